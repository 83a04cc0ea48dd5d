"""How likely somebody is a party of an act: two log-linear models over the signs, one for doers and one for affected.

The weights are data (`data/parties.json`), learned from known cases by `training/parties`; the file says how well.
Signs it does not know count for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

_BESIDE = frozenset({"elsewhere", "along"})


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
    for sign in signs:
        pair = pairs.get(sign)
        if pair is not None:
            doer, affected = doer + pair[0], affected + pair[1]
    return 1 / (1 + exp(-doer)), 1 / (1 + exp(-affected))


def chosen(able: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """Who does the act and whom it befalls, of those who may; each at most one of the two, the likelier.

    Args:
        able: The signs of everybody who may be a party.
    """
    known = weights()
    away = {one for one, signs in able.items() if not _BESIDE.isdisjoint(signs)}
    weighed = [(one, chances(signs)) for one, signs in able.items()]
    doers = [(does, one) for one, (does, suffers) in weighed if does >= suffers]
    affected = [(suffers, one) for one, (does, suffers) in weighed if suffers > does]
    return _likely(doers, away, known["least"][0], known["further"][0]), _likely(
        affected, away, known["least"][1], known["further"][1]
    )


def _likely(some: Sequence[tuple[float, str]], away: Container[str], least: float, further: float) -> list[str]:
    """The likeliest if likely enough, and further ones that are likelier still than that asks.

    Beside somebody of whom the sentence tells there is nobody of whom it does not.
    """
    first = max(some, default=None)
    if first is None or first[0] <= least:
        return []
    beside = {one for _chance, one in some if first[1] in away or one not in away}
    return [one for chance, one in some if one == first[1] or (chance > further and one in beside)]
