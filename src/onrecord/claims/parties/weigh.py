"""How likely somebody is a party of an act: two log-linear models over the signs, one for doers and one for affected.

The weights are data (`data/parties.json`), learned from known cases by `training/parties`; the file says how well.
Signs it does not know count for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

_OBJECT = frozenset({"own:nsubj:pass", "own:obj"})
_THEY = frozenset({"doer", "own:nsubj", "form:they"})
_AWAY = frozenset({"elsewhere", "along", "speaks", "witnesses"})


@cache
def weights() -> dict[str, Any]:
    """The learned weights: `bias`, `least` and `further` hold two numbers, `signs` two for each sign.

    The first of two is for doers, the second for affected. `further` is the least chance of those who are parties
    beside the likeliest.
    """
    file = files("onrecord.claims") / "data" / "parties.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def chances(signs: Sequence[str]) -> tuple[float, float]:
    """How likely somebody with these signs does the act, and how likely it befalls them."""
    known = weights()
    doer, affected = known["bias"]
    pairs = known["signs"]
    found = [pairs[sign] for sign in signs if sign in pairs]
    doer, affected = sum([pair[0] for pair in found], doer), sum([pair[1] for pair in found], affected)
    return 1 / (1 + exp(-doer)), 1 / (1 + exp(-affected))


def chosen(able: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """Who does the act and whom it befalls, of those who may; each at most one of the two, the likelier.

    Args:
        able: The signs of everybody who may be a party.
    """
    known = weights()
    weighed = [(one, chances(signs)) for one, signs in able.items()]
    doers = [(does, one) for one, (does, suffers) in weighed if does >= suffers]
    affected = [(suffers, one) for one, (does, suffers) in weighed if suffers > does]
    least, further = known["least"], known["further"]
    told = _likely(affected, _near("affected", able), least[1], further[1])
    own = _objects(able)
    told = [one for one in told if one in own] or told
    acting = _likely(doers, _near("doer", able), least[0], further[0])
    acting = acting or [one for one, signs in able.items() if one not in told and _goes_on(signs)]
    subjects = _subjects(able)
    return ([one for one in acting if one in subjects] or subjects if acting and subjects else acting), told


def _goes_on(signs: Sequence[str]) -> bool:
    """Whether "they" of the act's own verb are those who acted just before: "taken by six men. They beat him"."""
    return _THEY.issubset(signs) and any(sign.startswith("pd1") for sign in signs)


def _subjects(able: Mapping[str, Sequence[str]]) -> list[str]:
    """Those whom the act's own verb has as the subject who acts: beside them, it is done by nobody else."""
    return [one for one, signs in able.items() if "doer" in signs and "own:nsubj" in signs]


def _objects(able: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Those whom the act's own verb has as its object: beside them, it befalls nobody that the verb does not have."""
    return frozenset(one for one, signs in able.items() if "affected" in signs and not _OBJECT.isdisjoint(signs))


def _near(role: str, able: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Those to whom the syntax gives the role, or of whom the sentence tells otherwise than as who says or saw it."""
    return frozenset(one for one, signs in able.items() if role in signs or _AWAY.isdisjoint(signs))


def _likely(some: Sequence[tuple[float, str]], near: frozenset[str], least: float, further: float) -> list[str]:
    """The likeliest if likely enough, and further ones that are likelier still than that asks.

    Beside somebody of whom the sentence tells there is nobody of whom it does not, and not the wife who tells it.
    """
    first = max(some, default=None)
    if first is None or first[0] <= least:
        return []
    beside = {one for _chance, one in some if one in near or first[1] not in near}
    return [one for chance, one in some if one == first[1] or (chance > further and one in beside)]
