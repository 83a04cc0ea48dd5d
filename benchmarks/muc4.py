"""MUC-4: wire texts on political violence; which kinds of incident, who did it, who suffered.

    benchmarks/muc4.py DATA [--predictions OUT.jsonl]

DATA is a file of texts (`dev.json`, one JSON object a line) or the folder that holds it. The set has no scorer yet, so
this module counts by itself. Incident types are compared as sets per text (micro F1). Perpetrators and victims are
compared as strings: a gold entity is found if one of its forms shares its last word with a predicted one (micro F1).
The texts are in lower case, which costs every part that leans on capital letters.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import common

from onrecord.model import Case

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


def _f1(right_predicted: int, right_gold: int, predicted: int, gold: int) -> float:
    precision, recall = right_predicted / max(predicted, 1), right_gold / max(gold, 1)
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(data: Path, keep: Path | None = None) -> dict[str, float]:
    """F1 of incident types, perpetrators and victims, in per cent."""
    rows = texts(data)
    predictions = [prediction(row) for row in rows]
    if keep:
        keep.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in predictions), encoding="utf-8")
    wanted = [{template["incident_type"] for template in row["templates"]} for row in rows]
    said = [set(one["types"]) for one in predictions]
    hits = sum(len(one & two) for one, two in zip(said, wanted, strict=True))
    found = {"incident type F1": _f1(hits, hits, sum(map(len, said)), sum(map(len, wanted)))}
    for name, slots in (("perpetrators", ("PerpInd", "PerpOrg")), ("victims", ("Victim",))):
        right_predicted = right_gold = predicted = gold = 0
        for row, one in zip(rows, predictions, strict=True):
            entities, heads = _gold(row, *slots), {form.split()[-1] for form in one[name] if form.split()}
            right_predicted += sum(any(head in entity for entity in entities) for head in heads)
            right_gold += sum(bool(entity & heads) for entity in entities)
            predicted, gold = predicted + len(heads), gold + len(entities)
        found[f"{name} F1"] = _f1(right_predicted, right_gold, predicted, gold)
    return found


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    for name, value in figures(given.data, given.predictions).items():
        print(f"{name:<28}{value:6.1f}")


if __name__ == "__main__":
    main()
