"""A case built report by report, in any order, is the case built at once: byte for byte."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.case import Building, blocking, build_case, copies, meeting, named, weights
from onrecord.model import Case, Judgement, Reading
from onrecord.publish import case_json
from tests.case.worlds import decisions, world


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits so low that small cases pass them."""
    monkeypatch.setattr(meeting, "CROWD", 5)
    monkeypatch.setattr(named, "CROWD", 5)
    monkeypatch.setattr(blocking, "WHOLE", 6)
    monkeypatch.setattr(blocking, "_WINDOW", 2)
    monkeypatch.setattr(blocking, "_TELLING", 4)
    monkeypatch.setattr(blocking, "_PAGED", 5)
    monkeypatch.setattr(blocking, "_MANY", 40)
    monkeypatch.setattr(copies, "_COMMON", 4)
    monkeypatch.setattr(weights, "_MANY", 64)


def check(grown: Case, readings: Sequence[Reading], judgements: Sequence[Judgement], as_of: str | None = None) -> None:
    whole = build_case(readings, judgements, as_of=as_of)
    assert grown == whole
    assert case_json(grown) == case_json(whole)


def grown(readings: Sequence[Reading], judgements: Sequence[Judgement], seed: int, step: int) -> Building:
    """A building into which the readings came a few at a time, in an order of their own."""
    shuffled = list(readings)
    random.Random(seed).shuffle(shuffled)
    building = Building()
    for start in range(0, len(shuffled), step):
        building.put(shuffled[start : start + step], judgements)
    return building


@pytest.mark.parametrize("seed", range(12))
def test_one_by_one(seed: int) -> None:
    readings = world(seed, 10)
    judgements = decisions(seed, readings)
    building = grown(readings, judgements, seed, 1)
    check(building.case(), readings, judgements)
    check(building.case(as_of="2024-03-01"), readings, judgements, "2024-03-01")


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.usefixtures("narrow")
def test_beyond_every_limit(seed: int) -> None:
    readings = world(seed, 24)
    check(grown(readings, (), seed, 1 + seed % 3).case(), readings, ())


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.usefixtures("narrow")
def test_the_case_is_right_after_each_report(seed: int) -> None:
    readings = world(seed, 14)
    building = Building()
    for number, reading in enumerate(readings, start=1):
        building.put([reading])
        check(building.case(), readings[:number], ())


@pytest.mark.parametrize("seed", range(8))
def test_decisions_come_and_go(seed: int) -> None:
    readings = world(seed, 10)
    building = grown(readings, (), seed, 4)
    for number in range(4):
        judgements = decisions(10 * seed + number, readings)
        building.put((), judgements)
        check(building.case(), readings, judgements)
    building.put(())
    check(building.case(), readings, ())


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.usefixtures("narrow")
def test_a_report_is_read_otherwise(seed: int) -> None:
    readings = world(seed, 14)
    rng = random.Random(seed)
    building = Building()
    building.put([replace(one, claims=one.claims[: rng.randint(0, 3)]) for one in readings[:9]])
    building.put(readings[9:])
    building.put(readings[:9])
    check(building.case(), readings, ())
    other = [replace(one, entities=one.entities, claims=one.claims[1:]) for one in readings]
    building.put(other[:3])
    check(building.case(), [*other[:3], *readings[3:]], ())


def test_an_empty_building() -> None:
    assert Building().case() == build_case([])
