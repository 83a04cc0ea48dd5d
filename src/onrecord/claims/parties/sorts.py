"""The coarse sorts that signs are made of: of an act, of somebody, and of a count."""

from __future__ import annotations

from onrecord.claims.acts import ActMention
from onrecord.model import ACTS

_WRONGS = frozenset(
    act.id for act in ACTS.values() if act.group in {"liberty", "life_and_body", "coercion", "home_property_voice"}
) | {"charge_prosecution", "court_decision", "denial_of_counsel", "official_refusal_to_act", "travel_restriction"}
Steps = tuple[tuple[int, str], ...]
"""Upper ends of steps of a count, and their names."""


def sort(act: ActMention) -> str:
    """`wrong` for what is done to people, `other` for what is said and filed."""
    return "wrong" if act.act in _WRONGS else "other"


def sort_of_party(marks: frozenset[str]) -> str:
    """`body`, `group` or `person`."""
    return "body" if marks & {"organisation", "authority"} else "group" if "group" in marks else "person"


def step(count: int, steps: Steps) -> str:
    """The name of the step that a count is on."""
    for upper, name in steps:
        if count <= upper:
            return name
    return "more"
