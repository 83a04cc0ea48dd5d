"""What each name of a report names: the model's word, weighed against what the sentences say.

The same words get one kind throughout a report: the kind that most of their mentions speak for. A title, an age, a
brother or "who" speak for a person, whatever the model saw; a preposition of place and the gazetteer for a place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord import places
from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.missed import called
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon
from onrecord.model.entity import EntityKind

_TITLE, _SAID, _WHO, _MODEL, _WEAK = 3.0, 2.5, 2.0, 1.0, 0.5  # how much each sort of evidence counts
_BODIES: frozenset[EntityKind] = frozenset({"organisation", "authority"})
_COMPANIES = frozenset({"company", "firm", "corporation", "retailer", "contractor", "enterprise", "newspaper"})
_INITIALS = re.compile(r"[^\W\d_]\.[ -]?[^\W\d_]\.?")
_TOWN = 30_000  # people; almost any given name is a village somewhere
_AGES = range(1, 110)


@lru_cache(maxsize=4096)
def in_gazetteer(name: str) -> bool:
    """Whether there is a place of that name that a report may mean without saying more: a region or no small town."""
    return any(place.kind != "town" or place.population >= _TOWN for place in places.look_up(name))


class Votes(dict[EntityKind, float]):
    """How much speaks for each kind; nothing until something does."""

    def __missing__(self, kind: EntityKind) -> float:
        return 0.0

    def add(self, others: Votes) -> None:
        """Count the others too."""
        for kind, value in others.items():
            self[kind] += value


def name_kinds(cast: Cast, publisher: str = "") -> dict[str, EntityKind]:
    """For each name, folded, its kind.

    Args:
        cast: Whose phrases are looked at.
        publisher: Name of the body that published the report: its words, alone, are short for it. Empty for a person.
    """
    votes: dict[str, Votes] = {}
    for phrase in cast.phrases:
        if phrase.form == "name" and phrase.kind is not None:
            votes.setdefault(phrase.name.casefold(), Votes()).add(_votes(cast, phrase))
    kinds = {name: _winner(count) for name, count in votes.items()}
    parts = {word: name for name, kind in kinds.items() if kind == "person" and " " in name for word in name.split()}
    for name, kind in kinds.items():
        if kind == "person" or " " in name:
            continue
        if name in parts and votes[name][kind] <= sum(votes[parts[name]].values()) and not in_gazetteer(name):
            kinds[name] = "person"
    return kinds | _short_for_bodies(kinds, votes, publisher)


def _short_for_bodies(kinds: dict[str, EntityKind], votes: dict[str, Votes], publisher: str) -> dict[str, EntityKind]:
    """Single words of a body's name that the model took for a person or place with nothing else to say so."""
    bodies = {word: kind for name, kind in kinds.items() if kind in _BODIES and " " in name for word in name.split()}
    bodies |= dict.fromkeys(publisher.casefold().split(), "organisation")
    found: dict[str, EntityKind] = {}
    for name, kind in kinds.items():
        word = name.removeprefix("the ")
        alone = (
            kind == "person" and votes[name]["person"] <= sum(votes[name].values()) and votes[name]["person"] < _SAID
        )
        if word in bodies and (alone or (kind == "place" and not places.look_up(name))):
            found[name] = bodies[word]
    return found


def _winner(count: Votes) -> EntityKind:
    return max(sorted(count), key=lambda kind: (count[kind], kind == "person"))


def _votes(cast: Cast, phrase: Phrase) -> Votes:
    votes: Votes = Votes()
    kind = phrase.kind or "person"
    votes[kind] += _MODEL
    if phrase.title:
        votes["person"] += _TITLE
    if _said_to_be_person(cast, phrase) or called(cast.trees[phrase.sentence], phrase.first, phrase.last):
        votes["person"] += _SAID
    if _has_who(cast, phrase) or _is_kin(cast, phrase):
        votes["person"] += _WHO
    if kind == "place":
        votes.add(_against_a_place(cast, phrase))
    if phrase.first == 0 and phrase.name.isupper() and _is_dateline(phrase.name):
        votes["place"] += _TITLE  # the dateline of a news agency: "VARNA, 3 May"
    if _is_company(cast, phrase):
        votes["organisation"] += _SAID
    neighbour = _neighbour(cast, phrase)
    if neighbour is not None:
        votes[neighbour] += _WEAK
    return votes


def _against_a_place(cast: Cast, phrase: Phrase) -> Votes:
    """What speaks for and against a place where the model saw one."""
    votes: Votes = Votes()
    known = in_gazetteer(phrase.name)
    located = phrase.located and cast.trees[phrase.sentence].preposition(phrase.head) != "to"
    votes["place"] += (_MODEL if located else 0.0) + (_MODEL if known else -_WEAK)
    initials = not located and _is_somebodys_initials(cast, phrase)
    if initials or (not known and _is_heard_from(cast, phrase)):
        votes["person"] += _SAID
    elif not located and not known and _may_be_person(cast, phrase):
        votes["person"] += _MODEL if " " in phrase.name else _WEAK
    return votes


def _is_dateline(name: str) -> bool:
    return _INITIALS.fullmatch(name) is None and bool(places.look_up(name))


def _is_somebodys_initials(cast: Cast, phrase: Phrase) -> bool:
    """Whether "S.D." who says, does or undergoes something is a person, though a state is written so: no country is."""
    if not _INITIALS.fullmatch(phrase.name) or phrase.name.casefold().replace(".", "") in lexicon().never:
        return False
    if any(place.kind == "country" for place in places.look_up(phrase.name)):
        return False
    return cast.trees[phrase.sentence].relation(phrase.head, "nsubj", "nsubj:pass", "obj", "iobj", "obl:agent")


def _is_heard_from(cast: Cast, phrase: Phrase) -> bool:
    """Whether nobody has heard from the one named, or has: "they have not heard from Ada Lunt since"."""
    tree = cast.trees[phrase.sentence]
    verb = tree.tokens[phrase.head].head
    heard = verb >= 0 and tree.tokens[verb].lemma.lower() == "hear"
    return heard and tree.preposition(phrase.head) in {"from", "of"}


def _is_company(cast: Cast, phrase: Phrase) -> bool:
    """Whether the word for a company stands right before a name: "the oil company Lunt"; not "the company's Lunt"."""
    before = cast.trees[phrase.sentence].tokens[phrase.first - 1] if phrase.first else None
    return before is not None and before.xpos == "NN" and before.lemma.lower() in _COMPANIES


def _may_be_person(cast: Cast, phrase: Phrase) -> bool:
    """Whether a name taken for a place stands where people stand, and has no word for a place or body."""
    words = set(phrase.name.casefold().split())
    known = lexicon()
    if words & (known.places | known.authority_in_names | known.organisation):
        return False
    return cast.trees[phrase.sentence].relation(
        phrase.head, "nsubj", "obj", "iobj", "nmod:poss", "vocative", "conj", "root"
    )


def _said_to_be_person(cast: Cast, phrase: Phrase) -> bool:
    """An age or a noun for a person beside the name: "Lunt, 34, a baker", "his brother Lunt"."""
    tree = cast.trees[phrase.sentence]
    for child in tree.children(phrase.head, "appos", "nummod"):
        token = tree.tokens[child]
        if token.upos == "NUM" and token.text.isdecimal() and int(token.text) in _AGES:
            return True
        beside = cast.phrase_at(phrase.sentence, child)
        if beside is not None and beside.form == "noun" and beside.kind == "person":
            return True
    head = tree.tokens[phrase.head].head
    over = cast.phrase_at(phrase.sentence, head) if tree.relation(phrase.head, "appos", "flat") else None
    if over is not None and over.form == "noun" and over.kind == "person":
        return True
    before = cast.phrase_at(phrase.sentence, phrase.first - 1)
    return before is not None and before.form == "noun" and before.kind == "person" and before.lemma in lexicon().people


def _has_who(cast: Cast, phrase: Phrase) -> bool:
    tree = cast.trees[phrase.sentence]
    return any(
        tree.tokens[word].text.lower() in {"who", "whom"}
        for clause in tree.children(phrase.head, "acl:relcl")
        for word in tree.children(clause, "nsubj", "obj", "nsubj:pass")
    )


def _is_kin(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody is the kin of the one named: "Lunt's brother", "the brother of Lunt"."""
    tree = cast.trees[phrase.sentence]
    head = tree.tokens[phrase.head].head
    return head >= 0 and tree.relation(phrase.head, "nmod") and tree.tokens[head].lemma.lower() in lexicon().kin


def _neighbour(cast: Cast, phrase: Phrase) -> EntityKind | None:
    """The kind of the name that the phrase is coordinated with."""
    tree = cast.trees[phrase.sentence]
    first = tree.first_conjunct(phrase.head)
    if first == phrase.head:
        return None
    other = cast.phrase_at(phrase.sentence, first)
    return other.kind if other is not None and other.form == "name" else None
