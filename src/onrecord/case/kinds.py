"""Which acts may be names for one thing, from the lists in `data/acts.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.model import ACTS

DEATHS = frozenset({"killing", "death_in_custody"})
"""Acts that befall nobody twice."""

Nearness = Literal["same", "one_thing", "arms_length", "group", "other"]


@cache
def _lists() -> dict[str, frozenset[frozenset[str]]]:
    content = files("onrecord.case").joinpath("data/acts.toml").read_text("utf-8")
    return {name: frozenset(map(frozenset, pairs)) for name, pairs in tomllib.loads(content).items()}


@cache
def nearness(one: str, two: str) -> Nearness:
    """How near two act ids are in meaning."""
    if one == two:
        return "same"
    pair = frozenset((one, two))
    if pair in _lists()["one_thing"]:
        return "one_thing"
    if pair in _lists()["at_arms_length"]:
        return "arms_length"
    return "group" if ACTS[one].group == ACTS[two].group else "other"
