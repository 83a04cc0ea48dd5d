"""What stands around a time phrase: whether its words are a time at all, and whether it lies ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from onrecord.language.en.times.scan import Phrase
from onrecord.language.en.times.words import any_of, pattern, table
from onrecord.model import Sentence, Span, Text

_SAYING = re.compile(r"\b(?:said|says|told|reported|announced|stated|added)\s+(?:\w+\s+)?(?:on\s+)?$", re.IGNORECASE)


class Surroundings:
    """The text around the phrases."""

    def __init__(self, text: Text, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = tuple(sentences)

    @cached_property
    def passages(self) -> tuple[Span, ...]:
        """The blocks, or the whole text where it has none."""
        if self.text.blocks:
            return tuple(block.span for block in self.text.blocks)
        return (Span(0, len(self.text.content)),) if self.text.content else ()

    def accepts(self, phrase: Phrase) -> bool:
        """Whether the words are a time here."""
        words, before, after = phrase.words, self._before(phrase), self.text.content[phrase.end : phrase.end + 40]
        if re.fullmatch(
            r"(?:may|march|mar|sun|sat|wed|thu|fri|mon|tue|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\.?", words, re.I
        ):
            return _is_name(words, before, after)
        if words[:1].islower() and re.match(r"(?:may|march|fall|spring|second)\b", words):
            return not re.fullmatch(r"may|march|fall|spring|second", words)
        if re.fullmatch(r"\d{4}", words):
            return _is_year(before, after)
        return True

    def _before(self, phrase: Phrase) -> str:
        return self.text.content[max(0, phrase.start - 80) : phrase.start]

    def ahead(self, phrase: Phrase) -> bool:
        """Whether the phrase tells of the future."""
        clause = re.split(r"[.;!?\n]\s", self._before(phrase))[-1]
        return bool(_ahead().search(clause))

    def is_saying(self, phrase: Phrase) -> bool:
        """Whether it tells when something was said, not when something was done."""
        return bool(_SAYING.search(self._before(phrase)))


def _ahead() -> re.Pattern[str]:
    return pattern(rf"\b{any_of(table('cue_words')['ahead'])}\b")


def _is_name(words: str, before: str, after: str) -> bool:
    """Whether "May", "March" or an abbreviation is a month or weekday and no verb, surname or sun."""
    if not words[0].isupper() or words.isupper() and len(words) > 4:
        return False
    if words.rstrip(".").lower() in ("may", "march"):
        return bool(
            re.search(
                r"\b(?:in|since|until|till|by|last|next|this|early|late|mid|of|from|to|and|or|the|during|before|after)[ -]$",
                before,
            )
        )
    return bool(re.search(r"\b(?:in|on|since|until|by|last|next|this|of|from|to)\s$", before))


def _is_year(before: str, after: str) -> bool:
    """Whether four digits are a year and no number of people or of a house."""
    if re.search(
        r"(?:[$€£#№]|\bNo\.|\bnumber|\bpage|\bRoom|\bFlat|\bArticle|\bResolution|\bexceed|\bleast|\bthan|\bsome|\babout|\bnearly|\bover)\s*$",
        before,
    ):
        return False
    return not re.match(
        r"\s+(?:people|persons|men|women|children|workers|dollars|euros|rubles|roubles|pounds|copies|homes|houses|families|times|tons|miles|km|kilomet|acres|hectares|officers|soldiers|troops|protesters|percent|shares|meters|metres|others|residents|victims|refugees|prisoners|detainees|pieces|hours)",
        after,
    )
