from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Case, Evidence, Remark, Span
from onrecord.publish import case_json
from onrecord.publish.withheld.special import kinds_of, special_reasons
from onrecord.publish.withheld.withhold import Limits, withhold
from tests.publish import sample


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("for being gay", {"orientation"}),
        ("because of her religion", {"belief"}),
        ("за нетрадиционную ориентацию", {"orientation"}),
        ("for belonging to the Roma minority", {"origin"}),
        ("as a member of the opposition", {"opinion"}),
        ("for being HIV-positive", {"health"}),
        ("for filming the square", set()),
        ("over a debt", set()),
        ("for a gaily painted door", set()),
    ],
)
def test_kinds(words: str, kinds: set[str]) -> None:
    assert kinds_of(words) == kinds


def case_with(sentence: str, reason: str = "") -> Case:
    """The sample, with one more sentence in its letter; the second claim rests on it."""
    case = sample.case()
    letter = case.readings[0]
    text = letter.analysis.text
    content = f"{text.content} {sentence}"
    start = len(text.content) + 1
    own = Evidence(span=Span(start, len(content)), quotation=sentence)
    at = content.index(reason) if reason else 0
    reasons = (Remark(evidence=Evidence(span=Span(at, at + len(reason)), quotation=reason)),) if reason else ()
    claims = (replace(letter.claims[0], reasons=()), replace(letter.claims[1], evidence=(own,), reasons=reasons))
    changed = replace(letter, analysis=replace(letter.analysis, text=replace(text, content=content)), claims=claims)
    return replace(case, readings=(changed, *case.readings[1:]))


def told(case: Case, released: set[str]) -> str:
    limits = Limits(special=special_reasons(case, released))
    left = withhold(case, {}, limits).case
    return left.readings[0].analysis.text.content + case_json(left).decode()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("They beat him for being gay.", "for being gay"),
        ("They beat him for being gay.", ""),
        ("He was held because, they said, he had become a Christian.", ""),
        ("Его увезли за то, что он гей.", ""),
    ],
)
def test_a_reason_is_hidden_whether_a_claim_took_it_for_one_or_not_unless_it_was_released(
    sentence: str, reason: str
) -> None:
    case = case_with(sentence, reason)
    hidden = told(case, set())
    assert "[reason withheld]" in hidden
    assert not kinds_of(hidden.replace("[reason withheld]", ""))
    assert sentence in told(case, {"c-2"})
    assert sentence not in told(case, {"c-1"})


def test_the_words_of_its_kind_are_hidden_wherever_they_stand_and_no_others() -> None:
    case = case_with("They beat him for being a Baptist. The prayer house is shut. The opposition spoke of illness.")
    hidden = told(case, set())
    assert "prayer" not in hidden
    assert "opposition spoke of illness" in hidden


def test_words_of_the_kind_are_left_where_nobody_gives_them_as_a_reason() -> None:
    case = case_with("The committee on religious affairs sent a letter.")
    assert "religious affairs" in told(case, set())
