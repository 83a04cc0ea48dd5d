"""Events and steps as a dated list whose dates are EDTF (ISO 8601-2), for programs that draw timelines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.dates import parse_edtf
from onrecord.model import Case, Event
from onrecord.publish import wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.spreadsheet import csv_archive
from onrecord.publish.sheets.tables import Cell, Sheet
from onrecord.publish.who import claims_of, date, event_modality, headline, status_words
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """Something on a day that is no event of the case: a step, its answer, a deadline, a contact that is expected.

    Attributes:
        on: ISO day, or minute.
        kind: What it is, in a word or two.
        words: In words, without names that must not leave.
    """

    on: str
    kind: str
    words: str


def dated(case: Case, moments: Iterable[Moment] = ()) -> bytes:
    """The list as a CSV file in a .zip."""
    return csv_archive((dates(case, moments),), case.notice, draft=case.draft)


def dates(case: Case, moments: Iterable[Moment] = ()) -> Sheet:
    """The list by date; events of which no date is told stand last.

    Args:
        case: As it may leave.
        moments: What else is to stand there.
    """
    at = Places.of(case)
    rows = [_event(case, event, at) for event in case.events] + [_moment(one) for one in moments]
    header = (_("EDTF"), _("Earliest"), _("Latest"), _("Lasted"), _("Time"), _("In words"), _("Kind"), _("What"))
    ordered = sorted(rows, key=lambda row: (not (row[1] or row[2]), str(row[1] or row[2]), str(row[4])))
    return Sheet(_("Dates"), (*header, _("Status"), _("Passages")), tuple(ordered))


def _event(case: Case, event: Event, at: Places) -> tuple[Cell, ...]:
    when = event.when.date
    found = (at.pinpoint(claim.report, one.span) for claim in claims_of(case, event) for one in claim.evidence)
    bounds = (when.edtf, when.earliest or "", when.latest or "") if when else ("", "", "")
    lasted = _("yes") if when and when.kind == "span" else ""
    kind = wording.modality(event_modality(case, event)) or _("event")
    status = "; ".join(status_words(case, event))
    told = (date(event.when), kind, headline(case, event), status, "; ".join(dict.fromkeys(found)))
    return *bounds, lasted, event.when.clock or "", *told


def _moment(one: Moment) -> tuple[Cell, ...]:
    day, _t, clock = one.on.partition("T")
    when = parse_edtf(day)
    bounds = (when.edtf, when.earliest or "", when.latest or "")
    return *bounds, "", clock[:5], "", one.kind, one.words, "", ""
