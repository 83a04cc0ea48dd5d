"""Who published the report: a body or a person, and the same one where the report speaks of it."""

from __future__ import annotations

import re

from onrecord import names
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.named import body_likeness, likeness
from onrecord.claims.participants.words import lexicon
from onrecord.model import Text
from onrecord.model.entity import EntityKind

_PERSONAL = frozenset({"letter", "social_post", "other", "call_note"})
_MOST_NAMES = 4  # words; longer ones are bodies


def find_publisher(cast: Cast, text: Text) -> None:
    """Make the publisher one of the cast; where the report names it, the one named."""
    written = (text.publisher or text.author or "").strip()
    if not written:
        return
    kind = publisher_kind(written, text.kind)
    found = _in_cast(cast, written, kind)
    if found is None:
        found = cast.add(kind)
    found.kind = kind
    found.aliases.append(written)
    cast.publisher = found


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
    if not body and report_kind in _PERSONAL and 1 < len(words) <= _MOST_NAMES:
        return "person"
    return "person" if words[0] in known.titles and len(words) > 1 and not body else "organisation"


def _in_cast(cast: Cast, written: str, kind: EntityKind) -> Character | None:
    """The character with this name: a person for a person, whatever the model took it for otherwise."""
    found: list[tuple[float, int, Character]] = []
    for character in cast.characters:
        if not character.named:
            continue
        if kind == "person":
            score = likeness(character, written)
        elif character.kind == "person":
            score = (
                likeness(character, written)
                if names.compare_bodies(character.phrases[0].name, written).value == 1
                else 0
            )
        else:
            score = body_likeness(character, written)
        if score >= (names.SAME if character.kind in {"person", "place"} else names.POSSIBLE):
            found.append((score, -character.order, character))
    return max(found, key=lambda one: one[:2])[2] if found else None
