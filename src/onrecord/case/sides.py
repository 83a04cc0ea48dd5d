"""Where people and bodies stand in a case: affected, accused, helper or third, told from what the claims say of them.

The one convention: a side is what others say or what somebody does in the claims, never a guess from a name. An
authority that wrongs nobody in any claim stays a third.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
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
    for entity in entities.values():
        if _kin() & set(entity.roles):
            points[entity.id]["affected"] += 2
    found: dict[str, Side] = {}
    for entity in entities.values():
        if entity.kind == "place":
            continue
        if entity.side:
            found[entity.id] = entity.side
        elif points[entity.id]:
            found[entity.id] = _most(points[entity.id])
    return found


def _points(one: Said, entities: Mapping[str, Entity]) -> Iterable[tuple[str, Side, int]]:
    claim = one.claim
    if claim.act in _acts("wrongs") and claim.modality != "negated":
        accused_by_state = claim.act in ("killing", "beating_assault", "attempted_killing", "threat")
        for person in one.affected:
            if not (accused_by_state and person in entities and entities[person].kind == "authority"):
                yield person, "affected", 2
        for doer in one.doers:
            yield doer, "accused", 2
    if claim.act in _acts("help"):
        for doer in one.doers:
            yield doer, "helper", 1
    if claim.act == "counter_accusation":
        for doer in one.doers:
            yield doer, "accused", 1
    if claim.stance in ("deny", "alternative") and one.root and claim.act in _acts("wrongs"):
        root = entities.get(one.root)
        if root and root.kind == "authority":
            yield one.root, "accused", 1


def _most(points: Counter[Side]) -> Side:
    return max(sorted(points), key=lambda side: points[side])
