"""How likely each word tells an act, in the light of the others: of a report on an abduction more words tell one.

Each word is weighed by itself first (`weigh`). Then everything is weighed again by a few shared weights: what was
thought of it, what the words of its sentence, of the sentences beside it and of the whole report tell, and whether a
word above it or a likelier one tells the same passage. The weights are in `data/weights.json` under `context`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.evidence import half_shared
from onrecord.claims.acts.weigh import Weighed, cue_signs, known, softmax, view, weights

FEATURES = ("freely", "by cue", "in the report", "in the sentence", "beside", "of a rival", "below")
"""Of each act: both chances, and how likely it is told elsewhere."""

OF_NOTHING = ("freely", "by cue", "claims in the sentence", "claim above", "claim below", "claims in the report")
"""Of no claim: both chances, and how likely any act is told elsewhere."""

_LEAST = 1e-3


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a candidate stands: its sentence, its word, its passage, and the words above it in the tree."""

    sentence: int
    trigger: int
    first: int
    last: int
    above: frozenset[int]


def spot(candidate: Candidate) -> Spot:
    """Where a candidate stands."""
    tree, trigger = candidate.tree, candidate.trigger
    return Spot(tree.number, trigger, candidate.first, candidate.last, frozenset(tree.ancestors(trigger)))


def weighed(found: Sequence[Candidate]) -> list[tuple[Candidate, Weighed]]:
    """Every candidate of a report with its likeliest act."""
    if not found:
        return []
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    learned = known()
    alone = np.stack([learned.chances(one.signs, cue_signs(one), view(one)) for one in found])
    table = weights()["context"]
    chances = together([spot(one) for one in found], alone, table)
    best = chances[:, :-1].argmax(1)
    return [
        (one, Weighed(learned.outcomes[act], float(1 - own[-1]), float(own[act])))
        for one, own, act in zip(found, chances, best.tolist(), strict=True)
    ]


def together(spots: Sequence[Spot], alone: Any, table: dict[str, Any]) -> Any:
    """The chances of each outcome, a row for each candidate of a report.

    Args:
        spots: Where the candidates stand.
        alone: Their chances as `Known.chances` gives them, of shape (candidates, 2, outcomes).
        table: The learned weights: `acts` and `nothing` in the order of the features, and a `bias` for each outcome.
    """
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    acts, nothing = features(spots, alone)
    scores = np.concatenate([acts @ np.array(table["acts"]), (nothing @ np.array(table["nothing"]))[:, None]], 1)
    return softmax(scores + np.array(table["bias"]))


def features(spots: Sequence[Spot], alone: Any) -> tuple[Any, Any]:
    """The features of each act, of shape (candidates, acts, features), and those of no claim, without the middle."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    logs = np.log(np.clip(alone, _LEAST, 1.0))
    chance = alone.mean(1)[:, :-1]
    told = chance.max(1)
    report = (chance.sum(0) - chance) / max(1, len(spots) - 1)
    sentence, shared, above, below, beside = (np.zeros_like(chance) for _ in range(5))
    members: dict[int, list[int]] = {}
    for number, one in enumerate(spots):
        members.setdefault(one.sentence, []).append(number)
    most = {number: chance[own].max(0) for number, own in members.items()}
    for number, own in members.items():
        near = [most[other] for other in (number - 1, number + 1) if other in most]
        if near:
            beside[own] = np.maximum(near[0], near[-1])
        if len(own) > 1:
            links = _links([spots[one] for one in own])
            for filled, link in zip((sentence, shared, above, below), links, strict=True):
                filled[own] = np.where(np.array(link)[:, :, None], chance[own][None], 0.0).max(1)
    rival = np.where(shared > chance, shared, 0.0)
    of_acts = [logs[:, 0, :-1], logs[:, 1, :-1], np.log(np.clip(report, _LEAST, 1.0)), sentence, beside, rival, below]
    whole = np.log(np.clip((told.sum() - told) / max(1, len(spots) - 1), _LEAST, 1.0))
    of_nothing = [logs[:, 0, -1], logs[:, 1, -1], sentence.max(1), above.max(1), below.max(1), whole]
    return np.stack(of_acts, -1), np.stack(of_nothing, -1)


def _links(spots: Sequence[Spot]) -> Iterable[list[list[bool]]]:
    """For each pair of a sentence: are there two, do they share their passage, is the second above, or below?"""
    apart = [[one is not other for other in spots] for one in spots]
    shared = [[one is not other and _shares(one, other) for other in spots] for one in spots]
    above = [[is_so and other.trigger in one.above for is_so, other in zip(row, spots, strict=True)]
             for row, one in zip(shared, spots, strict=True)]  # fmt: skip
    below = [[above[second][first] for second in range(len(spots))] for first in range(len(spots))]
    return apart, shared, above, below


def _shares(one: Spot, other: Spot) -> bool:
    return half_shared((one.first, one.last), (other.first, other.last))
