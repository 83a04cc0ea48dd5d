"""Who saw or heard it: "his brother saw them lead him away" tells of the leading away on the brother's word."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.quoting import heard_from
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words

FINDING = frozenset({"find", "discover"})
"""Whoever finds traces tells of them; of what else is found another tells."""


def perceptions(reader: Reader) -> Iterator[Speech]:
    """Verbs of seeing and hearing as speeches of whoever saw or heard; the verb belongs to what is told."""
    for number, tree in enumerate(reader.trees):
        for verb, token in enumerate(tree.tokens):
            lemma = token.lemma.lower()
            finds = lemma in FINDING and tree.child(verb, "ccomp") is None and tree.child(verb, "obj") is not None
            if token.upos == "VERB" and (finds or lemma in words("witnessed", "basis")):
                speech = _perception(reader, number, tree, verb)
                if speech is not None:
                    yield speech


def _perception(reader: Reader, sentence: int, tree: Tree, verb: int) -> Speech | None:
    noun = _perceiver(tree, verb)
    if (
        noun is None
        or tree.tokens[noun].lemma.lower() in _ANYBODY
        or any(tree.tokens[child].lemma.lower() in {"not", "n't", "never"} for child in tree.children(verb))
    ):
        return None
    entity = _speaker_of(reader, sentence, verb, noun) or reader.entity(sentence, noun)
    if entity is None or entity == reader.participants.publisher or reader.kind(entity) == "place":
        return None
    content = _content(tree, verb)
    if not content or _menaces(tree, verb, noun):
        return None
    token = tree.tokens[verb]
    told = heard_from(reader, sentence, verb)
    chain = [one for one in (told, entity) if one is not None]
    return Speech(
        content=tuple(tree.tokens[word].span for word in sorted({*content, verb})),
        speakers=tuple(Speaker(entity=one, name=reader.name(one), cue=token.text) for one in chain),
        cue=None,
        sentence=sentence,
        lemma=token.lemma.lower(),
        stance="assert",
        direct=False,
    )


def _speaker_of(reader: Reader, sentence: int, verb: int, noun: int) -> str | None:
    """Who "he" is in "a cellmate says he watched them": the one who says so."""
    tree = reader.trees[sentence]
    above = tree.head(verb)
    if above is None or tree.relation(verb) != "ccomp" or tree.tokens[noun].text.lower() not in _PRONOUNS:
        return None
    subject = tree.child(above, "nsubj")
    if subject is None or tree.tokens[above].lemma.lower() not in _SAYING:
        return None
    return reader.entity(sentence, subject)


def _menaces(tree: Tree, verb: int, noun: int) -> bool:
    """Whether somebody only says of others that they know or watch something of his: "they know where I sleep"."""
    others = tree.tokens[noun].text.lower() in {"they", "he", "she"}
    return others and any(tree.tokens[word].text.lower() in {"i", "we", "my", "our"} for word in _content(tree, verb))


_ANYBODY = frozenset({"one", "nobody", "anybody", "anyone", "someone", "somebody", "everybody", "everyone"})
_PRONOUNS = frozenset({"he", "she", "they"})
_SAYING = frozenset(
    {"say", "tell", "claim", "add", "recall", "insist", "state", "write", "testify"}
    | {"confirm", "report", "explain", "declare", "affirm", "maintain", "relate", "recount", "remember", "swear"}
)


def _perceiver(tree: Tree, verb: int) -> int | None:
    """The subject of the verb, its own or the one it shares."""
    here = verb
    for _step in range(3):
        found = tree.child(here, "nsubj")
        if found is not None:
            return found
        head = tree.head(here)
        if head is None or tree.relation(here) not in {"conj", "xcomp"} or tree.child(here, "nsubj:pass") is not None:
            return None
        here = head
    return None


def _content(tree: Tree, verb: int) -> set[int]:
    """What is seen or heard: the complements of the verb."""
    content: set[int] = set()
    for child in tree.children(verb, "obj", "ccomp", "xcomp", "advcl"):
        marks = {tree.tokens[mark].lemma.lower() for mark in tree.children(child, "mark")}
        if tree.relation(child) != "advcl" or marks & {"as", "how"}:
            content |= set(tree.subtree(child))
    return content
