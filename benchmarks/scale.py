"""How the case stage grows with the number of claims: time, memory, the exponent, and what one more report costs.

    benchmarks/scale.py [--claims 1000 10000 100000]

The claims are invented, from a fixed seed, and hang together as real ones do: a story is a handful of reports on the
same few events, most events are told by one to three claims and a few by dozens, one report in eight repeats another
word for word, one claim in nine is a denial by the police of the town, people of one story share no more than a
surname with those of others, and stories are spread over ten years and 400 towns. Each size is built in a process of
its own. The exponent is the slope between the smallest and the largest size on logarithmic scales: 1 is linear.

One more report: some of the reports, spread over all stories, are left out and come one by one to the case that the
others make. Given is what it takes until the whole case is there again, for the middle one and for the worst, and how
many claims were compared and how many events told anew. What the garbage collector holds is frozen before
(`gc.freeze`), as a process that keeps a case does: else one report in some hundred waits for a collection of all.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import intervals
from intervals import Figure

from onrecord.case import Building
from onrecord.dates import parse_edtf
from onrecord.model import (
    Analysis,
    Block,
    Claim,
    Entity,
    Evidence,
    Link,
    Location,
    Mention,
    Reading,
    Span,
    Text,
    When,
    stable_id,
)
from onrecord.model.entity import EntityKind

SIZES = (1_000, 10_000, 100_000)
SEED = 1948
PER_REPORT = 7  # claims
ADDED = 40  # reports that come one by one
DENIED = 1 / 9
STORY = 42  # claims, about
TOWNS = 400
WORDS = {
    "arrest_detention": "was detained by police in",
    "abduction": "was seized by unknown men in",
    "beating_assault": "was beaten by guards in",
    "killing": "was shot dead in",
    "raid_search": "had the house searched in",
    "charge_prosecution": "was charged before the court of",
    "release": "was set free in",
    "threat": "was threatened by callers in",
}
SYLLABLES = "ba be da de fa ga go ha ka ke la lo ma mi na ne pa ra ri sa so ta ti va ya zo".split()  # noqa: SIM905


@dataclass(frozen=True, kw_only=True)
class Told:
    """One event of a story: what happened to whom, where and when."""

    act: str
    people: tuple[str, ...]
    town: str
    day: date
    denied: bool = False


def stories(claims: int) -> Iterator[Reading]:
    """Readings with so many claims in all."""
    rng = random.Random(SEED)  # noqa: S311  invented, no secrets
    surnames = [_word(rng, 3) for _ in range(2_000)]
    towns = [_word(rng, 3) for _ in range(TOWNS)]
    made = number = 0
    while made < claims:
        events = list(_events(rng, surnames, towns))
        story, before = min(STORY, claims - made), None
        for start in range(0, story, PER_REPORT):
            size = min(PER_REPORT, story - start)
            told = before if before and rng.random() < 1 / 8 and len(before) == size else _told(rng, events, size)
            yield _reading(number, told, max(event.day for event in told) + timedelta(days=rng.randint(1, 9)))
            before, number, made = told, number + 1, made + size


def _events(rng: random.Random, surnames: Sequence[str], towns: Sequence[str]) -> Iterator[Told]:
    people = [f"{_word(rng, 2)} {rng.choice(surnames)}" for _ in range(rng.randint(2, 9))]
    first, town = date(2014, 1, 1) + timedelta(days=rng.randrange(3_650)), rng.choice(towns)
    for _ in range(rng.randint(6, 24)):
        whom = tuple(sorted(rng.sample(people, k=min(len(people), rng.choice((1, 1, 1, 2, 3))))))
        where = town if rng.random() < 0.7 else rng.choice(towns)
        yield Told(
            act=rng.choice(sorted(WORDS)), people=whom, town=where, day=first + timedelta(days=rng.randrange(60))
        )


def _told(rng: random.Random, events: Sequence[Told], size: int) -> list[Told]:
    """Which events a report tells of; the first ones of a story are told most."""
    told = [events[min(int(rng.expovariate(1) * len(events) / 4), len(events) - 1)] for _ in range(size)]
    return [replace(one, denied=rng.random() < DENIED) for one in told]


def _word(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _reading(number: int, told: Sequence[Told], published: date) -> Reading:
    """A report of one sentence per claim, by a publisher of its own."""
    report, publisher = f"r{number:06d}", f"{told[0].town} Post {number % 97}"
    lines = list(map(_line, told))
    content = "\n\n".join((publisher, *lines))
    police = (_police(one) for one in told if one.denied)
    forms = dict.fromkeys((publisher, *(name for one in told for name in (*one.people, one.town)), *police))
    known = {form: _entity(report, form, content, told, publisher) for form in forms}
    claims, at = [], len(publisher) + 2
    for one, line in zip(told, lines, strict=True):
        span = Span(at, at + len(line))
        at += len(line) + 2
        claims.append(
            Claim(
                id=stable_id("c", report, one.act, str(span.start)),
                report=report,
                act=one.act,
                stance="deny" if one.denied else "assert",
                affected=tuple(known[name].id for name in one.people),
                where=(Location(entity=known[one.town].id, relation="in"),),
                when=When(date=parse_edtf(one.day.isoformat()), basis="stated"),
                according_to=tuple(
                    Link(entity=known[name].id, name=name)
                    for name in ((_police(one), publisher) if one.denied else (publisher,))
                ),
                evidence=(Evidence(span=span, quotation=line),),
                confidence=0.9,
            )
        )
    text = Text(
        report=report,
        file=f"{report}.txt",
        sha256=stable_id("s", content),
        content=content,
        blocks=(Block(span=Span(0, len(content)), role="paragraph"),),
        language="en",
        publisher=publisher,
        published=parse_edtf(published.isoformat()),
        published_basis="given",
        kind="news",
    )
    return Reading(analysis=Analysis(text=text), entities=tuple(known.values()), claims=tuple(claims))


def _line(one: Told) -> str:
    told = f"{' and '.join(one.people)} {WORDS[one.act]} {one.town} on {one.day:%d %B %Y}."
    return f"The {_police(one)} denied that {told}" if one.denied else told


def _police(one: Told) -> str:
    return f"{one.town} Police"


def _entity(report: str, form: str, content: str, told: Sequence[Told], publisher: str) -> Entity:
    start = content.index(form)
    towns = {one.town for one in told}
    return Entity(
        id=stable_id("e", report, form),
        kind=_kind(form, publisher, towns),
        name=form,
        names=(form,),
        named=True,
        mentions=(Mention(report=report, span=Span(start, start + len(form))),),
    )


def _kind(form: str, publisher: str, towns: Container[str]) -> EntityKind:
    if form == publisher:
        return "organisation"
    return "authority" if form.endswith(" Police") else "place" if form in towns else "person"


def built(claims: int) -> dict[str, float]:
    """Seconds and megabytes that the case of so many claims takes, and the cost of some reports more."""
    readings = list(stories(claims))
    late = readings[len(readings) // (2 * ADDED) :: max(1, len(readings) // ADDED)]
    early = [one for one in readings if one not in late]
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    building = Building()
    building.put(early)
    case = building.case()
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"s": seconds, "MB": peak, "MB of the case stage": peak - base, "events": float(len(case.events))}
    del case
    return found | added(building, late)


def added(building: Building, readings: Sequence[Reading]) -> dict[str, float]:
    """What it takes until the case is there again with one more report, for each of some."""
    gc.collect()
    gc.freeze()
    seconds, touched = [], []
    for one in readings:
        start = time.process_time()
        touched.append(building.put([one]))
        building.case()
        seconds.append(time.process_time() - start)
    return {
        "one more report, s": statistics.median(seconds),
        "one more report, worst, s": max(seconds),
        "one more report, claims compared anew": statistics.median(one.claims for one in touched),
        "one more report, events told anew": statistics.median(one.events for one in touched),
    }


def figures(sizes: Sequence[int] = SIZES) -> dict[str, Figure]:
    """CPU seconds and memory at each size, the exponent of growth, and the cost of one more report."""
    found: dict[str, Figure] = {}
    seconds: dict[int, float] = {}
    for size in sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        seconds[size] = row["s"]
        for name, value in row.items():
            found[f"{size} claims, {name}"] = Figure(value=value, n=size, less_is_better=name != "events")
    low, high = min(sizes), max(sizes)
    if high > low:
        slope = math.log(seconds[high] / seconds[low]) / math.log(high / low)
        found["exponent of growth"] = Figure(value=slope, less_is_better=True)
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES)
    parser.add_argument("--one", type=int, help="build one case of so many claims here, and print its figures as JSON")
    given = parser.parse_args()
    if given.one:
        print(json.dumps(built(given.one)))
    else:
        print(intervals.table(figures(given.claims)))


if __name__ == "__main__":
    main()
