"""The resolved values of an event, by a stated rule.

Rules: the act is the one most assertions name; doers and affected are those of all assertions, a group left out where
its members are named; places those of the assertions, none that contains another; the date is the one that agrees
with what most speakers say, narrowed by those that agree with it, the narrower and then the earlier on a tie; the day
on which something still went on is none where another is given. Values that lose are not lost: they stand in the claims
and in the disagreements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.case.lasting import goes_on
from onrecord.case.said import Said
from onrecord.dates import UncertainDate, compatible, intersection, order_key
from onrecord.model import Location, When


def basis_claims(said: Sequence[Said]) -> tuple[Said, ...]:
    """The claims an event's values are taken from: assertions and findings, else whatever there is."""
    firm = [one for one in said if one.claim.stance in ("assert", "finding")]
    return tuple(firm or [one for one in said if one.claim.stance != "circumstantial"] or said)


def act_of(said: Sequence[Said]) -> str:
    """The act most of the claims name; of equals the one told first in the alphabet of ids."""
    acts = Counter(one.claim.act for one in basis_claims(said))
    return min(acts, key=lambda act: (-acts[act], act))


def people(said: Sequence[Said], slot: str, above: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Everybody in a slot, without groups whose members are there too."""
    found = {person for one in basis_claims(said) for person in getattr(one, slot)}
    covered = {group for person in found for group in above.get(person, ())}
    return tuple(sorted(found - covered or found))


def places(
    said: Sequence[Said], identity: Mapping[str, str], above: Mapping[str, tuple[str, ...]]
) -> tuple[Location, ...]:
    """Where it was, the narrowest place of each relation."""
    found = {
        (identity.get(place.entity, place.entity), place.relation)
        for one in basis_claims(said)
        for place in one.claim.where
    }
    wider = {(outer, relation) for entity, relation in found for outer in above.get(entity, ())}
    kept = sorted(found - wider)
    return tuple(Location(entity=entity, relation=relation) for entity, relation in kept)


def when(said: Sequence[Said]) -> When:
    """The date that most speakers support, as narrow as they together make it."""
    dated = [one for one in basis_claims(said) if one.date]
    dated = [one for one in dated if not goes_on(one.passage)] or dated
    if not dated:
        return When()
    dates = [one.date for one in dated if one.date]
    support = {
        date.edtf: len({_speaker(one) for one in dated if one.date and compatible(date, one.date)}) for date in dates
    }
    ranked = sorted(dates, key=lambda date: (-support[date.edtf], _width(date), order_key(date)))
    chosen = ranked[0]
    for other in ranked[1:]:
        chosen = intersection(chosen, other) or chosen
    clocks = Counter(
        one.claim.when.clock for one in dated if one.claim.when.clock and one.date and compatible(one.date, chosen)
    )
    clock = min(clocks, key=lambda value: (-clocks[value], value), default=None)
    exact = [one.claim.when for one in dated if one.date == chosen]
    stated = any(one.basis == "stated" for one in exact)
    return When(date=chosen, clock=clock, basis="stated" if stated else "computed")


def _speaker(one: Said) -> tuple[str, ...]:
    """Who gives a date; a report where its speaker is not named."""
    return (one.root,) if one.root else ("", one.text.report)


def _width(date: UncertainDate) -> int:
    if date.earliest is None or date.latest is None:
        return 10**6
    years = int(date.latest[:4]) - int(date.earliest[:4])
    months = int(date.latest[5:7]) - int(date.earliest[5:7])
    return years * 372 + months * 31 + int(date.latest[8:]) - int(date.earliest[8:])
