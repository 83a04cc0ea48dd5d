"""Deciding on what a case says: on claims, on who is who, on what is one event; and taking decisions back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.errors import NameNeeded, NotAClaim, NotAPair, NotGraded, NotInCase, NumberUnknown, TakenBack
from onrecord.model import Case, Claim, Entity, Event, Reading, Span
from onrecord.model.decision import About, Anchor, Decision, Verdict
from onrecord.review import anchor_of, applied, corrected
from onrecord.review.grading import Graded, school_of
from onrecord.review.standing import taken_back
from onrecord.store import CaseStore, Rows
from onrecord.store.decisions import add_decision, all_decisions, digest_of
from onrecord.store.reports import claims_named, some_readings, text_of
from onrecord.workflow.casefile import note, now
from onrecord.workflow.growing import Growing
from onrecord.workflow.releasing import claim_here
from onrecord.workflow.showing import build_kept

_LEAST = 3  # letters of a name by which somebody can be meant
_MOST = 8  # things that are named where several fit


@dataclass(frozen=True, kw_only=True, slots=True)
class By:
    """Who decides, and why.

    Attributes:
        who: The name they give; never empty.
        why: In their words; may be empty.
        at_desk: Whether they sit at a review desk, which keeps the case itself and must answer at once: the case that
            is kept in the file is left behind then, and built anew when it is asked for.
    """

    who: str
    why: str = ""
    at_desk: bool = False

    def __post_init__(self) -> None:
        if not self.who:
            raise NameNeeded


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What is decided on: ids within single reports, where they stand, and the words that corrections point at."""

    about: About
    things: tuple[str, ...]
    anchors: tuple[Anchor, ...]


def judge_claim(
    store: CaseStore, claim: str, verdict: Verdict, by: By, *, corrections: Mapping[str, str] | None = None
) -> Decision:
    """Accept, correct or reject a claim.

    Args:
        store: The open case.
        claim: Its id, or how the id begins.
        verdict: accepted, corrected or rejected.
        by: Who decides, and why.
        corrections: For `corrected`: slots and values, e.g. `{"when": "2021-02-04"}`.

    Raises:
        NotInCase: There is no such claim.
        NotAClaim: It is no id of a claim.
        CorrectionUnknown: There is no such slot, or no such value for it.
    """
    found, anchor = claim_meant(store, claim)
    if verdict == "corrected":
        corrected(found, corrections or {})
    subject = Subject(about="claim", things=(found.id,), anchors=(anchor,))
    return decide(store, subject, verdict, by, corrections=tuple(sorted((corrections or {}).items())))


def judge_pair(store: CaseStore, pair: tuple[str, str], verdict: Verdict, by: By) -> Decision:
    """Decide whether two people (bodies, places) are one, or whether two events or claims tell of one event.

    Args:
        store: The open case.
        pair: Two names or ids of people, or two events (number in the chronology or id) or claims.
        verdict: same, not_same or unsure.
        by: Who decides, and why.

    Raises:
        NotInCase: One of them cannot be found.
        NotAPair: They are one and the same, or not of one sort.
    """
    case = build_kept(store)
    first, second = (_thing(case, asked) for asked in pair)
    if (first.about, first.things) == (second.about, second.things) or first.about != second.about:
        raise NotAPair(pair)
    subject = Subject(
        about=first.about, things=(*first.things, *second.things), anchors=(*first.anchors, *second.anchors)
    )
    return decide(store, subject, verdict, by)


def grade(store: CaseStore, thing: str, given: str, by: By) -> Decision:
    """Grade a source (somebody in the case), or a claim.

    Args:
        store: The open case.
        thing: A name or id of somebody, or the id of a claim.
        given: A for a source or 1 for a claim and so on (Admiralty); 01 to 05, or 99, for both (HURIDOCS).
        by: Who grades, and why.

    Raises:
        NotInCase: There is no such thing.
        NotGraded: It is an event.
        GradeUnknown: Neither school has such a grade for it.
    """
    if thing.startswith("c-"):
        claim, anchor = claim_meant(store, thing)
        subject = Subject(about="claim", things=(claim.id,), anchors=(anchor,))
    else:
        subject = _thing(build_kept(store), thing)
    if subject.about == "event":
        raise NotGraded(thing)
    sort: Graded = "source" if subject.about == "entity" else "claim"
    return decide(store, subject, "graded", by, corrections=((school_of(given, sort), given),))


def withdraw(store: CaseStore, number: int, by: By) -> Decision:
    """Take a decision back; it stays on record.

    Raises:
        NumberUnknown: There is no such decision.
        TakenBack: That was done already.
    """
    with store.reading() as rows:
        decisions = tuple(all_decisions(rows))
    if not any(one.number == number for one in decisions):
        raise NumberUnknown("judge", number)
    if number in taken_back(decisions):
        raise TakenBack(number)
    subject = Subject(about="decision", things=(str(number),), anchors=())
    return decide(store, subject, "withdrawn", by)


def decisions_of(store: CaseStore, *, who: str = "") -> tuple[Decision, ...]:
    """Every decision, those taken back included."""
    with store.changing() as rows:
        note(rows, who, "decisions")
        return tuple(all_decisions(rows))


def decide(
    store: CaseStore, subject: Subject, verdict: Verdict, by: By, corrections: Sequence[tuple[str, str]] = ()
) -> Decision:
    """Put a decision on record, with its line in the log."""
    decision = Decision(
        number=0,
        at=now(),
        who=by.who,
        why=by.why,
        about=subject.about,
        verdict=verdict,
        things=subject.things,
        anchors=subject.anchors,
        corrections=tuple(corrections),
    )
    with store.changing() as rows:
        growing = None if by.at_desk else Growing(rows)
        made = add_decision(rows, decision)
        note(rows, by.who, "judge", decision=made.number, verdict=verdict, digest=digest_of(made))
        if growing:
            growing.touches(*_on(rows, made))
            growing.follow()
    return made


def _on(rows: Rows, made: Decision) -> Iterator[str]:
    """The reports that a decision, or the one that it takes back, may make be read otherwise."""
    if made.about in {"claim", "sentence"}:
        yield from (anchor.report for anchor in made.anchors)
    elif made.about == "decision":
        before = {one.number: one for one in all_decisions(rows)}
        yield from _on(rows, before[int(made.things[0])])


def entity_meant(case: Case, asked: str) -> tuple[str, Anchor]:
    """The entity of a single report that stands for who is asked for, and where it is named.

    Raises:
        NotInCase: Nobody goes by that, or several do.
    """
    found = _thing(case, asked)
    if found.about != "entity":
        raise NotInCase(asked)
    return found.things[0], found.anchors[0]


def anchor_in(case: Case, thing: str) -> Anchor:
    """Where a claim, or an entity of a single report, stands.

    Raises:
        NotInCase: There is none of that id.
    """
    texts = {reading.analysis.text.report: reading.analysis.text.content for reading in case.readings}
    claim = case.claims.get(thing)
    if claim is not None:
        return anchor_of(claim.report, texts[claim.report], claim.evidence[0].span)
    local = _local(case).get(thing)
    if local is None:
        raise NotInCase(thing)
    return _of_entity(*local).anchors[0]


def claim_meant(store: CaseStore, asked: str) -> tuple[Claim, Anchor]:
    """A claim of whose id the beginning is given, as it was read, and its passage; the case need not be built.

    The whole id that a claim has in an export is understood too.

    Raises:
        NotInCase: There is none, or several.
        NotAClaim: It is no id of a claim.
    """
    with store.reading() as rows:
        found = claims_named(rows, asked, _MOST) if asked.startswith("c-") else ()
        found = found or tuple(added_claims(rows, asked))
        text = text_of(rows, found[0].report) if len(found) == 1 else None
    if text is None:
        if not found and (here := claim_here(store, asked)):
            return claim_meant(store, here)
        if not asked.startswith("c-"):
            raise NotAClaim(asked)
        raise NotInCase(asked, tuple(claim.id for claim in found))
    return found[0], anchor_of(text.report, text.content, found[0].evidence[0].span)


def added_claims(rows: Rows, begins: str) -> Iterator[Claim]:
    """The claims that people added, as decided, of whose id the beginning is given."""
    decisions = tuple(all_decisions(rows))
    reports = {
        one.anchors[0].report for one in decisions if one.verdict == "added" and one.things[0].startswith(begins)
    }
    for reading in applied(some_readings(rows, reports), decisions).readings if reports else ():
        yield from (one for one in reading.claims if one.id.startswith(begins) and one.confidence is None)


# --- what is meant -------------------------------------------------------------------------------


def _claim(case: Case, asked: str) -> Claim:
    found = [claim for claim in case.claims.values() if len(asked) > 2 and claim.id.startswith(asked)]
    if len(found) != 1:
        raise NotInCase(asked, tuple(claim.id for claim in found[:8]))
    return found[0]


def _thing(case: Case, asked: str) -> Subject:
    """An event or claim, by its first claim; or somebody, by one of the reports' entities that they are made of."""
    if asked.isdigit() and 1 <= int(asked) <= len(case.events):
        return _of_event(case, case.events[int(asked) - 1])
    if asked.startswith("v-"):
        events = [event for event in case.events if event.id.startswith(asked)]
        if len(events) == 1:
            return _of_event(case, events[0])
    if asked.startswith("c-"):
        return _of_claim(case, _claim(case, asked))
    local = _local(case)
    if asked in local:
        return _of_entity(*local[asked])
    named = [one for one in case.entities if _goes_by(one, asked)]
    if not named and len(asked) >= _LEAST:
        named = [one for one in case.entities if one.named and _goes_by_part(one, asked)]
    if len(named) == 1:
        own = [local[member] for member in named[0].members]
        return _of_entity(*next((one for one in own if one[0].mentions), own[0]))
    raise NotInCase(asked, tuple(f"{one.name} ({one.id})" for one in named[:8]))


def _goes_by_part(entity: Entity, asked: str) -> bool:
    """Whether the words asked for are among those of a name; each half of a double name is one."""
    wanted = _words(asked)
    return bool(wanted) and any(wanted <= _words(form) for form in (entity.name, *entity.names))


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", name.casefold()))


def _goes_by(entity: Entity, asked: str) -> bool:
    wanted = asked.casefold()
    return entity.id == asked or any(wanted == form.casefold() for form in (entity.name, *entity.names))


def _local(case: Case) -> dict[str, tuple[Entity, Reading]]:
    """The entities of single reports, and where each is from."""
    return {entity.id: (entity, reading) for reading in case.readings for entity in reading.entities}


def _of_event(case: Case, event: Event) -> Subject:
    """An event by the first claim that asserts it: what is only said beside it may go elsewhere alone."""
    claims = [case.claims[one] for one in event.claims]
    return _of_claim(case, next((one for one in claims if one.stance in ("assert", "finding")), claims[0]))


def _of_claim(case: Case, claim: Claim) -> Subject:
    return Subject(about="event", things=(claim.id,), anchors=(_anchor_of_claim(case, claim),))


def _of_entity(entity: Entity, reading: Reading) -> Subject:
    """Somebody, by where they are first spoken of; who only published the report is found again by the name."""
    if entity.mentions:
        anchor = _anchor(reading, entity.mentions[0].span)
    else:
        anchor = Anchor(report=reading.analysis.text.report, quotation=entity.name)
    return Subject(about="entity", things=(entity.id,), anchors=(anchor,))


def _anchor_of_claim(case: Case, claim: Claim) -> Anchor:
    reading = next(one for one in case.readings if one.analysis.text.report == claim.report)
    return _anchor(reading, claim.evidence[0].span)


def _anchor(reading: Reading, span: Span) -> Anchor:
    return anchor_of(reading.analysis.text.report, reading.analysis.text.content, span)
