"""Making one entity of the case out of the entities of reports that are held to be one; nothing of them is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from onrecord.case.whois import Candidate, is_description, whole_words
from onrecord.model import Entity, stable_id

T = TypeVar("T", bound=Hashable)


def merged(
    some: Sequence[Candidate], groups: Sequence[Sequence[str]], reasons: Mapping[str, Sequence[str]]
) -> tuple[Entity, ...]:
    """One entity for each group of entity ids, sorted by id."""
    known = {one.id: one.entity for one in some}
    ids = {member: stable_id("e", "case", *sorted(group)) for group in groups for member in group}
    made = [_entity([known[member] for member in sorted(group)], ids, reasons) for group in groups]
    return tuple(sorted(made, key=lambda entity: entity.id))


def _entity(members: Sequence[Entity], ids: Mapping[str, str], reasons: Mapping[str, Sequence[str]]) -> Entity:
    forms = Counter(form for member in members for form in member.names)
    why = dict.fromkeys(reason for member in members for reason in reasons.get(member.id, ()))
    own = ids[members[0].id]
    above = [ids.get(member.part_of, member.part_of) for member in members if member.part_of]
    return Entity(
        id=own,
        kind=Counter(member.kind for member in members).most_common(1)[0][0],
        name=_fullest(members, forms),
        names=tuple(sorted(forms)),
        named=any(member.named for member in members),
        count=_most([member.count for member in members]),
        side=_most([member.side for member in members]),
        part_of=_most([one for one in above if one != own]),
        roles=tuple(sorted({role for member in members for role in member.roles})),
        age=_most([member.age for member in members]),
        place=_most([member.place for member in members]),
        members=tuple(sorted(member.id for member in members)),
        mentions=tuple(
            sorted((one for member in members for one in member.mentions), key=lambda one: (one.report, one.span))
        ),
        reason="; ".join(why),
    )


def _fullest(members: Sequence[Entity], forms: Counter[str]) -> str:
    """The name with most whole words; of equals the one most used, then the first in the alphabet."""
    names = {member.name for member in members if member.named} or {member.name for member in members}
    return min(
        names, key=lambda name: (is_description(name), -min(whole_words(name), 4), -forms[name], -len(name), name)
    )


def _most(values: Sequence[T | None]) -> T | None:
    """The value most members give; of equals the first in order; None where none gives one."""
    given = Counter(value for value in values if value is not None)
    return min(given, key=lambda value: (-given[value], str(value)), default=None)
