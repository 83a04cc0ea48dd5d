"""Why the case says what it says, in a screenful."""

from dataclasses import replace

import pytest

from onrecord.errors import NotInCase
from onrecord.publish.explain import explain
from onrecord.publish.lines import cells
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


def test_a_long_list_is_cut_and_counted() -> None:
    case = sample.case()
    event = replace(case.events[0], reasons=tuple(f"Reason number {n}." for n in range(30)))
    told = explain(replace(case, events=(event,)), "1")
    assert "and 22 more" in told
    assert "Reason number 8." not in told


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("words", sample.HOSTILE)
def test_it_keeps_to_its_width_and_shows_no_control_characters(words: str, width: int) -> None:
    for asked in ("1", "c-1", "e-ivo"):
        told = explain(sample.hostile(words), asked, width=width)
        assert max(map(cells, told.splitlines())) <= width
        assert not set(told) & set("\x00\x07\x1b\u202e\ud800")
