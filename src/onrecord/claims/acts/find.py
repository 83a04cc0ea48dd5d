"""From candidates to acts: the best act of each candidate that is likely enough to be a claim."""

from __future__ import annotations

from onrecord.claims.acts.candidates import WITH_CONTENT, Candidate, Scene, candidates
from onrecord.claims.acts.cues import Cue, cues
from onrecord.claims.acts.evidence import evidence, span_of
from onrecord.claims.acts.match import Match
from onrecord.claims.acts.mention import ActMention
from onrecord.claims.acts.modality import Mood
from onrecord.claims.acts.remarks import qualifications, reasons, scope
from onrecord.claims.acts.roles import parties, places
from onrecord.model import Analysis
from onrecord.model.claim import Modality


def find_acts(analysis: Analysis) -> tuple[ActMention, ...]:
    """The acts that a report tells, in the order of the text."""
    scene = Scene(analysis)
    found = []
    for candidate in candidates(scene):
        act = _by_cues(candidate)
        if act is not None and candidate.mood not in {"wished", "open"}:
            found.append(mention(scene, candidate, act, 0.5))
    return tuple(found)


def _by_cues(candidate: Candidate) -> str | None:
    """The act whose cue asks for most, if that cue is not a weak one."""
    ranked = [
        (not match.cue.weak, len(match.cue.conditions) + len(match.cue.sequence), act)
        for act, matched in candidate.cues.items()
        for match in matched
    ]
    best = max(ranked, default=(False, 0, ""))
    return best[2] if best[0] else None


def mention(scene: Scene, candidate: Candidate, act: str, confidence: float) -> ActMention:
    """The act of a candidate with its roles and passage."""
    tree, trigger = candidate.tree, candidate.trigger
    matched = candidate.cues.get(act, ())
    cue = _best(matched).cue if matched else default_cue(act, candidate)
    tokens = tuple(sorted({token for match in matched for token in match.tokens}))
    first, last = evidence(tree, trigger, with_content=act in WITH_CONTENT)
    return ActMention(
        act=act,
        sentence=tree.number,
        trigger=(trigger, *(token for token in tokens if token != trigger)),
        kind=candidate.kind,
        doers=parties(tree, scene.kinds, trigger, cue.doer),
        affected=parties(tree, scene.kinds, trigger, cue.affected),
        where=places(tree, scene.kinds, trigger),
        modality=_modality(candidate.mood),
        scope=scope(tree, trigger),
        evidence=span_of(tree, first, last),
        reasons=reasons(tree, trigger),
        qualifications=qualifications(tree, trigger),
        confidence=confidence,
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


def _modality(mood: Mood) -> Modality:
    return "happened" if mood in {"wished", "open"} else mood  # type: ignore[return-value]  # the rest are modalities
