"""Places of a report in the gazetteer: which they are, when two names are one place, and what lies in what."""

from __future__ import annotations

from onrecord import places
from onrecord.claims.participants.cast import Cast, Character

_INSIDE = frozenset({"in", "of", "near", "outside"})


def locate(cast: Cast) -> None:
    """Give every named place its place in the gazetteer and the smallest place of the report that holds it."""
    named = [one for one in cast.of_kind("place") if one.named]
    found = places.resolve(_name(one) for one in named)
    by_id: dict[str, Character] = {}
    for character in named:
        place = found.get(_name(character))
        if place is None:
            continue
        if place.id in by_id:
            cast.merge(by_id[place.id], character)
        else:
            by_id[place.id] = character
            character.place = place.id
    for place_id, character in by_id.items():
        holding = [other for other in by_id if other != place_id and places.contains(other, place_id)]
        smallest = [
            one for one in holding if not any(one != other and places.contains(one, other) for other in holding)
        ]
        if smallest:
            character.part_of = by_id[min(smallest)]
    for character in cast.of_kind("place"):
        if character.part_of is None and character.place is None:
            character.part_of = _said_to_hold(cast, character)


def _name(character: Character) -> str:
    """The name most often written."""
    written = [phrase.name for phrase in character.phrases if phrase.form == "name"]
    return max(written, key=lambda name: (written.count(name), len(name), name), default="")


def _said_to_hold(cast: Cast, character: Character) -> Character | None:
    """The named place that the report puts another in: "a prison in Varna", "Mill Street, Varna"."""
    for phrase in character.phrases:
        tree = cast.trees[phrase.sentence]
        for child in tree.children(phrase.head, "nmod", "appos"):
            other = cast.phrase_at(phrase.sentence, child)
            preposition = tree.preposition(child)
            if other is None or other.form != "name" or (preposition is not None and preposition not in _INSIDE):
                continue
            for one in cast.who(other):
                if one.kind == "place" and one is not character and one.place is not None:
                    return one
    return None
