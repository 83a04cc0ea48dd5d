"""Names as the report writes them: what the language model found, made whole and repeated.

The model may cut a name short, split it, or miss a later mention. A name grows over the proper nouns that belong to
it, neighbours that are one name are joined, a run of proper nouns that the syntax takes for somebody is a name, and a
name found once is found wherever the same words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord import places
from onrecord.claims.participants.publishing import publishing_body
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon
from onrecord.model import Analysis, Name
from onrecord.model.analysis import NameKind, NounKind

_LATE = frozenset({"title", "heading", "header", "byline", "dateline"})
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,4}[^\W\d_]?")
_JOINTS = frozenset({"-", "–"})
_LINKS = frozenset({"flat", "compound", "goeswith", "nmod:desc", "appos", "nmod", "dep"})
_KINDS: dict[NounKind, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}
_SHORTEST = 3  # letters of a single word that is looked for elsewhere; shorter ones are initials and particles

Range = tuple[int, int, NameKind]


def mend_names(analysis: Analysis, trees: Sequence[Tree]) -> tuple[Name, ...]:
    """The names of the report, mended, in the order of the text."""
    late = [block.span for block in analysis.text.blocks if block.role in _LATE]
    found: list[list[Range]] = [[] for _ in trees]
    for name in analysis.names:
        if name.last < len(trees[name.sentence].tokens):
            found[name.sentence].append((name.first, name.last, name.kind))
    publisher = publishing_body(analysis.text)
    for number, tree in enumerate(trees):
        found[number] = _with_publisher(tree, found[number], publisher)
        grown = [_grown(tree, one, found[number]) for one in found[number]]
        found[number] = [one for one in _joined(tree, _possessed(tree, grown)) if not _no_name(tree, one)]
        if not any(span.overlaps(analysis.sentences[number].span) for span in late):
            found[number] = sorted([*found[number], *_missed(tree, found[number])])
    known = _known(trees, found)
    for number, tree in enumerate(trees):
        found[number] = sorted([*found[number], *_repeated(tree, found[number], known)])
    return tuple(
        Name(span=tree.span(list(range(first, last + 1))), kind=kind, sentence=number, first=first, last=last)
        for number, tree in enumerate(trees)
        for first, last, kind in found[number]
    )


def _with_publisher(tree: Tree, ranges: list[Range], publisher: str) -> list[Range]:
    """The names, and wherever the publisher's name stands word for word, that one alone."""
    wanted = [word.casefold() for word in re.findall(r"\w+|[^\w\s]", publisher)]
    words = [token.text.casefold() for token in tree.tokens]
    found = list(ranges)
    for first in range(len(words) - len(wanted) + 1):
        if wanted and words[first : first + len(wanted)] == wanted:
            last = first + len(wanted) - 1
            found = [one for one in found if one[1] < first or last < one[0]]
            found.append((first, last, "organisation"))
    return sorted(found)


def _taken(ranges: Sequence[Range]) -> set[int]:
    return {token for first, last, _ in ranges for token in range(first, last + 1)}


def _proper(tree: Tree, number: int) -> bool:
    token = tree.tokens[number]
    return token.upos == "PROPN" and token.text[:1].isupper()


def _linked(tree: Tree, number: int, first: int, last: int) -> bool:
    """Whether a token hangs on the name, or the name on it."""
    token = tree.tokens[number]
    if first <= token.head <= last:
        return token.deprel in _LINKS
    return any(tree.tokens[one].head == number and tree.tokens[one].deprel in _LINKS for one in range(first, last + 1))


def _grown(tree: Tree, name: Range, others: Sequence[Range]) -> Range:
    """The name with the proper nouns right after and before it that belong to it."""
    first, last, kind = name
    taken, tokens = _taken(others), tree.tokens
    while last + 1 < len(tokens) and last + 1 not in taken:
        if _proper(tree, last + 1) and (_linked(tree, last + 1, first, last) or kind == "person"):
            last += 1
        elif tokens[last + 1].text in _JOINTS and last + 2 < len(tokens) and _proper(tree, last + 2):
            last += 2
        elif kind == "person" and _quoted_initial(tree, last + 1):
            last += 3
        elif kind in {"organisation", "authority"} and _numbered(tree, last + 1, first, last):
            last += 1
        else:
            break
    while (
        first > 0
        and first - 1 not in taken
        and _proper(tree, first - 1)
        and _starts(tree, first - 1, first, last, kind)
    ):
        first -= 1
    return first, last, kind


def _quoted_initial(tree: Tree, number: int) -> bool:
    """Whether a quoted letter stands there for a surname withheld: 'Rosa "N"'."""
    words = [token.text for token in tree.tokens[number : number + 3]]
    return (
        len(words) == 3
        and not words[0].isalnum()
        and len(words[1]) == 1
        and words[1].isupper()
        and words[0] == words[2]
    )


def _numbered(tree: Tree, number: int, first: int, last: int) -> bool:
    """Whether a number belongs to the name before it: "Battalion 990"."""
    token = tree.tokens[number]
    return token.upos == "NUM" and token.text.isdecimal() and first <= token.head <= last


def _starts(tree: Tree, number: int, first: int, last: int, kind: NameKind) -> bool:
    token = tree.tokens[number]
    word = token.lemma.lower().rstrip(".")
    if word in lexicon().titles or word in lexicon().people:
        return False
    if _INITIAL.fullmatch(token.text) and token.text.isupper():
        return kind == "person" or tree.tokens[first].upos == "PROPN"
    return _linked(tree, number, first, last) and token.deprel != "appos"


def _joined(tree: Tree, ranges: list[Range]) -> list[Range]:
    """Names side by side made one where the syntax says so."""
    found: list[Range] = []
    for name in sorted(ranges):
        if found and name[0] <= found[-1][1] + 1:
            first, last, kind = found[-1]
            overlap = name[0] <= last
            if overlap or (
                _linked(tree, _head(tree, name), first, last) or _INITIAL.fullmatch(tree.tokens[first].text)
            ):
                found[-1] = (first, max(last, name[1]), "person" if name[2] == "person" else kind)
                continue
        found.append(name)
    return found


def _no_name(tree: Tree, name: Range) -> bool:
    """Whether the words name nobody: a weekday, a nationality, a common word for a sort of body or person alone."""
    first, last, kind = name
    words = [token.lemma.lower().rstrip(".") for token in tree.tokens[first : last + 1]]
    known = lexicon()
    if all(word in known.never or not any(letter.isalpha() for letter in word) for word in words):
        return True
    if len(words) > 1:
        return False
    text = tree.tokens[first].text
    if kind != "place" and places.demonym(text) is not None:
        return True
    return kind != "place" and words[0] in known.people | known.authority | known.organisation | known.groups


def _possessed(tree: Tree, ranges: list[Range]) -> list[Range]:
    """Names made whole over a possessive: "Prosecutor's Office", "Writers' Desk"."""
    found = list(ranges)
    for number, token in enumerate(tree.tokens):
        head = token.head
        if token.deprel != "nmod:poss" or not number < head < len(tree.tokens) or not token.text[:1].isupper():
            continue
        noun = tree.tokens[head]
        if not noun.text[:1].isupper() or noun.lemma.lower() not in lexicon().possessed:
            continue
        around = [one for one in found if one[0] <= number <= one[1] or one[0] <= head <= one[1]]
        if any(one[2] in {"place", "person"} and one[0] <= number <= one[1] for one in around):
            continue
        first, last = min([number, *(one[0] for one in around)]), max([head, *(one[1] for one in around)])
        while first > 0 and tree.tokens[first - 1].head in {number, head} and tree.tokens[first - 1].text[:1].isupper():
            if tree.tokens[first - 1].upos in {"DET", "ADP"}:
                break
            first -= 1
        kind: NameKind = "authority" if any(one[2] == "authority" for one in around) else "organisation"
        found = [one for one in found if one not in around]
        found.append((first, last, kind))
    return sorted(found)


def _head(tree: Tree, name: Range) -> int:
    first, last, _ = name
    for number in range(first, last + 1):
        if not first <= tree.tokens[number].head <= last:
            return number
    return first


def _missed(tree: Tree, ranges: Sequence[Range]) -> Iterator[Range]:
    """Runs of proper nouns that the model says are people, bodies or places, and initials for people."""
    taken = _taken(ranges)
    number = 0
    while number < len(tree.tokens):
        first = number
        number += 1
        if first in taken or not _proper(tree, first):
            continue
        last = first
        while last + 1 < len(tree.tokens) and last + 1 not in taken and _proper(tree, last + 1):
            last += 1
        number = last + 1
        kind = _run_kind(tree, first, last)
        if kind is not None and not _no_name(tree, (first, last, kind)):
            yield first, last, kind


def _run_kind(tree: Tree, first: int, last: int) -> NameKind | None:
    tokens = tree.tokens[first : last + 1]
    if any(token.lemma.lower().rstrip(".") in lexicon().titles.keys() | lexicon().people for token in tokens):
        return None
    if len(tokens) == 1 and _INITIALS.fullmatch(tokens[0].text):
        return "person" if tokens[0].noun_kind == "person" and not tree.children(first, "det") else None
    kinds = [_KINDS[token.noun_kind] for token in tokens if token.noun_kind in _KINDS]
    written = any(len(token.text) > 1 and not token.text.isupper() for token in tokens)
    return kinds[0] if kinds and written else None


def _known(trees: Sequence[Tree], found: Sequence[Sequence[Range]]) -> dict[tuple[str, ...], NameKind]:
    """The words of every name, and of the full names of people each word, with a kind."""
    known: dict[tuple[str, ...], NameKind] = {}
    for tree, ranges in zip(trees, found, strict=True):
        for first, last, kind in ranges:
            words = tuple(token.text.casefold() for token in tree.tokens[first : last + 1])
            if len(words) > 1 or (len(words[0]) >= _SHORTEST and words[0] not in lexicon().titles):
                known.setdefault(words, kind)
            if kind == "person" and len(words) > 1:
                for word in words:
                    if len(word) >= _SHORTEST and word not in lexicon().titles:
                        known.setdefault((word,), kind)
    return known


def _repeated(tree: Tree, ranges: Sequence[Range], known: dict[tuple[str, ...], NameKind]) -> Iterator[Range]:
    """Further mentions of known names, longest first."""
    taken = _taken(ranges)
    words = [token.text.casefold() for token in tree.tokens]
    longest = max((len(name) for name in known), default=0)
    for size in range(longest, 0, -1):
        for first in range(len(words) - size + 1):
            place = range(first, first + size)
            if taken.intersection(place) or tuple(words[first : first + size]) not in known:
                continue
            if all(
                tree.tokens[one].text[:1].isupper() or not tree.tokens[one].text[:1].isalpha() for one in place
            ) and any(tree.tokens[one].upos == "PROPN" for one in place):
                taken.update(place)
                yield first, first + size - 1, known[tuple(words[first : first + size])]
