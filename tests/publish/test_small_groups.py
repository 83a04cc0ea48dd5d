from __future__ import annotations

import pytest

from onrecord.dates import parse_edtf
from onrecord.model import Analysis, Case, Entity, Event, Location, Reading, Text, When
from onrecord.publish.withheld.small_groups import small_groups

TOWN = Entity(id="t", kind="place", name="Velsk", names=("Velsk",), named=True)


def case(*people: tuple[str, tuple[str, ...], int | None, str]) -> Case:
    """People with roles, age, and the month in which they were taken in Velsk."""
    entities = tuple(
        Entity(id=id_, kind="person", name=f"Person {id_}", names=(), named=True, roles=roles, age=age)
        for id_, roles, age, _month in people
    )
    events = tuple(
        Event(
            id=f"v{id_}", act="abduction", claims=(), affected=(id_,), where=(Location(entity="t", relation="in"),),
            when=When(date=parse_edtf(month), basis="stated"),
        )
        for id_, _roles, _age, month in people
    )  # fmt: skip
    return Case(readings=(), entities=(*entities, TOWN), events=events)


MAY = "2021-05"


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ([("a", ("teacher",), None, MAY)], ["Person a: May 2021; Velsk (fits 1)"]),
        ([(one, ("teacher",), None, MAY) for one in "abc"], []),
        (
            [(one, ("teacher",), None, MAY) for one in "abc"] + [("d", ("nurse",), 40, MAY)],
            ["Person d: May 2021; aged 40 (fits 1)"],
        ),
        (
            [(one, ("teacher",), None, MAY) for one in "abc"] + [("d", ("teacher",), None, "2021-06")],
            ["Person d: June 2021; Velsk (fits 1)"],
        ),
        (
            [("a", ("teacher",), None, MAY), ("b", ("teacher",), None, MAY)],
            ["Person a: May 2021; Velsk (fits 2)", "Person b: May 2021; Velsk (fits 2)"],
        ),
    ],
)
def test_a_combination_that_fits_few_is_named(
    people: list[tuple[str, tuple[str, ...], int | None, str]], found: list[str]
) -> None:
    made = case(*people)
    assert [one.words(made) for one in small_groups(made, {one[0] for one in people})] == found


def test_only_for_those_whose_names_are_hidden_and_by_the_number_that_was_chosen() -> None:
    made = case(("a", ("teacher",), None, MAY), ("b", ("teacher",), None, MAY))
    assert small_groups(made, set()) == ()
    assert len(small_groups(made, {"a"})) == 1
    assert small_groups(made, {"a", "b"}, least=2) == ()


@pytest.mark.parametrize(
    ("content", "hidden", "found"),
    [
        ("His sister, Person b, saw it.", {"b"}, ["Person b: called sister (fits 1)"]),
        ("Person b, the elder brother of Person a", {"b"}, ["Person b: called brother (fits 1)"]),
        ("сообщила его сестра Person b", {"b"}, ["Person b: called сестра (fits 1)"]),
        ("Person b and his colleague", {"b"}, []),
        ("His sister, Person b, saw it.", {"a", "b"}, []),  # nobody is named whose sister she is
        ("His sister, Person a, saw it.", {"b"}, []),
    ],
)
def test_a_relative_of_somebody_named_is_told(content: str, hidden: set[str], found: list[str]) -> None:
    made = Case(
        readings=(Reading(analysis=Analysis(text=Text(report="r", file="a.txt", sha256="0" * 64, content=content))),),
        entities=tuple(Entity(id=i, kind="person", name=f"Person {i}", names=(), named=True) for i in "ab"),
        events=(),
    )
    assert [one.words(made) for one in small_groups(made, hidden)] == found
