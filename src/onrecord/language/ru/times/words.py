"""The words of Russian time expressions as pieces of patterns, and what each comes to."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(section: str) -> dict[str, Any]:
    """One section of `data/times.toml`."""
    with (files("onrecord.language.ru") / "data" / "times.toml").open("rb") as stream:
        loaded: dict[str, dict[str, Any]] = tomllib.load(stream)
    return loaded[section]


def pattern(source: str) -> re.Pattern[str]:
    """Compiles a pattern in which a blank stands for any white space."""
    return re.compile(rf"(?<![\w.])(?:{source})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)


def inflected(section: str) -> str:
    """One of the words of a section, with any ending; the longest stems first."""
    stems = sorted(table(section), key=lambda stem: (-len(stem), stem))
    return "(?:" + "|".join(f"(?:{stem})[а-яё]*" for stem in stems) + ")"


def _exact(section: str) -> str:
    stems = sorted(table(section), key=lambda stem: (-len(stem), stem))
    return "(?:" + "|".join(f"(?:{stem})" for stem in stems) + ")"


def value(section: str, word: str) -> Any:
    """What a word of a section comes to; None if it is none of them."""
    words = " ".join(word.lower().split())
    stems = sorted(table(section), key=lambda stem: (-len(stem), stem))
    exact = section in {"numbers", "parts"}
    for stem in stems:
        if re.fullmatch(f"(?:{stem})" if exact else f"(?:{stem})[а-яё]*", words):
            return table(section)[stem]
    return None


_SHORT_MONTHS = r"янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек"
MONTH = (
    r"(?:январ[ьяею]|январём|феврал[ьяею]|март[ауе]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ауе]?|сентябр[ьяею]"
    r"|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|(?:феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[её]м|мартом|маем"
    rf"|августом|(?:{_SHORT_MONTHS})\.)"
)
WEEKDAY = r"(?:понедельник[ауе]?|вторник[ауе]?|сред[ауые]|четверг[ауе]?|пятниц[ауые]|суббот[ауые]|воскресень[еяю])"
SEASON = r"(?:весн(?:ой|ою|а|у|ы|е)|лет(?:ом|о|а|у)|осень[юи]?|осени|зим(?:ой|ою|а|у|ы|е))"
PART = r"(?:утр(?:ом|о|а|у)|днём|днем|вечер(?:ом|а|у)?|ночью|ночь|ночи)"
UNIT = (
    r"(?:секунд(?:[ауы]|ам)?|минут(?:[ауы]|ам|ами)?|час(?:ов|а|у|ам|ами)?|день|дня|дней|дню|дням|днями|ночей|сутк(?:и|ам|ами)"
    r"|суток|недел(?:[юяиь]|ям|ями)|месяц(?:а|ев|ы|ам|ами|ем)?|квартал[ае]?|год(?:а|ов|у|ы|ам|ами|ом)?|лет|десятилети[йяе])"
)
NUMBER = rf"(?:\d+(?:[.,]\d+)?|{_exact('numbers')}(?: {_exact('numbers')})?)"
ORDINAL = rf"(?:{inflected('ordinals')})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:-?(?:го|е|ого|му))?"
YEAR = r"(?:1[89]|20)\d\d"
OF_YEAR = (
    rf"(?:[ ,]+(?P<year>{YEAR})(?:(?: ?-?го)? (?:год(?:а|у|ом)?|г\.?)(?!\w))?"
    r"|[ ,]+(?P<shift>прошлого|минувшего|позапрошлого|этого|текущего|нынешнего|сего|следующего|будущего) года)?"
)
YEARS_AWAY = {"прошлого": -1, "минувшего": -1, "позапрошлого": -2, "следующего": 1, "будущего": 1}

LAST = r"прошл(?:ую|ой|ом|ый|ого|ая|ое)|минувш(?:ую|ей|ем|ий|его|ая|ее)|предыдущ(?:ую|ей|ем|ий|ее)"
THIS = r"эт(?:ой|от|ом|у|о|ого)|текущ(?:ей|ем|ий|его)|нынешн(?:ей|ем|ий|его|юю)"
NEXT = r"следующ(?:ей|ем|ий|ую|его|ее)|будущ(?:ей|ем|ий|его|ую)|ближайш(?:ую|ий|ее)"


def month_number(word: str) -> int:
    """1 for январь, января and янв."""
    word = word.lower().rstrip(".")
    found = value("months", word)
    if found is None:
        starts = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
        found = next(number for number, start in enumerate(starts, 1) if word.startswith(start))
    return int(found)


def day_number(word: str) -> int:
    """5 for 5, 5-го and пятого."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(value("ordinals", word))


def amount(words: str) -> float | None:
    """How many; None where nobody can tell."""
    if re.fullmatch(r"\d+(?:[.,]\d+)?", words):
        return float(words.replace(",", "."))
    total = 0.0
    for word in words.lower().split():
        found = value("numbers", word)
        if found is None:
            return None
        total += found
    return total


def unit_name(word: str) -> str:
    """The unit as TIMEX has it."""
    return str(value("units", word))
