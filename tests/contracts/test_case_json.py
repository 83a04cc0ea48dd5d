"""What is promised of every case: its JSON is of the documented form, and every passage is where it is said to be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import onrecord
from onrecord.model import Case
from onrecord.publish import analysis_tree
from tests.contracts.test_schema import CASE as CASE_SCHEMA
from tests.contracts.test_schema import schema


@pytest.fixture(scope="module")
def tree(example_case: Case) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(onrecord.case_json(example_case))
    return loaded


def test_the_case_is_of_the_documented_form(tree: dict[str, Any]) -> None:
    jsonschema.validate(tree, CASE_SCHEMA)


def test_every_passage_stands_where_it_is_said_to_stand(example_case: Case) -> None:
    passages = 0
    for reading in example_case.readings:
        content = reading.analysis.text.content
        for claim in reading.claims:
            remarks = [remark.evidence for remark in (*claim.reasons, *claim.qualifications)]
            phrases = [claim.when.phrase] if claim.when.phrase else []
            for evidence in (*claim.evidence, *remarks, *phrases):
                assert evidence.span.of(content) == evidence.quotation
                passages += 1
    assert passages > 20


def test_every_id_that_is_used_exists(tree: dict[str, Any]) -> None:
    entities = {entity["id"] for entity in tree["entities"]}
    reports = {report["id"] for report in tree["reports"]}
    claims = {claim["id"]: claim for claim in tree["claims"]}
    assert len(claims) == len(tree["claims"])
    for claim in claims.values():
        assert claim["report"] in reports
        links = [link["entity"] for link in claim["according_to"] if link["entity"]]
        assert {*claim["doers"], *claim["affected"], *links, *(place["entity"] for place in claim["where"])} <= entities
    for event in tree["events"]:
        assert set(event["claims"]) <= set(claims)
        assert {*event["doers"], *event["affected"], *event["origins"]} <= entities
    for entity in tree["entities"]:
        assert entity["part_of"] is None or entity["part_of"] in entities


def test_no_claim_is_in_two_events(tree: dict[str, Any]) -> None:
    members = [claim for event in tree["events"] for claim in event["claims"]]
    assert len(members) == len(set(members))


def test_the_analysis_is_of_the_documented_form(example: Path) -> None:
    checked = 0
    for found in onrecord.read([example]):
        for analysis in found.values:
            written = analysis_tree(analysis, found.problems)
            jsonschema.validate(written, schema("onrecord-analysis-1.schema.json"))
            assert written["sentences"]
            checked += 1
    assert checked == 7
