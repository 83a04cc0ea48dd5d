"""What speaks for somebody as a party of an act: the syntax, who they are, how present, and their part elsewhere.

Signs are names; `A*B` is a sign of its own for A together with B.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants, Spoken
from onrecord.claims.participants.tree import Tree
from onrecord.claims.parties.around import Around
from onrecord.claims.parties.draft import Draft
from onrecord.claims.parties.sorts import sort, sort_of_party, step

_NEAR = 3  # sentences back in which somebody is looked for; of those four back one in forty is a party
_THROUGHOUT = frozenset({"foremost1", "foremost2", "publisher", "subject"})
_WITH_ACT = frozenset(
    {"office", "strong", "publisher", "lawyer", "kin", "authority", "group", "person", "organisation", "police"}
    | {"foremost1"}
)
_PARTS = tuple((role + kind, kind, role) for kind in ("wrong", "other") for role in ("does", "suffers"))
_STEPS = ((0, "0"), (1, "1"), (3, "2"))  # upper ends of steps of a count, and their names
_DISTANCES = ((1, "1"), (2, "2"), (5, "5"))
_MOST = 4  # further acts make no difference
_PERCEIVING = frozenset({"see", "hear", "watch", "witness", "know", "learn", "find", "notice"})
_ARGUMENTS = (("agent", "obl:agent"), ("subject", "nsubj"), ("object", "obj"))
_NO_PARTS: Counter[str] = Counter()


class Scene:
    """The acts of one report with their drafts, ready to be asked what speaks for whom."""

    def __init__(self, participants: Participants, acts: Sequence[ActMention], drafts: Sequence[Draft]) -> None:
        self._participants, self._acts, self._drafts = participants, acts, drafts
        self._sentences: dict[str, list[int]] = {}
        for sentence, phrases in sorted(participants.spoken.items()):
            for entity in dict.fromkeys(entity for phrase in phrases for entity in phrase.entities):
                self._sentences.setdefault(entity, []).append(sentence)
        self._throughout = [
            one for one, marks in participants.marks.items() if marks & _THROUGHOUT or {"strong", "named"} <= marks
        ]
        self._parts: dict[str, Counter[str]] = {}
        for act, made in zip(acts, drafts, strict=True):
            for role, entities in (("does", made.doers), ("suffers", made.affected)):
                for entity in entities:
                    self._parts.setdefault(entity, Counter())[role + sort(act)] += 1
        self._around = Around(participants, acts, drafts)
        self._who_of: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._built: dict[int, str] = {}

    def able(self, number: int) -> list[str]:
        """Who may be a party of an act: spoken of lately, in focus, or foremost in the report."""
        act, made = self._acts[number], self._drafts[number]
        found = dict.fromkeys((*made.doers, *made.affected))
        for sentence in range(max(0, act.sentence - _NEAR), act.sentence + 1):
            for phrase in self._participants.spoken.get(sentence, ()):
                found.update(dict.fromkeys(phrase.entities))
        found.update(dict.fromkeys((*self._participants.in_focus(act.sentence), *self._throughout)))
        return [one for one in found if self._may_be(one)]

    def undergoes(self, number: int, doers: Sequence[str], affected: Sequence[str]) -> tuple[str, ...]:
        """The number that the act's own passive has as its subject, where the weights took nobody or a part's whole.

        In "four of them were freed" it is four who were, though weights know little of numbers.
        """
        act, made = self._acts[number], self._drafts[number]
        spoken = self._participants.spoken.get(act.sentence, ())
        own = [
            one
            for one in spoken
            if one.form == "number" and one.relation == "nsubj:pass" and one.predicate in act.trigger
        ]
        heads = {one.head for one in own}
        here = {one for phrase in spoken if phrase.predicate not in heads for one in phrase.entities}
        if here.intersection(affected):
            return ()
        found = dict.fromkeys(one for phrase in own for one in phrase.entities)
        return tuple(one for one in found if one in made.affected and one not in doers and self._may_be(one))

    def _may_be(self, entity: str) -> bool:
        marks = self._participants.marks.get(entity, frozenset())
        return "publisher" in marks or (entity in self._sentences and not marks & {"place", "members"})

    def signs(self, number: int, entity: str) -> list[str]:
        """What speaks for somebody as a party of an act."""
        act, made = self._acts[number], self._drafts[number]
        phrases = [one for one in self._participants.spoken.get(act.sentence, ()) if entity in one.entities]
        where = "in" if phrases else "out"
        return [
            *_drafted(act, made, entity, phrases),
            *self._who(act, entity, where),
            *self._elsewhere(act, made, entity, where),
            *self._around.signs(number, entity, phrases),
            *self._witnesses(act, phrases),
            *self._by_grammar(number, entity, where),
        ]

    def _by_grammar(self, number: int, entity: str, where: str) -> tuple[str, str]:
        """How the act's own word is built, passive or with an object, with whom the syntax has for what."""
        act, made = self._acts[number], self._drafts[number]
        built = self._built.get(number)
        if built is None:
            built = self._built[number] = _built(self._participants.trees[act.sentence], act.trigger[0])
        kind = sort_of_party(self._participants.marks.get(entity, frozenset()))
        role = "doer" if entity in made.doers else "affected" if entity in made.affected else "none"
        return f"{built}*{where}*{kind}", f"{built}*{'focused' if role == 'affected' and made.in_focus else role}"

    def _witnesses(self, act: ActMention, phrases: Sequence[Spoken]) -> Iterator[str]:
        """Whether somebody is there only as who saw, heard or knows it."""
        tree = self._participants.trees[act.sentence]
        for phrase in phrases:
            verb = phrase.predicate
            if phrase.relation != "nsubj" or verb is None or verb in act.trigger:
                continue
            if tree.tokens[verb].lemma.lower() in _PERCEIVING:
                yield "witnesses"

    def _who(self, act: ActMention, entity: str, where: str) -> tuple[str, ...]:
        """Who somebody is."""
        found = self._who_of.get((entity, act.act, where))
        if found is None:
            found = self._who_of[entity, act.act, where] = tuple(self._is(act, entity, where))
        return found

    def _is(self, act: ActMention, entity: str, where: str) -> Iterator[str]:
        for mark in sorted(self._participants.marks.get(entity, ())):
            yield mark
            yield f"{mark}*{sort(act)}"
            yield f"{mark}*{where}"
            if mark in _WITH_ACT:
                yield f"{mark}*{act.act}"
        if "named" not in self._participants.marks.get(entity, ()):
            yield "unnamed"
            yield f"unnamed*{sort(act)}"
            yield f"unnamed*{where}"

    def _elsewhere(self, act: ActMention, made: Draft, entity: str, where: str) -> list[str]:
        """How present somebody is, and their part in the other acts of the report."""
        sentences = self._sentences.get(entity, ())
        before = bisect_left(sentences, act.sentence)
        distance = step(act.sentence - sentences[before - 1], _DISTANCES) if before else "never"
        found = ["distance:" + ("0" if where == "in" else distance)]
        if where == "out":
            found += ("elsewhere", f"elsewhere*{act.act}", f"elsewhere*{act.kind}")
        if entity in self._participants.in_focus(act.sentence):
            found += ("focus", f"focus*{act.act}", f"focus*{where}*{'else' if made.affected else 'none'}")
        own_sort, parts = sort(act), self._parts.get(entity, _NO_PARTS)
        for part, own, here in _PARTS:
            count = parts[part] - (own == own_sort and entity in (made.doers if here == "does" else made.affected))
            found += _part(part, min(count, _MOST), own_sort, where, act.act)
        return found


def _built(tree: Tree, trigger: int) -> str:
    """In one word how a predicate is built: `built:passive+agent`, `built:VERB+subject+object`."""
    passive = tree.children(trigger, "nsubj:pass", "aux:pass")
    found = ["passive" if passive else tree.tokens[trigger].upos]
    found += [name for name, relation in _ARGUMENTS if tree.children(trigger, relation)]
    return "built:" + "+".join(found)


@cache
def _part(part: str, count: int, own_sort: str, where: str, act: str) -> tuple[str, str, str]:
    """The signs of somebody's part in other acts."""
    at = step(count, _STEPS)
    return f"{part}:{at}", f"{part}:{at}*{own_sort}*{where}", f"{part}:{min(1, count)}*{act}"


def _drafted(act: ActMention, made: Draft, entity: str, phrases: list[Spoken]) -> Iterator[str]:
    """What the syntax says, and in what words somebody is spoken of."""
    forms = sorted({phrase.lemma or phrase.form for phrase in phrases})
    drafted = []
    if entity in made.doers:
        drafted.append("doer")
    if entity in made.affected:
        drafted.append("focused" if made.in_focus else "affected")
    for name in drafted:
        yield from (name, f"{name}*{act.act}", f"{name}*{act.kind}", *(f"{name}*{form}" for form in forms))
    yield from (f"form:{form}" for form in forms)
    if not made.doers:
        yield "nodoer"
    if not made.affected:
        yield "noaffected"
    for phrase in phrases:
        own = "own" if phrase.predicate in act.trigger else "aside"
        yield from (f"{own}:{phrase.relation}", f"{own}:{phrase.relation}*{sort(act)}")
    if phrases and all(len(phrase.entities) > 1 and phrase.predicate not in act.trigger for phrase in phrases):
        yield "along"  # one of those whom "their mother" speaks of
    if any(phrase.speaks for phrase in phrases):
        yield from ("speaks", f"speaks*{act.act}", f"speaks*{'drafted' if drafted else 'not'}")
    heads = [phrase.head for phrase in phrases]
    yield from sorted({"before" if head < act.trigger[0] else "after" for head in heads})
