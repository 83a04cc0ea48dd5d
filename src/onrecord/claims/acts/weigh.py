"""How likely a word tells each act, by itself: a small log-linear model over its cues and what surrounds it.

The weights are data (`data/weights.json`, `data/views.npy`), learned from known cases by `training/claims`; the file
says on what and how well. They are read in two ways: any act may be told, cue or no cue; or only one whose cue fits.
`context` makes one judgement of both. What the language model sees in a word counts where the backend tells; the
weights fit the shipped model alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.match import Match
from onrecord.claims.acts.tree import Tree, once

NOTHING = ""
NO_CUE, SOME_CUE = "no cue", "some cue"
"""What speaks against an act none of whose cues fits, and against no claim where the cue of any act fits."""

_MANY_CONDITIONS = 3
_NEVER = -1e9


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
def known() -> Known:
    """The learned weights as arrays."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    with as_file(files("onrecord.claims") / "data" / "views.npy") as file:
        return Known(weights(), np.load(file).astype(np.float32))


def view(candidate: Candidate) -> Any:
    """What the language model sees: the mean of the passage, its vector of the trigger, the mean of the sentence."""
    if candidate.tree.sentence.vectors is None:
        return None
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    vectors, mean = _of_sentence(candidate.tree)
    passage = vectors[candidate.first : candidate.last + 1].mean(0)
    return np.concatenate([passage, vectors[candidate.trigger], mean])


@once
def _of_sentence(tree: Tree) -> tuple[Any, Any]:
    """The vectors of a sentence's words and their mean."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    vectors = tree.sentence.vectors.astype(np.float32)
    return vectors, vectors.mean(0)


class Known:
    """The weights as arrays; the last of the outcomes is that there is no claim.

    Args:
        table: As `weights.json` has them.
        views: A row for each number of a view and a column for each outcome.
    """

    def __init__(self, table: Mapping[str, Any], views: Any) -> None:
        import numpy as np  # noqa: PLC0415  heavy, loaded when used

        self._np = np
        self.outcomes: tuple[str, ...] = tuple(table["outcomes"])
        self._place = {act: number for number, act in enumerate(self.outcomes)}
        self._signs = {sign: number for number, sign in enumerate(table["signs"])}
        self._rows = np.stack([self._row(row) for row in table["signs"].values()])
        self._bias, self._unseen = self._row(table["bias"]), self._row(table["unseen"])
        self._cues: dict[str, float] = table["cues"]
        self._views = views

    def chances(self, signs: Sequence[str], cues: Mapping[str, tuple[str, ...]], seen: Any) -> Any:
        """Two rows of chances, one for each outcome: of any act, and of the acts alone whose cues fit.

        Args:
            signs: What surrounds the candidate.
            cues: Names of what speaks for each act.
            seen: The view of the candidate; None where the backend gives none.
        """
        np = self._np
        rows = [self._signs[sign] for sign in signs if sign in self._signs]
        added = np.full(len(self.outcomes), self._cues.get(NO_CUE, 0.0), np.float32)
        added[-1] = self._cues.get(SOME_CUE, 0.0) if cues else 0.0
        shut = np.full(len(self.outcomes), _NEVER, np.float32)
        shut[-1] = 0.0
        for act, names in cues.items():
            added[self._place[act]] = sum(self._cues.get(name, 0.0) for name in names)
            shut[self._place[act]] = 0.0
        scores = self._bias + self._rows[rows].sum(0) + added
        scores = scores + (self._unseen if seen is None else seen @ self._views)
        return softmax(np.stack([scores, scores + shut]))

    def _row(self, numbers: Mapping[str, float]) -> Any:
        return self._np.array([numbers.get(act, 0.0) for act in self.outcomes], self._np.float32)


def softmax(scores: Any) -> Any:
    """Scores as chances along the last axis."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)
