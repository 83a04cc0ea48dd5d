"""Words of saying and knowing that give nobody's account: what is agreed to, known of others, or called untrue.

In "a driver agreed to carry us" the driver tells nothing; "they know where I sleep" is not their word; and in "claims
by relatives that three were arrested are false" it is whoever calls them false that speaks of the arrest.
"""

from __future__ import annotations

from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Attribution

_WHERE = ("where ", "who ", "what ")


class Report(Protocol):
    """What is asked of a report: its text and its trees."""

    analysis: Analysis
    trees: list[Tree]


def tells_nothing(report: Report, attribution: Attribution, lemma: str, place: tuple[int, int] | None) -> bool:
    """Whether an attribution gives nobody as telling what it holds.

    Args:
        report: The report.
        attribution: Who is given as saying what.
        lemma: Base form of its reporting word.
        place: Sentence and number of that word; None without one.
    """
    start = attribution.content[0].of(report.analysis.text.content).lower()
    if lemma == "know" and start.startswith(_WHERE):
        return True
    if lemma in words("agreeing") and start.startswith("to "):
        return True
    return place is not None and _called_untrue(report.trees[place[0]], place[1])


def _called_untrue(tree: Tree, noun: int) -> bool:
    """Whether a claim or report is the subject of a sentence that calls it untrue."""
    if tree.tokens[noun].upos != "NOUN" or tree.relation(noun) != "nsubj":
        return False
    said = tree.head(noun)
    return said is not None and tree.tokens[said].lemma.lower() in words("untrue", "stance")
