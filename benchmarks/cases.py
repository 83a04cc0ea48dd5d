"""Cases with known answers: build each case from its reports and compare it with a careful documenter's.

    benchmarks/cases.py DATA [--predictions OUT.jsonl]

DATA is a case folder (reports and `gold.yaml`) or a folder of such; `case_score.py` lies in DATA or above it.
Predictions are kept as one line `{"id", "case"}` per case.
Reports in languages that onrecord does not read yet are given to it all the same.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import common
import yaml

import onrecord

ROW = re.compile(r"^ {0,2}([a-z][a-z ()]*?) +((?:\d\.\d{3} *)+)\d+$", re.MULTILINE)


def case_folders(data: Path) -> list[Path]:
    """The folders under `data`, itself included, that hold a `gold.yaml`; those below a case are not looked into."""
    if (data / "gold.yaml").exists():
        return [data]
    return sorted(path.parent for path in data.glob("*/gold.yaml"))


def scorer(data: Path) -> Path:
    """The scorer that lies nearest: in `data` or above it."""
    for folder in (data, *data.resolve().parents):
        if (folder / "case_score.py").exists():
            return folder / "case_score.py"
    raise SystemExit(f"No case_score.py in {data} or above it. Give a folder of cases that has its scorer.")


def reports_of(folder: Path) -> list[Path]:
    """The reports that the gold of a case names."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    return [(folder / report["file"]).resolve() for report in gold["reports"]]


def build_and_score(data: Path, keep: Path | None = None) -> str:
    """Build every case under `data` and give back the scorer's tables."""
    with tempfile.TemporaryDirectory() as temporary:
        pairs: list[str] = []
        lines: list[str] = []
        for folder in case_folders(data):
            written = onrecord.case_json(onrecord.build(reports_of(folder)))
            path = Path(temporary) / f"{folder.name}.json"
            path.write_bytes(written)
            pairs += [str(folder), str(path)]
            lines.append(json.dumps({"id": folder.name, "case": json.loads(written)}, ensure_ascii=False) + "\n")
        if not pairs:
            raise SystemExit(f"No gold.yaml in {data} or in its folders.")
        if keep:
            keep.write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, str(scorer(data)), *pairs]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"case_score.py failed: {done.stderr.strip()}")
    return done.stdout


def figures(data: Path, keep: Path | None = None) -> dict[str, float]:
    """Mean over the cases of the case score and of each measure, in per cent; F1 where a measure has one."""
    tables = build_and_score(data, keep)
    found: dict[str, list[float]] = {}
    for name, numbers in ROW.findall(tables):
        found.setdefault(name.strip(), []).append(100 * float(numbers.split()[-1]))
    scores = [100 * float(value) for value in re.findall(r"^case score +(\d\.\d+)", tables, re.MULTILINE)]
    means = {name: sum(values) / len(values) for name, values in found.items()}
    return {"case score": sum(scores) / len(scores), **means}


def main() -> None:
    """Print the scorer's tables."""
    given = common.arguments(__doc__)
    print(build_and_score(given.data, given.predictions))


if __name__ == "__main__":
    main()
