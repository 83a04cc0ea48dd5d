"""Whom a report calls whose relative: "her brother", "the baker's wife"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.words import words


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    @property
    def trees(self) -> Sequence[Tree]:
        """Its sentences."""

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""


def relatives(report: Report) -> frozenset[tuple[str, str]]:
    """Each pair of somebody and who is called his or her relative."""
    found: set[tuple[str, str]] = set()
    for tree in report.trees:
        for number, token in enumerate(tree.tokens):
            if token.upos != "NOUN" or token.lemma.lower() not in words("kin", "basis"):
                continue
            called = report.entity(tree.number, number)
            owners = (report.entity(tree.number, owner) for owner in tree.children(number, "nmod:poss"))
            found |= {(owner, called) for owner in owners if owner is not None and called is not None}
    return frozenset(found)
