"""HRDsAttack: one abuse per article; what happened to whom, by whom, where and when.

    benchmarks/hrdsattack.py DATA [--predictions OUT.jsonl]

DATA is a file of articles (`dev.json`) or the folder that holds it, with `score.py` beside it. Of the events about
violations the one with most claims is taken. Sex is left open: onrecord does not infer it.
"""

from __future__ import annotations

import calendar
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import common

from onrecord import places
from onrecord.dates import parse_edtf
from onrecord.language import analyse
from onrecord.model import Case, Entity, Event, Report
from onrecord.text import read_many

VIOLATIONS = {
    "arrest_detention": "arbitrary detention",
    "incommunicado_detention": "enforced disappearance",
    "charge_prosecution": "arbitrary detention",
    "court_decision": "arbitrary detention",
    "abduction": "kidnapping",
    "disappearance": "enforced disappearance",
    "killing": "killing",
    "death_in_custody": "killing",
    "torture": "torture",
    "ill_treatment_custody": "torture",
    "attempted_killing": "other",
    "beating_assault": "other",
    "threat": "other",
    "sexual_violence": "other",
    "raid_search": "other",
    "property_seizure_damage": "other",
    "surveillance_tracking": "other",
    "expression_restriction": "other",
    "association_restriction": "other",
    "travel_restriction": "other",
    "smear_outing": "other",
}
"""Our acts -> the labels of the set. It has no label for prosecution: those articles carry `arbitrary detention`."""

DONE = {"happened", "attempted"}
DEFENDER = {"activist", "defender", "lawyer", "advocate", "campaigner", "environmentalist", "organiser", "organizer"}
JOURNALIST = {"journalist", "reporter", "editor", "broadcaster", "photographer", "blogger", "cameraman", "columnist"}
UNIONIST = {"unionist", "leader of the union", "organizer of the union"}
MONTHS = tuple(calendar.month_name)[1:]


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
    done = [event for event in case.events if event.act in VIOLATIONS and _modality(case, event) in DONE]
    main = max(done, key=lambda event: (len(event.claims), len(event.affected), event.id), default=None)
    weights: Counter[str] = Counter()
    for event in done:
        weights[VIOLATIONS[event.act]] += len(event.claims)
    victims = [case.entity[one] for event in done for one in event.affected]
    named = {victim.id: victim for victim in victims if victim.kind == "person" and victim.named}
    doers = [case.entity[one] for event in done for one in event.doers]
    return {
        "id": sample["Input.GLOBALEVENTID"],
        "perpetrator_mention": True if doers else bool(done),
        "perpetrator_type": _doer_type(doers, bool(done)),
        "violation_types": _labels(weights),
        **_place(case, main, done),
        **_date(main, done, sample["Input.publish_date"][:10]),
        "victims": [{"name": victim.name, **_attributes(victim)} for victim in named.values()],
        "victim_attrs": {form: _attributes(victim) for victim in named.values() for form in victim.names},
    }


def _modality(case: Case, event: Event) -> str:
    return Counter(case.claims[claim].modality for claim in event.claims).most_common(1)[0][0]


def _labels(weights: Counter[str]) -> list[str]:
    """The labels with at least a third as many claims as the one with most (the share was set on the training half)."""
    most = max(weights.values(), default=0)
    return sorted(label for label, weight in weights.items() if 3 * weight >= most) or ["unknown"]


def _doer_type(doers: list[Entity], violations: bool) -> str | None:  # noqa: FBT001
    """By the kind of most doers; a state's body where none is named, as in two articles of three."""
    kinds = Counter(doer.kind for doer in doers if doer.named or doer.kind == "authority")
    if not kinds:
        return "state actor" if violations else None
    most = kinds.most_common(1)[0][0]
    named = {"authority": "state actor", "organisation": "other non-state actors"}
    return named.get(most, "other actors without permissions")


def _attributes(victim: Entity) -> dict[str, Any]:
    roles = set(victim.roles)
    kinds = [
        kind
        for kind, words in (
            ("journalist", JOURNALIST),
            ("human rights defender", DEFENDER),
            ("trade unionist", UNIONIST),
        )
        if roles & words
    ]
    age = None if victim.age is None else ("child" if victim.age < 18 else "adult")
    return {"type": kinds or ["insufficient information"], "sex": None, "age": age}


def _place(case: Case, main: Event | None, done: list[Event]) -> dict[str, str | None]:
    """The place of the main event, else the place that most claims name, else the one most spoken of."""
    events = [event for event in (main, *done) if event]
    wanted = [case.entity[place.entity] for event in events for place in event.where]
    by_mentions = sorted(
        (entity for entity in case.entities if entity.kind == "place"),
        key=lambda entity: (-len(entity.mentions), entity.id),
    )
    slots: dict[str, str | None] = {"country": None, "region": None, "city": None}
    for entity in [*wanted, *by_mentions]:
        found = places.place(entity.place) if entity.place else None
        if found is None or slots["country"] not in (None, _name(found.country)):
            continue
        region = found.id if found.kind == "region" else found.region
        given = {"country": found.country, "region": region, "city": found.id if found.kind == "town" else None}
        for slot, identifier in given.items():
            slots[slot] = slots[slot] or _name(identifier)
    return slots


def _name(identifier: str | None) -> str | None:
    place = places.place(identifier) if identifier else None
    return place.name if place else None


def _date(main: Event | None, done: list[Event], published: str) -> dict[str, str | None]:
    """Of the main event, else of the one with most claims that has a date; else the month of publication."""
    ranked = sorted(done, key=lambda event: (-len(event.claims), event.id))
    dates = [event.when.date for event in (main, *ranked) if event and event.when.date]
    bounds = [(date.earliest, date.latest) for date in dates if date.earliest and date.latest]
    if not bounds:
        return {"year": published[:4], "month": MONTHS[int(published[5:7]) - 1], "day": None}
    first, last = (day.split("-") for day in bounds[0])
    same_month = first[:2] == last[:2]
    return {
        "year": first[0] if first[0] == last[0] else None,
        "month": MONTHS[int(first[1]) - 1] if same_month else None,
        "day": first[2] if first == last else None,
    }


def figures(data: Path, keep: Path | None = None) -> dict[str, float]:
    """The set's own figures that it publishes, in per cent."""
    gold = data / "dev.json" if data.is_dir() else data
    predictions = [prediction(sample, case) for sample, case in built(articles(data))]
    found = common.json_figures(common.score(gold.parent / "score.py", gold, predictions, keep, "--json"))
    shown = (
        "perpetrator mention F1", "perpetrator type acc", "victim exact F1", "victim fuzzy F1", "victim type acc",
        "violation type F1", "country acc", "region acc", "city acc", "year acc", "month acc", "day acc",
    )  # fmt: skip
    return {name: found[name] for name in shown if name in found}


def main() -> None:
    """Print the figures."""
    given = common.arguments(__doc__)
    for name, value in figures(given.data, given.predictions).items():
        print(f"{name:<28}{value:6.1f}")


if __name__ == "__main__":
    main()
