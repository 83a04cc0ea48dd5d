"""Invented cases of a fixed seed that have a little of everything the case stage knows of."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from onrecord.model import Claim, Evidence, Judgement, Reading, Span, When
from tests.case.told import Told

NAMES = ("Aigul Sarieva", "A. Sarieva", "Sarieva", "Bektur Omorov", "B. Omorov", "Bektur", "Daria Kolts", "Ms Kolts")
UNNAMED = ("the nurse", "his sister", "a stoker", "four men:group", "4 masked men:group", "two neighbours:group")
BODIES = ("police:authority", "Border Guard:authority", "Lantern Trust:organisation", "LT:organisation")
PLACES = {"Naryn": "KG.04", "Osh": "KG", "the flat": None, "Bishkek": None}
ACTS = ("arrest_detention", "abduction", "beating_assault", "release", "complaint_filed", "interim_measure_protection")
WORDS = (
    "at the bridge",
    "near the bakery",
    "in the yard with two dogs",
    "by the river",
    "at night",
    "38 bags of flour",
)
LONG = (
    "They say that the mill by the river was shut for nine days after the flood and that nobody came to ask why it was"
)


def world(seed: int, reports: int, claims: int = 5) -> list[Reading]:
    """Readings of so many reports."""
    rng = random.Random(seed)
    return [_reading(rng, number, claims) for number in range(reports)]


def decisions(seed: int, readings: list[Reading], most: int = 6) -> list[Judgement]:
    """A few things that a person decided of them."""
    rng = random.Random(seed)
    people = [entity.id for reading in readings for entity in reading.entities if entity.kind == "person"]
    claims = [claim.id for reading in readings for claim in reading.claims]
    found = []
    for _ in range(rng.randrange(most)):
        kind = rng.choice(("entity", "event"))
        first, second = rng.sample(people if kind == "entity" else claims, 2)
        verdict = rng.choice(("same", "not_same", "unsure"))
        found.append(Judgement(kind=kind, verdict=verdict, first=first, second=second))  # type: ignore[arg-type]
    return found


def _reading(rng: random.Random, number: int, claims: int) -> Reading:
    day = f"2024-0{rng.randint(1, 6)}-{rng.randint(10, 28)}" if rng.random() < 0.7 else None
    known = {name: {"age": rng.choice((24, 51))} for name in NAMES if rng.random() < 0.1}
    told = Told(
        f"r{number:03}",
        publisher=f"Outlet {rng.randrange(4)}",
        published=day,
        kind=rng.choice(("news", "news", "ngo_statement", "official_statement", "letter")),
        known=known,
    )
    if rng.random() < 0.4:
        told.claim("complaint_filed", f"{LONG} {rng.choice(WORDS)}", by=["Lantern Trust:organisation"])
    for _ in range(rng.randint(1, claims)):
        _claim(rng, told)
    reading = told.reading()
    entities = tuple(replace(entity, place=PLACES.get(entity.name)) for entity in reading.entities)
    bodies = [entity.id for entity in entities if entity.kind == "organisation"]
    groups = [entity.id for entity in entities if entity.kind == "group"]
    people = tuple(entity.id for entity in entities if entity.kind == "person")
    if len(people) > 1 and rng.random() < 0.3:
        entities = tuple(replace(one, part_of=bodies[0]) if one.id == people[0] else one for one in entities)
    if groups and people and rng.random() < 0.5:
        entities = tuple(replace(one, members=people[:2]) if one.id == groups[0] else one for one in entities)
    return replace(reading, entities=entities, claims=tuple(_with_phrases(rng, reading)))


def _claim(rng: random.Random, told: Told) -> None:
    act, whom = rng.choice(ACTS), rng.choice((*NAMES, *UNNAMED))
    stance = rng.choice(("assert", "assert", "assert", "deny", "alternative", "circumstantial", "doubt", "retract"))
    told.claim(
        act,
        f"{whom.partition(':')[0]} {act} {rng.choice(WORDS)}, it is not known where" if rng.random() < 0.1
        else f"{whom.partition(':')[0]} {act} {rng.choice(WORDS)}",
        affected=[whom] if rng.random() < 0.9 else [],
        doers=[rng.choice((*BODIES, *UNNAMED[3:]))] if rng.random() < 0.6 else [],
        at=rng.choice(sorted(PLACES)) if rng.random() < 0.5 else None,
        date=f"2024-0{rng.randint(1, 3)}-{rng.randint(10, 20)}" if rng.random() < 0.5 else None,
        by=[rng.choice((*NAMES, "a neighbour", *BODIES[:3], None))] if rng.random() < 0.6 else [],
        basis=rng.choice(("told", "saw", "experienced")),
        stance=stance,
        modality=rng.choice(("happened",) * 5 + ("feared", "attempted", "planned")),
        scope=rng.choice(("specific",) * 5 + ("pattern",)),
    )  # fmt: skip


def _with_phrases(rng: random.Random, reading: Reading) -> Iterator[Claim]:
    """The claims, some of those without a date with words that tell of a day."""
    for claim in reading.claims:
        if claim.when.date is None and rng.random() < 0.4:
            words = rng.choice(("yesterday", "on Thursday"))
            yield replace(claim, when=When(phrase=Evidence(span=Span(0, len(words)), quotation=words)))
        else:
            yield claim
