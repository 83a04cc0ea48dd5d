"""Forms for action: what a body asks for, filled from the case as far as reports tell it, and the rest as questions.

Every answer stands with its status word and its passages, answers that conflict stand side by side, and nothing is
filled that a report does not tell (domain reference 4).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.model import Case
from onrecord.publish import wording
from onrecord.publish.documents.brief import passages_note, sources
from onrecord.publish.documents.document import Block, Bullets, Document, Heading, Paragraph, Run, noticed
from onrecord.publish.documents.facts import facts, numbered
from onrecord.publish.documents.slots import Answer, Person
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.tables import Cell, Sheet
from onrecord.publish.who import claims_of, name
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Filing:
    """What a form needs to know beside the case.

    Attributes:
        person: The case's id of the person it is about.
        consent: What the case file holds on their consent for such a filing, in words; empty where nothing stands
            against it.
        agreed: What they agreed to, in words; empty where something stands against it.
        days_left: Days until the urgent route closes; None where there is none, or nothing to count from.
    """

    person: str
    consent: str = ""
    agreed: str = ""
    days_left: int | None = None


@cache
def action_forms() -> Mapping[str, Any]:
    """The forms by name, as `data/actions.toml` has them."""
    source = files("onrecord.publish") / "data" / "actions.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def action(case: Case, form: str, filing: Filing) -> Document:
    """One form about one person.

    Args:
        case: As it may leave.
        form: A name of `action_forms`.
        filing: Whom it is about, and what is known beside the case.
    """
    document = Document(
        title=_(action_forms()[form]["title"]),
        subtitle=name(case, filing.person),
        language=_("en"),
        footer=_("Filled from reports, for a person to check and complete."),
        blocks=tuple(_blocks(case, action_forms()[form], filing)),
    )
    return noticed(document, case.notice)


def _blocks(case: Case, form: Mapping[str, Any], filing: Filing) -> Iterator[Block]:
    at, told = Places.of(case), _told(case, form, filing)
    told_by = {claim.report for _field, answers in told for answer in answers for claim in answer.claims}
    yield from _head(form, filing, [one for one, answers in told if not answers and one["asks"] == "required"])
    numbers = numbered(case, filing.person) if form.get("facts") else {}
    if numbers:
        yield Heading(_("Statement of facts"))
        yield from facts(case, filing.person, at)
        own = (claim for event in case.events if event.id in numbers for claim in claims_of(case, event))
        told_by |= {claim.report for claim in own}
    yield Heading(_("What the reports tell"))
    for field, answers in told:
        if answers:
            yield Heading(f"{_(field['label'])} ({_asks(field['asks'])})", 2)
            if _differ(field, answers):
                yield Paragraph(
                    (Run(_("The reports differ, or tell of several events. A person must choose:"), "quiet"),)
                )
            yield Bullets(tuple(_answer(case, answer, at, numbers) for answer in answers))
    yield Heading(_("What to ask"))
    yield Bullets(
        tuple(
            (Run(f"{_(one['label'])} ({_asks(one['asks'])}): ", "strong"), Run(_(one["question"])))
            for one, answers in told
            if not answers
        )
    )
    if unchecked := [_(one["label"]) for one, _answers in told if one.get("checked") is False]:
        yield Heading(_("Fields not compared with the original form"))
        yield Paragraph((Run("; ".join(unchecked) + "."),))
    yield from sources(case, at, told_by)


_ONE_VALUE = frozenset({"taken_when", "taken_where", "taken_by"})
CONSENT = "consent"
"""The slot that the case file tells and no report."""

Told = list[tuple[Mapping[str, Any], tuple[Answer, ...]]]


def _told(case: Case, form: Mapping[str, Any], filing: Filing) -> Told:
    """Each field of a form with what the case tells for it."""
    person = Person(case, filing.person)
    agreed = (Answer(filing.agreed, None, ()),) if filing.agreed else ()
    return [
        (one, agreed if one.get("slot") == CONSENT else person.answers(one.get("slot", ""))) for one in form["fields"]
    ]


def _differ(field: Mapping[str, Any], answers: Sequence[Answer]) -> bool:
    """Whether a field that has one value was given several."""
    return field.get("slot") in _ONE_VALUE and len({answer.words for answer in answers}) > 1


def gaps(case: Case, form: str, filing: Filing) -> Sheet:
    """The fields of a form as a list to work through: what is filled and how sure, what conflicts, what to ask.

    Args:
        case: As it may leave.
        form: A name of `action_forms`.
        filing: Whom it is about, and what is known beside the case.
    """
    given, at = action_forms()[form], Places.of(case)
    rows: list[tuple[Cell, ...]] = [(_("Consent"), "", _("missing"), filing.consent, "", "", "", "")]
    rows = rows if filing.consent else []
    if filing.days_left is not None:
        label = _("Days left for {route}").format(route=_route(given))
        left: Cell = filing.days_left
        if filing.days_left < 0:
            left = _("closed {n} days ago").format(n=-filing.days_left)
        rows.append((label, "", "", left, "", "", "", ""))
    for field, answers in _told(case, given, filing):
        label, asks, question = _(field["label"]), _asks(field["asks"]), _(field["question"])
        checked = {True: _("yes"), False: _("no"), None: _("there is none")}[field.get("checked")]
        if not answers:
            rows.append((label, asks, _("missing"), "", "", "", question, checked))
        state = _("accounts differ") if _differ(field, answers) else _("filled")
        for answer in answers:
            places = (at.pinpoint(claim.report, one.span) for claim in answer.claims for one in claim.evidence)
            status = _status(answer)
            rows.append((label, asks, state, answer.words, status, "; ".join(dict.fromkeys(places)), "", checked))
    header = (_("Field"), _("Asked"), _("Filled?"), _("Answer"), _("Behind it and against it"), _("Passages"))
    return Sheet(_("Gap list"), (*header, _("What to ask"), _("Compared with the original form")), tuple(rows))


def _status(answer: Answer) -> str:
    if answer.event is None:
        return ""
    return f"{wording.support(answer.event.support).text}; {wording.challenge(answer.event.challenge).text}"


def _route(form: Mapping[str, Any]) -> str:
    return _(form["route"]) if "route" in form else _("the urgent route")


def _head(form: Mapping[str, Any], filing: Filing, missing: Sequence[Mapping[str, Any]]) -> Iterator[Block]:
    if filing.consent:
        yield Paragraph((Run(_("Not to be sent: {reason}.").format(reason=filing.consent), "warning"),))
    if filing.days_left is not None:
        words = _("Days left for {route}: {n}.") if filing.days_left >= 0 else _("Closed {n} days ago: {route}.")
        yield Paragraph((Run(words.format(n=abs(filing.days_left), route=_route(form)), "strong"),))
    if missing:
        labels = "; ".join(_(one["label"]) for one in missing)
        yield Paragraph((Run(_("Required and not told: "), "strong"), Run(f"{labels}.")))
    else:
        yield Paragraph((Run(_("Every required field has an answer in the reports. Each must still be checked.")),))
    yield Paragraph((Run(_("Field list: {source}.").format(source=_(form["source"])), "quiet"),))
    yield Bullets(tuple((Run(_(note)),) for note in form["notes"]))


def _asks(word: str) -> str:
    return {"required": _("required"), "asked": _("asked"), "useful": _("useful")}[word]


def _answer(case: Case, answer: Answer, at: Places, numbers: Mapping[str, int]) -> tuple[Run, ...]:
    note = passages_note(case, answer.claims, at)
    if answer.event is None:
        return (Run(answer.words, note=note),)
    event = answer.event
    label = _("event {n}").format(n=at.events[event.id][1])
    if event.id in numbers:
        label = _("fact {n}").format(n=numbers[event.id])
    return Run(answer.words, note=note), Run(f" [{label}; {_status(answer)}]", "quiet")
