"""Russian place names out of their case: "в Саратовской области", "из Карабулака" lead to the names in the gazetteer.

This only proposes; a proposal that the gazetteer does not hold is dropped there.
"""

from __future__ import annotations

import re
from itertools import islice, product

_CYRILLIC_NAME = re.compile(r"[а-яё ]+")
_MOST = 64  # proposals at most, for names of many words

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("скую", ("ская",)),
    ("ской", ("ская", "ской", "ск")),
    ("ского", ("ский", "ское", "ской")),
    ("скому", ("ский", "ское", "ской")),
    ("ском", ("ский", "ское", "ской", "ск")),
    ("ским", ("ский",)),
    ("ую", ("ая",)),
    ("ого", ("ый", "ой", "ое")),
    ("его", ("ий", "ее")),
    ("ому", ("ый", "ой", "ое")),
    ("ему", ("ий", "ее")),
    ("ых", ("ые",)),
    ("их", ("ие",)),
    ("ами", ("ы", "и")),
    ("ями", ("и",)),
    ("ах", ("ы", "и")),
    ("ях", ("и",)),
    ("ой", ("а", "ая")),
    ("ей", ("я", "ая")),
    ("ом", ("", "о", "ый")),
    ("ем", ("ь", "е", "й", "ий", "ее")),
    ("ым", ("ый",)),
    ("ии", ("ия",)),
    ("ию", ("ия",)),
    ("ией", ("ия",)),
    ("е", ("", "а", "о", "я", "ь")),
    ("и", ("а", "я", "ь", "ы")),
    ("ы", ("а",)),
    ("у", ("", "а", "о")),
    ("ю", ("я", "ь", "й")),
    ("а", ("", "о")),
    ("я", ("ь", "й", "е")),
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
    for ending, others in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: len(word) - len(ending)]
            return (word, *(stem + other for other in others))
    return (word,)
