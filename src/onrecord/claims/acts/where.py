"""Where an act took place: the places in its clause, each with its relation to the act.

A place tells where by its preposition, or as what was left, reached, entered or burned. "At the Osh bus station" is in
Osh; "the Kyrgyz district" names no place but whose it is; "to a cousin's house in Osh" is to Osh.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Literal

from onrecord import places as gazetteer
from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.mention import Place
from onrecord.claims.acts.tree import Tree, is_behind_relative, plain
from onrecord.claims.acts.words import groups
from onrecord.model.claim import PlaceRelation

_RELATIONS: dict[str, PlaceRelation] = {
    "near": "near",
    "outside": "near",
    "opposite": "near",
    "beside": "near",
    "by": "near",
    "off": "near",
    "around": "near",
    "from": "from",
    "to": "to",
    "into": "to",
    "toward": "to",
    "towards": "to",
    "for": "to",
    "between": "en_route",
    "along": "en_route",
    "through": "en_route",
    "via": "en_route",
}
_LINKS = frozenset({"obl", "nmod", "appos", "conj", "list"})
_NOWHERE = frozenset(
    [
        "about",
        "against",
        "as",
        "because",
        "concerning",
        "despite",
        "except",
        "including",
        "like",
        "over",
        "regarding",
        "than",
        "with",
        "without",
    ]
)
"""Prepositions that tell what about, not where: "a march against the new dam"."""
_LEFT = frozenset({"leave", "flee", "escape", "evacuate", "quit", "desert"})
_REACHED = frozenset({"reach"})
_ENTERING = frozenset({"enter", "storm", "burst", "break", "march", "walk", "come"})
_UPON = frozenset(
    {"burn", "attack", "raid", "shell", "bomb", "loot", "search", "surround", "torch", "destroy", "hit"}
) | (_ENTERING)
_CARRYING = frozenset(
    {"transfer", "take", "drive", "move", "bring", "deport", "fly", "flee", "escape", "return", "shift"}
)
_TAKING = _CARRYING | frozenset(
    {
        "abduct",
        "kidnap",
        "seize",
        "snatch",
        "remove",
        "pull",
        "drag",
        "haul",
        "expel",
        "evict",
        "release",
        "free",
        "rescue",
        "evacuate",
        "steal",
        "lift",
        "collect",
        "fetch",
        "grab",
        "displace",
    }
)
_ARRIVING = frozenset({"land", "arrive"})
_FORCING = frozenset(
    {
        "kick",
        "break",
        "smash",
        "bash",
        "knock",
        "force",
        "push",
        "beat",
        "batter",
        "ram",
        "cave",
        "stave",
        "blow",
        "bust",
    }
)
_FORCED = frozenset(
    {"gate", "door", "window", "fence", "wall", "shutter", "barrier", "barricade", "lock", "grille", "hatch"}
)
"""What is kicked or broken in, down or open: the object of a phrasal verb and no place."""
_NO_PLACE = frozenset(
    {"front", "side", "way", "bed", "middle", "direction", "ground", "floor", "bars", "air", "dawn", "back"}
)
"""Nouns of place that name none: "in front of the town hall" is near the hall, "chained to a bed" is nowhere."""
_HELD = frozenset({"prison", "jail", "custody", "detention", "gaol"})
"""Words that without an article tell in what state somebody is and not where: "after six years in prison"."""
_APPEALING = frozenset({"call", "urge", "press", "appeal", "count"})
_HIGHER = 3  # phrases above a place whose preposition can be meant for it


def places(tree: Tree, kinds: Kinds, trigger: int) -> tuple[tuple[Place, PlaceRelation], ...]:
    """The places in the clause of a trigger, each with its relation to the act."""
    own = set(tree.clause(tree.predicate_of(trigger))) | set(tree.clause(trigger))
    own |= set(_behind_relatives(tree, own))
    found: dict[Place, PlaceRelation] = {}
    for token in sorted(own):
        relation = _relation(tree, kinds, token)
        if relation is not None:
            for place in meant(tree, kinds, token):
                found.setdefault((tree.number, place), relation)
    return tuple(found.items())


def _behind_relatives(tree: Tree, own: AbstractSet[int]) -> Iterator[int]:
    """The words of a clause that are hung on a relative clause in it, behind whose closing comma they stand."""
    for verb in {child for token in own for child in tree.children(token, "acl")}:
        for phrase in tree.children(verb, "obl"):
            if is_behind_relative(tree, phrase):
                yield from tree.clause(phrase)


def meant(tree: Tree, kinds: Kinds, token: int) -> Iterator[int]:
    """The place that a phrase speaks of, and the named one within its name: "the Osh bus station"."""
    if _is_place(tree, kinds, token) and not (_is_whose(tree, kinds, token) or _is_named_behind(tree, kinds, token)):
        yield token
    if kinds.name(tree, token) is None and _is_spot(tree, token):
        yield from _named_within(tree, kinds, token)


def _is_spot(tree: Tree, token: int) -> bool:
    """Whether a noun is a place with a name before it: "the Osh courthouse", "the Osh crossing"."""
    return tree.tokens[token].noun_kind == "place" or bool(tree.words[token] & groups()["spot"])


def _named_within(tree: Tree, kinds: Kinds, token: int) -> Iterator[int]:
    for child in tree.children(token, "compound"):
        if kinds.name(tree, child) == "place" and not _is_wide(tree, child):
            yield child


def _is_place(tree: Tree, kinds: Kinds, token: int) -> bool:
    named = kinds.name(tree, token)
    if named is not None:
        return named == "place" and not _is_adjective(tree, token)
    return tree.tokens[token].noun_kind == "place" and not _is_no_place(tree, token)


def _is_no_place(tree: Tree, token: int) -> bool:
    """Whether a word for a place names none: "behind bars", "in the air", "in prison"."""
    word = tree.tokens[token]
    if {word.text.lower(), word.lemma.lower()} & _NO_PLACE:
        return True
    return word.lemma.lower() in _HELD and not tree.children(token, "det", "nmod:poss", "compound", "amod", "nmod")


def _is_whose(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether the only name in a phrase is that of a people: "the Kyrgyz district", "a Kurdish town"."""
    if kinds.name(tree, token) is not None:
        return False
    names = [child for child in tree.children(token, "compound", "amod") if kinds.name(tree, child) == "place"]
    return bool(names) and all(_is_adjective(tree, child) for child in names)


def _is_named_behind(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether the name of an unnamed place follows, which is a phrase of its own: "the northern city of Osh"."""
    if kinds.name(tree, token) is not None:
        return False
    named = [child for child in tree.children(token, "nmod") if kinds.name(tree, child) == "place"]
    return any(plain(tree.tokens[case].text) == "of" for child in named for case in tree.children(child, "case"))


def _is_adjective(tree: Tree, token: int) -> bool:
    """Whether a name only says whose something is: "the Kyrgyz district", "a Kurdish town"."""
    word = tree.tokens[token]
    if word.xpos.startswith("JJ") or tree.relation(token) == "amod":
        return True
    return tree.relation(token) == "compound" and gazetteer.demonym(word.text) is not None


def _is_wide(tree: Tree, token: int) -> bool:
    """Whether a name within another is that of a country or people, which says what sort of thing it is."""
    word = tree.tokens[token].text
    found = gazetteer.look_up(word)
    return gazetteer.demonym(word) is not None or (bool(found) and found[0].kind in ("country", "area"))


def _relation(tree: Tree, kinds: Kinds, token: int) -> PlaceRelation | None:
    """How what a phrase speaks of stands to the act; None where it does not tell where."""
    link = tree.relation(token)
    if link == "obj" or tree.tokens[token].deprel == "nsubj:pass":
        return _of_object(tree, kinds, token)
    if link not in _LINKS or tree.tokens[token].deprel == "nmod:poss" or _says_where_a_place_is(tree, kinds, token):
        return None
    if _is_distance_from(tree, kinds, token):
        return None
    if _is_forced(tree, token) or _is_where_from(tree, kinds, token) or _is_appealed_to(tree, token):
        return None
    return _by_preposition(tree, token)


def _is_forced(tree: Tree, token: int) -> bool:
    """Whether it was "kicked in" or "broken down", which parsers may take for "in the gate"."""
    head = tree.head(token)
    if head is None or tree.tokens[token].lemma.lower() not in _FORCED:
        return False
    led = {plain(tree.tokens[case].text) for case in tree.children(token, "case")}
    return tree.tokens[head].lemma.lower() in _FORCING and bool(led & {"in", "down", "open", "off"})


def _is_where_from(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether it tells where people come from: "soldiers from Osh", "a man from the village of Osh"."""
    here = token
    for head in tree.ancestors(token):
        if tree.relation(here) != "nmod":
            return False
        led = {plain(tree.tokens[case].text) for case in tree.children(here, "case")}
        someone = kinds.name(tree, head) == "person" or tree.tokens[head].noun_kind == "person"
        if "from" in led:
            verb = tree.head(head)
            taken = tree.relation(head) == "obj" and verb is not None and tree.tokens[verb].lemma.lower() in _TAKING
            return someone and not taken
        here = head
    return False


def _is_appealed_to(tree: Tree, token: int) -> bool:
    """Whether it is called on or urged: "we call on Russia to explain"."""
    head = tree.head(token)
    if head is None or tree.tokens[head].lemma.lower() not in _APPEALING:
        return False
    return any(plain(tree.tokens[case].text) in {"on", "upon"} for case in tree.children(token, "case"))


def _says_where_a_place_is(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether it only explains a place named before it: "in Osh, Kyrgyzstan", "in Osh, a town in the south"."""
    chain = [token, *tree.ancestors(token)][: _HIGHER + 1]
    for here, above in pairwise(chain):
        if tree.relation(here) == "appos":
            return kinds.name(tree, above) == "place"
        if tree.relation(here) not in {"nmod", "conj", "flat"}:
            return False
    return False


def _is_distance_from(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether it only tells how far away a place lies that is named before: "in Osh, 30 km east of Uzgen"."""
    sides = [one for one in tree.children(token, "case") if plain(tree.tokens[one].text) == "of"]
    commas = [number for number in range(token) if tree.tokens[number].text == ","]
    if not sides or not commas or not _is_beside(tree, sides[0]):
        return False
    return commas[-1] > 0 and kinds.name(tree, commas[-1] - 1) == "place"


def _of_object(tree: Tree, kinds: Kinds, token: int) -> PlaceRelation | None:
    """Of a place that was left, reached, entered or burned and has a name, or one within its own: "left Osh jail"."""
    verb = tree.head(token)
    named = kinds.name(tree, token)
    within = named is None and _is_spot(tree, token) and any(_named_within(tree, kinds, token))
    if verb is None or (named != "place" and not within):
        return None
    lemma = tree.tokens[verb].lemma.lower()
    if lemma in _LEFT:
        return "from"
    if lemma in _REACHED:
        return "to"
    return "in" if lemma in _UPON else None


def _by_preposition(tree: Tree, token: int) -> PlaceRelation | None:
    """By its preposition; that of the phrase it stands in for joined and apposed places; None where there is none."""
    here = token
    for _ in range(_HIGHER):
        led = _led(tree, token, here)
        if led is not None:
            return None if led == "nowhere" else led
        head = tree.head(here)
        if head is None or tree.relation(here) not in {"conj", "appos", "nmod", "list", "flat"}:
            return None
        if tree.tokens[head].lemma.lower() == "front":
            return "near"
        here = head
    return "in"


def _led(tree: Tree, token: int, here: int) -> PlaceRelation | Literal["nowhere"] | None:
    """What the preposition of a phrase tells of a place in it; None without one, and behind "of"."""
    for case in tree.children(here, "case"):
        word = plain(tree.tokens[case].text)
        if word in {"of", "out"} and _is_out_of(tree, case):
            return "from"
        if word == "of":
            return "near" if _is_beside(tree, case) else None
        agent = word == "by" and here != token and tree.tokens[here].noun_kind in {"person", "organisation"}
        if agent or word in _NOWHERE:  # "by officers of the Second Station"
            return "nowhere"
        return _of_movement(tree, here, _RELATIONS.get(word, "in"), word)
    return None


def _is_beside(tree: Tree, case: int) -> bool:
    """Whether "of" follows a side on which something lies: "west of Osh", not "in the west of Osh"."""
    before = [plain(token.text) for token in tree.tokens[max(case - 2, 0) : case]]
    return bool(before) and before[-1] in groups()["compass"] and before[0] != "the"


def _is_out_of(tree: Tree, case: int) -> bool:
    """Whether a preposition is that of "walked out of the camp"."""
    words = [plain(tree.tokens[number].text) for number in range(max(case - 1, 0), min(case + 2, len(tree.tokens)))]
    return "out of" in " ".join(words)


def _of_movement(tree: Tree, token: int, relation: PlaceRelation, word: str) -> PlaceRelation:
    """With the movement taken in: one who lands in a town went to it, and those who come into a village act in it."""
    head = tree.head(token)
    if head is None:
        return relation
    lemma = tree.tokens[head].lemma.lower()
    if relation == "to" and word == "into" and lemma in _ENTERING:
        return "in"
    if relation == "in" and lemma in _ARRIVING and not tree.children(head, "nsubj:pass"):
        return "to"
    if relation == "in" and tree.relation(token) == "nmod" and _is_carried(tree, head):
        outer = [_RELATIONS.get(plain(tree.tokens[case].text)) for case in tree.children(head, "case")]
        return "to" if outer == ["to"] else relation
    return relation


def _is_carried(tree: Tree, token: int) -> bool:
    """Whether a phrase hangs on a verb of taking somebody somewhere, or of fleeing."""
    verb = tree.head(token)
    return verb is not None and tree.tokens[verb].lemma.lower() in _CARRYING
