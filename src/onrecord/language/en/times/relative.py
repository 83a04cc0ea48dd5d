"""Dates that are counted from another: yesterday, last year, three days ago, the next morning, two days later."""

from __future__ import annotations

import re
from typing import cast

from onrecord.language.en.times.meaning import Calendar, Clock, Grain, Origin, PartOfDay, Point, Shift
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import NUMBER, PART, UNIT, UNITS, number_value, table, unit_name

SOME = r"(?:several|a few|some|many|a number of|a couple(?: of)?)"
AMOUNT = rf"(?P<amount>{NUMBER}(?: and a half)?|an?|half an?|{SOME})"
OR_SO = r"(?: or (?:so|more|two))?"
_ALSO = r"(?:(?:nearly|almost|less than|more than|at least|just over|just under|about|exactly) )?"
_UNIT = rf"(?P<unit>{UNIT}|weekend)"
_ENDS = r"(?= ?[.,;:!?)]|$| (?:he|she|they|we|i|it|his|her|their)\b)"
_BACK = "last|past|previous|preceding"
_FORTH = "next|coming|following|ensuing"
_LONG_UNITS = {"week", "month", "quarter", "year", "decade", "century", "weekend"}

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _named_day(match: re.Match[str]) -> Point:
    words = re.sub(r"\s+", " ", match["words"].lower())
    if words == "tonight":
        return Point(date=Shift(unit="day", amount=0), clock=Clock(part="NI"))
    return Point(date=Shift(unit="day", amount=_DAYS[words]))


def _neighbour(match: re.Match[str]) -> Point | None:
    """Last year, the previous month, that week, the same day."""
    words, unit = match["which"].lower(), cast("Grain", unit_name(match["unit"]))
    step = -1 if words in _BACK.split("|") else 1 if words in _FORTH.split("|") else 0
    then = words in ("previous", "preceding", "following", "ensuing", "same", "that", "that same")
    then = then or (words == "next" and bool(match["the"]) and unit == "day")
    if unit in ("day", "hour", "minute", "second") and not then:
        return None
    told = words == "next" and (match["the"] or "").lower().startswith("the") and unit in _LONG_UNITS
    return Point(date=Shift(unit=unit, amount=step, origin="then" if then else "now", told=told))


def _definite(match: re.Match[str]) -> Point:
    """Later in the day, earlier in the year."""
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=0, origin="then"))


def _definite_now(match: re.Match[str]) -> Point:
    """The end of the month."""
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=0))


def _counted(match: re.Match[str]) -> Point:
    """Three days ago, two weeks later, a year earlier, 48 hours from now."""
    amount, way = amount_of(match["amount"]), re.sub(r"\s+", " ", match["way"].lower())
    unit = cast("Grain", unit_name(match["unit"]))
    origin: Origin = "now" if way in ("ago", "from now", "hence", "back", "from today") else "then"
    sign = -1 if way in ("ago", "back", "earlier", "before", "previously", "beforehand", "prior") else 1
    if amount is None:
        return Point(date=Shift(unit=unit, amount=None, origin=origin, forward=sign > 0))
    if unit == "decade":
        unit, amount = "year", amount * 10
    compares = unit == "year" and amount == 1 and sign < 0
    return Point(date=Shift(unit=unit, amount=sign * amount, origin=origin, compares=compares))


def amount_of(words: str) -> float | None:
    """How many; None for "several" and where no number is given."""
    words = re.sub(r"\s+", " ", words.lower())
    if words in ("several", "a few", "some", "many", "a number of"):
        return None
    value = number_value(words.removesuffix(" and a half"))
    return value + 0.5 if value is not None and words.endswith(" and a half") else value


def _uncounted(match: re.Match[str]) -> Point:
    """Years ago, weeks later."""
    before = match["way"].lower() in ("ago", "earlier", "before")
    unit = cast("Grain", unit_name(match["unit"]))
    origin: Origin = "now" if match["way"].lower() == "ago" else "then"
    return Point(date=Shift(unit=unit, amount=None, origin=origin, forward=not before))


def _beside(match: re.Match[str]) -> Point:
    """The day before, the day after; with or without the event it is counted from."""
    step = -1 if match["way"].lower() in ("before", "earlier") else 1
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=step, origin="then"))


def _part_beside(match: re.Match[str]) -> Point:
    """The evening before."""
    day = Shift(unit="day", amount=-1 if match["way"].lower() == "before" else 1, origin="then")
    return Point(date=day, clock=Clock(part=cast("PartOfDay", table("parts")[match["part"].lower()])))


def _part_near(match: re.Match[str]) -> Point:
    """Last night, this morning, that evening, the next morning, the following night."""
    words = match["which"].lower()
    part = cast("PartOfDay", table("parts")[match["part"].lower()])
    if words in ("last", "this"):
        return Point(date=Shift(unit="day", amount=-1 if words == "last" else 0), clock=Clock(part=part))
    step = -1 if words in ("previous", "preceding") else 1 if words in ("next", "following") else 0
    return Point(date=Shift(unit="day", amount=step, origin="then"), clock=Clock(part=part))


def _overnight(_match: re.Match[str]) -> Point:
    return Point(clock=Clock(part="NI"))


RULES: tuple[Rule[Point], ...] = (
    Rule(
        r"(?P<words>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)",
        _named_day,
    ),
    Rule(
        rf"(?:the )?(?P<which>last|this|that same|that|same|next|following|previous|preceding) (?P<part>{PART})",
        _part_near,
    ),
    Rule(
        rf"(?P<the>the |that |this )?(?:very )?(?P<which>{_BACK}|{_FORTH}|this|current|that same|that|same)"
        rf" (?:calendar |fiscal )?{_UNIT}{OR_SO}",
        _neighbour,
    ),
    Rule(
        rf"{_ALSO}{AMOUNT} (?P<unit>{UNITS}){OR_SO} "
        r"(?P<way>ago|earlier|later|from now|hence|from today|previously|afterwards)",
        _counted,
    ),
    Rule(rf"{_ALSO}{AMOUNT} (?P<unit>{UNITS}) (?P<way>before|after|prior)(?= ?[.,;:!?)]|$)", _counted),
    Rule(rf"{_ALSO}{AMOUNT} (?P<unit>{UNITS}) (?P<way>before|after) that(?: (?:day|date))?{_ENDS}", _counted),
    Rule(r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries) (?P<way>ago|earlier|later)", _uncounted),
    Rule(r"the (?P<unit>day|night|week|month|year) (?P<way>before|after)(?! (?:yesterday|tomorrow))", _beside),
    Rule(rf"the (?P<part>morning|afternoon|evening) (?P<way>before|after){_ENDS}", _part_beside),
    Rule(r"(?:earlier|later|early|late) (?:in|on in) the (?P<unit>day|week|month|year)", _definite),
    Rule(
        r"the (?:end|beginning|start|middle|rest|remainder) of the (?P<unit>day|week|month|quarter|year)", _definite_now
    ),
    Rule(
        r"(?:(?<=in\s)|(?<=for\s)|(?<=of\s)|(?<=during\s))the (?:fiscal )?(?P<unit>year)(?! end(?:ed|ing))",
        _definite_now,
    ),
    Rule(r"the weekend", lambda _match: Point(date=Calendar(weekend=True))),
    Rule(r"overnight", _overnight),
)
