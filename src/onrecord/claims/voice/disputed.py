"""Who rejects or doubts a story that others tell: "dismissed as false the reports that guards beat him".

The clause of the story is what is denied, and whoever denies it is the root: those who told the story stand behind no
denial of it. A story that somebody refuses to reject is left as it is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.lacking import is_lacking, seeker
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words

Disputing = Literal["deny", "doubt"]

_OBJECTS = frozenset({"obj", "parataxis", "ccomp"})
_WITHIN = frozenset({"obj", "obl", "nmod"})
_NAMING = frozenset({"call", "describe", "dismiss", "label", "brand", "characterise", "characterize", "reject"})
_RAISING = frozenset({"cast", "throw", "raise", "express", "voice", "have", "shed"})
_DOUBTS = frozenset({"doubt", "scepticism", "skepticism"})
_NOT = frozenset({"not", "n't", "never", "hardly", "neither", "nor"})
_CLAUSES = frozenset({"acl", "ccomp", "advcl", "appos"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEAR = 7  # words between "dismissed" and the story: "dismissed as a complete fabrication the report"
_STEPS = 3  # words from the story up to the verb: "raised doubts about the truth of the claim"


def disputes(reader: Reader) -> Iterator[Speech]:
    """A speech of whoever rejects or doubts a story, for each whose clause stands with it."""
    for number, tree in enumerate(reader.trees):
        for noun in range(len(tree.tokens)):
            told = _told(tree, noun) if _is_story(tree, noun) else ()
            found = _disputing(tree, noun) if told else None
            if is_lacking(tree, noun):
                seeking = seeker(tree, noun)
                told, found = tree.subtree(noun), (seeking, "doubt") if seeking is not None else None
            speaker = _speaker(reader, number, found[0]) if found else None
            if found and speaker is not None:
                cue = tree.tokens[found[0]]
                yield Speech(
                    content=(tree.tokens[noun].span.to(tree.tokens[told[-1]].span),),
                    speakers=(speaker,),
                    cue=cue.span,
                    sentence=number,
                    lemma=cue.lemma.lower(),
                    stance=found[1],
                    direct=False,
                )


def _is_story(tree: Tree, noun: int) -> bool:
    """Whether a word is a report or claim, also where a parser takes "reports" for a verb."""
    token = tree.tokens[noun]
    return token.lemma.lower() in words("stories", "stance") and token.upos in {"NOUN", "VERB"}


def _told(tree: Tree, noun: int) -> tuple[int, ...]:
    """The words of the clause that tells a story: "claims by a cousin that guards beat him", "claims he was beaten"."""
    for word in tree.subtree(noun):
        own = tree.children(word, "nsubj", "csubj", "expl")
        if word > noun and own and own[0] > noun and tree.relation(word) in _CLAUSES:
            marks = [tree.tokens[mark].text.lower() for mark in tree.children(word, "mark")]
            bare = not marks and tree.tokens[word].deprel != "acl:relcl"
            if bare or marks == ["that"]:
                return tree.subtree(word)
    return ()


def _disputing(tree: Tree, noun: int) -> tuple[int, Disputing] | None:
    """The verb that rejects or doubts a story, and which of the two; None where it is only told or repeated."""
    plain = _dismissed_as(tree, noun) or _rejected_behind(tree, noun)
    if plain is not None:
        return plain, "deny"
    here = noun
    for step, above in enumerate(tree.ancestors(noun)):
        found = _how(tree, above, here, direct=step == 0)
        if found is not None:
            negated = _has(tree, tree.children(above, "advmod"), _NOT)
            return None if negated else (above, found)
        if step + 1 == _STEPS or tree.relation(here) not in _WITHIN or tree.tokens[above].upos != "NOUN":
            return None
        here = above
    return None


def _dismissed_as(tree: Tree, noun: int) -> int | None:
    """The verb of "dismissed as false the reports that", told by its words: parsers hang such a story on "false"."""
    for verb in range(max(0, noun - _NEAR), noun - 1):
        if tree.tokens[verb + 1].text.lower() != "as" or tree.tokens[verb].upos != "VERB":
            continue
        between = range(verb + 2, noun)
        rejects = tree.tokens[verb].lemma.lower() in words("rejecting", "stance")
        breaks = any(tree.tokens[one].upos == "PUNCT" or tree.tokens[one].xpos in _FINITE for one in between)
        if not breaks and (rejects or _has(tree, between, words("untrue", "stance"))):
            return None if _has(tree, tree.children(verb, "advmod"), _NOT) else verb
    return None


def _rejected_behind(tree: Tree, noun: int) -> int | None:
    """The verb of "Reports that he was beaten were rejected by the mayor", where "reports" is taken for a verb."""
    if tree.tokens[noun].upos != "VERB" or tree.children(noun, "nsubj"):
        return None
    for verb in tree.children(noun, "ccomp")[1:]:
        if tree.tokens[verb].lemma.lower() in words("rejecting", "stance") and tree.children(verb, "aux:pass"):
            return None if _has(tree, tree.children(verb, "advmod"), _NOT) else verb
    return None


def _how(tree: Tree, verb: int, below: int, *, direct: bool) -> Disputing | None:
    """Whether a verb rejects or doubts the story below it.

    Args:
        tree: The sentence.
        verb: The verb.
        below: What hangs on it: the story, or a noun that the story hangs on.
        direct: Whether that is the story itself.
    """
    lemma = tree.tokens[verb].lemma.lower()
    others = [child for child in tree.children(verb) if child != below]
    passive = bool(tree.children(verb, "aux:pass"))
    is_object = tree.relation(below) in _OBJECTS or (passive and tree.relation(below) == "nsubj")
    if direct and is_object and _rejects(tree, verb, others):
        return "deny"
    if is_object and lemma in words("doubting", "stance"):
        return "doubt"
    if lemma in _RAISING and (_has(tree, others, _DOUBTS) or tree.tokens[below].lemma.lower() in _DOUBTS):
        return "doubt"
    questioned = (child for child in others if tree.tokens[child].lemma.lower() == "question")
    into = any(_has(tree, tree.children(child, "case"), {"into"}) for child in questioned)
    return "doubt" if lemma == "call" and into else None


def _rejects(tree: Tree, verb: int, others: Sequence[int]) -> bool:
    """Whether a verb is one of rejecting, or calls what it speaks of false: "described as a lie"."""
    lemma = tree.tokens[verb].lemma.lower()
    if lemma in words("rejecting", "stance") or (lemma in {"brush", "wave"} and _has(tree, others, {"aside", "away"})):
        return True
    return lemma in _NAMING and _has(tree, others, words("untrue", "stance"))


def _has(tree: Tree, numbers: Iterable[int], lemmas: Container[str]) -> bool:
    return any(tree.tokens[number].lemma.lower() in lemmas for number in numbers)


def _speaker(reader: Reader, sentence: int, verb: int) -> Speaker | None:
    """Whoever rejects it: the subject, its own or shared, or the agent of a passive; None where nobody is known."""
    tree = reader.trees[sentence]
    noun = _agent(tree, verb) if tree.children(verb, "aux:pass") else _subject(tree, verb)
    entity = reader.body_of(reader.entity(sentence, noun)) if noun is not None else None
    if entity is None or reader.kind(entity) == "place":
        return None
    return Speaker(entity=entity, name=reader.name(entity), cue=tree.tokens[verb].text)


def _agent(tree: Tree, verb: int) -> int | None:
    """The noun behind "by" of a passive."""
    led = (one for one in tree.children(verb, "obl") if _has(tree, tree.children(one, "case"), {"by"}))
    return next(led, None)


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, or the one that it shares with a verb above it."""
    here: int | None = verb
    while here is not None:
        found = next((one for one in tree.children(here, "nsubj") if one < verb), None)
        if found is not None:
            return found
        here = tree.head(here) if tree.relation(here) in {"conj", "xcomp"} else None
    return None
