"""Places of a report in the gazetteer: which they are, when two names are one place, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord import places
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.tree import Tree
from onrecord.places import Place

_AROUND = frozenset({"in", "of", None})
_DEEP = 3  # phrases within phrases: "Palma, a town in the north of Mozambique"
_INSIDE = frozenset({"in", "of", "near", "outside"})


def locate(cast: Cast) -> None:
    """Give every named place its place in the gazetteer and the smallest place of the report that holds it."""
    named = [one for one in cast.of_kind("place") if one.named]
    found = places.resolve(_name(one) for one in named)
    by_id: dict[str, Character] = {}
    for character in named:
        place = _in_its_country(cast, character, found)
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


def _in_its_country(cast: Cast, character: Character, found: Mapping[str, Place]) -> Place | None:
    """The place of a name; where the report says in which country or region it lies, the one there or none."""
    name = _name(character)
    place = found.get(name)
    if place is None or place.kind in ("country", "area"):
        return place
    for holder in _stated_around(cast, character):
        around = found.get(_name(holder))
        if around is None or around.kind not in ("country", "region") or around.id == place.id:
            continue
        if places.contains(around.id, place.id):
            return place
        inside = places.look_up(name, within=around.id)
        return inside[0] if inside and places.spelled(name, inside[0]) else None
    return place


def _stated_around(cast: Cast, character: Character) -> Iterator[Character]:
    """The named places that the report puts one in: "Palma, in the north of Mozambique", "Palma, Mozambique"."""
    for phrase in character.phrases:
        tree = cast.trees[phrase.sentence]
        waiting = [(child, 1) for child in _behind_comma(tree, phrase.head)]
        waiting += [(child, 1) for child in tree.children(phrase.head, "nmod", "appos")]
        while waiting:
            word, depth = waiting.pop()
            if tree.preposition(word) not in _AROUND or depth > _DEEP:
                continue
            other = cast.phrase_at(phrase.sentence, word)
            if other is not None and other.form == "name":
                yield from (one for one in cast.who(other) if one.kind == "place" and one is not character)
            waiting += [(child, depth + 1) for child in tree.children(word, "nmod", "appos")]


def _behind_comma(tree: Tree, head: int) -> Iterator[int]:
    """What ", in" right behind a name leads, which parsers often hang on the verb."""
    comma = max([head, *tree.children(head, "flat")]) + 1
    following = [token.text.lower() for token in tree.tokens[comma : comma + 2]]
    above = tree.tokens[comma + 1].head if following == [",", "in"] else -1
    if above > comma:
        yield above


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
