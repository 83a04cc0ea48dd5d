"""Making one entity of the case out of the entities of reports that are held to be one; nothing of them is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from onrecord.case.whois import Candidate, is_description, whole_words
from onrecord.model import Entity, stable_id

T = TypeVar("T", bound=Hashable)


def case_id(group: Iterable[Candidate]) -> str:
    """The id of the case's entity that joins a group: of the first one reported, so that it stays as others come."""
    _day, _report, first = min((one.day, one.report, one.id) for one in group)
    return stable_id("e", "case", first)


def merged(
    members: Sequence[Entity], id_of: Callable[[str], str], reasons: Iterable[str], apart: tuple[str, ...]
) -> Entity:
    """One entity made of those of a group.

    Args:
        members: Sorted by id.
        id_of: The id of the case's entity that one of a report belongs to.
        reasons: Why they are held to be one.
        apart: Whom they were nearly taken for.
    """
    forms = Counter(form for member in members for form in member.names)
    own = id_of(members[0].id)
    above = [id_of(member.part_of) for member in members if member.part_of]
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
        reason="; ".join(dict.fromkeys(reasons)),
        apart=apart,
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
