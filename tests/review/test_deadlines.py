from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord.dates import parse_edtf
from onrecord.errors import RulesUnreadable
from onrecord.model import (
    Analysis,
    Case,
    Claim,
    Entity,
    Event,
    Evidence,
    Link,
    Location,
    Reading,
    Span,
    Text,
    When,
)
from onrecord.model.claim import Modality
from onrecord.model.step import Step, StepKind
from onrecord.review.deadlines import Rule, contacts, from_rules, from_steps, rules

TODAY = date(2025, 6, 1)
THREE_MONTHS = Rule(id="a", acts=("disappearance",), months=3, label="L", source="S")


def case(edtf: str | None, modality: Modality = "happened", act: str = "disappearance") -> Case:
    claim = Claim(
        id="c-1", report="r-1", act=act, modality=modality, according_to=(Link(entity=None, name="Daily"),),
        evidence=(Evidence(span=Span(0, 2), quotation="He"),),
    )  # fmt: skip
    text = Text(report="r-1", file="a", sha256="0", content="He left.")
    when = When(date=parse_edtf(edtf)) if edtf else When()
    event = Event(id="v-1", act=act, claims=("c-1",), when=when)
    return Case(readings=(Reading(analysis=Analysis(text=text), claims=(claim,)),), events=(event,))


@pytest.mark.parametrize(
    ("edtf", "due", "left"),
    [
        ("2025-05-13", "2025-08-13", 73),
        ("2025-05", "2025-08-01", 61),
        ("2024-11-30", "2025-02-28", -93),
        ("2025-04-28/2025-05-04", "2025-07-28", 57),
    ],
)
def test_a_rule_counts_from_the_earliest_day(edtf: str, due: str, left: int) -> None:
    (deadline,) = from_rules(case(edtf), [THREE_MONTHS], TODAY)
    assert (deadline.due, deadline.days_left, deadline.event) == (due, left, "v-1")


@pytest.mark.parametrize("given", [case(None), case("2025-05-13", "feared"), case("2025-05-13", act="release")])
def test_no_deadline_without_a_day_or_an_act_that_happened(given: Case) -> None:
    assert from_rules(given, [THREE_MONTHS], TODAY) == ()


def step(number: int, of: int, kind: StepKind, on: str = "2025-05-20", **more: object) -> Step:
    return Step(number=number, at="", who="Ada", step=of, kind=kind, what="w", on=on, **more)  # type: ignore[arg-type]


def test_a_later_entry_replaces_the_day_and_closing_ends_it() -> None:
    asked = step(1, 1, "asked", due="2025-06-20")
    answered = step(2, 1, "answered", due="2025-07-20")
    assert [one.due for one in from_steps([asked], TODAY)] == ["2025-06-20"]
    assert [(one.due, one.days_left) for one in from_steps([asked, answered], TODAY)] == [("2025-07-20", 49)]
    assert from_steps([asked, answered, step(3, 1, "closed")], TODAY) == ()


def test_a_contact_is_overdue_after_its_hours() -> None:
    now = datetime(2025, 5, 22, 12, 0, tzinfo=UTC)
    expected = step(1, 1, "expected", "2025-05-20T10:00+00:00", hours=24)
    heard = step(2, 1, "heard", "2025-05-22T10:00+00:00")
    assert [one.hours_over for one in contacts([expected], now)] == [26]
    assert [one.hours_over for one in contacts([expected, heard], now)] == [-22]
    assert contacts([expected, step(3, 1, "closed")], now) == ()


def test_the_shipped_rules_name_their_sources() -> None:
    assert [rule.id for rule in rules()] == ["wgeid-urgent", "ecthr-four-months"]
    assert all(rule.source and rule.label for rule in rules())


@pytest.mark.parametrize(
    "content",
    [
        "",
        "rule = 3",
        "[[rule]]\nid = 'a'\nacts = ['theft']\nmonths = 1\nlabel = 'l'\nsource = 's'",
        "[[rule]]\nid = 'a'\nacts = ['release']\nlabel = 'l'\nsource = 's'",
        "[[rule]]\nid = 'a'\nacts = ['release']\nmonths = 1\nlabel = 'l'",
        "not toml",
    ],
)
def test_rules_that_are_not_whole_are_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(RulesUnreadable, match=r"rules\.toml"):
        rules(file)


@pytest.mark.parametrize(
    ("place", "elsewhere", "holds"),
    [
        ("TR", None, True),
        ("KG", None, False),
        ("KG", "TR", False),
        (None, "TR", True),
        (None, "KG", False),
        (None, None, True),
    ],
)
def test_a_rule_holds_in_its_countries(place: str | None, elsewhere: str | None, *, holds: bool) -> None:
    rule = replace(THREE_MONTHS, countries=("TR", "UA"))
    given = case("2025-05-13")
    entities = tuple(
        Entity(id=f"e-{n}", kind="place", name=code, names=(code,), named=True, place=code)
        for n, code in enumerate((place, elsewhere))
        if code
    )
    where = (Location(entity="e-0", relation="in"),) if place else ()
    event = replace(given.events[0], where=where)
    assert bool(from_rules(replace(given, entities=entities, events=(event,)), [rule], TODAY)) == holds
