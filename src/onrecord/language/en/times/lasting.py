"""How long and how often: for three days, half an hour, the past two years; every day, weekly, twice a month."""

from __future__ import annotations

import re

from onrecord.language.en.times.meaning import Fixed
from onrecord.language.en.times.relative import AMOUNT, OR_SO, SOME, amount_of
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import (
    LONG_WEEKDAY,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    UNIT,
    UNITS,
    WEEKDAY,
    any_of,
    month_number,
    number_value,
    table,
    unit_name,
    weekday_number,
)

_ALSO = r"(?P<also>(?:nearly|almost|less than|more than|no more than|at least|at most|up to|well over|just over) )?"
_KIND = r"(?: (?:more|full|whole|long|straight|consecutive|trading|working|calendar|additional|further|entire|other))?"
_NOT_AGE = r"(?!-(?:ago|earlier|end)\b)(?![- ]olds?\b)(?! of age\b)(?! ago\b)"
_PLURAL = r"(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)"
_WHICH = r"(?:the )?(?P<which>last|past|next|first|final|previous|following|coming|recent|early|latest|final|remaining)"
_SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60), "day": ("hour", 24)}

_COUNTED_THING = re.compile(r"\w+s|\d[\d,.]*|.*%|percent|once|twice|million|billion|people", re.IGNORECASE)
_NO_RATE = frozenset(
    ("is", "was", "has", "takes", "lasts", "years", "months", "weeks", "days", "hours", "as", "this", "its")
)


def duration(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: P2Y6M, PT30M, PXD."""
    if unit == "decade" and amount is not None:
        amount, unit = amount * 10, "year"
    letters = table("units")[unit]
    if amount is None:
        return f"P{'T' if letters[0] == 'T' else ''}X{letters.removeprefix('T')}"
    if unit == "fortnight":
        amount *= 2
    whole, rest = int(amount), amount - int(amount)
    if rest and unit in _SMALLER:
        smaller, count = _SMALLER[unit]
        head = duration(whole, unit) if whole else "P"
        tail = duration(round(rest * count), smaller).removeprefix("P")
        return head + (tail.removeprefix("T") if "T" in head else tail)
    number = f"{amount:g}" if rest else str(whole)
    return f"P{'T' if letters[0] == 'T' else ''}{number}{letters.removeprefix('T')}"


def _counted(match: re.Match[str]) -> Fixed | None:
    part = match.groupdict()
    amount, unit = amount_of(part["amount"]), unit_name(part["unit"])
    if part["amount"].lower() in ("a", "an", "one") and (unit in ("second", "quarter") or _is_rate(match)):
        return None
    if unit == "quarter" and "-" in match[0]:
        return None
    if part.get("half") and amount is not None:
        amount += 0.5
    return Fixed(type="DURATION", value=duration(amount, unit))


def _is_rate(match: re.Match[str]) -> bool:
    """Whether "a day" tells how much in a day ("20 dollars a day") and not how long."""
    before = re.search(r"([\w%$]+)\s+$", match.string[max(0, match.start() - 40) : match.start()])
    return before is not None and bool(_COUNTED_THING.fullmatch(before[1])) and before[1].lower() not in _NO_RATE


def _between(match: re.Match[str]) -> Fixed:
    """Two to three weeks: the first number, as TimeBank has it."""
    return Fixed(type="DURATION", value=duration(number_value(match["last"]), unit_name(match["unit"])))


def _whole(match: re.Match[str]) -> Fixed:
    word = match["unit"].lower()
    if word in table("parts"):
        return Fixed(type="DURATION", value=f"P1{table('parts')[word]}")
    return Fixed(type="DURATION", value=duration(1, unit_name(word)))


def _some(match: re.Match[str]) -> Fixed:
    return Fixed(type="DURATION", value=duration(None, unit_name(match["unit"])))


def _every(match: re.Match[str]) -> Fixed:
    part = match.groupdict()
    if part.get("weekday"):
        return Fixed(type="SET", value=f"XXXX-WXX-{weekday_number(part['weekday']) + 1}")
    if part.get("month"):
        return Fixed(type="SET", value=f"XXXX-{month_number(part['month']):02d}")
    if part.get("part"):
        return Fixed(type="SET", value=f"XXXX-XX-XXT{table('parts')[part['part'].lower()]}")
    if part.get("season"):
        return Fixed(type="SET", value=f"XXXX-{('SP', 'SU', 'FA', 'WI')[table('seasons')[part['season'].lower()] - 1]}")
    amount = 2.0 if part.get("other") else amount_of(part["amount"]) if part.get("amount") else 1.0
    return Fixed(type="SET", value=duration(amount, unit_name(part["unit"])))


def _rate(match: re.Match[str]) -> Fixed:
    return Fixed(type="SET", value=duration(1, unit_name(match["unit"])))


def _weekdays(match: re.Match[str]) -> Fixed:
    part = table("parts")[match["part"].lower()] if match["part"] else None
    day = f"XXXX-WXX-{weekday_number(match['weekday']) + 1}"
    return Fixed(type="SET", value=f"{day}T{part}" if part else day)


def _adverb(match: re.Match[str]) -> Fixed:
    return Fixed(type="SET", value=table("repeated")[match["word"].lower()])


def _vague(match: re.Match[str]) -> Fixed:
    return Fixed(type="DATE", value=table("vague")[re.sub(r"\s+", " ", match["word"].lower())])


RULES: tuple[Rule[Fixed], ...] = (
    Rule(rf"{_ALSO}{AMOUNT}{_KIND}[ -](?P<unit>{UNITS})(?P<half> and a half)?{OR_SO}{_NOT_AGE}(?:[- ]long)?", _counted),
    Rule(rf"{_ALSO}{NUMBER}(?: to | or |[-–])(?P<last>{NUMBER})[ -](?P<unit>{UNITS}){_NOT_AGE}", _between),
    Rule(rf"{_WHICH} {AMOUNT}{_KIND} (?P<unit>{UNITS}){OR_SO}", _counted),
    Rule(rf"(?:the|these|those) (?P<amount>{NUMBER}|{SOME}) (?P<unit>{_PLURAL})", _counted),
    Rule(rf"(?!recent|coming){_WHICH}(?: few| several)? (?P<unit>{_PLURAL})", _some),
    Rule(rf"(?:(?<=for\s)|(?<=within\s)|(?<=after\s)|(?<=in\s))(?P<unit>{_PLURAL})", _some),
    Rule(r"the (?P<unit>years)", _some),
    Rule(r"the (?:fiscal |full )?(?P<unit>year)(?= end(?:ed|ing))", _whole),
    Rule(
        rf"(?:all|the (?:whole|entire|full)|an? (?:whole|entire|full)) (?P<unit>{UNIT}|night|morning)(?: long)?", _whole
    ),
    Rule(
        r"a while|some time|a long time|a (?:fairly )?lengthy period",
        lambda _match: Fixed(type="DURATION", value="PXX"),
    ),
    Rule(
        rf"(?:every|each)(?P<other> other)?(?: (?P<amount>{NUMBER}|few))? (?:(?P<unit>{UNITS})|(?P<weekday>{WEEKDAY})"
        rf"|(?P<month>{MONTH})|(?P<part>{PART})|(?P<season>{SEASON}))(?: and {WEEKDAY})?",
        _every,
    ),
    Rule(
        rf"(?:(?:once|twice|{NUMBER} times) (?:an?|per|each|every)|per) (?P<unit>day|week|month|year|hour|minute)",
        _rate,
    ),
    Rule(rf"(?P<weekday>{LONG_WEEKDAY})(?:s| (?P<part>{PART})s)", _weekdays),
    Rule(r"(?P<unit>hour|day|week|month|year|decade)s?-long", _whole),
    Rule(rf"(?P<word>{any_of(table('repeated'))})", _adverb),
    Rule(rf"(?P<word>{any_of(table('vague'))})", _vague),
)
