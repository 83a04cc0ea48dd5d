"""Weighing a word in the light of the others: what it tells alone, what its sentence and its report tell."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.claims.acts.context import FEATURES, OF_NOTHING, Spot, features, together

OUTCOMES = 3  # two acts and no claim


def spot(sentence: int = 0, trigger: int = 0, first: int = 0, last: int = 5, above: tuple[int, ...] = ()) -> Spot:
    return Spot(sentence, trigger, first, last, frozenset(above))


def alone(*rows: tuple[float, float, float]) -> np.ndarray:
    """The same chances freely and by cue."""
    return np.array([[row, row] for row in rows])


def feature(acts: np.ndarray, name: str) -> list[list[float]]:
    found: list[list[float]] = acts[:, :, FEATURES.index(name)].tolist()
    return found


def of_nothing(nothing: np.ndarray, name: str) -> list[float]:
    found: list[float] = nothing[:, OF_NOTHING.index(name)].tolist()
    return found


def test_a_word_that_stands_alone_hears_nothing_from_others() -> None:
    acts, nothing = features([spot()], alone((0.6, 0.1, 0.3)))
    for name in ("in the sentence", "beside", "of a rival", "below"):
        assert feature(acts, name) == [[0.0, 0.0]]
    for name in ("claims in the sentence", "claim above", "claim below"):
        assert of_nothing(nothing, name) == [0.0]


def test_what_the_next_sentence_tells_is_heard_and_what_a_far_one_tells_is_not() -> None:
    acts, _nothing = features([spot(0), spot(1), spot(5)], alone((0.1, 0.1, 0.8), (0.7, 0.2, 0.1), (0.3, 0.6, 0.1)))
    assert feature(acts, "beside") == [[0.7, 0.2], [0.1, 0.1], [0.0, 0.0]]


@pytest.mark.parametrize(
    ("other", "sentence", "rival"),
    [
        (spot(trigger=3, first=2, last=5), 0.9, 0.9),  # the same passage
        (spot(trigger=9, first=8, last=12), 0.9, 0.0),  # another one
        (spot(sentence=1, trigger=3), 0.0, 0.0),
    ],
)
def test_only_the_same_passage_makes_a_rival(other: Spot, sentence: float, rival: float) -> None:
    acts, _nothing = features([spot(), other], alone((0.4, 0.1, 0.5), (0.9, 0.0, 0.1)))
    assert feature(acts, "in the sentence")[0][0] == pytest.approx(sentence)
    assert feature(acts, "of a rival")[0][0] == pytest.approx(rival)


def test_a_weaker_word_is_no_rival() -> None:
    acts, _nothing = features([spot(), spot(trigger=3)], alone((0.4, 0.1, 0.5), (0.3, 0.0, 0.7)))
    assert feature(acts, "of a rival")[0] == [0.0, 0.0]


def test_the_word_above_and_the_word_below_know_of_each_other() -> None:
    spots = [spot(trigger=1), spot(trigger=4, above=(1,))]
    acts, nothing = features(spots, alone((0.2, 0.1, 0.7), (0.8, 0.1, 0.1)))
    assert feature(acts, "below") == [[0.8, 0.1], [0.0, 0.0]]
    assert of_nothing(nothing, "claim below") == [0.8, 0.0]
    assert of_nothing(nothing, "claim above") == [0.0, 0.2]


def test_chances_sum_to_one_and_follow_the_weights() -> None:
    table = {"acts": [1.0, 0, 0, 0, 0, 0, 0], "nothing": [1.0, 0, 0, 0, 0, 0], "bias": [0.0] * OUTCOMES}
    found = together([spot()], alone((0.6, 0.1, 0.3)), table)
    assert found[0].tolist() == pytest.approx([0.6, 0.1, 0.3])
    table["bias"][2] = 5.0
    assert together([spot()], alone((0.6, 0.1, 0.3)), table)[0, 2] > 0.9
