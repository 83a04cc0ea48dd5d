"""What is known of a case before it is built: its reports as they stand in a list, and who must not be named."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Case, Entity, Text
from onrecord.names import POSSIBLE, compare


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """A report as it stands in a list.

    Attributes:
        text: What is known of it, without its words.
        number: From 1, by date of publication, undated ones last, then by file name.
        claims: Ids of its claims, those that people added last.
        decided: Those of them on which somebody's decision counts.
    """

    text: Text
    number: int
    claims: tuple[str, ...]
    decided: frozenset[str]

    @property
    def open(self) -> int:
        """How many claims nobody has decided on."""
        return sum(claim not in self.decided for claim in self.claims)


@dataclass(frozen=True, kw_only=True, slots=True)
class Protected:
    """Those whom it could harm to be named.

    Attributes:
        things: Ids of entities of single reports.
        names: Every form of their names that is known.
    """

    things: frozenset[str]
    names: frozenset[str]


def forms_of(who: Entity) -> tuple[str, ...]:
    """The forms of somebody's name that are names: no "her brother", no "the detainee"."""
    whole = set(who.name.casefold().split())
    alike = (
        one for one in who.names if set(one.casefold().split()) <= whole or compare(one, who.name).value >= POSSIBLE
    )
    return tuple(dict.fromkeys((who.name, *alike)))


def members_of(case: Case, thing: str) -> tuple[str, ...]:
    """The entities of single reports that are one with this."""
    found = case.entity.get(case.identity.get(thing, thing))
    return found.members if found else ()
