"""Analyses for tests, written by hand: `parsed("...")` gives an `Analysis` without any language model.

One word a line, a blank line between sentences, columns parted by blanks:

    NUMBER WORD LEMMA UPOS XPOS HEAD DEPREL [MARK ...]

Numbers count from 1 and the root has head 0, as in CoNLL-U; the `Analysis` counts from 0 and gives the root head -1.
Marks: `person`, `organisation`, `authority`, `place` begin a name of that kind; `+` carries the name on; `is:person`
(or any other noun kind) tells what sort of thing the mention headed by the word is; `nospace` joins the next word.
A line `= title` (or `heading`, `paragraph`, `byline`, ...) begins a new block; without any, all is one paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast, get_args

from onrecord.model import Analysis, Block, Name, Sentence, Span, Text, Token
from onrecord.model.analysis import NameKind, NounKind
from onrecord.model.text import BlockRole

_NAME_KINDS = get_args(NameKind)


@dataclass
class _Writer:
    """Puts words, sentences and blocks one after another and keeps their offsets."""

    content: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    role: BlockRole = "paragraph"
    block_start: int | None = None

    def sentence(self, rows: list[list[str]]) -> None:
        if self.content:
            self.content += "\n\n" if self.block_start is None else " "
        if self.block_start is None:
            self.block_start = len(self.content)
        tokens = [self._word(row, last=row is rows[-1]) for row in rows]
        number = len(self.sentences)
        self.sentences.append(Sentence(span=tokens[0].span.to(tokens[-1].span), tokens=tuple(tokens)))
        self._names(number, rows, tokens)

    def _word(self, row: list[str], *, last: bool) -> Token:
        _, word, lemma, upos, xpos, head, deprel, *marks = row
        start = len(self.content)
        self.content += word
        span = Span(start, len(self.content))
        if not last and "nospace" not in marks:
            self.content += " "
        noun = next((mark[3:] for mark in marks if mark.startswith("is:")), None)
        return Token(
            span=span,
            text=word,
            lemma=lemma,
            upos=upos,
            xpos=xpos,
            head=int(head) - 1,
            deprel=deprel,
            noun_kind=cast("NounKind | None", noun),
        )

    def _names(self, number: int, rows: list[list[str]], tokens: list[Token]) -> None:
        for first, row in enumerate(rows):
            kind = next((mark for mark in row[7:] if mark in _NAME_KINDS), None)
            if kind is None:
                continue
            last = first
            while last + 1 < len(rows) and "+" in rows[last + 1][7:]:
                last += 1
            span = tokens[first].span.to(tokens[last].span)
            self.names.append(Name(span=span, kind=cast("NameKind", kind), sentence=number, first=first, last=last))

    def close_block(self) -> None:
        if self.block_start is not None:
            self.blocks.append(Block(span=Span(self.block_start, len(self.content)), role=self.role))
        self.block_start = None


def parsed(source: str, **text: Any) -> Analysis:
    """The analysis that the lines describe; keywords go to `Text` (publisher, kind, original, ...)."""
    writer, rows = _Writer(), list[list[str]]()
    for line in [*source.splitlines(), ""]:
        row = line.split()
        if row and row[0] != "=":
            rows.append(row)
            continue
        if rows:
            writer.sentence(rows)
            rows = []
        if row:
            writer.close_block()
            writer.role = cast("BlockRole", row[1])
    writer.close_block()
    given: dict[str, Any] = {"report": "r-test", "file": "test.txt", "sha256": "0" * 64, "language": "en"} | text
    return Analysis(
        text=Text(content=writer.content, blocks=tuple(writer.blocks), **given),
        sentences=tuple(writer.sentences),
        names=tuple(writer.names),
    )
