"""Who is given as saying what, on PolNeAR: `benchmarks/polnear.py DATA [--predictions OUT.jsonl]`.

DATA is the folder of the set, of which `dev.jsonl` is read, or another file of its form beside `score.py`. The gold
marks the outermost attribution only, so what lies within another's content is left out of the predictions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import common
import intervals
from intervals import Figure

from onrecord.model import Attribution, Span


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The figures of the scorer by name, in per cent."""
    gold = _gold(data)
    return common.scored(gold.parent / "score.py", gold, predictions(gold), keep)


def predictions(gold: Path) -> Iterator[dict[str, Any]]:
    """The outermost attributions of every article."""
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            analysis = common.analysed(row["id"], row["text"])
            yield {"id": row["id"], "attributions": [_row(one) for one in outermost(analysis.attributions)]}


def outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Those whose cue (or content, where there is no cue) lies in no other's content; of two alike the longer one."""
    by_size = sorted(attributions, key=lambda one: (-sum(map(len, one.content)), one.content, one.cue))
    kept: list[Attribution] = []
    for one in by_size:
        place = one.cue or one.content
        within = any(outer.contains(piece) for other in kept for outer in other.content for piece in place)
        same = any(_overlap(one.content, other.content) > sum(map(len, one.content)) / 2 for other in kept)
        if not within and not same:
            kept.append(one)
    return kept


def _overlap(some: Sequence[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in others)


def _row(one: Attribution) -> dict[str, list[tuple[int, int]]]:
    return {
        part: [(span.start, span.end) for span in spans]
        for part, spans in (("source", one.source), ("cue", one.cue), ("content", one.content))
    }


def _gold(data: Path) -> Path:
    return data / "dev.jsonl" if data.is_dir() else data


def main() -> None:
    """Print the scorer's figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
