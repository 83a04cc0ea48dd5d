"""Where accounts of one event differ, slot by slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.case.disagreements import disagreements
from onrecord.case.quantities import counts
from onrecord.case.said import all_said
from onrecord.model import Entity, Evidence, Judgement, Location, Reading, Remark, Span
from onrecord.places import look_up
from tests.case.told import Told

GUARD: dict[str, Any] = {"doers": ["Border Guard:authority"]}


def at(date: str, clock: str) -> dict[str, Any]:
    return {"date": date, "clock": clock}


def found(one: dict[str, Any], two: dict[str, Any]) -> set[tuple[str, str]]:
    """Slot and kind of what two claims of one event disagree on."""
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    for told, given in ((first, one), (second, two)):
        told.known.update(given.pop("known", {}))
        told.claim(**{"act": "arrest_detention", "words": "it was told", "affected": ["Emil Tashev"], **given})
    readings = [first.reading(), second.reading()]
    same: dict[str, Entity] = {}
    identity: dict[str, str] = {}
    for reading in readings:
        for entity in reading.entities:
            identity[entity.id] = same.setdefault(entity.name, entity).id
    entities = {entity.id: entity for entity in same.values()}
    return {(one.slot, one.kind) for one in disagreements(all_said(readings, identity), entities, {})}


def crowd(words: str) -> dict[str, Any]:
    return {"words": words, "affected": ["the miners"], "known": {"the miners": {"kind": "group"}}}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"date": "2024-03-02"}, {"date": "2024-03-02"}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03"}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03-05"}, {("when", "contradiction")}),
        ({"date": "2024-03-31"}, {"date": "2024-04"}, {("when", "contradiction")}),
        (at("2024-03-02", "14:00"), at("2024-03-02", "18:30"), {("when", "contradiction")}),
        (at("2024-03-02", "14:00"), at("2024-03-02", "14:30~"), set()),
        # an hour and a half across midnight
        (at("2024-03-02", "23:30"), at("2024-03-03", "01:00"), set()),
        (at("2024-03-02", "04:20"), at("2024-03-03", "04:20"), {("when", "contradiction")}),
        (at("2024-03-02", "23:30"), {"date": "2024-03-03"}, {("when", "contradiction")}),
        # "about" may miss by a week
        ({"date": "2024-03-02~"}, {"date": "2024-03-08"}, {("when", "precision")}),
        ({"date": "2024-03-02~"}, {"date": "2024-03-28"}, {("when", "contradiction")}),
        # held since a day is taken on it
        ({"date": "2024-03-02/.."}, {"date": "2024-03-03"}, {("when", "contradiction")}),
        ({"date": "2024-03-02/.."}, {"act": "abduction", "date": "2024-03-05"}, {("when", "contradiction")}),
        ({"date": "2024-03-02/.."}, {"date": "2024-03-02"}, set()),
        ({"date": "2024-03-02/.."}, {"date": "2024-03"}, set()),
        ({"date": "2024-03-02/.."}, {"date": "2024-03-20"}, set()),
        ({"act": "public_appeal", "date": "2024-03-02/.."}, {"act": "public_appeal", "date": "2024-03-05"}, set()),
        # the day it became known is not the day it was
        ({"date": "2024-03-02"}, {"act": "acknowledgement", "date": "2024-03-05"}, set()),
        ({"act": "killing", "date": "2024-03-02"}, {"act": "located_found", "date": "2024-03-05"}, set()),
        ({"act": "located_found", "date": "2024-03-02"}, {"act": "located_found", "date": "2024-03-05"},
         {("when", "contradiction")}),
        # the day on which he is still held is not the day on which he was taken; since when he is held tells that day
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "words": "he is still in their cells"}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "words": "police held him on Tuesday for a fourth day"}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "words": "police held him for a theft"},
         {("when", "contradiction")}),
        ({"date": "2024-03-02"}, {"date": "2024-03-05/..", "words": "he remains in custody since the 5th"},
         {("when", "contradiction")}),
        # what is planned for another day
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "modality": "planned"}, set()),
        # two people, each by name, and the same one
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "affected": ["Lena Sol"]}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "affected": ["a teacher"]}, {("when", "contradiction")}),
        ({"at": "Naryn"}, {"at": "Osh"}, {("where", "contradiction")}),
        ({"at": "Naryn"}, {}, set()),
        # spots without a name, by their sort
        ({"words": "taken from his brother's flat"}, {"words": "arrested at the bazaar"}, {("where", "contradiction")}),
        ({"words": "его увели из дома зятя"}, {"words": "задержан на границе"}, {("where", "contradiction")}),
        ({"words": "taken from his brother's flat"}, {"words": "led out of her house in Naryn"}, set()),
        ({"words": "taken from his flat on Mira street"}, {"words": "seized on the street"},
         {("where", "contradiction")}),
        ({"words": "taken from his flat"}, {"words": "arrested and brought to the court"}, set()),
        ({"words": "taken from his flat"}, {"words": "under house arrest, near the bazaar"},
         {("where", "contradiction")}),
        ({"words": "taken from his flat"}, {"words": "arrested on his way home on 15 March"}, set()),
        ({"words": "hit in his flat", "act": "beating_assault"},
         {"words": "hit at the bazaar", "act": "beating_assault"}, set()),
        ({"words": "died in his cell", "act": "death_in_custody"},
         {"words": "died in an ambulance", "act": "death_in_custody"}, {("where", "contradiction")}),
        (GUARD, {"doers": ["Customs Service:authority"]}, {("doers", "contradiction")}),
        # men without names may be anybody's
        (GUARD, {"doers": ["masked men"]}, set()),
        (GUARD, {"doers": ["masked men"], "stance": "alternative"}, {("doers", "contradiction")}),
        # "last fed on the 2nd", "not fed from the 3rd on"
        ({"date": "2024-03-02"}, {"date": "2024-03-03/2024-03-09"}, set()),
        ({"date": "2024-03-02"}, {"date": "2024-03-05/2024-03-09"}, {("when", "contradiction")}),
        # the second place may lie in the first, which is on the map
        ({"at": "Osh"}, {"at": "Karasu turn-off"}, {("where", "contradiction")}),
        # one whom the other names has others do it
        ({"doers": ["Border Guard:authority"], "by": ["Red Ridge:organisation"]},
         {"doers": ["Red Ridge:organisation"], "by": ["Border Guard:authority"]}, {("doers", "contradiction")}),
        # the sergeant may be of the guard; an explanation that owns up shifts nothing
        (GUARD, {"doers": ["Sergeant Uzun"]}, set()),
        (GUARD, {"doers": ["Watch:authority"], "by": ["Watch:authority"], "stance": "alternative"}, set()),
        # nobody else can have fled
        ({"act": "flight_escape", "doers": ["Emil Tashev"]}, {"act": "flight_escape", "doers": ["Lena Sol"]}, set()),
        # who set somebody free is claimed by two
        ({"act": "release", "doers": ["elders"]},
         {"act": "release", "doers": ["brave forces"], "stance": "alternative"}, {("doers", "contradiction")}),
        # two descriptions that share a word
        ({"doers": ["the older patrol"]}, {"doers": ["Harbour patrol:authority"]}, set()),
        # the names of an office
        ({"act": "court_decision", "doers": ["a bench:authority"]},
         {"act": "court_decision", "doers": ["Naryn City Court:authority"]}, set()),
        # another explanation by another act names other doers as a matter of course
        ({"act": "abduction", "doers": ["Border Guard:authority"]},
         {"act": "flight_escape", "doers": ["Emil Tashev"], "stance": "alternative"}, {("reason", "contradiction")}),
        # denials give no values
        ({"date": "2024-03-02"}, {"date": "2024-03-05", "stance": "deny"}, set()),
        ({"words": "they found 38,000 euros"}, {"words": "they found 40,500 euros"}, {("count", "contradiction")}),
        ({"words": "they found 38,000 euros"}, {"words": "he had 2 phones"}, set()),
        # sorts of force
        ({"doers": ["five soldiers"]}, {"doers": ["two policemen"]}, {("doers", "contradiction")}),
        ({"doers": ["five soldiers"]}, {"doers": ["army:authority"]}, set()),
        ({"doers": ["the older policeman"]}, {"doers": ["police officers:authority"]}, set()),
        # taken, or gone of his own accord
        ({"act": "custody_transfer"}, {"act": "flight_escape", "doers": ["Emil Tashev"], "stance": "alternative"},
         {("act", "contradiction")}),
        # several may do it, each for himself
        ({"act": "complaint_filed", "doers": ["Aigul Sol"]}, {"act": "complaint_filed", "doers": ["Lena Sol"]}, set()),
        # of what somebody died
        ({"act": "killing", "words": "he was beaten to death"},
         {"act": "killing", "words": "his heart stopped", "stance": "alternative"}, {("reason", "contradiction")}),
        ({"act": "killing", "words": "he was beaten to death"}, {"act": "killing", "words": "he bled to death"}, set()),
        # who says otherwise how many died gives no other cause
        ({**crowd("nine miners died"), "act": "killing"},
         {**crowd("two miners died"), "act": "killing", "stance": "alternative"}, {("count", "contradiction")}),
        # the director may be he who is named, where no more is said of him; a sort of force is another
        ({"act": "forced_statement", "doers": ["Emil Tashev"]},
         {"act": "forced_statement", "doers": ["the director"], "stance": "alternative"}, set()),
        # what an abduction was instead, and what a beating was instead
        ({"act": "abduction"}, {"act": "abduction", "words": "she came to stay", "stance": "alternative"},
         {("reason", "contradiction")}),
        ({"act": "abduction", "date": "2024-03-02"},
         {"act": "abduction", "date": "2024-03-08", "stance": "alternative"}, {("when", "contradiction")}),
        ({"act": "beating_assault"}, {"act": "beating_assault", "words": "he slipped", "stance": "alternative"}, set()),
        # what two people are to each other
        ({"words": "the two brothers were seized", "affected": ["Emil", "Marat"]},
         {"words": "two friends were seized", "affected": ["Emil", "Marat"]}, {("relation", "contradiction")}),
        ({"words": "the two brothers were seized", "affected": ["Emil", "Marat"]},
         {"words": "the siblings were seized", "affected": ["Emil", "Marat"]}, set()),
    ],
)  # fmt: skip
def test_slots(one: dict[str, Any], two: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert found(dict(one), dict(two)) == expected


def anew(one: dict[str, Any], two: dict[str, Any]) -> set[tuple[str, str]]:
    """Slot and kind of what one outlet says of an event in two reports of different days."""
    readings, known = [], {"the miners": {"kind": "group"}}
    for name, published, given in (("a", "2024-03-10", one), ("b", "2024-03-14", two)):
        told = Told(name, published=published, known=known)
        told.claim(**{"act": "arrest_detention", "words": "it was told", "affected": ["the miners"], **given})
        readings.append(told.reading())
    case = build_case(
        readings, [Judgement(kind="event", verdict="same", first=claim_id(readings[0]), second=claim_id(readings[1]))]
    )
    return {(one.slot, one.kind) for event in case.events for one in event.disagreements}


def claim_id(reading: Reading) -> str:
    return reading.claims[0].id


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"date": "2024-03-02"}, {"date": "2024-03-04"}, {("when", "update")}),
        ({"words": "eleven miners were held"}, {"words": "eight miners were held"}, {("count", "update")}),
        ({"words": "eleven miners were held"}, {"words": "11 miners were held"}, set()),
    ],
)
def test_one_speaker_gives_it_anew(one: dict[str, Any], two: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert anew(one, two) == expected


def test_one_who_gives_both_days_contradicts_nobody() -> None:
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    for date in ("2024-03-02", "2024-03-03"):
        first.claim("official_refusal_to_act", "he was sent away", affected=["Emil Tashev"], date=date)
    second.claim("official_refusal_to_act", "he was sent away", affected=["Emil Tashev"], date="2024-03-03")
    readings = [first.reading(), second.reading()]
    claims = [claim.id for reading in readings for claim in reading.claims]
    same = [Judgement(kind="event", verdict="same", first=claims[0], second=other) for other in claims[1:]]
    [event] = build_case(readings, same).events
    assert event.disagreements == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the report that names the street also names the town
        ("he was held in Osh, at Lenin street", set()),
        ("he was held at Lenin street", {("where", "precision")}),
    ],
)
def test_a_report_that_names_both_places_is_as_precise(words: str, expected: set[tuple[str, str]]) -> None:
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    first.claim("arrest_detention", "he was held in Osh", affected=["Emil Tashev"], at="Osh")
    second.claim("arrest_detention", words, affected=["Emil Tashev"], at="Lenin street")
    readings = [first.reading(), second.reading()]
    entities = {one.id: one for reading in readings for one in reading.entities}
    osh, street = (next(one for one in entities.values() if one.name == name) for name in ("Osh", "Lenin street"))
    found_here = disagreements(all_said(readings, {}), entities, {street.id: (osh.id,)})
    assert {(one.slot, one.kind) for one in found_here} == expected


@pytest.mark.parametrize(
    ("wider", "expected"),
    [("Kyrgyzstan", set()), ("Jalal-Abad Region", {("where", "precision")})],
)
def test_a_country_is_no_less_precise(wider: str, expected: set[tuple[str, str]]) -> None:
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    first.claim("arrest_detention", "he was seized at the market", affected=["Emil Tashev"], at="Kara-Kul")
    second.claim("arrest_detention", "police seized an activist", affected=["Emil Tashev"], at=wider)
    readings = [first.reading(), second.reading()]
    on_the_map = {"Kyrgyzstan": "KG", "Jalal-Abad Region": look_up("Jalal-Abad Region")[0].id}
    entities = {
        one.id: replace(one, place=on_the_map.get(one.name)) for reading in readings for one in reading.entities
    }
    town, outer = (next(one for one in entities.values() if one.name == name) for name in ("Kara-Kul", wider))
    found_here = disagreements(all_said(readings, {}), entities, {town.id: (outer.id,)})
    assert {(one.slot, one.kind) for one in found_here} == expected


def test_grounds_that_two_sides_state() -> None:
    told = [Told("a", publisher="Clinic"), Told("b", publisher="Police")]
    readings = []
    for one, words in zip(told, ("for moderating a channel", "on suspicion of hooliganism"), strict=True):
        one.claim("arrest_detention", f"he was seized {words}", affected=["Emil Tashev"], doers=["Police:organisation"])
        reading = one.reading()
        [claim] = reading.claims
        start = claim.evidence[0].quotation.index(words)
        remark = Remark(evidence=Evidence(span=Span(start, start + len(words)), quotation=words))
        readings.append(replace(reading, claims=(replace(claim, reasons=(remark,)),)))
    [event] = build_case(readings).events
    assert ("reason", "contradiction") in {(one.slot, one.kind) for one in event.disagreements}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("nine miners were held", "seven miners were held", {("count", "contradiction")}),
        ("nine miners were held", "9 miners were held", set()),
        ("five or six miners were held", "six miners were held", set()),
        ("five or six miners were held", "eight miners were held", {("count", "contradiction")}),
        ("about sixty miners were held", "58 miners were held", set()),
        ("about fifteen miners were held", "about twenty miners were held", {("count", "contradiction")}),
        ("nine miners were held", "two of the miners were held", set()),
        ("nine miners were held", "he puts the number at seven", {("count", "contradiction")}),
        ("nine miners were held", "miners were held for 200 dollars", set()),
    ],
)
def test_how_many(one: str, two: str, expected: set[tuple[str, str]]) -> None:
    assert found(crowd(one), crowd(two)) == expected


def test_an_arrest_for_one_side_and_an_abduction_for_the_other() -> None:
    police = {"by": ["police:authority"], "known": {"police": {"kind": "authority", "side": "accused"}}}
    assert ("act", "contradiction") in found(
        {"act": "abduction", "by": ["his wife"]}, {"act": "arrest_detention", **police}
    )


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("nine lawyers", ["9 lawye"]),
        ("38,000 euros in the drum", ["38000 euros"]),
        ("five or six of them", ["5-6"]),
        ("on 14 March at 5 p.m.", []),
        ("aged 24, under Article 282", []),
        ("held for six days", []),
        ("шесть человек", ["6 челов"]),
        ("they counted the shells of 71 houses", ["71 house"]),
        ("a farmer of 44 was held", []),
        ("thirty-four guests were held", ["34 guest"]),
        ("четырнадцать человек", ["14 челов"]),
        ("thirty-one supporters", ["31 suppo"]),
        ("nine hundred were paid", ["900"]),
        ("two dozen men", ["24 men"]),
        ("Aida Sol, 62, and Ben Aro (33)", []),
        ("a post of Battalion 431, opinion No. 88, on Jan. 24", []),
        ("at a quarter past seven about fifteen men came", ["15 men"]),
        ("born in 1961", []),
        ("they put the number at 46", ["46"]),
        ("14 nautical miles off the cape", []),
        ("he wanted one thousand five hundred dollars", ["1500 dolla"]),
        ("two hundred and fifty men", ["250 men"]),
        ("two or three hundred people", ["200-300 peopl"]),
        ("thirty-two thousand voters", ["32000 voter"]),
        ("a dozen visitors", ["12 visit"]),
        ("half a dozen men", []),
        ("twenty five men and two women", ["25 men", "2 women"]),
        ("двадцать пять человек", ["25 челов"]),
        ("сто двадцать семей", ["120 семей"]),
        ("похитили 27-летнего рабочего", []),
        ("3 млн тенге", ["3000000 тенге"]),
        ("nine of my pigs", ["9"]),
    ],
)
def test_what_counts(passage: str, expected: list[str]) -> None:
    assert [str(count) for count in counts(passage)] == expected


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        (("Naryn Region",), {("where", "precision")}),
        # a way by many stops is less precise than none of them
        (("Naryn Region", "Osh", "Talas"), set()),
    ],
)
def test_a_way_by_many_stops(stops: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    first.claim("flight_escape", "he got away", doers=["Emil Tashev"], at="Naryn")
    second.claim("flight_escape", "he left", doers=["Emil Tashev"], at=stops[0])
    ids = {stop: second.entity(f"{stop}:place") for stop in stops}
    readings = [first.reading(), second.reading()]
    gone_to = [
        replace(reading, claims=tuple(replace(claim, where=tuple(_to(reading, names))) for claim in reading.claims))
        for reading, names in zip(readings, (("Naryn",), stops), strict=True)
    ]
    entities = {one.id: one for reading in readings for one in reading.entities}
    naryn = next(one for one in entities.values() if one.name == "Naryn")
    found_here = disagreements(all_said(gone_to, {}), entities, {naryn.id: (ids[stops[0]],)})
    assert {(one.slot, one.kind) for one in found_here} == expected


def _to(reading: Reading, names: tuple[str, ...]) -> Iterator[Location]:
    return (Location(entity=one.id, relation="to") for one in reading.entities if one.name in names)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("they stole 90 goats from me, I took back forty", "40 goats are gone from the pen", set()),
        ("they stole 90 goats from me", "40 goats are gone from the pen", {("count", "contradiction")}),
        # a number that it was not is given by nobody
        ("took forty goats, not ninety", "90 goats are gone from the pen", {("count", "contradiction")}),
        ("took forty goats, not ninety", "40 goats are gone from the pen", set()),
        ("took not fewer than 90 goats", "40 goats are gone from the pen", {("count", "contradiction")}),
    ],
)
def test_a_passage_that_gives_both_numbers_contradicts_neither(
    one: str, two: str, expected: set[tuple[str, str]]
) -> None:
    told = {"act": "property_seizure_damage"}
    assert found({**told, "words": one, "by": ["Osei Tandoh"]}, {**told, "words": two}) == expected


@pytest.mark.parametrize(("stance", "expected"), [("alternative", set()), ("assert", {("doers", "contradiction")})])
def test_other_explanations_are_not_held_against_each_other(stance: str, expected: set[tuple[str, str]]) -> None:
    told = {"act": "property_seizure_damage", "affected": ["the miners"], "known": {"the miners": {"kind": "group"}}}
    one = {**told, "doers": ["the rebels"], "stance": stance}
    two = {**told, "doers": ["the soldiers"], "stance": "alternative"}
    assert found(one, two) == expected
