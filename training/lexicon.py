"""Known base forms and irregular forms of English, for the check on the network's lemmas.

From the training treebanks, and from the word list of the package `lemminflect` (MIT; its list is derived from the NIH
SPECIALIST lexicon), of which no code is used.
"""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Sequence
from importlib.metadata import files
from pathlib import Path

from corpora import Sentence
from examples import Labels

from onrecord.language.backends.pieces import edit, script
from onrecord.language.en.lemmas import KIND


def word_list() -> dict[str, dict[str, set[str]]]:
    """By kind (V, J, N) and form, the lemmas of the word list."""
    file = next(f for f in files("lemminflect") or () if f.name == "lemma_lu.csv.gz")
    found: dict[str, dict[str, set[str]]] = {"V": {}, "J": {}, "N": {}, "R": {}, "A": {}}
    with gzip.open(Path(str(file.locate())), "rt", encoding="utf-8") as rows:
        for form, tag, lemmas in csv.reader(rows):
            kind = {"verb": "V", "adj": "J", "noun": "N", "adv": "R"}.get(tag)
            if kind and form.isalpha() and form.isascii():
                found[kind][form] = set(lemmas.split("/"))
    return found


def lexicon(sentences: Sequence[Sentence], labels: Labels) -> tuple[dict[str, str], dict[str, str]]:
    """Base forms by kind, parted by spaces, and irregular forms: `V went` to `go`."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, lemma, upos in zip(sentence.words, sentence.lemmas, sentence.upos, strict=True):
            kind = KIND.get(upos)
            if kind and lemma.isalpha() and lemma.islower() and word.isalpha():
                counts[f"{kind} {word.lower()}"][lemma] += 1
    listed = word_list()
    known: dict[str, set[str]] = {kind: set() for kind in ("V", "N", "J", "R", "A")}
    irregular: dict[str, str] = {}
    scripts = set(labels.lemma)
    for key, lemmas in counts.items():
        kind, _space, form = key.partition(" ")
        (lemma, n), total = lemmas.most_common(1)[0], sum(lemmas.values())
        allowed = listed[kind].get(form)
        if allowed and lemma not in allowed and kind == "V":
            continue
        known[kind].add(lemma)
        regular = script(form, lemma)
        # only what an edit cannot safely make: a stem that changes, or an edit too rare to be a label
        changes = regular not in scripts or (form != lemma and not lemma.startswith(form[: max(2, len(form) - 4)]))
        if changes and n >= 2 and n / total > 0.95 and edit(form, regular) == lemma:
            irregular[key] = lemma
    for form, lemmas in listed["V"].items():
        known["V"] |= {lemma for lemma in lemmas if lemma.isalpha() and len(lemma) > 2}
        if len(lemmas) == 1:
            lemma = next(iter(lemmas))
            stem = lemma.rstrip("e")
            plain = {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", lemma + lemma[-1] + "ed",
                     lemma + lemma[-1] + "ing", lemma[:-1] + "ied", lemma[:-1] + "ies"}  # fmt: skip
            if form not in plain and lemma.isalpha():
                irregular.setdefault(f"V {form}", lemma)
    return {kind: " ".join(sorted(words)) for kind, words in known.items()}, dict(sorted(irregular.items()))
