from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from onrecord.dates import UncertainDate
from onrecord.model import (
    Analysis,
    Attribution,
    Block,
    Case,
    Claim,
    Copy,
    Entity,
    Evidence,
    Link,
    Location,
    Mention,
    Name,
    Problem,
    Reading,
    Remark,
    Sentence,
    SentenceCoverage,
    Span,
    Text,
    TimeExpression,
    When,
)
from onrecord.store import records

SPAN, OTHER = Span(0, 4), Span(5, 9)
WORDS = Evidence(span=SPAN, quotation="Men \ud800")
DATE = UncertainDate(edtf="2021-02-04/..", earliest="2021-02-04", latest="2021-02-06", kind="span")

TEXT = Text(
    report="r-1", file="a\udcff.txt", sha256="0" * 64, content="Men came.\ud800",
    blocks=(Block(span=SPAN, role="title"),), copies=(Copy(span=SPAN, of=OTHER),),
    unread=(OTHER,), language="en", title="T", publisher="P", author="A",
    published=DATE, published_basis="given", day_and_month=("10-28", 5), kind="news", original=True,
    format="text/html", embedded=(("og:title", "A"),), keyed=True,
)  # fmt: skip
ANALYSIS = Analysis(
    text=TEXT,
    sentences=(Sentence(span=SPAN, tokens=()),),
    names=(Name(span=SPAN, kind="place", sentence=1, first=2, last=3),),
    times=(
        TimeExpression(
            span=SPAN, type="DATE", value="2021", when=DATE, clock="~03:00", basis="computed", anchor="published",
            relative_to_event=True,
        ),
    ),
    attributions=(
        Attribution(source=(SPAN,), cue=(OTHER,), content=(SPAN, OTHER), stance="deny", direct=True),
    ),
)  # fmt: skip
ENTITY = Entity(
    id="e-1", kind="group", name="two men", names=("two men",), named=True, count=2, side="accused", part_of="e-2",
    roles=("officer",), age=30, place="12", members=("e-3",), mentions=(Mention(report="r-1", span=SPAN),), reason="so",
    apart=("another, since",),
)  # fmt: skip
CLAIM = Claim(
    id="c-1", report="r-1", act="abduction", modality="feared", stance="deny", scope="pattern", doers=("e-1",),
    affected=("e-2",), where=(Location(entity="e-4", relation="near"),),
    when=When(phrase=WORDS, date=DATE, clock="03:00", basis="stated", anchor="in text"),
    reasons=(Remark(evidence=WORDS, stated_by="e-1"),),
    according_to=(Link(entity="e-1", name="X", cue="said", basis="saw"), Link(entity=None, name="")),
    qualifications=(Remark(evidence=WORDS),), hedges=("allegedly",), evidence=(WORDS,), confidence=0.1 + 0.2,
    reviewed="accepted",
)  # fmt: skip
READING = Reading(
    analysis=ANALYSIS,
    entities=(ENTITY,),
    claims=(CLAIM,),
    coverage=(SentenceCoverage(span=SPAN, outcome="undecided", acts=("killing",)),),
)
PROBLEM = Problem(kind="no_text", message="m", report="r-1", span=SPAN)


@pytest.mark.parametrize(
    ("value", "to_record", "to_value"),
    [
        (TEXT, records.text_record, lambda record: records.to_text(record, TEXT.content)),
        (ANALYSIS, records.analysis_record, lambda record: records.to_analysis(record, TEXT)),
        (ENTITY, records.entity_record, records.to_entity),
        (CLAIM, records.claim_record, records.to_claim),
        (replace(CLAIM, when=When()), records.claim_record, records.to_claim),
        (
            READING,
            records.reading_record,
            lambda record: records.to_reading(record, TEXT, [records.claim_record(CLAIM)]),
        ),
        (PROBLEM, records.problem_record, records.to_problem),
        (replace(PROBLEM, span=None), records.problem_record, records.to_problem),
    ],
)
def test_a_value_comes_back_from_its_record(
    value: Any, to_record: Callable[[Any], Any], to_value: Callable[[Any], Any]
) -> None:
    record = json.loads(json.dumps(to_record(value)))
    assert to_value(record) == value
    assert records.unpacked(records.packed(record)) == record


@pytest.mark.parametrize(
    "value", [TEXT, ANALYSIS, ENTITY, CLAIM, READING, READING.coverage[0], PROBLEM, CLAIM.when, ANALYSIS.times[0]]
)
def test_the_samples_above_fill_every_field_so_that_none_is_forgotten(value: Any) -> None:
    assert is_dataclass(value)
    left = {field.name: field.default for field in fields(value) if getattr(value, field.name) == field.default}
    assert left == {}


@pytest.mark.parametrize("content", ["", "plain", "NUL \0", "Нарын", "half \ud800 a pair"])
def test_any_text_can_be_kept(content: str) -> None:
    assert records.unpacked_text(records.packed_text(content)) == content


def test_the_readings_of_a_case_come_back(example_case: Case) -> None:
    for reading in example_case.readings:
        made = [json.loads(json.dumps(records.claim_record(claim))) for claim in reading.claims]
        record = records.unpacked(records.packed(records.reading_record(reading)))
        assert records.to_reading(record, reading.analysis.text, made) == reading
