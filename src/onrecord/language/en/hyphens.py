"""Names written with a hyphen, which the network may part: "Orta-Say" is one place, "the Osk-Brenn road" has two.

What stands on both sides of a hyphen without a blank, with capitals, is one name, whose second part hangs on the first.
Two places that have something between them (a road, a border) stay two where the gazetteer knows both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord import places
from onrecord.model import Name, Sentence, Token

_HYPHENS = frozenset("-‐‑")
_BETWEEN = frozenset(
    {
        "road",
        "highway",
        "motorway",
        "railway",
        "line",
        "border",
        "route",
        "axis",
        "war",
        "conflict",
        "talks",
        "corridor",
    }
)
_NEAR = 3  # words behind the second part in which such a word stands


def mend_hyphened(
    sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Sentence, ...], tuple[Name, ...]]:
    """The sentences and names with such names made whole."""
    parts: dict[int, list[Name]] = {}
    for name in names:
        if any(token.text in _HYPHENS for token in sentences[name.sentence].tokens[name.first : name.last + 2]):
            parts.setdefault(name.sentence, []).append(name)
    found, kept = list(sentences), list(names)
    for number, own in parts.items():
        for first in own:
            tokens = found[number].tokens
            last = _end(tokens, first.last) if first.kind == "place" else first.last
            whole = _whole(tokens, first, last)
            if last > first.last:
                kept = [one for one in kept if not _inside(one, whole)] + [whole]
            found[number] = _hung(found[number], whole)
    return tuple(found), tuple(sorted(kept, key=lambda one: one.span))


def _end(tokens: Sequence[Token], last: int) -> int:
    """The last word of the name that goes on behind hyphens."""
    while last + 2 < len(tokens) and _joined(tokens, last):
        last += 2
    return last


def _joined(tokens: Sequence[Token], first: int) -> bool:
    """Whether a hyphen without blanks and a word with a capital follow, and the two are no two places."""
    before, hyphen, after = tokens[first : first + 3]
    if hyphen.text not in _HYPHENS or not (before.text[:1].isupper() and after.text[:1].isupper()):
        return False
    if before.span.end != hyphen.span.start or hyphen.span.end != after.span.start:
        return False
    behind = {token.lemma.lower() for token in tokens[first + 3 : first + 3 + _NEAR]}
    return not (behind & _BETWEEN and places.look_up(before.text) and places.look_up(after.text))


def _whole(tokens: Sequence[Token], first: Name, last: int) -> Name:
    return replace(first, span=tokens[first.first].span.to(tokens[last].span), last=last)


def _inside(name: Name, whole: Name) -> bool:
    return name.sentence == whole.sentence and whole.first <= name.first and name.last <= whole.last


def _hung(sentence: Sentence, name: Name) -> Sentence:
    """The sentence with the parts of a name below its head: the first part that hangs on the rest."""
    tokens = list(sentence.tokens)
    own = range(name.first, name.last + 1)
    outside = [number for number in own if tokens[number].head not in own]
    if len(outside) < 2:
        return sentence
    head = next((number for number in outside if tokens[number].upos != "PUNCT"), outside[0])
    for number, token in enumerate(tokens):
        if number in own and number != head:
            relation = "punct" if token.upos == "PUNCT" else "flat"
            tokens[number] = replace(token, head=head, deprel=relation)
        elif token.head in own and number not in own:
            tokens[number] = replace(token, head=head)
    return replace(sentence, tokens=tuple(tokens))
