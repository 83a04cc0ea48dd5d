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

NOWHERE = frozenset({"no_comment", "commitment", "acknowledgement", "international_appeal"})
"""Acts of words alone: a place beside them is where an office has its seat, or that of the act that is spoken of."""
_BY_A_STATE = frozenset(
    {"arrest_detention", "charge_prosecution", "court_decision", "expression_restriction", "association_restriction"}
)
"""Acts that a state does on its own ground: "Kazakhstan jails editor"; it may kill or abduct abroad."""
ELSEWHERE = frozenset(
    {
        "association_restriction",
        "charge_prosecution",
        "complaint_filed",
        "court_decision",
        "custody_transfer",
        "expression_restriction",
        "flight_escape",
        "investigation_opened",
        "located_found",
        "release",
    }
)
"""Acts that come later, lead away or are ordered from afar: "was seized in Osk and released"."""
_AT_THE_TIME = frozenset({"when", "as", "while"})
_COMING = frozenset({"arrive", "come", "drive", "enter", "get", "go", "return", "rush", "turn", "walk"})
_PREVENTING = frozenset({"ban", "bar", "block", "hinder", "keep", "prevent", "prohibit", "restrain", "stop"})
_OWNING = frozenset({"have", "hire", "keep", "lease", "manage", "occupy", "own", "rent", "run", "share", "use"})
_SETTLED = frozenset({"village", "town", "city", "settlement", "hamlet", "township", "island", "suburb"})
_FORCES = frozenset({"armed", "official", "authority"})
_STAYS = frozenset({"in", "near"})


def where(tree: Tree, kinds: Kinds, trigger: int, act: str) -> Told:
    """The places of an act, each with its relation to it.

    Args:
        tree: The sentence.
        kinds: What its words name.
        trigger: The word that tells the act.
        act: Id of its type.
    """
    if act in NOWHERE:
        return ()
    found = (
        places(tree, kinds, trigger)
        or _of_relative(tree, kinds, trigger)
        or _at_the_time(tree, kinds, trigger)
        or _of_prevented(tree, kinds, trigger)
        or (() if act in ELSEWHERE else _of_first(tree, kinds, trigger))
        or tuple(((tree.number, one), "in") for one in _of_who_acts(tree, kinds, trigger, act))
        or _of_who_admits(tree, kinds, trigger)
    )
    return tuple(dict.fromkeys((*found, *_of_owned(tree, kinds, found), *_meant_by_definite(tree, kinds, found))))


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
    beside = [one for one in tree.children(verb, "advcl") if _says_when(tree, one) or _goes_with(tree, one)]
    above = tree.head(verb)
    goes_with = _is_participle(tree, verb) and above is not None and above < verb
    if above is not None and tree.relation(verb) == "advcl" and (_says_when(tree, verb) or goes_with):
        beside.append(above)
    found = (told for one in beside for told in places(tree, kinds, one))
    return tuple(dict.fromkeys(told for told in found if told[1] in _STAYS))


def _says_when(tree: Tree, verb: int) -> bool:
    return any(plain(tree.tokens[one].text) in _AT_THE_TIME for one in tree.children(verb, "mark", "advmod"))


def _goes_with(tree: Tree, clause: int) -> bool:
    """Whether a participle tells how, or what was done meanwhile: "standing in Osk, they ...", "by burning a house"."""
    by = any(plain(tree.tokens[mark].text) == "by" for mark in tree.children(clause, "mark", "case"))
    head = tree.head(clause)
    fronted = head is not None and clause < head and _is_participle(tree, clause)
    return tree.tokens[clause].xpos == "VBG" and (by or fronted)


def _is_participle(tree: Tree, clause: int) -> bool:
    """Whether a clause is a bare participle: "burned two houses, killing a man"."""
    return tree.tokens[clause].xpos == "VBG" and not tree.children(clause, "mark", "case", "nsubj", "aux")


def _of_prevented(tree: Tree, kinds: Kinds, trigger: int) -> Told:
    """Where somebody was kept from doing something: "was barred from boarding a flight at Osk airport"."""
    if not tree.words[trigger] & _PREVENTING:
        return ()
    kept_from = [
        one
        for one in tree.children(trigger, "advcl", "xcomp", "ccomp")
        if any(plain(tree.tokens[mark].text) == "from" for mark in tree.children(one, "mark", "case"))
    ]
    return tuple(told for one in kept_from for told in places(tree, kinds, one) if told[1] in _STAYS)


def _of_first(tree: Tree, kinds: Kinds, trigger: int) -> Told:
    """Where the first of two joined verbs was done by the same people: "came to a house in Osk and broke the door"."""
    verb = tree.predicate_of(trigger)
    while tree.relation(verb) == "conj":
        first = tree.head(verb)
        if first is None or not tree.is_predicate(first) or _is_apart(tree, verb):
            return ()
        found = [(place, _reached(tree, first, how)) for place, how in places(tree, kinds, first)]
        if found:
            return tuple((place, how) for place, how in found if how in _STAYS)
        verb = first
    return ()


def _is_apart(tree: Tree, verb: int) -> bool:
    """Whether a joined verb has a subject, a tense or a time of its own: "was seized in Osk and is held by police"."""
    later = [one for one in tree.children(verb, "obl", "advmod") if tree.tokens[one].noun_kind == "time"]
    return bool(later or tree.children(verb, "nsubj", "nsubj:pass")) or any(
        tree.tokens[aux].xpos in {"MD", "VBZ", "VBP"} for aux in tree.children(verb, "aux")
    )


def _reached(tree: Tree, verb: int, how: PlaceRelation) -> PlaceRelation:
    """The relation that a place has to what is done next: who has come to a house is in it."""
    return "in" if how == "to" and tree.tokens[verb].lemma.lower() in _COMING else how


def _of_owned(tree: Tree, kinds: Kinds, found: Told) -> Iterator[tuple[Place, PlaceRelation]]:
    """Where a place lies by what is told of it: "the shop that she runs in Osk"."""
    for (_number, token), relation in found:
        for clause in tree.children(token, "acl") if kinds.name(tree, token) is None else ():
            if not tree.children(clause, "nsubj:pass") and tree.tokens[clause].lemma.lower() in _OWNING:
                yield from ((place, relation) for place, how in places(tree, kinds, clause) if how in _STAYS)


def _meant_by_definite(tree: Tree, kinds: Kinds, found: Told) -> Iterator[tuple[Place, PlaceRelation]]:
    """The named place told before in the sentence that "the village" means; not with two that it could mean."""
    for (_number, token), relation in found:
        for one in (token, *tree.children(token, "nmod")):
            if tree.tokens[one].lemma.lower() not in _SETTLED or not _is_definite(tree, one):
                continue
            named = [place for place in range(token) if _is_name_of_place(tree, kinds, place)]
            if len(named) == 1 and not tree.children(one, "nmod", "amod", "acl"):
                yield (tree.number, named[0]), relation


def _is_definite(tree: Tree, token: int) -> bool:
    dets = {plain(tree.tokens[det].text) for det in tree.children(token, "det")}
    return bool(dets & {"the", "this", "that"})


def _is_name_of_place(tree: Tree, kinds: Kinds, token: int) -> bool:
    """Whether it is the head of a name of a place that is no country or people."""
    if kinds.name(tree, token) != "place" or tree.relation(token) in {"flat", "compound"}:
        return False
    return gazetteer.demonym(tree.tokens[token].text) is None and not _is_country(tree.tokens[token].text)


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


def _of_who_admits(tree: Tree, kinds: Kinds, trigger: int) -> Told:
    """Where the officers or armed people are who say that they did it: "police in Osk say they shot a man".

    A country says too little: "police in Chad".
    """
    verb = tree.predicate_of(trigger)
    saying = tree.head(verb)
    they = [plain(tree.tokens[one].text) for one in tree.children(verb, "nsubj")]
    if saying is None or tree.relation(verb) != "ccomp" or they != ["they"]:
        return ()
    admits = [one for one in tree.children(saying, "nsubj") if kinds.of(tree, one) & _FORCES]
    found = [(told, tree.subtree(one)) for one in admits for told in places(tree, kinds, one)]
    near = [told for told, phrase in found if told[0][1] in phrase and told[1] in _STAYS]
    return tuple(told for told in near if not _is_country(tree.tokens[told[0][1]].text))


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
