"""Who is told something in answer, who "they say" are not, and which body "the union" is not."""

from __future__ import annotations

import pytest

from onrecord.claims.participants import find_participants
from onrecord.language import analyse
from tests.claims.participants.test_several import text_of
from tests.claims.shipped import backend

HELD = "Ivo Marsh was taken from his flat. Ivo Marsh was beaten. "


def meant(content: str, word: str) -> set[str]:
    """Whom the last place of a word speaks of."""
    analysis = analyse(text_of(content), backend())
    found = find_participants(analysis)
    places = [
        (number, token)
        for number, sentence in enumerate(analysis.sentences)
        for token, one in enumerate(sentence.tokens)
        if one.text == word
    ]
    names = {one.id: one.name for one in found.entities}
    return {names[one] for one in found.at(*places[-1])}


@pytest.mark.parametrize(
    ("content", "word", "whom"),
    [
        (
            HELD + "His lawyer, Tom Brell, went to the station. An officer told him that the detective was away.",
            "him",
            {"Tom Brell"},
        ),
        (
            HELD + "His uncle, Jan Lunt, called the prison. A guard told him that no doctor would come.",
            "him",
            {"Jan Lunt"},
        ),
        (HELD + "His lawyer, Tom Brell, spoke to reporters. A guard had beaten him.", "him", {"Ivo Marsh"}),
        (HELD + "His sister, Ada Lunt, went to the station. An officer struck him in the face.", "him", {"Ivo Marsh"}),
        (
            "Ivo Marsh was taken. His sister, Ada Lunt, went to the office. An officer told her to go home. She wept.",
            "She",
            {"Ada Lunt"},
        ),
        ("Ada Lunt went to the office. A nurse told her that Ivo was alive. She said it twice.", "She", {"A nurse"}),
        ("Forty workers met in May. Management says that they damaged looms.", "they", {"Forty workers"}),
        ("The weavers left. The union says that they beat nobody.", "they", {"The union"}),
        ('Detectives came. "They said sign or we bury you," Tom Lunt told the paper.', "we", {"Detectives"}),
        ('Detectives came. "They said we could go," Tom Lunt told the paper.', "we", {"Tom Lunt"}),
        ("Three guards beat Ivo Marsh. He does not hear. They say the trial begins in May.", "They", set()),
        ("Three guards beat Ivo Marsh. They broke his arm.", "They", {"Three guards"}),
        ("Two sisters were held in Osk. They say police beat them.", "They", {"Two sisters"}),
    ],
)
def test_pronoun(content: str, word: str, whom: set[str]) -> None:
    assert meant(content, word) == whom


@pytest.mark.parametrize(
    ("content", "whom"),
    [
        (
            "Osk Rights Watch, a local group, said Ivo Marsh was held. Twenty men were beaten, the union said.",
            "the union",
        ),
        (
            "Ivo Marsh was held, according to Clear River Alliance, a miners' union. Ten were beaten, the union said.",
            "Clear River Alliance",
        ),
        ("The Miners' Union called a strike. Twenty men were beaten, the union said.", "Miners' Union"),
    ],
)
def test_the_union(content: str, whom: str) -> None:
    (name,) = meant(content, "union")
    assert name.removeprefix("The ") == whom
