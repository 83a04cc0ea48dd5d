"""What sort of publisher a name is: a body with state power, another body, or a person."""

from __future__ import annotations

import re

from onrecord.claims.participants.words import lexicon
from onrecord.model import Text
from onrecord.model.entity import EntityKind

_PERSONAL = frozenset({"letter", "social_post", "other", "call_note"})
_MOST_NAMES = 4  # words; longer ones are bodies


def publishing_body(text: Text) -> str:
    """Name of the body that published the report; empty where a person did or it is unknown."""
    written = (text.publisher or "").strip()
    return "" if publisher_kind(written, text.kind) == "person" else written


def publisher_kind(written: str, report_kind: str) -> EntityKind:
    """Whether a publisher is a body with state power, another body, or a person."""
    known = lexicon()
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", written)]
    if not words:
        return "organisation"
    outlet = words[-1] in known.outlet_words or report_kind == "news"
    if not outlet and any(word in known.authority_in_names for word in words):
        return "authority"
    body = outlet or words[0] == "the" or any(word in known.body_words | known.organisation for word in words)
    least = 1 if report_kind == "letter" else 2
    if not body and report_kind in _PERSONAL and least <= len(written.split()) and len(words) <= _MOST_NAMES:
        return "person"
    return "person" if words[0] in known.titles and len(words) > 1 and not body else "organisation"
