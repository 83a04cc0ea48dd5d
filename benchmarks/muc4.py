"""MUC-4: wire texts on political violence; which kinds of incident, who did it, who suffered.

    benchmarks/muc4.py DATA [--predictions OUT.jsonl]

DATA is a file of texts (`dev.json`, one JSON object a line) or the folder that holds it. The set has no scorer yet, so
this module counts by itself. Incident types are compared as sets per text (micro F1). Perpetrators and victims are
compared as strings: a gold entity is found if one of its forms shares its last word with a predicted one (micro F1).
The texts are in lower case, which costs every part that leans on capital letters.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import common
import intervals
from intervals import Figure

from onrecord.model import Case

Counts = dict[str, tuple[int, int, int, int]]

TYPES = {
    "killing": "attack",
    "attempted_killing": "attack",
    "beating_assault": "attack",
    "abduction": "kidnapping",
    "disappearance": "kidnapping",
    "property_seizure_damage": "bombing",
}
"""Our acts -> incident types. We have no act for a bombing as such; damage to property comes nearest."""


def texts(data: Path) -> list[dict[str, Any]]:
    """The texts with their gold templates."""
    path = data / "dev.json" if data.is_dir() else data
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def prediction(text: dict[str, Any]) -> dict[str, Any]:
    """Incident types, perpetrators and victims of one text."""
    case = common.case_of(common.analysed(text["docid"], text["doctext"]))
    events = [event for event in case.events if event.act in TYPES]
    return {
        "id": text["docid"],
        "types": sorted({TYPES[event.act] for event in events}),
        "perpetrators": sorted({form for event in events for form in _forms(case, event.doers)}),
        "victims": sorted({form for event in events for form in _forms(case, event.affected)}),
    }


def _forms(case: Case, entities: tuple[str, ...]) -> list[str]:
    return [case.entity[one].name.lower() for one in entities]


def _gold(text: dict[str, Any], *slots: str) -> list[set[str]]:
    """The last words of the forms of each gold entity in these slots."""
    entities = [entity for template in text["templates"] for slot in slots for entity in template[slot]]
    found = [{form[0].split()[-1] for form in entity if form[0].split()} for entity in entities]
    return [words for number, words in enumerate(found) if words and words not in found[:number]]


def _counts(row: dict[str, Any], one: dict[str, Any]) -> Counts:
    """What is right, given and wanted in one text, by figure."""
    wanted = {template["incident_type"] for template in row["templates"]}
    said = set(one["types"])
    hits = len(wanted & said)
    found = {"incident type F1": (hits, hits, len(said), len(wanted))}
    for name, slots in (("perpetrators", ("PerpInd", "PerpOrg")), ("victims", ("Victim",))):
        entities, heads = _gold(row, *slots), {form.split()[-1] for form in one[name] if form.split()}
        right = sum(any(head in entity for entity in entities) for head in heads)
        right_gold = sum(bool(entity & heads) for entity in entities)
        found[f"{name} F1"] = (right, right_gold, len(heads), len(entities))
    return found


def _f1(units: Sequence[Counts]) -> dict[str, float]:
    """Micro F1 of each figure, in per cent."""
    found = {}
    for name in units[0]:
        right, right_gold, given, wanted = (sum(unit[name][at] for unit in units) for at in range(4))
        precision, recall = right / max(given, 1), right_gold / max(wanted, 1)
        found[name] = 200 * precision * recall / (precision + recall) if precision + recall else 0.0
    return found


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """F1 of incident types, perpetrators and victims, in per cent; texts are what is drawn again."""
    rows = texts(data)
    predictions = [prediction(row) for row in rows]
    if keep:
        keep.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in predictions), encoding="utf-8")
    units = [_counts(row, one) for row, one in zip(rows, predictions, strict=True)]
    n = {name: sum(unit[name][3] for unit in units) for name in units[0]}
    return intervals.drawn(units, _f1, n)


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
