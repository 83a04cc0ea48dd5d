"""Invented people and the ways in which their names are written, for the leak benchmark.

Transliteration and inflection are made here from the tables of the domain reference (8.3), by other code than the
program's own, so that a mistake of the program is not a mistake of the benchmark as well.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_COMMON = dict(zip("абвгдзиклмнопрстуфы", "abvgdziklmnoprstufy", strict=True))
SYSTEMS: dict[str, dict[str, str]] = {
    "BGN/PCGN": {"е": "e", "^е": "ye", "ё": "yë", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
                 "щ": "shch", "ъ": "”", "ь": "’", "э": "e", "ю": "yu", "я": "ya"},
    "passport": {"е": "e", "ё": "e", "ж": "zh", "й": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
                 "ъ": "ie", "ь": "", "э": "e", "ю": "iu", "я": "ia"},
    "ISO 9": {"е": "e", "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "ŝ", "ъ": "ʺ",
              "ь": "ʹ", "э": "è", "ю": "û", "я": "â"},
    "press": {"е": "e", "^е": "ye", "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
              "щ": "sch", "ъ": "", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ий$": "y", "ый$": "y"},
}  # fmt: skip
_VOWELS = frozenset("аеёиоуыэюяъь")
_STEMS = (
    "Абдул", "Алхаз", "Байм", "Бекмурз", "Вахид", "Габур", "Дарб", "Джамалд", "Ерж", "Жанбул", "Заурб", "Ибраг",
    "Кушт", "Лорс", "Мадж", "Мурт", "Нурб", "Оздо", "Пашк", "Рахм", "Садул", "Темирх", "Усп", "Фарх", "Хасб", "Цакр",
    "Чуп", "Шамс", "Щербат", "Эльм", "Юсуп", "Ярыл", "Гойт", "Тарам", "Вис", "Молд",
)  # fmt: skip
_ENDS = ("аев", "иев", "уев", "анов", "ханов", "беков", "ильев", "енов", "утдинов", "аров", "алиев", "ёнов", "еев")
_LATIN_STEMS = (
    "Abuk", "Bald", "Carr", "Dumag", "Ebonh", "Figuer", "Gaff", "Hoss", "Ikpe", "Jarv", "Kwab", "Lund", "Marr", "Njor",
    "Okel", "Pinz", "Quisp", "Rahim", "Soff", "Tadj", "Ubal", "Valk", "Wanj", "Xol", "Yusf", "Zamb",
)  # fmt: skip
_LATIN_ENDS = ("oski", "ería", "wele", "ström", "aldo", "mengue", "šek", "ouf", "andia", "iku", "ffler", "çin")
_GIVEN_MEN = ("Аслан", "Руслан", "Тимур", "Хамзат", "Игорь", "Сергей", "Ильяс", "Юсуф", "Евгений", "Жанибек")
_GIVEN_WOMEN = ("Залина", "Марьям", "Айна", "Юлия", "Ксения", "Хеда", "Эльвира", "Жанна")
_GIVEN_LATIN = ("Tadesse", "Rosario", "Ibrahim", "Ngozi", "Eirik", "Dolores", "Farid", "Wanja", "Zoë", "Ofelia")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person whose name must not leave.

    Attributes:
        known: The form under which the case knows them.
        given: In the script of `known`; so with `surname`.
        cyrillic: Given name and surname in Cyrillic letters; empty for a name that has none.
        woman: Whether the surname has a woman's ending.
    """

    known: str
    given: str
    surname: str
    cyrillic: tuple[str, str] | tuple[()]
    woman: bool = False


def people(count: int, seed: int = 7) -> list[Somebody]:
    """Somebody for each of many surnames; half of them written in Cyrillic, and half of those known so to the case."""
    chance = random.Random(seed)  # noqa: S311  invented names, always the same
    surnames = [stem + end for stem in _STEMS for end in _ENDS]
    latin = [stem + end for stem in _LATIN_STEMS for end in _LATIN_ENDS]
    chance.shuffle(surnames)
    chance.shuffle(latin)
    half = count // 2
    found = [_of_cyrillic(number, surname, chance) for number, surname in enumerate(surnames[:half])]
    for surname in latin[: count - half]:
        given = chance.choice(_GIVEN_LATIN)
        found.append(Somebody(f"{given} {surname}", given, surname, ()))
    return found


def _of_cyrillic(number: int, surname: str, chance: random.Random) -> Somebody:
    woman = number % 3 == 0
    given = chance.choice(_GIVEN_WOMEN if woman else _GIVEN_MEN)
    own = surname + "а" if woman else surname
    if number % 2:
        return Somebody(f"{given} {own}", given, own, (given, own), woman)
    press = transliterated(given, "press"), transliterated(own, "press")
    return Somebody(" ".join(press), *press, (given, own), woman)


def transliterated(word: str, system: str) -> str:
    """A Cyrillic word in Latin letters."""
    table = {**_COMMON, **SYSTEMS[system]}
    lower = word.lower()
    ending = table.get(f"{lower[-2:]}$")
    stem = lower[:-2] if ending is not None else lower
    letters = []
    for place, letter in enumerate(stem):
        soft = place == 0 or stem[place - 1] in _VOWELS
        letters.append(table.get(f"^{letter}", table.get(letter, letter)) if soft else table.get(letter, letter))
    whole = "".join(letters) + (ending or "")
    return whole[:1].upper() + whole[1:]


def variants(one: Somebody) -> Iterator[tuple[str, str]]:
    """The kind of each way of writing somebody, and the words."""
    given, surname = one.given, one.surname
    yield "full name", f"{given} {surname}"
    yield "surname alone", surname
    yield "initial and surname", f"{given[0]}. {surname}"
    yield "surname and initial", f"{surname} {given[0]}."
    yield "surname first", f"{surname}, {given}"
    yield "capitals", f"{given} {surname}".upper()
    yield "small letters", surname.lower()
    yield "English possessive", f"{surname}’s"
    yield "English possessive", f"{surname}'s"
    yield "joined with _", f"{given}_{surname}"
    yield "joined with -", f"{surname.lower()}-{given.lower()}"
    if any(ord(letter) > 127 for letter in surname) and not one.cyrillic:
        plain = "".join(c for c in unicodedata.normalize("NFKD", surname) if not unicodedata.combining(c))
        yield "without accents", plain
    if one.cyrillic:
        own_given, own = one.cyrillic
        yield "in Cyrillic", f"{own_given} {own}"
        yield "in Cyrillic", own
        for case, form in inflected(own, woman=one.woman):
            yield f"Russian {case}", form
        for system in SYSTEMS:
            yield f"by {system}", f"{transliterated(own_given, system)} {transliterated(own, system)}"
            yield f"by {system}", transliterated(own, system)
        yield "by ISO 9, possessive", f"{transliterated(own, 'ISO 9')}'s"


def inflected(surname: str, *, woman: bool) -> Iterator[tuple[str, str]]:
    """A surname in -ов, -ев or -ова, -ева in its other cases, and of the other sex and in the plural."""
    stem = surname.removesuffix("а") if woman else surname
    endings = (
        {"accusative": "у", "genitive": "ой", "plural": "ы", "other sex": ""}
        if woman
        else {"genitive": "а", "dative": "у", "instrumental": "ым", "prepositional": "е", "plural": "ых"}
    )
    for case, ending in endings.items():
        yield case, stem + ending
