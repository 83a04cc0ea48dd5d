"""Look places up by name, by id and by the words for their people, offline.

The table is mapped into memory at the first question; nothing is read when the package is imported.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from onrecord.places import store
from onrecord.places.fold import plain, skeleton, without_generic
from onrecord.places.place import Place

# Ranking: orders of magnitude of population, and what a match is worth in them. Set so that of the places named in the
# invented cases the one meant comes first as often as can be; see tests/places/test_gazetteer.py for the decided pairs.
_FIRST_NAME = 0.5  # the name is the first one, not a further one: Odesa in Ukraine still beats Odessa in Texas
_ONLY_ALIKE = -1.5  # only the skeletons agree
_KIND: dict[str, float] = {"country": 3.0, "area": 3.0, "region": 0.5, "district": 0.0, "town": 0.0}
_SEAT_SHARE = 0.05  # a town with this share of its region's people, and the region's name, is what the bare name means

_RUSSIAN_ENDING = re.compile(
    r"(?<=[а-я]{3})(?:ий|ый|ой|ая|ое|ее|ие|ые|ого|его|ому|ему|им|ым|ом|ем|ую|их|ых|ими|ыми|ец|цы|цев|ца|ка|ки|ок|е|и|ы|у|а|я)$"
)


def look_up(name: str, *, within: str | None = None) -> tuple[Place, ...]:
    """The places of that name, the likeliest first.

    Args:
        name: In Latin or Cyrillic letters, in any usual spelling; a word such as "district" narrows the kind.
        within: Id of a place; only places within it are given.

    Returns:
        Places ranked by how well the name fits, kind and population; empty if there is none.
    """
    found = _look_up(plain(name))
    return tuple(p for p in found if contains(within, p.id)) if within else found


@lru_cache(maxsize=4096)
def _look_up(folded: str) -> tuple[Place, ...]:
    scores = _scores(folded) if folded else {}
    if not scores:
        short, kinds = without_generic(folded)
        scores = {found: score for found, score in _scores(short).items() if found.kind in kinds} if kinds else {}
    return _seats_first(sorted(scores, key=lambda found: (-scores[found], found.id)))


def _scores(folded: str) -> dict[Place, float]:
    scores: dict[Place, float] = {}

    def add(found: Place, fit: float) -> None:
        score = fit + math.log10(found.population + 10) + _KIND[found.kind]
        scores[found] = max(score, scores.get(found, -math.inf))

    key = skeleton(folded)
    for entry in store.table().entries(key):
        for number in entry.places:
            alike = 0.0 if entry.plain == folded else _ONLY_ALIKE
            add(store.numbered(number), alike + (_FIRST_NAME if number in entry.main else 0.0))
    for form, id_ in store.own_names().get(key, ()):
        found = store.place(id_)
        if found:
            add(found, _FIRST_NAME if form == folded else _ONLY_ALIKE)
    return scores


def _seats_first(ranked: list[Place]) -> tuple[Place, ...]:
    """Of a region and the town in it that bear the same name, the town goes first if it is no mere village."""
    for town in [found for found in ranked if found.kind == "town"]:
        before = ranked[: ranked.index(town)]
        around = [found for found in before if found.id in (town.region, town.district)]
        if around and town.population >= _SEAT_SHARE * around[0].population:
            ranked.remove(town)
            ranked.insert(ranked.index(around[0]), town)
    return tuple(ranked)


def place(id_: str) -> Place | None:
    """The place with that id; None if there is none."""
    return store.place(id_)


def contains(outer: str, inner: str) -> bool:
    """Whether one place lies within another, or is the same; False if either is unknown."""
    found = store.place(inner)
    if found is None:
        return False
    if outer in (found.id, found.country, found.region, found.district):
        return True
    return any(contains(member, inner) for member in store.members(outer))


def demonym(word: str) -> Place | None:
    """The place whose people or things a word is for: "Kenyan", "Chechens", "чеченский"; None if it is no such word."""
    folded = plain(word)
    ids = store.demonyms()
    for candidate in (folded, folded.removesuffix("s"), *_russian_stems(folded)):
        if candidate in ids:
            return store.place(ids[candidate])
    return None


def _russian_stems(folded: str) -> tuple[str, ...]:
    """A Russian adjective or noun without its ending, marked with a hyphen as in the table: "чеченск-"."""
    ending = _RUSSIAN_ENDING.search(folded)
    return (f"{folded[: ending.start()]}-",) if ending else ()
