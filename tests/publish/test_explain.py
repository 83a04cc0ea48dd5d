"""Why the case says what it says, in a screenful."""

from dataclasses import replace

import pytest

from onrecord.errors import NotInCase
from onrecord.publish.lines import cells
from onrecord.publish.screen.chronology import chronology
from onrecord.publish.screen.explain import explain
from tests.publish import sample


def test_an_event_by_its_number_and_by_its_id() -> None:
    told = explain(sample.case(), "1")
    assert told == explain(sample.case(), "v-1")
    for words in ("4 May 2021", "alleged first-hand; disputed", "One act, one person, one day apart.", "c-1", "c-3"):
        assert words in told
    assert "4 May 2021 / 5 May 2021" in told


def test_a_claim() -> None:
    told = explain(sample.case(), "c-1")
    for words in (
        "Men took Ivo Dral from his flat",
        "letter.txt, 14–45",
        "Mira Dral, who says they saw it",
        "reportedly",
    ):
        assert words in told
    assert "Counted in event: 1," in told


@pytest.mark.parametrize("asked", ["e-ivo", "Ivo Dral", "ivo"])
def test_somebody(asked: str) -> None:
    told = explain(sample.case(), asked)
    for words in ("Ivo Dral: person", "Dral; Ivo Dral", "1 mention in 1 report", "Was affected by:", "teacher"):
        assert words in told


def test_a_name_that_several_have_names_them() -> None:
    with pytest.raises(NotInCase, match="Mira Dral") as raised:
        explain(sample.case(), "dra")
    assert len(raised.value.several) == 2


@pytest.mark.parametrize("asked", ["nobody", "99", "0", "", "c-99"])
def test_what_is_not_there(asked: str) -> None:
    with pytest.raises(NotInCase, match="Nothing in this case"):
        explain(sample.case(), asked)


def test_it_fits_a_screen_and_counts_what_does_not() -> None:
    case = sample.case()
    event = replace(case.events[0], reasons=tuple(f"Reason number {n}." for n in range(30)))
    case = replace(case, events=(event,))
    told, whole = explain(case, "1"), explain(case, "1", everything=True)
    assert len(told.splitlines()) <= 24
    shown = sum(f"Reason number {n}." in told for n in range(30))
    assert 0 < shown < 30
    assert f"{30 - shown} more: --all" in told
    assert "Reason number 29." in whole
    assert "--all" not in whole


def test_each_list_has_its_share_of_the_screen() -> None:
    case = sample.case()
    apart = tuple(f"Passage {n} was kept apart." for n in range(30))
    event = replace(case.events[0], reasons=tuple(f"Reason {n}." for n in range(30)), apart=apart)
    told = explain(replace(case, events=(event,)), "1")
    for words in ("What the accounts differ on", "What it rests on", "c-1", "Reason 0.", "Passage 0 was"):
        assert words in told


def test_what_a_report_is_dated_from() -> None:
    case = sample.case()
    case = replace(case, dated={case.claims["c-3"].report: ("It says “yesterday”.",)})
    for asked in ("1", "c-3"):
        told = explain(case, asked, everything=True)
        assert "Dated from the other reports:" in told
        assert "It says “yesterday”." in told
    assert "Reports dated from the others" in chronology(case)
    assert "Reports dated from the others" not in chronology(sample.case())


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("words", sample.HOSTILE)
def test_it_keeps_to_its_width_and_shows_no_control_characters(words: str, width: int) -> None:
    for asked in ("1", "c-1", "e-ivo"):
        told = explain(sample.hostile(words), asked, width=width)
        assert max(map(cells, told.splitlines())) <= width
        assert not set(told) & set("\x00\x07\x1b\u202e\ud800")
