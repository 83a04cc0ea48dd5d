"""Days that must not be told, found however they are written: with their year, in a range, or without a year.

A day without a year may be that of any year, so nothing is put in its place that names one. In a finished file it is
not looked for: there "28 April" may be the first half of our own "between 28 April and 4 May 2025".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.dates import parse_edtf
from onrecord.model import Span
from onrecord.publish.who import day
from onrecord.translate import gettext as _

_NAMES = (
    ("january", "января"), ("february", "февраля"), ("march", "марта"), ("april", "апреля"), ("may", "мая"),
    ("june", "июня"), ("july", "июля"), ("august", "августа"), ("september", "сентября"), ("october", "октября"),
    ("november", "ноября"), ("december", "декабря"),
)  # fmt: skip
_MONTH = "|".join(rf"{english}|{english[:4]}\.?|{english[:3]}\.?|{russian}" for english, russian in _NAMES)
_ORDINAL = r"(?:st|nd|rd|th|-?го|-?е|-?му)?"
_TO = r"\s*(?:[-\u2010-\u2015]|,?\s(?:and|to|or|until|till|through|и|по|до|или)\s(?:the\s)?)\s*"
_OF = r"\s+(?:of\s+|day\s+of\s+)?"
_ISO = re.compile(r"(?<!\d)(\d{4})([-/._]?)(\d\d)\2(\d\d)(?!\d)")
_WORDS = re.compile(
    rf"(?<![\w.:/-])(?:"
    rf"(?:(?P<from>\d{{1,2}}){_ORDINAL}{_TO})?(?P<day>\d{{1,2}}){_ORDINAL}{_OF}(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s+(?:the\s+)?(?P<from2>\d{{1,2}}){_ORDINAL}(?:{_TO}(?P<day2>\d{{1,2}}){_ORDINAL}(?![\d:]))?(?![\d:])"
    rf"|(?P<one>\d{{1,2}})[./-](?P<two>\d{{1,2}})[./-](?P<numeric>\d{{4}}|\d\d)"
    rf")(?(numeric)|(?:,?\s+(?P<year>\d{{4}}))?)(?![\w-])(?:\s*г(?:ода|\.))?",
    re.IGNORECASE,
)
_LATER_YEAR = re.compile(rf"{_TO}\d{{1,2}}{_ORDINAL}{_OF}(?:{_MONTH}),?\s+(\d{{4}})", re.IGNORECASE)
"""What stands behind the first half of a range whose second half has the year: "(28 April) and 4 May 2025"."""


_APART = re.compile(r"\s\s")
"""In a finished file without its markup: a number in one cell and a month in the next are no date."""


@dataclass(frozen=True)
class Days:
    """Days that must not be told.

    Attributes:
        instead: For ISO days, the EDTF date that is told instead.
    """

    instead: Mapping[str, str]

    def found(self, words: str, *, looked_for: bool = False) -> Iterator[tuple[Span, str]]:
        """Where one of them stands, and what shall stand there.

        Args:
            words: Any words.
            looked_for: Only what finished files are searched for: days with their year.
        """
        if self.instead:
            yield from self._as_numbers(words, looked_for=looked_for)
            yield from self._in_words(words, looked_for=looked_for)

    def letting(self, days: Collection[str]) -> Days:
        """The same without some days."""
        return Days({iso: told for iso, told in self.instead.items() if iso not in days})

    def _as_numbers(self, words: str, *, looked_for: bool) -> Iterator[tuple[Span, str]]:
        """Days as programs and addresses write them: 2021-05-04, 2021/05/04, 20210504."""
        for match in _ISO.finditer(words):
            iso = "-".join(match.group(1, 3, 4))
            told = self.instead.get(iso)
            if told and not (looked_for and _is_bound(iso, told)):
                yield Span(*match.span()), words_for(told)

    def _in_words(self, words: str, *, looked_for: bool) -> Iterator[tuple[Span, str]]:
        for match in _WORDS.finditer(words):
            if looked_for and _APART.search(match.group()):
                continue
            later = _LATER_YEAR.match(words, match.end())
            year = match["year"] or match["numeric"] or (later[1] if later else "")
            known = self.instead if year else self._without_year
            hidden = [known[one] for one in _meant(match, year) if one in known]
            if hidden and (year or not looked_for):
                yield Span(*match.span()), words_for(hidden[0]) if year else _yearless(hidden[0])

    @cached_property
    def _without_year(self) -> Mapping[str, str]:
        """The same without their years."""
        return {iso[len("2021") :]: told for iso, told in self.instead.items()}


def words_for(edtf: str) -> str:
    """What stands in the place of a date in a text."""
    return f"[{day(parse_edtf(edtf))}]"


def _yearless(told: str) -> str:
    """What stands in the place of a day without a year: its month, where that may be told."""
    if len(told) == len("2021"):
        return _("[day withheld]")
    return f"[{day(parse_edtf(told)).split()[0]}]"


def _is_bound(iso: str, told: str) -> bool:
    """Whether a day is the first or last of what is told instead: tables have those days of every month and year."""
    whole = parse_edtf(told)
    return iso in (whole.earliest, whole.latest)


def _meant(match: re.Match[str], year: str) -> Iterator[str]:
    """The ISO days that a date may mean: both ends of a range, both readings of 4/5/2021."""
    if match["numeric"]:
        full = year if len(year) == len("2021") else f"20{year}"
        for number, month in ((match["one"], match["two"]), (match["two"], match["one"])):
            yield f"{full}-{int(month):02}-{int(number):02}"
        return
    month = _number(match["month"] or match["month2"])
    for number in (match["from"], match["day"], match["from2"], match["day2"]):
        if number:
            yield f"{year}-{month:02}-{int(number):02}"


def _number(name: str) -> int:
    """The number of a month."""
    plain = name.casefold().rstrip(".")
    return next(
        number for number, (english, russian) in enumerate(_NAMES, 1) if english.startswith(plain) or plain == russian
    )
