"""FollowTheMoney: every entity is what its schema lets it be, and no role is lost or made surer than it was told."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any

import pytest

from onrecord.model import Case
from onrecord.publish.exchange.ftm import entities, facts, ftm
from onrecord.publish.forms import FORMS
from tests.publish import sample

CASES = [sample.case(), *map(sample.hostile, sample.HOSTILE)]
CHECK = """
import json, sys
from followthemoney import model
def check(known):
    for one in known.values():
        judge(one, known)

def judge(one, known):
    schema = model.get(one["schema"])
    schema.validate(one)
    for prop in schema.required:
        assert one["properties"].get(prop) or prop == "name" and schema.name == "Address", (one, prop)
    for name, values in one["properties"].items():
        prop = schema.get(name)
        for value in values:
            assert prop.type.name != "date" or prop.type.validate(value), (name, value)
            assert prop.type.max_length is None or len(value) <= prop.type.max_length, (name, value)
            if prop.type.name == "entity":
                assert model.get(known[value]["schema"]).is_a(prop.range), (name, value)

cases = [[json.loads(line) for line in case.splitlines()] for case in sys.stdin.read().split("\\n\\n")]
for case in cases:
    check({one["id"]: one for one in case})
print(*map(len, cases))
"""


def made(case: Case) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ftm(case).decode().splitlines()]


@pytest.mark.parametrize("number", range(len(CASES)))
def test_every_entity_is_of_its_schema(number: int) -> None:
    check_schemata(CASES[number])


def test_so_are_those_of_the_example(example_case: Case) -> None:
    check_schemata(example_case)


def check_schemata(case: Case) -> None:
    found = made(case)
    schema_of = {one["id"]: one["schema"] for one in found}
    assert len(schema_of) == len(found)
    for one in found:
        schema = facts()["schemata"][one["schema"]]
        assert set(one["properties"]) <= set(schema["properties"])
        assert set(schema["required"]) <= set(one["properties"])
        for prop, values in one["properties"].items():
            wanted = schema["properties"][prop]
            assert values == list(dict.fromkeys(values))
            for value in values:
                if wanted in facts()["extends"]:
                    assert schema_of[value] in facts()["extends"][wanted]
                else:
                    assert 0 < len(value) <= facts()["longest"][wanted]


def test_the_library_takes_them(example_case: Case) -> None:
    if importlib.util.find_spec("followthemoney") is None:
        pytest.skip("followthemoney is not installed (it needs ICU and a compiler): pip install followthemoney")
    cases = [*CASES, example_case]
    given = b"\n".join(map(ftm, cases)).removesuffix(b"\n")
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", CHECK], input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    assert list(map(int, done.stdout.split())) == [len(made(case)) for case in cases]


def test_who_did_it_who_suffered_and_who_says_so_are_links_with_their_roles() -> None:
    found = {one["id"]: one for one in made(sample.case())}
    links = [one["properties"] for one in found.values() if one["schema"] == "UnknownLink"]
    told = {
        (found[one["subject"][0]]["properties"]["name"][0], one["role"][0]) for one in links if one["recordId"] == ["1"]
    }
    assert told == {
        ("Ivo Dral", "done to"),
        ("four men", "said to have done it"),
        ("Mira Dral", "says it"),
        ("Dolin station", "denies it"),
    }
    (denial,) = (one for one in links if one["role"] == ["denies it"])
    assert "“nobody of that name had been held”" in denial["description"][0]
    assert denial["proof"] == ["onrecord-r-b"]
    assert denial["summary"] == ["alleged first-hand; disputed"]


@pytest.mark.parametrize(
    ("edtf", "properties"),
    [
        ("2021", {"date": ["2021"]}),
        ("2021-05", {"date": ["2021-05"]}),
        ("2021-05-04", {"date": ["2021-05-04"]}),
        ("2021-05-04~", {"date": ["2021-05"]}),
        ("2021-05?", {"date": ["2021"]}),
        ("2021~", {}),
        ("2021-22", {"startDate": ["2021-06-01"], "endDate": ["2021-08-31"]}),
        ("[..2021-05-04]", {"endDate": ["2021-05-04"]}),
        ("2021-05-04/..", {"startDate": ["2021-05-04"]}),
    ],
)
def test_a_date_is_never_made_more_exact(edtf: str, properties: dict[str, list[str]]) -> None:
    case = sample.dated(edtf)
    event = next(one for one in made(case) if one["schema"] == "Event")["properties"]
    assert {key: value for key, value in event.items() if key in ("date", "startDate", "endDate")} == properties
    assert event["notes"] == [f"EDTF: {edtf}"]


def test_nothing_is_written_that_the_model_has_a_field_for_and_no_report_may_tell(example_case: Case) -> None:
    told = {prop for one in entities(example_case) for prop in one["properties"]}
    assert not told & {"gender", "ethnicity", "religion", "political", "nationality", "birthDate", "country"}


def test_it_is_a_form_like_others() -> None:
    assert FORMS["ftm"].made(Case(readings=())) == b""
