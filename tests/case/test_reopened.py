"""A building that is kept elsewhere after each report, and opened again for the next, is the one that stayed open."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from onrecord.case import RUN_THROUGH, Building, Reopened, build_case, keep_whole
from onrecord.model import Case, Claim, Judgement, Reading, Text
from onrecord.publish import case_json
from tests.case.test_building import narrow  # noqa: F401  a fixture
from tests.case.worlds import decisions, world


class InMemory:
    """Values under their shelf and key."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, str]] = defaultdict(dict)
        self.asked = 0
        self.cleared: set[str] = set()

    def get(self, shelf: str, key: str) -> str | None:
        self.asked += 1
        return self.values[shelf].get(key)

    def everything(self, shelf: str) -> Iterator[tuple[str, str]]:
        return iter(dict(self.values[shelf]).items())

    def put(self, shelf: str, values: Mapping[str, str | None]) -> None:
        for key, body in values.items():
            if body is None:
                self.values[shelf].pop(key, None)
            else:
                self.values[shelf][key] = body

    def clear(self, shelf: str) -> None:
        self.cleared.add(shelf)
        self.values[shelf].clear()

    def fill(self, keys: Iterable[str], values: Callable[[str], Mapping[str, str]]) -> None:
        for key in keys:
            for shelf, body in values(key).items():
                self.put(shelf, {key: body})

    def write(self) -> None:
        pass


class Readings(dict[str, Reading]):
    """Readings as they were given last."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        super().__init__((one.analysis.text.report, one) for one in readings)

    def reading(self, report: str) -> Reading:
        return self[report]

    def text(self, report: str) -> Text:
        return self[report].analysis.text

    def claim(self, report: str, claim: str) -> Claim | None:
        return next((one for one in self[report].claims if one.id == claim), None) if report in self else None


def check(grown: Case, readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> None:
    whole = build_case(readings, judgements)
    assert grown == whole
    assert case_json(grown) == case_json(whole)


class Grown:
    """A case to which reports come, each time opened anew."""

    def __init__(self, first: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> None:
        self.keep = InMemory()
        self.given = Readings(first)
        building = Building()
        building.put(first, judgements)
        keep_whole(building, self.keep, self.given)

    def put(self, readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> None:
        Reopened(self.keep, Readings(self.given.values())).put(readings, judgements)
        self.given.update(Readings(readings))

    def case(self) -> Case:
        return Reopened(self.keep, self.given).case()


@pytest.mark.parametrize("seed", range(10))
def test_one_by_one(seed: int) -> None:
    readings = world(seed, 10)
    judgements = decisions(seed, readings)
    random.Random(seed).shuffle(readings)
    grown = Grown(readings[:4], judgements)
    for reading in readings[4:]:
        grown.put([reading], judgements)
    check(grown.case(), readings, judgements)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.usefixtures("narrow")
def test_the_case_is_right_after_each_report_beyond_every_limit(seed: int) -> None:
    readings = world(seed, 18)
    grown = Grown(readings[:3])
    for number in range(3, 18):
        grown.put(readings[number : number + 1])
        check(grown.case(), readings[: number + 1])


@pytest.mark.parametrize("seed", range(6))
def test_decisions_come_and_go(seed: int) -> None:
    readings = world(seed, 10)
    grown = Grown(readings)
    for number in range(4):
        judgements = decisions(10 * seed + number, readings)
        grown.put((), judgements)
        check(grown.case(), readings, judgements)
    grown.put(())
    check(grown.case(), readings)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.usefixtures("narrow")
def test_a_report_is_read_otherwise(seed: int) -> None:
    readings = world(seed, 14)
    fewer = [replace(one, claims=one.claims[: number % 4]) for number, one in enumerate(readings[:9])]
    grown = Grown([*fewer, *readings[9:]])
    for reading in readings[:9]:
        grown.put([reading])
    check(grown.case(), readings)
    other = [replace(one, claims=one.claims[1:]) for one in readings[:3]]
    grown.put(other)
    check(grown.case(), [*other, *readings[3:]])


@pytest.mark.parametrize("seed", range(4))
def test_it_can_stay_open(seed: int) -> None:
    readings = world(seed, 12)
    keep = InMemory()
    keep_whole(Building(), keep, Readings())
    given = Readings(readings)
    opened = Reopened(keep, given)
    for reading in readings:
        opened.put([reading])
    check(opened.case(), readings)
    check(Reopened(keep, given).case(), readings)


@pytest.mark.parametrize("seed", range(4))
def test_a_report_that_comes_clears_no_shelf_that_lies_among_all_rows(seed: int) -> None:
    readings = world(seed, 30)
    grown = Grown(readings[:25])
    for reading in readings[25:]:
        grown.put([reading])
    assert grown.keep.cleared <= set(RUN_THROUGH)
