"""What is decided on claims: accepted, rejected, corrected by pointing, added, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from starlette.responses import Response

from onrecord.dates import parse_edtf, written
from onrecord.errors import CorrectionUnknown, NotEdtf, NumberUnknown
from onrecord.model import Reading, Span
from onrecord.review.pointing import PEOPLE
from onrecord.translate import gettext as _
from onrecord.web.chains import CHAIN, Chain, chain_pointed
from onrecord.web.marked import words_of
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.views.reports import next_claim
from onrecord.workflow.desk import Desk

NAVIGATION: tuple[tuple[str, str], ...] = ()

_VERDICTS = {"accept": "accepted", "reject": "rejected"}
_RELATIONS = ("in", "near", "from", "to", "en_route")


def judge(desk: Desk, visit: Visit) -> Response:
    """Accept or reject a claim, and go on to the next."""
    verdict = _VERDICTS.get(visit.form.get("verdict", ""))
    if verdict is None:
        return shown("sentence.html", visit, status=400, sentence=_("A claim is accepted or rejected."))
    report, claim = visit.path["report"], visit.path["claim"]
    mine = [one for one in desk.decisions_on(report, claim) if one.who == desk.who]
    if verdict == "accepted" and any(one.verdict == "corrected" for one in mine):
        return sent_on_to(next_claim(desk, report, claim))  # as corrected it is right; to accept it would undo that
    desk.judge(report, claim, verdict, (visit.form.get("own") or visit.form.get("why", "")).strip())  # type: ignore[arg-type]
    return sent_on_to(next_claim(desk, report, claim))


def correct(desk: Desk, visit: Visit) -> Response:
    """Correct one slot of a claim, by words that were pointed at or by a value; the claim stays at hand."""
    report, claim = visit.path["report"], visit.path["claim"]
    reading = desk.reading(report)
    slot, words = visit.form.get("slot", ""), words_of(reading, visit.form)
    if slot in CHAIN:
        values, spans = chain_pointed(reading, _chain(desk, report, claim), visit.form, words)
    elif slot in {*PEOPLE, "where", "passage"}:
        values, spans = _pointed(desk, visit, slot, words)
    elif slot == "when":
        values, spans = _time(reading, visit.form, words)
    else:
        values, spans = {slot: visit.form.get("value", "")}, []
    desk.correct(report, claim, values, spans)
    return sent_on(f"/reports/{report}", claim=claim)


def add(desk: Desk, visit: Visit) -> Response:
    """Add a claim whose passage was selected; it is at hand then."""
    report = visit.path["report"]
    passage = words_of(desk.reading(report), visit.form)
    if passage is None:
        return shown("sentence.html", visit, status=400, sentence=_("Select the words that say it first."))
    made = desk.add(report, passage, {"act": visit.form.get("act", "")})
    return sent_on(f"/reports/{report}", claim=made.things[0])


def empty(desk: Desk, visit: Visit) -> Response:
    """Say of a sentence that was left to be looked at that it tells no act; the claim at hand stays at hand."""
    report = visit.path["report"]
    sentence = words_of(desk.reading(report), visit.form)
    if sentence is None:
        return shown("sentence.html", visit, status=400, sentence=_("Mark a sentence that is to be looked at first."))
    desk.judge_empty(report, sentence)
    return sent_on(f"/reports/{report}", claim=visit.form.get("claim", ""))


def undo(desk: Desk, visit: Visit) -> Response:
    """Take back the last decision that was made here, and go to what it was about."""
    number = visit.path.get("number", "")
    if number and not number.isdecimal():
        raise NumberUnknown("judge", 0)
    taken = desk.take_back(int(number)) if number else desk.undo()
    if taken.about == "event":
        return sent_on(f"/events/{taken.things[0]}")
    if taken.about == "entity":
        return sent_on(f"/people/{taken.things[0]}")
    if taken.about == "sentence":
        return sent_on(f"/reports/{taken.anchors[0].report}")
    if taken.about != "claim":
        return sent_on("/")
    claim = taken.things[0] if taken.verdict != "added" else ""
    return sent_on(f"/reports/{taken.anchors[0].report}", claim=claim)


def sent_on_to(address: str) -> Response:
    """The browser is sent on to an address of ours."""
    path, _mark, query = address.partition("?claim=")
    return sent_on(path, claim=query)


def _chain(desk: Desk, report: str, claim: str) -> Chain:
    """The chain of a claim, as decided and as it was read."""
    read = desk.claim_as_read(report, claim)
    return Chain(claim=desk.claim(report, claim), read=read.according_to if read else ())


def _pointed(desk: Desk, visit: Visit, slot: str, words: Span | None) -> tuple[dict[str, str], list[Span]]:
    """A slot that is somebody, some place or the passage; with `more`, beside those that are there already."""
    if words is None:
        return {slot: ""}, []
    relation = visit.form.get("relation", "")
    token = f"{relation if slot == 'where' and relation in _RELATIONS else ''}@1"
    if visit.form.get("kind") and slot in PEOPLE:
        token += f":{visit.form['kind']}"
    spans = [words]
    tokens = [token]
    if visit.form.get("more"):
        for span, before in _there(desk, visit, slot, words):
            spans.append(span)
            tokens.append(f"{before}@{len(spans)}")
    return {slot: " ".join(tokens)}, spans


def _there(desk: Desk, visit: Visit, slot: str, near: Span) -> list[tuple[Span, str]]:
    """Words nearby that speak of those who stand in a slot already; for the passage, its other parts."""
    reading = desk.reading(visit.path["report"])
    claim = desk.claim(visit.path["report"], visit.path["claim"])
    if slot == "passage":
        return [(said.span, "") for said in claim.evidence if not said.span.overlaps(near)]
    mentions = {entity.id: [mention.span for mention in entity.mentions] for entity in reading.entities}
    if slot == "where":
        there: list[tuple[str, str]] = [(one.entity, one.relation) for one in claim.where]
    else:
        there = [(one, "") for one in getattr(claim, slot)]
    return [
        (min(mentions[entity], key=lambda span: abs(span.start - near.start)), relation)
        for entity, relation in there
        if mentions.get(entity)
    ]


def _time(reading: Reading, form: Mapping[str, str], words: Span | None) -> tuple[dict[str, str], list[Span]]:
    """A time: as it is written in EDTF, or as the words tell that were pointed at."""
    value = form.get("value", "").strip()
    if words is None:
        return {"when": _edtf(value)}, []
    if not value:
        inside = [one for one in reading.analysis.times if one.when and one.span.overlaps(words)]
        told = inside[0].when if inside else written(words.of(reading.analysis.text.content))
        if told is None:
            raise CorrectionUnknown("when", words.of(reading.analysis.text.content), ("2021-02-04", "2021-02"))
        value = told.edtf
    return {"when": _edtf(value), "when_words": "@1"}, [words]


def _edtf(value: str) -> str:
    """A date that was typed, as EDTF; one that is written as people write dates is understood too."""
    if not value:
        return ""
    with suppress(NotEdtf):
        return parse_edtf(value).edtf
    told = written(value)
    if told is None:
        raise NotEdtf(value)
    return told.edtf


PAGES = (
    Page(path="/reports/{report}/claims/{claim}/judge", view=judge, changes=True),
    Page(path="/reports/{report}/claims/{claim}/correct", view=correct, changes=True),
    Page(path="/reports/{report}/add", view=add, changes=True),
    Page(path="/reports/{report}/empty", view=empty, changes=True),
    Page(path="/undo", view=undo, changes=True),
    Page(path="/decisions/{number}/undo", view=undo, changes=True),
)
