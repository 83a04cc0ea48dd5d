"""What stands around a time phrase: whether its words are a time at all, and whether it lies ahead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from onrecord.language.en.times import governor
from onrecord.language.en.times.governor import Tense
from onrecord.language.en.times.meaning import Point, Shift
from onrecord.language.en.times.scan import Phrase
from onrecord.language.en.times.words import any_of, pattern, table
from onrecord.language.en.tree import Tree
from onrecord.model import Sentence, Span, Text

_SAID = re.compile(r"\b(?:said|says|told|reported|announced|stated|added)\s+(?:\w+\s+)?(?:on\s+)?$", re.IGNORECASE)
_SAID_ON = re.compile(r"\b(?:said|told|reported|announced|stated|added|tweeted)\s+(?:\w+\s+)?on\s+$", re.IGNORECASE)
_FULL = re.compile(r"\d\s+\w|\w\s+\d")
_TOWARDS = re.compile(r"\b(?:due|effective|payable|of record|to|through)\s+$", re.IGNORECASE)
_SHORT = re.compile(
    r"(?:may|march|mar|sun|sat|wed|thu|thur|thurs|fri|mon|tue|tues|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\.?",
    re.IGNORECASE,
)
_PAPER = re.compile(r"the (?:sun|mon|tue|wed|thu|fri|sat)\.?", re.IGNORECASE)
_COMMON = re.compile(r"\b(?:may|march|mar|sun|sat|wed|mon|jan|dec)\b")
_COMMON_BESIDE_A_NUMBER = re.compile(r"\d\s+\w+|[a-z]\s+\d\d?(?!\d)")
_ORDINARY = re.compile(r"may|march|fall|spring|second|august", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|last|next|this|early|late|mid|of|from|to|and|or|the|during|before|after)[\s-]$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"\b(?:on|since|until|by|from)\s$", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:since|ever since)\s+(?:the\s+)?$", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(
    r"(?:[$€£#№]|\b(?:No\.|number|page|room|flat|article|resolution|exceed|least|than|some|about|nearly|over|almost))\s*$",
    re.IGNORECASE,
)
_RECORDING = r"(?:footage|videos?|clips?|recording|film|tape|audio|(?:live)?stream|broadcast|program(?:me)?|episode)"
_INTO_RECORDING = re.compile(
    r"(?:\s*(?:and|to|-|–)\s*(?:\d{1,2}:)?\d{1,2}:\d\d)?,?\s+(?:of|into|in|on) (?:the|a|this|that|his|her|their|its)"
    rf" (?:[\w-]+ ){{0,2}}{_RECORDING}\b|\s+(?:minute )?mark\b|\s+minutes? (?:in|into)\b",
    re.IGNORECASE,
)
_IN_RECORDING = re.compile(
    r"\b(?:minutes?|time ?-?(?:stamp|code|mark)s?|video|clip|footage|recording)(?: (?:at|from|of))?[ (:]+"
    r"(?:(?:\d{1,2}:)?\d{1,2}:\d\d\s*(?:and|to|-|–)\s*)?$",
    re.IGNORECASE,
)
"""A place in a recording ("at 00:42 of the footage", "minute 3:20"), which is no time of the day."""


class Surroundings:
    """The text around the phrases, with its syntax where there is any."""

    def __init__(self, text: Text, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = tuple(sentences)
        self._starts = [sentence.span.start for sentence in self.sentences]

    @cached_property
    def passages(self) -> tuple[Span, ...]:
        """The blocks, or the whole text where it has none."""
        if self.text.blocks:
            return tuple(block.span for block in self.text.blocks)
        return (Span(0, len(self.text.content)),) if self.text.content else ()

    @cached_property
    def _trees(self) -> dict[int, Tree]:
        return {}

    def sentence_start(self, phrase: Phrase) -> int:
        """Where the sentence of a phrase begins; where there are no sentences, after the last full stop."""
        number = bisect_right(self._starts, phrase.start) - 1
        if number >= 0:
            return self._starts[number]
        return max(self.text.content.rfind(mark, 0, phrase.start) for mark in (". ", ".\n", "\n\n")) + 1

    def _words(self, phrase: Phrase) -> tuple[Tree, range] | None:
        """The words of a phrase in the tree of its sentence; None where the text has no syntax there."""
        number = bisect_right(self._starts, phrase.start) - 1
        if number < 0 or not self.sentences[number].tokens:
            return None
        tree = self._trees.setdefault(number, Tree(self.sentences[number]))
        inside = [
            n for n, token in enumerate(tree.tokens) if phrase.start < token.span.end and token.span.start < phrase.end
        ]
        return (tree, range(inside[0], inside[-1] + 1)) if inside else None

    def accepts(self, phrase: Phrase) -> bool:
        """Whether the words are a time here."""
        words = phrase.words
        if _COMMON.search(words) and not _COMMON_BESIDE_A_NUMBER.search(words):
            return False
        if _PAPER.fullmatch(words):
            return False  # "photographs for The Sun"
        if _SHORT.fullmatch(words) or _ORDINARY.fullmatch(words):
            return self._is_name(phrase)
        if re.fullmatch(r"\d{4}", words):
            return self._is_year(phrase)
        return not (re.fullmatch(r"\d\d?:\d\d(?::\d\d)?", words) and self._is_in_recording(phrase))

    def _is_in_recording(self, phrase: Phrase) -> bool:
        """Whether it counts the minutes and seconds of a recording."""
        behind = _INTO_RECORDING.match(self.text.content, phrase.end)
        return behind is not None or _IN_RECORDING.search(self._before(phrase)) is not None

    def _is_name(self, phrase: Phrase) -> bool:
        """Whether "May", "March" or an abbreviation is a month or weekday and no verb, surname or sun."""
        if not phrase.words[0].isupper():
            return False
        found = self._words(phrase)
        if found and found[0].tokens[found[1][0]].upos in ("AUX", "VERB"):
            return False
        long = _ORDINARY.fullmatch(phrase.words) or len(phrase.words) > 4
        return bool((_BEFORE_MONTH if long else _BEFORE_DAY).search(self._before(phrase)))

    def _is_year(self, phrase: Phrase) -> bool:
        """Whether four digits are a year and no number of people or of a house."""
        if _BEFORE_NUMBER.search(self._before(phrase)):
            return False
        after = self.text.content[phrase.end : phrase.end + 40]
        return not pattern(rf"\s+{any_of(table('cue_words')['counted'])}\b").match(after)

    def _before(self, phrase: Phrase) -> str:
        return self.text.content[max(0, phrase.start - 80) : phrase.start]

    def tense(self, phrase: Phrase) -> Tense | None:
        """Whether the phrase tells of the past or the future of the report; None where nothing tells."""
        if _BEHIND.search(self._before(phrase)) or _SAID_ON.search(self._before(phrase)):
            return "past"
        if _TOWARDS.search(self._before(phrase)):
            return None
        found = self._words(phrase)
        if found:
            return governor.tense(found[0], governor.phrase_head(*found))
        clause = re.split(r"[.;!?\n]\s", self._before(phrase))[-1]
        return "future" if re.search(r"\b(?:will|shall|is to|are to|due|scheduled|expected)\b", clause) else None

    def begins_line(self, phrase: Phrase) -> bool:
        """Whether it is the first thing in its line, brackets aside."""
        return not self.text.content[self.text.content.rfind("\n", 0, phrase.start) + 1 : phrase.start].strip(" \t[(")

    def is_line(self, phrase: Phrase) -> bool:
        """Whether it stands alone in its line, as over the entries of a log."""
        within = phrase.start + len(phrase.words.partition("\n")[0])
        end = self.text.content.find("\n", within)
        rest = self.text.content[within : end if end >= 0 else None]
        return self.begins_line(phrase) and not rest.strip(" \t)].:")

    def is_told(self, phrase: Phrase) -> bool:
        """Whether the account moves to the time that the phrase gives, so that "the same day" can mean it.

        The time of a saying is none, unless it is given in full ("on 21 April he had said"); nor is that from which
        something has lasted, nor one counted from today in a relative clause ("whom we met yesterday").
        """
        since_a_day = _BEHIND.search(self._before(phrase)) and _FULL.search(phrase.words)
        if since_a_day or (self.is_saying(phrase) and not _FULL.search(phrase.words)):
            return False
        found = self._words(phrase)
        counted = isinstance(phrase.meaning, Point) and isinstance(phrase.meaning.date, Shift)
        return not (counted and found and governor.is_in_relative(found[0], governor.phrase_head(*found)))

    def is_saying(self, phrase: Phrase) -> bool:
        """Whether it tells when something was said, not when something was done."""
        found = self._words(phrase)
        if found:
            return governor.is_saying(found[0], governor.phrase_head(*found))
        return bool(_SAID.search(self._before(phrase)))
