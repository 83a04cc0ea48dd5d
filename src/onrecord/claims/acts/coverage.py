"""What became of each sentence: it gave claims, holds none, could not be decided, or was passed over.

Undecided is a sentence without a claim in which something was weighed that came near enough to one, and one so long
that no parse of it is to be trusted and that has a cue in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onrecord.claims.acts.candidates import Candidate, Scene
from onrecord.claims.acts.weigh import Weighed, weights
from onrecord.model import SentenceCoverage

_TOO_LONG = 120
"""Words; sentences of this length are lists and tables as often as sentences."""


def coverage(
    scene: Scene, weighed: Iterable[tuple[Candidate, Weighed]], telling: Collection[int]
) -> tuple[SentenceCoverage, ...]:
    """What became of each sentence, in the order of the text.

    Args:
        scene: The report.
        weighed: Every candidate with its likeliest act.
        telling: Numbers of the sentences that gave claims.
    """
    least = weights()["undecided"]
    near: dict[int, dict[str, float]] = {}
    for candidate, told in weighed:
        if told.chance >= least or (candidate.cues and len(candidate.tree.tokens) > _TOO_LONG):
            acts = near.setdefault(candidate.tree.number, {})
            acts[told.act] = max(told.chance, acts.get(told.act, 0.0))
    read = {tree.number for tree in scene.speaking()}
    found = []
    for tree in scene.trees:
        span = tree.sentence.span
        if tree.number in telling:
            found.append(SentenceCoverage(span=span, outcome="claims"))
        elif tree.number not in read:
            found.append(SentenceCoverage(span=span, outcome="passed_over"))
        elif tree.number in near:
            acts = near[tree.number]
            ranked = tuple(sorted(acts, key=lambda act: (-acts[act], act)))
            found.append(SentenceCoverage(span=span, outcome="undecided", acts=ranked))
        else:
            found.append(SentenceCoverage(span=span, outcome="none"))
    return tuple(found)
