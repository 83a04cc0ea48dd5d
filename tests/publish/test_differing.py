"""What accounts contradict each other on is said, whatever the challenge word."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Disagreement, Version
from onrecord.model.case import Challenge
from onrecord.publish import sentences
from onrecord.publish.who import version_value
from tests.publish import sample

COUNTS = Disagreement(
    slot="count",
    kind="contradiction",
    versions=(Version(value="12 prote", claims=("c-1",)), Version(value="9 prote", claims=("c-3",))),
)


def _said(challenge: Challenge, *disagreements: Disagreement) -> str:
    (event, *_others) = sample.case().events
    return sentences.differing(replace(event, challenge=challenge, disagreements=disagreements))


def test_a_count_that_differs_is_named() -> None:
    assert _said("unchallenged", COUNTS) == "Accounts differ: how many."


def test_it_is_not_said_twice_nor_of_updates() -> None:
    assert not _said("disputed", COUNTS)
    assert not _said("unchallenged", replace(COUNTS, kind="update"))
    assert not _said("unchallenged")


def test_a_count_is_a_number() -> None:
    assert version_value(sample.case(), "12 prote", "count") == "12"
