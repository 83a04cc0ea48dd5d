"""The accounts of one event, and what is asked of any two of them before they are held against each other.

An account is what one speaker says in one report; it does not disagree with itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.case.kinds import nearness
from onrecord.case.resolve import act_of
from onrecord.case.said import Said
from onrecord.model import Entity

CREDIT = frozenset({"release", "assisted_relocation", "located_found"})
"""Acts that do somebody good: whoever tells of one may claim it for himself."""
_ONE_DEED = (CREDIT, frozenset({"killing", "attempted_killing"}))
_TOLD_OF_LATER = frozenset(
    {
        "acknowledgement",
        "commitment",
        "complaint_filed",
        "counter_accusation",
        "denial",
        "expression_restriction",
        "located_found",
        "no_comment",
        "public_appeal",
        "sighting_trace",
    }
)
"""Acts by which an event becomes known: their date and doers are not those of the event."""


Account = tuple[str | None, str]
"""Who speaks, and the report."""


@dataclass(frozen=True, kw_only=True)
class Accounts:
    """The claims of one event that give values, with what they are seen against.

    Attributes:
        said: The claims.
        entities: The case's, by id.
        above: For each entity what it is part of.
    """

    said: tuple[Said, ...]
    entities: Mapping[str, Entity]
    above: Mapping[str, tuple[str, ...]]

    def of_the_event(self) -> tuple[Said, ...]:
        """Those that tell of the event itself, as having happened, planned or feared alike."""
        main = act_of([one for one in self.said if one.claim.act not in _TOLD_OF_LATER] or self.said)
        own = [_modality(one) for one in self.said if one.claim.act == main]
        modality = max(sorted(set(own)), key=own.count)
        return tuple(
            one
            for one in self.said
            if (one.claim.act == main or one.claim.act not in _TOLD_OF_LATER) and _modality(one) == modality
        )

    def name(self, entity: str) -> str:
        """What somebody is called."""
        return self.entities[entity].name if entity in self.entities else entity

    def named(self, entity: str) -> bool:
        """Whether somebody is known by name."""
        return entity in self.entities and self.entities[entity].named

    def wide(self, some: Iterable[str]) -> set[str]:
        """These and all that they are part of."""
        some = set(some)
        return some.union(*(self.above.get(one, ()) for one in some))

    def touch(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Whether any of one side is any of the other, or part of it."""
        return bool(one & self.wide(two) or two & self.wide(one))


def two_accounts(one: Said, two: Said) -> bool:
    """Whether two claims are accounts of two speakers, or of one in two reports."""
    return one.root != two.root or one.text.report != two.text.report


def by_account(said: Iterable[Said]) -> dict[Account, list[Said]]:
    """Claims by the account that each is part of."""
    found: dict[Account, list[Said]] = defaultdict(list)
    for one in said:
        found[account_of(one)].append(one)
    return found


def account_of(one: Said) -> Account:
    """The account that a claim is part of."""
    return one.root, one.text.report


def one_deed(one: str, two: str) -> bool:
    """Whether two acts may be names of one deed, so that whoever did the one did the other."""
    return nearness(one, two) in ("same", "one_thing") or any({one, two} <= some for some in _ONE_DEED)


def _modality(one: Said) -> str:
    return "happened" if one.claim.modality == "attempted" else one.claim.modality
