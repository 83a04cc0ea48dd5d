"""From scores to trees and names: what the network thinks of single words is made into something well formed."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
NEVER = -1e9


def is_tree(heads: list[int]) -> bool:
    """Whether heads (1-based, 0 for the root) make one tree with one root."""
    if heads.count(0) != 1:
        return False
    good = [False] * (len(heads) + 1)
    good[0] = True
    for start in range(1, len(heads) + 1):
        path = []
        at = start
        while not good[at]:
            path.append(at)
            at = heads[at - 1]
            if len(path) > len(heads):
                return False
        for word in path:
            good[word] = True
    return True


def best_tree(scores: Floats) -> list[int]:
    """The best tree with one root (Chu-Liu and Edmonds), as heads: 1-based, 0 for the root.

    Args:
        scores: Words x (words + 1); column 0 is the root, column k the k-th word as head.
    """
    words = scores.shape[0]
    greedy = [int(h) for h in scores.argmax(1)]
    if is_tree(greedy):
        return greedy
    best: tuple[float, list[int]] = (-np.inf, [0] * words)
    order = np.argsort(-scores[:, 0], kind="stable")[:3]  # a root that is not among the three likeliest never wins
    for root in order:
        full = np.full((words + 1, words + 1), NEVER)
        full[1:, :] = scores
        full[1:, 0] = NEVER
        full[root + 1, 0] = 0.0
        np.fill_diagonal(full, NEVER)
        heads = _arborescence(full)
        total = float(sum(full[w, heads[w]] for w in range(1, words + 1)) + scores[root, 0])
        if total > best[0]:
            best = (total, [int(heads[w]) for w in range(1, words + 1)])
    return best[1]


def _arborescence(scores: Floats) -> NDArray[np.intp]:
    """Heads of the best tree over all nodes; node 0 is the root. One cycle after the other is taken as one node."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return cast("NDArray[np.intp]", heads)
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    size = len(outside)
    small = np.full((size + 1, size + 1), NEVER)
    small[:size, :size] = scores[np.ix_(outside, outside)]
    members = np.array(cycle)
    loss = scores[members][:, outside] - scores[members, heads[members]][:, None]  # enter the cycle at a member
    enter = loss.argmax(0)
    small[size, :size] = loss.max(0)
    leave_scores = scores[np.ix_(outside, members)]
    leave = leave_scores.argmax(1)
    small[:size, size] = leave_scores.max(1)
    np.fill_diagonal(small, NEVER)
    found = _arborescence(small)
    result = heads.copy()
    for place, node in enumerate(outside):
        if node != 0:
            head = found[place]
            result[node] = members[leave[place]] if head == size else outside[head]
    broken = enter[found[size]]
    result[members[broken]] = outside[found[size]]
    return cast("NDArray[np.intp]", result)


def _cycle(heads: NDArray[np.intp]) -> list[int] | None:
    colour = [0] * len(heads)
    colour[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while colour[at] == 0:
            colour[at] = 1
            path.append(at)
            at = int(heads[at])
        if colour[at] == 1:
            return path[path.index(at) :]
        for node in path:
            colour[node] = 2
    return None


def best_labels(scores: Floats, labels: list[str]) -> list[int]:
    """The best row of IOB2 labels in which every I- follows a label of its own kind (Viterbi)."""
    shifted = scores.astype(np.float64) - scores.max(1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    barred = np.array(
        [[NEVER if now[0] == "I" and before[2:] != now[2:] else 0.0 for now in labels] for before in labels]
    )
    first = np.array([NEVER if label[0] == "I" else 0.0 for label in labels])
    total = logs[0] + first
    back = []
    for row in logs[1:]:
        paths = total[:, None] + barred
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


def name_spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Names in a well-formed row of labels: first word, last word (inclusive), kind."""
    found: list[tuple[int, int, str]] = []
    for number, label in enumerate(labels):
        if label[0] == "B":
            found.append((number, number, label[2:]))
        elif label[0] == "I":
            first, _last, kind = found[-1]
            found[-1] = (first, number, kind)
    return found
