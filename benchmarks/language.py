"""Measures the language model that ships: syntax, sentences, names, speed.

    python benchmarks/language.py CORPORA [--backend NAME] [--json]

CORPORA is a folder with any of: ud-ewt/dev.conllu, ud-gum/dev.conllu, uner-pud/en_pud-ud-test.{conllu,iob2}.
On gold words every sentence is given in the treebank's own words. On raw text a paragraph is given as plain text; a
word counts as right if it stands at the same place as a gold word and has the right head (by place) and relation
(CoNLL 2018 shared task, with subtypes). Names are right if place and kind (person, organisation, place) are.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord import plugins
from onrecord.language.backends import Parsed
from onrecord.language.backends.trees import name_spans
from onrecord.language.en.naming import trim
from onrecord.model.span import Span

COLUMNS = {"upos": 3, "xpos": 4, "relation": 7}
PLAIN = {"person": "PER", "organisation": "ORG", "authority": "ORG", "place": "LOC"}
REPORT = 30  # paragraphs given to one call, about a report's worth


@dataclass
class Gold:
    """One gold sentence: its text, its rows, the number of its paragraph, name spans by word."""

    text: str
    rows: list[list[str]]
    paragraph: int
    names: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The words as written."""
        return [row[1] for row in self.rows]


def read_conllu(file: Path) -> list[Gold]:
    """Sentences of a CoNLL-U file."""
    found: list[Gold] = []
    rows: list[list[str]] = []
    text, paragraph = "", 0
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith(("# newpar", "# newdoc")) and not line.startswith("# newpar_block"):
            paragraph += 1
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            found.append(Gold(text, rows, paragraph))
            rows = []
    return found


def read_iob(file: Path) -> list[Gold]:
    """Sentences of a UNER file, with names."""
    found: list[Gold] = []
    rows: list[list[str]] = []
    text = ""
    for line in [*file.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# text = "):
            text = line[9:]
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            labels = [row[2] if row[2][2:] in {"PER", "ORG", "LOC"} else "O" for row in rows]
            found.append(Gold(text, rows, len(found), name_spans(labels)))
            rows = []
    return found


def share(right: float, of: float) -> float:
    """A percentage."""
    return round(100 * right / of, 2) if of else 0.0


def f1(right: int, found: int, gold: int) -> float:
    """The balanced mean of precision and recall, in per cent."""
    return share(2 * right, found + gold)


def on_gold_words(backend: Any, gold: Sequence[Gold]) -> dict[str, float]:
    """Syntax, tags and lemmas where the words are given."""
    right: Counter[str] = Counter()
    words = 0
    for sentence, made in zip(gold, backend.tag([s.words for s in gold]), strict=True):
        for number, row in enumerate(sentence.rows):
            words += 1
            head = made["head"][number] == int(row[6]) - 1
            right["UAS"] += head
            right["LAS"] += head and made["relation"][number] == row[7]
            right["UPOS"] += made["upos"][number] == row[3]
            right["XPOS"] += made["xpos"][number] == row[4]
            right["lemma"] += made["lemma"][number] == row[2]
            right["lemma (any case)"] += made["lemma"][number].lower() == row[2].lower()
    return {key: share(n, words) for key, n in right.items()}


def paragraphs(gold: Sequence[Gold]) -> tuple[str, list[Span], list[list[tuple[int, int]]]]:
    """One text of paragraphs, its blocks, and where each gold word of each sentence stands."""
    text, blocks, places = "", [], []
    for number, sentence in enumerate(gold):
        new = number == 0 or sentence.paragraph != gold[number - 1].paragraph
        text += ("\n\n" if number else "") if new else " "
        start = len(text)
        text += sentence.text
        if new:
            blocks.append(Span(start, len(text)))
        else:
            blocks[-1] = Span(blocks[-1].start, len(text))
        at, own = start, []
        for word in sentence.words:
            found = text.find(word, at)
            at = (found if found >= 0 else at) + len(word)
            own.append((at - len(word), at))
        places.append(own)
    return text, blocks, places


def parse(backend: Any, text: str, blocks: Sequence[Span]) -> list[Parsed]:
    """Parse as the product does: some blocks at a time, as if each lot were a report."""
    found: list[Parsed] = []
    for start in range(0, len(blocks), REPORT):
        found += backend.parse(text, blocks[start : start + REPORT])
    return found


def on_raw_text(backend: Any, gold: Sequence[Gold]) -> dict[str, float]:
    """Words, sentences and syntax where only paragraphs of text are given."""
    text, blocks, places = paragraphs(gold)
    began = time.perf_counter()
    parsed = parse(backend, text, blocks)
    seconds = time.perf_counter() - began
    truth: dict[tuple[int, int], tuple[tuple[int, int] | None, str, str]] = {}
    for sentence, own in zip(gold, places, strict=True):
        for row, place in zip(sentence.rows, own, strict=True):
            head = int(row[6])
            truth[place] = (own[head - 1] if head else None, row[7], row[3])
    sentences = {(own[0][0], own[-1][1]) for own in places}
    made = [s for p in parsed for s in p.sentences]
    right: Counter[str] = Counter()
    count = 0
    for found in made:
        right["sentences"] += (found.span.start, found.span.end) in sentences
        for token in found.tokens:
            count += 1
            known = truth.get((token.span.start, token.span.end))
            if known is None:
                continue
            head_span = found.tokens[token.head].span if token.head >= 0 else None
            head_place = (head_span.start, head_span.end) if head_span else None
            right["words"] += 1
            right["UPOS"] += token.upos == known[2]
            right["UAS"] += head_place == known[0]
            right["LAS"] += head_place == known[0] and token.deprel == known[1]
    result = {f"raw {key}": f1(right[key], count, len(truth)) for key in ("words", "UPOS", "UAS", "LAS")}
    result["raw sentences"] = f1(right["sentences"], len(made), len(sentences))
    result["words/s"] = round(len(truth) / seconds)
    return result


def names(
    pairs: Iterable[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]], prefix: str
) -> dict[str, float]:
    """F1 of names, over all and by kind, from pairs of gold and found."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, found in pairs:
        for what, group in (("gold", gold), ("found", found), ("right", gold & found)):
            for _first, _last, kind in group:
                counts[what, kind] += 1
                counts[what, ""] += 1
        for what, group in (("gold", gold), ("found", found), ("right", gold & found)):
            counts[what, "span"] += len({(a, b) for a, b, _k in group}) if what != "right" else 0
        counts["right", "span"] += len({(a, b) for a, b, _ in gold} & {(a, b) for a, b, _ in found})
    result = {}
    for kind in ("", "PER", "ORG", "LOC", "span"):
        value = f1(counts["right", kind], counts["found", kind], counts["gold", kind])
        result[f"{prefix} {kind}".strip()] = value
    result[f"{prefix} P"] = share(counts["right", ""], counts["found", ""])
    result[f"{prefix} R"] = share(counts["right", ""], counts["gold", ""])
    return result


def on_names(backend: Any, gold: Sequence[Gold]) -> dict[str, float]:
    """Names, with gold words and from raw text (one sentence as one block)."""
    pairs = []
    for sentence, made in zip(gold, backend.tag([s.words for s in gold]), strict=True):
        kept = [(trim(sentence.words, a, b, kind), kind) for a, b, kind in name_spans(made["name"])]
        pairs.append((set(sentence.names), {(*place, kind) for place, kind in kept if place}))
    result = names(pairs, "names")
    text, blocks, places = paragraphs(gold)
    raw = []
    for sentence, own, parsed in zip(gold, places, parse(backend, text, blocks), strict=True):
        truth = {(own[a][0], own[b][1], kind) for a, b, kind in sentence.names}
        raw.append((truth, {(n.span.start, n.span.end, PLAIN[n.kind]) for n in parsed.names}))
    return result | names(raw, "raw names")


def measure(corpora: Path, backend: Any) -> dict[str, dict[str, float]]:
    """All figures, by set."""
    result = {}
    for name, file in (("EWT dev", "ud-ewt/dev.conllu"), ("GUM dev", "ud-gum/dev.conllu")):
        if (corpora / file).is_file():
            gold = read_conllu(corpora / file)
            result[name] = (on_gold_words(backend, gold) if hasattr(backend, "tag") else {}) | on_raw_text(
                backend, gold
            )
    pud = corpora / "uner-pud" / "en_pud-ud-test.iob2"
    if pud.is_file():
        trees = pud.with_suffix(".conllu")
        syntax = on_gold_words(backend, read_conllu(trees)) if trees.is_file() and hasattr(backend, "tag") else {}
        result["PUD"] = syntax | (on_names(backend, read_iob(pud)) if hasattr(backend, "tag") else {})
    return result


def figures(corpora: Path) -> dict[str, float]:
    """All figures in one row, for the table of all benchmarks."""
    found = measure(corpora, plugins.load("language", "onnx")())
    return {f"{name} {key}": value for name, row in found.items() for key, value in row.items()}


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--backend", default="onnx")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    backend = plugins.load("language", given.backend)(given.backend)
    found = measure(given.corpora, backend)
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for name, row in found.items():
        print(name)
        for key, value in row.items():
            print(f"  {key:20s} {value:8.2f}")


if __name__ == "__main__":
    main()
