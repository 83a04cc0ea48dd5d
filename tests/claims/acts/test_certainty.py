"""How sure an act is: more likely is surer, and a passage already taken makes less sure."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.certainty import Guess, certainty, features, shares
from onrecord.claims.acts.weigh import weights


def guess(chance: float, first: int = 0, last: int = 9, act: str = "killing", sentence: int = 0) -> Guess:
    return Guess(act=act, likely=chance, chance=chance, strong=True, sentence=sentence, first=first, last=last)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 9), (0, 9), True),
        ((0, 9), (5, 9), True),
        ((0, 9), (8, 20), False),
        ((0, 3), (4, 9), False),
        ((2, 3), (3, 9), True),
    ],
)
def test_passages_share_half_of_the_shorter(first: tuple[int, int], second: tuple[int, int], *, expected: bool) -> None:
    assert shares(guess(0.5, *first), guess(0.5, *second)) is expected


def test_passages_of_two_sentences_share_nothing() -> None:
    assert not shares(guess(0.5), guess(0.5, sentence=1))


def test_the_likelier_the_surer() -> None:
    known = weights()["certainty"]
    light, heavy = guess(0.4), guess(0.95)
    assert certainty(features(light, [light]), known) < certainty(features(heavy, [heavy]), known)


def test_a_stronger_rival_makes_less_sure() -> None:
    known = weights()["certainty"]
    one, rival = guess(0.5), guess(0.9, act="threat")
    assert certainty(features(one, [one, rival]), known) < certainty(features(one, [one]), known)


def test_the_shipped_confidence_was_measured() -> None:
    steps = weights()["reliability"]
    assert all(abs(said - right) < 0.1 for _low, _high, count, said, right in steps if count > 100)
