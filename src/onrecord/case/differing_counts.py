"""Do the accounts of an event differ on how many, of people or of things?

Numbers that two speakers give of one deed are compared; where these agree, those that one speaker gave before and after
through the same channel, which is an update. Some out of more ("eleven of them") are no count of the whole. A passage
in which the other number stands too contradicts it not: "they stole 120, I took back sixty-one".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Literal

from onrecord.case.accounts import Accounts, one_deed
from onrecord.case.quantities import Count, counts, money, unequal
from onrecord.case.said import Said
from onrecord.case.versions import Value, made
from onrecord.case.words import stems
from onrecord.model import Disagreement

_Given = tuple[Count, Said]


def differing_counts(on: Accounts) -> Disagreement | None:
    """The disagreement on how many, if there is one."""
    counted = [(count, one) for one in on.said for count in counts(one.passage) if not (count.part or count.denied)]
    for kind, comparable in (("contradiction", _of_two_speakers), ("update", _given_anew)):
        values = [*_heads(on, "affected", comparable), *_heads(on, "doers", comparable)]
        values = values or list(_things(counted, comparable))
        if values:
            return made("count", "update" if kind == "update" else "contradiction", values)
    return None


def _of_two_speakers(one: Said, two: Said) -> bool:
    return one.root != two.root and one_deed(one.claim.act, two.claim.act)


def _given_anew(one: Said, two: Said) -> bool:
    """Whether one speaker says both, in reports of two days, through the same channel."""
    return one.root is not None and one.chain == two.chain and None is not one.said_at != two.said_at is not None


def _heads(
    on: Accounts, slot: Literal["affected", "doers"], comparable: Callable[[Said, Said], bool]
) -> Iterator[Value]:
    """How many people, where a claim gives their number and a group stands in the slot."""
    counted = [(number, one) for one in on.said if (number := _number_of(one, getattr(one, slot), on))]
    for (number, one), (other, two) in combinations(counted, 2):
        if not _differ(number, one, other, two) or not comparable(one, two):
            continue
        if not _nested(getattr(one, slot), getattr(two, slot), on):
            yield str(number), one.id
            yield str(other), two.id


def _differ(number: Count, one: Said, other: Count, two: Said) -> bool:
    """Whether two numbers cannot be one, and neither stands in the passage that gives the other."""
    return unequal(number, other) and not (_gives(one, other) or _gives(two, number))


def _gives(one: Said, number: Count) -> bool:
    """Whether a passage gives just this number, whatever it counts by it."""
    return any(given.said == number.said and not given.denied for given in counts(one.passage))


def _number_of(one: Said, slot: frozenset[str], on: Accounts) -> Count | None:
    """The number a claim gives of the group in a slot; those named beside the group may count in it or not."""
    crowds = {who: on.entities[who] for who in slot if who in on.entities and on.entities[who].kind == "group"}
    if not crowds:
        return None
    called = {stem for crowd in crowds.values() for name in crowd.names for stem in stems(name)}
    given = [count for count in counts(one.passage) if not (count.part or count.denied) and count.unit not in money()]
    if not given:
        return None
    number = next((number for number in given if number.unit in called), given[0])
    return replace(number, high=number.high + sum(map(on.named, slot - crowds.keys())))


def _nested(one: frozenset[str], two: frozenset[str], on: Accounts) -> bool:
    """Whether one of two different groups is a part of the other: some of them, not another count of them."""
    pairs = ((one, two), (two, one))
    return one != two and any(all(who in more or more & on.wide({who}) for who in some) for some, more in pairs)


def _things(counted: list[_Given], comparable: Callable[[Said, Said], bool]) -> Iterator[Value]:
    """How much or how many of the same things."""
    by_unit: dict[str, list[_Given]] = defaultdict(list)
    for number, one in counted:
        by_unit[number.unit].append((number, one))
    for unit, some in sorted(by_unit.items()):
        for (number, one), (other, two) in combinations(some, 2):
            if unit and _differ(number, one, other, two) and comparable(one, two):
                yield str(number), one.id
                yield str(other), two.id
