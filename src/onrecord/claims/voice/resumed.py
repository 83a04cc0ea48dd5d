"""Who "he" is in "he said": the one whom the sentence before is about, as long as it is the report's own.

Where a paragraph goes on with somebody's words, the one who spoke last speaks on; but a sentence in between that the
report tells itself brings its subject to the fore: "The mayor's deputy was asked about it. It was a mistake, he said."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.participants import Participants
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Entity, Span

THIRD = frozenset({"he", "she", "it", "they"})
_SINGULAR = frozenset({"he", "she", "him", "her"})


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    analysis: Analysis
    participants: Participants
    trees: list[Tree]
    entities: dict[str, Entity]

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""

    def body_of(self, entity: str | None) -> str | None:
        """For whom a spokesman speaks."""

    def block(self, span: Span) -> int:
        """Number of a paragraph."""

    def nested(self, place: Span) -> bool:
        """Whether a passage stands in somebody's words."""


def topic(report: Report, sentence: int, pronoun: int, content: Sequence[Span]) -> str | None:
    """The subject of the sentence before, if the report tells it itself, in the same paragraph, and the pronoun fits.

    Args:
        report: The report, read up to here.
        sentence: Number of the sentence of the pronoun.
        pronoun: Number of its token.
        content: What is said: nobody within it says it.
    """
    above = _subject(report.trees[sentence])
    if (
        above is not None
        and above < pronoun
        and not any(piece.contains(report.trees[sentence].tokens[above].span) for piece in content)
    ):
        same = report.entity(sentence, above)
        if same is not None and same == report.entity(sentence, pronoun):
            return report.body_of(same)
    first = sentence
    while first > 0 and any(piece.overlaps(report.trees[first - 1].sentence.span) for piece in content):
        first -= 1
    before = first - 1
    if before < 0:
        return None
    tree = report.trees[before]
    here, there = report.trees[sentence].sentence.span, tree.sentence.span
    subject = _subject(tree)
    if subject is None or report.block(here) != report.block(there) or report.nested(tree.tokens[subject].span):
        return None
    known = report.entity(before, subject)
    if known is None or not _agrees(report, known, report.trees[sentence].tokens[pronoun].text.lower(), tree, subject):
        return None
    given = report.entity(sentence, pronoun)
    heard = given is not None and given in hearers(report, before, subject)  # "An officer told her so. She said"
    unknown = given is None or _within(report, given, content) or not report.entities[known].named
    return report.body_of(known) if given == known or (unknown and not heard) else None


def told_since(report: Report, sentence: int, given: str, last: str) -> bool:
    """Whether the report has told of somebody, and not of who spoke last, in the two sentences before.

    In a note the informant goes on in any case: "E. says men came. The head teacher said no. Names she knows: ...".
    "She" is sooner somebody told of just before than a body that spoke.
    """
    if given == last:
        return False
    if report.analysis.text.kind == "call_note" and given == report.participants.informant:
        return True
    spoke = report.entities[last]
    bodies = spoke.kind != "person" and not spoke.named and report.entities[given].kind == "person"
    if bodies and any(given in _spoken_of(report, before) for before in (sentence - 1, sentence - 2)):
        return True
    for before in (sentence - 1, sentence - 2):
        spoken = _spoken_of(report, before)
        if given not in spoken or last in spoken:
            return False
    return True


def _spoken_of(report: Report, sentence: int) -> set[str]:
    return {one for phrase in report.participants.spoken.get(sentence, ()) for one in phrase.entities}


def _subject(tree: Tree) -> int | None:
    """The noun or name that does what the sentence tells; of what was only done to somebody none, but to be asked."""
    root = next((number for number, token in enumerate(tree.tokens) if token.deprel == "root"), None)
    if root is None:
        return None
    asked = tree.tokens[root].lemma.lower() in words("asked")
    for child in tree.children(root, "nsubj"):
        if tree.tokens[child].upos != "PRON" and (asked or tree.tokens[child].deprel != "nsubj:pass"):
            return child
    return None


def _agrees(report: Report, entity: str, pronoun: str, tree: Tree, subject: int) -> bool:
    one = report.entities[entity]
    if entity == report.participants.publisher or not fits(report, entity, pronoun):
        return False
    called = {tree.tokens[subject].lemma.lower(), *(role.lower() for role in one.roles)}
    if pronoun in _SINGULAR:
        opposite = words("women" if pronoun in {"he", "him"} else "men")
        return (one.kind == "person" or tree.tokens[subject].noun_kind == "person") and not called & opposite
    return pronoun == "it" or one.kind != "person"


def _within(report: Report, entity: str, content: Sequence[Span]) -> bool:
    """Whether somebody is spoken of in what is said and, shortly before, nowhere else."""
    places = [mention.span for mention in report.entities[entity].mentions]
    inside = [span for span in places if any(piece.contains(span) for piece in content)]
    return bool(inside) and min(inside) == min(places)


def fits(report: Report, entity: str, pronoun: str) -> bool:
    """Whether a pronoun may stand for somebody of this kind."""
    kind = report.entities[entity].kind
    if pronoun.lower() in {"he", "she"}:
        return kind in {"person", "authority", "organisation"}
    return kind != "person" if pronoun.lower() == "it" else True


def hearers(report: Report, sentence: int, subject: int) -> set[str | None]:
    """Whom the verb of a subject is said to: "he had told her" is no word of hers."""
    tree = report.trees[sentence]
    verb = tree.head(subject)
    if verb is None:
        return set()
    return {report.entity(sentence, child) for child in tree.children(verb, "obj", "iobj")}
