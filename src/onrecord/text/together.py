"""Dates that one report leaves open and its neighbours tell: the year of an agency dateline.

`GENEVA, Oct 28 (Agency) -` gives no year. Reports of the same case, known by the names they share, do: the year that
lies nearest to them is taken, if they agree on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.dates import WEEKDAYS, written
from onrecord.model import Text

_NAME = re.compile(r"\b[A-ZА-ЯЁ][\w’'-]{3,}")
_WORD = re.compile(r"\b[a-zа-яё][\w’'-]{3,}")
_ON_WEEKDAY = re.compile(r"\b(" + "|".join(name for name in WEEKDAYS if len(name) > 5) + r")\b", re.IGNORECASE)
_ENDING = re.compile(r"(?<=[а-яё]{4})(?:ого|ому|ой|ым|ом|ую|[аеиоуыэюяйь])$")
_SHARED = 3  # names; agency reports of different cases in one country share one or two
_VOTERS = 5  # the nearest neighbours vote
_FAR = 200  # days; a report of the same case is as a rule nearer than this


def date_together(texts: Sequence[Text]) -> tuple[Text, ...]:
    """The texts, those without a year dated by the others where that can be told; basis `inferred`."""
    if not any(lacks_year(text) for text in texts):
        return tuple(texts)
    common = frozenset(word for text in texts for word in _WORD.findall(text.content))
    names = [_names(text, common) for text in texts]
    dated = [number for number, text in enumerate(texts) if _day(text)]
    return tuple(
        _with_year(text, [texts[other] for other in _neighbours(names[number], names, dated)])
        if lacks_year(text)
        else text
        for number, text in enumerate(texts)
    )


def lacks_year(text: Text) -> bool:
    """Whether a text waits for the others: its dateline tells day and month alone."""
    return text.published is None and text.day_and_month is not None


def _day(text: Text) -> date | None:
    """The day of publication, where it is known to the day."""
    published = text.published
    if published is None or published.earliest is None or published.earliest != published.latest:
        return None
    return date.fromisoformat(published.earliest)


def _names(text: Text, common: frozenset[str]) -> frozenset[str]:
    """Words with a capital that no text writes without; Russian ones without the endings of their cases."""
    found = (word for word in _NAME.findall(text.content) if word.lower() not in common)
    return frozenset(_ENDING.sub("", word) for word in found)


def _neighbours(own: frozenset[str], names: Sequence[frozenset[str]], dated: Iterable[int]) -> list[int]:
    """The dated texts that share most names, most first."""
    shared = Counter({other: len(own & names[other]) for other in dated})
    near = [(count, other) for other, count in shared.items() if count >= _SHARED]
    return [other for _count, other in sorted(near, key=lambda pair: (-pair[0], pair[1]))[:_VOTERS]]


def _with_year(text: Text, neighbours: Sequence[Text]) -> Text:
    """The text with the year on which its neighbours agree; the text itself where they do not."""
    if text.day_and_month is None:
        return text
    day, weekday = text.day_and_month
    nearest = [_nearest(day, weekday, near) for neighbour in neighbours if (near := _day(neighbour))]
    votes = Counter(year for year in nearest if year is not None)
    years = sorted(votes)
    if len(years) > 1:
        years = [year for year in years if _reads_like(text, date.fromisoformat(f"{year}-{day}"))]
        years = [year for year in years if votes[year] == max(map(votes.__getitem__, years))]
    published = written(f"{years[0]}-{day}") if len(years) == 1 else None
    return replace(text, published=published, published_basis="inferred") if published else text


def _reads_like(text: Text, day: date) -> bool:
    """Whether the weekday first told ("on Thursday") is that day or the day before, as in agency reports."""
    told = _ON_WEEKDAY.search(text.content)
    return told is not None and (day.weekday() - WEEKDAYS[told[1].lower()]) % 7 in {0, 1}


def _nearest(day: str, weekday: int | None, near: date) -> int | None:
    """The year in which a day and month lie nearest to a date, if near at all and on the weekday given."""
    found: list[tuple[int, int]] = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            there = date.fromisoformat(f"{year}-{day}")
        except ValueError:
            continue
        if weekday in {None, there.weekday()} and abs((there - near).days) <= _FAR:
            found.append((abs((there - near).days), year))
    return min(found)[1] if found else None
