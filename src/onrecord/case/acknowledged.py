"""When does a body acknowledge something? Support rule 3 (see `status`), in full.

A claim acknowledges where its root is an authority, one who is part of an authority, or the accused party, and

- it speaks in its own channel: its own document or release is among the reports. For an act of procedure (a charge, a
  ruling, an inquiry) the word of an outlet that heard it say so will do; and
- it tells of what it did itself or found as the competent body: the doers are it or its own people, or nobody is named
  and the act is one that only authorities do; a body that is not accused may also state what others did.

Accusations, threats, refusals to speak, appeals and promises are the speaker's own words and not acknowledgements.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from onrecord.case.independence import DIRECT, basis_of, house
from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.model import Entity


@cache
def _lists() -> dict[str, frozenset[str]]:
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return {name: frozenset(acts) for name, acts in tomllib.loads(content).items()}


def acknowledges(one: Said, entities: Mapping[str, Entity]) -> bool:
    """Whether a claim is an official acknowledgement of its act."""
    claim = one.claim
    if one.root is None or one.root not in entities:
        return False
    if claim.stance not in ("assert", "finding", "alternative") or claim.modality in ("feared", "threatened"):
        return False
    if claim.act in _lists()["own_words"] or not (_official(one.root, entities) or _confesses(one, entities)):
        return False
    own_channel = len(one.chain) == 1
    if not own_channel and not (len(one.chain) == 2 and claim.act in _lists()["procedure"]):
        return False
    return _own_act(one, entities)


def _official(root: str, entities: Mapping[str, Entity]) -> bool:
    return any(entities[one].kind == "authority" for one in house(root, entities) if one in entities)


def _confesses(one: Said, entities: Mapping[str, Entity]) -> bool:
    """An accused body that is no authority and tells of what it did itself."""
    root = entities[one.root or ""]
    return root.kind == "organisation" and camp(root.id, entities) == "accused" and root.id in one.doers


def _own_act(one: Said, entities: Mapping[str, Entity]) -> bool:
    claim = one.claim
    own = {one.root} | {doer for doer in one.doers if doer in entities and _official(doer, entities)}
    if claim.stance == "alternative":
        return basis_of(one) in DIRECT and (not one.doers or bool(one.doers & own))
    if one.doers & own:
        return True
    if one.root is not None and camp(one.root, entities) != "accused":
        return True
    if one.doers:
        return False
    return claim.act in _lists()["state_acts"] or basis_of(one) in DIRECT
