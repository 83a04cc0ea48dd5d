"""The statement of facts about one person, as courts ask for it: numbered, dated, short, each with its document.

What is only feared, planned or threatened is no fact and is left to the fields of a form; what a report denies stands
beside what it denies (Rule 47 of the European Court, domain reference 4.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.documents.document import Block, Paragraph, Run
from onrecord.publish.screen.page_places import Places
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
    for one in event.disagreements:
        values = (
            f"{version_value(case, version.value, one.slot)} ({_documents(_those(case, version.claims), at)})"
            for version in one.versions
        )
        words = _("Accounts differ on {slot}: {values}.")
        yield Run(" " + words.format(slot=wording.slot(one.slot), values="; ".join(values)))
    told = event.challenge == "disputed" and event.disagreements  # that is what stands just before
    if not told and (challenged := sentences.challenged_by(case, event)):
        yield Run(f" {challenged}")
    yield Run(f" [{_documents(claims_of(case, event), at)}]", "quiet")


def _those(case: Case, claims: Sequence[str]) -> tuple[Claim, ...]:
    return tuple(case.claims[one] for one in claims if one in case.claims)


def _documents(claims: Sequence[Claim], at: Places) -> str:
    """The documents by their numbers, each with its paragraphs: R2 ¶5, ¶7; R3 ¶1."""
    found = dict.fromkeys(at.pinpoint(claim.report, one.span) for claim in claims for one in claim.evidence)
    paragraphs: dict[str, list[str]] = {}
    for place in found:
        report, _space, paragraph = place.partition(" ")
        paragraphs.setdefault(report, []).append(paragraph)
    ordered = sorted(paragraphs.items(), key=lambda one: int(one[0][1:]))
    return "; ".join(f"{report} {', '.join(sorted(told, key=_number))}".strip() for report, told in ordered)


def _number(paragraph: str) -> tuple[int, str]:
    digits = "".join(filter(str.isdigit, paragraph.partition("–")[0]))
    return int(digits or 0), paragraph
