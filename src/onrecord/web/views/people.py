"""People and bodies: how each is written and where, merged and kept apart, protected, and what they allowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case, Entity
from onrecord.model.consent import ConsentAbout, Use
from onrecord.model.decision import Decision
from onrecord.publish import wording
from onrecord.publish.consents import use as use_in_words
from onrecord.publish.who import headline, name, one_line
from onrecord.review.consent import allowed, protected_entities
from onrecord.translate import gettext as _
from onrecord.web import consents
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.people import KINDS, People, asked_for
from onrecord.web.seen import seen_by
from onrecord.web.whole import with_case
from onrecord.workflow.casefile import now
from onrecord.workflow.consenting import consents_now, enter_on
from onrecord.workflow.desk import Desk
from onrecord.workflow.releasing import code_of

NAVIGATION = ((_("People and bodies"), "/people"),)

PER_PAGE = 150
_VERDICTS = ("same", "not_same", "unsure")
_EVENTS = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A decision on somebody, in words."""

    number: int
    sentence: str
    mine: bool


@with_case
def people(desk: Desk, visit: Visit, case: Case) -> Response:
    """Everybody, by kind."""
    words, kind = visit.query.get("words", ""), visit.query.get("kind", "")
    protected = protected_entities(consents_now(desk.store, desk.case() or case), case.identity)
    found = list(asked_for(People(case).lines(protected), words, kind))
    groups = [(each, wording.entity_kinds(each), lines[: PER_PAGE if not kind else None]) for each, lines in found]
    return shown(
        "people.html",
        visit,
        state=desk.state,
        groups=groups,
        more={each: len(lines) - PER_PAGE for each, lines in found if not kind and len(lines) > PER_PAGE},
        words=words,
        kind=kind,
        kinds=[(one, wording.entity_kinds(one)) for one in KINDS],
        whole=len(case.entities),
    )


@with_case
def person(desk: Desk, visit: Visit, case: Case) -> Response:
    """Somebody: every way they are written and where it stands, who they are made of, what was decided and allowed."""
    entity = entity_of(case, visit.path["entity"])
    everybody, seen = People(case), seen_by(desk, visit)
    decided = [one for one in desk.decisions_on_pairs() if _on(case, one, entity)]
    numbers = everybody.events.get(entity.id, ())
    return shown(
        "person.html",
        visit,
        state=desk.state,
        id=entity.members[0] if entity.members else entity.id,
        name=name(case, entity.id),
        facts=_facts(case, entity),
        places_known=any(event.where for n in numbers for event in (case.events[n - 1],)) and entity.kind != "place",
        variants=everybody.variants(entity),
        members=everybody.members(entity),
        reason=one_line(entity.reason),
        apart=tuple(map(one_line, entity.apart)),
        candidates=everybody.candidates(entity) if not visit.manner.read_only else [],
        decided=[_made(case, replace(one, why=seen.words(one.why)), entity, desk.who) for one in decided],
        events=[(n, case.events[n - 1].claims[0], headline(case, case.events[n - 1])) for n in numbers[:_EVENTS]],
        more_events=max(0, len(numbers) - _EVENTS),
        **_allowed(desk, case, entity, seen.words),
    )


@with_case
def together(desk: Desk, visit: Visit, case: Case) -> Response:
    """Say of two that they are one, that they are not, or that it cannot be told."""
    entity, other = entity_of(case, visit.path["entity"]), visit.form.get("other", "")
    verdict = visit.form.get("verdict", "")
    if verdict not in _VERDICTS or not other:
        return shown("sentence.html", visit, status=400, sentence=_("Choose somebody, and whether they are the same."))
    second = entity_of(case, other)
    if second.id == entity.id:
        return shown("sentence.html", visit, status=409, sentence=_("The two are one already."))
    pair = (entity.members[0], second.members[0])
    desk.judge_pairs("entity", [pair], verdict, visit.form.get("why", "").strip())  # type: ignore[arg-type]
    return sent_on(f"/people/{pair[0]}")


@with_case
def split(desk: Desk, visit: Visit, case: Case) -> Response:
    """Say of what some reports know of somebody that it is somebody else."""
    entity = entity_of(case, visit.path["entity"])
    chosen = [one for one in entity.members if f"chosen-{one}" in visit.form]
    rest = [one for one in entity.members if one not in chosen]
    if not chosen or not rest:
        return shown("sentence.html", visit, status=400, sentence=_("Choose some of the parts, not all."))
    pairs = [(one, other) for one in chosen for other in rest]
    desk.judge_pairs("entity", pairs, "not_same", visit.form.get("why", "").strip())
    return sent_on(f"/people/{rest[0]}")


@with_case
def consent(desk: Desk, visit: Visit, case: Case) -> Response:
    """Write down what somebody allowed, and whether to name them could harm them."""
    entity = entity_of(case, visit.path["entity"])
    about: ConsentAbout = "source" if visit.form.get("about") == "source" else "person"
    entered = consents.given(visit.form, desk.who, about, entity.members[0])
    enter_on(desk.store, desk.case() or case, entered)  # its passage as it stands, though it may not be seen
    return sent_on(f"/people/{entity.members[0]}")


def entity_of(case: Case, asked: str) -> Entity:
    """The one that an id, of the case or of a single report, means.

    Raises:
        NotInCase: There is none of that id.
    """
    found = case.entity.get(case.identity.get(asked, asked))
    if found is None:
        raise NotInCase(asked)
    return found


def _facts(case: Case, entity: Entity) -> list[tuple[str, str]]:
    facts = [
        (_("Kind"), wording.entity_kind(entity.kind)),
        (_("Side"), wording.side(entity.side)),
        (_("Called"), ", ".join(map(one_line, entity.roles))),
        (_("Part of"), name(case, entity.part_of) if entity.part_of else ""),
        (_("How many"), str(entity.count) if entity.count else ""),
        (_("Age"), str(entity.age) if entity.age else ""),
    ]
    return [(label, value) for label, value in facts if value]


def _allowed(desk: Desk, case: Case, entity: Entity, words: Callable[[str], str]) -> dict[str, Any]:
    """What may be done with somebody, as entered; for people and bodies only."""
    if entity.kind == "place":
        return {"consents": [], "uses": [], "code": "", "protected": False, "choices": None}
    entered = [one for one in consents_now(desk.store, desk.case() or case) if one.about != "claim"]
    things, today = entity.members, now()[:10]
    each = [(use, allowed(entered, things, use, today)) for use in get_args(Use)]
    return {
        "consents": [consents.entry(replace(one, words=words(one.words))) for one in entered if one.thing in things],
        "uses": [(use_in_words(use), consents.verdict(found), found.may) for use, found in each],
        "code": code_of(desk.store, case, entity.id),
        "protected": each[0][1].protected,
        "choices": consents.choices(),
    }


def _on(case: Case, decision: Decision, entity: Entity) -> bool:
    """Whether a decision is on somebody; one that is found again elsewhere counts there."""
    return decision.about == "entity" and bool({case.identity.get(one, one) for one in decision.things} & {entity.id})


def _made(case: Case, decision: Decision, entity: Entity, who: str) -> Made:
    ids = [case.identity.get(one, one) for one in decision.things]
    other = next((one for one in ids if one != entity.id), None)
    words = {
        "same": _("the same as {name}: {who}, {day}") if other else _("two of these are one: {who}, {day}"),
        "not_same": _("not the same as {name}: {who}, {day}"),
        "unsure": _("cannot be told whether the same as {name}: {who}, {day}"),
        "graded": _("graded: {who}, {day}"),
    }.get(decision.verdict, decision.verdict)
    sentence = words.format(name=name(case, other) if other else "", who=one_line(decision.who), day=decision.at[:10])
    why = f": {one_line(decision.why)}" if decision.why else ""
    return Made(number=decision.number, sentence=sentence + why, mine=decision.who == who)


PAGES = (
    Page(path="/people", view=people),
    Page(path="/people/{entity}", view=person),
    Page(path="/people/{entity}/together", view=together, changes=True),
    Page(path="/people/{entity}/split", view=split, changes=True),
    Page(path="/people/{entity}/consent", view=consent, changes=True),
)
