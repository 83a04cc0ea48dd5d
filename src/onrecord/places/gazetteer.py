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
from onrecord.places.russian import nominatives

# Ranking: orders of magnitude of population, and what a match is worth in them. Set so that of the places named in the
# invented cases the one meant comes first as often as can be; see tests/places/test_gazetteer.py for the decided pairs.
_FIRST_NAME = 0.5  # the name is the first one, not a further one: Odesa in Ukraine still beats Odessa in Texas
_ONLY_ALIKE = -1.5  # only the skeletons agree
_OUT_OF_ITS_CASE = -0.5  # the name as it stands is no place, or a far smaller one: "в Киеве" is Kyiv and not Kévé
_KIND: dict[str, float] = {"country": 3.0, "area": 3.0, "region": 0.5, "district": 0.0, "town": 0.0}
_LEAST_FOR_ALIKE = 4  # letters a name must have for another spelling of it to count: "USA" is no town called Usa'
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
    scores = _all_scores(folded)
    return _seats_first(sorted(scores, key=lambda found: (-scores[found], found.id)))


def ranked(name: str) -> dict[Place, float]:
    """The places of that name, each with what speaks for it, in orders of magnitude of population."""
    scores = _all_scores(plain(name))
    order = _look_up(plain(name))
    best = max(scores.values(), default=0.0)
    return {found: best if number == 0 else scores[found] for number, found in enumerate(order)}


def _all_scores(folded: str) -> dict[Place, float]:
    """The scores of a name and of the name out of its Russian case, or else without the word for its kind."""
    scores = _scores(folded) if folded else {}
    for form in nominatives(folded):
        for found, score in _scores_of_kind(form, alike=False).items():
            scores[found] = max(score + _OUT_OF_ITS_CASE, scores.get(found, -math.inf))
    return scores or _scores_of_kind(folded)


def _scores_of_kind(folded: str, *, alike: bool = True) -> dict[Place, float]:
    """The scores of a name; where there are none, those of the name without "district", for districts only."""
    scores = _scores(folded, alike=alike)
    short, kinds = without_generic(folded)
    if scores or not kinds:
        return scores
    return {found: score for found, score in _scores(short, alike=alike).items() if found.kind in kinds}


def _scores(folded: str, *, alike: bool = True) -> dict[Place, float]:
    """The places of that name with what speaks for each; only of that spelling unless `alike`, or where it is short."""
    scores: dict[Place, float] = {}
    exact_only = not alike or len(folded) < _LEAST_FOR_ALIKE

    def add(found: Place, fit: float) -> None:
        score = fit + math.log10(found.population + 10) + _KIND[found.kind]
        scores[found] = max(score, scores.get(found, -math.inf))

    key = skeleton(folded)
    for entry in store.table().entries(key):
        if exact_only and entry.plain != folded:
            continue
        for number in entry.places:
            fit = 0.0 if entry.plain == folded else _ONLY_ALIKE
            add(store.numbered(number), fit + (_FIRST_NAME if number in entry.main else 0.0))
    for form, id_ in store.own_names().get(key, ()):
        found = store.place(id_)
        if found and (form == folded or not exact_only):
            add(found, _FIRST_NAME if form == folded else _ONLY_ALIKE)
    return scores


def _seats_first(ranked: list[Place]) -> tuple[Place, ...]:
    """Of a region and the town in or by it that bear the same name, the town goes first if it is no mere village.

    A capital may be a region of its own beside the one that bears its name: Minsk, and Minsk region around it.
    """
    for town in [found for found in ranked if found.kind == "town"]:
        before = ranked[: ranked.index(town)]
        own = bool(_named_alike(town))
        around = [
            found
            for found in before
            if found.id in (town.region, town.district)
            or (own and found.kind == "region" and found.country == town.country)
        ]
        if around and town.population >= _SEAT_SHARE * around[0].population:
            ranked.remove(town)
            ranked.insert(ranked.index(around[0]), town)
    return tuple(ranked)


def spelled(name: str, found: Place) -> bool:
    """Whether a place bears a name in that spelling, case and accents aside, and not only one that sounds alike."""
    folded = plain(name)
    forms = {folded, without_generic(folded)[0], *nominatives(folded)}
    return any(found in _scores(form, alike=False) for form in forms)


def place(id_: str) -> Place | None:
    """The place with that id; None if there is none."""
    return store.place(id_)


@lru_cache(maxsize=8192)  # asked of every two places that a report may mean
def contains(outer: str, inner: str) -> bool:
    """Whether one place lies within another, or is the same; False if either is unknown.

    A town that bears its region's or district's name stands for that too: "in Zacatecas" may be the state.
    """
    found = store.place(inner)
    if found is None:
        return False
    around = (found.id, found.country, found.region, found.district)
    if outer in around:
        return True
    holder = store.place(outer)
    if holder and holder.kind == "town":
        return any(area in around for area in _named_alike(holder))
    return not store.all_members(outer).isdisjoint(around)


def around(id_: str) -> frozenset[str]:
    """The place itself and what it lies in: district, region, country; empty if it is not known."""
    found = store.place(id_)
    return frozenset(filter(None, (found.id, found.country, found.region, found.district))) if found else frozenset()


def stands_for(id_: str) -> frozenset[str]:
    """What a name of a place may mean besides: of a town its region of the same name, of a wider area its members.

    A place lies within another, as `contains` has it, where something the other stands for is around it.
    """
    holder = store.place(id_)
    if holder and holder.kind == "town":
        return frozenset({id_, *_named_alike(holder)})
    return frozenset({id_}).union(*map(stands_for, store.members(id_)))


@lru_cache(maxsize=4096)
def _named_alike(town: Place) -> tuple[str, ...]:
    """Ids of the region and district of a town that bear its name, a word such as "province" aside."""
    key = skeleton(plain(town.name))
    areas = [store.place(id_) for id_ in (town.region, town.district) if id_]
    return tuple(area.id for area in areas if area and skeleton(without_generic(plain(area.name))[0]) == key)


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
