"""Which cues fit where: a trigger word and all that its cue asks for around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.claims.acts import grammar
from onrecord.claims.acts.cues import Condition, Cue, Trigger, by_word
from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.tree import Tree, once
from onrecord.claims.acts.words import groups

_VERBAL = frozenset({"VERB", "ADJ", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_TAGS = {"verb": _VERBAL, "noun": _NOMINAL}
_PARTICLE_REACH = 3
_SIMPLE = {
    "I": ("iobj",),
    "X": ("xcomp", "ccomp", "advcl", "acl"),
    "poss": ("nmod:poss",),
    "compound": ("compound",),
}
"""Slots that one of a few relations fills, whatever the word."""


@dataclass(frozen=True)
class Match:
    """A cue at its place.

    Attributes:
        trigger: The word that carries the act.
        tokens: All words of the cue that were found, the trigger among them.
        sure: False where a subject or object that the cue asks for was not found at all.
    """

    cue: Cue
    trigger: int
    tokens: tuple[int, ...]
    sure: bool = True


def matches(tree: Tree, kinds: Kinds) -> list[Match]:
    """Every cue that fits in a sentence, in the order of the text."""
    found = []
    there = tree.vocabulary
    for number, words in enumerate(tree.words):
        for cue in _cues_of(words, tree.tokens[number].upos):
            for need in cue.needs:
                if need.isdisjoint(there):
                    break
            else:
                match = _match(tree, kinds, number, cue)
                if match is not None:
                    found.append(match)
    return found


@lru_cache(maxsize=4096)
def _cues_of(words: frozenset[str], upos: str) -> tuple[Cue, ...]:
    """The cues that begin with one of the forms of a word of this sort, each once."""
    found = {id(cue): cue for word in sorted(words) for cue in by_word().get(word, ())}
    return tuple([cue for cue in found.values() if upos in _TAGS.get(cue.trigger, {upos})])


def _match(tree: Tree, kinds: Kinds, number: int, cue: Cue) -> Match | None:
    if cue.trigger == "phrase":
        run = _run(tree, number, cue.sequence)
        if run is None:
            return None
        trigger = _head_of(tree, run)
    else:
        run, trigger = (number,), number
    tokens, sure = set(run), True
    for condition in cue.conditions:
        held = holds(tree, kinds, trigger, condition, cue)
        if held is None and not _is_unknown(tree, trigger, condition):
            return None
        sure = sure and held is not None
        tokens.update(held or ())
    if not _flags_hold(tree, trigger, cue.flags):
        return None
    return Match(cue, trigger, tuple(sorted(tokens)), sure)


def _is_unknown(tree: Tree, trigger: int, condition: Condition) -> bool:
    """Whether a condition on the kind of a subject or object fails for want of any: a parser may have lost it."""
    if not condition.kinds or condition.negative or condition.slot not in {"S", "O"}:
        return False
    if condition.slot == "S" and grammar.is_passive(tree, trigger):
        return False
    return not slot(tree, trigger, condition.slot)


def _run(tree: Tree, start: int, sequence: tuple[frozenset[str], ...]) -> tuple[int, ...] | None:
    """The tokens of a phrase from `start` on; `*` stands for any one word, `(` for one that may be missing."""
    at, run = start, []
    for wanted in sequence:
        optional = "?" in wanted
        if at < len(tree.tokens) and ("*" in wanted or tree.words[at] & wanted):
            run.append(at)
            at += 1
        elif not optional:
            return None
    return tuple(run)


def _head_of(tree: Tree, run: tuple[int, ...]) -> int:
    """The word of a run that the others hang on."""
    for token in run:
        if tree.head(token) not in run:
            return token
    return run[0]


def holds(tree: Tree, kinds: Kinds, trigger: int, condition: Condition, cue: Cue) -> tuple[int, ...] | None:
    """The tokens by which a condition holds (perhaps none), or None where it does not."""
    if condition.slot == "":
        return _words_around(tree, trigger, condition, cue)
    if condition.slot == "particle":
        found = _particle(tree, trigger, condition.wanted)
        return None if found is None else (found,)
    fillers = slot(tree, trigger, condition.slot)
    if not fillers:
        fits = "none" in condition.wanted
        return () if fits != condition.negative else None
    for filler in fillers:
        known = kinds.of(tree, filler) if condition.kinds else _phrase_words(tree, filler)
        if bool(known & condition.wanted) or ("any" in condition.wanted):
            return None if condition.negative else (() if condition.kinds else (filler,))
    return () if condition.negative else None


@once
def _phrase_words(tree: Tree, token: int) -> frozenset[str]:
    """The words of a noun phrase's head, its compounds, adjectives and what is joined to it."""
    found = set(tree.words[token])
    for child in tree.children(token, "compound", "amod", "flat", "conj", "nmod"):
        found |= tree.words[child]
    return frozenset(found)


def _words_around(tree: Tree, trigger: int, condition: Condition, cue: Cue) -> tuple[int, ...] | None:
    run = None
    first, sequences = _sequences(condition.wanted)
    if not first.isdisjoint(tree.vocabulary):
        inside = _below(tree, trigger) if condition.deep else _surroundings(tree, trigger, cue.trigger)
        run = _first_run(tree, sequences, inside)
    if run is not None:
        return None if condition.negative else run
    return () if condition.negative else None


def _first_run(
    tree: Tree, sequences: tuple[tuple[frozenset[str], ...], ...], inside: frozenset[int]
) -> tuple[int, ...] | None:
    """The words of the first of some sequences that stands wholly within these words."""
    for sequence in sequences:
        (first,) = sequence[0]
        for token in tree.places.get(first, ()):
            run = _run(tree, token, sequence) if token in inside else None
            if run is not None and inside.issuperset(run):
                return run
    return None


@cache
def _sequences(wanted: frozenset[str]) -> tuple[frozenset[str], tuple[tuple[frozenset[str], ...], ...]]:
    """The first words of what is wanted, and all its words one by one."""
    found = tuple(tuple(frozenset({word}) for word in words.split("_")) for words in sorted(wanted))
    return frozenset(word for sequence in found for word in sequence[0]), found


@once
def _below(tree: Tree, trigger: int) -> frozenset[int]:
    return frozenset(tree.subtree(trigger)) - {trigger}


@once
def _surroundings(tree: Tree, trigger: int, kind: Trigger) -> frozenset[int]:
    """The clause of a trigger with the first words of the clauses below it: "from leaving", "where he was"."""
    middle = trigger if kind == "verb" else tree.predicate_of(trigger)
    own = set(tree.clause(middle))
    for below in tree.children(middle, "ccomp", "xcomp", "advcl", "acl"):
        own |= {below, *(child for child in tree.children(below) if not tree.begins_clause(child))}
        for child in tree.children(below, "obj", "obl"):
            own |= set(tree.children(child, "case", "compound", "amod", "nmod", "nmod:poss"))
    return frozenset(own) - {trigger}


def _particle(tree: Tree, trigger: int, wanted: frozenset[str]) -> int | None:
    for child in tree.children(trigger, "compound:prt", "advmod", "obl", "case", "mark", "xcomp"):
        if tree.words[child] & wanted:
            return child
    for near in range(trigger + 1, min(trigger + 1 + _PARTICLE_REACH, len(tree.tokens))):
        if tree.words[near] & wanted and tree.tokens[near].upos in {"ADP", "ADV", "PART"}:
            return near
    return None


def _flags_hold(tree: Tree, trigger: int, flags: frozenset[str]) -> bool:
    if not flags:
        return True
    checks = {
        "passive": lambda: grammar.is_passive(tree, trigger),
        "active": lambda: not grammar.is_passive(tree, trigger),
        "negated": lambda: grammar.is_negated(tree, trigger),
        "affirmed": lambda: not grammar.is_negated(tree, trigger),
        "told": lambda: not grammar.withholds(tree, trigger),
        "predicate": lambda: tree.is_predicate(trigger) or tree.relation(trigger) in {"root", "conj", "parataxis"},
    }
    return all(checks[flag]() for flag in flags)


@once
def slot(tree: Tree, trigger: int, name: str) -> tuple[int, ...]:
    """The heads of the phrases that fill a slot of a trigger; several where they are joined by "and"."""
    for choice in name.split("|"):
        head = _filler(tree, trigger, choice)
        if head is not None:
            return tree.conjuncts(head)
    return ()


def _filler(tree: Tree, trigger: int, name: str) -> int | None:
    if name in _SIMPLE:
        return tree.child(trigger, *_SIMPLE[name])
    if name == "agent_compound":
        return _acting_compound(tree, trigger)
    if name in {"S", "O"}:
        nominal = tree.tokens[trigger].upos in _NOMINAL and not tree.children(trigger, "cop", "nsubj")
        return _around_noun(tree, trigger, name) if nominal else _around_verb(tree, trigger, name)
    prepositions = ("in", "into", "inside") if name in {"in", "into"} else (name,)
    return grammar.oblique(tree, trigger, *prepositions)


def _acting_compound(tree: Tree, trigger: int) -> int | None:
    """The force in "police raid" or "the army's raid"."""
    for child in tree.children(trigger, "compound", "nmod:poss"):
        if not all(tree.words[child].isdisjoint(groups()[name]) for name in ("official", "armed")):
            return child
    return None


def _around_verb(tree: Tree, trigger: int, name: str) -> int | None:
    if tree.tokens[trigger].upos == "VERB":
        return grammar.logical_subject(tree, trigger) if name == "S" else grammar.logical_object(tree, trigger)
    predicate = tree.predicate_of(trigger)
    if name == "S":
        return grammar.grammatical_subject(tree, predicate)
    return grammar.logical_object(tree, predicate)


def _around_noun(tree: Tree, trigger: int, name: str) -> int | None:
    """Subject or object of the verb that carries a noun of action: "police carried out a raid", "he was the target"."""
    if name == "S":
        for participle in tree.children(trigger, "acl"):
            if tree.words[participle] & groups()["carrying"] and grammar.is_passive(tree, participle):
                return grammar.agent(tree, participle)
    putting = grammar.putting_verb(tree, trigger)
    if putting is not None:
        return _around_verb(tree, putting, name)
    verb = grammar.governor(tree, trigger)
    if verb is None:
        return None
    carries = tree.words[verb] & groups()["carrying" if name == "S" else "undergoing"]
    if name == "S":
        subject = grammar.logical_subject(tree, verb) if carries else None
        return grammar.agent(tree, verb) if subject == trigger else subject
    if not carries:
        return None
    found = grammar.logical_object(tree, verb)
    return grammar.grammatical_subject(tree, verb) if found in {None, trigger} else found
