"""The reports: which there are, and one as it was read, with its claims marked and the claim at hand beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from starlette.responses import JSONResponse, Response

from onrecord.errors import NotInCase
from onrecord.model import Claim, Reading
from onrecord.publish import wording
from onrecord.publish.who import day, one_line
from onrecord.review import place_of
from onrecord.translate import gettext as _
from onrecord.web.card import acts, card, choices, status, status_in_words
from onrecord.web.marked import Left, left_to_look_at, paragraphs, pointables, sentence_in
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.seen import Seen, seen_by
from onrecord.workflow.desk import Desk
from onrecord.workflow.outline import Outline

NAVIGATION = ((_("Reports"), "/reports"),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A report in the list."""

    id: str
    label: str
    title: str
    file: str
    publisher: str
    published: str
    claims: int
    open: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A claim in the list beside the text."""

    id: str
    act: str
    status: str
    words: str


def start(desk: Desk, _visit: Visit) -> Response:
    """The first report with something to decide; the list where there is none."""
    following = _next_open(desk, "")
    return sent_on(f"/reports/{following}") if following else sent_on("/reports")


def listed(desk: Desk, visit: Visit) -> Response:
    """All reports."""
    seen = seen_by(desk, visit)
    lines = [_line(one, seen) for one in desk.outlines()]
    whole, left = sum(one.claims for one in lines), sum(one.open for one in lines)
    return shown("reports.html", visit, lines=lines, whole=whole, left=left, state=desk.state)


def report(desk: Desk, visit: Visit) -> Response:
    """A report with the claim that is asked for, or the first that nobody has decided on."""
    outline = desk.outline(visit.path["report"])
    seen = seen_by(desk, visit)
    reading = seen.reading(desk.reading(outline.text.report))
    chosen = _chosen(reading, outline, visit.query.get("claim", ""))
    made = desk.decisions_on(outline.text.report, chosen.id) if chosen else ()
    decisions = tuple(replace(one, why=seen.words(one.why)) for one in made)
    steps = [
        Step(
            id=one.id,
            act=wording.act(one.act),
            status=(word := _status(desk, outline, one)),
            words=status_in_words(word),
        )
        for one in reading.claims
    ]
    place = next((n for n, one in enumerate(steps) if chosen and one.id == chosen.id), 0)
    return shown(
        "report.html",
        visit,
        state=desk.state,
        outline=_line(outline, seen),
        language=one_line(reading.analysis.text.language or ""),
        paragraphs=paragraphs(reading, chosen),
        pointables=pointables(reading),
        fresh=desk.is_fresh,
        left=left_to_look_at(reading),
        empty=_empty(desk, reading),
        card=card(reading, chosen, decisions, desk.who) if chosen else None,
        statuses={one.id: one.status for one in steps},
        steps=steps,
        place=place + 1,
        before=steps[place - 1].id if place else "",
        after=steps[place + 1].id if place + 1 < len(steps) else "",
        before_report=_neighbour(desk, outline, -1),
        after_report=_neighbour(desk, outline, 1),
        acts=acts(),
        choices=choices(),
        problems=[one_line(seen.words(one.message)) for one in desk.problems(outline.text.report)],
        said=visit.query.get("said", ""),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Empty:
    """A sentence of which somebody said that it tells no act."""

    sentence: Left
    number: int
    said: str
    mine: bool


def _empty(desk: Desk, reading: Reading) -> list[Empty]:
    """The sentences that people judged to tell no act."""
    return [
        Empty(
            sentence=sentence_in(reading, span),
            number=made.number,
            said=_("{who}, {day}").format(who=one_line(made.who), day=made.at[:10]),
            mine=made.who == desk.who,
        )
        for made in desk.decisions_in(reading.analysis.text.report)
        if made.about == "sentence" and (span := place_of(made.anchors[0], reading.analysis.text.content))
    ]


def pulse(desk: Desk, _visit: Visit) -> Response:
    """Whether anything was decided meanwhile, by anybody."""
    return JSONResponse({"state": desk.state})


def next_claim(desk: Desk, report: str, claim: str) -> str:
    """The page of the next claim that nobody has decided on: in this report, or else in the next that has one."""
    outline = desk.outline(report)
    order = [one.id for one in desk.reading(report).claims]
    place = order.index(claim) if claim in order else -1
    later = [one for one in (*order[place + 1 :], *order[: max(place, 0)]) if one not in outline.decided]
    if later:
        return f"/reports/{report}?claim={later[0]}"
    following = _next_open(desk, report)
    return f"/reports/{following}" if following else f"/reports/{report}?claim={claim}"


def _next_open(desk: Desk, report: str) -> str:
    """The next report with something to decide, after this one and then from the beginning; empty where all is done."""
    ids = desk.report_ids()
    place = ids.index(report) + 1 if report in ids else 0
    around = (*ids[place:], *ids[:place])
    return next((one for one in around if desk.outline(one).open), "")


def _neighbour(desk: Desk, outline: Outline, step: int) -> str:
    ids = desk.report_ids()
    place = ids.index(outline.text.report) + step
    return ids[place] if 0 <= place < len(ids) else ""


def _chosen(reading: Reading, outline: Outline, asked: str) -> Claim | None:
    claims = reading.claims
    if asked:
        found = next((one for one in claims if one.id == asked), None)
        if found is None:
            raise NotInCase(asked)
        return found
    return next((one for one in claims if one.id not in outline.decided), claims[0] if claims else None)


def _status(desk: Desk, outline: Outline, claim: Claim) -> str:
    if claim.id not in outline.decided:
        return "open"
    return status(claim, desk.decisions_on(outline.text.report, claim.id))


def _line(outline: Outline, seen: Seen) -> Line:
    text = outline.text
    return Line(
        id=text.report,
        label=f"R{outline.number}",
        title=one_line(seen.words(text.title or text.file)),
        file=one_line(seen.words(text.file)),
        publisher=one_line(seen.words(text.publisher or "") or _("not told")),
        published=day(text.published) if text.published else _("not told"),
        claims=len(outline.claims),
        open=outline.open,
    )


PAGES = (
    Page(path="/", view=start),
    Page(path="/reports", view=listed),
    Page(path="/reports/{report}", view=report),
    Page(path="/pulse", view=pulse, quiet=True),
)
