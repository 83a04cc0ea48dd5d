"""Gun incidents: which reports tell of one incident, and its date, place, victims and numbers.

    benchmarks/gun_incidents.py DATA [--predictions OUT.jsonl]

DATA is a file of incidents (`dev.jsonl`) or the folder that holds it, with `reports.py` and `score.py` beside it. The
sample of 300 incidents is read. Reports are of one incident if the case holds an event of violence that both tell of.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import common

from onrecord import places
from onrecord.case import build_case
from onrecord.claims import find_claims
from onrecord.dates import parse_edtf
from onrecord.model import Case, Event, Reading

SAMPLE = "300"
VIOLENCE = {"killing", "attempted_killing", "beating_assault", "death_in_custody"}


def reports(gold: Path) -> list[dict[str, Any]]:
    """The reports as the set's own helper gives them."""
    command = [sys.executable, str(gold.parent / "reports.py"), str(gold), "--sample", SAMPLE]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def readings(rows: list[dict[str, Any]]) -> list[Reading]:
    """What each report says, its words let go."""
    found: list[Reading] = []
    for row in rows:
        published = parse_edtf(row["published"][:10]) if row["published"] else None
        analysis = common.analysed(row["id"], f"{row['title']}\n\n{row['text']}", published)
        found += find_claims(analysis).values
    return found


def prediction(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Clusters of reports, and what each report says of its shooting."""
    found = readings(rows)
    case = build_case(found)
    leader = {row["id"]: row["id"] for row in rows}

    def find(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    name = {reading.analysis.text.report: reading.analysis.text.file for reading in found}
    for event in case.events:
        if event.act in VIOLENCE:
            told = sorted({name[case.claims[claim].report] for claim in event.claims})
            for other in told[1:]:
                leader[find(other)] = find(told[0])
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(find(row["id"]), []).append(row["id"])
    alone = {row["id"]: reading for row, reading in zip(rows, found, strict=True)}
    return {
        "clusters": list(groups.values()),
        "reports": {row["id"]: _fields(row, build_case([alone[row["id"]]])) for row in rows},
    }


def _fields(row: dict[str, Any], case: Case) -> dict[str, Any]:
    """Date, place, victims and numbers of one report's shooting."""
    events = sorted(
        (event for event in case.events if event.act in VIOLENCE), key=lambda event: (-len(event.claims), event.id)
    )
    dates = [event.when.date.edtf for event in events if event.when.date and event.when.date.earliest]
    people = [case.entity[one] for event in events for one in event.affected]
    named = sorted({person.name for person in people if person.kind == "person" and person.named})
    return {
        "date": dates[0] if dates else row["published"][:10] or None,
        **_place(case),
        "victims": named,
        "killed": _number(case, events, "killing"),
        "injured": max(_number(case, events, "attempted_killing"), _number(case, events, "beating_assault")),
    }


def _number(case: Case, events: list[Event], act: str) -> int:
    """The most people that one event of the act affects."""
    sizes = [sum(case.entity[one].count or 1 for one in event.affected) for event in events if event.act == act]
    return max(sizes, default=0)


def _place(case: Case) -> dict[str, str | None]:
    """The town spoken of most, and its state."""
    weights: Counter[str] = Counter()
    for entity in case.entities:
        if entity.place and entity.kind == "place":
            weights[entity.place] += len(entity.mentions)
    ranked = [places.place(one) for one, _weight in sorted(weights.items(), key=lambda item: (-item[1], item[0]))]
    towns = [place for place in ranked if place and place.kind == "town" and place.country == "US"]
    states = [place for place in ranked if place and place.kind == "region" and place.country == "US"]
    above = places.place(towns[0].region) if towns and towns[0].region else None
    state = states[0] if states else above
    return {"city": towns[0].name if towns else None, "state": state.name if state else None}


def figures(data: Path, keep: Path | None = None) -> dict[str, float]:
    """The scorer's figures on the sample, in per cent."""
    gold = data / "dev.jsonl" if data.is_dir() else data
    options = ("--sample", SAMPLE, "--json")
    return common.json_figures(
        common.score(gold.parent / "score.py", gold, [prediction(reports(gold))], keep, *options)
    )


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    for name, value in figures(given.data, given.predictions).items():
        print(f"{name:<40}{value:6.1f}")


if __name__ == "__main__":
    main()
