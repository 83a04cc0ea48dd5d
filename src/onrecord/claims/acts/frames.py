"""Acts of speaking that only frame another act: "denied that he was beaten" tells a beating, denied, and no denial.

Where the act that is denied is only named ("denied the torture", "reports of a beating are false"), the word that names
it is too weak a sign of a claim to be one by itself; the denial makes it one, of that act, denied.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.weigh import Weighed

FRAMES = frozenset({"denial", "acknowledgement", "counter_accusation"})


def contents(candidate: Candidate) -> frozenset[int]:
    """The words of what is said, denied or admitted."""
    below = candidate.tree.children(candidate.trigger, "ccomp", "xcomp", "obj", "advcl", "acl")
    return frozenset(token for content in below for token in candidate.tree.subtree(content))


def without_frames(claimed: list[tuple[Candidate, Weighed, float]]) -> list[tuple[Candidate, Weighed, float]]:
    """Those that hold no other claim and are not the same one again within it, and all acts that are not of speaking.

    Args:
        claimed: What is to become claims, with how sure each is; what is not sure enough takes no frame's place.
    """
    return [
        (candidate, told, sure)
        for candidate, told, sure in claimed
        if told.act not in FRAMES
        or not any(
            _holds(other, candidate) if weighed.act == told.act else _holds(candidate, other)
            for other, weighed, _sure in claimed
        )
    ]


def denied_within(
    frame: Candidate, named: Iterable[str], candidates: Iterable[Candidate]
) -> tuple[Candidate, str] | None:
    """The first act that the words of a denial name, with the word; None where they name none.

    Args:
        frame: The denial.
        named: Acts that may be denied by name.
        candidates: All words of the report that may tell an act.
    """
    said = contents(frame) | _subject_of_falsehood(frame)
    for inner in candidates:
        if inner.tree is frame.tree and inner.trigger in said and inner.trigger != frame.trigger:
            for act, matched in sorted(inner.cues.items()):
                if act in named and any(match.sure and not match.cue.weak for match in matched):
                    return inner, act
    return None


def _subject_of_falsehood(frame: Candidate) -> frozenset[int]:
    """Of what is said to be untrue: "the report of a beating is false"; of "they denied it" nothing."""
    token = frame.tree.tokens[frame.trigger]
    if token.upos == "VERB" and token.lemma.lower() not in _FITTING:
        return frozenset()
    below = frame.tree.children(frame.trigger, "nsubj", "nmod")
    return frozenset(word for content in below for word in frame.tree.subtree(content))


_FITTING = frozenset({"correspond", "match", "reflect", "fit"})


def _holds(frame: Candidate, inner: Candidate) -> bool:
    return frame.tree is inner.tree and frame.trigger != inner.trigger and inner.trigger in contents(frame)
