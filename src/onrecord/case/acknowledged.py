"""When does a body acknowledge something? Support rule 3 (see `status`), in full.

A claim acknowledges where its root is an authority, one who is part of an authority, or the accused party, and

- it speaks in its own channel: its own document or release is among the reports (an NGO statement is none of an
  authority, whatever its author is called). For an act of procedure (a charge, a ruling, an inquiry) the word of an
  outlet that heard it say so will do; and
- it tells of what it did itself: the doers are it or its own people, or nobody is named and the act is one that only
  authorities do, or it was there; or it tells of others: a body of the state that is not accused may state what others
  did, and any of them what came before it that wrongs nobody (a complaint received, an inmate who refuses food). What
  an accused body says that others did wrong is an accusation. A body of many states (the UN, its experts) speaks for
  none of them: what it says that others did is alleged.

Accusations, threats, refusals to speak, appeals and promises of its own are the speaker's words, not acknowledgements.
Another explanation acknowledges the act where the body says that it did that same act itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.case.independence import DIRECT, basis_of, house
from onrecord.case.kinds import nearness
from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.model import Entity

_OFFICIAL_KINDS = frozenset({"official_statement", "court"})


@cache
def _lists() -> dict[str, frozenset[str]]:
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return {name: frozenset(acts) for name, acts in tomllib.loads(content).items()}


def acknowledges(one: Said, act: str, entities: Mapping[str, Entity]) -> bool:
    """Whether a claim is an official acknowledgement of its event, whose act is `act`."""
    claim = one.claim
    if claim.stance not in ("assert", "finding", "alternative") or claim.modality in ("feared", "threatened"):
        return False
    if not _speaks_for_itself(one, entities):
        return False
    own = {one.root} | {doer for doer in one.doers if doer in entities and _official(doer, entities)}
    if claim.act in _lists()["own_words"] and (one.doers & own or claim.act == "counter_accusation"):
        return False
    if _of_many_states(one.root or "", entities):
        mine = set(house(one.root or "", entities))
        return any(mine & set(house(doer, entities)) for doer in one.doers)
    if claim.stance == "alternative":
        return nearness(claim.act, act) in ("same", "one_thing") and bool(one.doers & own)
    return bool(one.doers & own) or _competent(one, entities)


def _speaks_for_itself(one: Said, entities: Mapping[str, Entity]) -> bool:
    """Whether the root is an authority, or the accused party confessing, and we hold its own word."""
    if one.root is None or one.root not in entities:
        return False
    own_channel = len(one.chain) == 1 or (len(one.chain) == 2 and one.claim.act in _lists()["procedure"])
    own_paper = len(one.chain) == 1 and one.text.kind in _OFFICIAL_KINDS
    official = _official(one.root, entities) and not (len(one.chain) == 1 and one.text.kind == "ngo_statement")
    return own_channel and (own_paper or official or _confesses(one, entities))


def _competent(one: Said, entities: Mapping[str, Entity]) -> bool:
    """Whether it is for the speaker to state what it names no doer of its own for."""
    act = one.claim.act
    if camp(one.root or "", entities) != "accused":
        return True
    if act not in _lists()["wrongs"]:
        return True
    return not one.doers and (act in _lists()["state_acts"] or basis_of(one) in DIRECT)


def _of_many_states(root: str, entities: Mapping[str, Entity]) -> bool:
    """Whether a body, or one that it is part of, is one of many states."""
    return any(_named_so(name) for one in house(root, entities) if one in entities for name in entities[one].names)


@lru_cache(maxsize=4096)
def _named_so(name: str) -> bool:
    return _many_states().search(name) is not None


@cache
def _many_states() -> re.Pattern[str]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    words: list[str] = tomllib.loads(content)["of_many_states"]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _official(root: str, entities: Mapping[str, Entity]) -> bool:
    return any(entities[one].kind == "authority" for one in house(root, entities) if one in entities)


def _confesses(one: Said, entities: Mapping[str, Entity]) -> bool:
    """An accused body that is no authority and tells of what it did itself."""
    root = entities[one.root or ""]
    if root.kind != "organisation" or camp(root.id, entities) != "accused":
        return False
    return root.id in one.doers and one.claim.act in _lists()["wrongs"] | _lists()["state_acts"]
