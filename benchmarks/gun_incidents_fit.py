"""The weights of `gun_incidents_date.py`, fitted by conditional logistic regression.

    benchmarks/gun_incidents_fit.py DATA N > benchmarks/gun_incidents_weights.toml

From the reports of N incidents, those of the sample that `gun_incidents.py` measures left out. On standard error, the
share right on tenths of them that the weights were not fitted on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import choosing
import common
import gun_incidents
import gun_incidents_date

from onrecord.dates import parse_edtf
from onrecord.model import Case


def main() -> None:
    """Print the weights as TOML."""
    data = Path(sys.argv[1])
    measured = {row["id"] for row in gun_incidents.reports(data, gun_incidents.FIELDS_OF)}
    rows = [row for row in gun_incidents.reports(data, int(sys.argv[2])) if row["id"] not in measured]
    wanted = register(data)
    cases = []
    for row in (row for row in rows if row["id"] in wanted):
        published = row["published"][:10] if row["published"] else None
        content = f"{row['title']}\n\n{row['text']}"
        case = common.case_of(common.analysed(row["id"], content, parse_edtf(published) if published else None))
        cases.append((case, published, wanted[row["id"]]))
    print(weights_of(cases))


def register(data: Path) -> dict[str, str]:
    """The day of the incident by report."""
    found = {}
    for line in (data / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        incident = json.loads(line)
        if incident["record"]:
            day = datetime.strptime(incident["record"]["date"], "%B %d, %Y").date().isoformat()  # noqa: DTZ007  a day
            found.update({report["id"]: day for report in incident["reports"]})
    return found


def weights_of(cases: Sequence[tuple[Case, str | None, str]]) -> str:
    """The weights as TOML; tells on standard error how good they are."""
    offers = [
        gun_incidents_date.days(case, gun_incidents.shootings(case), published) for case, published, _want in cases
    ]
    wanted = [want for offer, (_case, _published, want) in zip(offers, cases, strict=True) if offer]
    weights, right = choosing.fit([offer for offer in offers if offer], lambda number, day: day == wanted[number])
    print("right on unseen tenths:", round(right, 3), file=sys.stderr)
    lines = [f'"{name}" = {value:.2f}' for name, value in weights.items()]
    return "\n".join(["# Made by gun_incidents_fit.py.", *lines])


if __name__ == "__main__":
    main()
