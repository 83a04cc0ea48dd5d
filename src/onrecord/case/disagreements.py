"""Where the claims of one event differ, slot by slot; nothing is overwritten.

Rules (domain reference 3.5), one disagreement a slot, of its gravest kind:

- `when`, `doers`, `count`: see `differing_dates`, `differing_doers`, `differing_counts`.
- `where`: places of the act conflict where neither contains the other; where one is a town on the map and the other on
  no map, the second may lie in the first, and that is a difference of precision, unless the report that gives the one
  names the other beside it. So is a wider place somebody went to.
- `act`: what happened is called by acts that exclude each other: one account takes what another calls by another act;
  by one somebody was moved, by another explanation he went.
- `reason` and `relation`: see `explained`.

What several passages of one speaker in one report say is one account and does not disagree with itself. Denials and
doubts give no values; another explanation does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from onrecord.case.accounts import Accounts, two_accounts
from onrecord.case.differing_counts import differing_counts
from onrecord.case.differing_dates import differing_dates
from onrecord.case.differing_doers import MOVES, differing_doers
from onrecord.case.explained import explained
from onrecord.case.kinds import nearness
from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.case.versions import made
from onrecord.model import ACTS, Disagreement, Entity
from onrecord.places import place as on_the_map

_TWO = 2  # accounts at least
_BESIDE = 300  # code points: a sentence or two
_GIVES_VALUES = frozenset({"assert", "alternative", "finding"})

_Placed = tuple[Said, frozenset[str]]


def disagreements(
    said: Sequence[Said], entities: Mapping[str, Entity], above: Mapping[str, tuple[str, ...]]
) -> tuple[Disagreement, ...]:
    """At most one for each slot, of its gravest kind."""
    giving = tuple(one for one in said if one.claim.stance in _GIVES_VALUES)
    if len(giving) < _TWO:
        return ()
    on = Accounts(said=giving, entities=entities, above=above)
    makers: tuple[Callable[[Accounts], Disagreement | None], ...] = (
        differing_dates,
        _where,
        differing_doers,
        differing_counts,
        _act,
    )
    found = [one for maker in makers if (one := maker(on))]
    found += explained(giving, entities, {one.slot for one in found})
    return tuple(found)


def _where(on: Accounts) -> Disagreement | None:
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
    return made("where", "contradiction" if apart else "precision", values) if values else None


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
    """Whether the report of either account names the place of the other beside its passage."""
    return _names_any(one, second, on) or _names_any(two, first, on)


def _names_any(one: Said, places: frozenset[str], on: Accounts) -> bool:
    """Whether the report names one of some places beside the passage of a claim."""
    beside = one.text.content[max(0, one.position - _BESIDE) : one.position + len(one.passage) + _BESIDE]
    return any(name in beside for place in places for name in on.entities[place].names)


def _gone_to(on: Accounts) -> list[_Placed]:
    """The places that two accounts say somebody went to, where one lies in the other."""
    moves = [one for one in on.said if one.claim.act in MOVES]
    placed = [(one, places) for one in moves if (places := _named_places(one, on, ("to",)))]
    return [
        some
        for (one, first), (two, second) in combinations(placed, 2)
        if two_accounts(one, two) and not first & second and on.touch(first, second)
        for some in ((one, first), (two, second))
    ]


def _act(on: Accounts) -> Disagreement | None:
    """An arrest for one side, an abduction for the other; or another kind of act as the explanation, more than once."""
    told = [one for one in on.said if one.claim.stance != "alternative"]
    other = [one for one in on.said if one.claim.stance == "alternative"]
    main = {one.claim.act for one in told}
    apart = [one for pair in combinations(told, 2) if _taken_or_arrested(*pair, on) for one in pair]
    far = [one for one in other if all(_far(one.claim.act, act) for act in main)]
    if told and len({one.text.report for one in far}) > 1:
        apart += [*far, *told]
    apart += [some for one in told for two in other if _went_by_themselves(one, two) for some in (one, two)]
    values = [(ACTS[one.claim.act].label, one.id) for one in apart]
    return made("act", "contradiction", values) if values else None


def _taken_or_arrested(one: Said, two: Said, on: Accounts) -> bool:
    acts = {one.claim.act, two.claim.act}
    return acts == {"arrest_detention", "abduction"} and _of_the_accused(one, on) != _of_the_accused(two, on)


def _of_the_accused(one: Said, on: Accounts) -> bool:
    return one.root is not None and camp(one.root, on.entities) == "accused"


def _far(one: str, two: str) -> bool:
    return nearness(one, two) in ("arms_length", "group", "other")


def _went_by_themselves(told: Said, other: Said) -> bool:
    """Whether by one account somebody was moved who by another explanation went."""
    return told.claim.act == "custody_transfer" and bool(other.doers) and other.doers <= told.affected
