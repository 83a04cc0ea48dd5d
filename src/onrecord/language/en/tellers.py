"""Who says it, behind what is said: "Emil was detained on 2 March, his wife said".

A parser that has already given the first verb a subject sometimes gives it the wife as a second one, or as who detained
him, and nobody to "said". A noun between a comma and a verb that has no subject, and has what is said as its clause, is
that subject; so is the noun right behind such a verb: "..., said Ada Lunt, a neighbour".
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.rehung import rehung
from onrecord.model.analysis import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SAYING = frozenset({"say", "tell", "report", "write", "add", "claim", "state", "announce"})
_LOOSE = frozenset({"obl", "obl:agent", "appos", "dep"})
_QUOTES = frozenset('"”’')


def mend_tellers(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with such nouns as subjects of the verb behind them; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    tokens = sentence.tokens
    for number, token in enumerate(tokens):
        if token.head < 0 or not _may_tell(tokens, number):
            continue
        behind, before = _right_before(tokens, number), _right_behind(tokens, number)
        if behind is not None and token.head < number and _tells(tokens, number, behind):
            return rehung(sentence, number, behind, "nsubj")
        if before is not None and not _has_subject(tokens, before):
            return rehung(sentence, number, before, "nsubj")
        verb = before if behind is None else behind
        exchanged = _exchanged(tokens, number, verb) if verb is not None else None
        if verb is not None and exchanged is not None:
            first, clause = exchanged
            passive = any(one.head == clause and one.deprel == "aux:pass" for one in tokens)
            sentence = rehung(sentence, number, verb, "nsubj")
            return rehung(sentence, first, clause, "nsubj:pass" if passive else "nsubj")
    return sentence


def _may_tell(tokens: Sequence[Token], number: int) -> bool:
    """Whether a noun is taken for a subject, or for an agent or the like with no preposition before it."""
    token = tokens[number]
    if token.deprel in _SUBJECTS:
        return True
    loose = token.deprel in _LOOSE and token.upos in {"NOUN", "PROPN"}
    return loose and not any(other.head == number and other.deprel == "case" for other in tokens)


def _tells(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether a noun is the subject of the verb right behind it, and not that of the verb above."""
    if _has_subject(tokens, verb):
        return False
    above = _clause_of(tokens, noun, verb)
    said = tokens[above].head == verb and tokens[above].deprel == "ccomp"
    told = tokens[verb].deprel == "parataxis" or (tokens[verb].deprel == "conj" and tokens[verb].lemma in _SAYING)
    said = said or (tokens[verb].head == above and told)
    return said and any(token.head == above and token.deprel in _SUBJECTS for token in tokens[:above])


def _right_behind(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that a noun phrase stands right behind, if what the noun is hung on is told before that."""
    above, verb = tokens[noun].head, noun - 1
    while verb > above and _hangs_on(tokens, verb, noun):
        verb -= 1
    said = above < verb and tokens[verb].upos == "VERB" and tokens[above].head == verb
    return verb if said and tokens[above].deprel == "ccomp" and tokens[verb - 1].text in {",", *_QUOTES} else None


def _exchanged(tokens: Sequence[Token], noun: int, verb: int) -> tuple[int, int] | None:
    """Of "Ivo Marsh died on 4 May, the clinic said" with the two taken for each other: the first and "died".

    The noun is the one that stands right before or behind the verb and is hung on what is told or on the first.
    """
    clause = next((n for n in range(noun) if tokens[n].head == verb and tokens[n].deprel == "ccomp"), noun)
    own = [number for number, token in enumerate(tokens) if token.head == verb and token.deprel in _SUBJECTS]
    told = {number for number, token in enumerate(tokens) if token.head == clause and token.deprel in _SUBJECTS}
    apart = len(own) == 1 and own[0] < clause < noun and tokens[noun].head in {clause, own[0]}
    return (own[0], clause) if apart and told <= {noun} else None


def _clause_of(tokens: Sequence[Token], noun: int, verb: int) -> int:
    """What a noun is hung on; of "in Osk, the bishop said", where it is hung on the town, the verb over that."""
    above = tokens[noun].head
    if tokens[noun].deprel != "appos":
        return above
    for _step in range(len(tokens)):
        if tokens[above].head in {verb, -1}:
            return above
        above = tokens[above].head
    return above


def _right_before(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that a noun phrase between a comma and it stands right before."""
    first, last = noun, noun
    while first > 0 and _hangs_on(tokens, first - 1, noun):
        first -= 1
    while last + 1 < len(tokens) and _hangs_on(tokens, last + 1, noun):
        last += 1
    named = any(token.text == "," for token in tokens[noun : last + 1])
    verb = last + 2 if named and last + 1 < len(tokens) and tokens[last + 1].text == "," else last + 1
    comma = tokens[first].text == "," or (first > 0 and tokens[first - 1].text == ",")
    return verb if comma and verb < len(tokens) and tokens[verb].upos == "VERB" else None


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    return any(token.head == verb and token.deprel in _SUBJECTS for token in tokens)


def _hangs_on(tokens: Sequence[Token], number: int, noun: int) -> bool:
    """Whether a word belongs to the phrase of a noun."""
    seen = 0
    while 0 <= number < len(tokens) and seen <= len(tokens):
        if number == noun:
            return True
        number, seen = tokens[number].head, seen + 1
    return False
