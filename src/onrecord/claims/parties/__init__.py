"""Who does each act of a report and whom it befalls: everybody the report tells of is weighed for either.

`draft` says what the syntax says; `signs` names what speaks for somebody; `weigh` decides by learned weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants
from onrecord.claims.parties.agents import with_agents, without_judges
from onrecord.claims.parties.alongside import attack_beside
from onrecord.claims.parties.draft import draft
from onrecord.claims.parties.kept_out import befalls_nobody, with_held, without_mourners, without_owners
from onrecord.claims.parties.sharers import with_detained, with_sharers
from onrecord.claims.parties.signs import Scene
from onrecord.claims.parties.weigh import chosen
from onrecord.claims.parties.wronged import bodily, plainly, without_wronged

__all__ = ["Parties", "find_parties"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Parties:
    """The parties of one act.

    Attributes:
        doers: Entity ids in the order of their first mention; so for `affected`. Nobody is both.
    """

    doers: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()


def find_parties(participants: Participants, acts: Sequence[ActMention]) -> tuple[Parties, ...]:
    """The parties of every act of a report."""
    drafts = [draft(participants, act) for act in acts]
    scene = Scene(participants, acts, drafts)
    order = {entity.id: place for place, entity in enumerate(participants.entities)}
    found = []
    for number in range(len(acts)):
        able = {one: scene.signs(number, one) for one in scene.able(number)}
        free = without_wronged(participants, acts[number], able)
        doers, affected = chosen(free)
        affected = affected or [one for one in plainly(free) if len(free) < len(able) and one not in doers]
        affected = affected or [one for one in bodily(acts[number], free) if one not in doers]
        affected = list(scene.undergoes(number, doers, affected)) or affected
        doers = without_mourners(participants, acts[number], doers)
        doers = with_agents(participants, acts[number], drafts[number], doers, free)
        doers = without_judges(participants, acts[number], drafts[number], doers, affected)
        affected = without_owners(participants, acts[number], affected)
        affected = with_held(participants, acts[number], doers, affected)
        affected = with_detained(participants, acts[number], affected, free)
        doers, affected = with_sharers(participants, acts[number], doers, affected)
        nobody = befalls_nobody(participants, acts[number])
        affected = [] if nobody else [one for one in affected if one not in doers]
        found.append(
            Parties(
                doers=tuple(sorted(doers, key=order.__getitem__)),
                affected=tuple(sorted(affected, key=order.__getitem__)),
            )
        )
    return tuple(_with_attackers(participants, acts, found, number) for number in range(len(acts)))


def _with_attackers(
    participants: Participants, acts: Sequence[ActMention], found: Sequence[Parties], number: int
) -> Parties:
    """The parties of an act; where nobody is told to do it, those who attacked when it happened."""
    own = found[number]
    beside = None if own.doers else attack_beside(participants, acts, number)
    if beside is None:
        return own
    return replace(own, doers=tuple(one for one in found[beside].doers if one not in own.affected))
