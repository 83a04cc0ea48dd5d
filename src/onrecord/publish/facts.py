"""The statement of facts about one person, as courts ask for it: numbered, dated, short, each with its document.

What is only feared, planned or threatened is no fact and is left to the fields of a form; what a report denies stands
beside what it denies (Rule 47 of the European Court, domain reference 4.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.document import Block, Paragraph, Run
from onrecord.publish.page_places import Places
from onrecord.publish.who import claims_of, date, event_modality, headline, version_value
from onrecord.translate import gettext as _

_DONE = ("happened", "attempted")


def numbered(case: Case, person: str) -> dict[str, int]:
    """The number of each event that is a fact about somebody, in the order of the case."""
    own = [event for event in case.events if person in (*event.affected, *event.doers)]
    return {event.id: number for number, event in enumerate((e for e in own if event_modality(case, e) in _DONE), 1)}


def facts(case: Case, person: str, at: Places) -> Iterator[Block]:
    """A paragraph for each of them.

    Args:
        case: As it may leave.
        person: The case's id of the person.
        at: Where passages stand.
    """
    numbers = numbered(case, person)
    for event in case.events:
        if event.id in numbers:
            yield Paragraph(tuple(_fact(case, event, at)), number=str(numbers[event.id]))


def _fact(case: Case, event: Event, at: Places) -> Iterator[Run]:
    yield Run(f"{date(event.when)}. " if event.when.date else _("Date not told. "), "strong")
    modality = wording.modality(event_modality(case, event))
    yield Run(f"{headline(case, event)}{f' ({modality})' if modality else ''}. {sentences.supported_by(case, event)}")
    if challenged := sentences.challenged_by(case, event):
        yield Run(f" {challenged}")
    for one in event.disagreements:
        values = (
            f"{version_value(case, version.value, one.slot)} ({_documents(_those(case, version.claims), at)})"
            for version in one.versions
        )
        yield Run(" " + _("Told of {slot}: {values}.").format(slot=wording.slot(one.slot), values="; ".join(values)))
    yield Run(f" [{_documents(claims_of(case, event), at)}]", "quiet")


def _those(case: Case, claims: Sequence[str]) -> tuple[Claim, ...]:
    return tuple(case.claims[one] for one in claims if one in case.claims)


def _documents(claims: Sequence[Claim], at: Places) -> str:
    found = (at.pinpoint(claim.report, one.span) for claim in claims for one in claim.evidence)
    return ", ".join(dict.fromkeys(found))
