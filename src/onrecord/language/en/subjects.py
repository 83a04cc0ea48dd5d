"""One subject for each verb: who says or sees it, and the "THAT" of an affidavit, are not those of what is told.

A parser sometimes gives a verb two subjects. Where a verb of saying or seeing without any stands between them, the
first is that verb's: "A reporter saw police beat two men". Where the first is a "that" which opens the sentence, it
only opens it: "THAT I was carried home by neighbours". Where the second stands behind a verb of telling, it is who is
told: "Lunt told Justice Amina Bello". A participle right behind a subject tells of it and is no clause of the verb:
"A clerk charged with murder told the court". A second one behind "said" does what is told: "Lunt said about thirty men
blocked the road". What was denied as "what was written" hangs on the denial. A name between commas behind a first
subject says who that is: "one of them, Ada Lunt, died". A subject that a verb does not undergo, for it has an object
and no "was", is who acts: "Men who wore masks bundled the editor into a car". Those right before "said" say so, though
a parser makes a name part of the verb, or two of them the last of a list: "..., residents and a local group said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.language.en.rehung import rehung
from onrecord.model.analysis import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_WHAT = frozenset({"what", "whatever"})
_SAYING = frozenset({"say", "add", "claim", "state", "allege", "insist", "report", "write", "believe", "think"})
_TELLING = frozenset({"tell", "inform", "assure", "remind", "ask", "warn"})
_TOLD = frozenset({"obj", "iobj"})
_GIVING = frozenset(
    "give award grant deny refuse offer send show teach pay hand deal serve allow tell".split()  # noqa: SIM905  a word list
)
_PAST = frozenset({"VBD", "VBN"})
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "obj", "punct"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CALLING = frozenset({"call", "urge", "recommend", "demand", "order", "ask", "request", "invite", "condemn"})
_THINGS = frozenset({"event", "abstract", "object", "place", "time"})
_NO_PART = frozenset({"VERB", "AUX", "PUNCT", "SCONJ"})
_MARKS = 3  # words before the first of a sentence at most: a number, its point, a bracket


def mend_subjects(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with one subject for such verbs; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    for first, second in list(_pairs(sentence.tokens)):
        tokens = sentence.tokens
        verb = tokens[first].head
        above = tokens[verb].head
        if _opens(tokens, first) and second == first + 1:
            sentence = _as_mark(sentence, first)
        elif _is_named_by(tokens, first, second):
            sentence = rehung(sentence, second, first, "appos")
        elif first < above < second and tokens[verb].deprel in _CLAUSES and _lacks_subject(tokens, above):
            sentence = rehung(sentence, first, above, "nsubj")
    for number, noun in list(_participles(sentence.tokens)):
        sentence = _as_participle(sentence, number, noun)
    for number, clause in list(_told_of(sentence.tokens)):
        sentence = _as_subject(sentence, number, clause)
    hung = (
        *(
            (_names, "nsubj"),
            (_sayers, "nsubj"),
            (_fellow_sayers, "conj"),
            (_free_relatives, "ccomp"),
            (_joined_to_outcomes, "conj"),
            (_joined_to_findings, "conj"),
        ),
        *((_hearers, "iobj"), (_acting, "nsubj")),
    )
    for find, relation in hung:
        for number, verb in list(find(sentence.tokens)):
            sentence = rehung(sentence, number, verb, relation)
    return sentence


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Names taken for a part of the later verb itself, which has no subject: "Police spokesman Ada Lunt said"."""
    for number, token in enumerate(tokens):
        if (
            token.deprel == "flat"
            and token.upos == "PROPN"
            and number < token.head
            and _lacks_subject(tokens, token.head)
        ):
            yield number, token.head


def _sayers(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first of those joined by "and" behind a comma and right before a verb of saying that has no subject.

    "They shot seven people, including a monk, residents and a local group said": the last two say so, and both are
    hung elsewhere.
    """
    for verb, token in enumerate(tokens):
        if token.lemma.lower() not in _SAYING or not _lacks_subject(tokens, verb):
            continue
        joint = next((one for one in range(verb - 1, 0, -1) if tokens[one].deprel == "cc"), 0)
        between = tokens[joint + 1 : verb]
        if tokens[joint - 1].upos not in _NOUNS or any(one.upos in _NO_PART for one in between):
            continue
        comma = next((one for one in range(joint - 1, 0, -1) if tokens[one].text == ","), 0)
        phrase = tokens[comma + 1 : joint]
        if comma and tokens[joint - 1].head <= comma and not any(one.upos in _NO_PART for one in phrase):
            yield joint - 1, verb


def _fellow_sayers(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Those whom an "and" right behind the subject of "said" joins to somebody before it; and that subject."""
    for number, token in enumerate(tokens):
        if token.deprel != "cc" or number < 1 or tokens[number - 1].deprel != "nsubj":
            continue
        verb, joined = tokens[number - 1].head, token.head
        says = number < joined < verb and tokens[verb].lemma.lower() in _SAYING
        if says and tokens[joined].deprel == "conj" and tokens[joined].head < number - 1:
            yield joined, number - 1


def _acting(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Subjects taken for those of a passive, and their verbs, past ones with an object; not "Widow awarded damages"."""
    for number, token in enumerate(tokens):
        verb = token.head
        if token.deprel != "nsubj:pass" or not 0 <= number < verb or tokens[verb].xpos != "VBD":
            continue
        own = [other.deprel for other in tokens if other.head == verb]
        if "obj" in own and "aux:pass" not in own and tokens[verb].lemma.lower() not in _GIVING:
            yield number, verb


def _hearers(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Second subjects behind a verb of telling that has one before it, and nobody yet who is told; and the verb."""
    for number, token in enumerate(tokens):
        verb = token.head
        if token.deprel != "nsubj" or not 0 <= verb < number or tokens[verb].lemma.lower() not in _TELLING:
            continue
        own = [(one, other.deprel) for one, other in enumerate(tokens) if other.head == verb]
        before = any(deprel in _SUBJECTS and one < verb for one, deprel in own)
        if before and not any(deprel in _TOLD for _one, deprel in own):
            yield number, verb


def _is_named_by(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether the second of two subjects is a name between commas that tells who the first is."""
    last = second
    while last + 1 < len(tokens) and tokens[last + 1].deprel == "flat" and tokens[last + 1].head == second:
        last += 1
    closed = last + 1 < len(tokens) and tokens[last + 1].text == "," and tokens[second - 1].text == ","
    return closed and tokens[second].upos == "PROPN" and tokens[first].upos in {"NUM", "NOUN"}


def _joined_to_outcomes(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Verbs joined to what the verb above makes of somebody, with that verb: "found him guilty and jailed him"."""
    for number, token in enumerate(tokens):
        outcome = tokens[token.head] if token.deprel == "conj" and token.upos == "VERB" and token.head >= 0 else None
        if outcome is None or outcome.deprel != "xcomp" or outcome.upos != "ADJ" or outcome.head < 0:
            continue
        finite = token.xpos in {"VBD", "VBZ", "VBP"} and tokens[outcome.head].upos == "VERB"
        if finite and any(other.head == number and other.deprel == "obj" for other in tokens):
            yield number, outcome.head


def _joined_to_findings(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Verbs of calling for something joined to what is said of a thing, with the verb above: no detention calls.

    "Found that the detention was arbitrary and called for her release".
    """
    for number, token in enumerate(tokens):
        quality = tokens[token.head] if token.deprel == "conj" and token.upos == "VERB" and token.head >= 0 else None
        if quality is None or quality.deprel != "ccomp" or not 0 <= quality.head < token.head < number:
            continue
        thing = any(
            other.head == token.head and other.deprel in _SUBJECTS and other.noun_kind in _THINGS for other in tokens
        )
        own = {other.deprel for other in tokens if other.head == number}
        calls = token.lemma.lower() in _CALLING and not own & {"nsubj", "nsubj:pass", "aux:pass"}
        if thing and calls and tokens[quality.head].upos == "VERB":
            yield number, quality.head


def _told_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Second subjects behind a verb of saying, with the verb without subject behind them that they belong to."""
    for number, token in enumerate(tokens):
        verb = token.head
        if token.deprel != "nsubj" or not 0 <= verb < number or tokens[verb].lemma.lower() not in _SAYING:
            continue
        before = any(other.head == verb and other.deprel in _SUBJECTS for other in tokens[:verb])
        clauses = [one for one in range(number + 1, len(tokens)) if _is_clause_of(tokens, one, verb)]
        if before and clauses and _lacks_subject(tokens, clauses[0]):
            yield number, clauses[0]


def _is_clause_of(tokens: Sequence[Token], number: int, verb: int) -> bool:
    return tokens[number].head == verb and tokens[number].deprel == "ccomp" and tokens[number].upos == "VERB"


def _as_subject(sentence: Sentence, number: int, clause: int) -> Sentence:
    """With that subject, and with what the clause goes on to tell joined to it and not to the saying."""
    verb = sentence.tokens[clause].head
    sentence = rehung(sentence, number, clause, "nsubj")
    for one in range(clause + 1, len(sentence.tokens)):
        token = sentence.tokens[one]
        if token.head == verb and token.deprel == "conj" and _lacks_subject(sentence.tokens, one):
            sentence = rehung(sentence, one, clause, "conj")
    return sentence


def _free_relatives(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Clauses with "what" right behind a verb that are hung on its subject as if they told of it; that verb."""
    for number, token in enumerate(tokens):
        verb = tokens[token.head].head if token.deprel == "acl:relcl" and token.head >= 0 else -1
        if not token.head < verb < number or tokens[token.head].deprel not in _SUBJECTS:
            continue
        if tokens[verb].upos == "VERB" and tokens[verb + 1].text.lower() in _WHAT and tokens[verb + 1].head == number:
            yield number, verb


def _participles(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Verbs without a subject right behind the subject of the later verb whose clause they are taken for; that one."""
    for number, token in enumerate(tokens):
        verb = token.head
        if token.deprel not in {"ccomp", "parataxis"} or token.xpos not in _PAST or not number < verb:
            continue
        own = {other.deprel for other in tokens if other.head == number}
        subjects = [one for one, other in enumerate(tokens) if other.head == verb and other.deprel in _SUBJECTS]
        behind = number + 1 < len(tokens) and tokens[number + 1].upos == "ADP"
        if behind and "obl" in own and not own & _OF_CLAUSES and subjects and subjects[0] == number - 1:
            yield number, subjects[0]


def _as_participle(sentence: Sentence, number: int, noun: int) -> Sentence:
    tokens = sentence.tokens
    word = replace(tokens[number], xpos="VBN", deprel="acl", head=noun)
    return replace(sentence, tokens=(*tokens[:number], word, *tokens[number + 1 :]))


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first two subjects of each verb that has two before it."""
    found: dict[int, list[int]] = {}
    for number, token in enumerate(tokens):
        if token.deprel in _SUBJECTS and number < token.head:
            found.setdefault(token.head, []).append(number)
    yield from ((subjects[0], subjects[1]) for subjects in found.values() if len(subjects) > 1)


def _opens(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word is a "that" with which the sentence begins."""
    before = tokens[:number]
    return tokens[number].text.lower() == "that" and number <= _MARKS and all(one.upos != "VERB" for one in before)


def _lacks_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a finite verb has nobody who does it."""
    finite = tokens[verb].upos == "VERB" and tokens[verb].xpos in {"VBD", "VBZ", "VBP"}
    return finite and not any(token.head == verb and token.deprel in _SUBJECTS for token in tokens)


def _as_mark(sentence: Sentence, number: int) -> Sentence:
    tokens = sentence.tokens
    word = replace(tokens[number], upos="SCONJ", xpos="IN", deprel="mark", lemma="that")
    return replace(sentence, tokens=(*tokens[:number], word, *tokens[number + 1 :]))
