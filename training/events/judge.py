"""How well the points do on cases that they were not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from unittest.mock import patch

from pairs import Known
from regress import Regression, Table, without

from onrecord.case import events
from onrecord.case.grounds import Grounds, grounds_of
from onrecord.case.points import Points

JOINS = (-1.2, -0.9, -0.6, -0.3, 0.0)
ATTACHES = (-2.4, -1.8, -1.2)

Group = Callable[[float, float], Sequence[Sequence[str]]]


def judge(
    cases: Sequence[Known], rows: Mapping[str, Table], whole: Mapping[str, Regression], strength: float
) -> Iterator[str]:
    """Lines of a table: threshold, B-cubed F1 of gold claims and of found claims, each case left out of fitting.

    Cases given with gold identities are learnt from and not judged.
    """
    scores: dict[tuple[str, float, float], list[float]] = defaultdict(list)
    for folder in sorted({known.folder for known in cases}):
        mine = [number for number, known in enumerate(cases) if known.folder == folder]
        points = {sort: Points(without(table, whole[sort], mine, strength).rounded()) for sort, table in rows.items()}
        with patch("onrecord.case.points.tables", return_value=points):
            for number in mine:
                known = cases[number]
                if not known.judgements:
                    grounds = grounds_of(known.readings)
                    for at in _thresholds():
                        scores[(known.source, *at)].append(_bcubed(_grouped(grounds, *at), known.answers))
    yield "claims  JOIN_AT  ATTACH_AT  B-cubed F1"
    for (source, join_at, attach_at), found in sorted(scores.items()):
        yield f"{source:<7} {join_at:7.1f}  {attach_at:9.1f}  {sum(found) / len(found):.4f}"


def _thresholds() -> list[tuple[float, float]]:
    joins = [(join_at, events.ATTACH_AT) for join_at in JOINS]
    return sorted({*joins, *((events.JOIN_AT, attach_at) for attach_at in ATTACHES)})


def _grouped(grounds: Grounds, join_at: float, attach_at: float) -> list[tuple[str, ...]]:
    with patch.object(events, "JOIN_AT", join_at), patch.object(events, "ATTACH_AT", attach_at):
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
