"""Whether a kept case is what it was: every hash, every quotation and the log computed again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.store import CaseStore, Entry, Rows, consents, decisions, identities, publications, steps
from onrecord.store import reports as kept
from onrecord.store.file import damaged_pages
from onrecord.store.journal import digest, entries, first_break
from onrecord.store.members import all_members
from onrecord.store.stamps import all_stamps
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import note


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What was found.

    Attributes:
        troubles: A sentence for each thing that is not as it was; empty if all is well.
        reports: How many reports were looked at.
        entries: How many lines of the log.
        head: Hash of the log's last line; whoever noted it down can tell a later change.
    """

    troubles: tuple[str, ...]
    reports: int
    entries: int
    head: str


def verify(store: CaseStore, *, who: str = "", head: str | None = None) -> Verdict:
    """Compute everything again that can be computed.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        head: A hash of the log that was noted down before; it must be in the log still.

    Raises:
        CaseUnusable: The file is damaged so that it cannot be looked through.
    """
    with store.reading() as rows:
        log = tuple(entries(rows))
        troubles = tuple(_troubles(rows, log, head))
        reports = kept.count_reports(rows)
    with store.changing() as rows:
        last = note(rows, who, "verify", troubles=len(troubles))
    return Verdict(troubles=troubles, reports=reports, entries=len(log), head=last.hash)


def troubles_of(store: CaseStore) -> tuple[str, ...]:
    """A sentence for each thing that is not as it was; nothing is put into the log."""
    with store.reading() as rows:
        return tuple(_troubles(rows, tuple(entries(rows)), None))


def _troubles(rows: Rows, log: tuple[Entry, ...], head: str | None) -> Iterator[str]:
    damaged = damaged_pages(rows)
    if damaged:
        words = ngettext("{n} page of the file was altered.", "{n} pages of the file were altered.", damaged)
        yield f"{words.format(n=damaged)} {_('Restore a backup.')}"
        return
    broken = first_break(log)
    if broken:
        yield _("The log breaks at line {n}: it or a line before it was changed, put in or taken out.").format(n=broken)
    if head and head not in {entry.hash for entry in log}:
        yield _("The hash {head} is not in the log: what was noted then was changed since.").format(head=head)
    sentences = {
        "original": _("The original bytes {id} are not what their hash says."),
        "text": _("The text of report {id} is not what its hash says."),
        "evidence": _("A quotation of claim {id} is not what stands in its report."),
    }
    for kind, name in kept.troubles(rows):
        yield sentences[kind].format(id=name)
    yield from _intakes(rows, log)
    decided = {one.number: decisions.digest_of(one) for one in decisions.all_decisions(rows)}
    yield from _entered(decided, log, "judge", "decision")
    stepped = {one.number: steps.digest_of(one) for one in steps.all_steps(rows)}
    yield from _entered(stepped, log, "step", "entry")
    consented = {one.number: consents.digest_of(one) for one in consents.all_consents(rows)}
    yield from _entered(consented, log, "consent", "entry")
    given = {one["number"]: digest(one) for one in all_members(rows)}
    yield from _entered(given, log, "member", "member")
    yield from _entered(identities.digests(rows), log, "identity", "identity")
    approved = {one.number: publications.digest_of(one) for one in publications.all_publications(rows)}
    yield from _entered(approved, log, "approve", "publication")
    for one in publications.all_publications(rows):
        if hashlib.sha256(publications.content_of(rows, one.number) or b"").hexdigest() != one.sha256:
            yield _("The bytes of publication {n} are not what its hash says.").format(n=one.number)
    stamped = {record["number"]: digest(record) for record in all_stamps(rows)}
    yield from _entered(stamped, log, "stamp", "stamp")


def _intakes(rows: Rows, log: tuple[Entry, ...]) -> Iterator[str]:
    """Reports and their record of custody against what the log says was added."""
    there = {intake.number: intake for intake in kept.all_intakes(rows)}
    logged: set[int] = set()
    for entry in log:
        numbers = [number for number, *_rest in entry.what["intakes"]] if entry.action == "add" else []
        logged.update(numbers)
        found = [there[number] for number in numbers if number in there]
        if numbers and (len(found) < len(numbers) or not kept.is_digest_of(found, entry.what)):
            yield _("What came in by line {n} of the log was changed or taken out.").format(n=entry.number)
    for number in sorted(there.keys() - logged):
        yield _("Intake {n} is not in the log: it was put in by other means.").format(n=number)


def _entered(there: dict[int, str], log: tuple[Entry, ...], action: str, name: str) -> Iterator[str]:
    """Decisions and steps against what the log says was entered."""
    sentences = {
        "judge": _("Decision {n} is not as the log has it: it was changed, put in or taken out."),
        "member": _("Role {n} is not as the log has it: it was changed, put in or taken out."),
        "identity": _("Identity {n} is not as the log has it: it was changed, put in or taken out."),
        "stamp": _("Time stamp {n} is not as the log has it: it was changed, put in or taken out."),
        "approve": _("Publication {n} is not as the log has it: it was changed, put in or taken out."),
        "consent": _("Consent {n} is not as the log has it: it was changed, put in or taken out."),
        "step": _("Entry {n} of the steps is not as the log has it: it was changed, put in or taken out."),
    }
    logged = {entry.what[name]: entry.what["digest"] for entry in log if entry.action == action}
    for number in sorted(there.keys() | logged.keys()):
        if there.get(number) != logged.get(number):
            yield sentences[action].format(n=number)


def log_seen(store: CaseStore) -> tuple[Entry, ...]:
    """The log, without a line for looking at it, for who has the case open anyway."""
    with store.reading() as rows:
        return tuple(entries(rows))


def log_of(store: CaseStore, *, who: str = "") -> tuple[Entry, ...]:
    """The log, its own reading included."""
    with store.changing() as rows:
        note(rows, who, "log")
        return tuple(entries(rows))
