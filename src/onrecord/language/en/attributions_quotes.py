"""Which quotation belongs to which cue.

Quotations run over sentences and paragraphs, go on after "she said", or follow a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from onrecord.language.en.attributions_draft import subject
from onrecord.language.en.quotes import Quote
from onrecord.language.en.tree import Tree
from onrecord.model import Span, Text
from onrecord.model.analysis import AttributionStance

_BLANKS = re.compile(r"[^\S\n]+$")
_ENDS = '.!?:\n”"’'
_FEW = 4  # words; fewer are a word or two borrowed
_BETWEEN = 4  # words, as in "said in an interview"
_SHORT = 12  # characters: "what", "the following", "this account"


@dataclass(kw_only=True)
class Open:
    """An attribution that may still grow.

    Attributes:
        sentence: Number of the sentence of its cue.
        quotes: Whether its cue can introduce a quotation.
    """

    sentence: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: list[Span] = field(default_factory=list)
    stance: AttributionStance = "assert"
    quotes: bool = False

    def direct_content(self) -> bool:
        """Whether the content goes beyond a pronoun or the words of the question itself."""
        return any(piece.end - piece.start > _SHORT for piece in self.content)


def attach_quotes(text: Text, trees: Sequence[Tree], quotes: Sequence[Quote], opened: Sequence[Open]) -> list[Open]:
    """Extends the open attributions by the quotations that are theirs.

    Returns:
        Further attributions, of quotations that no cue introduces.
    """
    desk = _Desk(text, trees, opened)
    for quote in quotes:
        desk.place(quote)
    desk.lists(text)
    return desk.further


class _Desk:
    """Places one quotation after another; remembers whose the last one was."""

    def __init__(self, text: Text, trees: Sequence[Tree], opened: Sequence[Open]) -> None:
        self.content = text.content
        self.trees = trees
        self.starts = [tree.sentence.span.start for tree in trees]
        self.opened: dict[int, list[Open]] = {}
        for one in opened:
            self.opened.setdefault(one.sentence, []).append(one)
        self.further: list[Open] = []
        self.last: tuple[Quote, Open] | None = None

    def place(self, quote: Quote) -> None:
        """Finds the owner of a quotation and gives it to it."""
        owner = self._holder(quote)
        if owner is None:
            owner = self._bare_cue(quote) or self._before_colon(quote) or self._carried(quote)
            if owner is None:
                return
            owner.content.append(quote.span)
        elif not any(piece.contains(quote.span) for piece in owner.content):
            owner.content = [piece for piece in owner.content if not quote.span.contains(piece)]
            owner.content.append(quote.span)
        self.last = (quote, owner)

    def lists(self, text: Text) -> None:
        """Gives a list to the cue of the paragraph above that announces it: "She told us:" and what stands below."""
        blocks = text.blocks
        for number, block in enumerate(blocks[:-1]):
            if blocks[number + 1].role != "list_item" or not block.span.of(text.content).rstrip().endswith(":"):
                continue
            sentence = self._sentence(block.span.end - 1)
            bare = [one for one in self.opened.get(sentence, ()) if one.quotes and not one.direct_content()]
            if bare:
                items = takewhile(lambda one: one.role == "list_item", blocks[number + 1 :])
                bare[0].content += [item.span for item in items]

    def _holder(self, quote: Quote) -> Open | None:
        """The attribution whose content the quotation is part of already, or overlaps."""
        found = None
        best = 0
        for one in self._near(quote):
            if any(quote.span.overlaps(cue) for cue in one.cue):
                continue
            common = sum(_common(piece, quote.span) for piece in one.content)
            if common > best and common > 2:
                found, best = one, common
        return found

    def _near(self, quote: Quote) -> Iterator[Open]:
        """The attributions of the sentences that the quotation stands in, and of their neighbours."""
        first, last = self._sentence(quote.span.start), self._sentence(quote.span.end - 1)
        for sentence in range(first - 1, last + 2):
            yield from self.opened.get(sentence, ())

    def _sentence(self, place: int) -> int:
        return max(bisect_right(self.starts, place) - 1, 0)

    def _bare_cue(self, quote: Quote) -> Open | None:
        """A cue without content in a sentence that the quotation is part of, or that directly follows it."""
        if not self._speech_like(quote):
            return None
        first, last = self._sentence(quote.span.start), self._sentence(quote.span.end - 1)
        found, nearest = None, 200
        for one in self._near(quote):
            if one.content or not one.quotes or not one.cue or any(quote.span.overlaps(cue) for cue in one.cue):
                continue
            if one.sentence not in {first, last} and not self._follows(quote, one.sentence):
                continue
            distance = min(abs(one.cue[0].start - quote.span.end), abs(quote.span.start - one.cue[-1].end))
            if distance < nearest and not self._parted(one.cue[-1], quote.span):
                found, nearest = one, distance
        return found

    def _parted(self, cue: Span, quote: Span) -> bool:
        """Whether so many words stand between a cue and a quotation behind it that it belongs to another verb."""
        between = self.content[cue.end : quote.start] if cue.end <= quote.start else ""
        return len(between.split()) > _BETWEEN and not between.rstrip().endswith((",", ":"))

    def _speech_like(self, quote: Quote) -> bool:
        """Whether a quotation is more than a word or two borrowed for a sentence of the author's own."""
        inner = quote.span.of(self.content).strip("\"'“”‘’«»„` ")
        before = self.content[: quote.span.start].rstrip()
        return inner[:1].isupper() or len(inner.split()) >= _FEW or before.endswith((",", ":"))

    def _follows(self, quote: Quote, sentence: int) -> bool:
        """Whether a sentence begins right behind the quotation and in lower case, as after a question."""
        start = self.starts[sentence]
        between = self.content[quote.span.end : start]
        return start >= quote.span.end and not between.strip() and "\n" not in between and self.content[start].islower()

    def _before_colon(self, quote: Quote) -> Open | None:
        """The attribution of the sentence that announces the quotation with a colon."""
        before = self.content[: quote.span.start].rstrip()
        if not before.endswith(":") or quote.span.start - len(before) > 3:
            return None
        sentence = self._sentence(len(before) - 1)
        here = [one for one in self.opened.get(sentence, ()) if one.quotes and not one.content]
        if here:
            return here[-1]
        colon = Span(len(before) - 1, len(before))
        return self._new(self._subject(sentence), (colon,), sentence)

    def _carried(self, quote: Quote) -> Open | None:
        """The owner of the last quotation where this one carries on from it."""
        if self.last is None:
            return self._alone(quote)
        before, owner = self.last
        if quote.carries_on:
            return owner
        if not self._stands_alone(quote):
            return None
        if quote.block - before.block <= 1 and self._sentence(quote.span.start) - owner.sentence <= 2 + self._reach(
            owner
        ):
            return owner
        return self._alone(quote)

    def _reach(self, owner: Open) -> int:
        return max(self._sentence(piece.end - 1) for piece in owner.content) - owner.sentence if owner.content else 0

    def _stands_alone(self, quote: Quote) -> bool:
        """Whether the quotation begins behind the end of a sentence (or of its paragraph) and ends one itself."""
        before = _BLANKS.sub("", self.content[: quote.span.start][-9:])
        after = self.content[quote.span.end : quote.span.end + 9].lstrip(" \t\xa0")
        inner = quote.span.of(self.content).rstrip("\"'“”‘’«»„` ")
        begins = not before or before[-1] in _ENDS
        closes = inner[-1:] in {".", "!", "?", "…"} and (not after or not after[0].islower())
        return begins and (closes or not after or after[0] in "\n.")

    def _alone(self, quote: Quote) -> Open | None:
        """A quotation that no cue introduces: whose it is, the sentence before it tells, if any does."""
        sentence = self._sentence(quote.span.start)
        if not self._stands_alone(quote) or sentence == 0:
            return None
        return self._new(self._subject(sentence - 1), (), sentence)

    def _subject(self, sentence: int) -> tuple[Span, ...]:
        tree = self.trees[sentence]
        words = subject(tree, tree.root)
        if any(tree.tokens[word].noun_kind in {"person", "organisation"} for word in words):
            return tree.spans(words)
        return ()

    def _new(self, source: tuple[Span, ...], cue: tuple[Span, ...], sentence: int) -> Open:
        self.further.append(Open(sentence=sentence, source=source, cue=cue, quotes=True))
        return self.further[-1]


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
