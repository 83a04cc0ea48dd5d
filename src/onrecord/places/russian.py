"""Russian place names out of their case: "в Саратовской области", "из Карабулака" lead to the names in the gazetteer.

This only proposes; a proposal that the gazetteer does not hold is dropped there.
"""

from __future__ import annotations

import re
from itertools import islice, product

_CYRILLIC_NAME = re.compile(r"[а-яё ]+")
_MOST = 256  # proposals at most, for names of many words
_STEM = 2  # letters left without the ending: "Уфе", "Оше"
_OF_MEN = frozenset({"а", "у", "ом", "ем", "е"})  # endings of masculine names, which may lose a vowel before them
_LOST_VOWEL = re.compile(r"[бвгджзклмнпрстфхцчшщь][клц]$")

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("скую", ("ская",)),
    ("ской", ("ская", "ской", "ск")),
    ("ского", ("ский", "ское", "ской")),
    ("скому", ("ский", "ское", "ской")),
    ("ском", ("ский", "ское", "ской", "ск")),
    ("ским", ("ский",)),
    ("ую", ("ая",)),
    ("ого", ("ый", "ий", "ой", "ое")),
    ("его", ("ий", "ее")),
    ("ому", ("ый", "ий", "ой", "ое", "ом")),
    ("ему", ("ий", "ее")),
    ("ых", ("ые",)),
    ("их", ("ие",)),
    ("ами", ("ы", "и")),
    ("ями", ("и",)),
    ("ах", ("ы", "и")),
    ("ях", ("и",)),
    ("ой", ("а", "ая")),
    ("ей", ("я", "а", "ая", "и")),
    ("ом", ("", "о", "ый", "ий", "ое")),
    ("ем", ("", "ь", "е", "й", "ий", "ее")),
    ("ым", ("ый", "ое")),
    ("ии", ("ия",)),
    ("ию", ("ия",)),
    ("ией", ("ия",)),
    ("ью", ("ь",)),
    ("ам", ("ы", "и")),
    ("ям", ("и",)),
    ("им", ("ий", "ое")),
    ("ок", ("ки",)),
    ("ец", ("цы",)),
    ("ов", ("ы", "и")),
    ("е", ("", "а", "о", "я", "ь", "й")),
    ("и", ("а", "я", "ь", "ы")),
    ("ы", ("а",)),
    ("у", ("", "а", "о")),
    ("ю", ("я", "ь", "й")),
    ("а", ("", "о")),
    ("я", ("ь", "й", "е")),
    ("", ("ы", "и")),
)


def nominatives(folded: str) -> tuple[str, ...]:
    """What a name that stands in a case could be in the nominative; empty for names that are not Russian.

    Args:
        folded: A name as `fold.plain` gives it.
    """
    if not _CYRILLIC_NAME.fullmatch(folded):
        return ()
    choices = [_forms(word) for word in folded.split()]
    found = (" ".join(words) for words in islice(product(*choices), _MOST))
    return tuple(form for form in dict.fromkeys(found) if form != folded)


def _forms(word: str) -> tuple[str, ...]:
    for ending, others in _ENDINGS if len(word) > _STEM else ():
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            stem = word[: len(word) - len(ending)]
            return (word, *(stem + other for other in others), *_fleeting(stem, ending))
    return (word,)


def _fleeting(stem: str, ending: str) -> tuple[str, ...]:
    """A stem with the vowel that only the nominative has: "Орле" leads to "Орёл", "Ельца" to "Елец"."""
    if ending not in _OF_MEN or not _LOST_VOWEL.search(stem):
        return ()
    before = stem[:-1].removesuffix("ь")
    return (f"{before}е{stem[-1]}", f"{before}о{stem[-1]}")
