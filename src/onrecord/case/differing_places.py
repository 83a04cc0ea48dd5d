"""Do the accounts of an event differ on where it was?

Places of the act conflict where neither contains the other; where one is a town on the map and the other on no map, the
second may lie in the first, and that is a difference of precision, unless the report that gives the one names the other
beside it. So is a wider place somebody went to. Spots without a name conflict by their sort, where two speakers give
one each: he was taken from his flat, he was arrested at a market.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.case.accounts import Accounts, two_accounts
from onrecord.case.differing_doers import MOVES
from onrecord.case.said import Said
from onrecord.case.spots import spots
from onrecord.case.versions import Value, made
from onrecord.model import Disagreement
from onrecord.places import place as on_the_map

_BESIDE = 300  # code points: a sentence or two

_Placed = tuple[Said, frozenset[str]]
_Account = tuple[str | None, str, str]


def differing_places(on: Accounts) -> Disagreement | None:
    """The disagreement on where, if there is one."""
    placed = [(one, places) for one in on.said if (places := _named_places(one, on, ("in", "near")))]
    apart: list[_Placed] = []
    nested: list[_Placed] = []
    for (one, first), (two, second) in combinations(placed, 2):
        if not two_accounts(one, two) or set(map(on.name, first)) & set(map(on.name, second)):
            continue
        if not (on.touch(first, second) or _one_on_the_map(first, second, on)):
            apart += [(one, first), (two, second)]
        elif not (_a_country(first, on) or _a_country(second, on) or _names_beside(one, first, two, second, on)):
            nested += [(one, first), (two, second)]
    nested = nested or _gone_to(on)
    values = [(on.name(place), one.id) for one, places in apart or nested for place in sorted(places)]
    spots_apart = [] if apart else list(_spots_apart(on))
    if not (values or spots_apart):
        return None
    return made("where", "contradiction" if apart or spots_apart else "precision", spots_apart or values)


def _spots_apart(on: Accounts) -> Iterator[Value]:
    """The spots of accounts that have one act done at spots of different sorts, one sort each."""
    given: dict[_Account, set[str]] = defaultdict(set)
    for one in on.said:
        given[_account(one)] |= spots(one.claim.act, one.passage).keys()
    told = [one for one in on.said if spots(one.claim.act, one.passage)]
    for one, two in combinations(told, 2):
        first, second = given[_account(one)], given[_account(two)]
        if one.root != two.root and len(first) == len(second) == 1 and first.isdisjoint(second):
            yield from ((spot, some.id) for some in (one, two) for spot in spots(some.claim.act, some.passage).values())


def _account(one: Said) -> _Account:
    return one.root, one.text.report, one.claim.act


def _named_places(one: Said, on: Accounts, relations: Sequence[str]) -> frozenset[str]:
    """The named places of a claim: "the flat" may lie in any town."""
    given = zip(one.claim.where, one.places, strict=True)
    return frozenset(entity for place, entity in given if place.relation in relations and on.named(entity))


def _one_on_the_map(one: frozenset[str], two: frozenset[str], on: Accounts) -> bool:
    """Whether the gazetteer knows all places of one account and none of the other."""
    known = [{on.entities[place].place is not None for place in some} for some in (one, two)]
    return known in ([{True}, {False}], [{False}, {True}])


def _a_country(places: frozenset[str], on: Accounts) -> bool:
    """Whether all that an account gives is a country, or more than one country."""
    known = [on_the_map(id_) if (id_ := on.entities[one].place) else None for one in places]
    return all(one is not None and one.kind in ("country", "area") for one in known)


def _names_beside(one: Said, first: frozenset[str], two: Said, second: frozenset[str], on: Accounts) -> bool:
    """Whether the report of either account names the place of the other beside its passage, or one gives both."""
    if one.text.report == two.text.report:
        return True
    return _names_any(one, second, on) or _names_any(two, first, on)


def _names_any(one: Said, places: frozenset[str], on: Accounts) -> bool:
    """Whether the report names one of some places beside the passage of a claim."""
    beside = one.text.content[max(0, one.position - _BESIDE) : one.position + len(one.passage) + _BESIDE]
    return any(name in beside for place in places for name in on.entities[place].names)


def _one_end(places: frozenset[str], on: Accounts) -> bool:
    """Whether each of some places lies in another or has one in it: "to Jajce in Bosnia", and no way by many stops."""
    return all(on.touch(frozenset({place}), places - {place}) for place in places) or len(places) == 1


def _gone_to(on: Accounts) -> list[_Placed]:
    """The places that two accounts say somebody went to, where one lies in the other."""
    moves = [one for one in on.said if one.claim.act in MOVES]
    placed = [(one, places) for one in moves if (places := _named_places(one, on, ("to",))) and _one_end(places, on)]
    return [
        some
        for (one, first), (two, second) in combinations(placed, 2)
        if two_accounts(one, two) and not first & second and on.touch(first, second)
        for some in ((one, first), (two, second))
    ]
