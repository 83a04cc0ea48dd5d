"""From candidates to acts: the best act of each candidate that is likely enough to be a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.claims.acts.candidates import WITH_CONTENT, Candidate, Scene, candidates
from onrecord.claims.acts.certainty import sure_enough
from onrecord.claims.acts.context import weighed
from onrecord.claims.acts.coverage import coverage
from onrecord.claims.acts.cues import Cue, cues
from onrecord.claims.acts.evidence import evidence, half_shared, span_of
from onrecord.claims.acts.frames import denied_within, without_frames
from onrecord.claims.acts.match import Match
from onrecord.claims.acts.mention import ActMention
from onrecord.claims.acts.reasons import reasons
from onrecord.claims.acts.recast import recast
from onrecord.claims.acts.remarks import qualifications, scope
from onrecord.claims.acts.roles import fill
from onrecord.claims.acts.settled import settled
from onrecord.claims.acts.supposed import is_supposed
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.unmeant import without_unmeant
from onrecord.claims.acts.weigh import Weighed, weights
from onrecord.claims.acts.where_around import where
from onrecord.claims.violations import VIOLATIONS
from onrecord.model import Analysis, SentenceCoverage, Span


def find_acts(analysis: Analysis) -> tuple[ActMention, ...]:
    """The acts that a report tells, in the order of the text."""
    return read_acts(analysis)[0]


def read_acts(
    analysis: Analysis, trees: Sequence[Tree] = ()
) -> tuple[tuple[ActMention, ...], tuple[SentenceCoverage, ...]]:
    """The acts that a report tells, and what became of each of its sentences; `trees` where they are known as such."""
    scene = Scene(analysis, trees)
    judged = recast(weighed(candidates(scene)))
    likely = [one for one in judged if one[1].chance >= weights()["threshold"]]
    kept = without_frames(sure_enough(_distinct(without_unmeant(scene, likely))))
    known = [candidate for candidate, _weighed in judged]
    found = tuple(_told(scene, one, known) for one in kept)
    return found, coverage(scene, judged, {act.sentence for act in found if not act.supposed})


def _told(scene: Scene, kept: tuple[Candidate, Weighed, float], known: Sequence[Candidate]) -> ActMention:
    """What a kept candidate tells: of a denial, the act that it names."""
    candidate, told, confidence = kept
    frame = mention(scene, candidate, told.act, confidence)
    inner = denied_within(candidate, VIOLATIONS, known) if told.act == "denial" else None
    if inner is None:
        return frame
    named = mention(scene, *inner, confidence)
    spans = frame.evidence, named.evidence
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return replace(named, evidence=whole, modality="happened", denied=True)


def _distinct(judged: list[tuple[Candidate, Weighed]]) -> list[tuple[Candidate, Weighed]]:
    """Without those whose act a likelier candidate tells in half of the same words."""
    kept: list[tuple[Candidate, Weighed]] = []
    passages: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for candidate, told in sorted(judged, key=lambda one: (-one[1].chance, one[0].tree.number, one[0].trigger)):
        act, _mood = settled(candidate, told.act)
        passage, others = _passage(candidate, told.act), passages.setdefault((candidate.tree.number, act), [])
        if not any(half_shared(passage, other) for other in others):
            others.append(passage)
            kept.append((candidate, told))
    return sorted(kept, key=lambda one: (one[0].tree.number, one[0].trigger))


def _passage(candidate: Candidate, act: str) -> tuple[int, int]:
    """First and last word of what tells an act: of a threat, also what is said in it."""
    if act not in WITH_CONTENT:
        return candidate.first, candidate.last
    return evidence(candidate.tree, candidate.trigger, with_content=True)


def mention(scene: Scene, candidate: Candidate, act: str, confidence: float) -> ActMention:
    """The act of a candidate with its roles and passage."""
    tree, trigger = candidate.tree, candidate.trigger
    became, modality = settled(candidate, act)
    matched = candidate.cues.get(act, ())
    cue = _best(matched).cue if matched else default_cue(act, candidate)
    tokens = tuple(sorted({token for match in matched for token in match.tokens}))
    first, last = evidence(tree, trigger, with_content=act in WITH_CONTENT)
    doers, affected = fill(tree, scene.kinds, trigger, cue, (first, last))
    return ActMention(
        act=became,
        sentence=tree.number,
        trigger=(trigger, *(token for token in tokens if token != trigger)),
        kind=candidate.kind,
        doers=doers,
        affected=affected,
        where=where(tree, scene.kinds, trigger, became),
        modality=modality,
        scope=scope(tree, trigger),
        evidence=span_of(tree, first, last),
        reasons=reasons(scene.trees, tree.number, trigger),
        qualifications=qualifications(tree, trigger),
        confidence=confidence,
        supposed=is_supposed(candidate, became),
    )


def _best(matched: tuple[Match, ...]) -> Match:
    """The match that asks for most; verbs before nouns before phrases."""
    return max(matched, key=lambda m: (not m.cue.weak, m.cue.trigger != "phrase", len(m.cue.conditions), m.cue.source))


def default_cue(act: str, candidate: Candidate) -> Cue:
    """The roles usual for an act, for a candidate found without a cue of it."""
    wanted = "noun" if candidate.kind == "noun" else "verb"
    of_act = [cue for cue in cues() if cue.act == act]
    plain = [
        cue for cue in of_act if cue.trigger == wanted and "affected=" not in cue.source and "doer=" not in cue.source
    ]
    return (plain or of_act)[0]
