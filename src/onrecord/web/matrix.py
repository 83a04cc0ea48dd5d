"""The matrix of an event: who says what about each of its sides, and whether others say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Case, Claim, Disagreement, Event
from onrecord.publish import wording
from onrecord.publish.who import claims_of, clean, date, listed, name, one_line, speaker, version_value
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.web.told import Where

_OWN_KNOWLEDGE = frozenset({"experienced", "saw", "heard", "inspected", "document", "recording"})
_AGAINST = frozenset({"deny", "doubt", "retract"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Cite:
    """One passage, and the way to it."""

    claim: str
    report: str
    pinpoint: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """What a voice gives for a slot.

    Attributes:
        mark: agree, differ, fits, alone, denied: how it stands to what others give.
        note: The same in words.
        folded: Whether it stays folded until somebody asks: reasons as people state them.
    """

    words: str
    mark: str
    note: str
    cites: tuple[Cite, ...]
    folded: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One voice: somebody who says it first."""

    name: str
    href: str
    notes: tuple[str, ...]
    cells: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One slot, and whether accounts differ on it, in words."""

    slot: str
    label: str
    note: str
    differs: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Matrix:
    """Voices in rows, slots in columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrix(case: Case, event: Event) -> Matrix:
    """The matrix of an event."""
    voices: dict[str, list[Claim]] = {}
    for claim in claims_of(case, event):
        voices.setdefault(voice(case, claim), []).append(claim)
    slots = [_Slot(case, event, slot, voices) for slot in _slots(case, event)]
    where = Where(case)
    return Matrix(
        columns=tuple(slot.column for slot in slots),
        rows=tuple(_row(case, key, claims, slots, where) for key, claims in voices.items()),
    )


def voice(case: Case, claim: Claim) -> str:
    """Who says it first: the id of the case's entity, or the name where there is none."""
    root = claim.according_to[0]
    key = case.identity.get(root.entity or "", root.entity or "")
    return key if key in case.entity else speaker(case, root)


def _slots(case: Case, event: Event) -> list[str]:
    """The slots to be shown: the usual ones, and those on which accounts differ."""
    differing = [one.slot for one in event.disagreements]
    reasons = ["reason"] if any(claim.reasons for claim in claims_of(case, event)) else []
    return list(dict.fromkeys(["stance", "act", "when", "where", "doers", "affected", *reasons, *differing]))


class _Slot:
    """One slot with all that is said of it, to tell how each value stands to the others."""

    def __init__(self, case: Case, event: Event, slot: str, voices: Mapping[str, list[Claim]]) -> None:
        self.case = case
        self.slot = slot
        self.differences = [one for one in event.disagreements if one.slot == slot]
        said = [
            (value, who)
            for who, claims in voices.items()
            for claim in claims
            if claim.stance not in _AGAINST
            for value, _words in self.values(claim)
        ]
        self.voices_of: dict[str, set[str]] = {}
        for value, who in said:
            self.voices_of.setdefault(value, set()).add(who)
        self.voices = {who for _value, who in said}

    @property
    def column(self) -> Column:
        label = _("how they stand to it") if self.slot == "stance" else wording.slot(self.slot)
        kinds = list(dict.fromkeys(wording.difference(one.kind).text for one in self.differences))
        return Column(slot=self.slot, label=label, note=", ".join(kinds), differs=bool(kinds))

    def values(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """What a claim gives: a key by which it is compared, and words."""
        plain = {"stance": _stance, "act": _act, "when": _when, "where": _where, "reason": _reasons}
        if self.slot in plain:
            yield from plain[self.slot](self.case, claim)
        elif self.slot in {"doers", "affected"}:
            for one in getattr(claim, self.slot):
                yield self.case.identity.get(one, one), name(self.case, one)
        else:
            for version in self._versions(claim):
                yield version, version_value(self.case, version, self.slot)

    def _versions(self, claim: Claim) -> Iterator[str]:
        for one in self.differences:
            yield from (version.value for version in one.versions if claim.id in version.claims)

    def stands(self, key: str, claim: Claim) -> tuple[str, str]:
        """How a value stands to what others give: a mark, and words."""
        if claim.stance in _AGAINST:
            return "denied", "" if self.slot == "stance" else _("what they speak against")
        if self.slot in {"stance", "reason"}:
            return "alone", ""
        for one in self.differences:
            if others := self._others(one, claim):
                kind = wording.difference(one.kind).text
                return "differ", _("{kind}: others say {values}").format(kind=kind, values=listed(others))
        return self._agreement(key)

    def _agreement(self, key: str) -> tuple[str, str]:
        beside = len(self.voices_of.get(key, ())) - 1
        if beside > 0:
            words = ngettext("{n} other voice says so too", "{n} other voices say so too", beside)
            return "agree", words.format(n=beside)
        if len(self.voices) > 1:
            return "fits", _("only this voice says so; it was not found to contradict")
        return "alone", _("only this voice tells")

    def _others(self, difference: Disagreement, claim: Claim) -> list[str]:
        """The values that other versions have, where this claim is one of the versions."""
        mine = [version for version in difference.versions if claim.id in version.claims]
        if not mine:
            return []
        return [version_value(self.case, one.value, self.slot) for one in difference.versions if one not in mine]


def _stance(_case: Case, claim: Claim) -> Iterator[tuple[str, str]]:
    yield claim.stance, wording.says(claim.stance)


def _act(_case: Case, claim: Claim) -> Iterator[tuple[str, str]]:
    modality = wording.modality(claim.modality)
    words = wording.act(claim.act) + (f" ({modality})" if modality else "")
    yield words, words


def _when(_case: Case, claim: Claim) -> Iterator[tuple[str, str]]:
    if words := date(claim.when):
        yield words, words


def _where(case: Case, claim: Claim) -> Iterator[tuple[str, str]]:
    for at in claim.where:
        words = wording.relation(at.relation).format(place=name(case, at.entity))
        yield words, words


def _reasons(_case: Case, claim: Claim) -> Iterator[tuple[str, str]]:
    for remark in claim.reasons:
        yield remark.evidence.quotation, f"“{clean(remark.evidence.quotation)}”"


def _row(case: Case, key: str, claims: list[Claim], slots: Iterable[_Slot], where: Where) -> Row:
    return Row(
        name=speaker(case, claims[0].according_to[0]),
        href=f"/people/{case.entity[key].members[0]}" if key in case.entity and case.entity[key].members else "",
        notes=tuple(filter(None, _notes(case, key, claims, where))),
        cells=tuple(tuple(_cell(slot, claims, where)) for slot in slots),
    )


def _notes(case: Case, key: str, claims: list[Claim], where: Where) -> Iterator[str]:
    """What is to be known of a voice: its side, whether it was there, through whom, what is a copy."""
    yield wording.side(case.entity[key].side) if key in case.entity else ""
    yield _("from own knowledge") if any(one.according_to[0].basis in _OWN_KNOWLEDGE for one in claims) else ""
    through = dict.fromkeys(speaker(case, link) for claim in claims for link in claim.according_to[1:])
    yield _("through {names}").format(names=listed(through)) if through else ""
    reports = dict.fromkeys(claim.report for claim in claims)
    copies = [(where.label(one), where.label(of)) for one in reports if (of := case.copy_of.get(one)) is not None]
    yield ", ".join(_("{report} is a copy of {other}").format(report=one, other=of) for one, of in copies)


def _cell(slot: _Slot, claims: list[Claim], where: Where) -> Iterator[Value]:
    found: dict[tuple[str, str, str, str], list[Cite]] = {}
    for claim in claims:
        for key, words in slot.values(claim):
            mark, note = slot.stands(key, claim)
            cite = Cite(claim=claim.id, report=claim.report, pinpoint=where.pinpoint(claim))
            found.setdefault((key, one_line(words), mark, note), []).append(cite)
    for (_key, words, mark, note), cites in found.items():
        yield Value(words=words, mark=mark, note=note, cites=tuple(cites), folded=slot.slot == "reason")
