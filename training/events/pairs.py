"""Pairs of claims whose answer is known: do the two tell of one event? And what is said beside events: of which?

From each case with known answers three times: its gold claims with gold identities, its gold claims with the identities
that the case stage finds, and the claims that the claims stage finds in its reports. A found claim has an answer where
the scorer of the cases matches it with a gold claim, or where it is that gold claim once more: the same act, in a
passage that overlaps.
"""

from __future__ import annotations

import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parent.parent / "benchmarks"))

from comparing import scorer  # noqa: E402
from gold_claims import GoldCase  # noqa: E402

from onrecord.case import build_case  # noqa: E402
from onrecord.case.beside import LAST_FEW, Told, alone_signals, beside_signals  # noqa: E402
from onrecord.case.blocking import Blocks  # noqa: E402
from onrecord.case.grounds import grounds_of  # noqa: E402
from onrecord.case.said import Said  # noqa: E402
from onrecord.case.signals import signals, sort_of  # noqa: E402
from onrecord.model import Claim, Judgement, Reading  # noqa: E402
from onrecord.publish.exchange.json import case_tree  # noqa: E402
from onrecord.workflow.pipeline import build  # noqa: E402

Signals = tuple[str, ...]
Pairs = dict[str, list[tuple[Signals, int]]]
"""By sort of pair: the signals that hold, and 1 where the two are of one event."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """One reading of a case with known answers.

    Attributes:
        folder: The case's folder.
        source: `gold` or `found`.
        readings: One per report.
        judgements: What is given besides.
        answers: For claims whose answer is known the event; claims alone have one of their own.
    """

    folder: Path
    source: str
    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    answers: Mapping[str, str]


def known_cases(folder: Path, found: Sequence[Reading] | None = None) -> Iterator[Known]:
    """The three readings of a case.

    Args:
        folder: Reports and `gold.yaml`.
        found: What the claims stage finds in the reports; None has them read here, without any there is no third.
    """
    _scorer(folder)
    gold = GoldCase(folder, importlib.import_module("goldlib"))
    readings = tuple(gold.readings())
    event = {claim: event["id"] for event in gold.gold["events"] for claim in event["claims"]}
    answers = {claim["id"]: event.get(claim["id"], f"alone {claim['id']}") for claim in gold.gold["claims"]}
    for judgements in (tuple(gold.oracle(["entity"])), ()):
        yield Known(folder=folder, source="gold", readings=readings, judgements=judgements, answers=answers)
    if found is None:
        found = build([folder / report["file"] for report in gold.gold["reports"]]).readings
    if not found:
        return
    matched = _found_answers(folder, found)
    answers = matched | dict(_told_twice(gold, readings, found, answers, matched))
    yield Known(folder=folder, source="found", readings=tuple(found), judgements=(), answers=answers)


def _scorer(folder: Path) -> Any:
    """The scorer of the cases: that of the first folder that had one serves those that have none."""
    return sys.modules.get("case_score") or scorer(folder.resolve())


def _found_answers(folder: Path, readings: Sequence[Reading]) -> dict[str, str]:
    """The events of the gold claims that found claims match; minor ones that stand alone have no answer."""
    compared = _scorer(folder).Comparison(folder, case_tree(build_case(readings)))
    event = {claim: event["id"] for event in compared.gold_events for claim in event["claims"]}
    return {
        claim["id"]: event.get(gold["id"], f"alone {gold['id']}")
        for gold, claim in compared.pairs
        if gold["id"] in event or gold.get("weight") != "minor"
    }


def _told_twice(
    gold: GoldCase,
    told: Sequence[Reading],
    found: Sequence[Reading],
    answers: Mapping[str, str],
    matched: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """Found claims that tell once more what a gold claim of their report tells, with its event."""
    acts = {claim["id"]: {claim["act"], *claim.get("also", ())} for claim in gold.gold["claims"]}
    of_file = {reading.analysis.text.file: reading.claims for reading in told}
    for reading in found:
        for claim in reading.claims:
            if claim.id in matched:
                continue
            shares = [
                (_overlap(claim, other), other.id)
                for other in of_file[reading.analysis.text.file]
                if claim.act in acts[other.id] and claim.stance == other.stance and claim.modality == other.modality
            ]
            share, best = max(shares, default=(0.0, ""))
            if share >= _HALF:
                yield claim.id, answers[best]


_HALF = 0.5


def _overlap(one: Claim, two: Claim) -> float:
    """The share of the shorter passage that lies in the other."""
    spans = [evidence.span for evidence in (*one.evidence[:1], *two.evidence[:1])]
    common = min(span.end for span in spans) - max(span.start for span in spans)
    return common / min(span.end - span.start for span in spans)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """Something said beside events with the events it may go to.

    Attributes:
        rows: For each of these events the signals that hold.
        alone: The signals that tell whether it goes to any.
        right: The number of the event it speaks of; the number of events where it speaks of none.
    """

    rows: tuple[Signals, ...]
    alone: Signals
    right: int


def pairs_of(known: Known) -> Pairs:
    """Every pair of two assertions or of two things said beside events."""
    grounds = grounds_of(known.readings, known.judgements)
    pairs: Pairs = defaultdict(list)
    for one, two in combinations([one for one in grounds.said if one.id in known.answers], 2):
        if one.beside == two.beside:
            same = known.answers[one.id] == known.answers[two.id]
            pairs[sort_of(one, two)].append((signals(one, two, grounds.setting), int(same)))
    return dict(pairs)


def offers_of(known: Known) -> Iterator[Offer]:
    """Everything said beside events with the events whose claims it meets, unless it meets not the one it speaks of."""
    grounds = grounds_of(known.readings, known.judgements)
    blocks = Blocks()
    blocks.put({}, grounds.claims)
    told = _told(grounds.said, known.answers)
    name = {two.id: event for event, some in told.items() for two in some.members}
    for one in grounds.said:
        if not (one.beside and one.id in known.answers):
            continue
        here = [two for two in grounds.said if two.text.report == one.text.report and not two.beside]
        before = [two for two in reversed(here) if two.position <= one.position][:LAST_FEW]
        met = sorted({name[other] for other in blocks.partners(one) if other in name})
        answer = known.answers[one.id]
        if answer in met or answer not in told:
            yield Offer(
                rows=tuple(beside_signals(one, told[event], before, grounds.setting) for event in met),
                alone=alone_signals(one),
                right=met.index(answer) if answer in met else len(met),
            )


def _told(said: Iterable[Said], answers: Mapping[str, str]) -> dict[str, Told]:
    members: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if not one.beside:
            members[answers.get(one.id, one.id)].append(one)
    most = max(map(len, members.values()), default=0)
    return {
        name: Told(members=tuple(some), size=len(some), largest=len(some) == most) for name, some in members.items()
    }
