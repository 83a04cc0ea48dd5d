"""What is kept while reports come: who meets whom, weights of words, what lies above, what was looked at."""

from __future__ import annotations

import pytest

from onrecord.case import Building, build_case
from onrecord.case.above import Above
from onrecord.case.meeting import CROWD, Meeting
from onrecord.case.watched import Watched, Watchers
from onrecord.case.weights import Weights
from onrecord.model import Entity
from onrecord.places import around, contains, look_up, stands_for
from tests.case.told import Told


def keys(**of: str) -> dict[str, frozenset[str]]:
    return {one: frozenset(some.split()) for one, some in of.items()}


def test_those_meet_who_share_a_key() -> None:
    meeting = Meeting()
    met, parted = meeting.change((), keys(a="x y", b="y z x", c="z", d="w"))
    assert sorted(met) == [("a", "b"), ("b", "c")]
    assert parted == []
    met, parted = meeting.change(["b"], keys(b="w"))
    assert (list(met), parted, meeting.partners("a")) == ([("b", "d")], [], set())


def test_a_crowd_parts_those_whom_it_alone_brought_together() -> None:
    meeting = Meeting()
    first = {f"n{number:02}": frozenset({"all", "few"} if number < 2 else {"all"}) for number in range(CROWD)}
    met, _parted = meeting.change((), first)
    assert len(list(met)) == CROWD * (CROWD - 1) // 2
    met, parted = meeting.change((), keys(late="all"))
    assert list(met) == []
    assert len(parted) == CROWD * (CROWD - 1) // 2 - 1
    assert meeting.partners("n00") == {"n01"}
    met, _parted = meeting.change(["late"], {})
    assert len(set(met)) == CROWD * (CROWD - 1) // 2


def test_weights_change_by_steps() -> None:
    weights = Weights()
    some = [frozenset({"boat", f"w{number}"}) for number in range(70)]
    assert weights.put((), some) is None
    assert weights.of["w3"] > weights.of["boat"]
    assert weights.put((), [frozenset({"boat", "w3"})]) == frozenset({"w3"})
    assert weights.put([frozenset({"boat", "w3"})], ()) == frozenset({"w3"})
    assert weights.put(some[:1], ()) == frozenset()
    assert "w0" not in weights.of


def entity(id_: str, **known: str) -> Entity:
    return Entity(id=id_, kind="place", name=id_, names=(id_,), named=True, **known)  # type: ignore[arg-type]


def test_what_lies_above_changes_with_what_is_between() -> None:
    above = Above()
    known = {"a": entity("a", part_of="b"), "b": entity("b", part_of="c"), "c": entity("c")}
    above.put_entities(known, known)
    assert above.settle() == {"a", "b"}
    assert above.of == {"a": ("b", "c"), "b": ("c",)}
    known["b"] = entity("b")
    above.put_entities(["b"], known)
    assert above.settle() == {"a", "b"}
    assert above.of == {"a": ("b",)}


def test_places_lie_in_places_of_the_case() -> None:
    above = Above()
    town, country = look_up("Osh")[0].id, look_up("Kyrgyzstan")[0].id
    known = {"town": entity("town", place=town)}
    above.put_entities(known, known)
    above.settle()
    assert above.of == {}
    known["country"] = entity("country", place=country)
    above.put_entities(["country"], known)
    assert above.settle() == {"town"}
    assert above.of == {"town": ("country",)}


@pytest.mark.parametrize("outer", ["Kyrgyzstan", "Osh", "Mexico", "Zacatecas", "Central Asia", "Nairobi"])
@pytest.mark.parametrize("inner", ["Osh", "Bishkek", "Zacatecas", "Nairobi", "Kyrgyzstan"])
def test_around_and_stands_for_say_what_contains_says(outer: str, inner: str) -> None:
    for first in look_up(outer)[:3]:
        for second in look_up(inner)[:3]:
            assert bool(stands_for(first.id) & around(second.id)) == contains(first.id, second.id)


def test_what_was_looked_at_is_noted() -> None:
    noted: set[str] = set()
    watched = Watched({"a": 1, "b": 2}, noted)
    assert (watched["a"], watched.get("c"), "d" in watched) == (1, None, False)
    assert noted == {"a", "c", "d"}
    with pytest.raises(TypeError):
        list(watched)
    watchers: Watchers[str] = Watchers()
    watchers.note("event", noted)
    assert watchers.of(["c", "b"]) == {"event"}
    watchers.note("event", ["b"])
    assert watchers.of(["c"]) == set()


def test_a_name_in_more_reports_than_a_crowd_is_one() -> None:
    readings = []
    for number in range(CROWD + 5):
        told = Told(f"r{number:03}", publisher="Harbour Post")
        told.claim("release", f"they set Daria Kolts free ({number})", affected=["Daria Kolts"])
        readings.append(told.reading())
    assert len(build_case(readings).entities) == 2


def test_a_report_of_something_else_touches_nothing() -> None:
    first = Told("a", publisher="Harbour Post", published="2024-03-05")
    first.claim("release", "they set Daria Kolts free", affected=["Daria Kolts"], date="2024-03-02")
    other = Told("b", publisher="Valley Wire", published="2019-08-01")
    other.claim("killing", "gunmen shot Emil Tashev", affected=["Emil Tashev"], date="2019-07-30")
    building = Building()
    building.put([first.reading()])
    before = building.case().events
    touched = building.put([other.reading()])
    assert touched.events == 1
    assert before[0].claims in [event.claims for event in building.case().events]
