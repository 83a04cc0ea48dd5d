"""The weights of `hrdsattack_spot.py`, fitted on the training half by conditional logistic regression.

    benchmarks/hrdsattack_fit.py TRAIN.json > benchmarks/hrdsattack_weights.toml

For each slot, the articles whose gold is among what the case offers: the likeliest weights under a normal prior. On
standard error, the share right on tenths of the articles that the weights were not fitted on.
"""

from __future__ import annotations

import calendar
import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import choosing
import hrdsattack
import hrdsattack_slots
import hrdsattack_spot


def main() -> None:
    """Print the weights as TOML."""
    path = Path(sys.argv[1])
    rows = json.loads(path.read_text(encoding="utf-8"))
    built = list(hrdsattack.built([row["sample"] for row in rows]))
    articles = [hrdsattack_slots.article(case, sample["Input.publish_date"][:10]) for sample, case in built]
    print(weights_of(articles, [row["merged_sample"] for row in rows]))


def weights_of(articles: Sequence[hrdsattack_slots.Article], gold: Sequence[dict[str, Any]]) -> str:
    """The weights as TOML; tells on standard error how good they are."""
    lines = ["# Made by hrdsattack_fit.py from the training half."]
    for slot in ("year", "month", "day", "country", "city"):
        offers = [hrdsattack_spot.offered(found, slot) for found in articles]
        wanted = [_wanted(row, slot) for row in gold]
        weights, right = choosing.fit(offers, partial(_fits, wanted))
        lines += ["", f"[{slot}]", *(f'"{name}" = {value:.2f}' for name, value in weights.items())]
        print(slot, "right on unseen tenths:", round(right, 3), file=sys.stderr)
    return "\n".join(lines)


def _fits(wanted: Sequence[str | None], number: int, name: str) -> bool:
    """Whether a candidate is the gold one; of a month or day without its year any year's is."""
    want = wanted[number]
    return want is not None and (name == want or name.endswith(f"-{want}"))


def _wanted(gold: dict[str, Any], slot: str) -> str | None:
    """The gold in the form of the candidates; None where there is none."""
    if slot in ("country", "city"):
        name: str | None = gold[slot]
        return str(hrdsattack_slots.WORDS["aliases"].get(name, name)) if name else None
    year, month, day = _number(gold["year"], 4), _month(gold["month"]), _number(gold["date"], 2)
    parts = {"year": [year], "month": [year or "", month], "day": [year or "", month or "", day]}[slot]
    return "-".join(part for part in parts if part) if parts[-1] else None


def _month(value: str | None) -> str | None:
    """A month given by its name or its number."""
    names = list(calendar.month_name)
    return f"{names.index(value):02d}" if value and value in names[1:] else _number(value, 2)


def _number(value: Any, digits: int) -> str | None:
    try:
        return f"{int(float(value)):0{digits}d}"
    except (TypeError, ValueError):
        return None


if __name__ == "__main__":
    main()
