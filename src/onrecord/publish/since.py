"""What a case tells otherwise than when it was last published: each event by the claims it shares with one of then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Case, Event
from onrecord.model.publication import Told
from onrecord.publish import wording
from onrecord.publish.who import date, name, one_line, places, version_value
from onrecord.translate import gettext as _
from onrecord.translate import ngettext


@dataclass(frozen=True, slots=True)
class Change:
    """One thing by which an event is told otherwise.

    Attributes:
        slot: In a word: date, act, status ...
    """

    slot: str
    before: str
    now: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """What differs between two states.

    Attributes:
        changed: Events that are told otherwise: as they are told now, and in what.
        new: Events that were not told.
        gone: Events that are told no more.
    """

    changed: tuple[tuple[Told, tuple[Change, ...]], ...] = ()
    new: tuple[Told, ...] = ()
    gone: tuple[Told, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.gone)

    def summary(self) -> str:
        """In a few words: "2 events changed, 1 new"; says so where nothing differs."""
        changed, new, gone = len(self.changed), len(self.new), len(self.gone)
        parts = [ngettext("{n} event changed", "{n} events changed", changed).format(n=changed)] if changed else []
        parts += [_("{n} new").format(n=new)] if new else []
        parts += [_("{n} no longer told").format(n=gone)] if gone else []
        return ", ".join(parts) or _("no event differs")

    def lines(self) -> Iterator[str]:
        """Each event that differs, in a line and one for each change."""
        for one, changes in self.changed:
            yield _("changed: {event}").format(event=_headline(one))
            for change in changes:
                before, now = change.before or _("(nothing)"), change.now or _("(nothing)")
                yield f"    {change.slot}: {before} → {now}"
        for one in self.new:
            yield _("new: {event}").format(event=_headline(one))
        for one in self.gone:
            yield _("no longer told: {event}").format(event=_headline(one))


def told(case: Case) -> tuple[Told, ...]:
    """The events of a case as they are told.

    Args:
        case: As it may leave: what is kept of it holds no name that must not be shown.
    """
    return tuple(Told(claims=event.claims, slots=tuple(_slots(case, event))) for event in case.events)


def since(before: Sequence[Told], now: Sequence[Told]) -> Since:
    """What differs."""
    event_of = {claim: number for number, one in enumerate(before) for claim in one.claims}
    left = set(range(len(before)))
    changed, new = [], []
    for one in now:
        shared = [event_of[claim] for claim in one.claims if event_of.get(claim) in left]
        if not shared:
            new.append(one)
            continue
        number = max(dict.fromkeys(shared), key=shared.count)
        left.discard(number)
        if changes := tuple(_changes(before[number], one)):
            changed.append((one, changes))
    return Since(changed=tuple(changed), new=tuple(new), gone=tuple(before[number] for number in sorted(left)))


def _changes(before: Told, now: Told) -> Iterator[Change]:
    then, here = dict(before.slots), dict(now.slots)
    for slot in {**then, **here}:
        if then.get(slot, "") != here.get(slot, ""):
            yield Change(slot, then.get(slot, ""), here.get(slot, ""))
    if (told_then := len(before.claims)) != (told_now := len(now.claims)):
        yield Change(_("passages"), str(told_then), str(told_now))


def _slots(case: Case, event: Event) -> Iterator[tuple[str, str]]:
    yield _("date"), date(event.when)
    yield _("act"), wording.act(event.act)
    yield _("done to"), "; ".join(name(case, one) for one in event.affected)
    yield _("done by"), "; ".join(name(case, one) for one in event.doers)
    yield _("where"), places(case, event.where)
    yield _("behind it"), wording.support(event.support).text
    yield _("against it"), wording.challenge(event.challenge).text
    for one in event.disagreements:
        versions = "; ".join(version_value(case, version.value, one.slot) for version in one.versions)
        yield _("accounts of {slot}").format(slot=wording.slot(one.slot)), versions


def _headline(one: Told) -> str:
    slots = dict(one.slots)
    parts = [slots.get(_("date"), ""), slots.get(_("act"), ""), slots.get(_("done to"), ""), slots.get(_("where"), "")]
    return one_line(", ".join(filter(None, parts)))
