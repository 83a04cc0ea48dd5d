"""Disagreements on why something happened and on how people are related, and the words they are told by.

- Of a death another account gives another cause ("he fell", "she was ill"), whoever is said to have done it; of some
  other acts another account, where that is all they differ on ("she came of her own accord", "it was over a debt"). An
  account that says otherwise how many died or who killed them gives no other cause by that.
- Two sides state grounds that have no word in common. What one and the same side adds is no disagreement.
- The same people are called by relations that exclude each other: brothers in one report, friends in another. It holds
  between two, so only words for several people at once, or for one of exactly two, are compared.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations

from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.case.versions import Value, made
from onrecord.case.words import in_short, stems, tokens
from onrecord.model import Disagreement, Entity, Remark

_DEATHS = frozenset({"killing", "death_in_custody"})
_EXPLAINED = frozenset(
    {
        "abduction",
        "attempted_killing",
        "call_for_help",
        "charge_prosecution",
        "flight_escape",
        "travel_restriction",
    }
)
"""Acts of which another explanation is one of why. That a beating was none, or that somebody spoke freely, denies the
act rather than explains it."""

_NO_CAUSE = frozenset({"count", "doers"})
"""Slots of which another account may differ without giving another cause."""


@cache
def _lists(name: str) -> tuple[frozenset[str], ...]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return tuple(map(frozenset, tomllib.loads(content)[name]))


@cache
def of_an_office() -> frozenset[str]:
    """Acts that an office does, whatever the names it goes by."""
    content = files("onrecord.case").joinpath("data/status.toml").read_text("utf-8")
    return frozenset(tomllib.loads(content)["of_an_office"])


def forces(entity: Entity) -> frozenset[str]:
    """The sorts of force an entity is called by, each as one word of its line; empty for "seven men"."""
    return _forces((*entity.names, *entity.roles))


@lru_cache(maxsize=4096)
def _forces(forms: tuple[str, ...]) -> frozenset[str]:
    words = {word for form in forms for word in tokens(form)}
    return frozenset(min(line) for line in _lists("forces") if line & words)


def explained(
    said: Sequence[Said], entities: Mapping[str, Entity], known: Collection[Disagreement] = ()
) -> Iterator[Disagreement]:
    """Disagreements on reason and relation.

    Args:
        said: The claims of one event that give values.
        entities: The case's, by id.
        known: What else they differ on.
    """
    values = _grounds(said, entities) or _causes(said, known)
    if values:
        yield made("reason", "contradiction", values)
    related = _relations(said, entities)
    if related:
        yield made("relation", "contradiction", related)


def _causes(said: Sequence[Said], known: Collection[Disagreement]) -> list[Value]:
    """The passages on a death that some explain otherwise; on another grave act where nothing else differs."""
    otherwise = {id_ for one in known if one.slot in _NO_CAUSE for version in one.versions for id_ in version.claims}
    grave = [one for one in said if one.claim.act in _DEATHS]
    if not grave and not known:
        grave = [one for one in said if one.claim.act in _EXPLAINED]
    others = [one for one in grave if one.claim.stance == "alternative" and one.id not in otherwise]
    told = [one for one in grave if one.claim.stance != "alternative"]
    return [(in_short(one.passage), one.id) for one in (*told, *others)] if told and others else []


def _grounds(said: Sequence[Said], entities: Mapping[str, Entity]) -> list[Value]:
    """Stated reasons of two sides that have no word in common."""
    given = [(one, remark) for one in said for remark in one.claim.reasons]
    values: list[Value] = []
    for (one, first), (two, second) in combinations(given, 2):
        sides = {_side(one, first, entities), _side(two, second, entities)}
        words = stems(first.evidence.quotation), stems(second.evidence.quotation)
        if len(sides) > 1 and "accused" in sides and all(words) and not words[0] & words[1]:
            values += [(in_short(first.evidence.quotation), one.id), (in_short(second.evidence.quotation), two.id)]
    return values


def _side(one: Said, remark: Remark, entities: Mapping[str, Entity]) -> str:
    speaker = one.speaker_of(remark)
    return camp(speaker, entities) if speaker else "unknown"


def _relations(said: Sequence[Said], entities: Mapping[str, Entity]) -> list[Value]:
    """What the people affected are to each other, as each report has it."""
    given: dict[str, dict[int, Said]] = defaultdict(dict)
    for one in said:
        for number in _ties(one, entities):
            given[one.text.report].setdefault(number, one)
    values: list[Value] = []
    for first, second in combinations(sorted(given), 2):
        if not given[first].keys() & given[second].keys():
            values += [(_tie(one), one.id) for some in (given[first], given[second]) for one in some.values()]
    return values


def _ties(one: Said, entities: Mapping[str, Entity]) -> Iterator[int]:
    """Numbers of the lines of relations that a passage calls two people affected by."""
    groups = [entities[who] for who in sorted(one.affected) if who in entities and entities[who].kind == "group"]
    if not groups and len(one.affected) != _TWO:
        return
    words = set(tokens(one.passage))
    yield from (number for number, line in enumerate(_lists("between_two")) if line & words)


def _tie(one: Said) -> str:
    every = frozenset().union(*_lists("between_two"))
    return next(word for word in tokens(one.passage) if word in every)


_TWO = 2
