"""What was known of a case at two points in time: which events were told of, by whom, and what came in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Case, Claim, Event
from onrecord.publish import wording
from onrecord.publish.sentences import chain
from onrecord.publish.who import claims_of, date, day, headline, listed, name, one_line
from onrecord.publish.wording import Word
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.web.told import Where

_NEW = 5  # passages that are named of each event


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """Where an event stood at one point in time; it had not been told of where `passages` is 0."""

    passages: int
    support: Word
    challenge: Word
    challenged: bool
    origins: str


@dataclass(frozen=True, kw_only=True, slots=True)
class New:
    """A passage that came in between."""

    report: str
    claim: str
    cite: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """An event at both points in time.

    Attributes:
        kind: new, changed, same.
    """

    number: int
    claim: str
    date: str
    headline: str
    kind: str
    before: State
    after: State
    told: tuple[str, ...]
    new: tuple[New, ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A report that was published in between."""

    id: str
    label: str
    title: str
    published: str


class Compared:
    """A case at two points in time.

    Args:
        before: The case counting what had been said by the first day.
        after: The same by the second, or all of it.
        days: The first day, and the second; None for everything.
    """

    def __init__(self, before: Case, after: Case, days: tuple[str, str | None]) -> None:
        self.before, self.after, self.days = before, after, days
        self._where = Where(after)
        self._published = {
            one.analysis.text.report: one.analysis.text.published.latest if one.analysis.text.published else None
            for one in after.readings
        }

    def reports(self) -> list[Report]:
        """The reports that were published after the first day, up to the second."""
        texts = [one.analysis.text for one in self.after.readings]
        found = [
            Report(
                id=text.report,
                label=self._where.label(text.report),
                title=one_line(text.title or text.file),
                published=day(text.published) if text.published else "",
            )
            for text in texts
            if self._known(text.report, self.days[1]) and not self._known(text.report, self.days[0])
        ]
        return sorted(found, key=lambda one: int(one.label[1:]))

    def undated(self) -> int:
        """Reports of which no date is known; they count at both points in time."""
        return sum(published is None for published in self._published.values())

    def changes(self) -> list[Change]:
        """The events that had been told of by the second day, in order."""
        before = {event.id: event for event in self.before.events}
        numbered = list(enumerate(self.after.events, 1))
        return [
            self._change(number, before[event.id], event)
            for number, event in numbered
            if event.id in before and self._said(event, self.days[1])
        ]

    def _known(self, report: str, day: str | None) -> bool:
        published = self._published.get(report)
        return day is None or published is None or published <= day

    def _said(self, event: Event, day: str | None) -> list[Claim]:
        return [claim for claim in claims_of(self.after, event) if self._known(claim.report, day)]

    def _change(self, number: int, before: Event, after: Event) -> Change:
        said = {claim.id for claim in self._said(after, self.days[0])}
        new = [claim for claim in self._said(after, self.days[1]) if claim.id not in said]
        told = tuple(self._told(before, after)) if said else ()
        state = _state(before, len(said)), _state(after, len(said) + len(new))
        return Change(
            number=number,
            claim=after.claims[0],
            date=date(after.when),
            headline=headline(self.after, after),
            kind="new" if not said else "changed" if told or new else "same",
            before=state[0],
            after=state[1],
            told=told,
            new=tuple(self._new(claim) for claim in new[:_NEW]),
            more=max(0, len(new) - _NEW),
        )

    def _told(self, before: Event, after: Event) -> Iterator[str]:
        """What changed of an event, in words."""
        if before.support != after.support:
            words = _("{before} became {after}")
            yield words.format(before=wording.support(before.support).text, after=wording.support(after.support).text)
        if before.challenge != after.challenge:
            words = _("{before} became {after}")
            pair = wording.challenge(before.challenge).text, wording.challenge(after.challenge).text
            yield words.format(before=pair[0], after=pair[1])
        origins = [name(self.after, one) for one in after.origins if one not in before.origins]
        if origins:
            yield _("new origins: {names}").format(names=listed(origins))
        slots = {one.slot for one in before.disagreements}
        differing = [wording.slot(one.slot) for one in after.disagreements if one.slot not in slots]
        if differing:
            yield _("accounts differ since then: {slots}").format(slots=", ".join(differing))

    def _new(self, claim: Claim) -> New:
        words = f"{chain(self.after, claim)} {wording.says(claim.stance)}"
        return New(report=claim.report, claim=claim.id, cite=self._where.pinpoint(claim), words=words)


def _state(event: Event, passages: int) -> State:
    origins = len(event.origins)
    return State(
        passages=passages,
        support=wording.support(event.support),
        challenge=wording.challenge(event.challenge),
        challenged=event.challenge != "unchallenged",
        origins=ngettext("{n} origin", "{n} origins", origins).format(n=origins) if origins else "",
    )
