"""Which place of the gazetteer a name of a report is, by the other places and by where the report says that it lies."""

from __future__ import annotations

import pytest

from onrecord import places
from tests.claims.shipped import reading_of


def place_of(content: str, name: str) -> str | None:
    """The country of the gazetteer's place that a name was taken for; None where it was taken for none."""
    entities = {one.name: one.place for one in reading_of(content).entities if one.kind == "place"}
    found = places.place(entities[name] or "")
    return found.country if found else None


@pytest.mark.parametrize(
    ("content", "name", "country"),
    [
        ("Gunmen attacked Palma, in the north of Mozambique, and killed six men.", "Palma", None),
        (
            "Gunmen took six women from Palma. Soldiers in Pemba and Mueda beat two men. Mozambique denied it.",
            "Palma",
            None,
        ),
        ("Police of Spain beat Tom Lunt in Palma. In Madrid and Barcelona nine were arrested.", "Palma", "ES"),
        ("Tom Lunt was beaten in Valencia, a city in the province of Carabobo.", "Valencia", "VE"),
        ("Tom Lunt was beaten in Leon, Mexico.", "Leon", "MX"),
        (
            "Tom Lunt was arrested in Geneva. He had fled from Grozny to Kazan, and from there he left Russia.",
            "Geneva",
            "CH",
        ),
    ],
)
def test_country(content: str, name: str, country: str | None) -> None:
    assert place_of(content, name) == country


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Ivo Lunt was held in the basement of the 4th Regiment for nine days.", "the basement of the 4th Regiment"),
        ("Ivo Lunt was driven to the barracks of the Lenn Battalion.", "the barracks of the Lenn Battalion"),
        ("Ivo Lunt was held in the basement of a house.", "the basement"),
    ],
)
def test_a_place_without_a_name_is_called_by_whose_it_is(content: str, name: str) -> None:
    assert name in {one.name for one in reading_of(content).entities if one.kind == "place"}
