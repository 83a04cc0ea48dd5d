"""Everybody between the root and the publisher, in short invented texts read by the shipped model."""

from __future__ import annotations

import pytest

from tests.claims.shipped import PAPER, claim_of, reading_of


@pytest.mark.parametrize(
    ("content", "act", "chain"),
    [
        (
            "Ana Holm, quoted by the website Sever News, said police had beaten her son.",
            "beating_assault",
            ["Ana Holm", "Sever News", PAPER],
        ),
        (
            "Two boys were beaten at the gate, the aunt was quoted as saying by the website Sever News.",
            "beating_assault",
            ["the aunt", "Sever News", PAPER],
        ),
        (
            '"They beat him," the mother was quoted by Sever News as saying.',
            "beating_assault",
            ["the mother", "Sever News", PAPER],
        ),
        (
            "According to Ana Holm, quoted by the newspaper Sever News, police had beaten her son.",
            "beating_assault",
            ["Ana Holm", "Sever News", PAPER],
        ),
        (
            "Police had beaten her son, Ana Holm said, as quoted by the website Sever News.",
            "beating_assault",
            ["Ana Holm", "Sever News", PAPER],
        ),
        (
            "Ana Holm, in an interview with the website Sever News, said police had beaten her son.",
            "beating_assault",
            ["Ana Holm", "Sever News", PAPER],
        ),
        (
            "According to the River League, citing two guards, Ivo Lunt was beaten in the cell.",
            "beating_assault",
            ["two guards", "River League", PAPER],
        ),
        (
            "The website Sever News said Ivo Lunt was beaten in the cell, citing his lawyer.",
            "beating_assault",
            ["his lawyer", "Sever News", PAPER],
        ),
        (
            "Ana Holm said police had arrested Ivo Lunt, citing a court order.",
            "arrest_detention",
            ["Ana Holm", PAPER],
        ),
        (
            "This is about Ivo Lunt, a miller. The lawyer said police had told him that Lunt was tortured.",
            "torture",
            ["police", "The lawyer", PAPER],
        ),
        (
            "The lawyer, quoted by the outlet, said police had told him that his client was tortured.",
            "torture",
            ["police", "The lawyer", "the outlet", PAPER],
        ),
        (
            "Ana Holm learned from a neighbour that police had beaten her son.",
            "beating_assault",
            ["a neighbour", "Ana Holm", PAPER],
        ),
        (
            "The union knows from two drivers that police beat the cook.",
            "beating_assault",
            ["two drivers", "The union", PAPER],
        ),
        (
            '"When I asked, the duty officer told me that they had been handed over to the army," Ana Holm said.',
            "custody_transfer",
            ["the duty officer", "Ana Holm", PAPER],
        ),
        (
            "Ana Holm, in an interview with a friend, said police had beaten her son.",
            "beating_assault",
            ["Ana Holm", PAPER],
        ),
    ],
)
def test_who_quotes_the_speaker(content: str, act: str, chain: list[str]) -> None:
    assert [link.name for link in claim_of(content, act).according_to] == chain


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("He was taken at night, his mother said, and beaten in the car.", "his mother"),
        ("He was taken at night - his mother said - and was beaten in the car.", "his mother"),
        ("He was taken at night, his mother said and beaten in the car.", "his mother"),
        ("The boys were held for a day (the owner said) and then beaten.", "the owner"),
        ("Police held the two men, the ministry said, but they were beaten, neighbours said.", "neighbours"),
    ],
)
def test_a_speaker_in_between_has_both_clauses(content: str, root: str) -> None:
    assert claim_of(content, "beating_assault").according_to[0].name == root


@pytest.mark.parametrize(
    ("content", "root"),
    [
        (
            "According to a neighbour, six men came at noon. They wore masks. They beat Tom Lunt with belts.",
            "a neighbour",
        ),
        ("According to the ministry, six men came at noon. They wore masks. They beat Tom Lunt with belts.", PAPER),
        ("Witness 3, a cook, said six men came at noon. They wore masks. They beat Tom Lunt with belts.", "Witness 3"),
        ("A cook said six men came at noon. They wore masks. They beat Tom Lunt with belts.", PAPER),
        ("Six men came at noon, according to a neighbour. They wore masks. They beat Tom Lunt with belts.", PAPER),
    ],
)
def test_an_account_that_a_paragraph_opens_with(content: str, root: str) -> None:
    assert claim_of(content, "beating_assault").according_to[0].name == root


@pytest.mark.parametrize(
    ("content", "words", "speaker"),
    [
        (
            "The ministry said Tom Lunt's arrest, which his lawyer called unlawful, took place on Monday.",
            "unlawful",
            "his lawyer",
        ),
        ("The Moss Centre said the detention of Tom Lunt was arbitrary.", "arbitrary", "Moss Centre"),
        ("His lawyer described the arrest of Tom Lunt as unlawful.", "unlawful", "His lawyer"),
    ],
)
def test_legal_words_are_those_of_whoever_says_them(content: str, words: str, speaker: str) -> None:
    reading = reading_of(content)
    names = {entity.id: entity.name for entity in reading.entities}
    (claim,) = [one for one in reading.claims if one.act == "arrest_detention"]
    given = [(one.evidence.quotation, names[one.stated_by or ""]) for one in claim.qualifications]
    assert given == [(words, speaker)]


@pytest.mark.parametrize(
    ("content", "act", "basis"),
    [
        ("His wife said that he was abducted from the market.", "abduction", "unknown"),
        ("His wife said that they dragged him out of our house.", "abduction", "saw"),
        ("His sister said that soldiers beat him in Osk.", "beating_assault", "unknown"),
        ("His sister said she saw soldiers beat him in Osk.", "beating_assault", "saw"),
        ("His sister said that nobody has seen him since May.", "disappearance", "told"),
        ("A neighbour said that soldiers beat the baker in Osk.", "beating_assault", "saw"),
    ],
)
def test_relatives_saw_it_where_the_sentence_shows_it(content: str, act: str, basis: str) -> None:
    assert claim_of(content, act).according_to[0].basis == basis
