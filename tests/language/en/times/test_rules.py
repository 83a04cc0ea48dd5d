"""Rules are held against words in lower case."""

import re

import pytest

from onrecord.language.en.times import clock, dates, lasting, periods, relative
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import lowered

RULES = (*periods.RULES, *dates.RULES, *relative.RULES, *lasting.RULES, *clock.RULES, *clock.BARE, *clock.PARTS)
NO_LETTERS = re.compile(r"\\.|\(\?P[<=]")  # classes such as \S, and the marks of groups


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.source[:40])
def test_a_rule_asks_for_no_capital(rule: Rule[object]) -> None:
    asked = NO_LETTERS.sub("", rule.source)
    assert asked == asked.lower()


@pytest.mark.parametrize(
    ("words", "lower"),
    [
        ("At 9 P.M. GMT on 3 May", "at 9 p.m. gmt on 3 may"),
        ("İzmir, 3 May", "İzmir, 3 may"),  # its small letter is two characters
        ("", ""),
    ],
)
def test_lower_case_keeps_every_place(words: str, lower: str) -> None:
    assert lowered(words) == lower
    assert len(lowered(words)) == len(words)
