"""Whom a definite description of a speaker takes up: "the same source said", "the group said", "the doctor said".

It takes up whoever was given before under another name: who spoke last, the body that the sentences before are about,
or whoever bears the title. Where nobody or more than one was given before, it is left as it is.
"""

from __future__ import annotations

from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Attribution, Entity, Span

_BACK = 2  # sentences before in which the body that "the group" takes up is the subject


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    analysis: Analysis
    trees: list[Tree]
    entities: dict[str, Entity]

    @property
    def publisher(self) -> str | None:
        """Entity id of the publisher."""

    def place(self, span: Span) -> tuple[int, int] | None:
        """Sentence and number of the token at a span's start."""

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""

    def block(self, span: Span) -> int:
        """Number of a paragraph."""

    def last_in(self, block: int) -> str | None:
        """Who spoke last in a paragraph."""


def aforesaid(report: Report, sentence: int, noun: int, entity: str | None) -> str | None:
    """The one whom a description takes up; None where it takes up nobody, or its entity is known by name.

    Args:
        report: The report, read up to here.
        sentence: Number of the sentence.
        noun: The head of the description.
        entity: Whom it is taken for.
    """
    tree = report.trees[sentence]
    token = tree.tokens[noun]
    if token.upos != "NOUN" or token.xpos == "NNS" or not _is_definite(tree, noun):
        return None
    if entity is not None and (report.entities[entity].named or not _is_never_new(report, entity)):
        return None
    if any(tree.tokens[child].lemma.lower() == "same" for child in tree.children(noun, "amod")):
        return _last_speaker(report, token.span)
    lemma = token.lemma.lower()
    if lemma in words("bodies_again") and not tree.children(noun, "amod", "compound", "nmod", "acl"):
        return _body_before(report, _first_sentence(report, entity, sentence))
    return _titled(report, sentence, lemma)


def possessor(report: Report, sentence: int, pronoun: int) -> str | None:
    """Whom "she" is in "let Ada Moss see her client, Tom Lunt, she said": whose client the one it is taken for is."""
    tree = report.trees[sentence]
    given = report.entity(sentence, pronoun)
    owns = {"he": "his", "she": "her"}.get(tree.tokens[pronoun].text.lower())
    if given is None or owns is None:
        return None
    alike = words("women" if owns == "her" else "men")
    for noun in range(pronoun):
        called = {tree.tokens[noun].lemma.lower(), *report.entities[given].roles}
        if report.entity(sentence, noun) != given or tree.tokens[noun].upos != "NOUN" or called & alike:
            continue
        for child in tree.children(noun, "nmod:poss"):
            owner = report.entity(sentence, child)
            named = owner is not None and report.entities[owner].named and report.entities[owner].kind == "person"
            if tree.tokens[child].text.lower() == owns and named and owner != given:
                return owner
    return None


def owner_of(report: Report, sentence: int, pronoun: int) -> str | None:
    """Whose "his accusation" is, where nobody is known for "his": the subject of the verb that it hangs on."""
    tree = report.trees[sentence]
    noun = tree.head(pronoun)
    if tree.tokens[pronoun].deprel != "nmod:poss" or noun is None or tree.relation(noun) != "obj":
        return None
    verb = tree.head(noun)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    found = report.entity(sentence, subject) if subject is not None and subject < pronoun else None
    return found if found is not None and report.entities[found].kind == "person" else None


def _is_definite(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[child].text.lower() == "the" for child in tree.children(noun, "det"))


def _is_never_new(report: Report, entity: str) -> bool:
    """Whether somebody is called "the" so and so from the start."""
    return all(_text(report, one.span).startswith("the ") for one in report.entities[entity].mentions)


def _text(report: Report, span: Span) -> str:
    return span.of(report.analysis.text.content).lower()


def _first_sentence(report: Report, entity: str | None, sentence: int) -> int:
    """The sentence that first speaks of somebody; the one at hand where nobody is known."""
    places = [one.span for one in report.entities[entity].mentions] if entity is not None else []
    first = report.place(min(places)) if places else None
    return first[0] if first is not None else sentence


def _last_speaker(report: Report, place: Span) -> str | None:
    block = report.block(place)
    found = report.last_in(block)
    return report.last_in(block - 1) if found is None and block else found


def _body_before(report: Report, sentence: int) -> str | None:
    """The one named organisation that is the subject of a sentence shortly before."""
    found: dict[str, None] = {}
    for before in range(max(0, sentence - _BACK), sentence):
        for number, token in enumerate(report.trees[before].tokens):
            one = report.entity(before, number) if token.deprel == "nsubj" else None
            if one is None or one == report.publisher:
                continue
            if report.entities[one].named and report.entities[one].kind == "organisation":
                found[one] = None
    return next(iter(found)) if len(found) == 1 else None


def _titled(report: Report, sentence: int, lemma: str) -> str | None:
    """The one person whose name stands behind the title of an office before: "Dr. Ada Moss ... the doctor said"."""
    titles = {"doctor", "dr", "dr."} if lemma == "doctor" else {lemma}
    found: dict[str, None] = {}
    for name in report.analysis.names:
        if name.kind != "person" or name.sentence >= sentence or not name.first:
            continue
        if report.trees[name.sentence].tokens[name.first - 1].text.lower() in titles:
            one = report.entity(name.sentence, name.first)
            if one is not None and report.entities[one].named and report.entities[one].kind == "person":
                found[one] = None
    return next(iter(found)) if len(found) == 1 else None


def of_himself(report: Report, attribution: Attribution, sentence: int, noun: int, entity: str) -> bool:
    """Whether a description is taken for somebody whom its own words call by name: "Tom fled, the aunt said".

    It is he all the same where he is called by that noun elsewhere: "the blogger Tom Lunt ..., the blogger wrote".
    """
    token, one = report.trees[sentence].tokens[noun], report.entities[entity]
    if token.upos != "NOUN" or not one.named or one.kind != "person":
        return False
    others = (mention.span for mention in one.mentions if not mention.span.overlaps(token.span))
    if any(token.text.lower() in _text(report, other).split() for other in others):
        return False
    return any(
        report.entity(name.sentence, name.first) == entity
        for name in report.analysis.names
        if name.kind == "person" and any(piece.contains(name.span) for piece in attribution.content)
    )


def called_alike(report: Report, sentence: int, noun: int, taken: str) -> str | None:
    """Another without a name who is called the same."""
    called = report.trees[sentence].tokens[noun].lemma.lower()
    others = (one.id for one in report.entities.values() if not one.named and one.id != taken)
    return next((one for one in others if called in report.entities[one].roles), None)
