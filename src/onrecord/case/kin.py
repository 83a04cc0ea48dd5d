"""Words of kin and the like: "his sister", whom one report names and another does not; from `data/roles.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from onrecord.case.whois import Candidate
from onrecord.case.words import stems


@cache
def _roles() -> dict[str, list[str] | list[list[str]]]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return tomllib.loads(content)


@cache
def kin_words() -> frozenset[str]:
    """Stems of the words of kin, each as the word that stands for its meaning."""
    return frozenset(one_word(stem) for word in _roles()["kin"] for stem in stems(str(word)))


@cache
def _same() -> dict[str, str]:
    return {stem: str(line[0]) for line in _roles()["same"] for word in line for stem in stems(word)}


def one_word(stem: str) -> str:
    """The stem, or the word that stands for all words of its meaning."""
    return _same().get(stem, stem)


def heads_of(one: Candidate) -> frozenset[str]:
    """The head words of somebody's descriptions, numbers aside, each as the word that stands for its meaning."""
    return frozenset(one_word(stem) for stem in one.heads if not stem.isdigit())


def is_kin_by_name(one: Candidate, two: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a report may mean one person by "his sister" and by a name.

    Args:
        one: An entity of the report.
        two: Another one of it.
        others: Entities held to be one with either; some other report must call the named one by the same word.
    """
    kin = [heads_of(some) & kin_words() for some in (one, two)]
    if (one.named and two.named) or not all(some.named or kind_of(some) == "person" for some in (one, two)):
        return False
    shared = kin[0] & kin[1] if not (one.named or two.named) else kin[one.named]
    if not shared or (kin[0] | kin[1]) - shared:
        return False
    return any(other.named and other.report != one.report and shared & heads_of(other) for other in others)


def is_called_so_elsewhere(one: Candidate, two: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a report may mean one person by "the market guard" and by a name, since another calls the named one so.

    Args:
        one: An entity of the report.
        two: Another one of it.
        others: Entities held to be one with either.
    """
    if one.named == two.named or one.entity.kind != "person" or two.entity.kind != "person":
        return False
    named, described = (one, two) if one.named else (two, one)
    forms = {_words_of(form) for form in described.entity.names if form.lower().startswith("the ")}
    if len(forms) != 1 or any(len(form) < _SEVERAL for form in forms) or (heads_of(named) - heads_of(described)):
        return False
    return any(
        other.named and other.report != one.report and not forms.isdisjoint(map(_words_of, other.entity.names))
        for other in others
    )


_SEVERAL = 2  # words: "the driver" may be anybody


def _words_of(form: str) -> frozenset[str]:
    """The words of a description, each as the word that stands for its meaning."""
    return frozenset(one_word(stem) for stem in stems(form))


def is_kin(one: Candidate) -> bool:
    """Whether somebody without a name is called by a word of kin: a person, whatever the report took it for."""
    return not one.named and bool(heads_of(one) & kin_words())


def kind_of(one: Candidate) -> str:
    """What an entity is: one that a word of kin calls is a person."""
    return "person" if one.entity.kind == "organisation" and is_kin(one) else one.entity.kind
