"""What holds of every case: order of input, withdrawn judgements, cost, ids."""

from __future__ import annotations

import random
from collections.abc import Sequence
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.case import build_case
from onrecord.model import Case, Judgement, Reading
from tests.case.told import Told

PEOPLE = ("Aigul Sarieva", "Bektur Omorov", "Daria Kolts", "Emil Tashev", "Farida Noorzai", "Grigol Beridze")
ACTS = ("arrest_detention", "abduction", "beating_assault", "release", "court_decision", "complaint_filed")
WORDS = ("at the bridge", "near the bakery", "in the yard", "by the river", "at night", "before the court")


def readings(reports: int, claims: int, people: Sequence[str] = PEOPLE, seed: int = 1) -> list[Reading]:
    """Invented reports of a fixed seed."""
    rng = random.Random(seed)
    found = []
    for number in range(reports):
        told = Told(f"r{number:04}", publisher=f"Outlet {number % 9}", published=f"2024-0{1 + number % 9}-05")
        for _claim in range(claims):
            person, act = rng.choice(people), rng.choice(ACTS)
            date = f"2024-0{rng.randint(1, 6)}-{rng.randint(1, 28):02}" if rng.random() < 0.6 else None
            told.claim(
                act,
                f"{person} {act} {rng.choice(WORDS)}",
                affected=[person],
                doers=["police:authority"] if rng.random() < 0.4 else [],
                date=date,
                by=[rng.choice(["a neighbour", "his lawyer", None])] if rng.random() < 0.5 else [],
                stance=rng.choice(["assert"] * 4 + ["deny"]),
            )
        found.append(told.reading())
    return found


SMALL = readings(4, 6)
CLAIMS = [claim.id for reading in SMALL for claim in reading.claims]
PERSONS = [entity.id for reading in SMALL for entity in reading.entities if entity.kind == "person"]

judgements = st.lists(
    st.one_of(
        st.builds(
            Judgement,
            kind=st.just("event"),
            verdict=st.sampled_from(["same", "not_same", "unsure"]),
            first=st.sampled_from(CLAIMS),
            second=st.sampled_from(CLAIMS),
        ),
        st.builds(
            Judgement,
            kind=st.just("entity"),
            verdict=st.sampled_from(["same", "not_same"]),
            first=st.sampled_from(PERSONS),
            second=st.sampled_from(PERSONS),
        ),
    ),
    max_size=5,
)


@settings(max_examples=15, deadline=None)
@given(given_judgements=judgements, order=st.permutations(SMALL), seed=st.randoms())
def test_neither_order_of_reports_nor_of_judgements_matters(
    given_judgements: list[Judgement], order: list[Reading], seed: random.Random
) -> None:
    shuffled = list(given_judgements)
    seed.shuffle(shuffled)
    assert build_case(order, shuffled) == build_case(SMALL, given_judgements)


@settings(max_examples=15, deadline=None)
@given(given_judgements=judgements, number=st.integers(0, 4))
def test_a_judgement_withdrawn_gives_the_earlier_case(given_judgements: list[Judgement], number: int) -> None:
    before = build_case(SMALL, given_judgements[:number])
    build_case(SMALL, given_judgements)
    assert build_case(SMALL, given_judgements[:number]) == before


@settings(max_examples=15, deadline=None)
@given(given_judgements=judgements)
def test_judgements_are_obeyed(given_judgements: list[Judgement]) -> None:
    case = build_case(SMALL, given_judgements)
    contradicted = any(problem.kind == "judgements_disagree" for problem in case.problems)
    home = {claim: event.id for event in case.events for claim in event.claims} | case.identity
    for one in given_judgements:
        if one.verdict == "same" and one.first != one.second:
            assert home[one.first] == home[one.second]
        elif one.first != one.second and not contradicted:
            assert home[one.first] != home[one.second]


def test_nothing_is_lost() -> None:
    case = build_case(SMALL)
    assert sorted(claim for event in case.events for claim in event.claims) == sorted(CLAIMS)
    assert {member for entity in case.entities for member in entity.members} == {
        entity.id for reading in SMALL for entity in reading.entities
    }
    assert len({event.id for event in case.events}) == len(case.events)


def test_an_empty_case() -> None:
    assert build_case([]) == Case(readings=())


def _seconds(reports: int) -> float:
    many = readings(reports, 25, [f"Person{number} Surname{number}" for number in range(40)])
    begun = process_time()
    build_case(many)
    return process_time() - begun


def test_cost_grows_with_the_number_of_claims() -> None:
    _seconds(2)
    small, large = _seconds(20), _seconds(80)
    assert large < 8 * small + 0.2, f"500 claims took {small:.2f} s, 2,000 took {large:.2f} s"
