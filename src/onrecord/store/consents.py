"""Consent and protection, appended and never changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy.engine import Connection

from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import consents

_PLAIN = ("number", "at", "who", "about", "thing", "name_use", "basis", "expires", "withdrawn", "protected", "words")


def add_consent(rows: Connection, consent: Consent) -> Consent:
    """Add an entry; it gets the next number."""
    numbered = replace(consent, number=next_number(rows, consents))
    append(rows, consents, _record(numbered))
    return numbered


def all_consents(rows: Connection) -> Iterator[Consent]:
    """Every entry, in order."""
    for record in everything(rows, consents):
        report, quotation, prefix, suffix = record["anchor"]
        yield Consent(
            **{name: record[name] for name in _PLAIN},
            scope=tuple(record["scope"]),
            special=record.get("special", False),
            anchor=Anchor(report=report, quotation=quotation, prefix=prefix, suffix=suffix),
        )


def digest_of(consent: Consent) -> str:
    """One hash over all of an entry, for the log."""
    return digest(_record(consent))


def _record(consent: Consent) -> dict[str, Any]:
    anchor = consent.anchor
    return {
        **{name: getattr(consent, name) for name in _PLAIN},
        "scope": list(consent.scope),
        **({"special": True} if consent.special else {}),  # absent in entries of earlier programs, whose hashes stay
        "anchor": [anchor.report, anchor.quotation, anchor.prefix, anchor.suffix],
    }
