"""Why an act was done, in the words of the report: beside the act, or told after it by somebody who knows better.

"Arrested for spreading panic; his sister says it was because of his letters" gives two reasons. Whose each one is, the
speakers around it tell (`claims.find`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.claims.acts.evidence import span_of
from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.words import load_table, verb_forms
from onrecord.model import Span

_TOLD_OF = frozenset({"it", "this", "that"})
_WORDS_OF_REASON = frozenset({"reason", "cause", "motive", "pretext"})
_LEADS = frozenset({"because", "for", "over"})
_SPOKEN_OF = frozenset({"abstract", "event"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("remarks.toml")[name])


@cache
def _punishing() -> frozenset[str]:
    """Every form of the words for what is done to people for something."""
    return frozenset(form for word in _words("reason_for") for form in verb_forms(word))


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load_table("remarks.toml")["reason"])


def reasons(trees: Sequence[Tree], number: int, trigger: int) -> tuple[Span, ...]:
    """The reasons given for the act of a word, in the order of the text.

    Args:
        trees: The sentences of the report.
        number: The sentence of the act.
        trigger: Its word.
    """
    return (*_beside(trees[number], trigger), *_told_after(trees, number, trigger))


def _beside(tree: Tree, trigger: int) -> Iterator[Span]:
    """In the act's own clause: "for running a channel", "on suspicion of theft"."""
    for child in tree.children(trigger, "obl", "nmod", "advcl", "acl"):
        below = tree.subtree(child)
        start = tuple(plain(tree.tokens[token].text) for token in below[:4])
        if start[0] in {"for", "over"}:
            opened = _is_ground(tree, trigger, child, start[0])
        else:
            opened = any(start[: len(phrase)] == phrase for phrase in _phrases())
        if opened:
            further = _further(tree, below)
            own = below if further is None else tuple(token for token in below if token < further)
            yield span_of(tree, own[0], _end(tree, own))
            if further is not None:
                rest = tuple(token for token in below if token >= further)
                yield span_of(tree, rest[0], _end(tree, rest))


def _further(tree: Tree, below: tuple[int, ...]) -> int | None:
    """Where a second reason begins that is joined to the first: "for running a channel and because of his name"."""
    for place, token in enumerate(below[1:-1], 1):
        if tree.relation(token) == "cc" and plain(tree.tokens[below[place + 1]].text) in _LEADS:
            return below[place + 1]
    return None


def _is_ground(tree: Tree, trigger: int, token: int, lead: str) -> bool:
    """Whether "for" or "over" leads to a reason: to a deed or to words, and to no time, person, wall or border."""
    word, punished = tree.tokens[token], bool(tree.words[trigger] & _punishing())
    if tree.words[token] & _words("purpose"):
        return False
    spoken = word.noun_kind in _SPOKEN_OF or bool(tree.words[token] & _words("expression"))
    deed = word.xpos == "VBG" or tree.relation(token) in {"advcl", "acl"}
    return (deed or spoken) and (punished or lead == "over")


def _end(tree: Tree, below: tuple[int, ...]) -> int:
    """The last word of a reason, less what only marks it: "for spreading panic, officially"."""
    last = len(below) - 1
    while last and (
        tree.relation(below[last]) in {"punct", "cc"}
        or (tree.relation(below[last]) == "advmod" and tree.tokens[below[last] - 1].text == ",")
    ):
        last -= 1
    return below[last]


def _told_after(trees: Sequence[Tree], number: int, trigger: int) -> Iterator[Span]:
    """In a later clause or the next sentence: "it was because of his letters", "the real reason is her work"."""
    own = trees[number]
    if not own.words[trigger] & _punishing():
        return
    if _is_last(own, trigger):
        yield from _grounds(own, trigger + 1)
        if number + 1 < len(trees):
            yield from _grounds(trees[number + 1], 0)


def _is_last(tree: Tree, trigger: int) -> bool:
    """Whether nothing that could be spoken of is told between an act and the end of its sentence."""
    later = range(trigger + 1, len(tree.tokens))
    return not any(tree.tokens[token].upos == "VERB" and tree.words[token] & _punishing() for token in later)


def _grounds(tree: Tree, first: int) -> Iterator[Span]:
    """What "it" is said to have been for, from a word on."""
    if tree.vocabulary.isdisjoint({"because", *_WORDS_OF_REASON}):
        return
    for subject in range(first, len(tree.tokens)):
        if tree.relation(subject) != "nsubj":
            continue
        said = tree.head(subject)
        if said is None or not (tree.tokens[said].lemma.lower() == "be" or tree.children(said, "cop")):
            continue
        if plain(tree.tokens[subject].text) in _TOLD_OF:
            yield from _because(tree, said)
        elif tree.words[subject] & _WORDS_OF_REASON:
            yield from _stated(tree, said)


def _because(tree: Tree, said: int) -> Iterator[Span]:
    """From "because" to the end of its clause."""
    below = tree.subtree(said)
    start = next((token for token in below if plain(tree.tokens[token].text) == "because"), None)
    if start is not None:
        yield span_of(tree, start, _end(tree, tuple(token for token in below if token >= start)))


def _stated(tree: Tree, said: int) -> Iterator[Span]:
    """What stands behind "the real reason was"."""
    copula = tree.child(said, "cop")
    first = copula if copula is not None else said
    below = tuple(token for token in tree.subtree(said) if token > first)
    if below:
        yield span_of(tree, below[0], _end(tree, below))
