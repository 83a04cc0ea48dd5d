"""Lists of people read from the text itself, and the tree mended where the parser lost its way in them.

A list is names with commas, semicolons or "and" between them; before each may stand a role ("editor B"), after each an
age or a short description ("A, 34, a teacher; B (29)"). The second and further names then hang on the first as `conj`,
what stands around a name on that name, and the first name on whatever the list as a whole hung on.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Name, Sentence, Token

_SEPARATORS = frozenset({",", ";", "and", "&", "–", "—"})
_ENDING = frozenset({"and", "&", ";"})
_LAST = frozenset({"and", "&"})
_ROLE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"who", "which", "whose", "where", "that", "whom"})
_OPENING = frozenset({",", "(", "aged", "of", "from", "–", "—"})
_LONGEST_ROLE = 6  # words before a name: "the 34-year-old opposition activist"
_LONGEST_TAIL = 14  # words after a name, between commas
_LONGEST_BETWEEN_SEMICOLONS = 30
_LEAST = 3  # names; a shorter list is left to the parser unless ages or semicolons show what it is
_OWN_CLAUSE = frozenset({"nsubj", "cop", "aux", "obj"})
_UNDERGOES = frozenset({"obj", "iobj", "nsubj:pass"})
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "root", "parataxis")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Item:
    """One name of a list: from `first` (its role) to `last` (what follows it), with the head of the name."""

    first: int
    name: tuple[int, int]
    head: int
    last: int


def mend_lists(sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Sentence, ...]:
    """The sentences with the lists of people in them made whole."""
    people: dict[int, list[Name]] = {}
    for name in names:
        if name.kind == "person":
            people.setdefault(name.sentence, []).append(name)
    found = list(sentences)
    for number, own in people.items():
        if len(own) > 1:
            found[number] = _mended(sentences[number], own)
    return tuple(found)


def _mended(sentence: Sentence, names: Sequence[Name]) -> Sentence:
    tokens = list(sentence.tokens)
    ranges = sorted({(name.first, name.last) for name in names if name.last < len(tokens)})
    changed = _fill_gaps(tokens, ranges)
    for items in _lists(tokens, ranges):
        changed = _join(tokens, items) or changed
    return replace(sentence, tokens=tuple(tokens)) if changed else sentence


def _fill_gaps(tokens: list[Token], names: Sequence[tuple[int, int]]) -> bool:
    """Hang on the first name whom a verb left out befalls too: "sentenced A to five years and B to four"."""
    heads = {_head(tokens, name) for name in names}
    changed = False
    for number in sorted(heads):
        token = tokens[number]
        verb = token.head
        if token.deprel != "conj" or not 0 <= verb < number or tokens[verb].upos != "VERB":
            continue
        if any(one.head == number and one.deprel.split(":")[0] in _OWN_CLAUSE for one in tokens):
            continue
        first = [one for one in sorted(heads) if tokens[one].head == verb and tokens[one].deprel in _UNDERGOES]
        if first and first[-1] < number:
            tokens[number] = _hung(token, first[-1], "conj")
            changed = True
    return changed


# --- finding --------------------------------------------------------------------------------------


def _lists(tokens: Sequence[Token], names: Sequence[tuple[int, int]]) -> Iterator[list[_Item]]:
    """The lists of a sentence, longest first to begin."""
    at = 0
    while at < len(names):
        chain = [at]
        while (further := _next(tokens, names, chain[-1])) is not None:
            chain.append(further)
        chain = _closed(tokens, names, chain)
        if len(chain) > 1:
            yield _items(tokens, [names[one] for one in chain])
        at = chain[-1] + 1


def _next(tokens: Sequence[Token], names: Sequence[tuple[int, int]], at: int) -> int | None:
    """The name that goes on the list after a name; one inside a description is passed over."""
    for further in range(at + 1, min(at + 3, len(names))):
        if _goes_on(tokens, names[at][1] + 1, names[further][0]):
            return further
    return None


def _goes_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands between two names makes them a list."""
    separator = _separator(tokens, start, end)
    if separator is None:
        return False
    role, tail = tokens[separator + 1 : end], tokens[start:separator]
    while tail and tail[-1].text.lower() in _SEPARATORS:
        tail = tail[:-1]
    if len(role) > _LONGEST_ROLE or not all(_is_role(one) for one in role):
        return False
    semicolon = any(one.text == ";" for one in tokens[max(start, separator - 1) : separator + 1])
    return _is_tail(tail, _LONGEST_BETWEEN_SEMICOLONS if semicolon else _LONGEST_TAIL, loose=semicolon)


def _is_role(token: Token) -> bool:
    return token.upos in _ROLE or token.text == "-" or token.deprel in {"compound", "amod"}


def _separator(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The last comma, semicolon or "and" before a name, outside brackets."""
    for number in range(end - 1, start - 1, -1):
        if tokens[number].text in {")", "("}:
            return None
        if tokens[number].text.lower() in _SEPARATORS:
            return number
    return None


def _is_tail(tail: Sequence[Token], longest: int, *, loose: bool) -> bool:
    """Whether words can follow a name within a list: an age, brackets, a short description without a verb."""
    if not tail:
        return True
    if len(tail) > longest or tail[0].text.lower() not in _OPENING:
        return False
    depth, relative = 0, False
    for one in tail:
        depth += (one.text == "(") - (one.text == ")")
        relative = relative or one.text.lower() in _RELATIVE
        if depth or (loose and relative):
            continue
        if one.xpos in _FINITE or one.upos == "SCONJ" or (relative and not loose):
            return False
        if one.upos == "VERB" and not loose:
            return False
        if one.text in {":", '"', "“", "”"}:
            return False
    return depth == 0


def _closed(tokens: Sequence[Token], names: Sequence[tuple[int, int]], chain: list[int]) -> list[int]:
    """A list up to where it surely ends: at its last "and"; short ones only where something shows what they are."""
    while len(chain) > 1 and _own_subject(tokens, names[chain[-2]], names[chain[-1]]):
        chain = chain[:-1]
    told = _told_between(tokens, names, chain)
    ended = next((place for place, words in enumerate(told, 1) if words & _LAST), len(told))
    if told and not told[-1] & _ENDING and ended < len(told):  # "A, 34, and B from the town, her lawyer, C, said"
        chain, told = chain[: ended + 1], told[:ended]
    shown = any(";" in words or any(_is_age(word) for word in words) for words in told)
    shown = shown or _plural_before(tokens, names[chain[0]][0]) is not None
    if not told or not (told[-1] & _ENDING or (len(chain) > _LEAST and shown)):
        return chain[:1]
    return chain if len(chain) >= _LEAST or shown else chain[:1]


def _told_between(tokens: Sequence[Token], names: Sequence[tuple[int, int]], chain: Sequence[int]) -> list[set[str]]:
    """The words between each two names of a chain."""
    joints = [(names[one][1] + 1, names[two][0]) for one, two in itertools.pairwise(chain)]
    return [{token.text.lower() for token in tokens[first:last]} for first, last in joints]


def _plural_before(tokens: Sequence[Token], first: int) -> int | None:
    """The noun right before the first name that says of all what they are: "journalists A, B and C"."""
    before = tokens[first - 1] if first else None
    return first - 1 if before is not None and before.xpos == "NNS" and before.noun_kind == "person" else None


def _is_age(word: str) -> bool:
    return word.isdecimal() and len(word) == 2


def _own_subject(tokens: Sequence[Token], before: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a name begins a clause of its own: "police took A and B, and C was beaten"."""
    number = _head(tokens, name)
    token = tokens[number]
    if not token.deprel.startswith("nsubj") or token.head < number:
        return False
    verb = tokens[token.head]
    return verb.deprel in {"conj", "parataxis"} and 0 <= verb.head < before[1]


def _items(tokens: Sequence[Token], names: Sequence[tuple[int, int]]) -> list[_Item]:
    starts = [_first_start(tokens, names[0][0])]
    for before, name in itertools.pairwise(names):
        separator = _separator(tokens, before[1] + 1, name[0])
        starts.append(name[0] if separator is None else separator + 1)
    ends = [_before_separators(tokens, start) for start in starts[1:]] + [_end(tokens, names[-1][1])]
    return [
        _Item(first=first, name=name, head=_noun_of(tokens, first, _head(tokens, name)), last=max(last, name[1]))
        for first, name, last in zip(starts, names, ends, strict=True)
    ]


def _noun_of(tokens: Sequence[Token], first: int, head: int) -> int:
    """The noun with a possessor that a name explains, "her brother B"; else the head of the name."""
    noun = tokens[head].head
    possessed = any(one.head == noun and one.deprel == "nmod:poss" for one in tokens)
    return noun if possessed and tokens[head].deprel == "appos" and first < noun < head else head


def _first_start(tokens: Sequence[Token], name: int) -> int:
    return name if _plural_before(tokens, name) is not None else _role_from(tokens, name)


def _role_from(tokens: Sequence[Token], name: int) -> int:
    """Where the role before the first name begins: nouns that hang on the name or that it hangs on."""
    first = name
    while first > 0 and name - first < _LONGEST_ROLE and tokens[first - 1].upos in {"NOUN", "PROPN", "ADJ", "DET"}:
        before = tokens[first - 1]
        if not (before.head >= first - 1 and before.head <= name) and not any(
            one.head == first - 1 for one in tokens[first : name + 1]
        ):
            break
        first -= 1
    return first


def _before_separators(tokens: Sequence[Token], first: int) -> int:
    last = first - 1
    while last > 0 and tokens[last].text.lower() in _SEPARATORS:
        last -= 1
    return last


def _end(tokens: Sequence[Token], last: int) -> int:
    """Where the age after the last name ends."""
    if last + 2 < len(tokens) and tokens[last + 1].text in {",", "("} and _is_age(tokens[last + 2].text):
        return last + 2
    return last


def _head(tokens: Sequence[Token], name: tuple[int, int]) -> int:
    """The word of a name that the others hang on."""
    first, last = name
    return next((one for one in range(first, last + 1) if not first <= tokens[one].head <= last), first)


# --- mending --------------------------------------------------------------------------------------


def _join(tokens: list[Token], items: Sequence[_Item]) -> bool:
    """Hang the items on the first; whether anything changed."""
    top, noun = items[0].head, _plural_before(tokens, items[0].name[0])
    chained = all(_chained(tokens, item, items[0]) for item in items[1:])
    if chained and (noun is None or tokens[top].head == noun):
        return False
    whole = _attachment(tokens, items, noun)
    if whole is None:
        return False
    if noun is None:
        mended = {top: _hung(tokens[top], *whole)}
    else:
        mended = {noun: _hung(tokens[noun], *whole), top: _hung(tokens[top], noun, "appos")}
    for item in items:
        mended.update((number, token) for number, token in _around(tokens, item) if number != noun)
        if item is not items[0]:
            mended[item.head] = _hung(tokens[item.head], top, "conj")
            for number in range(_before_separators(tokens, item.first) + 1, item.first):
                mended[number] = _hung(tokens[number], item.head, "punct" if tokens[number].upos == "PUNCT" else "cc")
    inside = range(items[0].first, items[-1].last + 1)
    for number in range(items[0].first):
        if tokens[number].deprel == "case" and tokens[number].head in inside:
            mended[number] = _hung(tokens[number], top if noun is None else noun, "case")
    kept = [mended.get(number, token) for number, token in enumerate(tokens)]
    if _has_circle(kept):
        return False
    tokens[:] = kept
    return True


def _hung(token: Token, head: int, deprel: str) -> Token:
    return replace(token, head=head, deprel=deprel)


def _chained(tokens: Sequence[Token], item: _Item, first: _Item) -> bool:
    """Whether the parser has an item as coordinated with the first."""
    for number in range(item.first, item.name[1] + 1):
        seen: set[int] = set()
        while tokens[number].deprel == "conj" and number not in seen:
            seen.add(number)
            number = tokens[number].head  # noqa: PLW2901  up the chain
        if seen and first.first <= number <= first.name[1]:
            return True
    return False


def _attachment(tokens: Sequence[Token], items: Sequence[_Item], noun: int | None) -> tuple[int, str] | None:
    """What the list as a whole hangs on and how: as the noun before it does, as its first item, or as another."""
    inside = range(items[0].first, items[-1].last + 1)
    places = [] if noun is None else [noun]
    places += [number for item in items for number in range(item.first, item.name[1] + 1)]
    outer = [tokens[number] for number in places if tokens[number].head not in inside]
    for token in outer:
        if token.deprel in _ARGUMENTS and not (token.deprel == "appos" and _is_bare(tokens, token.head, inside)):
            return token.head, token.deprel
    verb = next((token.head for token in outer if _is_bare(tokens, token.head, inside)), None)
    return None if verb is None else (verb, "nsubj")


def _is_bare(tokens: Sequence[Token], verb: int, inside: range) -> bool:
    """Whether a word is a verb behind the list that has no subject, so that the list must be it."""
    if verb < inside.stop or tokens[verb].upos != "VERB":
        return False
    return not any(one.head == verb and one.deprel.startswith("nsubj") for one in tokens)


def _around(tokens: Sequence[Token], item: _Item) -> Iterator[tuple[int, Token]]:
    """The words of an item that hang on something outside it, hung on its name."""
    for number in range(item.first, item.last + 1):
        token = tokens[number]
        if number == item.head or item.first <= token.head <= item.last:
            continue
        if number < item.name[0]:
            deprel = {"NOUN": "nmod:desc", "PROPN": "nmod:desc", "ADJ": "amod"}.get(token.upos, token.deprel)
        elif number <= item.name[1]:
            deprel = "flat"
        else:
            deprel = {"PUNCT": "punct", "NUM": "nmod:unmarked"}.get(token.upos, "appos")
        yield number, _hung(token, item.head, deprel)


def _has_circle(tokens: Sequence[Token]) -> bool:
    for number in range(len(tokens)):
        seen, here = set(), number
        while here >= 0:
            if here in seen:
                return True
            seen.add(here)
            here = tokens[here].head
    return False
