"""Invented reports and decisions for the benchmarks of the store; no language model runs."""

from __future__ import annotations

import random

from onrecord.model import Analysis, Claim, Entity, Evidence, Found, Link, Mention, Reading, Report, Span, Text
from onrecord.model.decision import Anchor, Decision, Verdict
from onrecord.store import Cost, Rows
from onrecord.store import reports as kept
from onrecord.store.decisions import add_decision, digest_of
from onrecord.store.journal import write

WORDS = "a passphrase for a benchmark"
CHEAP = Cost(memory=0, passes=1, lanes=1)
AT = "2026-01-02T03:04:05Z"
_NAMES = ("Azat", "Bermet", "Chingiz", "Dinara", "Emil", "Farida", "Gulnara", "Hamid", "Ilim", "Jyldyz")
_PLACES = ("the bazaar", "the station", "his home", "the square", "the school", "the hospital")
ACTS = ("arrest_detention", "abduction", "beating_assault", "release", "threat")


def invented(number: int) -> tuple[Report, Text, Reading]:
    """A report of some 700 words with eight claims, the same for the same number."""
    chance = random.Random(number)  # noqa: S311  invented, no secrets
    lines = [
        f"On day {line} of record {number} officers took {chance.choice(_NAMES)} {_surname(chance)} from "
        f"{chance.choice(_PLACES)}, neighbours say, and nobody could tell where to."
        for line in range(32)
    ]
    content = "\n\n".join(lines)
    report = Report(file=f"report-{number}.txt", content=content.encode())
    text = Text(report=report.id, file=report.file, sha256=report.sha256, content=content, language="en")
    spans = [_span(content, line) for line in lines[:8]]
    entities = tuple(
        Entity(
            id=f"e-{number}-{n}", kind="person", name=(name := " ".join(line.split()[8:10])), names=(name,),
            named=True, mentions=(Mention(report=report.id, span=span),),
        )
        for n, (line, span) in enumerate(zip(lines, spans, strict=False))
    )  # fmt: skip
    claims = tuple(
        Claim(
            id=f"c-{number}-{n}", report=report.id, act=chance.choice(ACTS), affected=(entities[n].id,),
            according_to=(Link(entity=None, name="neighbours", cue="say"),), confidence=0.5,
            evidence=(Evidence(span=span, quotation=span.of(content)),),
        )
        for n, span in enumerate(spans)
    )  # fmt: skip
    return report, text, Reading(analysis=Analysis(text=text), entities=entities, claims=claims)


def _surname(chance: random.Random) -> str:
    return chance.choice(("Omur", "Bek", "Tash", "Kara", "Saly")) + chance.choice(("ov", "baev", "kulov", "aliev"))


def _span(content: str, line: str) -> Span:
    start = content.index(line)
    return Span(start, start + len(line))


def put(rows: Rows, number: int) -> None:
    """One invented report, with its line in the log."""
    report, text, reading = invented(number)
    kept.add_report(rows, report, text, None)
    kept.put_reading(rows, report.id, Found((reading,)), "benchmark")
    intake = kept.add_intake(rows, report, report.id, "new", {"file": report.file})
    write(rows, at=AT, who="bench", action="add", what=kept.as_logged([intake]))


def decide(rows: Rows, claim: str, who: str = "bench", verdict: Verdict = "accepted") -> None:
    """One decision, with its line in the log."""
    anchor = Anchor(report="r", quotation=claim)
    made = add_decision(
        rows,
        Decision(number=0, at=AT, who=who, why="", about="claim", verdict=verdict, things=(claim,), anchors=(anchor,)),
    )
    what = {"decision": made.number, "verdict": made.verdict, "digest": digest_of(made)}
    write(rows, at=AT, who=who, action="judge", what=what)
