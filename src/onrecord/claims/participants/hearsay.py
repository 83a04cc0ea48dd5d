"""Who "him" is that is told something, and who nobody is in "They say the trial begins in May".

Who went or asked is the one answered: "His lawyer went to the police. An officer told him ..." tells of the lawyer.
What "they say" at large are no words of the guards told of just before.
"""

from __future__ import annotations

from onrecord.claims.participants.affinity import is_strong
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_PRESENT = frozenset({"VBP", "VB"})


def hearer(cast: Cast, phrase: Phrase) -> Character | None:
    """Who is told something in answer: the subject of the sentence before, if that goes somewhere or asks."""
    tree, known = cast.trees[phrase.sentence], lexicon()
    verb = tree.tokens[phrase.head].head
    if not tree.relation(phrase.head, "obj", "iobj") or tree.tokens[verb].lemma.lower() not in known.answering:
        return None
    if not phrase.sentence or not tree.relation(verb, "root"):
        return None
    before = cast.trees[phrase.sentence - 1]
    asked = next((one for one, token in enumerate(before.tokens) if token.deprel == "root"), None)
    if asked is None or before.tokens[asked].lemma.lower() not in known.asking:
        return None
    subjects = before.children(asked, "nsubj")
    found = single(one for child in subjects for one in cast.who(cast.phrase_at(phrase.sentence - 1, child)))
    if found is None or found.kind != "person" or found.likely_sex not in {None, phrase.sex}:
        return None
    speaking = (
        one for child in tree.children(verb, "nsubj") for one in cast.who(cast.phrase_at(phrase.sentence, child))
    )
    return None if found in speaking else found


def is_hearsay(cast: Cast, phrase: Phrase, found: tuple[Character, ...]) -> bool:
    """Whether "They say", which opens a sentence, would be said by unnamed guards or gunmen who say nothing else."""
    tree = cast.trees[phrase.sentence]
    verb = tree.tokens[phrase.head].head
    opens = all(not token.text[:1].isalnum() for token in tree.tokens[: phrase.head])
    if not opens or not tree.relation(phrase.head, "nsubj") or not tree.relation(verb, "root"):
        return False
    if tree.tokens[verb].lemma.lower() != "say" or tree.tokens[verb].xpos not in _PRESENT:
        return False
    return bool(found) and all(one.kind == "group" and not one.named and is_strong(cast, one) for one in found)
