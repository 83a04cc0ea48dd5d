"""Candidates of the cases' reports with the acts that the gold gives them: what the weights are learned from."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gold import ENOUGH, GoldClaim, overlap, reports, words_in

from onrecord.claims.acts.candidates import Candidate, Scene, candidates
from onrecord.claims.acts.context import Spot, spot
from onrecord.claims.acts.evidence import span_of
from onrecord.claims.acts.frames import FRAMES, contents
from onrecord.claims.acts.weigh import cue_signs, view
from onrecord.glosses import GLOSSED, Gloss, gloss
from onrecord.language import analyse
from onrecord.language.backends import Backend
from onrecord.model import Report
from onrecord.text import read


@dataclass(frozen=True)
class Example:
    """One candidate.

    Attributes:
        acts: Acts the gold gives it, the first being the best; empty where it makes no claim.
        inside: Whether it stands within the passage of a claim that another candidate carries.
        cues: Names of its cues by act, as `weigh.cue_signs` gives them.
        view: What the language model sees in it, as `weigh.view` gives it.
        holds: The words of what is said or denied, where it may be an act of speaking.
    """

    case: str
    report: int
    spot: Spot
    signs: tuple[str, ...]
    cues: dict[str, tuple[str, ...]]
    words: frozenset[int]
    view: Any
    holds: frozenset[int] = frozenset()
    acts: tuple[str, ...] = ()
    inside: bool = False


@dataclass
class Examples:
    """All candidates, and the gold claims of each report."""

    rows: list[Example] = field(default_factory=list)
    gold: list[list[GoldClaim]] = field(default_factory=list)


def collect(folders: Sequence[Path], backend: Backend) -> Examples:
    """Read every report of these folders of cases."""
    examples = Examples()
    for gold in (one for folder in folders for one in reports(folder)):
        found = read(Report(file=gold.path.name, content=gold.path.read_bytes()))
        for problem in found.problems:
            logging.getLogger(__name__).warning("%s", problem.message)
        for text in found.values:
            analysis = analyse(replace(text, language=gold.language), backend)
            glossed = gloss(analysis) if gold.language in GLOSSED else None
            scene = Scene(glossed.analysis if glossed else analysis)
            claims = gold.claims(text.content)
            found_here = candidates(scene)
            rows = [example(scene, candidate, gold.case, len(examples.gold)) for candidate in found_here]
            if glossed:
                rows = [_in_report(row, candidate, glossed) for row, candidate in zip(rows, found_here, strict=True)]
            examples.rows += _aligned(rows, claims, found_here)
            examples.gold.append(claims)
    return examples


def example(scene: Scene, candidate: Candidate, case: str, report: int) -> Example:
    """A candidate as far as it is learned from."""
    span = span_of(candidate.tree, candidate.first, candidate.last)
    return Example(
        case=case,
        report=report,
        spot=spot(candidate),
        signs=candidate.signs,
        cues=cue_signs(candidate),
        words=words_in(scene.analysis.text.content, span.start, span.end),
        view=view(candidate),
        holds=contents(candidate) if FRAMES & set(candidate.cues) else frozenset(),
    )


def _in_report(row: Example, candidate: Candidate, glossed: Gloss) -> Example:
    """The example with the words of the report that its gloss stands for."""
    span = glossed.places.in_report(span_of(candidate.tree, candidate.first, candidate.last))
    return replace(row, words=words_in(glossed.of.text.content, span.start, span.end))


def _aligned(rows: list[Example], claims: list[GoldClaim], found: list[Candidate]) -> list[Example]:
    """Give each claim to the candidate that most likely carries it, one to one."""
    ranked, inside = [], defaultdict(set)
    for g, claim in enumerate(claims):
        fitting = [n for n, row in enumerate(rows) if overlap(claim.words, row.words)[0] >= ENOUGH]
        for n in fitting:
            inside[n].add(g)
            ranked.append((_fit(rows, found, fitting, n, claim), g, n))
    given: dict[int, int] = {}
    for _score, g, n in sorted(ranked, key=lambda one: (-one[0], one[1], one[2])):
        if n not in given and g not in given.values():
            given[n] = g
    return [
        replace(row, acts=claims[given[n]].acts if n in given else (), inside=bool(inside[n]) and n not in given)
        for n, row in enumerate(rows)
    ]


def _fit(rows: list[Example], found: list[Candidate], fitting: list[int], n: int, claim: GoldClaim) -> float:
    row, candidate = rows[n], found[n]
    score = overlap(claim.words, row.words)[1]
    strong = {act for act, names in row.cues.items() if any(name.startswith("strong") for name in names)}
    if claim.acts[0] in row.cues:
        score += 3 if claim.acts[0] in strong else 1.5
    elif set(claim.acts) & set(row.cues):
        score += 2.5 if set(claim.acts) & strong else 1.2
    if candidate.kind in {"verb", "passive"}:
        score += 0.4
    above = set(candidate.tree.ancestors(candidate.trigger))
    if not any(found[m].tree is candidate.tree and found[m].trigger in above for m in fitting if m != n):
        score += 0.6
    return score
