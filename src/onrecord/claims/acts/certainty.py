"""How sure a kept act is: of acts given 0.8, about 80 in 100 are right in cases that nothing was learned from.

What the model gives an act (`weigh`) is not yet that share: the model was fitted to be decisive, and it sees each word
alone, not that the same passage was already taken for another act. A logistic curve over both, with an offset for each
act, makes a probability of it. Its weights are in `data/weights.json`, fitted by `training/claims` on cases left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.weigh import Weighed, weights

_LEAST = 1e-4


@dataclass(frozen=True, kw_only=True)
class Guess:
    """An act that was found likely enough, at its place.

    Attributes:
        sentence: Number of its sentence; `first` and `last` are the tokens of its passage.
        strong: Whether a cue that as a rule tells this act fits.
    """

    act: str
    likely: float
    chance: float
    strong: bool
    sentence: int
    first: int
    last: int


def guess(candidate: Candidate, told: Weighed) -> Guess:
    """A weighed candidate as far as certainty depends on it."""
    strong = any(match.sure and not match.cue.weak for match in candidate.cues.get(told.act, ()))
    return Guess(
        act=told.act,
        likely=told.likely,
        chance=told.chance,
        strong=strong,
        sentence=candidate.tree.number,
        first=candidate.first,
        last=candidate.last,
    )


def shares(first: Guess, second: Guess) -> bool:
    """Whether two passages have half of the shorter one's words in common."""
    if first.sentence != second.sentence:
        return False
    common = min(first.last, second.last) - max(first.first, second.first) + 1
    return 2 * common >= min(first.last - first.first, second.last - second.first) + 1


def features(one: Guess, others: Sequence[Guess]) -> dict[str, float]:
    """What certainty is reckoned from; `others` are the guesses of the same sentence."""
    found = {
        "chance": _logit(one.chance),
        "likely": _logit(one.likely),
        "strong": float(one.strong),
        f"act:{one.act}": 1.0,
    }
    rivals = [other for other in others if other is not one and shares(one, other)]
    if rivals:
        rival = max(rivals, key=lambda other: other.chance)
        found["rival"] = 1.0
        found["rival stronger"] = float(rival.chance > one.chance)
        found["rival chance"] = _logit(rival.chance)
        found["rival of its act"] = float(any(other.act == one.act for other in rivals))
    return found


def certainty(found: dict[str, float], known: dict[str, Any]) -> float:
    """The probability that a claim with these features is right."""
    score = known["bias"] + sum(known["weights"].get(name, 0.0) * value for name, value in found.items())
    return float(1 / (1 + exp(-score)))


def sure_enough(kept: Sequence[tuple[Candidate, Weighed]]) -> list[tuple[Candidate, Weighed, float]]:
    """The candidates that are sure enough to become claims, with how sure."""
    known = weights()["certainty"]
    guesses = [guess(candidate, told) for candidate, told in kept]
    by_sentence: dict[int, list[Guess]] = {}
    for one in guesses:
        by_sentence.setdefault(one.sentence, []).append(one)
    found = []
    for (candidate, told), one in zip(kept, guesses, strict=True):
        sure = certainty(features(one, by_sentence[one.sentence]), known)
        if sure >= known["least"]:
            found.append((candidate, told, sure))
    return found


def _logit(share: float) -> float:
    bounded = min(max(share, _LEAST), 1 - _LEAST)
    return log(bounded / (1 - bounded))
