"""What sort of body is meant by "the group" or "the union": not every body named before can be."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.words import lexicon


def is_armed_group(body: Character) -> bool:
    """Whether a body may be called "the group" though its name is that of a force: no police, no ministry."""
    names = [phrase.name.casefold().split() for phrase in body.phrases if phrase.form == "name"]
    return any(lexicon().armed_groups.intersection(name) for name in names) and not any(
        lexicon().levels.intersection(name) or "police" in name for name in names
    )


def is_other_sort(body: Character, word: str) -> bool:
    """Whether "the union" cannot mean a body: by its name, or what else it is called, it watches over rights."""
    called = {phrase.lemma for phrase in body.phrases if phrase.form == "noun"}
    if word not in lexicon().particular or word in called:
        return False
    named = {part for phrase in body.phrases if phrase.form == "name" for part in phrase.name.casefold().split()}
    return bool((named | called) & lexicon().civic)


def bodies_told_of(cast: Cast) -> list[Character]:
    """The bodies that a description can speak of; an outlet never describes itself."""
    return [one for one in cast.of_kind("organisation", "authority") if not (cast.news and one is cast.publisher)]


def has_head(character: Character, lemma: str) -> bool:
    """Whether a body is called by a word: its name has it, or a description of it is headed by it."""
    for phrase in character.phrases:
        words = phrase.name.casefold().split() if phrase.form == "name" else phrase.lemma.split()
        if lemma in words or phrase.lemma == lemma or (" " in lemma and lemma.rsplit(maxsplit=1)[-1] in words):
            return True
    return any(lemma in alias.casefold().split() for alias in character.aliases)
