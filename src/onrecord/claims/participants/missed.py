"""Names that the language model missed: runs of proper nouns, initials, and names by which somebody is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.claims.participants.growing import KINDS, Range, proper, taken
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon
from onrecord.model.analysis import NameKind

_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,4}[^\W\d_]?")
_LETTER = re.compile(r"[^\W\d_]\.?")
_BESIDE = frozenset({"appos", "conj", "nsubj", "nsubj:pass", "obj", "flat", "nmod:desc"})
_CALLED = frozenset({"know", "address", "write", "call", "refer", "identify", "name", "nickname", "dub"})


def missed_names(tree: Tree, ranges: Sequence[Range]) -> Iterator[Range]:
    """Further names of one sentence, beside those already known."""
    known = taken(ranges)
    number = 0
    while number < len(tree.tokens):
        first = number
        number += 1
        if first in known or not proper(tree, first):
            continue
        last = first
        while last + 1 not in known and proper(tree, last + 1):
            last += 1
        number = last + 1
        kind = _kind(tree, first, last)
        if kind is not None:
            yield first, last, kind


def _kind(tree: Tree, first: int, last: int) -> NameKind | None:
    tokens = tree.tokens[first : last + 1]
    if called(tree, first, last):
        return "person"
    if all(_LETTER.fullmatch(token.text) for token in tokens) or (
        first == last and _INITIALS.fullmatch(tokens[0].text)
    ):
        return "person" if _initials_of_somebody(tree, first, last) else None
    lemmas = [token.lemma.lower().rstrip(".") for token in tokens]
    if any(lemma in lexicon().titles or lemma in lexicon().people for lemma in lemmas):
        return None
    kinds = [KINDS[token.noun_kind] for token in tokens if token.noun_kind in KINDS]
    written = any(len(token.text) > 1 and not token.text.isupper() for token in tokens)
    return kinds[0] if kinds and written else None


def _initials_of_somebody(tree: Tree, first: int, last: int) -> bool:
    """Whether letters stand for a person: two at least, or one that the model takes for somebody."""
    letters = sum(letter.isalpha() for token in tree.tokens[first : last + 1] for letter in token.text)
    if any(tree.children(one, "det") for one in range(first, last + 1)):
        return False
    text = "".join(token.text for token in tree.tokens[first : last + 1]).casefold().replace(".", "")
    if text in lexicon().never:
        return False
    person = any(token.noun_kind == "person" for token in tree.tokens[first : last + 1])
    unknown = tree.tokens[first].noun_kind is None and tree.tokens[first].deprel in _BESIDE
    return person or (letters > 1 and (unknown or _says(tree, first)))


def _says(tree: Tree, word: int) -> bool:
    verb = tree.predicate(word) if tree.relation(word, "nsubj") else None
    return verb is not None and tree.tokens[verb].lemma.lower() in lexicon().speech


def called(tree: Tree, first: int, last: int) -> bool:
    """Whether the words are what somebody is called: 'known as Ko Thet', 'addressed as "Tuman"', 'the name Kestrel'."""
    for number in range(first, last + 1):
        head = tree.tokens[number].head
        if first <= head <= last or not 0 <= head < len(tree.tokens):
            continue
        verb = tree.tokens[head]
        if verb.lemma.lower() in _CALLED and verb.upos == "VERB":
            return tree.preposition(number) == "as" or tree.relation(number, "xcomp")
        return tree.relation(number, "appos") and verb.lemma.lower() in {
            "name",
            "nickname",
            "alias",
            "sign",
            "pseudonym",
        }
    return False
