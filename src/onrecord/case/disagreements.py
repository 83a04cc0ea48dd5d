"""Where the claims of one event differ, slot by slot; nothing is overwritten.

Rules (domain reference 3.5), one disagreement a slot, of its gravest kind:

- `when`: dates conflict where their bounds have no day in common; clock times of one day where they are two hours apart
  or more. A stretch of time that begins the day after is no conflict: "last given on the 2nd", "none from the 3rd on".
  Where one speaker later gives another date for his own earlier one through the same channel, it is an update.
- `where`: places of the act conflict where neither contains the other; where one is a town on the map and the other on
  no map, the second may lie in the first, and that is a difference of precision. So is a wider place somebody went to.
- `doers`: two accounts name different ones, none of whom is part of, or a member of, the other; or describe them as of
  different sorts of force: police, soldiers, an armed group. Descriptions that share a word ("a launch", "the coast
  guard launch") exclude nothing, nor do the many names of an office that acts as one: a court, "a bench", "the judge".
- `count`: the same things are counted differently.
- `act`: what happened is called by acts that exclude each other: one account takes what another calls by another act.
- `reason`: a death of which another account gives another cause; grounds that two sides state and that share no word.
- `relation`: two accounts call the same two people by relations that exclude each other: brothers, friends.

What several passages of one speaker in one report say is one account and does not disagree with itself. Denials and
doubts give no values; another explanation does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from onrecord.case.explained import explained, forces, of_an_office
from onrecord.case.kinds import nearness
from onrecord.case.quantities import Count, counts
from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.case.times import is_day
from onrecord.case.versions import Value, made
from onrecord.case.words import stems
from onrecord.dates import UncertainDate, compatible, gap_days, order_key
from onrecord.model import ACTS, Disagreement, Entity

_TWO = 2  # accounts at least
_HOURS_APART = 2
_EVENING, _SMALL_HOURS = "21:00", "05:00"
_MANY_MAY = frozenset({"statement", "response_and_protection"})
"""Groups of acts that several may do apart: that others did so too contradicts nobody."""
_MOVES = frozenset({"custody_transfer", "flight_escape", "assisted_relocation", "abduction", "release"})
"""Acts of which it is told where they went."""
_GIVES_VALUES = frozenset({"assert", "alternative", "finding"})


@dataclass(frozen=True, kw_only=True)
class _Ground:
    said: tuple[Said, ...]
    entities: Mapping[str, Entity]
    above: Mapping[str, tuple[str, ...]]

    def name(self, entity: str) -> str:
        return self.entities[entity].name if entity in self.entities else entity

    def wide(self, some: Iterable[str]) -> set[str]:
        some = set(some)
        return some.union(*(self.above.get(one, ()) for one in some))


def disagreements(
    said: Sequence[Said], entities: Mapping[str, Entity], above: Mapping[str, tuple[str, ...]]
) -> tuple[Disagreement, ...]:
    """At most one for each slot, of its gravest kind."""
    giving = tuple(one for one in said if one.claim.stance in _GIVES_VALUES)
    if len(giving) < _TWO:
        return ()
    ground = _Ground(said=giving, entities=entities, above=above)
    makers: tuple[Callable[[_Ground], Disagreement | None], ...] = (_when, _where, _doers, _count, _act)
    found = [one for maker in makers if (one := maker(ground))]
    found += explained(ground.said, entities)
    return tuple(found)


def _when(on: _Ground) -> Disagreement | None:
    dated = [one for one in on.said if one.date]
    apart = [
        (one, two)
        for one, two in combinations(dated, 2)
        if one.date
        and two.date
        and not compatible(one.date, two.date)
        and _two_accounts(one, two)
        and not _one_night(one, two)
        and not _from_then_on(one.date, two.date)
    ]
    if not apart:
        apart = [
            (one, two) for one, two in combinations(dated, 2) if _clocks_apart(one, two) and _two_accounts(one, two)
        ]
    if not apart:
        return None
    involved = {one.id: one for pair in apart for one in pair}
    values = [(f"{one.date.edtf}{_clock(one)}", one.id) for one in involved.values() if one.date]
    return made("when", "update" if _updated(apart) else "contradiction", values)


def _updated(apart: Sequence[tuple[Said, Said]]) -> bool:
    """Whether it is always one speaker who later gives another date through the same channel."""
    return all(one.chain == two.chain and one.root is not None for one, two in apart)


def _one_night(one: Said, two: Said) -> bool:
    """Whether the two dates are the evening and the small hours of one night."""
    if not (one.date and two.date and gap_days(one.date, two.date) == 1):
        return False
    first, second = sorted((one, two), key=lambda said: order_key(said.date) if said.date else ("", "", ""))
    evening, morning = first.claim.when.clock, second.claim.when.clock
    return (evening or "") >= _EVENING or (morning or "~") <= _SMALL_HOURS


def _from_then_on(one: UncertainDate, two: UncertainDate) -> bool:
    """Whether one is a day and the other a stretch from one day to another that begins or ends next to it."""
    stretches = [some for some in (one, two) if "/" in some.edtf]
    return len(stretches) == 1 and any(map(is_day, (one, two))) and gap_days(one, two) == 1


def _clock(one: Said) -> str:
    return f" {one.claim.when.clock}" if one.claim.when.clock else ""


def _clocks_apart(one: Said, two: Said) -> bool:
    first, second = one.claim.when.clock, two.claim.when.clock
    if not (first and second and one.date and two.date):
        return False
    if one.date != two.date or not is_day(one.date):
        return False
    return abs(_minutes(first) - _minutes(second)) >= _HOURS_APART * 60


def _minutes(clock: str) -> int:
    hours, _colon, minutes = clock.rstrip("~").partition(":")
    return int(hours) * 60 + int(minutes or 0)


def _where(on: _Ground) -> Disagreement | None:
    placed = [(one, places) for one in on.said if (places := _scene(one, on))]
    apart: list[tuple[Said, frozenset[str]]] = []
    nested: list[tuple[Said, frozenset[str]]] = []
    for (one, first), (two, second) in combinations(placed, 2):
        if not _two_accounts(one, two) or set(map(on.name, first)) & set(map(on.name, second)):
            continue
        may_nest = _touch(first, second, on) or _one_on_the_map(first, second, on)
        (nested if may_nest else apart).extend([(one, first), (two, second)])
    nested = nested or _gone_to(on)
    values = [(on.name(place), one.id) for one, places in apart or nested for place in sorted(places)]
    return made("where", "contradiction" if apart else "precision", values) if values else None


def _scene(one: Said, on: _Ground) -> frozenset[str]:
    """The named places where the act was: "the flat" may lie in any town."""
    return _named_places(one, on, ("in", "near"))


def _named_places(one: Said, on: _Ground, relations: Sequence[str]) -> frozenset[str]:
    given = zip(one.claim.where, one.places, strict=True)
    scene = (entity for place, entity in given if place.relation in relations)
    return frozenset(entity for entity in scene if entity in on.entities and on.entities[entity].named)


def _one_on_the_map(one: frozenset[str], two: frozenset[str], on: _Ground) -> bool:
    """Whether the gazetteer knows all places of one account and none of the other."""
    known = [{on.entities[place].place is not None for place in some} for some in (one, two)]
    return known in ([{True}, {False}], [{False}, {True}])


def _gone_to(on: _Ground) -> list[tuple[Said, frozenset[str]]]:
    """The places that two accounts say somebody went to, where one lies in the other."""
    moves = [one for one in on.said if one.claim.act in _MOVES]
    placed = [(one, places) for one in moves if (places := _named_places(one, on, ("to",)))]
    return [
        some
        for (one, first), (two, second) in combinations(placed, 2)
        if _two_accounts(one, two) and not first & second and _touch(first, second, on)
        for some in ((one, first), (two, second))
    ]


def _doers(on: _Ground) -> Disagreement | None:
    known = [one for one in on.said if one.doers and not _not_its_own(one.claim.act)]
    apart: list[Said] = []
    for one, two in combinations(known, 2):
        if _two_accounts(one, two) and not _touch(one.doers, two.doers, on) and _tells_apart(one, two, on):
            apart += [one, two]
    values = [(", ".join(sorted(map(on.name, one.doers))), one.id) for one in apart]
    return made("doers", "contradiction", values) if values else None


def _not_its_own(act: str) -> bool:
    """Whether several may do it apart, or an office does it that goes by many names."""
    return ACTS[act].group in _MANY_MAY or act in of_an_office()


def _tells_apart(one: Said, two: Said, on: _Ground) -> bool:
    """Whether two accounts that name different doers exclude each other: "seven men" and "the police" do not."""
    if "alternative" in (one.claim.stance, two.claim.stance):
        return nearness(one.claim.act, two.claim.act) in ("same", "one_thing")
    if not all(_named(doer, on) for doer in one.doers | two.doers) and _words(one, on) & _words(two, on):
        return False
    first, second = ({sort for doer in some.doers for sort in _forces(doer, on)} for some in (one, two))
    if first and second:
        return not first & second or all(_named(doer, on) for doer in one.doers | two.doers)
    return all(_identified(doer, on) for doer in one.doers | two.doers)


def _words(one: Said, on: _Ground) -> frozenset[str]:
    """Stems of what the doers of a claim are called."""
    return frozenset(
        stem for doer in one.doers if doer in on.entities for stem in stems(" ".join(on.entities[doer].names))
    )


def _forces(doer: str, on: _Ground) -> frozenset[str]:
    """The sorts of force that somebody is called by."""
    return forces(on.entities[doer]) if doer in on.entities else frozenset()


def _named(doer: str, on: _Ground) -> bool:
    return doer in on.entities and on.entities[doer].named


def _identified(doer: str, on: _Ground) -> bool:
    entity = on.entities.get(doer)
    return entity is not None and (entity.named or entity.kind in ("authority", "organisation"))


def _touch(one: frozenset[str], two: frozenset[str], on: _Ground) -> bool:
    return bool(one & on.wide(two) or two & on.wide(one))


def _count(on: _Ground) -> Disagreement | None:
    """Numbers that two speakers give, or, where these agree, that one and the same speaker gave before and after."""
    for kind, counts_here in (("contradiction", _of_two_speakers), ("update", _given_anew)):
        values: list[Value] = []
        for slot in ("affected", "doers"):
            values += _head_counts(on, slot, counts_here)
        values = values or _thing_counts(on, counts_here)
        if values:
            return made("count", "update" if kind == "update" else "contradiction", values)
    return None


def _of_two_speakers(one: Said, two: Said) -> bool:
    return one.root != two.root


def _given_anew(one: Said, two: Said) -> bool:
    """Whether one speaker says both, in reports of two days, through the same channel."""
    return one.root is not None and one.chain == two.chain and None is not one.said_at != two.said_at is not None


def _head_counts(
    on: _Ground, slot: Literal["affected", "doers"], count_here: Callable[[Said, Said], bool]
) -> list[Value]:
    """How many people, where a claim gives one number and a group stands in the slot."""
    counted = [(number, one) for one in on.said if (number := _heads(one, getattr(one, slot), on)) is not None]
    values: list[Value] = []
    for (number, one), (other, two) in combinations(counted, 2):
        if _unequal(number, other) and count_here(one, two) and not _nested(getattr(one, slot), getattr(two, slot), on):
            values += [(str(number), one.id), (str(other), two.id)]
    return values


def _heads(one: Said, slot: frozenset[str], on: _Ground) -> Count | None:
    """The number a claim gives, if one group stands in the slot: its only one, or its first where others are shares."""
    crowds = [on.entities[some] for some in sorted(slot) if some in on.entities and on.entities[some].kind == "group"]
    given = counts(one.passage)
    return given[0] if len(crowds) == 1 == len(slot) and given else None


def _unequal(one: Count, two: Count) -> bool:
    return one.high < two.low or two.high < one.low


def _nested(one: frozenset[str], two: frozenset[str], on: _Ground) -> bool:
    """Whether one of two different groups is a part of the other: some of them, not another count of them."""
    return one != two and _touch(one, two, on)


def _thing_counts(on: _Ground, count_here: Callable[[Said, Said], bool]) -> list[Value]:
    """How much or how many of the same things."""
    given: dict[str, list[tuple[Count, Said]]] = defaultdict(list)
    for one in on.said:
        for count in counts(one.passage):
            given[count.unit].append((count, one))
    values: list[Value] = []
    for unit, some in sorted(given.items()):
        for (number, one), (other, two) in combinations(some, 2):
            if unit and _unequal(number, other) and count_here(one, two):
                values += [(str(number), one.id), (str(other), two.id)]
    return values


def _act(on: _Ground) -> Disagreement | None:
    """An arrest for one side, an abduction for the other; or another kind of act as the explanation, more than once."""
    told = [one for one in on.said if one.claim.stance in ("assert", "finding")]
    main = {one.claim.act for one in told}
    apart: list[Said] = []
    for one, two in combinations(on.said, 2):
        acts = {one.claim.act, two.claim.act}
        if acts == {"arrest_detention", "abduction"} and _camp_of(one, on) != _camp_of(two, on):
            apart += [one, two]
    others = [
        one for one in on.said if one.claim.stance == "alternative" and all(_far(one.claim.act, act) for act in main)
    ]
    if told and len({one.text.report for one in others}) > 1:
        apart += [*others, *told]
    values = [(ACTS[one.claim.act].label, one.id) for one in apart]
    return made("act", "contradiction", values) if values else None


def _camp_of(one: Said, on: _Ground) -> str:
    return "accused" if one.root is not None and camp(one.root, on.entities) == "accused" else "other"


def _far(one: str, two: str) -> bool:
    return nearness(one, two) in ("arms_length", "group", "other")


def _two_accounts(one: Said, two: Said) -> bool:
    """Whether two claims are accounts of two speakers, or of one in two reports."""
    return one.root != two.root or one.text.report != two.text.report
