"""Whom the words that tell a source mean, where they are no mention of anybody by themselves.

"The exile website Harbour Watch" is Harbour Watch, "the police account" is the police's, and "the report" behind what a
commission found is the commission's. Nobody is "he" in "according to him" who is called by name in what is said.
"""

from __future__ import annotations

from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.participants import Participants
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Attribution, Entity, Span

_BODIES = frozenset({"organisation", "authority"})
_CLAUSES = frozenset({"who", "whose", "whom", "which", "that", ",", "("})
_HIM = frozenset({"him", "her", "them"})
_BACK = 2  # paragraphs in which the maker of "the report" has spoken


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    analysis: Analysis
    participants: Participants
    trees: list[Tree]
    entities: dict[str, Entity]

    def place(self, span: Span) -> tuple[int, int] | None:
        """Sentence and number of the token at a span's start."""

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""

    def block(self, span: Span) -> int:
        """Number of a paragraph."""

    def last_in(self, block: int) -> str | None:
        """Who spoke last in a paragraph."""


def nearest_source(attribution: Attribution) -> Span:
    """Of several pieces of a source the one right behind the reporting word: "..., a city, ..., said Ada Lunt"."""
    behind = (one for one in attribution.source if attribution.cue and 0 <= one.start - attribution.cue[0].end <= 1)
    return next(behind, attribution.source[0])


def named_within(report: Report, source: Span) -> str | None:
    """The one whom a source calls by name, or the body whose account it is, before any clause of its own."""
    place = report.place(source)
    if place is None:
        return None
    sentence, first = place
    tokens = report.trees[sentence].tokens
    found: str | None = None
    for number in range(first, len(tokens)):
        token = tokens[number]
        if not source.contains(token.span) or token.text.lower() in _CLAUSES:
            break
        for one in report.participants.one_at(sentence, number) if token.upos == "PROPN" else ():
            if report.entities[one].named and report.entities[one].kind != "place":
                found = one
    return found or _force(report, tokens[first].lemma.lower())


def _force(report: Report, lemma: str) -> str | None:
    """The body that is called by a plain word: "police" in "the police account"."""
    if lemma not in words("forces"):
        return None
    able = [one for one in report.entities.values() if one.kind == "authority" and lemma in {*one.roles, *_plain(one)}]
    return able[0].id if able else None


def _plain(entity: Entity) -> set[str]:
    return {word.casefold() for name in entity.names for word in name.split()}


def is_named_behind(report: Report, sentence: int, pronoun: int, attribution: Attribution) -> bool:
    """Whether "him" of "according to him" would be somebody whom the words behind it call by name."""
    entity = report.entity(sentence, pronoun)
    cue = attribution.cue[0]
    if entity is None or not cue.of(report.analysis.text.content).lower().startswith("according"):
        return False
    names = {(name.span.start, name.span.end) for name in report.analysis.names}
    places = [mention.span for mention in report.entities[entity].mentions]
    behind = [piece for piece in attribution.content if piece.start > cue.end]
    return any((place.start, place.end) in names and any(piece.contains(place) for piece in behind) for place in places)


def told_himself(report: Report, sentence: int, verb: int, hearer: int) -> str | None:
    """Who "him" is in "the lawyer said police had told him so": the one who says it; None for other hearers."""
    tree = report.trees[sentence]
    above = tree.head(verb)
    if tree.tokens[hearer].text.lower() not in _HIM or above is None or tree.relation(verb) != "ccomp":
        return None
    sayer = tree.child(above, "nsubj")
    if sayer is None or tree.tokens[sayer].upos not in {"NOUN", "PROPN", "NUM"}:
        return None
    found = report.entity(sentence, sayer)
    several = tree.tokens[hearer].text.lower() == "them"
    return found if found is not None and (report.entities[found].kind == "person") != several else None


def written_before(report: Report, sentence: int, noun: int, span: Span) -> str | None:
    """Whose "the message" or "the report" is: the last speaker's of the paragraph, or a body's shortly before it."""
    token = report.trees[sentence].tokens[noun]
    if token.lemma.lower() not in words("documents"):
        return None
    block = report.block(span)
    told = report.analysis.text.kind == "news" and token.lemma.lower() in words("papers_told_of")
    for back in range(_BACK + 1 if told else 1):
        last = report.last_in(block - back)
        if last is not None and (back == 0 or report.entities[last].kind in _BODIES):
            return last
    return None


def maker(report: Report, sentence: int, noun: int) -> str | None:
    """Whose report or letter it is that "says" something, or whose press service."""
    tree = report.trees[sentence]
    if tree.tokens[noun].lemma.lower() not in words("documents") and not _is_press_service(tree, noun):
        return None
    for child in tree.children(noun, "nmod", "compound", "amod", "acl", "obl"):
        read = tree.relation(child) == "acl" and tree.tokens[child].lemma.lower() in words("read")
        first = sender(tree, child) if read else child
        for word in (first, *tree.children(first, "obl", "nmod")):
            found = report.participants.one_at(sentence, word)
            if found and report.entities[found[0]].kind != "place":
                return found[0]
    return None


def _is_press_service(tree: Tree, noun: int) -> bool:
    before = {tree.tokens[child].lemma.lower() for child in tree.children(noun, "compound", "amod")}
    return tree.tokens[noun].lemma.lower() in {"service", "office", "centre", "center"} and "press" in before


def plain_maker(tree: Tree, noun: int) -> str:
    """The plain word for whose paper it is, where the report has nobody of that name: "citing police figures"."""
    if tree.tokens[noun].lemma.lower() not in words("documents"):
        return ""
    makers = (tree.tokens[child] for child in tree.children(noun, "compound", "amod", "nmod"))
    return next((one.text for one in makers if one.lemma.lower() in words("forces")), "")


def sender(tree: Tree, read: int) -> int:
    """Whom a paper comes from that somebody else has read: "seen by the agency from the union"."""
    for child in tree.subtree(read):
        if any(tree.tokens[mark].lemma.lower() == "from" for mark in tree.children(child, "case")):
            return child
    return read
