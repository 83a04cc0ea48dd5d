"""The case form read back gives the same bytes; what is damaged is refused with a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.errors import FormUnreadable
from onrecord.model import Case
from onrecord.publish.exchange.json import case_json, case_tree
from onrecord.publish.exchange.read_json import read_case_json
from onrecord.publish.forms import FORMS
from tests.publish import sample
from tests.publish.random_cases import cases


def test_the_example_comes_back_as_it_went(example_case: Case) -> None:
    written = case_json(example_case)
    assert case_json(read_case_json(written)) == written


@given(case=cases())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_so_does_any_case(case: Case) -> None:
    written = case_json(case)
    assert case_json(read_case_json(written)) == written


def test_a_notice_stays() -> None:
    written = case_json(replace(sample.case(), notice=("DRAFT, not approved.",)))
    assert case_json(read_case_json(written)) == written


@pytest.mark.parametrize("hostile", [one for one in sample.HOSTILE if one.isprintable() or "\x00" in one])
def test_so_do_words_that_mean_harm(hostile: str) -> None:
    case = sample.hostile(hostile)
    written = case_json(replace(case, events=case.events[:1]))
    assert case_json(read_case_json(written)) == written


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"pdf"}))
def test_what_came_back_can_be_written_in_every_form(form: str, example_case: Case) -> None:
    case = read_case_json(case_json(example_case))
    content = FORMS[form].made(case)
    assert content
    assert FORMS[form].made(read_case_json(case_json(example_case))) == content


def test_a_passage_goes_by_its_letters_where_the_text_is_not_there() -> None:
    page = FORMS["html"].made(read_case_json(case_json(sample.case()))).decode()
    assert "Men took Ivo Dral from his flat" in page
    assert "R2 [14–45]" in page
    assert "¶" not in page.partition("<main")[2].replace("¶5 is", "")


def changed(path: str, value: object) -> bytes:
    tree = json.loads(json.dumps(case_tree(sample.case())))
    *keys, last = path.split(".")
    place: Any = tree
    for key in keys:
        place = place[int(key) if key.isdigit() else key]
    place[int(last) if last.isdigit() else last] = value
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    "content",
    [
        lambda: b"not json",
        lambda: b"[]",
        lambda: b'{"format": "onrecord-case/2"}',
        lambda: b'{"format": "onrecord-case/1"}',
        lambda: changed("claims.0.stance", "swears"),
        lambda: changed("claims.0.act", "witchcraft"),
        lambda: changed("claims.0.evidence", []),
        lambda: changed("claims.0.evidence.0.end", 5000),
        lambda: changed("claims.0.evidence.0.text", "shorter"),
        lambda: changed("claims.0.report", "r-nowhere"),
        lambda: changed("claims.0.doers", ["e-nobody"]),
        lambda: changed("events.0.claims", ["c-none"]),
        lambda: changed("events.0.support", "proved"),
        lambda: changed("reports.1.published", "yesterday"),
    ],
)
def test_what_is_damaged_is_refused(content: Callable[[], bytes]) -> None:
    with pytest.raises(FormUnreadable, match=r"^case\.json cannot be read back"):
        read_case_json(content(), "case.json")
