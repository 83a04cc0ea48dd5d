"""Who does what to whom in short invented reports, read by the shipped model with the shipped weights."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from onrecord.model.text import BlockRole, ReportKind
from tests.claims.shipped import backend

Told = set[tuple[str, tuple[str, ...], tuple[str, ...]]]


def told(content: str, kind: ReportKind = "news", roles: tuple[BlockRole, ...] = ()) -> Told:
    """Every claim of a text: its act, who does it, whom it befalls; a paragraph a line."""
    blocks, start = [], 0
    for number, line in enumerate(content.split("\n")):
        role: BlockRole = roles[number] if number < len(roles) else "paragraph"
        blocks.append(Block(span=Span(start, start + len(line)), role=role))
        start += len(line) + 1
    text = Text(report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=tuple(blocks), kind=kind)
    (reading,) = find_claims(analyse(text, backend())).values
    names = {entity.id: entity.name for entity in reading.entities}

    def named(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(names[one] for one in ids))

    return {(claim.act, named(claim.doers), named(claim.affected)) for claim in reading.claims}


SISTER = 'Men took Aida Lunt from her flat. "They put a bag over her head," her sister Gul said. '
FOLLOWED = "Their mother, Rosa Marsh, wept. In January two men on a motorcycle followed her home."
BROTHERS = "The brothers Yusuf and Karim Daro were arrested by police on 3 May 2022. "


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (BROTHERS + "Yusuf was not beaten, their mother said.", ("beating_assault", (), ("Yusuf Daro",))),
        (BROTHERS + "Karim was beaten with sticks.", ("beating_assault", (), ("Karim Daro",))),
        (BROTHERS + "They were beaten.", ("beating_assault", (), ("Karim Daro", "Yusuf Daro"))),
        ("Soldiers entered Koru and beat men and boys.", ("beating_assault", ("Soldiers",), ("boys", "men"))),
        ("Fishermen beaten on the lake, three missing", ("beating_assault", (), ("Fishermen",))),
        (
            "Ada Lunt was arrested. Her lawyer has twice been refused a meeting with her.",
            ("denial_of_counsel", (), ("Ada Lunt", "Her lawyer")),
        ),
        (
            "Ivo Marsh has been held since May. His lawyer has twice been refused a meeting with him.",
            ("denial_of_counsel", (), ("His lawyer", "Ivo Marsh")),
        ),
        (
            "Nigerian police arrest editor and two reporters",
            ("arrest_detention", ("police",), ("editor", "two reporters")),
        ),
        (
            "Hundreds of demonstrators met at noon. Near the bridge police broke up the rally.",
            ("association_restriction", ("police",), ("Hundreds of demonstrators",)),
        ),
        (
            "Dozens of students were beaten by soldiers on Monday.",
            ("beating_assault", ("soldiers",), ("Dozens of students",)),
        ),
        (
            "Brothers Noe and Elio Marsh were arrested by police. " + FOLLOWED,
            ("surveillance_tracking", ("two men",), ("Rosa Marsh",)),
        ),
        (
            "Masked men seized the head of a bus drivers' union on Monday.",
            ("abduction", ("Masked men",), ("the head",)),
        ),
        (
            "A cameraman for Radio Osk, Aron Marsh, was beaten on Monday.",
            ("beating_assault", (), ("Aron Marsh",)),
        ),
        (
            "OSK, Velia, May 3 (Northwire) - Armed men pulled a reporter, Tom Brell, off a bus on Monday.",
            ("abduction", ("Armed men",), ("Tom Brell",)),
        ),
        (
            "Bo Lunt was arrested on 2 March 2021 and charged the next day with extremism.",
            ("charge_prosecution", (), ("Bo Lunt",)),
        ),
        ("Soldiers came at night and kicked in the gate.", ("raid_search", ("Soldiers",), ())),
        (
            "Emil Orsk was detained by police on 2 March 2024. His sister Nadia Orsk heard him being beaten.",
            ("beating_assault", (), ("Emil Orsk",)),
        ),
        (
            SISTER + "Police denied on Tuesday that they had detained her.",
            ("arrest_detention", ("Police",), ("Aida Lunt",)),
        ),
        (
            "The two farmers were named by their family. Soldiers were there. They shot the men in the field.",
            ("killing", ("Soldiers",), ("The two farmers",)),
        ),
        (
            "Ivo Marsh, a baker, is missing. His father said that he was taken by soldiers.",
            ("abduction", ("soldiers",), ("Ivo Marsh",)),
        ),
    ],
)
def test_who_did_what_to_whom(content: str, wanted: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert wanted in told(content)


def test_a_note_is_about_whom_its_head_says() -> None:
    content = (
        "Taken by: M. Hale\nCaller: Nadia Rostova (sister)\nRe: Ilya Rostov, 24\n"
        "Caller says her brother was abducted by six men. They beat him. Mother has been told that her son is dead."
    )
    found = told(content, "call_note", ("header", "header", "title"))
    assert ("abduction", ("six men",), ("Ilya Rostov",)) in found
    assert ("beating_assault", ("six men",), ("Ilya Rostov",)) in found
    assert ("killing", (), ("Ilya Rostov",)) in found


def test_the_verb_beside_a_thing_tells_who_acts() -> None:
    assert [doers for _act, doers, _affected in told("Police fired tear gas at sixty students.")] == [("Police",)]


@pytest.mark.parametrize(
    "content",
    [
        "The hearing lasted ten minutes.",
        "Soldiers kicked in the gate of the farm.",
        "Three of the men were identified as members of a union.",
        "A neighbour has not let the girl go to school since March.",
    ],
)
def test_what_is_none_of_these_acts(content: str) -> None:
    acts = {act for act, _doers, _affected in told(content)}
    assert not acts & {"court_decision", "beating_assault", "located_found", "release"}
