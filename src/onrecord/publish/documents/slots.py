"""What a case tells about one person, by the slots that forms for action ask for: each answer with event and passages.

Sex, birth, nationality and the like are no slots: nothing of that kind is ever concluded from reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.model import Case, Claim, Event, Span
from onrecord.publish import wording
from onrecord.publish.people_words import no_occupation
from onrecord.publish.who import (
    claims_of,
    date,
    event_modality,
    headline,
    listed,
    name,
    one_line,
    places,
    speaker,
    spellings,
    version_value,
)
from onrecord.publish.withheld.scripts import other_scripts
from onrecord.translate import gettext as _

_TAKEN = ("abduction", "disappearance", "arrest_detention", "incommunicado_detention")
_STEPS = ("complaint_filed", "lawyer_action", "international_appeal", "public_appeal", "call_for_help")
_ANSWERS = ("official_refusal_to_act", "acknowledgement", "denial", "no_comment", "commitment", "investigation_opened",
            "interim_measure_protection")  # fmt: skip
_HELD = ("incommunicado_detention", "custody_transfer", "located_found", "release", "death_in_custody")
_COURT = ("charge_prosecution", "court_decision")
_CONTACT = ("denial_of_counsel", "incommunicado_detention", "lawyer_action")
_TREATMENT = ("torture", "beating_assault", "sexual_violence", "ill_treatment_custody", "forced_statement", "threat")
_SEEN = ("experienced", "saw", "heard")
_WITNESSES = ("person", "group")  # a body that says what it did itself has seen nothing
_NOT_THERE = ("to", "en_route")  # where somebody was taken to is not where they were taken


@dataclass(frozen=True, slots=True)
class Answer:
    """What the case tells for a field.

    Attributes:
        words: To be shown.
        event: The event it is of; None for what is told of the person.
        claims: The claims that tell it.
    """

    words: str
    event: Event | None
    claims: tuple[Claim, ...]


class Person:
    """One person of a case and the events they are in, those that are said to have happened.

    Args:
        case: As it may leave.
        entity: The case's id of the person.
    """

    def __init__(self, case: Case, entity: str) -> None:
        self.case, self.entity = case, entity
        own = [event for event in case.events if entity in event.affected]
        self.events = [event for event in own if event_modality(case, event) == "happened"]
        self.feared = [event for event in own if event_modality(case, event) in ("feared", "threatened", "planned")]

    def answers(self, slot: str) -> tuple[Answer, ...]:
        """What is told for a slot, in the order of the case; nothing where no report tells it."""
        return tuple(_SLOTS[slot](self)) if slot else ()

    def of(self, acts: Iterable[str]) -> list[Event]:
        """The events of some acts."""
        wanted = tuple(acts)
        return [event for event in self.events if event.act in wanted]

    def beside(self, acts: Iterable[str]) -> list[Event]:
        """Events of some acts of which no report says whom they are about, told where the person is spoken of."""
        wanted, spoken_of = tuple(acts), self._paragraphs()
        return [
            event
            for event in self.case.events
            if event.act in wanted and not event.affected and event_modality(self.case, event) == "happened"
            if any(one.span.overlaps(at) for claim in claims_of(self.case, event) for one in claim.evidence
                   for at in spoken_of.get(claim.report, ()))
        ]  # fmt: skip

    def _paragraphs(self) -> dict[str, list[Span]]:
        """For each report the paragraphs that speak of the person, each with the one behind it."""
        blocks = {one.analysis.text.report: one.analysis.text.blocks for one in self.case.readings}
        found: dict[str, list[Span]] = {}
        for mention in self.case.entity[self.entity].mentions:
            own = blocks.get(mention.report, ())
            for block, behind in pairwise((*own, *own[-1:])):
                if block.span.overlaps(mention.span):
                    found.setdefault(mention.report, []).append(block.span.to(behind.span))
        return found

    def taken(self) -> list[Event]:
        """How the person came to be held: of the first act of the list that there is, every event."""
        return next((found for act in _TAKEN if (found := self.of((act,)))), [])


def _name(person: Person) -> Iterable[Answer]:
    found = person.case.entity[person.entity]
    texts = {reading.analysis.text.report: reading.analysis.text.content for reading in person.case.readings}
    written = (name(person.case, person.entity), *spellings(found), *other_scripts(found, texts))
    yield Answer("; ".join(dict.fromkeys(written)), None, ())


def _roles(person: Person) -> Iterable[Answer]:
    found = person.case.entity[person.entity]
    told = [one for one in map(one_line, found.roles) if one.casefold() not in no_occupation()]
    told += [_("aged {n}").format(n=found.age)] if found.age is not None else []
    if told:
        yield Answer("; ".join(told), None, ())


def _valued(
    value: Callable[[Case, Event], str], events: Callable[[Person], list[Event]]
) -> Callable[[Person], Iterable[Answer]]:
    """Answers that are one value of some events."""

    def answers(person: Person) -> Iterable[Answer]:
        for event in events(person):
            if words := value(person.case, event):
                yield Answer(words, event, _saying(person.case, event))

    return answers


def _of_taking(person: Person, slot: Literal["when", "where", "doers"]) -> Iterable[Answer]:
    """When, where, by whom the person was taken, by the claims that tell it; accounts that differ each by itself."""
    case = person.case
    for event in person.taken():
        differing = next((one for one in event.disagreements if one.slot == slot), None)
        if differing:
            for version in differing.versions:
                claims = tuple(case.claims[one] for one in version.claims if one in case.claims)
                yield Answer(version_value(case, version.value, slot), event, claims)
            continue
        value = {
            "when": date(event.when),
            "where": places(case, [at for at in event.where if at.relation not in _NOT_THERE]),
            "doers": listed(name(case, one) for one in event.doers),
        }[slot]
        telling = {"when": lambda one: one.when.date, "where": lambda one: one.where, "doers": lambda one: one.doers}
        if value:
            yield Answer(value, event, tuple(one for one in _saying(case, event) if telling[slot](one)))


def _whole(case: Case, event: Event) -> str:
    when = date(event.when)
    return f"{when}: {headline(case, event)}" if when else headline(case, event)


def _events(*acts: str) -> Callable[[Person], list[Event]]:
    return lambda person: person.of(acts)


def _about(*acts: str) -> Callable[[Person], Iterable[Answer]]:
    """Answers of some acts: those about the person, then those that no report says for whom."""

    def answers(person: Person) -> Iterable[Answer]:
        yield from _valued(_whole, _events(*acts))(person)
        for event in person.beside(acts):
            words = _("{event} (for whom is not told)").format(event=_whole(person.case, event))
            yield Answer(words, event, _saying(person.case, event))

    return answers


def _saying(case: Case, event: Event) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims_of(case, event) if claim.stance in ("assert", "finding", "circumstantial"))


def _against(person: Person) -> Iterable[Answer]:
    """What authorities answered: events of answering, and denials of what was done to the person."""
    yield from _about(*_ANSWERS)(person)
    for event in person.events:
        for stance in ("deny", "alternative"):
            told = tuple(one for one in claims_of(person.case, event) if one.stance == stance and _answers(person, one))
            if told:
                who = listed(speaker(person.case, one.according_to[0]) for one in told)
                yield Answer(f"{_whole(person.case, event)}: {who} ({wording.says(stance)})", event, told)


def _answers(person: Person, claim: Claim) -> bool:
    """Whether an authority speaks, or whoever is accused; of somebody not named neither is known."""
    root = claim.according_to[0].entity or ""
    found = person.case.entity.get(person.case.identity.get(root, root))
    return found is None or found.kind == "authority" or found.side == "accused"


def _witnesses(person: Person) -> Iterable[Answer]:
    """Who else is said to have seen, heard or lived through what was done to the person."""
    told: dict[str, list[Claim]] = {}
    for event in person.events:
        for claim in claims_of(person.case, event):
            if claim.according_to[0].basis in _SEEN and _may_witness(person, claim):
                told.setdefault(speaker(person.case, claim.according_to[0]), []).append(claim)
    for who, claims in told.items():
        yield Answer(who, None, tuple(claims))


def _may_witness(person: Person, claim: Claim) -> bool:
    root = claim.according_to[0].entity or ""
    found = person.case.entity.get(person.case.identity.get(root, root))
    return found is None or (found.kind in _WITNESSES and found.id != person.entity)


def _last_seen(person: Person) -> Iterable[Answer]:
    for gap in person.case.gaps:
        if gap.kind == "last_seen" and gap.person == person.entity:
            yield Answer(one_line(gap.sentence), None, tuple(person.case.claims[one] for one in gap.claims))


def _reasons(person: Person) -> Iterable[Answer]:
    for event in person.taken():
        for claim in claims_of(person.case, event):
            for remark in claim.reasons:
                who = name(person.case, remark.stated_by)
                yield Answer(f"“{one_line(remark.evidence.quotation)}” ({who})", event, (claim,))


_SLOTS: Mapping[str, Callable[[Person], Iterable[Answer]]] = {
    "name": _name,
    "roles": _roles,
    "taken_when": lambda person: _of_taking(person, "when"),
    "taken_where": lambda person: _of_taking(person, "where"),
    "taken_by": lambda person: _of_taking(person, "doers"),
    "taken_how": _valued(_whole, Person.taken),
    "reasons": _reasons,
    "held": _valued(_whole, _events(*_HELD)),
    "court": _valued(_whole, _events(*_COURT)),
    "contact": _valued(_whole, _events(*_CONTACT)),
    "treatment": _valued(_whole, _events(*_TREATMENT)),
    "steps": _about(*_STEPS),
    "answers": _against,
    "risk": _valued(_whole, lambda person: person.feared),
    "witnesses": _witnesses,
    "last_seen": _last_seen,
}
SLOTS = frozenset(_SLOTS)
