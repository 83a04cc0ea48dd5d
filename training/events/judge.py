"""How well the points do on cases that they were not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from unittest.mock import patch

from choose import Choices, choose, points_of
from pairs import Known
from regress import Table, regress, without

from onrecord.case import events
from onrecord.case.grounds import Grounds, grounds_of
from onrecord.case.points import Points

CHOICE_STRENGTH = 4.0
"""Of the penalty on the choice among events: .863 at 4, .862 at 8 (B-cubed F1 of gold claims, an eighth left out)."""
_PARTS = 8
_STEPS = {"JOIN_AT": (-0.9, -0.6, -0.3), "ALIKE_AT": (0.0, 0.5, 1.0), "NOWHERE": (0.0, 0.5, 1.0, 1.5)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """What is learnt from: pairs of claims by sort, and choices among events."""

    pairs: Mapping[str, Table]
    choices: Choices


def judge(cases: Sequence[Known], rows: Rows, strength: float) -> Iterator[str]:
    """Lines of a table: threshold, B-cubed F1 of gold claims and of found claims, an eighth of the cases left out.

    Cases given with gold identities are learnt from and not judged.
    """
    scores: dict[tuple[str, str, float], list[float]] = defaultdict(list)
    whole = {sort: regress(table, strength) for sort, table in rows.pairs.items()}
    begin = choose(rows.choices, CHOICE_STRENGTH)
    folders = sorted({known.folder for known in cases})
    for part in range(_PARTS):
        mine = [number for number, known in enumerate(cases) if folders.index(known.folder) % _PARTS == part]
        points = {sort: without(table, whole[sort], mine, strength).rounded() for sort, table in rows.pairs.items()}
        points |= points_of(rows.choices, choose(rows.choices, CHOICE_STRENGTH, mine, begin))
        with patch("onrecord.case.points.tables", return_value={sort: Points(some) for sort, some in points.items()}):
            for known in (cases[number] for number in mine):
                if not known.judgements:
                    grounds = grounds_of(known.readings)
                    for name, at in _thresholds():
                        with patch.object(events, name, at):
                            scores[known.source, name, at].append(_bcubed(_grouped(grounds), known.answers))
    yield "claims  threshold          B-cubed F1"
    for (source, name, at), found in sorted(scores.items()):
        yield f"{source:<7} {name:<9} {at:7.1f}  {sum(found) / len(found):.4f}"


def _thresholds() -> list[tuple[str, float]]:
    return [(name, at) for name, steps in _STEPS.items() for at in steps]


def _grouped(grounds: Grounds) -> list[tuple[str, ...]]:
    found = events.Events(grounds)
    found.put(grounds.everything(), ())
    return [happening.claims for happening in found.happenings.values()]


def _bcubed(groups: Sequence[Sequence[str]], answers: Mapping[str, str]) -> float:
    """F1 over the claims whose answer is known, each in one group and with one answer."""
    kept = [[claim for claim in group if claim in answers] for group in groups]
    sizes: dict[str, int] = defaultdict(int)
    for answer in answers.values():
        sizes[answer] += 1
    precision = recall = 0.0
    for group in kept:
        for claim in group:
            alike = sum(answers[other] == answers[claim] for other in group)
            precision += alike / len(group)
            recall += alike / sizes[answers[claim]]
    total = sum(map(len, kept))
    return 2 * precision * recall / (precision + recall) / total if precision + recall else 0.0
