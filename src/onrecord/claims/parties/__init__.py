"""Who does each act of a report and whom it befalls: everybody the report tells of is weighed for either.

`draft` says what the syntax says; `signs` names what speaks for somebody; `weigh` decides by learned weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants
from onrecord.claims.parties.draft import draft
from onrecord.claims.parties.signs import Scene
from onrecord.claims.parties.weigh import chosen
from onrecord.claims.parties.wronged import plainly, without_wronged

__all__ = ["Parties", "find_parties"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Parties:
    """The parties of one act.

    Attributes:
        doers: Entity ids in the order of their first mention; so for `affected`. Nobody is both.
    """

    doers: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()


_PEOPLE = frozenset({"named", "person", "group"})
_NONE: frozenset[str] = frozenset()


def _with_list(
    participants: Participants, act: ActMention, affected: Sequence[str], doers: Sequence[str]
) -> tuple[str, ...]:
    """Those affected with all who stand in a list with one of them: what befalls one of "A, B and C" befalls all."""
    found = dict.fromkeys(affected)
    for listed in participants.listed(act.sentence):
        able = [one for one in listed if participants.marks.get(one, _NONE) & _PEOPLE and one not in doers]
        if any(one in found for one in able):
            found.update(dict.fromkeys(able))
    return tuple(found)


def find_parties(participants: Participants, acts: Sequence[ActMention]) -> tuple[Parties, ...]:
    """The parties of every act of a report."""
    scene = Scene(participants, acts, [draft(participants, act) for act in acts])
    order = {entity.id: place for place, entity in enumerate(participants.entities)}
    found = []
    for number in range(len(acts)):
        able = {one: scene.signs(number, one) for one in scene.able(number)}
        free = without_wronged(participants, acts[number], able)
        doers, affected = chosen(free)
        affected = affected or [one for one in plainly(free) if len(free) < len(able) and one not in doers]
        affected = list(scene.undergoes(number, doers, affected)) or affected
        found.append(
            Parties(
                doers=tuple(sorted(doers, key=order.__getitem__)),
                affected=tuple(sorted(_with_list(participants, acts[number], affected, doers), key=order.__getitem__)),
            )
        )
    return tuple(found)
