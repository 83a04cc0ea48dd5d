"""What sort of thing a word names: a person, an official body, a thing ... and every word group it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.words import groups_of
from onrecord.model import Analysis

_PEOPLE = frozenset(
    """he she i we you they him her me us them who whom himself herself themselves myself ourselves somebody someone
    nobody anyone anybody everyone everybody one none some several many others both all each two three four five six
    seven eight nine ten eleven twelve dozens hundreds thousands those people""".split()  # noqa: SIM905  a word list
)
_THINGS = frozenset({"it", "this", "that", "which", "what", "its", "these"})
_LEADERS = frozenset({"head", "chair"})
_PERSON_GROUPS = ("kin", "lawyer", "medic", "armed")


class Kinds:
    """The kinds of every noun-phrase head of an analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self._names: dict[tuple[int, int], str] = {}
        for name in analysis.names:
            for token in range(name.first, name.last + 1):
                self._names[name.sentence, token] = name.kind
        times = sorted(time.span for time in analysis.times)
        self._time_starts = [span.start for span in times]
        self._time_ends = list(accumulate((span.end for span in times), max))
        self._known: dict[tuple[int, int], frozenset[str]] = {}

    def name(self, tree: Tree, token: int) -> str | None:
        """The kind of name the token is part of."""
        return self._names.get((tree.number, token))

    def is_time(self, tree: Tree, token: int) -> bool:
        """Whether the token tells when: a weekday or a month is a proper noun and nobody."""
        word = tree.tokens[token]
        if word.noun_kind == "time":
            return True
        before = bisect_right(self._time_starts, word.span.start)
        return bool(before) and word.span.end <= self._time_ends[before - 1]

    def of(self, tree: Tree, token: int) -> frozenset[str]:
        """Every kind and group the token belongs to, e.g. `person`, `official`, `kin`."""
        found = self._known.get((tree.number, token))
        if found is None:
            found = self._known[tree.number, token] = self._of(tree, token)
        return found

    def _of(self, tree: Tree, token: int) -> frozenset[str]:
        word = tree.tokens[token]
        found = {name for form in tree.words[token] for name in groups_of().get(form, ())}
        named = self.name(tree, token)
        if named is not None:
            found |= {"name", named}
            if named == "authority":
                found.add("official")
        if word.noun_kind:
            found.add(word.noun_kind)
        if word.lemma.lower() in _LEADERS and self._leads(tree, token):
            return frozenset(found - {"part", "thing", "body", "object"} | {"person"})
        if plain(word.text) in _THINGS:
            return frozenset(found - {"person"} | {"thing"})
        if self._is_person(tree, token, found):
            found.add("person")
        elif not found & {"place", "time", "organisation", "authority"}:
            found.add("thing")
        return frozenset(found)

    def _leads(self, tree: Tree, token: int) -> bool:
        """Whether a head or chair is that of a body: "the head of a union"."""
        return any(
            self.of(tree, child) & {"organisation", "authority", "official", "place"}
            for child in tree.children(token, "nmod")
            if any(tree.tokens[case].lemma.lower() == "of" for case in tree.children(child, "case"))
        )

    def _is_person(self, tree: Tree, token: int, found: set[str]) -> bool:
        word = tree.tokens[token]
        if plain(word.text) in _PEOPLE or found.intersection(_PERSON_GROUPS):
            return True
        if word.upos == "NUM" and not any(c.isdigit() for c in word.text):
            return True
        if word.upos == "PROPN" and not found & {"place", "organisation", "authority"}:
            return True
        return bool(found & {"official", "body_of_people", "helper"}) and "place" not in found
