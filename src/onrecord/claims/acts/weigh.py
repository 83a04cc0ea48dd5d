"""How likely a candidate is a claim of an act: a small log-linear model over its cues and what surrounds it.

The weights are data (`data/weights.json`, `data/views.npy`), learned from known cases by `training/claims`;
the file says on what and how well. A candidate is weighed for the acts whose cues fit it, against no claim. What
the language model sees in it counts too where the backend tells; the weights fit the shipped model alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from math import exp
from typing import Any

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.match import Match

_NOTHING = ""
_MANY_CONDITIONS = 3


@dataclass(frozen=True)
class Weighed:
    """The likeliest act of a candidate.

    Attributes:
        likely: How likely the candidate makes a claim at all, by the model.
        chance: How likely it is a claim of this act, by the model.
    """

    act: str
    likely: float
    chance: float


def cue_signs(candidate: Candidate) -> dict[str, tuple[str, ...]]:
    """Names of what speaks for each act: form and strength of its cues, how much they ask for, the cues themselves."""
    found = {}
    for act, matched in candidate.cues.items():
        names = {_strength(match) + "_" + match.cue.trigger for match in matched}
        conditions = max(
            len(m.cue.conditions) + (len(m.cue.sequence) if m.cue.trigger == "phrase" else 0) for m in matched
        )
        names.add(f"conditions{min(conditions, _MANY_CONDITIONS)}")
        if len(matched) > 1:
            names.add("several")
        found[act] = (*sorted(names), *sorted({"cue:" + match.cue.source for match in matched}))
    return found


def _strength(match: Match) -> str:
    if not match.sure:
        return "unsure"
    return "weak" if match.cue.weak else "strong"


@cache
def weights() -> dict[str, Any]:
    """The learned weights."""
    file = files("onrecord.claims") / "data" / "weights.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


@cache
def _views() -> Any:
    """A column of weights for each outcome, a row for each number of a view."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    with as_file(files("onrecord.claims") / "data" / "views.npy") as file:
        return np.load(file).astype(np.float32)


def view(candidate: Candidate) -> Any:
    """What the language model sees: its vector of the trigger and the mean of the passage, or None."""
    vectors = candidate.tree.sentence.vectors
    if vectors is None:
        return None
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    passage = vectors[candidate.first : candidate.last + 1].astype(np.float32).mean(0)
    return np.concatenate([passage, vectors[candidate.trigger].astype(np.float32)])


def chances(
    signs: tuple[str, ...],
    cues: dict[str, tuple[str, ...]],
    known: dict[str, Any],
    seen: dict[str, float] | None = None,
) -> dict[str, float]:
    """How likely each act is whose cues fit, and (under the empty name) that there is no claim.

    Args:
        signs: What surrounds the candidate.
        cues: Names of what speaks for each act.
        known: The learned weights.
        seen: What the language model's view adds for each outcome.
    """
    acts = (*cues, _NOTHING)
    scores = {act: known["bias"].get(act, 0.0) + (seen or {}).get(act, 0.0) for act in acts}
    for sign in signs:
        row = known["signs"].get(sign, {})
        for act in acts:
            scores[act] += row.get(act, 0.0)
    for act, names in cues.items():
        scores[act] += sum(known["cues"].get(name, 0.0) for name in names)
    top = max(scores.values())
    raised = {act: exp(score - top) for act, score in scores.items()}
    total = sum(raised.values())
    return {act: value / total for act, value in raised.items()}


def weigh(candidate: Candidate) -> Weighed | None:
    """The act that a candidate tells if it tells any; None where no cue fits."""
    if not candidate.cues:
        return None
    known = weights()
    found = chances(candidate.signs, cue_signs(candidate), known, _seen(candidate, known))
    likely = 1 - found.pop(_NOTHING)
    act = max(sorted(found), key=found.__getitem__)
    return Weighed(act, likely, found[act])


def _seen(candidate: Candidate, known: dict[str, Any]) -> dict[str, float]:
    """What the view of a candidate adds for each outcome; without a view, what a middling one would add."""
    found = view(candidate)
    if found is None:
        return dict(known["unseen"])
    return dict(zip(known["outcomes"], (found @ _views()).tolist(), strict=True))
