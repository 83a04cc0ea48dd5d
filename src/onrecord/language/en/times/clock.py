"""Times of the day: 2:30 a.m., 18.40, 3 pm, half past two, noon, 0915 hrs, four in the morning, at four."""

from __future__ import annotations

import re
from typing import cast

from onrecord.language.en.times.meaning import Clock, PartOfDay
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import any_of, number_value, pattern, table

_HOURS = any_of([word for word, value in table("numbers").items() if 1 <= value <= 12])
_MINUTES = r"(?:five|ten|twenty(?:[- ]five)?|5|10|20|25)"
_HALF = r"(?P<half>[ap]\. ?m\b\.?|[ap]m\b)"
_IN_PART = (
    r"(?: in the (?:early )?(?P<part>morning|afternoon|evening)| at (?P<night>night)"
    r"|(?= (?:last|that) (?P<that_night>night)))"
)
_HOURS_WRITTEN = r"h(?:rs|ours)?\b\.?"
_GOES_ON = r"(?= ?(?:[,;)](?!\d)|[.!?](?:\s|$))| (?:on|that|when|and|they|he|she|we|i|sharp)\b|$)"
HOUR = rf"(?:1[0-2]|0?[1-9]|{_HOURS})"
_ZONE = r"(?: (?:[ecmp][sd]t|gmt|utc|bst|cet|msk)\b)?"
_H12 = r"(?:1[0-2]|0?[1-9])"
_H24 = r"(?:2[0-4]|1\d|0?\d)"

_AMOUNT_WORDS = pattern(
    r"\b(?:numbers?|counts?|counted|tolls?|total|puts?|estimated?|valued?|prices?|aged?|stands?|stood)\b"
)


def _hour(digits: str, half: str | None) -> int | None:
    hour = int(digits) if digits.isdigit() else int(number_value(digits) or 0)
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return hour if hour <= 24 else None


def _written(match: re.Match[str]) -> Clock | None:
    part = match.groupdict()
    hour = _hour(part["hour"], part.get("half") or _half_of_part(part))
    return None if hour is None else Clock(hour=hour, minute=int(part.get("minute") or 0), bare=_is_bare(part))


def _bare(match: re.Match[str]) -> Clock | None:
    """Only an hour, where the sentence does not speak of an amount: "put the number at seven"."""
    sentence = match.string[max(0, match.start() - 200) : match.start()].rpartition(". ")[2]
    return None if _AMOUNT_WORDS.search(sentence) else _written(match)


def _is_bare(part: dict[str, str | None]) -> bool:
    """Whether nothing tells the half of the day: "at four", "at 4"."""
    told = any(part.get(name) for name in ("half", "part", "night", "that_night", "minute"))
    return not told and int(number_value(part["hour"] or "") or 0) <= 12


def _half_of_part(part: dict[str, str | None]) -> str | None:
    """The half of the day that "in the evening" tells; three at night is in the morning, ten at night is not."""
    if part.get("night") or part.get("that_night"):
        return "a" if (number_value(part["hour"] or "") or 0) in (12, 1, 2, 3, 4, 5) else "p"
    words = part.get("part")
    return None if words is None else "a" if words.lower() == "morning" else "p"


def _quarters(match: re.Match[str]) -> Clock | None:
    """Half past two, a quarter to five, ten past six; "half past midnight"."""
    part = match.groupdict()
    minutes = {"half": 30, "quarter": 15}.get(part["minutes"].lower()) or int(number_value(part["minutes"]) or 0)
    named = {"midnight": 0, "noon": 12, "midday": 12}
    word = part["hour"].lower()
    hour = named[word] if word in named else _hour(part["hour"], part.get("half") or _half_of_part(part))
    if hour is None:
        return None
    if part["way"].lower() in ("to", "before"):
        hour, minutes = (hour - 1) % 24, 60 - minutes
    return Clock(hour=hour, minute=minutes, bare=word not in named and _is_bare({**part, "minute": None}))


def _named(match: re.Match[str]) -> Clock:
    return Clock(hour=0) if match["name"].lower() == "midnight" else Clock(hour=12)


def _army(match: re.Match[str]) -> Clock | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    return Clock(hour=hour, minute=minute) if hour <= 24 and minute < 60 else None


def _part(match: re.Match[str]) -> Clock:
    return Clock(part=cast("PartOfDay", table("parts")[match["part"].lower()]))


RULES: tuple[Rule[Clock], ...] = (
    Rule(
        rf"(?P<hour>{_H24}):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
        rf"(?: ?{_HALF})?(?:{_IN_PART})?(?: ?{_HOURS_WRITTEN})?{_ZONE}",
        _written,
    ),
    Rule(rf"(?P<hour>{_H12})[.](?P<minute>[0-5]\d) ?{_HALF}{_ZONE}", _written),
    Rule(
        rf"(?<=at\s)(?P<hour>{_H24})[.](?P<minute>[0-5]\d)(?: ?{_HOURS_WRITTEN})?(?! (?:per|[mb]illion))",
        _written,
    ),
    Rule(rf"(?P<hour>{_H24})[.:](?P<minute>[0-5]\d) ?{_HOURS_WRITTEN}", _written),
    Rule(r"(?P<hour>\d\d)[.:](?P<minute>[0-5]\d)(?= ?[-–—] ?\d\d[.:][0-5]\d(?![.\d]))", _written),
    Rule(r"(?<=\d[-–—])(?P<hour>\d\d)[.:](?P<minute>[0-5]\d)", _written),
    Rule(rf"(?P<hour>[012]\d)(?P<minute>[0-5]\d) ?{_HOURS_WRITTEN}", _army),
    Rule(rf"(?P<hour>{_H12}) ?{_HALF}{_ZONE}", _written),
    Rule(rf"(?P<hour>{_H12}|{_HOURS}) (?:o'clock|oclock)(?:{_IN_PART})?", _written),
    Rule(rf"(?P<hour>{_H12}|{_HOURS}){_IN_PART}", _written),
    Rule(
        rf"(?:a )?(?P<minutes>half|quarter|{_MINUTES})(?: minutes?)? (?P<way>past|to|after|before) "
        rf"(?P<hour>{_HOURS}|{_H12}(?![\d.,]| [a-z]+ old)|midnight|noon|midday)(?: ?{_HALF}|{_IN_PART})?",
        _quarters,
    ),
    Rule(rf"(?:12 )?(?P<name>noon|midday|midnight){_ZONE}", _named),
)
"""Phrases that tell the time on the clock wherever they stand."""

_AT = (
    r"(?:(?<=at\s)|(?<=at\sabout\s)|(?<=at\saround\s)|(?<=at\sapproximately\s)|(?<=just\safter\s)|(?<=shortly\safter\s)"
    r"|(?<=soon\safter\s)|(?<=just\sbefore\s)|(?<=shortly\sbefore\s))"
)
BARE: tuple[Rule[Clock], ...] = (Rule(rf"{_AT}(?P<hour>{_H12}|{_HOURS}){_GOES_ON}", _bare),)
"""Only an hour after "at", "shortly after"."""

PARTS: tuple[Rule[Clock], ...] = (
    Rule(
        r"(?:(?<=in\s)|(?<=during\s)|(?<=until\s)|(?<=of\s)|(?<=into\s))(?:the )?(?:early |late )?"
        r"(?P<part>morning|afternoon|evening|night)(?! of| to| before| shift)",
        _part,
    ),
    Rule(r"(?:mid|early|late)[- ](?P<part>morning|afternoon|evening)", _part),
    Rule(r"(?P<part>dawn|daybreak|dusk|nightfall|sunrise|sunset)", _part),
)
"""Parts of the day without a date."""
