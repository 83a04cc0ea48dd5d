"""What a phrase speaks of: a person, a group, an organisation, an authority or a place.

The word lists decide first, then what the language model says.
"""

from __future__ import annotations

import re

from onrecord.claims.participants.words import lexicon
from onrecord.model.analysis import NameKind, NounKind
from onrecord.model.entity import EntityKind

_NO_PARTICIPANT: frozenset[NounKind] = frozenset({"event", "object", "time", "abstract", "animal", "other"})
_MOST_NAMES = 4  # words of a person's name with its title
_SURE = frozenset(
    {"police", "ministry", "government", "court", "army", "soldier", "journalist", "lawyer", "prosecutor"}
)
_COMPANY = frozenset({"llp", "llc", "ltd", "plc", "gmbh", "pllc", "ooo"})  # forms of companies
_CIVIC = frozenset({"aid", "rights"})  # no office of the state: "Legal Aid Bureau", "Bureau for Human Rights"
_SPEAKING = frozenset({"source", "informant"})


def kind_of_name(kind: NameKind, name: str) -> EntityKind:
    """The kind the model gives a name, unless words in the name speak against it."""
    known = lexicon()
    words = [word.casefold() for word in re.findall(r"[\w'’-]+", name)]
    company = not _COMPANY.isdisjoint(words) or ("bureau" in words and not _CIVIC.isdisjoint(words))
    if company or kind == "place" or not words:
        return "organisation" if company else kind
    title = words[0] in known.titles
    if known.titles.get(words[0]) and 1 < len(words) <= _MOST_NAMES:
        return "person"
    if kind == "person":
        if title or len(words) == 1:
            return kind
        return "authority" if words[-1] in _SURE else "organisation" if words[-1] in known.media else kind
    if any(word in known.authority_in_names for word in words) and not _outlet(words):
        return "authority"
    return kind


def _outlet(words: list[str]) -> bool:
    return words[-1] in lexicon().outlet_words


def kind_of_noun(lemma: str, *, plural: bool, located: bool, noun_kind: NounKind | None) -> EntityKind | None:
    """What a common noun speaks of; None where it is no participant.

    Args:
        lemma: The head, or a pair such as "police station".
        plural: Whether the noun is plural.
        located: Whether it stands after a preposition of place, where a station is a place and no body.
        noun_kind: What the model says; None where it says nothing.
    """
    known = lexicon()
    if noun_kind in _NO_PARTICIPANT and lemma not in _SURE | _SPEAKING:
        return None
    if noun_kind == "person":
        return _people(lemma, plural=plural)
    if lemma in known.both and located:
        return "place"
    if lemma in known.authority:
        return "place" if located and noun_kind == "place" else "authority"
    if noun_kind in {"organisation", "place"}:
        return noun_kind
    return _listed(lemma, plural=plural, located=located)


def _listed(lemma: str, *, plural: bool, located: bool) -> EntityKind | None:
    """What the lists say of a noun of which the model says nothing."""
    known = lexicon()
    if lemma in known.people or lemma in known.groups:
        return _people(lemma, plural=plural)
    if lemma in known.organisation and (not located or lemma not in known.places):
        return "organisation"
    return "place" if lemma in known.places else None


def _people(lemma: str, *, plural: bool) -> EntityKind:
    known = lexicon()
    if lemma in known.authority and lemma not in known.people:
        return "authority"
    if plural or (lemma in known.groups and lemma not in known.people):
        return "group"
    return "person"
