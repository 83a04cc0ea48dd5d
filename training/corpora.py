"""Reading the corpora: each reader gives sentences of gold labels, in document order, paragraphs marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

UNKNOWN = "?"  # a name label that a corpus does not tell; the network is not trained on it


@dataclass
class Sentence:
    """One gold sentence.

    Attributes:
        corpus: Which corpus it is from.
        paragraph: The number of its paragraph, counted through the corpus; windows are cut within paragraphs.
        words: As written.
        text: The sentence as it stands in its text; empty where the corpus gives words only.
        lemmas: And tags, heads (1-based, 0 is the root) and relations: empty where the corpus has none.
        names: IOB2 labels of PER, ORG and LOC, or UNKNOWN; empty where the corpus has none.
        nouns: The kind of thing that the mention headed by this word is, or "-"; empty where the corpus has none.
    """

    corpus: str
    paragraph: int
    words: list[str]
    text: str = ""
    id: str = ""
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    nouns: list[str] = field(default_factory=list)
    misc: list[str] = field(default_factory=list)


def read_conllu(file: Path, corpus: str) -> list[Sentence]:
    """Sentences of a CoNLL-U file; multiword tokens and empty nodes are skipped."""
    sentences: list[Sentence] = []
    paragraph = 0
    rows: list[list[str]] = []
    about: dict[str, str] = {}
    with file.open(encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith(("# newpar", "# newdoc")):
                # newpar_block describes the same paragraph a second time
                paragraph += not line.startswith("# newpar_block")
            elif line.startswith("#"):
                key, _equals, value = line[2:].partition(" = ")
                about[key] = value
            elif line:
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
            elif rows:
                sentences.append(_of_rows(rows, about, corpus, paragraph))
                rows, about = [], {}
    return sentences


def _of_rows(rows: list[list[str]], about: dict[str, str], corpus: str, paragraph: int) -> Sentence:
    words, lemmas, upos, xpos = ([row[column] for row in rows] for column in (1, 2, 3, 4))
    return Sentence(
        corpus=corpus,
        paragraph=paragraph,
        words=words,
        text=about.get("text", ""),
        id=about.get("sent_id", ""),
        lemmas=lemmas,
        upos=upos,
        xpos=xpos,
        heads=[int(row[6]) for row in rows],
        relations=[row[7] for row in rows],
        misc=[row[9] for row in rows],
    )


def read_iob(file: Path, corpus: str, kinds: dict[str, str], *, word: int = 0, label: int = 1) -> list[Sentence]:
    """Sentences of a file with a word and a label on each line and blank lines between sentences.

    Args:
        file: The file.
        corpus: Its name.
        kinds: From the corpus's kinds to PER, ORG, LOC or UNKNOWN; a kind that is not there is no name.
        word: Column of the word.
        label: Column of the label (IOB1 or IOB2).
    """
    sentences: list[Sentence] = []
    for number, rows in enumerate(_paragraphs(file)):
        words, labels, before = [], [], "O"
        for row in rows:
            if len(row) <= max(word, label):
                continue
            mark, _dash, kind = row[label].partition("-")
            kind = kinds.get(kind, "")
            if not kind:
                now = "O"
            elif kind == UNKNOWN:
                now = UNKNOWN
            else:
                now = ("I-" if mark == "I" and before[1:] == "-" + kind else "B-") + kind
            words.append(row[word])
            labels.append(now)
            before = now
        if words:
            sentences.append(Sentence(corpus=corpus, paragraph=number, words=words, names=labels))
    return sentences


def _paragraphs(file: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("# ", "-DOCSTART-")):
                continue
            row = line.split()
            if row:
                rows.append(row)
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def read_uner(file: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Words and IOB2 labels by sentence id (by running number where there are none)."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    key, rows = "", []
    for raw in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if raw.startswith("# sent_id"):
            key = raw.split(" = ")[1]
        elif raw and not raw.startswith("#"):
            rows.append(raw.split("\t"))
        elif not raw and rows:
            labels = [row[2] if row[2][2:] in {"PER", "ORG", "LOC"} else "O" for row in rows]
            found[key] = ([row[1] for row in rows], labels)
            rows = []
    return found


def add_uner(sentences: list[Sentence], file: Path) -> list[Sentence]:
    """The sentences that UNER labels in the same words, with their names."""
    labels = read_uner(file)
    kept = []
    for sentence in sentences:
        words, names = labels.get(sentence.id, ([], []))
        if words == sentence.words:
            sentence.names = names
            kept.append(sentence)
    return kept


GUM_KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")


@dataclass(frozen=True)
class GumMention:
    """A mention of GUM: first and last word (from 0), its kind, its head word, its page in Wikipedia or ''."""

    first: int
    last: int
    kind: str
    page: str


def gum_mentions(sentence: Sentence) -> list[GumMention]:
    """The mentions that open and close in a sentence, from the `Entity=` brackets."""
    mentions: list[GumMention] = []
    opened: list[tuple[str, int, str, str]] = []
    for number, misc in enumerate(sentence.misc):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for bracket in _BRACKET.findall(entity.group(1)) if entity else ():
            if bracket[0] != "(":
                group = bracket[:-1]
                for place in range(len(opened) - 1, -1, -1):
                    if opened[place][0] == group:
                        _group, first, kind, page = opened.pop(place)
                        mentions.append(GumMention(first, number, kind, page))
                        break
                continue
            parts = bracket.strip("()").split("-", 7)
            page = parts[7] if len(parts) > 7 else ""
            if bracket[-1] == ")":
                mentions.append(GumMention(number, number, parts[1], page))
            else:
                opened.append((parts[0], number, parts[1], page))
    return mentions
