"""Who does it and whom it befalls where the sentence says so in other words than a subject and an object."""

from __future__ import annotations

import pytest

from onrecord.language.ru.shipped import is_installed
from tests.claims.shipped import reading_of


def doers(content: str, act: str) -> list[set[str]]:
    """The names of the doers of every claim of an act."""
    reading = reading_of(content)
    names = {entity.id: entity.name for entity in reading.entities}
    return [{names[one] for one in claim.doers} for claim in reading.claims if claim.act == act]


@pytest.mark.parametrize(
    ("content", "act", "doer"),
    [
        ("On 3 May a court in Gulu placed Peter Okot under house arrest.", "court_decision", "a court"),
        ("Omar Haddad was put in prison by the sheriff of Lower Bay.", "arrest_detention", "the sheriff"),
        ('The murder of Tomas Rivas, carried out by members of the armed group "Black Eagles", shocked the town.',
         "killing", "Black Eagles"),
        ("The army attributes the killing of Tomas Rivas to the group Black Eagles.", "killing", "Black Eagles"),
        ("The union attributes the beating of Ana to the plant's guards.", "beating_assault", "the plant's guards"),
        ("The website Hill News was blocked by order of the Ministry of Information.", "expression_restriction",
         "Ministry of Information"),
        ("The charges of treason were filed on 1 March against Elena Duarte by the prosecutor's office of Leon.",
         "charge_prosecution", "the prosecutor's office"),
        ("The page Savanna Talk has published the addresses of twelve activists.", "smear_outing", "Savanna Talk"),
        ("An army lorry ran over two students in Gulu on Friday.", "killing", "An army"),
        ("Six farmers were shot dead when soldiers opened fire on a crowd in Bodo.", "killing", "soldiers"),
        ("Plainclothes men who did not identify themselves bundled the editor into a white pickup.", "abduction",
         "Plainclothes men"),
        ("Panel finds army unit executed four herders it called bandits", "killing", "army unit"),
    ],
)  # fmt: skip
def test_who_does_it(content: str, act: str, doer: str) -> None:
    assert {doer} in doers(content, act)


def test_joined_participles_share_their_agent() -> None:
    found = doers("The shop was looted and burned by a mob led by councillor Abdul Rahim.", "property_seizure_damage")
    assert found == [{"a mob"}] * len(found)


@pytest.mark.parametrize(
    ("content", "act", "nobody"),
    [
        ("The union credits the release of Vera Klim to public pressure.", "release", "The union"),
        ("Vera Klim was held at a base by the river for two days.", "arrest_detention", "the river"),
        ("He was beaten on the way to the police car.", "beating_assault", "police"),
        ("Ivo Lunt was shot dead when he opened fire on police.", "killing", "Ivo Lunt"),
        ("Ivo Lunt was killed as soldiers watched.", "killing", "soldiers"),
        ("He was arrested on the orders of Ilya Bek by officers of the police.", "arrest_detention", "Ilya Bek"),
    ],
)  # fmt: skip
def test_who_does_not_do_it(content: str, act: str, nobody: str) -> None:
    found = doers(content, act)
    assert found
    assert not any(nobody in names for names in found)


@pytest.mark.parametrize(
    ("content", "who"),
    [
        ("Two officers came on Sunday. They told Vera Klim that her son would be next.", {"Two officers"}),
        ('The warden said to Omar Haddad: "Eat or I\'ll put you on the plane without shoes."', {"The warden"}),
        ('A man phoned Vera Klim on Friday. "One more word and there will be one in the ground," he said.', {"A man"}),
        ("Vera Klim said she was afraid she would be next.", set()),
        ("The union said its members would be next.", set()),
        ("The lawyer told us her client would be next.", set()),
        ("Vera Klim's mother told her she would be next.", set()),
    ],
)
def test_who_threatens_is_who_says_the_words(content: str, who: set[str]) -> None:
    assert who in doers(content, "threat")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Neighbours found two guards kicking Ibrahim Sesay behind the depot.", False),
        ("Neighbours found Ibrahim Sesay, who had been missing for a week, behind the depot.", True),
    ],
)
def test_who_is_found_at_it_is_not_who_was_sought(content: str, *, found: bool) -> None:
    assert bool(doers(content, "located_found")) is found


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        ("The army said it had killed 12 militants.", "killing", {"12 militants"}),
        ("A herder was killed in the raid.", "killing", {"A herder"}),
        ("Ivo Lunt's mother was not allowed to see him.", "incommunicado_detention", {"Ivo Lunt"}),
        ("Ivo Lunt was not allowed to see his mother.", "incommunicado_detention", {"Ivo Lunt"}),
    ],
)
def test_whom_it_befalls(content: str, act: str, affected: set[str]) -> None:
    reading = reading_of(content)
    names = {entity.id: entity.name for entity in reading.entities}
    assert affected in [{names[one] for one in claim.affected} for claim in reading.claims if claim.act == act]


@pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")
@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        ("Илью Бека не выпустили из страны.", "travel_restriction", {"Илья Бек"}),
        ("По словам адвоката, Бондаренко не давали воды двое суток.", "ill_treatment_custody", {"Бондаренко"}),
        ("У Ильи Бека прошёл обыск.", "raid_search", {"Илья Бек"}),
    ],
)
def test_whom_it_befalls_in_russian(content: str, act: str, affected: set[str]) -> None:
    reading = reading_of(content, language="ru")
    names = {entity.id: entity.name for entity in reading.entities}
    assert affected in [{names[one] for one in claim.affected} for claim in reading.claims if claim.act == act]
