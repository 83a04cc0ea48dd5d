"""A case parted in two files under two keys: one to work with, with codes for people, and one that knows them.

The texts of the working file are written anew and read like any other report. The originals that name people, and who
stands behind each code, lie in the other file only. The case that was split stays as it is.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from onrecord.errors import CaseExists, NameNeeded
from onrecord.model import Case, Report, Text
from onrecord.model.decision import Anchor
from onrecord.publish.withheld.withhold import Withheld, withhold
from onrecord.review import anchor_of, place_of
from onrecord.store import CaseStore, Cost, Rows, consents, decisions, steps
from onrecord.store import reports as kept
from onrecord.store.facts import fact, set_fact
from onrecord.store.identities import Identity, add_identity, all_identities
from onrecord.store.key import USUAL
from onrecord.store.making import making
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, note, open_case_file
from onrecord.workflow.judging import entity_meant
from onrecord.workflow.showing import build_kept

_CONSONANTS, _VOWELS = "qxzvwj", "aeiou"
_SYLLABLES = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Half:
    """A file that is made.

    Attributes:
        path: Where; nothing may be there.
        passphrase: What shall open it.
        cost: What one try of a passphrase shall cost whoever guesses.
    """

    path: Path
    passphrase: str
    cost: Cost = USUAL


@dataclass(frozen=True, kw_only=True, slots=True)
class Split:
    """What a split did.

    Attributes:
        people: How many people stand under codes.
        coded: How many reports were written anew.
        sealed: How many could not be read and lie in the file of identities only.
    """

    people: int
    coded: int
    sealed: int


def split(store: CaseStore, working: Half, identities: Half, *, who: str, people: Sequence[str] = ()) -> Split:
    """Part a case in two files.

    Args:
        store: The open case; it stays as it is.
        working: The file to work with.
        identities: The file that knows who is who.
        who: The name to put into the logs.
        people: Names or ids of those who shall stand under codes; empty for all who are named.

    Raises:
        NameNeeded: Nobody's name was given.
        CaseExists: Something is where a file shall be.
        NotInCase: Nobody goes by a name that was given.
    """
    if not who:
        raise NameNeeded
    for half in (working, identities):
        if half.path.exists():
            raise CaseExists(str(half.path))
    parting = _parted(store, people, who)
    with store.changing() as rows:
        files = [str(working.path), str(identities.path)]
        note(rows, who, "export", what="split", to=files, hidden=len(parting.labels))
    with making(working.path) as first, making(identities.path) as second:
        _fill(parting, replace(working, path=first), replace(identities, path=second))
    return Split(people=len(parting.labels), coded=len(parting.changed), sealed=len(parting.sealed))


def _fill(parting: _Parting, working: Half, identities: Half) -> None:
    """Make both files under names of their own, so that one that is not whole is never taken for one that is."""
    for half in (working, identities):
        half.path.unlink()
        new_case(half.path, half.passphrase, who=parting.who, cost=half.cost)
    with open_case_file(identities.path, identities.passphrase) as other:
        mark = _seal(parting, other)
    with open_case_file(working.path, working.passphrase) as other:
        with other.changing() as rows:
            set_fact(rows, "identities", mark)
        ids = _reports(parting, other)
        _entered(parting, other, ids)


def identities_of(store: CaseStore, *, who: str = "") -> tuple[Identity, ...]:
    """Who stands behind each code, out of a file of identities; looking is put into its log."""
    with store.changing() as rows:
        note(rows, who, "identities")
        return tuple(all_identities(rows))


def belong_together(working: CaseStore, identities: CaseStore) -> bool:
    """Whether a file of identities is that of a working file."""
    with working.reading() as ours, identities.reading() as theirs:
        return fact(ours, "identities") == fact(theirs, "case")


def pseudonyms(people: Sequence[str], secret: str) -> dict[str, str]:
    """A name for each of the case's entities that nobody bears, but that is read as a name: "Qoxa Vuzi"."""
    found: dict[str, str] = {}
    for entity in people:
        digest = hmac.digest(secret.encode("ascii"), entity.encode("ascii"), hashlib.sha512)
        letters = [_CONSONANTS[byte % 6] + _VOWELS[byte // 6 % 5] for byte in digest]
        tries = (letters[at : at + _SYLLABLES] for at in range(0, len(letters), _SYLLABLES))
        words = (f"{''.join(one[:2]).capitalize()} {''.join(one[2:]).capitalize()}" for one in tries)
        found[entity] = next(name for name in words if name not in found.values())
    return found


# --- what is parted ------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class _Parting:
    """What goes where.

    Attributes:
        store: The case that is split.
        labels: The code of each of the case's entities that gets one.
        coded: The case under codes.
        changed: Ids of the reports that are written anew.
        sealed: Ids of the reports that could not be read: who is named there is not known.
    """

    store: CaseStore
    case: Case
    labels: Mapping[str, str]
    coded: Withheld
    changed: frozenset[str]
    sealed: frozenset[str]
    who: str


def _parted(store: CaseStore, people: Sequence[str], who: str) -> _Parting:
    case = build_kept(store)
    with store.reading() as rows:
        secret = fact(rows, "case") or ""
        every = {intake.report for intake in kept.all_intakes(rows)}
    labels = pseudonyms(_chosen(case, people), secret)
    coded = withhold(case, labels)
    changed = frozenset(report for report, moved in coded.moved.items() if moved.edits)
    sealed = frozenset(every - coded.moved.keys())
    return _Parting(store=store, case=case, labels=labels, coded=coded, changed=changed, sealed=sealed, who=who)


def _chosen(case: Case, people: Sequence[str]) -> list[str]:
    if people:
        return [case.identity.get(thing, thing) for thing in (entity_meant(case, one)[0] for one in people)]
    return [one.id for one in case.entities if one.kind == "person" and one.named]


# --- the file that knows -------------------------------------------------------------------------


def _seal(parting: _Parting, other: CaseStore) -> str:
    """Names and codes, and the originals that name people; what ties the other file to this one."""
    with other.changing() as rows:
        for entity, code in parting.labels.items():
            found = parting.case.entity[entity]
            identity = Identity(code=code, name=found.name, names=found.names)
            number, own = add_identity(rows, identity)
            note(rows, parting.who, "identity", identity=number, digest=own)
        mark = fact(rows, "case") or ""
    with parting.store.reading() as rows:
        taken = [one for one in kept.all_intakes(rows) if one.report in parting.changed | parting.sealed]
        originals = {one.id: one for one in kept.some_reports(rows, {intake.report for intake in taken})}
    with other.changing() as rows:
        put = [_sealed(rows, originals[one.report], one) for one in taken if one.found in {"new", "newer version"}]
        note(rows, parting.who, "add", **kept.as_logged(put))
    return mark


def _sealed(rows: Rows, report: Report, intake: kept.Intake) -> kept.Intake:
    kept.add_report(rows, report, None, None)
    return kept.add_intake(rows, report, report.id, "new", intake.custody)


# --- the file to work with -----------------------------------------------------------------------


def _reports(parting: _Parting, other: CaseStore) -> dict[str, str]:
    """The reports under codes; for the id of each report the id that it has there."""
    texts = {reading.analysis.text.report: reading.analysis.text for reading in parting.coded.case.readings}
    with parting.store.reading() as rows:
        intakes = {one.report: one for one in kept.all_intakes(rows) if one.report in texts}
        plain = {one.id: one for one in kept.some_reports(rows, texts.keys() - parting.changed)}
    ids: dict[str, str] = {}
    for report, text in texts.items():
        made = plain.get(report) or Report(file=f"{PurePath(text.file).stem}.md", content=_written(text))
        how: dict[str, object] = {"split_from": intakes[report].sha256}
        if report in plain:
            how = {name: value for name, value in intakes[report].custody.items() if name not in _OWN} | how
        add_reports(other, [made], who=parting.who, how=how)
        ids[report] = made.id
    return ids


_OWN = frozenset({"original_filename", "size", "sha512", "tool", "collector", "salt"})


def _written(text: Text) -> bytes:
    """A text as a file of its own, with what was known of it at its head."""
    published = text.published.edtf if text.published else None
    known = {"title": text.title, "publisher": text.publisher, "author": text.author, "date": published}
    head = [f"{name}: {' '.join(value.split())}" for name, value in known.items() if value]
    return "\n".join(["---", *head, "---", "", text.content, ""]).encode("utf-8", "replace")


def _entered(parting: _Parting, other: CaseStore, ids: Mapping[str, str]) -> None:
    """Decisions, consents and steps under codes, in their order, so that they keep their numbers."""
    hidden = parting.coded.hiding.hidden
    with parting.store.reading() as rows:
        decided = tuple(decisions.all_decisions(rows))
        allowed = tuple(consents.all_consents(rows))
        stepped = tuple(steps.all_steps(rows))
    with other.changing() as rows:
        for one in decided:
            anchors = tuple(_anchor(parting, anchor, ids) for anchor in one.anchors)
            made = decisions.add_decision(rows, replace(one, why=hidden(one.why), anchors=anchors))
            note(rows, one.who, "judge", decision=made.number, verdict=made.verdict, digest=decisions.digest_of(made))
        for entry in allowed:
            anchor = _anchor(parting, entry.anchor, ids)
            kept_entry = consents.add_consent(rows, replace(entry, words=hidden(entry.words), anchor=anchor))
            note(rows, entry.who, "consent", entry=kept_entry.number, digest=consents.digest_of(kept_entry))
        for step in stepped:
            plain = replace(step, what=hidden(step.what), of=hidden(step.of), behalf=hidden(step.behalf))
            added = steps.add_step(rows, plain)
            note(rows, step.who, "step", entry=added.number, kind=added.kind, digest=steps.digest_of(added))


def _anchor(parting: _Parting, anchor: Anchor, ids: Mapping[str, str]) -> Anchor:
    """The passage where it stands in the text under codes; what is not found there keeps no words."""
    moved = parting.coded.moved.get(anchor.report)
    contents = {reading.analysis.text.report: reading.analysis.text.content for reading in parting.case.readings}
    span = place_of(anchor, contents[anchor.report]) if moved else None
    if moved is None or span is None:
        return Anchor(report=ids.get(anchor.report, anchor.report), quotation="")
    return anchor_of(ids[anchor.report], moved.content, moved.span(span))
