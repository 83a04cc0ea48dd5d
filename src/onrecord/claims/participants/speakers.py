"""Who "I" and "we" are: within quotation marks the one quoted, elsewhere the publisher of the report."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon
from onrecord.model import Analysis, Span

_OPEN, _CLOSE, _BOTH = frozenset("“«„"), frozenset("”»"), frozenset('"')


class Speakers:
    """The quotations of a report and who speaks them.

    Attributes:
        turns: For each sentence of a printed conversation the phrase that names who speaks it.
        answered: The sentences of an interview that whoever was asked speaks.
    """

    def __init__(self, analysis: Analysis, cast: Cast, turns: Mapping[int, Phrase], answered: frozenset[int]) -> None:
        self._analysis, self._cast = analysis, cast
        self.turns, self.answered = turns, answered
        self._quotes = _quotations(analysis)

    def quoted(self, phrase: Phrase) -> bool:
        """Whether the phrase stands within quotation marks."""
        span = self._span(phrase)
        return any(quote.contains(span) for quote in self._quotes)

    def woven_in(self, phrase: Phrase) -> bool:
        """Whether the quotation around a phrase is a piece of somebody else's sentence: threatened to "put him in"."""
        span, content = self._span(phrase), self._analysis.text.content
        around = next((quote for quote in self._quotes if quote.contains(span)), None)
        return around is not None and content[around.start + 1 : around.start + 2].islower()

    def source(self, phrase: Phrase) -> Phrase | None:
        """The phrase that names who speaks the quotation around this one."""
        span = self._span(phrase)
        for attribution in self._analysis.attributions:
            if attribution.direct and any(content.contains(span) for content in attribution.content):
                for source in attribution.source:
                    found = self._headed(source)
                    if found is not None:
                        return found
        return self._near_verb(phrase)

    def addressed(self, phrase: Phrase) -> Phrase | None:
        """Who "you" is in a printed conversation of two: the other one."""
        turn = self.turns.get(phrase.sentence)
        others = {one.name: one for one in self.turns.values() if turn is not None and one is not turn}
        return next(iter(others.values())) if len(others) == 1 and not self.quoted(phrase) else None

    def _span(self, phrase: Phrase) -> Span:
        return self._cast.trees[phrase.sentence].tokens[phrase.head].span

    def _headed(self, span: Span) -> Phrase | None:
        """The outermost phrase within the span."""
        near = [n for n, sentence in enumerate(self._analysis.sentences) if span.overlaps(sentence.span)]
        inside = [one for number in near for one in self._cast.phrases_in(number) if span.overlaps(self._span(one))]
        trees = self._cast.trees
        return min(inside, key=lambda one: len(list(trees[one.sentence].ancestors(one.head))), default=None)

    def _near_verb(self, phrase: Phrase) -> Phrase | None:
        """The subject of a verb of speech outside the quotation, in this sentence or one of its neighbours."""
        for sentence in (phrase.sentence, phrase.sentence - 1, phrase.sentence + 1):
            if not 0 <= sentence < len(self._cast.trees):
                continue
            tree = self._cast.trees[sentence]
            for number, token in enumerate(tree.tokens):
                if token.lemma.lower() not in lexicon().speech or any(one.contains(token.span) for one in self._quotes):
                    continue
                for child in tree.children(number, "nsubj"):
                    found = self._cast.phrase_at(sentence, child)
                    if found is not None:
                        return found
        return None


def _quotations(analysis: Analysis) -> tuple[Span, ...]:
    """The stretches between quotation marks, block by block; a mark that is never closed opens nothing."""
    content, found = analysis.text.content, []
    spans = [block.span for block in analysis.text.blocks] or [Span(0, max(1, len(content)))]
    for block in spans:
        start: int | None = None
        for place in range(block.start, block.end):
            letter = content[place : place + 1]
            if letter in _OPEN or (letter in _BOTH and start is None):
                start = place
            elif start is not None and (letter in _CLOSE or letter in _BOTH):
                found.append(Span(start, place + 1))
                start = None
    return tuple(found)
