"""Ids that depend on content alone, so that the same reports give the same ids on any machine, in any order."""

from __future__ import annotations

import hashlib

_LENGTH = 12  # 60 bits of base32: a clash among a million ids has a chance of about one in two million


def stable_id(prefix: str, *parts: object) -> str:
    """A short id derived from its parts, e.g. `c-5f0c2a91b3de`.

    Args:
        prefix: One or two letters that tell what the id names: r(eport), e(ntity), c(laim), v (event).
        parts: What makes the thing what it is; order matters.
    """
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:_LENGTH]}"
