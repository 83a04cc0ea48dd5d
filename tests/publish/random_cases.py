"""Random cases, whole and in every corner of the model, for what must hold of any case."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from onrecord.dates import UncertainDate, parse_edtf
from onrecord.model import (
    ACTS,
    Analysis,
    Block,
    Case,
    Claim,
    Disagreement,
    Entity,
    Event,
    Evidence,
    Link,
    Location,
    Reading,
    Span,
    Text,
    Version,
    When,
)
from onrecord.model.case import Challenge, DisagreementKind, Slot, Support
from onrecord.model.claim import Basis, Modality, PlaceRelation, Scope, Stance
from onrecord.model.entity import EntityKind
from onrecord.model.text import ReportKind

WORDS = (
    "Ivo",
    "Мира",
    "Драл",
    "سلام",
    "O'Brien",
    "=sum",
    "'quoted",
    "-",
    "a;b",
    "née",
    '"Vo"',
    "four men",
    "van der",
    "x|y",
)
DATES = (
    "2021",
    "2021-05",
    "2021-05-04",
    "2021-05-04~",
    "2021-22",
    "[2021-05,2021-06]",
    "2021-03-30/..",
    "[..2021-02-06]",
)
FLAGS = ("machine_only", "relayed", "one_sided", "media_only")
PEOPLE = ("e1", "e2", "e3", "e4")
PLACES = ("p1", "p2")


def names() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


def dates() -> st.SearchStrategy[UncertainDate | None]:
    return st.one_of(st.none(), st.sampled_from(DATES).map(parse_edtf))


def some(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple)


@st.composite
def entities(draw: st.DrawFn) -> tuple[Entity, ...]:
    made = []
    for one in (*PEOPLE, *PLACES):
        kinds = [word for word in get_args(EntityKind) if (word == "place") == (one in PLACES)]
        kind: EntityKind = draw(st.sampled_from(kinds))
        name = draw(names())
        others = draw(st.lists(names(), max_size=2))
        made.append(
            Entity(
                id=one, kind=kind, name=name, names=tuple(sorted({name, *others})), named=draw(st.booleans()),
                count=draw(st.one_of(st.none(), st.integers(2, 9))) if kind != "person" else None, members=(one,),
                side=draw(st.sampled_from([None, "affected", "accused"])),
                roles=draw(st.sampled_from([(), ("lawyer",)])),
            )
        )  # fmt: skip
    return tuple(made)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Reading, ...]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        quotations = draw(st.lists(names(), min_size=1, max_size=3))
        content = "\n\n".join(quotations)
        claims, blocks, start = [], [], 0
        for place, quotation in enumerate(quotations):
            span = Span(start, start + len(quotation))
            blocks.append(Block(span=span, role="paragraph"))
            claims.append(_claim(draw, f"c{number}-{place}", f"r{number}", Evidence(span=span, quotation=quotation)))
            start = span.end + 2
        published = draw(dates())
        text = Text(
            report=f"r{number}", file=f"{draw(names())}.txt", sha256=f"{number}" * 64, content=content,
            blocks=tuple(blocks), published=published, published_basis="in text" if published else None,
            title=draw(st.one_of(st.none(), names())), publisher=draw(st.one_of(st.none(), names())), language="en",
            kind=draw(st.sampled_from(get_args(ReportKind))), original=draw(st.booleans()),
        )  # fmt: skip
        made.append(Reading(analysis=Analysis(text=text), claims=tuple(claims)))
    return tuple(made)


def _claim(draw: st.DrawFn, name: str, report: str, evidence: Evidence) -> Claim:
    when = draw(dates())
    chain = [
        Link(
            entity=draw(st.sampled_from([None, *PEOPLE])),
            name=draw(names()),
            basis=draw(st.sampled_from(get_args(Basis))),
        )
        for _number in range(draw(st.integers(1, 3)))
    ]
    return Claim(
        id=name, report=report, act=draw(st.sampled_from(sorted(ACTS))),
        modality=draw(st.sampled_from(get_args(Modality))),
        stance=draw(st.sampled_from(get_args(Stance))), scope=draw(st.sampled_from(get_args(Scope))),
        doers=draw(some(PEOPLE)), affected=draw(some(PEOPLE)), where=draw(places()),
        when=When(date=when, basis="stated"), according_to=tuple(chain), evidence=(evidence,),
        confidence=draw(st.sampled_from([None, 0.5, 1.0])),
    )  # fmt: skip


@st.composite
def places(draw: st.DrawFn) -> tuple[Location, ...]:
    found = draw(some(PLACES))
    return tuple(Location(entity=one, relation=draw(st.sampled_from(get_args(PlaceRelation)))) for one in found)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case of one to three reports, whose events take its claims each once, in any order."""
    told = draw(readings())
    claims = draw(st.permutations([claim.id for one in told for claim in one.claims]))
    events: list[Event] = []
    while claims:
        size = draw(st.integers(1, 2))
        taken, claims = tuple(claims[:size]), claims[size:]
        if draw(st.integers(0, 4)):  # else it is in no event, as general denials are
            events.append(_event(draw, f"v{len(events)}", taken, len(events)))
    case = Case(readings=told, entities=draw(entities()), events=tuple(events))
    if len(told) > 1 and draw(st.booleans()):
        case = replace(case, copy_of={"r1": "r0"})
    return case


def _event(draw: st.DrawFn, name: str, claims: tuple[str, ...], before: int) -> Event:
    differs = draw(st.lists(st.sampled_from(get_args(Slot)), unique=True, max_size=2))
    when = draw(dates())
    return Event(
        id=name, act=draw(st.sampled_from(sorted(ACTS))), claims=claims, doers=draw(some(PEOPLE)),
        affected=draw(some(PEOPLE)), where=draw(places()), when=When(date=when, basis="stated") if when else When(),
        support=draw(st.sampled_from(get_args(Support))), challenge=draw(st.sampled_from(get_args(Challenge))),
        flags=tuple(sorted(draw(st.sets(st.sampled_from(FLAGS))))), origins=draw(some(PEOPLE)),
        channels=draw(st.integers(0, 2)),
        disagreements=tuple(
            Disagreement(
                slot=slot, kind=draw(st.sampled_from(get_args(DisagreementKind))),
                versions=tuple(Version(value=claim, claims=(claim,)) for claim in claims),
            )
            for slot in differs
        ),
        preceded_by=tuple(f"v{number}" for number in range(before) if draw(st.booleans())),
    )  # fmt: skip
