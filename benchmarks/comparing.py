"""A case built from its reports, beside what a careful documenter takes from them.

DATA is a case folder (reports and `gold.yaml`) or a folder of such; `case_score.py` lies in DATA, above it, or in
`shared/cases` beside the project.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import onrecord

SHARED = Path(__file__).resolve().parents[2] / "shared" / "cases"


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
    """The module `case_score` that lies nearest: in `data`, above it, or in `shared/cases` beside the project."""
    for folder in (data.resolve(), *data.resolve().parents, SHARED):
        if (folder / "case_score.py").exists():
            if str(folder) not in sys.path:
                sys.path.insert(0, str(folder))
            return importlib.import_module("case_score")
    raise SystemExit(
        f"No case_score.py in {data}, above it or in {SHARED}. Give a folder of cases that has its scorer."
    )


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
