"""Who a pronoun cannot mean by its own clause, and who stands over it in the sentence."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon, pronouns

_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "obl:agent")


def subjects_over(cast: Cast, phrase: Phrase) -> set[Character]:
    """The subjects of the clauses that the pronoun's clause hangs on: "Lunt said that he ..."."""
    subjects = cast.trees[phrase.sentence].subjects_over(phrase.head)
    return {one for child in subjects for one in cast.who(cast.phrase_at(phrase.sentence, child))}


def owners_before(cast: Cast, phrase: Phrase) -> set[Character]:
    """Whom a possessive pronoun of the same sort means earlier in the sentence: "his father said that he ..."."""
    found: set[Character] = set()
    tree, sort = cast.trees[phrase.sentence], pronouns().get(phrase.lemma, "plural")
    for other in cast.phrases_in(phrase.sentence):
        owns = other.form == "pronoun" and other.head < phrase.head and tree.relation(other.head, "nmod:poss")
        if owns and pronouns().get(other.lemma) == sort and _over(cast, phrase, tree.tokens[other.head].head):
            found.update(cast.who(other))
    return found


def _over(cast: Cast, phrase: Phrase, head: int) -> bool:
    """Whether a word is the subject of a clause that the phrase's own clause hangs on."""
    tree = cast.trees[phrase.sentence]
    return any(head in tree.children(step, "nsubj") for step in tree.ancestors(phrase.head))


def barred_by_clause(cast: Cast, phrase: Phrase) -> set[Character]:
    """Those who cannot be meant: arguments of the same verb, and the noun phrases around the pronoun."""
    tree = cast.trees[phrase.sentence]
    barred: set[Character] = set()
    current = phrase.head
    for step in tree.ancestors(phrase.head):
        if not tree.relation(current, "nmod", "nmod:poss", "appos", "conj"):
            break
        if tree.relation(current, "conj") and tree.relation(phrase.head, "nmod:poss") and step < phrase.head:
            break  # "Lunt and her brother": she is not barred by being beside him
        barred.update(cast.who(cast.phrase_at(phrase.sentence, step)))
        tie = tree.tokens[step].lemma.lower()
        barred.update(one for one in cast.characters if one.tie is not None and one.tie[1] == tie)
        current = step
    predicate = tree.predicate(phrase.head)
    if predicate is not None and tree.relation(phrase.head, "nmod:poss"):
        predicate = depriving(cast, phrase, predicate)
    if predicate is not None:
        for child in [*tree.children(predicate, *_ARGUMENTS), *_unspoken_subject(cast, phrase, predicate)]:
            if child != phrase.head and child != tree.first_conjunct(phrase.head):
                barred.update(cast.who(cast.phrase_at(phrase.sentence, child)))
    return barred


def depriving(cast: Cast, phrase: Phrase, thing: int) -> int | None:
    """The verb by which somebody else's thing is taken or broken: "the guards took their phones"."""
    tree = cast.trees[phrase.sentence]
    verb, known = tree.tokens[thing].head, lexicon()
    if verb < 0 or not tree.relation(thing, "obj") or tree.tokens[thing].lemma.lower() in known.own_things:
        return None
    return verb if tree.tokens[verb].lemma.lower() in known.depriving else None


def _unspoken_subject(cast: Cast, phrase: Phrase, predicate: int) -> list[int]:
    """The subject that a verb without one shares with the verb it hangs on: "Lunt called and thanked him"."""
    tree = cast.trees[phrase.sentence]
    if tree.relation(phrase.head, "nsubj"):
        return []
    current = predicate
    for step in tree.ancestors(predicate):
        if tree.children(current, "nsubj") or not tree.relation(current, "conj", "xcomp", "advcl"):
            return []
        found = tree.children(step, "obj") if tree.relation(current, "xcomp") else []
        found = found or tree.children(step, "nsubj")
        if found:
            return found
        current = step
    return []
