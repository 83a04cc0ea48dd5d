"""What a match of a rule for Russian times means: one function for each sort of phrase."""

from __future__ import annotations

import re
from typing import Any, cast

from onrecord.language.en.times.meaning import Calendar, Clock, Direction, Fixed, Grain, PartOfDay, Point, Shift
from onrecord.language.ru.times.words import (
    LAST,
    NEXT,
    THIS,
    YEARS_AWAY,
    amount,
    day_number,
    month_number,
    unit_name,
    value,
)

Match = re.Match[str]

_BEFORE_MONTH = re.compile(
    r"\b(?:во?|со?|до|по|за|на|к|от|после|ещё|еще|и|или|между|весь)\s+$|[-–—]\s*$", re.IGNORECASE
)
_AGE = re.compile(r"\b(?:ему|ей|им|возраст[е]?|мне|тогда)\s+(?:было\s+)?$", re.IGNORECASE)


def direction(words: str) -> Direction:
    """Which way прошлый, этот, следующий point."""
    words = " ".join(words.lower().split())
    if re.fullmatch(LAST.replace(" ", r"\s+"), words):
        return "last"
    if re.fullmatch(THIS, words):
        return "this"
    return "next" if re.fullmatch(NEXT, words) else "same"


def year(match: Match) -> dict[str, Any]:
    """The year given, or how many years away it is."""
    if match["year"]:
        return {"year": int(match["year"])}
    return {"years": YEARS_AWAY.get(match["shift"].lower(), 0)} if match["shift"] else {}


def part(match: Match) -> Clock | None:
    """The part of the day given before or behind a date."""
    words = match.groupdict().get("of_day") or match.groupdict().get("of_day_after")
    return Clock(part=cast("PartOfDay", value("parts", words))) if words else None


def day(match: Match) -> Point:
    """Вечером 4 февраля."""
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month_number(match["month"]), **year(match)),
        clock=part(match),
    )


def night_towards(match: Match) -> Point:
    """В ночь на 5 июля: the night from the 4th to the 5th; `find` widens the day to both."""
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month_number(match["month"]), **year(match)),
        clock=Clock(part="NI"),
    )


def days(match: Match) -> Point:
    """С 1 по 3 марта, 1-3 марта, 5 или 6 июля, в ночь с 4 на 5 июля."""
    month, years = month_number(match["month"]), year(match)
    link = match["link"].strip().lower()
    last = Calendar(day=day_number(match["last"]), month=month, year=years.get("year"))
    night = match.groupdict().get("night")
    between = re.search(r"(?i)\bмежду\s+$", match.string[: match.start()]) is not None
    kind = "between" if between or night else {"или": "or", "и": "and"}.get(link, "to")
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month, to=last, link=cast("Any", kind), **years),
        clock=Clock(part="NI") if night else None,
    )


def month(match: Match) -> Point | None:
    """A month; alone only behind a preposition, for Мая and Августа are names too."""
    alone = match.start() == match.start("month") and not match["year"] and not match["shift"]
    if alone and not _BEFORE_MONTH.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    return Point(date=Calendar(month=month_number(match["month"]), **year(match)))


def one_of_months(match: Match) -> Point:
    """В июне или июле 2020 года."""
    last = Calendar(month=month_number(match["last"]))
    return Point(date=Calendar(month=month_number(match["month"]), to=last, link="or", **year(match)))


def of_month(match: Match) -> Point:
    """Декабрьские аресты."""
    return Point(date=Calendar(month=month_number(match["month"].lower().removesuffix("ск").removesuffix("ь"))))


def directed_month(match: Match) -> Point:
    """Прошлый март."""
    return Point(date=Calendar(month=month_number(match["month"]), direction=direction(match["which"])))


def numeric(match: Match) -> Point | None:
    """12.03.2021, day first."""
    day, month = int(match["day"]), int(match["month"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = match["year"]
    full = None if year is None else int(year) if len(year) == 4 else 2000 + int(year)
    return Point(date=Calendar(day=day, month=month, year=full))


def iso(match: Match) -> Point:
    """2021-03-12."""
    return Point(date=Calendar(year=int(match["year"]), month=int(match["month"]), day=int(match["day"])))


def year_alone(match: Match) -> Point:
    """В 2019 году."""
    return Point(date=Calendar(year=int(match["year"])))


def years(match: Match) -> Point | None:
    """2001-2006 годы."""
    first, last = int(match["year"]), int(match["last"])
    return Point(date=Calendar(year=first, to=Calendar(year=last), link="to")) if first < last else None


def decade(match: Match) -> Point:
    """1970-е годы."""
    return Point(date=Calendar(decade=int(match["decade"])))


_ROMAN = {"I": 1, "V": 5, "X": 10}


def century(match: Match) -> Point:
    """XIX век."""
    values = [_ROMAN[letter] for letter in match["century"].upper()]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return Point(date=Calendar(century=total - 1))


def this_unit(match: Match) -> Point:
    """До конца года."""
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=0))


def weekday(match: Match) -> Point:
    """В четверг, в минувший четверг."""
    which = match.groupdict().get("which")
    return Point(
        date=Calendar(weekday=value("weekdays", match["weekday"]), direction=direction(which) if which else None),
        clock=part(match),
    )


def weekday_of_week(match: Match) -> Point:
    """Четверг прошлой недели."""
    steps = {"last": -1, "next": 1}
    return Point(
        date=Calendar(weekday=value("weekdays", match["weekday"]), weeks=steps.get(direction(match["which"]), 0))
    )


def season(match: Match) -> Point:
    """Летом прошлого года."""
    return Point(date=Calendar(season=value("seasons", match["season"]), **year(match)))


_DAYS = {"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2}


def named_day(match: Match) -> Point:
    """Вчера утром."""
    return Point(date=Shift(unit="day", amount=_DAYS[match["name"].lower()]), clock=part(match))


def eve(match: Match) -> Point:
    """Накануне: the day before that spoken of; where none was spoken of, before the report."""
    return Point(date=Shift(unit="day", amount=-1, origin="then", compares=True), clock=part(match))


def neighbour(match: Match) -> Point | None:
    """На прошлой неделе, в том же месяце."""
    which, unit = direction(match["which"]), cast("Grain", unit_name(match["unit"]))
    if unit in {"hour", "minute", "second"}:
        return None
    step = {"last": -1, "next": 1}.get(which, 0)
    before = re.match(r"предыдущ|следующ", match["which"].lower()) is not None
    then = which == "same" or (unit == "day" and before)
    if unit == "day" and not then and which != "this":
        return None
    return Point(date=Shift(unit=unit, amount=step, origin="then" if then else "now"), clock=part(match))


def ago(match: Match) -> Point:
    """Две недели назад."""
    count = amount(match["amount"]) if match["amount"] else 1
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=None if count is None else -count))


def later(match: Match) -> Point:
    """Спустя два дня, через неделю: counted from what was told before."""
    count = amount(match["amount"]) if match["amount"] else 1
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=count, origin="then", forward=True))


def earlier(match: Match) -> Point:
    """За день до этого."""
    count = amount(match["amount"]) if match["amount"] else 1
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=None if count is None else -count, origin="then"))


def some(match: Match) -> Point:
    """Несколько дней назад, спустя несколько дней."""
    forward = match.groupdict().get("forward") is not None
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=None, origin="then" if forward else "now", forward=forward))


def next_day(match: Match) -> Point:
    """На следующий день."""
    return Point(date=Shift(unit="day", amount=1, origin="then"), clock=part(match))


def part_alone(match: Match) -> Point:
    """Ночью."""
    return Point(clock=Clock(part=cast("PartOfDay", value("parts", match["of_day"]))))


def part_near(match: Match) -> Point:
    """Той же ночью."""
    which = direction(match["which"])
    step, origin = {"last": (-1, "now"), "next": (1, "then"), "this": (0, "now")}.get(which, (0, "then"))
    return Point(date=Shift(unit="day", amount=step, origin=cast("Any", origin)), clock=part(match))


def clock(match: Match) -> Point | None:
    """В 15:30, в три часа ночи, в полдень."""
    words = match.groupdict()
    named = words.get("named")
    if named:
        return Point(clock=Clock(hour=0 if named.lower().startswith("полноч") else 12))
    hour = amount(words["hour"] or "")
    if hour is None or hour > 24:
        return None
    part, minute = (words.get("part") or "").lower(), int(words.get("minute") or 0)
    bare = not part and words.get("minute") is None and hour <= 12
    return Point(
        clock=Clock(hour=of_the_day(int(hour), part), minute=minute, bare=bare, about=bool(words.get("about")))
    )


def share_of_hour(match: Match) -> Point:
    """В половине шестого вечера, в четверть восьмого: the hour that is on its way."""
    minute = 15 if match["share"].lower() == "четверть" else 30
    return _clock(match, int(value("ordinals", match["next"])) - 1, minute)


def before_hour(match: Match) -> Point | None:
    """Без десяти семь, без четверти восемь утра."""
    hour, less = amount(match["hour"]), 15 if match["less"].lower() == "четверти" else amount(match["less"])
    if hour is None or less is None or not 1 <= hour <= 12 or not 0 < less < 30:
        return None
    return _clock(match, int(hour) - 1, 60 - int(less))


def _clock(match: Match, hour: int, minute: int) -> Point:
    part = (match["part"] or "").lower()
    of_day, about = of_the_day(hour or 12, part), bool(match.groupdict().get("about"))
    return Point(clock=Clock(hour=of_day, minute=minute, bare=not part, about=about))


def of_the_day(hour: int, part: str) -> int:
    """The hour of 24 that a part of the day makes of one of 12."""
    if part in {"дня", "вечера"} and hour < 12:
        return hour + 12
    if part == "ночи":
        return hour + 12 if 8 <= hour < 12 else hour % 12
    return hour


def lasting(match: Match) -> Fixed | None:
    """How long; "ему 34 года" is an age."""
    if _AGE.search(match.string[max(0, match.start() - 20) : match.start()]):
        return None
    count = amount(match["amount"]) if match["amount"] else 1
    unit = unit_name(match["unit"])
    written = "X" if count is None else f"{count:g}"
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q"}
    letters |= {"year": "Y", "decade": "DE"}
    clock = "T" if unit in {"second", "minute", "hour"} else ""
    return Fixed(type="DURATION", value=f"P{clock}{written}{letters[unit]}")


def every(match: Match) -> Fixed:
    """Каждый день."""
    words = match["unit"] or match["other"] or "недели" * match[0].lower().startswith("еженед") or "день"
    unit = unit_name(words)
    return Fixed(type="SET", value={"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H"}[unit])


_SPAN_LETTERS = {
    "многодневн": "D",
    "летн": "Y",
    "годичн": "Y",
    "полугод": "M",
    "дневн": "D",
    "месячн": "M",
    "часов": "H",
    "минутн": "M",
    "недельн": "W",
    "суточн": "D",
}


def adjective(match: Match) -> Fixed:
    """30-дневный, двухнедельный: how long."""
    digits = re.match(r"\d+", match[0])
    stem = next(stem for stem in _SPAN_LETTERS if stem in match[0].lower())
    clock = "T" if stem in {"часов", "минутн"} else ""
    return Fixed(type="DURATION", value=f"P{clock}{digits[0] if digits else 'X'}{_SPAN_LETTERS[stem]}")


def every_adjective(match: Match) -> Fixed:
    """Ежегодный, еженедельный."""
    letter = {"год": "Y", "мес": "M", "нед": "W"}.get(match[0].lower()[3:6], "D")
    return Fixed(type="SET", value=f"P1{letter}")


def tens(match: Match) -> Point:
    """В 90-е, в конце 60-х."""
    return Point(date=Calendar(decade=190 + int(match["tens"])))


def every_unit(match: Match) -> Fixed:
    """Раз в год."""
    letters = {"year": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "hour": "PT1H"}
    named = "P1M" if "месяч" in match[0].lower() else "P1Y"
    return Fixed(type="SET", value=letters[unit_name(match["unit"])] if match["unit"] else named)


def ahead(_match: Match) -> Fixed:
    """В ближайшие дни."""
    return Fixed(type="DATE", value="FUTURE_REF")


def weekend(_match: Match) -> Point:
    """В минувшие выходные."""
    return Point(date=Calendar(weekend=True))


def one(match: Match) -> Fixed:
    """На год, за сутки, полгода."""
    letters = {"year": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "hour": "PT1H"}
    return Fixed(type="DURATION", value=letters[unit_name(match["unit"])] if match["unit"] else "P6M")


def vague(_match: Match) -> Fixed:
    """Недавно."""
    return Fixed(type="DATE", value="PAST_REF")
