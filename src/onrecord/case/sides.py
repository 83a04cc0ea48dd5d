"""Where people and bodies stand in a case: affected, accused, helper or third, told from what the claims say of them.

The one convention: a side is what others say or what somebody does in the claims, never a guess from a name. An
authority that wrongs nobody in any claim stays a third.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.case.said import Said
from onrecord.case.words import tokens
from onrecord.model import Entity
from onrecord.model.entity import Side

Camp = Literal["affected", "accused", "third"]
Leaning = tuple[str, Side, int]
"""An entity, a side, and how much is told for it."""


@cache
def _acts(name: str) -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)[name])


@cache
def _roles(name: str) -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)[name])


def camp(entity: str, entities: Mapping[str, Entity]) -> Camp:
    """Affected and helpers are one camp; whoever has no side, nor anything above it, is a third."""
    seen: set[str] = set()
    at: str | None = entity
    while at and at in entities and at not in seen:
        seen.add(at)
        side = entities[at].side
        if side:
            return "affected" if side == "helper" else side
        at = entities[at].part_of
    return "third"


class Sides:
    """Entities with their sides, kept while claims and entities change.

    Attributes:
        entities: The case's, by id.
    """

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self._leanings: dict[str, tuple[Leaning, ...]] = {}
        self._points: dict[str, Counter[Side]] = {}

    def called_otherwise(self, changed: Iterable[str], entities: Mapping[str, Entity]) -> Iterator[str]:
        """Of entities that changed those that are called otherwise, so that claims tell other things of them."""
        for one in changed:
            old, new = self.entities.get(one), entities.get(one)
            if old and new and (old.kind, old.names, old.roles) != (new.kind, new.names, new.roles):
                yield one

    def put(
        self, changed: Iterable[str], claims: Mapping[str, Said | None], entities: Mapping[str, Entity]
    ) -> set[str]:
        """Give sides anew.

        Args:
            changed: Ids of entities that changed.
            claims: Those that tell otherwise than before; None for those that are gone.
            entities: All of the case, without the sides that claims tell.

        Returns:
            The entities whose looks changed: all but who their members are and where they are spoken of.
        """
        dirty = set(changed)
        for claim, said in claims.items():
            dirty |= self._lean(claim, tuple(_leanings(said, entities)) if said else ())
        looks = set()
        for one in dirty:
            old = self.entities.pop(one, None)
            new = entities.get(one)
            if new:
                new = self.entities[one] = replace(new, side=_side_of(new, self._points.get(one, {})))
            if (old and _looks(old)) != (new and _looks(new)):
                looks.add(one)
        return looks

    def _lean(self, claim: str, new: tuple[Leaning, ...]) -> set[str]:
        """Put what a claim tells in the place of what it told before; of whom it tells otherwise."""
        old = self._leanings.pop(claim, ())
        if new:
            self._leanings[claim] = new
        if new == old:
            return set()
        for sign, some in ((-1, old), (1, new)):
            for entity, side, weight in some:
                points = self._points.setdefault(entity, Counter())
                points[side] += sign * weight
                if not points[side]:
                    del points[side]
        return {entity for entity, _side, _weight in (*old, *new)}


def _looks(one: Entity) -> Entity:
    return replace(one, members=(), mentions=(), reason="", apart=())


def _leanings(one: Said, entities: Mapping[str, Entity]) -> Iterator[Leaning]:
    """What a claim tells of where entities stand, each with its weight."""
    yield from _deeds(one, entities)
    yield from _words(one, entities)


def _side_of(known: Entity, told: Mapping[Side, int]) -> Side | None:
    """The side of an entity; one given by the reports is kept.

    Args:
        known: The entity.
        told: For each side what the claims tell for it, added up.
    """
    if known.kind == "place":
        return None
    if known.side:
        return known.side
    if _is(known, "independent"):
        return "third"
    points = Counter(told)
    points.update(_calling(known))
    return _most(points) if points.total() else None


def speaks_for_a_state(known: Entity) -> bool:
    """Whether an entity is an authority or an official: where it denies, it is the state's side that speaks."""
    return known.kind == "authority" or _is(known, "officials")


def _calling(known: Entity) -> dict[Side, int]:
    """What somebody's description says of where he stands."""
    if _is(known, "kin"):
        return {"affected": 2}
    return {"helper": 2} if _is(known, "advocates") else {}


def _is(known: Entity, sort: str) -> bool:
    """Whether an entity is called by one of the words of a list."""
    words = {word for form in (*known.names, *known.roles) for word in tokens(form)}
    return bool(words & _roles(sort)) if sort != "kin" else bool(_roles("kin") & set(known.roles))


def _deeds(one: Said, entities: Mapping[str, Entity]) -> Iterator[tuple[str, Side, int]]:
    """What a claim tells of what people do and suffer, with its weight."""
    claim = one.claim
    if claim.act in _acts("wrongs") and claim.modality != "negated":
        yield from ((doer, "accused", 2) for doer in one.doers)
        yield from ((person, "affected", 2) for person in one.affected if not _in_duty(person, claim.act, entities))
    if claim.act in _acts("help"):
        yield from ((doer, "helper", 1) for doer in one.doers)
    if claim.act == "counter_accusation":
        yield from ((doer, "accused", 1) for doer in one.doers)


def _words(one: Said, entities: Mapping[str, Entity]) -> Iterator[tuple[str, Side, int]]:
    """What a claim shows of the side of the one who makes it."""
    claim, root = one.claim, entities.get(one.root or "")
    if root is None or claim.act not in _acts("wrongs"):
        return
    if claim.stance in ("deny", "alternative") and speaks_for_a_state(root):
        yield root.id, "accused", 1
    if claim.stance != "assert" or root.id in one.doers or root.kind == "authority":
        return
    if claim.according_to[0].basis == "experienced":
        yield root.id, "affected", 1
    elif len(one.chain) == 1 and one.text.kind == "ngo_statement":
        yield root.id, "helper", 1
    elif len(one.chain) == 1 and one.text.kind in ("letter", "social_post") and root.kind == "person":
        yield root.id, "affected", 1


def _in_duty(person: str, act: str, entities: Mapping[str, Entity]) -> bool:
    """An authority hurt in the course of its duty is not the affected side of a case."""
    known = entities.get(person)
    return known is not None and known.kind == "authority" and act in _acts("harm_in_duty")


def _most(points: Counter[Side]) -> Side:
    return max(sorted(points), key=lambda side: points[side])
