"""Where people and bodies stand in a case: affected, accused, helper or third, told from what the claims say of them.

The one convention: a side is what others say or what somebody does in the claims, never a guess from a name. An
authority that wrongs nobody in any claim stays a third.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.case.said import Said
from onrecord.model import Entity
from onrecord.model.entity import Side

Camp = Literal["affected", "accused", "third"]


@cache
def _acts(name: str) -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)[name])


@cache
def _kin() -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)["kin"])


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


def sides(said: Iterable[Said], entities: Mapping[str, Entity]) -> dict[str, Side]:
    """The side of each entity that the claims tell something of; sides given by the reports are kept."""
    points: dict[str, Counter[Side]] = defaultdict(Counter)
    for one in said:
        for entity, side, weight in _points(one, entities):
            points[entity][side] += weight
    for known in entities.values():
        if _kin() & set(known.roles):
            points[known.id]["affected"] += 2
    found: dict[str, Side] = {}
    for known in entities.values():
        if known.side:
            found[known.id] = known.side
        elif points[known.id] and known.kind != "place":
            found[known.id] = _most(points[known.id])
    return found


def _points(one: Said, entities: Mapping[str, Entity]) -> Iterator[tuple[str, Side, int]]:
    """What one claim says of where people stand, with its weight."""
    claim = one.claim
    wrong = claim.act in _acts("wrongs")
    if wrong and claim.modality != "negated":
        yield from ((doer, "accused", 2) for doer in one.doers)
        yield from ((person, "affected", 2) for person in one.affected if not _in_duty(person, claim.act, entities))
    if claim.act in _acts("help"):
        yield from ((doer, "helper", 1) for doer in one.doers)
    if claim.act == "counter_accusation":
        yield from ((doer, "accused", 1) for doer in one.doers)
    root = entities.get(one.root or "")
    if wrong and claim.stance in ("deny", "alternative") and root and root.kind == "authority":
        yield root.id, "accused", 1


def _in_duty(person: str, act: str, entities: Mapping[str, Entity]) -> bool:
    """An authority hurt in the course of its duty is not the affected side of a case."""
    known = entities.get(person)
    return known is not None and known.kind == "authority" and act in _acts("harm_in_duty")


def _most(points: Counter[Side]) -> Side:
    return max(sorted(points), key=lambda side: points[side])
