"""The cue words of this stage, read from its data folder once."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=8)
def load(name: str) -> dict[str, Any]:
    """A table of cues, e.g. `roles`."""
    return tomllib.loads((files("onrecord.text") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=32)
def pattern(name: str, key: str) -> re.Pattern[str]:
    """The cues under a key as one expression without regard to case; capitals count where a cue has a class of them."""
    return re.compile("|".join(f"(?:{cue})" for cue in load(name)[key]), re.IGNORECASE)


@lru_cache(maxsize=32)
def words(name: str, key: str) -> frozenset[str]:
    """The words under a key."""
    return frozenset(load(name)[key].split())
