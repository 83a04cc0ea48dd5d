from __future__ import annotations

import json
import re
from dataclasses import replace

from onrecord.model import Case
from onrecord.publish import case_json
from onrecord.publish.exchange.read_back import read_back
from onrecord.publish.forms import FORMS
from onrecord.publish.withheld.keyed import Keyed
from tests.publish import sample

IDS = {"r-a": "r-0a0a0a0a0a0a", "r-b": "r-0b0b0b0b0b0b", "c-1": "c-111111111111", "v-1": "v-111111111111"}


def real_case() -> Case:
    """The sample with ids as the program makes them."""
    tree = case_json(sample.case()).decode()
    for old, new in {**IDS, "e-ivo": "e-1a1a1a1a1a1a"}.items():
        tree = tree.replace(f'"{old}"', f'"{new}"')
    return read_back(tree.encode(), "case.json")


def test_no_id_leaves_as_it_is_and_every_one_leads_where_it_led() -> None:
    case = real_case()
    left = Keyed("secret").case(case)
    written = case_json(left).decode()
    assert not any(id_ in written for id_ in (*IDS.values(), "e-1a1a1a1a1a1a"))
    told = {one["id"]: one for one in json.loads(written)["claims"]}
    assert told[Keyed("secret").id("c-111111111111")]["report"] == Keyed("secret").id("r-0a0a0a0a0a0a")
    assert set(left.events[0].claims) <= set(left.claims) | {"c-3"}
    assert left.readings[0].analysis.text.content == case.readings[0].analysis.text.content


def test_within_a_case_they_stay_and_another_case_has_others() -> None:
    assert Keyed("one").id("e-1a1a1a1a1a1a") == Keyed("one").id("e-1a1a1a1a1a1a")
    assert Keyed("one").id("e-1a1a1a1a1a1a") != Keyed("two").id("e-1a1a1a1a1a1a")
    assert Keyed("one").id("wgeid-urgent-v-111111111111") == f"wgeid-urgent-{Keyed('one').id('v-111111111111')}"


def test_a_report_in_which_something_is_hidden_leaves_with_a_keyed_hash_and_says_so() -> None:
    case = real_case()
    reading, *others = case.readings
    text = replace(reading.analysis.text, sha256="ab" * 32)
    case = replace(case, readings=(replace(reading, analysis=replace(reading.analysis, text=text)), *others))
    left = Keyed("secret", {"r-0a0a0a0a0a0a"}).case(case)
    first, second = (one.analysis.text for one in left.readings)
    assert re.fullmatch("[0-9a-f]{64}", first.sha256)
    assert (first.sha256 != "ab" * 32, first.keyed, second.sha256, second.keyed) == (True, True, "0" * 64, False)
    again = read_back(case_json(left), "case.json")
    assert case_json(again) == case_json(left)
    for form in ("html", "csv", "ftm"):
        assert b"ab" * 32 not in FORMS[form].made(left)
    assert b"(keyed)" in FORMS["html"].made(left)
