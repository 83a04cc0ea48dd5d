"""What Russian time phrases mean: each rule is a pattern and how a match of it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, cast

from onrecord.language.en.times.meaning import (
    Calendar,
    Clock,
    Direction,
    Fixed,
    Grain,
    Meaning,
    PartOfDay,
    Point,
    Shift,
)
from onrecord.language.ru.times.words import (
    DAY,
    MONTH,
    NUMBER,
    OF_YEAR,
    ORDINAL,
    SEASON,
    UNIT,
    WEEKDAY,
    YEAR,
    YEARS_AWAY,
    amount,
    day_number,
    month_number,
    pattern,
    unit_name,
    value,
)

Match = re.Match[str]


class Rule(NamedTuple):
    """A pattern and its reading; None where a match turns out to be something else."""

    pattern: re.Pattern[str]
    read: Callable[[Match], Meaning | None]


_LAST = r"прошл(?:ую|ой|ом|ый|ого|ая|ое)|минувш(?:ую|ей|ем|ий|его|ая|ее)|предыдущ(?:ую|ей|ем|ий|ее)"
_THIS = r"эт(?:ой|от|ом|у|о|ого)|текущ(?:ей|ем|ий|его)|нынешн(?:ей|ем|ий|его|юю)"
_NEXT = r"следующ(?:ей|ем|ий|ую|его|ее)|будущ(?:ей|ем|ий|его|ую)|ближайш(?:ую|ий|ее)"
_SAME = r"т(?:ой|от|ом|у|о) же|т(?:ой|от|ом|у|о)|того же"
_WHICH = rf"(?P<which>{_LAST}|{_THIS}|{_NEXT}|{_SAME})"
_BEFORE_MONTH = re.compile(r"\b(?:во?|со?|до|по|за|на|к|от|после|ещё|еще|и|или)\s+$|[-–—]\s*$", re.IGNORECASE)
_AGE = re.compile(r"\b(?:ему|ей|им|возраст[е]?|мне|тогда)\s+(?:было\s+)?$", re.IGNORECASE)
_CLOCK = r"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?![.:]?\d)"
_MANY = r"(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)"
_FOR_ONE = r"(?<=\sна\s)|(?<=\sза\s)|(?<=более\s)|(?<=менее\s)|(?<=около\s)"
_LATELY = r"(?:годы|год|месяц[ыа]?|дн[ия]|недел[ию]|время|сутки|полгода)"
_AT = r"(?P<about>около |примерно в )|(?<=\sв\s)|(?<=\sк\s)"
_IN_YEAR = r"(?<=\s[вВсС]\s)|(?<=^[ВС]\s)|(?<=\sдо\s)|(?<=\sпо\s)|(?<=после\s)|(?<=летом\s)|(?<=\()|(?<=[а-я],\s)"
_BEHIND = r"(?<=^в\s)|(?<=\nв\s)|(?<=после\s)|(?<=до\s)"
_OF_DAY = r"(?: (?:часов|часа|час|ч\.?))?(?: (?P<part>утра|дня|вечера|ночи))?"


def _direction(words: str) -> Direction:
    words = " ".join(words.lower().split())
    if re.fullmatch(_LAST.replace(" ", r"\s+"), words):
        return "last"
    if re.fullmatch(_THIS, words):
        return "this"
    return "next" if re.fullmatch(_NEXT, words) else "same"


def _year(match: Match) -> dict[str, Any]:
    if match["year"]:
        return {"year": int(match["year"])}
    return {"years": YEARS_AWAY.get(match["shift"].lower(), 0)} if match["shift"] else {}


def _part(match: Match) -> Clock | None:
    words = match.groupdict().get("of_day") or match.groupdict().get("of_day_after")
    return Clock(part=cast("PartOfDay", value("parts", words))) if words else None


def _day(match: Match) -> Point:
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month_number(match["month"]), **_year(match)),
        clock=_part(match),
    )


def _night_towards(match: Match) -> Point:
    """В ночь на 5 июля: the night from the 4th to the 5th; `find` widens the day to both."""
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month_number(match["month"]), **_year(match)),
        clock=Clock(part="NI"),
    )


def _days(match: Match) -> Point:
    """С 1 по 3 марта, 1-3 марта, 5 или 6 июля, в ночь с 4 на 5 июля."""
    month, years = month_number(match["month"]), _year(match)
    link = match["link"].strip().lower()
    last = Calendar(day=day_number(match["last"]), month=month, year=years.get("year"))
    night = match.groupdict().get("night")
    between = re.search(r"(?i)\bмежду\s+$", match.string[: match.start()]) is not None
    kind = "between" if between or night else {"или": "or", "и": "and"}.get(link, "to")
    return Point(
        date=Calendar(day=day_number(match["day"]), month=month, to=last, link=cast("Any", kind), **years),
        clock=Clock(part="NI") if night else None,
    )


def _month(match: Match) -> Point | None:
    """A month; alone only behind a preposition, for Мая and Августа are names too."""
    alone = match.start() == match.start("month") and not match["year"] and not match["shift"]
    if alone and not _BEFORE_MONTH.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    return Point(date=Calendar(month=month_number(match["month"]), **_year(match)))


def _of_month(match: Match) -> Point:
    """Декабрьские аресты."""
    return Point(date=Calendar(month=month_number(match["month"].lower().removesuffix("ск").removesuffix("ь"))))


def _directed_month(match: Match) -> Point:
    return Point(date=Calendar(month=month_number(match["month"]), direction=_direction(match["which"])))


def _numeric(match: Match) -> Point | None:
    day, month = int(match["day"]), int(match["month"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = match["year"]
    full = None if year is None else int(year) if len(year) == 4 else 2000 + int(year)
    return Point(date=Calendar(day=day, month=month, year=full))


def _iso(match: Match) -> Point:
    return Point(date=Calendar(year=int(match["year"]), month=int(match["month"]), day=int(match["day"])))


def _year_alone(match: Match) -> Point:
    return Point(date=Calendar(year=int(match["year"])))


def _years(match: Match) -> Point | None:
    """2001-2006 годы."""
    first, last = int(match["year"]), int(match["last"])
    return Point(date=Calendar(year=first, to=Calendar(year=last), link="to")) if first < last else None


def _decade(match: Match) -> Point:
    return Point(date=Calendar(decade=int(match["decade"])))


_ROMAN = {"I": 1, "V": 5, "X": 10}


def _century(match: Match) -> Point:
    values = [_ROMAN[letter] for letter in match["century"].upper()]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return Point(date=Calendar(century=total - 1))


def _this_unit(match: Match) -> Point:
    """До конца года."""
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=0))


def _weekday(match: Match) -> Point:
    which = match.groupdict().get("which")
    return Point(
        date=Calendar(weekday=value("weekdays", match["weekday"]), direction=_direction(which) if which else None),
        clock=_part(match),
    )


def _weekday_of_week(match: Match) -> Point:
    steps = {"last": -1, "next": 1}
    return Point(
        date=Calendar(weekday=value("weekdays", match["weekday"]), weeks=steps.get(_direction(match["which"]), 0))
    )


def _season(match: Match) -> Point:
    return Point(date=Calendar(season=value("seasons", match["season"]), **_year(match)))


_DAYS = {"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2}
_PARTS_NAMED = {"утром": "MO", "днём": "DT", "днем": "DT", "вечером": "EV", "ночью": "NI"}


def _named_day(match: Match) -> Point:
    return Point(date=Shift(unit="day", amount=_DAYS[match["name"].lower()]), clock=_part(match))


def _eve(match: Match) -> Point:
    """Накануне: the day before that spoken of; where none was spoken of, before the report."""
    return Point(date=Shift(unit="day", amount=-1, origin="then", compares=True), clock=_part(match))


def _neighbour(match: Match) -> Point | None:
    which, unit = _direction(match["which"]), cast("Grain", unit_name(match["unit"]))
    if unit in {"hour", "minute", "second"}:
        return None
    step = {"last": -1, "next": 1}.get(which, 0)
    before = re.match(r"предыдущ|следующ", match["which"].lower()) is not None
    then = which == "same" or (unit == "day" and before)
    if unit == "day" and not then and which != "this":
        return None
    return Point(date=Shift(unit=unit, amount=step, origin="then" if then else "now"), clock=_part(match))


def _ago(match: Match) -> Point:
    count = amount(match["amount"]) if match["amount"] else 1
    return Point(date=Shift(unit=cast("Grain", unit_name(match["unit"])), amount=None if count is None else -count))


def _later(match: Match) -> Point:
    """Спустя два дня, через неделю: counted from what was told before."""
    count = amount(match["amount"]) if match["amount"] else 1
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=count, origin="then", forward=True))


def _earlier(match: Match) -> Point:
    count = amount(match["amount"]) if match["amount"] else 1
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=None if count is None else -count, origin="then"))


def _some(match: Match) -> Point:
    forward = match.groupdict().get("forward") is not None
    unit = cast("Grain", unit_name(match["unit"]))
    return Point(date=Shift(unit=unit, amount=None, origin="then" if forward else "now", forward=forward))


def _next_day(match: Match) -> Point:
    return Point(date=Shift(unit="day", amount=1, origin="then"), clock=_part(match))


def _part_alone(match: Match) -> Point:
    return Point(clock=Clock(part=cast("PartOfDay", value("parts", match["of_day"]))))


def _part_near(match: Match) -> Point:
    which = _direction(match["which"])
    step, origin = {"last": (-1, "now"), "next": (1, "then"), "this": (0, "now")}.get(which, (0, "then"))
    return Point(date=Shift(unit="day", amount=step, origin=cast("Any", origin)), clock=_part(match))


def _clock(match: Match) -> Point | None:
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
        clock=Clock(hour=_of_the_day(int(hour), part), minute=minute, bare=bare, about=bool(words.get("about")))
    )


def _of_the_day(hour: int, part: str) -> int:
    if part in {"дня", "вечера"} and hour < 12:
        return hour + 12
    if part == "ночи":
        return hour + 12 if 8 <= hour < 12 else hour % 12
    return hour


def _lasting(match: Match) -> Fixed | None:
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


def _every(match: Match) -> Fixed:
    words = match["unit"] or match["other"] or "недели" * match[0].lower().startswith("еженед") or "день"
    unit = unit_name(words)
    return Fixed(type="SET", value={"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H"}[unit])


_SPAN_LETTERS = {"дневн": "D", "месячн": "M", "часов": "H", "минутн": "M", "недельн": "W", "суточн": "D"}


def _adjective(match: Match) -> Fixed:
    """30-дневный, двухнедельный: how long."""
    digits = re.match(r"\d+", match[0])
    stem = next(stem for stem in _SPAN_LETTERS if stem in match[0].lower())
    clock = "T" if stem in {"часов", "минутн"} else ""
    return Fixed(type="DURATION", value=f"P{clock}{digits[0] if digits else 'X'}{_SPAN_LETTERS[stem]}")


def _every_unit(match: Match) -> Fixed:
    letters = {"year": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "hour": "PT1H"}
    named = "P1M" if "месяч" in match[0].lower() else "P1Y"
    return Fixed(type="SET", value=letters[unit_name(match["unit"])] if match["unit"] else named)


def _ahead(_match: Match) -> Fixed:
    return Fixed(type="DATE", value="FUTURE_REF")


def _weekend(_match: Match) -> Point:
    return Point(date=Calendar(weekend=True))


def _one(match: Match) -> Fixed:
    """На год, за сутки, полгода."""
    letters = {"year": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "hour": "PT1H"}
    return Fixed(type="DURATION", value=letters[unit_name(match["unit"])] if match["unit"] else "P6M")


def _vague(_match: Match) -> Fixed:
    return Fixed(type="DATE", value="PAST_REF")


_AFTER = r"(?: (?P<of_day_after>утром|днём|днем|вечером|ночью))?"
_BEFORE = r"(?:(?P<of_day>утром|днём|днем|вечером|ночью|ночь|вечер|утро) )?"
_ENDS = r"(?:конц[еау]|начал[еау]|середин[еыу])"

RULES: tuple[Rule, ...] = tuple(
    Rule(pattern(source), read)
    for source, read in (
        (rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
        (r"(?P<day>\d\d?)[./](?P<month>\d\d)[./](?P<year>(?:19|20)\d\d|\d\d)(?:г\.?)?", _numeric),
        (r"(?P<day>\d\d)\.(?P<month>(?:0[1-9]|1[0-2]))(?P<year>(?!))?(?![.\d])", _numeric),
        (
            rf"(?P<night>ночь) с (?P<day>{DAY})(?: {MONTH})?(?P<link> на )(?P<last>{DAY}) (?P<month>{MONTH}){OF_YEAR}",
            _days,
        ),
        (rf"ночь на (?:{WEEKDAY},? )?(?P<day>{DAY}) (?P<month>{MONTH}){OF_YEAR}", _night_towards),
        (rf"(?P<of_day>ночь) на (?P<weekday>{WEEKDAY})", _weekday),
        (rf"(?P<day>{DAY})(?P<link> по | до | и | или |\s?[-–—]\s?)(?P<last>{DAY}) (?P<month>{MONTH}){OF_YEAR}", _days),
        (rf"{_BEFORE}(?:{WEEKDAY},? )?(?P<day>{DAY}) (?P<month>{MONTH}){OF_YEAR}{_AFTER}", _day),
        (rf"{_BEFORE}(?P<day>{ORDINAL}) (?P<month>{MONTH}){OF_YEAR}", _day),
        (rf"{_ENDS} (?P<month>{MONTH}){OF_YEAR}", _month),
        (rf"(?P<month>{MONTH}){OF_YEAR}", _month),
        (rf"(?P<which>{_LAST}|{_NEXT}) (?P<month>{MONTH})", _directed_month),
        (rf"(?:{_ENDS} )?(?P<year>{YEAR})(?:-?(?:м|го|й))?[  ]?(?:год(?:а|у|ом|ах)?|г\.)", _year_alone),
        (rf"(?:{_ENDS} |(?<=\s))(?P<year>{YEAR})-(?:м|го|й|му)", _year_alone),
        (rf"(?P<year>{YEAR})\s?[-–—]\s?(?P<last>{YEAR})(?:[  ](?:гг|годы|годах|годов)\.?)?", _years),
        (rf"(?:{_ENDS} )?(?P<decade>(?:1[5-9]|20)\d)0-?(?:х|е|ых|ые)(?: (?:годах|годов|годы|гг\.?))?", _decade),
        (rf"(?:{_ENDS} )?(?P<century>[IVX]{{1,5}}) (?:век[аеу]?|столети[еюя]|в\.)", _century),
        (rf"(?P<year>{YEAR})(?=(?:,| и| или) {YEAR})", _year_alone),
        (rf"{_ENDS} (?P<unit>года|месяца|недели)", _this_unit),
        (
            rf"(?:{_IN_YEAR})(?P<year>{YEAR})(?!\d|[.,:]\d|[  ](?:человек|рубл|доллар|евро|тыс|метр|км|руб))",
            _year_alone,
        ),
        (rf"{_BEFORE}(?:{_WHICH} )?(?P<weekday>{WEEKDAY}){_AFTER}", _weekday),
        (rf"(?P<weekday>{WEEKDAY}) {_WHICH} недели", _weekday_of_week),
        (rf"(?P<season>{SEASON}){OF_YEAR}", _season),
        (rf"{_BEFORE}(?P<name>сегодня|вчера|завтра|позавчера|послезавтра){_AFTER}", _named_day),
        (r"(?P<of_day>сегодняшним|вчерашним) (?:утром|вечером)", _vague),
        (rf"накануне(?! (?:вторжения|выборов|праздника)){_AFTER}", _eve),
        (rf"(?:{_ENDS} )?{_WHICH} (?P<unit>день|недел[еюи]|месяц[еа]?|квартал[еа]?|году?|года)", _neighbour),
        (rf"{_WHICH} (?P<of_day>утро|вечер|ночь|утром|вечером|ночью)", _part_near),
        (r"(?:на )?(?:следующий|другой) (?:же )?день", _next_day),
        (
            r"наутро|на следующее утро",
            lambda _m: Point(date=Shift(unit="day", amount=1, origin="then"), clock=Clock(part="MO")),
        ),
        (r"днём ранее|днем ранее", lambda _m: Point(date=Shift(unit="day", amount=-1, origin="then"))),
        (rf"(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}) (?:тому )?назад", _ago),
        (rf"(?:спустя|через) (?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT})(?! назад)", _later),
        (rf"(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}) спустя", _later),
        (
            rf"(?:за )?(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}|неделей|месяцем|годом) (?:до этого|ранее|раньше)",
            _earlier,
        ),
        (rf"несколько (?P<unit>{UNIT}) (?:тому )?назад", _some),
        (rf"(?P<forward>(?:спустя|через) несколько) (?P<unit>{UNIT})", _some),
        (rf"(?P<about>около |примерно в |приблизительно в )?{_CLOCK}{_OF_DAY}", _clock),
        (
            rf"(?:{_AT}|{_BEHIND})(?P<hour>{NUMBER})(?: (?:часов|часа|час))?(?: (?P<part>утра|дня|вечера|ночи))",
            _clock,
        ),
        (rf"(?:{_AT})(?P<hour>\d\d?) (?:часов|часам|часа|час)", _clock),
        (r"(?P<named>полночь|полночи|полдень|полудня)", _clock),
        (r"(?:ранним |поздним |поздно |рано )?(?P<of_day>утром|вечером|ночью)", _part_alone),
        (
            rf"(?:(?<=в\x20течение\s)|(?<=на\x20протяжении\s))(?P<amount>{NUMBER}|нескольких)? ?(?P<unit>{UNIT})",
            _lasting,
        ),
        (rf"(?P<amount>{NUMBER}|несколько) (?P<unit>{UNIT})", _lasting),
        (r"(?:почти|около|более) (?P<amount>(?!))?(?P<unit>недели|месяца|года|суток|часа)", _lasting),
        (r"каждый (?P<unit>день|час|месяц|год)|каждую (?P<other>неделю)|ежедневно|еженедельно", _every),
        (
            r"(?P<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ьск|мартовск|майск|августовск)[а-яё]+",
            _of_month,
        ),
        (r"недавно|в прошлом|ранее(?! сообщ)|с тех пор|давно", _vague),
        (
            rf"(?:в |за |на )?(?:последни[ейх]|последнее|прошедши[ейх]) {_LATELY}",
            _vague,
        ),
        (r"в (?:то|это|разное|разные|другое) (?:время|годы)|с этого времени|в этот период|тогда(?= же| как)?", _vague),
        (r"(?:за |в )?(?:долгие|многие|разные|первые|прошлые) (?:годы|месяцы|недели|дни|сутки)|много лет", _vague),
        (
            r"некоторое время (?:тому )?назад|в считанные (?:часы|дни)|в течение (?:дня|года|ночи|недели|месяца)",
            _vague,
        ),
        (r"\d+-?(?:ти|х|и)?-?(?:дневн|месячн|часов|минутн|недельн|суточн)[а-яё]+", _adjective),
        (
            r"(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)(?:дневн|месячн|часов|минутн|недельн|суточн)[а-яё]+",
            _adjective,
        ),
        (r"(?:раз )?в (?P<unit>год|месяц|неделю|сутки|час)(?= ?[.,;)]|$)|ежегодно|ежемесячно", _every_unit),
        (r"сейчас|в настоящее время|ныне|в данный момент", lambda _m: Fixed(type="DATE", value="PRESENT_REF")),
        (r"(?:в )?ближайш(?:ее|ие|ий|ую|их) (?:годы|время|дни|день|недел[юиь]|месяц[ыев]*)", _ahead),
        (r"сегодняшн[а-яё]+(?: (?:день|дня))?|нынешн[а-яё]+", lambda _m: Point(date=Shift(unit="day", amount=0))),
        (r"вчерашн[а-яё]+(?: (?:день|дня|вечер[ао]?м?))?", lambda _m: Point(date=Shift(unit="day", amount=-1))),
        (r"завтрашн[а-яё]+(?: (?:день|дня))?", lambda _m: Point(date=Shift(unit="day", amount=1))),
        (r"(?:в )?(?:эти |прошл[а-яё]+ |минувш[а-яё]+ |прошедш[а-яё]+ )выходные|на выходных", _weekend),
        (
            r"(?:(?<=\sна\s)|(?<=\sза\s)|(?<=более\s)|(?<=менее\s)|(?<=около\s))(?:полгода|(?P<unit>месяц|год|неделю|сутки|час))",
            _one,
        ),
        (r"не менее полугода|полугода", lambda _m: Fixed(type="DURATION", value="P6M")),
    )
)
