"""The words behind the chain, stance, hedges and basis: `data/voice.toml`."""

from __future__ import annotations

from functools import cache

from onrecord.claims.acts.words import load_table


@cache
def words(name: str, section: str | None = None) -> frozenset[str]:
    """One list of the file, blanks within an entry restored."""
    table = load_table("voice.toml")
    entries = (table[section] if section else table)[name]
    return frozenset(entry.replace("_", " ") for entry in entries.split())
