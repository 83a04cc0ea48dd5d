"""How far a phrase reaches: no time in a name, the whole bound of a number, somebody known by their age."""

from __future__ import annotations

import pytest

from tests.claims.shipped import reading_of


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Last summer police raided the office of a weekly in Osk.", "police"),
        ("On 1 July officers searched the flat of Ada Lunt.", "officers"),
        ("On Tuesday men in masks took her brother.", "men"),
        ("In March soldiers beat Ada Lunt.", "soldiers"),
        ("This morning gunmen shot Ada Lunt.", "gunmen"),
        ("Soldiers shot dead four detainees.", "four detainees"),
        ("Nigerian police arrest editor and two reporters", "editor"),
        ("Nigerian police arrest editor and two reporters", "police"),
        ("Tuesday protesters were beaten by guards.", "Tuesday protesters"),
        ("The night guards beat Ada Lunt.", "The night guards"),
        ("Gunmen kill two teachers in Mali's Gao - officials", "officials"),
        ("Blast wounds nine near Osk's bus station — medics", "medics"),
        ("The law-enforcement officers beat Ada Lunt.", "The law-enforcement officers"),
    ],
)
def test_a_time_is_no_part_of_who_acts(content: str, name: str) -> None:
    assert any(entity.name == name for entity in reading_of(content).entities)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("At least thirty people, four of them children, were killed.", "At least thirty people"),
        ("Police beat at least two men who had asked for water.", "at least two men who had asked for water"),
        ("More than forty marchers were arrested.", "More than forty marchers"),
    ],
)
def test_a_bound_is_whole_or_left_out(content: str, form: str) -> None:
    forms = {name for entity in reading_of(content).entities for name in entity.names}
    assert form in forms
    assert not any(name.startswith(("least", "than")) for name in forms)


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        ("Police beat a 16-year-old in Osk. The teenager lost a tooth.", {"a 16-year-old", "The teenager"}),
        ("A 9-year-old was killed by a shell. The child had been at play.", {"A 9-year-old", "The child"}),
        ("A 70-year-old was beaten by guards.", {"A 70-year-old"}),
        ("Police beat a 16-year-old boy in Osk.", {"a 16-year-old boy"}),
    ],
)
def test_an_age_is_somebody(content: str, forms: set[str]) -> None:
    assert any(set(entity.names) == forms for entity in reading_of(content).entities)
