"""Claims of a case as they stand beside each other: the words, who says so, and where to see them in their report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Case, Claim, Event, Span, Text
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import numbered, paragraph_spans, pinpoint
from onrecord.publish.telling import Head, head, notes
from onrecord.publish.who import claims_of, clean, date, one_line, version_value
from onrecord.publish.wording import Word
from onrecord.web.card import status_in_words
from onrecord.web.care import graphic


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """One claim as shown beside others."""

    claim: str
    report: str
    pinpoint: str
    words: str
    chain: str
    verb: str
    stance: str
    reviewed: str
    notes: tuple[str, ...]
    graphic: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Accounts:
    """A slot on which accounts differ: each value with the passages that give it."""

    slot: str
    kind: Word
    versions: tuple[tuple[str, tuple[Passage, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Told(Head):
    """An event as shown."""

    number: int
    claim: str
    flags: tuple[Word, ...]
    sentences: tuple[str, ...]
    passages: tuple[Passage, ...]
    accounts: tuple[Accounts, ...]


class Where:
    """Where passages stand, as lawyers cite them: R2 ¶5."""

    def __init__(self, case: Case) -> None:
        self._numbers = numbered(case)
        self._paragraphs: dict[str, tuple[tuple[Span, str], ...]] = {}
        self._texts: dict[str, Text] = {one.analysis.text.report: one.analysis.text for one in case.readings}

    def label(self, report: str) -> str:
        """The short name of a report."""
        return f"R{self._numbers[report]}"

    def title(self, report: str) -> str:
        """The title of a report, or its file."""
        text = self._texts[report]
        return one_line(text.title or text.file)

    def pinpoint(self, claim: Claim) -> str:
        """The place of a claim's passage."""
        if claim.report not in self._paragraphs:
            self._paragraphs[claim.report] = paragraph_spans(self._texts[claim.report])
        return pinpoint(self._numbers[claim.report], self._paragraphs[claim.report], claim.evidence[0].span)


def told(case: Case, event: Event, number: int, where: Where) -> Told:
    """An event with its passages."""
    known = date(event.when)
    return Told(
        number=number,
        claim=event.claims[0],
        **head(case, event),
        flags=tuple(wording.flag(flag) for flag in event.flags),
        sentences=tuple(filter(None, (sentences.supported_by(case, event), sentences.challenged_by(case, event)))),
        passages=tuple(passage(case, claim, where, known=known) for claim in claims_of(case, event)),
        accounts=tuple(_accounts(case, event, where)),
    )


def passage(case: Case, claim: Claim, where: Where, *, known: str = "") -> Passage:
    """A claim; its date is told unless it is known already."""
    return Passage(
        claim=claim.id,
        report=claim.report,
        pinpoint=where.pinpoint(claim),
        words=" […] ".join(clean(said.quotation) for said in claim.evidence),
        chain=sentences.chain(case, claim),
        verb=wording.says(claim.stance),
        stance=claim.stance,
        reviewed=status_in_words(claim.reviewed) if claim.reviewed else "",
        notes=notes(case, claim, known),
        graphic=graphic(claim),
    )


def _accounts(case: Case, event: Event, where: Where) -> Iterator[Accounts]:
    for one in event.disagreements:
        yield Accounts(
            slot=wording.slot(one.slot),
            kind=wording.difference(one.kind),
            versions=tuple(
                (
                    version_value(case, version.value, one.slot),
                    tuple(passage(case, case.claims[claim], where) for claim in version.claims if claim in case.claims),
                )
                for version in one.versions
            ),
        )
