"""Who does, to whom: the slots of a cue filled with words of the sentence."""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.blamed import blamed
from onrecord.claims.acts.candidates import WITH_CONTENT
from onrecord.claims.acts.cues import Cue
from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.likely import likely_roles
from onrecord.claims.acts.match import slot
from onrecord.claims.acts.mention import Place
from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.words import groups

_PARTIES = frozenset({"person", "official", "organisation", "authority", "body_of_people", "helper", "armed", "body"})
_BEFALLS = frozenset({"threat", "court_decision", "charge_prosecution", "forced_statement", "extortion_ransom"})
"""Acts done by speaking that befall somebody beyond what is said."""

_GIVING = frozenset({"give", "offer", "grant", "provide", "deny", "refuse", "promise"})

_NOBODY = frozenset({"nobody", "none", "neither"})

_SURE = 0.7  # least chance of a learned role; 0.5 was no better on the cases made for training

_FURTHER = ("O", "I", "poss", "of", "O.poss", "O.of", "S.poss", "S.of", "on.poss", "at.poss", "to.poss", "in.poss")
_FURTHER_AFTER = ("from.poss", "with.poss", "against", "on", "at", "to", "from", "for", "with", "about", "compound")


def fill(
    tree: Tree, kinds: Kinds, trigger: int, cue: Cue, stretch: tuple[int, int]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Who acts and who is acted upon: as the learned network has it where it is sure, else by the slots of a cue."""
    acting, undergoing = _turned(tree, trigger, *learned(tree, kinds, trigger))
    doers = (acting if cue.doer else ()) or parties(tree, kinds, trigger, cue.doer) or _blamed(tree, kinds, trigger)
    verb = grammar.verb_of(tree, trigger) if cue.trigger == "phrase" else None
    other = _by_another_verb(tree, kinds, trigger, doers, None if cue.doer else verb)
    if other is not None:
        return other
    if not doers and cue.doer and verb is not None:
        doers = learned(tree, kinds, verb)[0] or parties(tree, kinds, verb, ("S",))
    putting = grammar.putting_verb(tree, trigger)
    if not doers and putting is not None:
        doers = learned(tree, kinds, putting)[0] or parties(tree, kinds, putting, ("S",))
    if doers and tree.words[trigger] & groups()["transitive"] and grammar.lacks_object(tree, trigger):
        return (), doers
    if not cue.affected:
        return doers, ()
    undergoing = tuple(place for place in undergoing if place not in doers)
    undergoing = _with_own_subject(tree, kinds, trigger, undergoing)
    alone = _alone(tree, kinds, trigger, cue)
    if alone is not None:
        return (), alone
    if cue.act in WITH_CONTENT - _BEFALLS:
        found = parties(tree, kinds, trigger, cue.affected, doers)
    elif undergoing:
        found = undergoing
    else:
        found = affected(tree, kinds, trigger, cue.affected, doers)
    if not found and verb is not None and cue.act not in WITH_CONTENT:
        found = affected(tree, kinds, verb, ("O", "at", "on", "against"), doers)
    return doers, found or _heard_from(tree, trigger) or nearest(tree, kinds, trigger, stretch, doers)


def _by_another_verb(
    tree: Tree, kinds: Kinds, trigger: int, doers: tuple[Place, ...], verb: int | None
) -> tuple[tuple[Place, ...], tuple[Place, ...]] | None:
    """The roles where another verb does what a noun names, or brings about what a phrase says; `verb` is that one."""
    light = grammar.light_verb(tree, trigger)
    if light is not None:
        return _by_light_verb(tree, kinds, light, trigger, doers)
    if verb is None or not _is_brought_about(tree, verb, trigger):
        return None
    doers = parties(tree, kinds, verb, ("S",))
    return doers, parties(tree, kinds, verb, ("O",), doers)


def _alone(tree: Tree, kinds: Kinds, trigger: int, cue: Cue) -> tuple[Place, ...] | None:
    """Whom an act befalls of which the sentence has no doer: who bears a wound, who has to read out a text."""
    bearer = _bearer(tree, kinds, trigger)
    if bearer is not None:
        return ((tree.number, bearer),)
    bound = _bound_verb(tree, trigger) if cue.act == "forced_statement" else None
    return None if bound is None else parties(tree, kinds, bound, ("S",))


def _is_brought_about(tree: Tree, verb: int, thing: int) -> bool:
    """Whether somebody brings about what a phrase says: "took the station off the air", not "it went off the air"."""
    active = tree.children(verb, "nsubj") and not tree.children(verb, "nsubj:pass")
    return bool(active and tree.children(verb, "obj")) and tree.relation(thing) == "obl" and tree.head(thing) == verb


def _bearer(tree: Tree, kinds: Kinds, trigger: int) -> int | None:
    """Who bears a wound that he is told of with: "A man came in with a gunshot wound", "two bodies with bruises"."""
    over = tree.head(trigger)
    marks = {form for case in tree.children(trigger, "case") for form in tree.words[case]}
    if over is None or "injury" not in kinds.of(tree, trigger) or "with" not in marks:
        return None
    noun = over if tree.tokens[over].upos in {"NOUN", "PROPN"} else grammar.grammatical_subject(tree, over)
    return _party(tree, kinds, noun) if noun is not None and "person" in kinds.of(tree, noun) else None


def _bound_verb(tree: Tree, trigger: int) -> int | None:
    """What somebody must do: "he had to read out a text"; None where he does so of his own will."""
    done = trigger if tree.relation(trigger) != "obj" else tree.head(trigger)
    over = None if done is None else tree.head(done)
    if done is None or over is None or tree.relation(done) != "xcomp" or tree.tokens[over].lemma.lower() != "have":
        return None
    return done if any(plain(tree.tokens[mark].text) == "to" for mark in tree.children(done, "mark")) else None


def _heard_from(tree: Tree, trigger: int) -> tuple[Place, ...]:
    """Of whom nobody hears, whatever sort of name a parser takes his for."""
    if tree.tokens[trigger].lemma.lower() != "hear":
        return ()
    found = grammar.oblique(tree, trigger, "from", "of")
    return () if found is None or tree.tokens[found].upos != "PROPN" else ((tree.number, found),)


def _is_nobody(tree: Tree, token: int) -> bool:
    """Whether a word means nobody: "no one has heard from him"."""
    negated = any(plain(tree.tokens[one].text) == "no" for one in tree.children(token, "det"))
    return plain(tree.tokens[token].text) in _NOBODY or (plain(tree.tokens[token].text) == "one" and negated)


def _given_something(tree: Tree, kinds: Kinds, trigger: int) -> int | None:
    """Who is given something or refused it, where it is no thing that is given: "had been given a bodyguard"."""
    given = tree.children(trigger, "obj")
    if tree.tokens[trigger].lemma.lower() not in _GIVING or not given or not grammar.is_passive(tree, trigger):
        return None
    subject = grammar.grammatical_subject(tree, trigger)
    if subject is None or subject in given or not kinds.of(tree, subject) & {"person", "kin", "lawyer"}:
        return None
    return _party(tree, kinds, subject)


def _by_light_verb(
    tree: Tree, kinds: Kinds, verb: int, noun: int, doers: tuple[Place, ...]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Who does what a noun names and whom it befalls: "gave him electric shocks", "carried out a raid on the shop"."""
    doers = doers or learned(tree, kinds, verb)[0] or parties(tree, kinds, verb, ("S",))
    found = parties(tree, kinds, verb, ("I", "to", "on", "against"), doers)
    return doers, found or parties(tree, kinds, noun, ("of", "on", "against", "to", "poss", "compound"), doers)


def _turned(
    tree: Tree, trigger: int, acting: tuple[Place, ...], undergoing: tuple[Place, ...]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The same where the network has who is acted upon for who acts: "fishermen beaten", "a campaign against her"."""
    opposed = tuple(place for place in acting if _is_opposed(tree, trigger, place[1]))
    if opposed:
        return tuple(place for place in acting if place not in opposed), undergoing or opposed
    if not acting or not grammar.is_passive(tree, trigger):
        return acting, undergoing
    subject = grammar.grammatical_subject(tree, trigger)
    wrong = {(tree.number, token) for token in (tree.conjuncts(subject) if subject is not None else ())}
    turned = tuple(place for place in acting if place in wrong)
    return tuple(place for place in acting if place not in wrong), undergoing or turned


def _is_opposed(tree: Tree, trigger: int, token: int) -> bool:
    """Whether a noun of action is against somebody: "a smear campaign against the judge Ada Lunt"."""
    beside = (token, *(one for one in tree.children(trigger, "nmod") if one + 1 == token))
    return tree.tokens[trigger].upos == "NOUN" and any(
        plain(tree.tokens[case].text) == "against" for one in beside for case in tree.children(one, "case")
    )


def _with_own_subject(tree: Tree, kinds: Kinds, trigger: int, undergoing: tuple[Place, ...]) -> tuple[Place, ...]:
    """The subject of the passive itself where the network takes another's: "ten were hurt and seven arrested"."""
    given = _given_something(tree, kinds, trigger)
    if given is not None:
        return ((tree.number, given),)
    own = [one for subject in tree.children(trigger, "nsubj:pass") for one in tree.conjuncts(subject)]
    found = tuple((tree.number, one) for one in own if _party(tree, kinds, one) == one)
    return undergoing if not undergoing or not found or set(found) & set(undergoing) else found


def _blamed(tree: Tree, kinds: Kinds, trigger: int) -> tuple[Place, ...]:
    found = (_party(tree, kinds, token) for token in blamed(tree, trigger))
    return tuple((tree.number, party) for party in found if party is not None)


def learned(tree: Tree, kinds: Kinds, trigger: int) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The doers and the affected of whom the network is sure, as far as they are people and bodies."""
    found: dict[str, list[Place]] = {"doer": [], "affected": []}
    for one in likely_roles(tree, trigger):
        if one.role in found and one.chance >= _SURE:
            own = (_party(tree, kinds, token) for token in tree.conjuncts(one.token))
            found[one.role] += [(tree.number, party) for party in own if party is not None]
    return tuple(dict.fromkeys(found["doer"])), tuple(dict.fromkeys(found["affected"]))


def parties(
    tree: Tree, kinds: Kinds, trigger: int, slots: tuple[str, ...], but: tuple[Place, ...] = ()
) -> tuple[Place, ...]:
    """The people and bodies in the first of the slots that holds any who are not among `but`."""
    for name in slots:
        found = []
        for token in _fillers(tree, trigger, name):
            party = _party(tree, kinds, token)
            if party is not None and party not in found and (tree.number, party) not in but:
                found.append(party)
        if found:
            return tuple((tree.number, token) for token in found)
    return ()


def affected(
    tree: Tree, kinds: Kinds, trigger: int, slots: tuple[str, ...], doers: tuple[Place, ...]
) -> tuple[Place, ...]:
    """Who is acted upon: by the slots of the cue, else by whatever in the clause can name them."""
    found = parties(tree, kinds, trigger, slots, doers)
    if found:
        return found
    further = parties(tree, kinds, trigger, (*_FURTHER, *_FURTHER_AFTER), doers)
    return tuple(place for place in further if "official" not in kinds.of(tree, place[1]))


def nearest(
    tree: Tree, kinds: Kinds, trigger: int, stretch: tuple[int, int], doers: tuple[Place, ...]
) -> tuple[Place, ...]:
    """The person in the passage nearest to the trigger, no official: where the syntax tells nothing."""
    found = []
    for token in range(stretch[0], stretch[1] + 1):
        known = kinds.of(tree, token) if _heads_phrase(tree, kinds, token) else frozenset()
        if "person" in known and not known & {"official", "organisation", "lawyer", "medic", "media"}:
            found.append(token)
    over = grammar.governor(tree, trigger) if tree.tokens[trigger].upos == "NOUN" else None
    counting = over is not None and tree.words[over] & groups()["recording"]
    recorder = grammar.grammatical_subject(tree, over) if counting and over is not None else None
    found = [token for token in found if (tree.number, token) not in doers and token not in {trigger, recorder}]
    found = [token for token in found if not _is_nobody(tree, token)]
    if not found:
        return ()
    return ((tree.number, min(found, key=lambda token: (abs(token - trigger), token))),)


def _heads_phrase(tree: Tree, kinds: Kinds, token: int) -> bool:
    if kinds.is_time(tree, token):
        return False
    return tree.tokens[token].upos in {"NOUN", "PROPN", "PRON"} and tree.relation(token) not in {"flat", "compound"}


def _fillers(tree: Tree, trigger: int, name: str) -> tuple[int, ...]:
    if name == "self":
        return tree.conjuncts(trigger)
    outer, _dot, inner = name.partition(".")
    fillers = slot(tree, trigger, outer)
    if not inner:
        return fillers
    return tuple(token for filler in fillers for token in slot(tree, filler, inner))


def _party(tree: Tree, kinds: Kinds, token: int) -> int | None:
    """The token if it can be a party; of a thing or a part of the body the one whose it is."""
    known = kinds.of(tree, token)
    if kinds.is_time(tree, token) or _is_nobody(tree, token):
        return None
    if "body" in known:
        return grammar.oblique(tree, token, "of") or grammar.possessor(tree, token) or token
    if "part" in known or "injury" in known or ("thing" in known and not known & _PARTIES):
        owner = _whose(tree, kinds, token)
        return _named_beside(tree, kinds, token, known) if owner is None else owner
    named = _named_beside(tree, kinds, token, known) if "place" in known else None
    if named is not None:
        return named
    return token if known & _PARTIES else None


def _named_beside(tree: Tree, kinds: Kinds, token: int, known: frozenset[str]) -> int | None:
    """The body that a thing's or place's name names, or whose a car is: "the page Hill Talk", "an army lorry"."""
    for child in tree.children(token, "appos", "flat"):
        if "name" in kinds.of(tree, child) and kinds.of(tree, child) & {"organisation", "authority"}:
            return child
    if known & {"vehicle", "ship"}:
        return next((one for one in tree.children(token, "compound") if "official" in kinds.of(tree, one)), None)
    return None


def _whose(tree: Tree, kinds: Kinds, token: int) -> int | None:
    """Whose a thing is, or what it is a part of: "the tyres of her car"."""
    owner = grammar.possessor(tree, token)
    whole = grammar.oblique(tree, token, "of") if owner is None else None
    if whole is None or "thing" not in kinds.of(tree, whole):
        return owner
    return grammar.possessor(tree, whole)
