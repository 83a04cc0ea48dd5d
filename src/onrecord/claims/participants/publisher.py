"""Who published the report: a body or a person, and the same one where the report speaks of it."""

from __future__ import annotations

from onrecord import names
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.named import body_likeness, likeness
from onrecord.claims.participants.namekinds import in_gazetteer
from onrecord.claims.participants.publishing import publisher_kind
from onrecord.model import Text
from onrecord.model.entity import EntityKind

_SHORT = 4  # letters; a single shorter word before a comma is no name


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
    if kind != "person":
        _join_short_forms(cast, found, written)
    found.aliases += _forms(written, kind)
    cast.publisher = found


def _join_short_forms(cast: Cast, publisher: Character, written: str) -> None:
    """Make bodies named by words of the publisher's name the publisher: "the Post"."""
    own = set(written.casefold().split())
    for other in [one for one in cast.of_kind("organisation", "authority") if one is not publisher and one.named]:
        words = {word for phrase in other.phrases for word in phrase.name.casefold().split()} - {"the"}
        if words and words <= own and not all(in_gazetteer(word) for word in words):
            cast.merge(publisher, other)


def _forms(written: str, kind: EntityKind) -> list[str]:
    """The name as given and, of a body, without the place or department after a comma, or what it is for."""
    if kind == "person":
        return [written]
    short = written.split(",", maxsplit=1)[0].strip()
    bare = short.split(" for ", maxsplit=1)[0].strip()
    found = [one for one in (short, bare) if " " in one or (len(one) > _SHORT and one == short)]
    return list(dict.fromkeys([written, *found]))


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
        least = names.POSSIBLE if kind != "authority" and character.kind == "organisation" else names.SAME
        if score >= least:
            found.append((score, -character.order, character))
    return max(found, key=lambda one: one[:2])[2] if found else None
