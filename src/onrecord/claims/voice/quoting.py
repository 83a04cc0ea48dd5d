"""Who stands between a speaker and the report within one sentence: whom the speaker cites, and who quotes the speaker.

"The agency reported, citing the union"; "the lawyer, quoted by the agency, said"; "the aunt was quoted by the website
as saying"; "she said, as cited by the paper", "she said in an interview with the paper".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from onrecord.claims.acts.tree import Tree
from onrecord.claims.participants import Participants
from onrecord.claims.voice.sources import maker, plain_maker
from onrecord.claims.voice.speeches import Speaker
from onrecord.model import Analysis, Attribution, Entity, Span

_CITING = frozenset({"cite", "quote"})
_BEHIND = 2  # words from the last of a name over a comma to "citing"
_LEARNING = frozenset({"learn", "hear", "know", "understand", "gather"})
_BODIES = frozenset({"organisation", "authority"})
_TALKS = frozenset({"interview"})
_TO_OUTLETS = frozenset({"with", "to"})


class Report(Protocol):
    """What is asked of a report: the reader of its speeches."""

    analysis: Analysis
    participants: Participants
    trees: list[Tree]
    entities: dict[str, Entity]

    def place(self, span: Span) -> tuple[int, int] | None:
        """Sentence and number of the token at a span's start."""

    def block(self, span: Span) -> int:
        """Number of a paragraph."""

    def last_in(self, block: int) -> str | None:
        """Who spoke last in a paragraph."""

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a word stands for."""

    def name(self, entity: str) -> str:
        """Its name."""

    def kind(self, entity: str) -> str:
        """Its kind."""


def cited(report: Report, attribution: Attribution, place: tuple[int, int], source: Speaker) -> Iterator[Speaker]:
    """Whom the speaker cites, one at most.

    Args:
        report: The report.
        attribution: What is said.
        place: Sentence and number of the reporting word.
        source: Who says it.
    """
    tree = report.trees[place[0]]
    if tree.tokens[place[1]].lemma.lower() in _CITING:
        return
    for verb, token in enumerate(tree.tokens):
        if token.lemma.lower() not in _CITING:
            continue
        inside = any(piece.contains(token.span) for piece in attribution.content)
        if inside and not _cites_beside(tree, verb, attribution):
            continue
        for child in tree.children(verb, "obj"):
            entity = report.entity(place[0], child) or maker(report, place[0], child)
            if entity not in {None, source.entity} and report.kind(entity or "") != "place" and child > verb:
                yield Speaker(entity=entity, name=report.name(entity or ""), cue=token.text)
                return
            force = plain_maker(tree, child) if entity is None and child > verb else ""
            if force:
                yield Speaker(entity=None, name=force, cue=token.text)
                return


def _cites_beside(tree: Tree, verb: int, attribution: Attribution) -> bool:
    """Whether "citing", taken for a part of what is said, is the speaker's: right behind the name or at the end."""
    if tree.tokens[verb].xpos != "VBG" or verb < _BEHIND or tree.tokens[verb - 1].text != ",":
        return False
    behind_name = any(piece.end == tree.tokens[verb - _BEHIND].span.end for piece in attribution.source)
    last = max(tree.subtree(verb))
    return behind_name or all(token.upos == "PUNCT" for token in tree.tokens[last + 1 :])


def quoting(report: Report, attribution: Attribution, sentence: int, words: tuple[int, ...]) -> Iterator[Speaker]:
    """The body that quotes the speaker or interviews him, one at most.

    Args:
        report: The report.
        attribution: What is said.
        sentence: Number of the sentence that names the speaker.
        words: Heads of the speaker's name and of the reporting verb.
    """
    tree = report.trees[sentence]
    for word in words:
        for verb in (word, *tree.children(word, "acl", "advcl", "obl", "nmod", "parataxis")):
            if any(piece.contains(tree.tokens[verb].span) for piece in attribution.content):
                continue
            outlet = _outlet(report, sentence, verb)
            if outlet is not None:
                yield Speaker(entity=outlet, name=report.name(outlet), cue=tree.tokens[verb].text)
                return
    yield from _as_quoted(report, attribution, sentence)


def heard_from(report: Report, sentence: int, verb: int) -> str | None:
    """Whom somebody has it from: "she learned from a neighbour that", "the union knows from two drivers that"."""
    tree = report.trees[sentence]
    if tree.tokens[verb].lemma.lower() not in _LEARNING:
        return None
    for child in tree.children(verb, "obl", "nmod"):
        if any(tree.tokens[mark].lemma.lower() == "from" for mark in tree.children(child, "case")):
            found = report.entity(sentence, child)
            if found is not None and report.kind(found) != "place":
                return found
    return None


def _as_quoted(report: Report, attribution: Attribution, sentence: int) -> Iterator[Speaker]:
    """Who quotes behind what was said: "she said, as quoted by the paper"."""
    tree = report.trees[sentence]
    for verb, token in enumerate(tree.tokens):
        if token.lemma.lower() not in _CITING or any(piece.contains(token.span) for piece in attribution.content):
            continue
        if any(tree.tokens[mark].lemma.lower() == "as" for mark in tree.children(verb, "mark", "advmod")):
            outlet = _outlet(report, sentence, verb)
            if outlet is not None:
                yield Speaker(entity=outlet, name=report.name(outlet), cue=token.text)
                return


def _outlet(report: Report, sentence: int, word: int) -> str | None:
    """The body behind "quoted by", named ones first; behind "in an interview with" only one with a name."""
    tree = report.trees[sentence]
    lemma, talk = tree.tokens[word].lemma.lower(), tree.tokens[word].upos == "NOUN"
    if lemma not in (_TALKS if talk else _CITING):
        return None
    below = [word, *tree.children(word, "advcl", "xcomp")]
    nouns = [child for verb in below for child in tree.children(verb, "obl", "nmod")]
    nouns += [inner for noun in nouns for inner in tree.children(noun, "appos", "flat")]
    leads = _TO_OUTLETS if talk else {"by"}
    led = any(tree.tokens[mark].lemma.lower() in leads for noun in nouns for mark in tree.children(noun, "case"))
    found = [report.entity(sentence, child) for child in nouns if led]
    bodies = [one for one in found if one is not None and report.kind(one) in _BODIES]
    named = next((one for one in bodies if report.entities[one].named), None)
    return named if talk or named is not None else next(iter(bodies), None)
