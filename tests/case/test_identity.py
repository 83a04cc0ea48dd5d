"""Who is who across reports: names that vary, people who stay two, groups and bodies."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.model import Case, Judgement
from tests.case.told import Told


def case_of(*people: tuple[str, dict[str, Any]], kind: str = "person", act: str = "arrest_detention") -> Case:
    """A case of one report for each name, in each of which the same is done to its bearer."""
    readings = []
    for number, (name, known) in enumerate(people):
        told = Told(f"r{number}", publisher=f"Outlet {number}", known={name: {"kind": kind, **known}})
        told.claim(act, f"they came for {name} on the second", affected=[name], date="2024-03-02")
        readings.append(told.reading())
    return build_case(readings)


def bearers(case: Case, *kinds: str) -> list[set[str]]:
    """The names of each entity of some kinds."""
    return sorted((set(entity.names) for entity in case.entities if entity.kind in kinds), key=min)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Daria Kolts", "Daria Kolts"),
        ("Daria Kolts", "Ms Kolts"),
        ("Daria Kolts", "D. Kolts"),
        ("Daria Kolts", "Daria"),
        ("Daria Kolts", "Дарья Кольц"),
        ("Emil Tashev", "Tashev"),
        ("Yevgeny Dolin", "Evgenii Dolin"),
        ("Dmitry Hlushko", "Zmitser Glushko"),
    ],
)
def test_one_person(one: str, two: str) -> None:
    case = case_of((one, {}), (two, {}))
    assert len(bearers(case, "person")) == 1
    assert next(entity for entity in case.entities if entity.kind == "person").reason


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Daria Kolts", {}), ("Irina Kolts", {})),
        (("Daria Kolts", {"age": 24}), ("Daria Kolts", {"age": 51})),
        (("Daria Kolts", {}), ("Emil Tashev", {})),
        (("Mr Kolts", {}), ("Ms Kolts", {})),
    ],
)
def test_two_people(one: tuple[str, dict[str, Any]], two: tuple[str, dict[str, Any]]) -> None:
    assert sum(entity.kind == "person" for entity in case_of(one, two).entities) == 2


def test_a_surname_that_fits_two_people_is_given_to_neither() -> None:
    case = case_of(("Daria Kolts", {}), ("Irina Kolts", {}), ("Kolts", {}))
    assert bearers(case, "person") == [{"Daria Kolts"}, {"Irina Kolts"}, {"Kolts"}]


@pytest.mark.parametrize(
    ("called", "bearer"),
    [(("major",), "Daria Kolts"), (("clerk", "major"), "Daria Kolts"), (("clerk",), None), ((), None)],
)
def test_of_two_of_a_surname_the_one_called_alike_is_meant(called: tuple[str, ...], bearer: str | None) -> None:
    two = ("Daria Kolts", {"roles": ("major", "spokeswoman")}), ("Irina Kolts", {"roles": ("driver",)})
    case = case_of(*two, ("Kolts", {"roles": called}))
    assert {bearer or "Kolts", "Kolts"} in bearers(case, "person")


@pytest.mark.parametrize(
    "also",
    ["Missing ferry stoker from Varna", "A STOKER", "Her brother Emil", "Stoker Emil Tashev"],
)
def test_what_describes_is_no_part_of_a_name(also: str) -> None:
    case = case_of(("Emil Tashev", {"also": (also,), "roles": ("stoker",)}), ("Emil Tashev", {}))
    assert len(bearers(case, "person")) == 1


def test_a_surname_that_fits_one_person_under_two_forms_is_his() -> None:
    case = case_of(("Emil", {}), ("Emil Tashev", {}), ("E. Tashev", {}), ("Emil", {}))
    assert bearers(case, "person") == [{"E. Tashev", "Emil", "Emil Tashev"}]


def test_initials_go_to_the_one_of_two_to_whom_the_same_befell() -> None:
    one, two, three = Told("a"), Told("b"), Told("c")
    one.claim("beating_assault", "they struck Daria Kolts", affected=["Daria Kolts"], date="2024-03-02")
    two.claim("threat", "they warned Denis Kolts", affected=["Denis Kolts"], date="2024-02-01")
    three.claim("beating_assault", "D.K. fell on the stairs", affected=["D.K."], date="2024-03-02")
    case = build_case([one.reading(), two.reading(), three.reading()])
    assert bearers(case, "person") == [{"D.K.", "Daria Kolts"}, {"Denis Kolts"}]


@pytest.mark.parametrize(("name", "count"), [("Kinara Line", 1), ("Kinara", 2)])
def test_one_full_name_is_one_whatever_a_report_takes_it_for(name: str, count: int) -> None:
    one, two = Told("a", known={name: {"kind": "person"}}), Told("b", known={name: {"kind": "organisation"}})
    for told in (one, two):
        told.claim("aid_given", f"{name} found them beds", doers=[name])
    case = build_case([one.reading(), two.reading()])
    assert sum(name in entity.names for entity in case.entities) == count


def test_ages_a_little_apart_are_no_bar_where_the_same_befell_them() -> None:
    one, other = ("Daria Kolts", {"age": 24}), ("Daria Kolts", {"age": 27})
    assert len(bearers(case_of(one, other), "person")) == 1


def test_a_wife_without_a_name_is_the_named_wife_of_another_report() -> None:
    case = case_of(("Her husband", {}), ("Emil Tashev", {"also": ("Her husband", "her husband")}))
    assert bearers(case, "person") == [{"Emil Tashev", "Her husband", "her husband"}]


@pytest.mark.parametrize(
    ("said_of", "kind", "together"),
    [("His sister", "person", True), ("His sister", "organisation", True), ("His aunt", "person", False)],
)
def test_a_sister_of_whom_another_report_gives_the_name(said_of: str, kind: str, together: bool) -> None:  # noqa: FBT001
    one = Told("a", known={"Gulnara Osh": {"also": (said_of,), "roles": (said_of.removeprefix("His "),)}})
    one.claim("sighting_trace", "Gulnara Osh saw the van", by=["Gulnara Osh"], affected=["Emil Osh"])
    two = Told("b", publisher="Valley Wire", known={"his sister": {"roles": ("sister",), "kind": kind}})
    two.claim("sighting_trace", "a sister says she saw the van", by=["his sister"], affected=["Emil Osh"])
    two.claim("public_appeal", "Gulnara Osh asks for witnesses", doers=["Gulnara Osh"], affected=["Emil Osh"])
    case = build_case([one.reading(), two.reading()])
    assert any({"Gulnara Osh", "his sister"} <= set(entity.names) for entity in case.entities) is together


@pytest.mark.parametrize(
    ("called", "other", "roles", "together"),
    [
        ("the night watchman", "a night watchman", (), True),
        ("the night watchman", "a night watchman", ("nurse",), False),  # this report calls him otherwise
        ("a night watchman", "the night watchman", (), False),  # one that is brought in anew
        ("the watchman", "a watchman", (), False),  # a word that many bear
        ("the night watchman", "a market watchman", (), False),
    ],
)
def test_a_description_is_the_name_beside_it_where_another_report_calls_him_so(
    called: str,
    other: str,
    roles: tuple[str, ...],
    together: bool,  # noqa: FBT001
) -> None:
    one = Told("a", known={"Emil Tashev": {"also": (other,), "roles": ("watchman",)}})
    one.claim("killing", "Emil Tashev saw the shot", by=["Emil Tashev"], affected=["Ada Osh"])
    two = Told("b", publisher="Valley Wire", known={"Emil Tashev": {"roles": roles}})
    two.claim("killing", f"{called} has taken back what he said of the shot", by=[called], affected=["Ada Osh"])
    two.claim("no_comment", "Emil Tashev gave no reason", doers=["Emil Tashev"])
    case = build_case([one.reading(), two.reading()])
    assert any({"Emil Tashev", called} <= set(entity.names) for entity in case.entities) is together


@pytest.mark.parametrize(
    ("places", "count"),
    [
        ((("Каргалы", "g484127"), ("Kargaly", None)), 1),  # a name that the gazetteer has in one script
        (
            (("Каргалы", "g484127"), ("Kargaly", "g1520253"), ("Kargaly", None)),
            3,
        ),  # two places of the name: which is it?
        ((("Osh", "g1527534"), ("Ош", "g1527534")), 1),
        ((("Kargaly", None), ("Karaly", None)), 2),
    ],
)
def test_places_of_one_name_in_two_scripts(places: tuple[tuple[str, str | None], ...], count: int) -> None:
    readings = []
    for number, (name, id_) in enumerate(places):
        told = Told(f"r{number}", publisher=f"Outlet {number}", known={name: {"kind": "place", "place": id_}})
        told.claim("arrest_detention", f"he was taken in {name}", affected=["Emil Tashev"], at=name)
        readings.append(told.reading())
    assert len(bearers(build_case(readings), "place")) == count


def test_what_one_report_tells_apart_stays_apart() -> None:
    told = Told("a")
    told.claim("killing", "both men named Ilya Verkhov died", affected=["Ilya Verkhov", "I. Verkhov"])
    other = Told("b")
    other.claim("killing", "Ilya Verkhov died", affected=["Ilya Verkhov"])
    people = [entity for entity in build_case([told.reading(), other.reading()]).entities if entity.kind == "person"]
    assert len(people) == 2


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        ("Kinara Rights Desk", "the Kinara Rights Desk", True),
        ("Lowland Dispatch Agency", "LDA", True),
        ("Kinara police", "Kinara court", False),
        ("Северный маяк", "Severny Mayak", True),
    ],
)
def test_bodies(one: str, two: str, together: bool) -> None:  # noqa: FBT001  a column of the table
    case = case_of((one, {}), (two, {}), kind="organisation")
    joined = any({one, two} <= set(entity.names) for entity in case.entities)
    assert joined is together


@pytest.mark.parametrize(
    ("one", "two", "kinds", "together"),
    [
        ("Benue police", "Benue Sentinel", ("authority", "organisation"), False),
        ("Benue Sentinel", "Sentinel", ("organisation", "organisation"), True),
        # one and the same name, whatever each report takes it for
        ("Benue Task Force", "the Benue Task Force", ("authority", "organisation"), True),
    ],
)
def test_an_office_and_a_body_that_is_none(one: str, two: str, kinds: tuple[str, str], together: bool) -> None:  # noqa: FBT001
    case = case_of((one, {"kind": kinds[0]}), (two, {"kind": kinds[1]}))
    joined = any({one, two} <= set(entity.names) for entity in case.entities)
    assert joined is together


def test_a_publisher_is_the_outlet_that_others_speak_of() -> None:
    mine = Told("a", publisher="Harbour Post")
    mine.claim("release", "she is free", affected=["Daria Kolts"])
    theirs = Told("b", publisher="Valley Wire")
    theirs.claim("release", "she walked out", affected=["Daria Kolts"], by=["Harbour Post:organisation"])
    case = build_case([mine.reading(), theirs.reading()])
    assert sum("Harbour Post" in entity.names for entity in case.entities) == 1


def test_unnamed_people_join_where_they_do_the_same() -> None:
    case = case_of(("her mother", {}), ("her mother", {}))
    assert bearers(case, "person") == [{"her mother"}]


def test_unnamed_people_of_other_acts_stay_apart() -> None:
    one, two = Told("a", publisher="Post"), Told("b", publisher="Wire")
    one.claim("aid_given", "a soldier gave him water", doers=["a soldier"])
    two.claim("threat", "a soldier said he would be back", doers=["a soldier"])
    assert sum(entity.kind == "person" for entity in build_case([one.reading(), two.reading()]).entities) == 2


@pytest.mark.parametrize(("numbers", "groups"), [((4, 4), 1), ((4, 11), 2)])
def test_groups_by_what_they_do_and_how_many(numbers: tuple[int, int], groups: int) -> None:
    readings = []
    for number, count in enumerate(numbers):
        told = Told(
            f"r{number}", publisher=f"Outlet {number}", known={f"{count} men": {"kind": "group", "count": count}}
        )
        told.claim("abduction", "took him", doers=[f"{count} men"], affected=["Emil Tashev"], date="2024-03-02")
        readings.append(told.reading())
    assert sum(entity.kind == "group" for entity in build_case(readings).entities) == groups


def test_people_join_and_part_as_they_are_judged() -> None:
    one, two = Told("a"), Told("b")
    first, second = one.entity("Daria Kolts"), two.entity("Farida Noorzai")
    third = two.entity("Daria Kolts")
    readings = [one.reading(), two.reading()]
    same = Judgement(kind="entity", verdict="same", first=first, second=second)
    apart = Judgement(kind="entity", verdict="not_same", first=first, second=third)
    assert build_case(readings).identity[first] == build_case(readings).identity[third]
    assert build_case(readings, [same]).identity[first] == build_case(readings, [same]).identity[second]
    assert build_case(readings, [apart]).identity[first] != build_case(readings, [apart]).identity[third]


def test_judgements_hold_through_others_and_contradictions_are_told() -> None:
    one, two, three = Told("a"), Told("b"), Told("c")
    first, second, third = one.entity("Daria Kolts"), two.entity("Emil Tashev"), three.entity("Irina Sol")
    judgements = [
        Judgement(kind="entity", verdict="same", first=first, second=second),
        Judgement(kind="entity", verdict="same", first=second, second=third),
        Judgement(kind="entity", verdict="not_same", first=first, second=third),
    ]
    case = build_case([one.reading(), two.reading(), three.reading()], judgements)
    assert case.identity[first] == case.identity[third]
    assert [problem.kind for problem in case.problems] == ["judgements_disagree"]


@pytest.mark.parametrize(
    ("people", "bar"),
    [
        ((("Daria Kolts", {"age": 24}), ("Daria Kolts", {"age": 51})), "ages differ"),
        ((("Daria Kolts", {}), ("Irina Kolts", {}), ("Kolts", {})), "fits others"),
    ],
)
def test_near_misses_are_told(people: tuple[tuple[str, dict[str, Any]], ...], bar: str) -> None:
    case = case_of(*people)
    assert any(bar in sentence for entity in case.entities for sentence in entity.apart)


@pytest.mark.parametrize(
    ("full", "taken_for", "short", "then_for", "together"),
    [
        ("Daria Kolts", "person", "Kolts", "organisation", True),
        ("Daria Kolts", "person", "D. Kolts", "organisation", True),
        ("Daria Kolts", "person", "D.K.", "organisation", True),
        ("Daria Kolts", "person", "Kolts Foundation", "organisation", False),
        ("Daria Kolts", "person", "Kolts Ltd", "organisation", False),
        ("Brightwater Knitwear", "organisation", "Brightwater", "person", True),
        ("Daria Kolts", "person", "Emil", "organisation", False),
    ],
)
def test_a_name_that_one_report_takes_for_a_persons_and_another_for_a_bodys(
    full: str,
    taken_for: str,
    short: str,
    then_for: str,
    together: bool,  # noqa: FBT001
) -> None:
    case = case_of((full, {"kind": taken_for}), (short, {"kind": then_for}))
    assert any({full, short} <= set(entity.names) for entity in case.entities) is together


def test_what_fits_two_names_of_people_is_given_to_neither() -> None:
    case = case_of(("Daria Kolts", {}), ("Irina Kolts", {}), ("Kolts", {"kind": "organisation"}))
    assert {"Kolts"} in bearers(case, "organisation")


@pytest.mark.parametrize(
    ("others", "together"),
    [
        (["Interior Ministry of Lurenia"], True),
        (["Interior Ministry of Lurenia", "Interior Ministry of Obalia"], False),
        (["Justice Ministry of Lurenia"], False),
    ],
)
def test_an_office_without_its_country_is_the_only_one_of_its_sort(others: list[str], together: bool) -> None:  # noqa: FBT001
    case = case_of(*((name, {"kind": "authority"}) for name in ("Interior Ministry", *others)))
    assert ({"Interior Ministry"} not in bearers(case, "authority")) is together


@pytest.mark.parametrize(("taken", "together"), [("Daria Kolts", True), ("Emil Tashev", False)])
def test_his_lawyer_is_the_named_lawyer_of_the_same_people(taken: str, together: bool) -> None:  # noqa: FBT001
    one = Told("a", known={"Rut Osk": {"also": ("their lawyer",), "roles": ("lawyer",)}})
    two = Told("b", publisher="Valley Wire", known={"his lawyer": {"roles": ("lawyer",)}})
    for told, who, lawyer in ((one, "Daria Kolts", "Rut Osk"), (two, taken, "his lawyer")):
        told.claim("release", f"police let {who} go", by=[lawyer], doers=["police:authority"], affected=[who])
    case = build_case([one.reading(), two.reading()])
    assert any({"Rut Osk", "his lawyer"} <= set(entity.names) for entity in case.entities) is together


@pytest.mark.parametrize(
    ("called", "together"),
    [
        ("адвокат", True),
        # a lawyer of another surname that the report has, held to have no name; one of the same; and one of an office
        ("адвокат Саидова", False),
        ("адвокат Палаты", True),
        ("адвокат Оск", True),
    ],
)
def test_a_lawyer_called_by_another_surname_is_another(called: str, together: bool) -> None:  # noqa: FBT001
    one = Told("a", known={"Rut Osk": {"also": ("адвокат",), "roles": ("lawyer",)}})
    two = Told("b", publisher="Valley Wire", known={called: {"also": ("адвокат",), "roles": ("lawyer",)}})
    for told, lawyer in ((one, "Rut Osk"), (two, called)):
        told.claim(
            "release", "police let Daria Kolts go", by=[lawyer], doers=["police:authority"], affected=["Daria Kolts"]
        )
    two.claim("release", "the judge was there", by=["Гульнора Саидова"])
    case = build_case([one.reading(), two.reading()])
    assert any({"Rut Osk", called} <= set(entity.names) for entity in case.entities) is together
