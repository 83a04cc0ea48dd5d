"""The card of a claim: what it says slot by slot, who says so, and what was decided on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from onrecord.model import ACTS, Case, Claim, Reading
from onrecord.model.claim import Basis, Modality, Scope, Stance
from onrecord.model.decision import Decision
from onrecord.publish import wording
from onrecord.publish.who import clean, date, listed, name, one_line, places, speaker
from onrecord.translate import gettext as _
from onrecord.web.care import graphic

SURE, FAIRLY_SURE = 0.85, 0.6
"""Confidence from which 87 to 96 of 100 claims were right, and from which 69 to 77 were (docs/measures.md)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One line of the card.

    Attributes:
        slot: Its name in corrections.
        key: The key that corrects it.
        label: What it is.
        value: What the claim says; empty where the report does not say.
        note: In smaller letters.
    """

    slot: str
    key: str
    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """What else can be corrected: whether it happened, how the speaker stands to it, which words say it."""

    slot: str
    key: str
    label: str
    value: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A decision on the claim, as shown."""

    number: int
    sentence: str
    mine: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """A claim as shown.

    Attributes:
        status: open, accepted, corrected, rejected, differ.
    """

    id: str
    status: str
    title: str
    quotations: tuple[str, ...]
    slots: tuple[Slot, ...]
    sides: tuple[Side, ...]
    remarks: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    decisions: tuple[Made, ...]
    sureness: str
    graphic: bool


def card(reading: Reading, claim: Claim, decisions: tuple[Decision, ...], who: str) -> Card:
    """The card of a claim.

    Args:
        reading: The one that makes the claim, as decided.
        claim: As decided.
        decisions: Those that count on it.
        who: The reviewer.
    """
    alone = alone_in(reading)
    return Card(
        id=claim.id,
        status=status(claim, decisions),
        title=wording.act(claim.act),
        quotations=tuple(clean(said.quotation) for said in claim.evidence),
        slots=tuple(_slots(alone, claim)),
        sides=_sides(claim),
        remarks=tuple(_remarks(alone, claim)),
        reasons=tuple((one_line(one.evidence.quotation), _whose(alone, one.stated_by)) for one in claim.reasons),
        decisions=tuple(_made(one, who) for one in decisions),
        sureness=sureness(claim),
        graphic=graphic(claim),
    )


def alone_in(reading: Reading) -> Case:
    """A case of one report, for wording what it says before anything is known of the others."""
    return Case(readings=(reading,), entities=reading.entities)


def status(claim: Claim, decisions: tuple[Decision, ...]) -> str:
    """What was decided on a claim, in a word."""
    verdicts = [one for one in decisions if one.verdict in {"accepted", "corrected", "rejected", "added"}]
    if verdicts and claim.reviewed is None:
        return "differ"
    return claim.reviewed or "open"


def status_in_words(word: str) -> str:
    """The same for people."""
    words = {
        "open": _("not decided"),
        "accepted": _("accepted"),
        "corrected": _("corrected"),
        "rejected": _("rejected"),
        "differ": _("reviewers differ"),
    }
    return words[word]


def sureness(claim: Claim) -> str:
    """How sure the program was, in words."""
    if claim.confidence is None:
        return _("added by a person")
    if claim.confidence >= SURE:
        return _("the program is sure of the act")
    return (
        _("the program is fairly sure of the act") if claim.confidence >= FAIRLY_SURE else _("the program is not sure")
    )


def acts() -> list[tuple[str, str]]:
    """Every act and its name, in the order of the act types."""
    return [(act, wording.act(act)) for act in ACTS]


def choices() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Slots that take one of few values: the slot, what is asked, the values and what they mean."""
    modalities = [(one, wording.modality(one) or _("it happened")) for one in get_args(Modality)]
    stances = [(one, wording.says(one)) for one in get_args(Stance)]
    scopes = [(one, wording.scope(one) or _("on this very act")) for one in get_args(Scope)]
    bases = [(one, basis(one)) for one in get_args(Basis)]
    return [
        ("modality", _("Did it happen, by what the report says?"), modalities),
        ("stance", _("How does the speaker stand to it?"), stances),
        ("scope", _("What does the passage speak of?"), scopes),
        ("basis", _("How does the first speaker know?"), bases),
    ]


def basis(word: str) -> str:
    """How somebody knows, as one of several answers."""
    words = {
        "experienced": _("lived through it"),
        "saw": _("saw it"),
        "heard": _("heard it happen"),
        "inspected": _("inspected it afterwards"),
        "document": _("from a document"),
        "recording": _("from a recording"),
        "told": _("was told of it"),
        "inferred": _("concluded it"),
        "unknown": _("not told"),
    }
    return words.get(word, word)


def _slots(case: Case, claim: Claim) -> Iterator[Slot]:
    modality = wording.modality(claim.modality)
    yield Slot(slot="act", key="y", label=_("What"), value=wording.act(claim.act), note=modality)
    yield Slot(slot="doers", key="d", label=_("Done by"), value=listed(name(case, one) for one in claim.doers))
    yield Slot(slot="affected", key="t", label=_("Done to"), value=listed(name(case, one) for one in claim.affected))
    phrase = f"“{one_line(claim.when.phrase.quotation)}”" if claim.when.phrase else ""
    yield Slot(slot="when", key="w", label=_("When"), value=date(claim.when), note=phrase)
    yield Slot(slot="where", key="p", label=_("Where"), value=places(case, claim.where))
    yield from _chain(case, claim)


def _chain(case: Case, claim: Claim) -> Iterator[Slot]:
    """Who says so, how they know, and through whom it came to whoever published it."""
    root, *later = claim.according_to
    yield Slot(slot="according_to", key="s", label=_("Who says so"), value=speaker(case, root))
    knows = basis(root.basis) if root.basis != "unknown" else ""
    yield Slot(slot="basis", key="h", label=_("How they know"), value=knows)
    if later:
        note = _("published by {name}").format(name=speaker(case, later[-1]))
        through = listed(speaker(case, link) for link in later[:-1]) or _("nobody in between")
        yield Slot(slot="through", key="r", label=_("Passed on by"), value=through, note=note)


def _sides(claim: Claim) -> tuple[Side, ...]:
    happened = wording.modality(claim.modality) or _("it happened")
    scope = wording.scope(claim.scope) or _("on this very act")
    return (
        Side(slot="modality", key="m", label=_("Did it happen"), value=happened),
        Side(slot="stance", key="e", label=_("How the speaker stands to it"), value=wording.says(claim.stance)),
        Side(slot="scope", key="c", label=_("What it speaks of"), value=scope),
        Side(slot="passage", key="q", label=_("Which words say it"), value=_("passage")),
    )


def _remarks(case: Case, claim: Claim) -> Iterator[str]:
    if claim.scope != "specific":
        yield wording.scope(claim.scope)
    if claim.hedges:
        yield _("hedged: {words}").format(words=", ".join(map(one_line, claim.hedges)))
    for remark in claim.qualifications:
        yield _("called “{words}” by {who}").format(
            words=one_line(remark.evidence.quotation), who=_whose(case, remark.stated_by)
        )


def _whose(case: Case, entity: str | None) -> str:
    return name(case, entity) if entity else _("the report")


def _made(decision: Decision, who: str) -> Made:
    why = f": {one_line(decision.why)}" if decision.why else ""
    verdict = {
        "accepted": _("accepted by {who}, {day}"),
        "corrected": _("corrected by {who}, {day}"),
        "rejected": _("rejected by {who}, {day}"),
        "added": _("added by {who}, {day}"),
        "graded": _("graded by {who}, {day}"),
    }.get(decision.verdict, decision.verdict)
    words = verdict.format(who=one_line(decision.who), day=decision.at[:10])
    return Made(number=decision.number, sentence=words + why, mine=decision.who == who)
