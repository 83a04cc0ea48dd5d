"""PropBank on EWT as arguments of words: for each predicate, which word heads which argument.

The words are blanked in the corpus; a document is joined with UD EWT by name, a sentence by its number, and only where
both have as many words. The head of an argument is the word of its span whose own head, in the gold tree, is outside.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpora import Sentence

ROLES = ("ARG0", "ARG1", "ARG2", "ARGM-LOC", "ARGM-TMP", "ARGM-CAU", "ARGM-NEG")
_OPENING = re.compile(r"\(([^*()]+)\*")
_FOLDER = "data/google/ewt/"
_COLUMNS = 8  # before the first predicate


@dataclass
class Predicate:
    """A word that has arguments.

    Attributes:
        word: Its number in the sentence, from 0.
        roleset: E.g. `announce.01`.
        arguments: From the head word of an argument to its role.
    """

    word: int
    roleset: str
    arguments: dict[int, str] = field(default_factory=dict)


def read_propbank(archive: Path) -> dict[tuple[str, int], list[list[str]]]:
    """Rows by EWT document and sentence number (from 1)."""
    found: dict[tuple[str, int], list[list[str]]] = {}
    with tarfile.open(archive) as files:
        for member in files:
            _start, _folder, path = member.name.partition(_FOLDER)
            if not path.endswith(".gold_skel"):
                continue
            genre, name = path.split("/")[0], path.split("/")[-1].removesuffix(".gold_skel").removesuffix(".xml")
            content = files.extractfile(member)
            for line in content.read().decode("utf-8").splitlines() if content else ():
                row = line.split()
                if row:
                    found.setdefault((f"{genre}-{name}", int(row[1]) + 1), []).append(row)
    return found


def join(
    sentences: Sequence[Sentence], rows: dict[tuple[str, int], list[list[str]]]
) -> Iterator[tuple[int, list[Predicate]]]:
    """The predicates of the sentences that are joined: numbers of the sentences, and what stands in them."""
    for number, sentence in enumerate(sentences):
        document, _dash, count = sentence.id.rpartition("-")
        own = rows.get((document, int(count)), [])
        if len(own) == len(sentence.words):
            yield number, list(_predicates(sentence, own))


def _predicates(sentence: Sentence, rows: list[list[str]]) -> Iterator[Predicate]:
    rolesets = [(n, row[7]) for n, row in enumerate(rows) if row[7] != "-"]
    for column, (word, roleset) in enumerate(rolesets):
        made = Predicate(word, roleset)
        for first, last, role in _spans([row[_COLUMNS + column] for row in rows]):
            head = span_head(sentence.heads, first, last)
            if role in ROLES and head != word:
                made.arguments[head] = role
        yield made


def _spans(column: list[str]) -> Iterator[tuple[int, int, str]]:
    opened: tuple[int, str] | None = None
    for number, cell in enumerate(column):
        opening = _OPENING.match(cell)
        if opening:
            opened = (number, opening.group(1))
        if cell.endswith(")") and opened:
            yield opened[0], number, opened[1]
            opened = None


def span_head(heads: Sequence[int], first: int, last: int) -> int:
    """The word of a span that hangs on a word outside; the first if several do."""
    for number in range(first, last + 1):
        if not first <= heads[number] - 1 <= last:
            return number
    return first
