"""Words of saying and knowing that give nobody's account: what is agreed to, known of others, or called untrue.

In "a driver agreed to carry us" the driver tells nothing; "they know where I sleep" is not their word; and in "claims
by relatives that three were arrested are false" it is whoever calls them false that speaks of the arrest.
"""

from __future__ import annotations

from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Attribution
from onrecord.model.analysis import AttributionStance

_REJECTING = frozenset({"dismiss", "reject", "deny"})
_CONFIRMING = frozenset({"confirm", "admit", "acknowledge"})
_NOT = frozenset({"not", "n't", "never"})
_WHERE = ("where ", "who ", "what ")
_ASKED = (*_WHERE, "why ", "how ", "when ", "whether ", "if ", "out ")


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
    if place is None:
        return False
    tree = report.trees[place[0]]
    return _called_untrue(tree, place[1]) or (attribution.stance == "deny" and _left_open(tree, place[1]))


def states(report: Report, attribution: Attribution, lemma: str) -> bool:
    """Whether "charged that", unlike "charged with", says that something was so."""
    start = attribution.content[0].of(report.analysis.text.content).lower()
    return lemma == "charge" and start.startswith("that ") and bool(attribution.source)


def is_hearsay(report: Report, attribution: Attribution, place: tuple[int, int] | None) -> bool:
    """Whether a news report passes on what nobody is named for: "is said to have threatened a clerk"."""
    if place is None or attribution.source or report.analysis.text.kind != "news":
        return False
    tree, verb = report.trees[place[0]], place[1]
    if tree.tokens[verb].lemma.lower() not in words("hearsay") or not tree.children(verb, "aux:pass"):
        return False
    infinitives = tree.children(verb, "xcomp", "advcl", "ccomp")
    return any(tree.tokens[mark].text.lower() == "to" for one in infinitives for mark in tree.children(one, "mark"))


def stance_towards(report: Report, attribution: Attribution, place: tuple[int, int] | None) -> AttributionStance:
    """How somebody stands to what is said: who "does not deny that guards beat him" grants it.

    Who "could not establish that" doubts it.

    Args:
        report: The report.
        attribution: Who is given as saying what.
        place: Sentence and number of the reporting word; None without one.
    """
    if place is None:
        return attribution.stance
    tree, word = report.trees[place[0]], place[1]
    if _rejected(tree, word):
        return "deny"
    negated = any(tree.tokens[child].lemma.lower() in _NOT for child in tree.children(word, "advmod"))
    start = attribution.content[0].of(report.analysis.text.content).lower()
    establishes = tree.tokens[word].lemma.lower() in words("establishing", "stance") and not start.startswith(_ASKED)
    if negated and establishes and attribution.stance == "assert":
        return "doubt"
    return "assert" if attribution.stance == "deny" and negated else attribution.stance


def _rejected(tree: Tree, word: int) -> bool:
    """Whether "reports that" are what somebody dismisses, though a parser takes them for a verb."""
    above = tree.head(word)
    taken = tree.tokens[word].text.lower() in {"reports", "claims"} and tree.relation(word) == "advcl"
    return taken and above is not None and tree.tokens[above].lemma.lower() in _REJECTING


def _left_open(tree: Tree, verb: int) -> bool:
    """Whether somebody says neither the one nor the other: "would not confirm or deny that guards beat him"."""
    above = tree.head(verb)
    if above is None or tree.relation(verb) != "conj" or tree.tokens[above].lemma.lower() not in _CONFIRMING:
        return False
    return any(tree.tokens[mark].lemma.lower() in {"or", "nor"} for mark in tree.children(verb, "cc"))


def _called_untrue(tree: Tree, noun: int) -> bool:
    """Whether a claim or report is the subject of a sentence that calls it untrue."""
    if tree.tokens[noun].upos != "NOUN" or tree.relation(noun) != "nsubj":
        return False
    said = tree.head(noun)
    return said is not None and tree.tokens[said].lemma.lower() in words("untrue", "stance")
