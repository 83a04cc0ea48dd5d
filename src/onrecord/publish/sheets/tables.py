"""The case as tables: events, statements, people and bodies, sources, disagreements, what is left open.

One row a thing, plain words in every cell, numbers that lead from table to table: an event's number is that of the page
and of the document, R2 is the second source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.who import (
    claims_of,
    date,
    event_modality,
    hash_words,
    name,
    one_line,
    other_names,
    places,
    version_value,
)
from onrecord.translate import gettext as _

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        name: Also the name of its file or sheet, 31 characters at most.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(case: Case) -> tuple[Sheet, ...]:
    """The tables of a case, as it may leave."""
    at = Places.of(case)
    made = (_events, _statements, _people, _sources, _differing, _open)
    return tuple(one(case, at) for one in made)


def _events(case: Case, at: Places) -> Sheet:
    header: tuple[str, ...] = (_("Event"), _("Date"), _("EDTF"), _("Earliest"), _("Latest"), _("Time"))
    header += (_("Act"), _("Put as"))
    header += (_("Done by"), _("Done to"), _("Where"), _("Behind it"), _("Against it"), _("Flags"), _("Origins"))
    header += (_("Channels"), _("In words"), _("Sources"))
    return Sheet(_("Events"), header, tuple(_event(case, event, at) for event in case.events))


def _event(case: Case, event: Event, at: Places) -> tuple[Cell, ...]:
    told = (sentences.supported_by(case, event), sentences.challenged_by(case, event))
    labels = {at.pinpoint(claim.report, one.span): None for claim in claims_of(case, event) for one in claim.evidence}
    when = event.when.date
    return (
        int(at.events[event.id][1]),
        date(event.when),
        when.edtf if when else "",
        (when.earliest or "") if when else "",
        (when.latest or "") if when else "",
        event.when.clock or "",
        wording.act(event.act),
        wording.modality(event_modality(case, event)),
        _names(case, event.doers),
        _names(case, event.affected),
        places(case, event.where),
        wording.support(event.support).text,
        wording.challenge(event.challenge).text,
        "; ".join(wording.flag(flag).text for flag in event.flags),
        _names(case, event.origins),
        event.channels,
        " ".join(filter(None, told)),
        "; ".join(labels),
    )


def _statements(case: Case, at: Places) -> Sheet:
    event_of = {claim: at.events[event.id][1] for event in reversed(case.events) for claim in event.claims}
    header: tuple[str, ...] = (_("Statement"), _("Event"), _("Act"), _("Put as"), _("Stance"), _("Done by"))
    header += (
        _("Done to"),
        _("Where"),
        _("Date"),
        _("EDTF"),
        _("According to"),
        _("Confidence"),
        _("Quotation"),
        _("Passage"),
    )
    rows = tuple(_statement(case, claim, event_of.get(claim.id, ""), at) for claim in case.claims.values())
    return Sheet(_("Statements"), header, rows)


def _statement(case: Case, claim: Claim, event: str, at: Places) -> tuple[Cell, ...]:
    return (
        claim.id,
        int(event) if event else "",
        wording.act(claim.act),
        wording.modality(claim.modality),
        wording.says(claim.stance),
        _names(case, claim.doers),
        _names(case, claim.affected),
        places(case, claim.where),
        date(claim.when),
        claim.when.date.edtf if claim.when.date else "",
        sentences.chain(case, claim),
        "" if claim.confidence is None else claim.confidence,
        " … ".join(one_line(one.quotation) for one in claim.evidence),
        "; ".join(at.pinpoint(claim.report, one.span) for one in claim.evidence),
    )


def _people(case: Case, at: Places) -> Sheet:
    numbers: dict[str, list[str]] = {}
    for event in case.events:
        for entity in dict.fromkeys((*event.affected, *event.doers)):
            numbers.setdefault(entity, []).append(at.events[event.id][1])
    header = (_("Name"), _("What it is"), _("Also written"), _("Side"), _("Called"), _("Part of"), _("Events"))
    rows = tuple(
        (
            name(case, one.id),
            wording.entity_kind(one.kind),
            "; ".join(other_names(one)),
            wording.side(one.side),
            "; ".join(map(one_line, one.roles)),
            name(case, one.part_of) if one.part_of else "",
            ", ".join(numbers.get(one.id, ())),
        )
        for one in case.entities
    )
    return Sheet(_("People and bodies"), header, rows)


def _sources(case: Case, at: Places) -> Sheet:
    header = (_("Source"), _("File"), _("Title"), _("Kind"), _("Publisher"), _("Published"), _("Copy of"), "SHA-256")
    rows = []
    for reading in sorted(case.readings, key=lambda one: at.reports[one.analysis.text.report]):
        text = reading.analysis.text
        copied = at.reports.get(case.copy_of.get(text.report, ""))
        told = (one_line(text.file), one_line(text.title or ""), wording.report_kind(text.kind))
        published = text.published.edtf if text.published else ""
        where = (one_line(text.publisher or ""), published, f"R{copied}" if copied else "", hash_words(text))
        rows.append((f"R{at.reports[text.report]}", *told, *where))
    return Sheet(_("Sources"), header, tuple(rows))


def _differing(case: Case, at: Places) -> Sheet:
    header = (_("Event"), _("On"), _("Kind"), _("Account"), _("Passages"))
    return Sheet(_("Disagreements"), header, tuple(_accounts(case, at)))


def _accounts(case: Case, at: Places) -> Iterator[tuple[Cell, ...]]:
    for event in case.events:
        for one in event.disagreements:
            for version in one.versions:
                claims = [case.claims[claim] for claim in version.claims if claim in case.claims]
                labels = dict.fromkeys(at.pinpoint(c.report, e.span) for c in claims for e in c.evidence)
                value = version_value(case, version.value, one.slot)
                number = int(at.events[event.id][1])
                yield number, wording.slot(one.slot), wording.difference(one.kind).text, value, "; ".join(labels)


def _open(case: Case, at: Places) -> Sheet:
    rows = tuple(
        (
            one_line(gap.sentence),
            ", ".join(at.events[event][1] for event in gap.events if event in at.events),
            one_line(gap.evidence.quotation) if gap.evidence else "",
            at.pinpoint(gap.report, gap.evidence.span) if gap.report and gap.evidence else "",
        )
        for gap in case.gaps
    )
    return Sheet(_("Left open"), (_("What is left open"), _("Events"), _("Quotation"), _("Passage")), rows)


def _names(case: Case, entities: tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(name(case, entity) for entity in entities))
