"""Where an act took place that its own clause does not tell: what "where" stands for, and what happened at the time.

"Taken to a barn in Osk, where he was beaten" was beaten in the barn; "killed when a shell hit the market in Osk" was
killed at the market; a city's court decides in that city. What an office does not answer or promises happens nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from onrecord import places as gazetteer
from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.mention import Place
from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.where import meant, places
from onrecord.claims.acts.words import groups
from onrecord.model.claim import PlaceRelation

Told = tuple[tuple[Place, PlaceRelation], ...]
"""Places, each with its relation to the act."""

_NOWHERE = frozenset({"no_comment", "commitment", "acknowledgement", "international_appeal"})
"""Acts of words alone: a place beside them is where an office has its seat, or that of the act that is spoken of."""
_BY_A_STATE = frozenset(
    {"arrest_detention", "charge_prosecution", "court_decision", "expression_restriction", "association_restriction"}
)
"""Acts that a state does on its own ground: "Kazakhstan jails editor"; it may kill or abduct abroad."""
_AT_THE_TIME = frozenset({"when", "as", "while"})
_STAYS = frozenset({"in", "near"})


def where(tree: Tree, kinds: Kinds, trigger: int, act: str) -> Told:
    """The places of an act, each with its relation to it.

    Args:
        tree: The sentence.
        kinds: What its words name.
        trigger: The word that tells the act.
        act: Id of its type.
    """
    if act in _NOWHERE:
        return ()
    return (
        places(tree, kinds, trigger)
        or _of_relative(tree, kinds, trigger)
        or _at_the_time(tree, kinds, trigger)
        or tuple(((tree.number, one), "in") for one in _of_who_acts(tree, kinds, trigger, act))
    )


def _of_relative(tree: Tree, kinds: Kinds, trigger: int) -> Told:
    """The places that "where" stands for: those of the phrase it follows."""
    verb = tree.first_joined(tree.predicate_of(trigger))
    asked = [one for one in tree.children(verb, "advmod") if plain(tree.tokens[one].text) == "where"]
    if tree.relation(verb) != "acl" or not asked:
        return ()
    before = _heads_before(tree, asked[0])
    found = dict.fromkeys(place for token in before for place in meant(tree, kinds, token))
    return tuple(((tree.number, place), "in") for place in found)


def _heads_before(tree: Tree, word: int) -> list[int]:
    """The word right before another, commas aside, and what it hangs on as far as one phrase goes; the nearest last."""
    last = word - 1
    while last > 0 and tree.tokens[last].upos == "PUNCT":
        last -= 1
    chain = [last]
    for head in tree.ancestors(last):
        if tree.relation(chain[-1]) not in {"nmod", "flat", "appos", "compound"} or tree.is_predicate(head):
            break
        chain.append(head)
    return sorted(chain)


def _at_the_time(tree: Tree, kinds: Kinds, trigger: int) -> Told:
    """Where what happened at the time took place: in the clause that says when, or in the one that it is said of."""
    verb = tree.first_joined(tree.predicate_of(trigger))
    beside = [one for one in tree.children(verb, "advcl") if _says_when(tree, one)]
    above = tree.head(verb)
    if above is not None and tree.relation(verb) == "advcl" and _says_when(tree, verb):
        beside.append(above)
    found = (told for one in beside for told in places(tree, kinds, one))
    return tuple(dict.fromkeys(told for told in found if told[1] in _STAYS))


def _says_when(tree: Tree, verb: int) -> bool:
    return any(plain(tree.tokens[one].text) in _AT_THE_TIME for one in tree.children(verb, "mark", "advmod"))


def _of_who_acts(tree: Tree, kinds: Kinds, trigger: int, act: str) -> Iterator[int]:
    """The city of the court that decides, and the country that arrests or jails."""
    verb = tree.predicate_of(trigger)
    if act not in _BY_A_STATE or tree.children(verb, "nsubj:pass", "aux:pass"):
        return
    for subject in takewhile(lambda one: one < verb, tree.children(verb, "nsubj")):
        if kinds.name(tree, subject) == "place" and _is_country(tree.tokens[subject].text):
            yield subject
        elif act == "court_decision" and tree.words[subject] & groups()["court"]:
            yield from _cities(tree, kinds, tree.children(subject, "compound", "nmod"))


def _cities(tree: Tree, kinds: Kinds, words: Iterable[int]) -> Iterator[int]:
    """Those of the words before or behind a court that name where it sits: "the Osk city court"."""
    for one in words:
        led = {plain(tree.tokens[case].text) for case in tree.children(one, "case")}
        people = gazetteer.demonym(tree.tokens[one].text) is not None
        if kinds.name(tree, one) == "place" and led <= {"of", "in"} and not people:
            yield one


def _is_country(name: str) -> bool:
    found = gazetteer.look_up(name)
    return bool(found) and found[0].kind == "country" and gazetteer.demonym(name) is None
