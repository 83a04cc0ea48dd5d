"""The cue data: every act has cues, and a line means what its head says."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.cues import Condition, cues, parse_cue
from onrecord.claims.acts.words import groups, verb_forms
from onrecord.model import ACTS


def test_every_act_has_a_cue() -> None:
    assert {cue.act for cue in cues()} == set(ACTS)


def test_a_line_is_read_part_by_part() -> None:
    cue = parse_cue("abduction", "verb", "?drag|haul O=person +out from~@house !ball doer=by affected=O|I :passive")
    assert cue.sequence == (frozenset({"drag", "haul"}),)
    assert cue.weak
    assert cue.conditions == (
        Condition(slot="O", wanted=frozenset({"person"}), kinds=True),
        Condition(slot="particle", wanted=frozenset({"out"})),
        Condition(slot="from", wanted=groups()["house"]),
        Condition(slot="", wanted=frozenset({"ball"}), negative=True),
    )
    assert (cue.doer, cue.affected, cue.flags) == (("by",), ("O", "I"), frozenset({"passive"}))


def test_a_phrase_is_a_row_of_words() -> None:
    cue = parse_cue("arrest_detention", "phrase", "in|into the hand of ; affected=S")
    assert cue.sequence == (frozenset({"in", "into"}), frozenset({"the"}), frozenset({"hand"}), frozenset({"of"}))
    assert cue.affected == ("S",)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("detain", {"detains", "detained", "detaining"}),
        ("stab", {"stabbed", "stabbing"}),
        ("carry", {"carries", "carried", "carrying"}),
        ("seize", {"seized", "seizing"}),
        ("take", {"took", "taken", "taking"}),
        ("compel", {"compelled", "compelling"}),
        ("die", {"died", "dying", "dies"}),
    ],
)
def test_verb_forms(verb: str, forms: set[str]) -> None:
    assert forms <= verb_forms(verb)
