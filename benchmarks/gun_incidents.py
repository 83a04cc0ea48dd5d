"""Gun incidents: which reports tell of one shooting, and what each says of it.

    benchmarks/gun_incidents.py DATA [--predictions OUT.jsonl] [--fields N]

DATA is the folder of the set (`dev.jsonl`, `reports.py`, `score.py`). Linking is measured on all its reports, with
`onrecord.case.stories`; date, place, names and numbers on a sample of N incidents, each report as a case of its own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import common
import gun_incidents_date
from intervals import Figure

from onrecord import places
from onrecord.case.quantities import counts
from onrecord.case.stories import same_story
from onrecord.dates import parse_edtf
from onrecord.model import Analysis, Case, Event, Text

FIELDS_OF = 300
"""Incidents whose reports are read in full when nothing else is asked, the sample that the set's own README takes: some
500 reports. Of 120 the interval of a share was six points to either side."""

SHOOTINGS = ("killing", "attempted_killing", "beating_assault")
FOUND_DEAD = ("located_found", "death_in_custody")  # in reports on shootings: the body of who was shot
CHARGES = ("charge_prosecution", "arrest_detention")
LEAST_VICTIM = 0.5
"""Confidence, summed over claims, that somebody needs to be given as a victim: fuzzy F1 over 187 names in reports
outside the measured sample .674; .669 at 0.3, .672 at 0.6, .606 at 0.8."""


def reports(data: Path, sample: int | None = None) -> list[dict[str, Any]]:
    """What a system is given; of a sample of incidents where a number is given."""
    command = [sys.executable, str(data / "reports.py"), str(data / "dev.jsonl")]
    command += ["--sample", str(sample)] if sample else []
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def clusters(rows: Sequence[dict[str, Any]]) -> list[list[str]]:
    """Report ids, grouped by story."""
    texts = [
        Text(
            report=row["id"],
            file=row["id"],
            sha256="",
            content=f"{row['title']}. {row['text']}",
            published=parse_edtf(row["published"][:10]) if row["published"] else None,
        )
        for row in rows
    ]
    return [[rows[number]["id"] for number in group] for group in same_story(texts)]


def fields(row: dict[str, Any]) -> dict[str, Any]:
    """What one report says of its main shooting."""
    published = row["published"][:10] if row["published"] else None
    content = f"{row['title']}\n\n{row['text']}"
    analysis = common.analysed(row["id"], content, parse_edtf(published) if published else None)
    case = common.case_of(analysis)
    found = shootings(case)
    return {
        "date": gun_incidents_date.likeliest(case, found, published),
        **_place(analysis),
        "victims": _victims(case),
        "killed": _how_many(case, [event for event in found if event.act == "killing"]),
        "injured": _how_many(case, [event for event in found if event.act != "killing"]),
    }


def shootings(case: Case) -> list[Event]:
    """The events of a report that are shootings."""
    return [event for event in case.events if event.act in SHOOTINGS and _happened(case, event)]


def _victims_events(case: Case) -> list[Event]:
    """Shootings, and where those shot were found."""
    return [event for event in case.events if event.act in (*SHOOTINGS, *FOUND_DEAD) and _happened(case, event)]


def _happened(case: Case, event: Event) -> bool:
    return any(case.claims[claim].modality in ("happened", "attempted") for claim in event.claims)


def _place(analysis: Analysis) -> dict[str, str | None]:
    """The town named most, the first of equals, and the state that it or another named place lies in."""
    names = [name.span.of(analysis.text.content) for name in analysis.names if name.kind == "place"]
    found = places.resolve(dict.fromkeys(names))
    towns = Counter(found[name] for name in names if name in found and found[name].kind == "town")
    states = Counter(region for name in names if name in found and (region := _state(found[name])))
    return {
        "city": towns.most_common(1)[0][0].name if towns else None,
        "state": states.most_common(1)[0][0] if states else None,
    }


def _state(place: places.Place) -> str | None:
    region = place if place.kind == "region" else places.place(place.region) if place.region else None
    return region.name if region and region.country == "US" else None


def _victims(case: Case) -> list[str]:
    """The people shot, by their full names, less those who are more often said to have shot or to be charged."""
    told: defaultdict[str, float] = defaultdict(float)
    times: Counter[str] = Counter()
    for claim in (case.claims[one] for event in _victims_events(case) for one in event.claims):
        for person in {case.identity[one] for one in claim.affected}:
            told[person] += claim.confidence or 1.0
            times[person] += 1
    against = _against(case)
    people = [case.entity[one] for one in told if told[one] >= LEAST_VICTIM and against[one] < times[one]]
    return sorted(one.name for one in people if one.kind == "person" and one.named and " " in one.name)


def _against(case: Case) -> Counter[str]:
    """How often each is said to have shot, or to be held or charged."""
    found: Counter[str] = Counter()
    for claim in case.claims.values():
        people = claim.doers if claim.act in SHOOTINGS else claim.affected if claim.act in CHARGES else ()
        found.update({case.identity[one] for one in people})
    return found


def _how_many(case: Case, events: Sequence[Event]) -> int:
    """The most people that one of the events tells of: those named, or the number given where a group is affected."""
    most = 0
    for event in events:
        people = [case.entity[one] for one in event.affected]
        crowd = any(person.kind == "group" for person in people)
        told = [count.low for claim in event.claims for count in counts(case.claims[claim].evidence[0].quotation)]
        named = {person.id for person in people if person.named}
        most = max(most, len(named) or min(1, len(people)), *(number for number in told if crowd and number < 60), 0)
    return most


def predictions(data: Path, sample: int | None) -> Iterator[dict[str, Any]]:
    """All clusters in one object; the fields of a report each in one of its own."""
    yield {"clusters": clusters(reports(data))}
    if sample:
        for row in reports(data, sample):
            yield {"reports": {row["id"]: fields(row)}}


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """Linking over all reports, the rest over the sample: the scorer's figures by name."""
    found = list(predictions(data, FIELDS_OF))
    scorer, gold = data / "score.py", data / "dev.jsonl"
    linking = common.scored(scorer, gold, found, keep)
    slots = common.scored(scorer, gold, found, None, "--sample", str(FIELDS_OF))
    of_links = {name: value for name, value in linking.items() if name.split()[0] in ("b-cubed", "links", "lea")}
    return {**slots, **of_links}


def main() -> None:
    """Run and print the scorer's tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of the set")
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    parser.add_argument("--fields", type=int, default=FIELDS_OF, help="incidents whose reports are read in full")
    given = parser.parse_args()
    found = list(predictions(given.data, given.fields))
    scorer, gold = given.data / "score.py", given.data / "dev.jsonl"
    print(common.score(scorer, gold, found, given.predictions))
    if given.fields:
        print(f"The same on the sample of {given.fields} incidents whose reports were read in full:")
        print(common.score(scorer, gold, found, None, "--sample", str(given.fields)))


if __name__ == "__main__":
    main()
