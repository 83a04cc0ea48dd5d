"""Acts of speaking that only frame another act: "denied that he was beaten" tells a beating, denied, and no denial."""

from __future__ import annotations

from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.weigh import Weighed

FRAMES = frozenset({"denial", "acknowledgement", "counter_accusation"})


def contents(candidate: Candidate) -> frozenset[int]:
    """The words of what is said, denied or admitted."""
    below = candidate.tree.children(candidate.trigger, "ccomp", "xcomp", "obj", "advcl", "acl")
    return frozenset(token for content in below for token in candidate.tree.subtree(content))


def without_frames(claimed: list[tuple[Candidate, Weighed, float]]) -> list[tuple[Candidate, Weighed, float]]:
    """Those that hold no other claim, and all acts that are not of speaking.

    Args:
        claimed: What is to become claims, with how sure each is; what is not sure enough takes no frame's place.
    """
    return [
        (candidate, told, sure)
        for candidate, told, sure in claimed
        if told.act not in FRAMES
        or not any(other.act != told.act and _holds(candidate, inner) for inner, other, _sure in claimed)
    ]


def _holds(frame: Candidate, inner: Candidate) -> bool:
    return frame.tree is inner.tree and frame.trigger != inner.trigger and inner.trigger in contents(frame)
