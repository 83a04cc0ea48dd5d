"""HRDsAttack: one abuse per article; what happened to whom, by whom, where and when.

    benchmarks/hrdsattack.py DATA [--predictions OUT.jsonl]

DATA is a file of articles (`dev.json`) or the folder that holds it, with `score.py` beside it. How
a case is read as the set's labels stands in `hrdsattack_slots.py` and, for date and place, in `hrdsattack_spot.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import common
import hrdsattack_slots
import hrdsattack_spot
import intervals
from intervals import Figure

from onrecord.dates import parse_edtf
from onrecord.language import analyse
from onrecord.model import Case, Report
from onrecord.text import read_many


def articles(data: Path) -> list[dict[str, Any]]:
    """The articles as the release has them."""
    path = data / "dev.json" if data.is_dir() else data
    loaded: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [row["sample"] for row in loaded]


def built(samples: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Case]]:
    """Each article with its case; the publication date is given with the set."""
    reports = [
        Report(
            file=f"{sample['Input.GLOBALEVENTID']}.html",
            content=f"<html><body><h1>{sample['Input.title']}</h1>{sample['Input.article_interface']}</body></html>".encode(),
        )
        for sample in samples
    ]
    for sample, found in zip(samples, read_many(reports), strict=True):
        day = parse_edtf(sample["Input.publish_date"][:10])
        texts = [replace(text, published=day, published_basis="given", language="en") for text in found.values]
        yield sample, common.case_of(*(analyse(text, common.backend()) for text in texts))


def prediction(sample: dict[str, Any], case: Case) -> dict[str, Any]:
    """What the set asks of one article."""
    found = hrdsattack_slots.article(case, sample["Input.publish_date"][:10])
    return {"id": sample["Input.GLOBALEVENTID"], **hrdsattack_slots.slots(found), **hrdsattack_spot.spot(found)}


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The set's own figures that it publishes, in per cent."""
    gold = data / "dev.json" if data.is_dir() else data
    predictions = [prediction(sample, case) for sample, case in built(articles(data))]
    found = common.scored(gold.parent / "score.py", gold, predictions, keep)
    shown = (
        "perpetrator mention F1", "perpetrator type acc", "victim exact F1", "victim fuzzy F1", "victim type acc",
        "violation type F1", "country acc", "region acc", "city acc", "year acc", "month acc", "day acc",
    )  # fmt: skip
    return {name: found[name] for name in shown if name in found}


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
