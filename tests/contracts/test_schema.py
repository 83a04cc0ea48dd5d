"""The JSON schemas and the types of the model name the same words."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, get_args

import pytest

from onrecord.model import ACTS, analysis, case, claim, entity, text


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("onrecord.publish") / "schema" / name).read_text(encoding="utf-8"))
    return loaded


CASE = schema("onrecord-case-1.schema.json")
CLAIM = CASE["properties"]["claims"]["items"]["properties"]
EVENT = CASE["properties"]["events"]["items"]["properties"]
ENTITY = CASE["properties"]["entities"]["items"]["properties"]
REPORT = CASE["properties"]["reports"]["items"]["properties"]
DISAGREEMENT = EVENT["disagreements"]["items"]["properties"]
ANALYSIS = schema("onrecord-analysis-1.schema.json")["properties"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        (CASE["$defs"]["act"], tuple(ACTS)),
        (CLAIM["modality"], get_args(claim.Modality)),
        (CLAIM["stance"], get_args(claim.Stance)),
        (CLAIM["scope"], get_args(claim.Scope)),
        (CLAIM["reviewed"], (*get_args(claim.Review), None)),
        (CLAIM["according_to"]["items"]["properties"]["basis"], get_args(claim.Basis)),
        (CASE["$defs"]["where"]["properties"]["relation"], get_args(claim.PlaceRelation)),
        (ENTITY["kind"], get_args(entity.EntityKind)),
        (ENTITY["side"], (*get_args(entity.Side), None)),
        (REPORT["kind"], get_args(text.ReportKind)),
        (REPORT["published_basis"], (*get_args(text.PublishedBasis), None)),
        (EVENT["support"], get_args(case.Support)),
        (EVENT["challenge"], get_args(case.Challenge)),
        (DISAGREEMENT["slot"], get_args(case.Slot)),
        (DISAGREEMENT["kind"], get_args(case.DisagreementKind)),
        (ANALYSIS["names"]["items"]["properties"]["kind"], get_args(analysis.NameKind)),
        (ANALYSIS["times"]["items"]["properties"]["type"], get_args(analysis.TimexType)),
        (ANALYSIS["attributions"]["items"]["properties"]["stance"], get_args(analysis.AttributionStance)),
    ],
)
def test_the_schema_allows_what_the_type_allows(written: dict[str, Any], typed: tuple[object, ...]) -> None:
    assert set(written["enum"]) == set(typed)


def test_there_are_45_acts() -> None:
    assert len(ACTS) == 45
