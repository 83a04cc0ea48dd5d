"""Cases with known answers: build each case from its reports and compare it with a careful documenter's.

    benchmarks/cases.py DATA [--predictions OUT.jsonl]

DATA is a case folder (reports and `gold.yaml`) or a folder of such; `case_score.py` lies in DATA or above it.
Predictions are kept as one line `{"id", "case"}` per case.
Reports in languages that onrecord does not read yet are given to it all the same.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import common
import intervals
import yaml
from intervals import Figure

import onrecord


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One case beside its gold.

    Attributes:
        name: Of its folder.
        tree: The case as written.
        comparison: The scorer's `Comparison`, which tells what is matched with what.
        result: The scorer's `Result`.
    """

    name: str
    tree: dict[str, Any]
    comparison: Any
    result: Any


def case_folders(data: Path) -> list[Path]:
    """The folders under `data`, itself included, that hold a `gold.yaml`; those below a case are not looked into."""
    if (data / "gold.yaml").exists():
        return [data]
    return sorted(path.parent for path in data.glob("*/gold.yaml"))


def scorer(data: Path) -> Any:
    """The module `case_score` that lies nearest: in `data` or above it."""
    for folder in (data.resolve(), *data.resolve().parents):
        if (folder / "case_score.py").exists():
            if str(folder) not in sys.path:
                sys.path.insert(0, str(folder))
            return importlib.import_module("case_score")
    raise SystemExit(f"No case_score.py in {data} or above it. Give a folder of cases that has its scorer.")


def reports_of(folder: Path) -> list[Path]:
    """The reports that the gold of a case names."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    return [(folder / report["file"]).resolve() for report in gold["reports"]]


def compared(data: Path, keep: Path | None = None) -> Iterator[Compared]:
    """Every case under `data`, built and compared."""
    folders = case_folders(data)
    if not folders:
        raise SystemExit(f"No gold.yaml in {data} or in its folders.")
    case_score = scorer(data)
    if keep:
        keep.write_text("", encoding="utf-8")
    for folder in folders:
        tree = json.loads(onrecord.case_json(onrecord.build(reports_of(folder))))
        if keep:
            with keep.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"id": folder.name, "case": tree}, ensure_ascii=False) + "\n")
        comparison = case_score.Comparison(folder, tree)
        yield Compared(name=folder.name, tree=tree, comparison=comparison, result=comparison.result())


def measures(result: Any) -> dict[str, tuple[float, int]]:
    """Every measure of a case in per cent, F1 where it has one, with the things of the gold it is about."""
    single = {"anchors": result.anchors, "entities": result.entities, "claims": result.claims, "events": result.events}
    groups = {"slots": result.slots, "judgement": result.judgement}
    found = {name: _number(part) for name, part in single.items()}
    for name, parts in groups.items():
        numbers = {key: _number(part) for key, part in parts.items()}
        found[name] = (sum(value for value, _n in numbers.values()) / len(numbers), len(numbers))
        found |= numbers
    return {"case score": (100 * result.score, 1), **found}


def _number(part: Any) -> tuple[float, int]:
    return 100 * (part.f1 if hasattr(part, "f1") else part.value), part.count


def mean_figures(results: Sequence[Any]) -> dict[str, Figure]:
    """The mean of each measure over the cases; cases are what is drawn again."""
    rows = [measures(result) for result in results]
    n: Counter[str] = Counter()
    for row in rows:
        n.update({name: count for name, (_value, count) in row.items()})
    return intervals.drawn([{name: value for name, (value, _n) in row.items()} for row in rows], intervals.means, n)


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """Mean over the cases of the case score and of each measure, in per cent; F1 where a measure has one."""
    import reliability  # noqa: PLC0415  which builds on this module

    found = list(compared(data, keep))
    return mean_figures([one.result for one in found]) | reliability.figures([reliability.judged(one) for one in found])


def main() -> None:
    """Print the scorer's tables, and the means with their intervals."""
    given = common.arguments(__doc__)
    results = []
    for one in compared(given.data, given.predictions):
        results.append(one.result)
        print(one.name, *one.result.rows(), f"case score  {one.result.score:.3f}\n", sep="\n")
    print(f"mean of {len(results)}", intervals.table(mean_figures(results)), sep="\n")


if __name__ == "__main__":
    main()
