"""Legal qualifications that stand beside an act, and whether it is told of one case or of many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.claims.acts.evidence import span_of
from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.words import load_table
from onrecord.model import Span
from onrecord.model.claim import Scope


@cache
def _words(name: str) -> frozenset[str]:
    found = load_table("remarks.toml")[name]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def _phrases(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load_table("remarks.toml")[name])


def qualifications(tree: Tree, trigger: int) -> tuple[Span, ...]:
    """Legal words about the act: "unlawful", "without a warrant"."""
    clause = tree.clause(trigger)
    found = [
        tree.tokens[token].span
        for token in clause
        if tree.words[token] & _words("qualification") and tree.head(token) in (trigger, tree.head(trigger))
    ]
    found += [
        tree.tokens[token].span for token in _said_of(tree, trigger) if tree.words[token] & _words("qualification")
    ]
    texts = tuple([plain(tree.tokens[token].text) for token in clause])
    for phrase in _phrases("qualification_phrases"):
        if phrase[0] in texts:
            found.extend(
                span_of(tree, clause[at], clause[at + len(phrase) - 1])
                for at in range(len(texts) - len(phrase) + 1)
                if texts[at : at + len(phrase)] == phrase
            )
    return tuple(sorted(set(found)))


def _said_of(tree: Tree, noun: int) -> Iterator[int]:
    """What is said of an act told with a noun: "the arrest was unlawful", "called it so", "which he called so"."""
    if tree.tokens[noun].upos not in {"NOUN", "PROPN"}:
        return
    head = tree.head(noun)
    if head is not None and tree.relation(noun) in {"nsubj", "obj"}:
        yield head
        yield from tree.children(head, "xcomp", "conj", *(("obl", "advcl") if tree.relation(noun) == "obj" else ()))
    for clause in tree.children(noun, "acl"):
        yield clause
        yield from tree.children(clause, "xcomp", "obl", "advcl")


def scope(tree: Tree, trigger: int) -> Scope:
    """One case, a pattern of cases, or whether there is such a thing at all."""
    near = [trigger, *tree.children(trigger, "det", "amod", "advmod", "nummod")]
    for role in tree.children(trigger, "nsubj", "obj", "nmod"):
        near += [role, *tree.children(role, "det", "amod", "nummod", "advmod")]
    words = frozenset().union(*(tree.words[token] for token in near))
    no_such = any(tree.words[token] & _NO for token in near) and "such" in words
    if (words & _words("pattern") and not no_such) or _is_tally(tree, trigger, near):
        return "pattern"
    return "existence" if words & _words("existence") else "specific"


_NO = frozenset({"no"})
_SPAN = re.compile(
    r"(?i)\bsince (?:the (?:start|beginning|coup|war|invasion)|\d{4}|\w+ \d{4}|january)|\b(?:last|this) year\b"
    r"|\bin (?:the (?:last|past) )?\w+ (?:years|months)\b|\bever since\b"
)


_FEW = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *"123456789"})


def _is_age(tree: Tree, number: int) -> bool:
    """Whether a number stands between commas behind a name: "Ada Moss, 38, was arrested"."""
    around = [tree.tokens[place].text for place in (number - 1, number + 1) if 0 <= place < len(tree.tokens)]
    return around == [",", ","]


def _is_tally(tree: Tree, trigger: int, near: list[int]) -> bool:
    """Whether a number of cases over a stretch of time is given: "41 deaths in three years"."""
    counted = any(tree.tokens[token].upos == "NUM" and not _is_age(tree, token) for token in near)
    if not counted:
        return False
    clause = " ".join(tree.tokens[token].text for token in tree.clause(tree.predicate_of(trigger)))
    found = _SPAN.search(clause)
    if found is None or not found[0].lower().endswith(" year"):
        return found is not None
    few = [tree.tokens[token].text.lower() in _FEW for token in near if tree.tokens[token].upos == "NUM"]
    return not any(few)  # "four soldiers were convicted last year" is one trial
