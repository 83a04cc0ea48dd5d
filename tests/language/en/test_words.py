"""Words are cut as in the English treebanks, and every word is an exact stretch of the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.en.words import words


def cut(text: str) -> str:
    return "|".join(text[a:b] for a, b in words(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't know.", "They|do|n't|know|."),
        ("The guards couldn’t say.", "The|guards|could|n’t|say|."),
        ("I'm sure she'll come, he's here.", "I|'m|sure|she|'ll|come|,|he|'s|here|."),
        ("the court's ruling", "the|court|'s|ruling"),
        ("the miners' union", "the|miners|'|union"),
        ("We cannot go, I'm gonna stay", "We|can|not|go|,|I|'m|gon|na|stay"),
        ("a well-known, non-lethal weapon", "a|well|-|known|,|non-lethal|weapon"),
        ("re-arrested co-defendants", "re-arrested|co-defendants"),
        ("Mr. Orun met Dr. Tal at 5 p.m.", "Mr.|Orun|met|Dr.|Tal|at|5|p.m."),
        ("J. K. Orun spoke.", "J.|K.|Orun|spoke|."),
        ("the U.S. embassy, e.g. in Oran", "the|U.S.|embassy|,|e.g.|in|Oran"),
        ("Penal Colony No. 7", "Penal|Colony|No.|7"),
        ("No. He went home.", "No|.|He|went|home|."),
        ("on 12/03/2024 and 2024-03-12", "on|12/03/2024|and|2024-03-12"),
        ("10-15 people, 1,200 others", "10|-|15|people|,|1,200|others"),
        ("at 5pm, 40km away", "at|5|pm|,|40|km|away"),
        ("US$500 or €20, 10%", "US$|500|or|€|20|,|10|%"),
        ("the 1990s, the 22nd", "the|1990s|,|the|22nd"),
        ("see https://example.org/a?b=1, now", "see|https://example.org/a?b=1|,|now"),
        ("write to desk@example.org.", "write|to|desk@example.org|."),
        ("the site example.org said", "the|site|example.org|said"),
        ("file report_2.pdf is", "file|report_2.pdf|is"),
        ("#FreeOrun by @orun_desk", "#FreeOrun|by|@orun_desk"),
        ("“They took him,” she said", "“|They|took|him|,|”|she|said"),
        ("Sana'a and N'Djamena, O'Brien", "Sana'a|and|N'Djamena|,|O'Brien"),
        ("he waited... and left!!", "he|waited|...|and|left|!!"),
        ("and/or", "and|/|or"),
        ("[3] (b) – yes", "[|3|]|(|b|)|–|yes"),
        ("3. The third demand", "3.|The|third|demand"),
        ("held since 2019.Then released", "held|since|2019|.|Then|released"),
        ("\u200eright\u200f marks\u00a0here", "right|marks|here"),
        ("Ғабит Оразов кетті", "Ғабит|Оразов|кетті"),
        ("pri\u00adson \u00adguards\u00ad.", "pri\u00adson|guards|."),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert cut(text) == expected


@given(st.text(max_size=300))
def test_words_follow_one_another_and_leave_nothing_out(text: str) -> None:
    spans = list(words(text, 0, len(text)))
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not any(c.isalnum() for c in text[at:start])
        at = end
    assert not any(c.isalnum() for c in text[at:])


def test_words_stay_within_the_stretch() -> None:
    text = "one two three"
    assert [text[a:b] for a, b in words(text, 4, 10)] == ["two", "th"]


@pytest.mark.parametrize(
    "piece", ["a", "a.", "a-", "a'", "1.", "1-", "@", "a@", "http://", "#a", "[", "x.x.x-", "re-", " "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    began = time.process_time()
    assert sum(1 for _ in words(text, 0, len(text))) <= len(text)
    assert time.process_time() - began < 5
