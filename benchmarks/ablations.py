"""What each sort of evidence is worth to the case stage: the measures without it, on perfect claims.

    benchmarks/ablations.py DATA [--into docs/measures.md]

DATA is as for `gold_claims.py`. Without people, time or place, the points that these give when two claims are weighed
are struck from the table; without independence, every speaker counts as an origin and every claim as a channel, whoever
belongs to whom and whoever only retells.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import cases
import common
import gold_claims
from intervals import Figure

from onrecord.case import independence, points, status
from onrecord.case.said import Said

SIGNALS = {
    "without people": {"affected", "doers", "only_of_these"},
    "without time": {"date", "around", "since", "published", "told_before"},
    "without place": {"where"},
}
"""The signals of `case/signals.py` that tell of each."""


@contextmanager
def points_without(signals: set[str]) -> Iterator[None]:
    """Weigh claims as if these signals said nothing."""
    kept = {
        sort: points.Points({**table, **{name: 0.0 for name in (*table, *points.RULES) if _tells(name, signals)}})
        for sort, table in points.tables().items()
    }
    with patch.object(points, "tables", return_value=kept):
        yield


def _tells(name: str, signals: set[str]) -> bool:
    return any(part.partition(":")[0] in signals for part in name.split("&"))


@contextmanager
def no_independence() -> Iterator[None]:
    """Count every speaker and every claim for itself."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(independence, "_one_house", return_value=False))
        stack.enter_context(
            patch.object(status, "retold", lambda said: independence.Retold(said=tuple(said), repeated=()))
        )
        stack.enter_context(patch.object(status, "channels", lambda said: len(tuple(said))))
        yield


def _all_first_hand(said: Sequence[Said]) -> independence.Retold:
    return independence.Retold(said=tuple(said), repeated=())


def variants() -> Iterator[tuple[str, Callable[[], Any]]]:
    """The name of each variant and what brings it about."""
    yield "everything", ExitStack
    for name, signals in SIGNALS.items():
        yield name, partial(points_without, signals)
    yield "without independence", no_independence


def markdown(data: Path) -> str:
    """The table: a row a variant, a column a measure."""
    shown = ("entities", "events", "judgement", "origins", "support", "challenge", "case score")
    lines = ["| | " + " | ".join(shown) + " |", "|---|" + "---:|" * len(shown)]
    for name, changed in variants():
        with changed():
            found = cases.mean_figures([result for _name, result in gold_claims.results([data])])
        lines.append(f"| {name} | " + " | ".join(_cell(found[one]) for one in shown) + " |")
    return "\n".join(lines)


def _cell(figure: Figure) -> str:
    spread = "" if figure.low is None or figure.high is None else f" [{figure.low:.0f}, {figure.high:.0f}]"
    return f"{figure.value:.1f}{spread}"


def main() -> None:
    """Print the table or put it into a document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--into", type=Path, help="a document with the marks <!-- ablations --> and its end")
    given = parser.parse_args()
    common.show(markdown(given.data), "ablations", given.into)


if __name__ == "__main__":
    main()
