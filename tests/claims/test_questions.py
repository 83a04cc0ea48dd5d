"""The questions of printed interviews, and that they tell of nothing."""

from __future__ import annotations

import pytest

from onrecord.claims.questions import questions
from onrecord.model import Block, Span, Text
from tests.claims.shipped import reading_of

ASKED = ["How were you taken?", "Were you beaten?", "Who came to see you?"]
ANSWERS = ["They took me from the mill.", "They hit me with a belt.", "My sister came once."]


def printed(*paragraphs: str) -> Text:
    blocks, start = [], 0
    for part in paragraphs:
        blocks.append(Block(span=Span(start, start + len(part)), role="paragraph"))
        start += len(part) + 2
    return Text(report="r", file="f", sha256="", content="\n\n".join(paragraphs), blocks=tuple(blocks))


def interview(asked: list[str], answers: list[str]) -> list[str]:
    return [one for pair in zip(asked, answers, strict=True) for one in pair]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (interview(ASKED, ANSWERS), ASKED),
        (interview(ASKED[:2], ANSWERS[:2]), []),
        (interview(ASKED, ["The mayor left.", "It rained.", "No."]), []),
        ([f"“{one}”" for one in ASKED] + ANSWERS, []),
        (
            interview(["Q. You were taken.", "Q: And then?", "Q. Go on."], ["A. By night.", "A. It rained.", "A. No."]),
            ["Q. You were taken.", "Q: And then?", "Q. Go on."],
        ),
        (interview(["Q. You were taken.", "Quiet: nobody spoke."], ["A. By night.", "A. It rained."]), []),
    ],
)
def test_questions(paragraphs: list[str], found: list[str]) -> None:
    text = printed(*paragraphs)
    assert [one.span.of(text.content) for one in questions(text)] == found


def test_an_answer_goes_on_in_the_first_person() -> None:
    text = printed(*interview(ASKED, ANSWERS), "I never saw the others again.", "The ministry did not reply.")
    assert [len(one.answer) for one in questions(text)] == [1, 1, 2]


def test_who_asks_tells_of_nothing() -> None:
    reading = reading_of("\n\n".join(["Bea Lunt, a miller, was freed in May.", *interview(ASKED, ANSWERS)]))
    passages = [one.evidence[0].quotation for one in reading.claims]
    assert any("belt" in one for one in passages)
    assert not any("?" in one or "beaten" in one or "How" in one for one in passages)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Have the weavers been beaten?\n\nThe guild says so.", False),
        ("HOW MANY HAVE BEEN ARRESTED?\n\nThe ministry says twenty-two.", False),
        ("They asked: were the weavers beaten? Guards beat the weavers.", True),
    ],
)
def test_a_question_over_a_section_tells_of_nothing(content: str, *, told: bool) -> None:
    acts = {claim.act for claim in reading_of(content).claims}
    assert bool(acts & {"beating_assault", "arrest_detention"}) is told


TALK = (
    "{above}\n\nHow were you taken?\n\nMen hit me with a belt.\n\nWho else?\n\nThey beat my sister too.\n\n"
    "And now?\n\nI am in Osk with my aunt."
)


@pytest.mark.parametrize(
    ("above", "root"),
    [
        ("Interview with Ada Moss, recorded in Osk on 3 May 2021 for the Archive of the Lake.", "Ada Moss"),
        (
            "Interview by telephone with a miller from Osk, Ada Moss. Tom Lunt translated; Tom Lunt took notes.",
            "Ada Moss",
        ),
        ("Osk, 3 May 2021\nSpeaker: Ada Moss, 41, miller. In Somali; Tom Lunt translated, Tom Lunt wrote.", "Ada Moss"),
        ("# Interview with A. al-M., miller\n\nTom Lunt of the Archive asked the questions.", "A. al-M"),
    ],
)
def test_who_answers_is_named_above_the_questions(above: str, root: str) -> None:
    claims = reading_of(TALK.format(above=above)).claims
    assert {one.according_to[0].name for one in claims if one.act == "beating_assault"} == {root}
