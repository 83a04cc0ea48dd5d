"""Who published the report: a body or a person, and the same one where the report speaks of it."""

from __future__ import annotations

import re

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.likeness import same_person
from onrecord.claims.participants.named import name_words, same_body
from onrecord.claims.participants.words import lexicon
from onrecord.model import Text
from onrecord.model.entity import EntityKind

_PERSONAL = frozenset({"letter", "social_post", "other", "call_note"})
_MOST_NAMES = 4  # words; longer ones are bodies


def find_publisher(cast: Cast, text: Text) -> Character | None:
    """The publisher as one of the cast, added to it if the report does not name it; None where unknown."""
    written = (text.publisher or text.author or "").strip()
    if not written:
        return None
    kind = publisher_kind(written, text.kind)
    found = _in_cast(cast, written)
    if found is None:
        found = cast.add(kind)
    elif found.kind not in {"person", "authority"} and kind != "person":
        found.kind = kind
    found.aliases.append(written)
    return found


def publisher_kind(written: str, report_kind: str) -> EntityKind:
    """Whether a publisher is a body with state power, another body, or a person."""
    known = lexicon()
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", written)]
    if not words:
        return "organisation"
    outlet = words[-1] in known.outlet_words
    if not outlet and any(word in known.authority_in_names for word in words):
        return "authority"
    body = outlet or words[0] == "the" or any(word in known.body_words | known.organisation for word in words)
    if not body and report_kind in _PERSONAL and 1 < len(words) <= _MOST_NAMES:
        return "person"
    return "person" if words[0] in known.titles and len(words) > 1 and not body else "organisation"


def _in_cast(cast: Cast, written: str) -> Character | None:
    as_person, as_body = name_words(written, person=True), name_words(written, person=False)
    for character in cast.characters:
        for phrase in character.phrases:
            if phrase.form != "name":
                continue
            if character.kind == "person":
                if same_person(as_person, name_words(phrase.name, person=True)):
                    return character
            elif character.kind != "place":
                words = name_words(phrase.name, person=False)
                if same_body(words, as_body) or same_body(as_body, words):
                    return character
    return None
