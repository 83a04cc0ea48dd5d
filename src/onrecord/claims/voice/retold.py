"""Whom a sentence tells of by "he" or "she": an account goes on where its teller is the one told of.

"He was held for a week, he said. He ate twice." In the cases with known answers such sentences of news, and of letters
about a client, are as a rule the teller's; of other sentences behind somebody's words most are the paper's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.claims.acts.tree import Tree

_ONE = frozenset({"he", "she"})


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    @property
    def trees(self) -> Sequence[Tree]:
        """Its sentences."""

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""


def subject_of(report: Report, sentence: int) -> str | None:
    """The entity of a "he" or "she" that is the subject of the main clause; None where it has another subject."""
    tree = report.trees[sentence]
    root = next((number for number, token in enumerate(tree.tokens) if token.deprel == "root"), None)
    for child in tree.children(root, "nsubj") if root is not None else ():
        if tree.tokens[child].text.lower() in _ONE:
            return report.entity(sentence, child)
    return None
