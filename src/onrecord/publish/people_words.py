"""Words for people that forms must tell from others, as `data/people.toml` has them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def kin() -> frozenset[str]:
    """Words for relatives."""
    return _words("kin")


def no_occupation() -> frozenset[str]:
    """What people are called that is no answer to a question for an occupation."""
    return _words("no_occupation") | kin()


@cache
def _words(kind: str) -> frozenset[str]:
    source = files("onrecord.publish") / "data" / "people.toml"
    return frozenset(
        word for words in tomllib.loads(source.read_text(encoding="utf-8"))[kind].values() for word in words
    )
