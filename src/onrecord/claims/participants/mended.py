"""Names as the report writes them: what the language model found, made whole, completed and repeated.

A name found once is found wherever the same words stand; the publisher's name is known beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord import places
from onrecord.claims.participants.growing import Range, taken, whole_names
from onrecord.claims.participants.missed import missed_names
from onrecord.claims.participants.publishing import publishing_body
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon
from onrecord.model import Analysis, Name
from onrecord.model.analysis import NameKind

_LATE = frozenset({"title", "heading", "header", "byline", "dateline"})
_SHORTEST = 3  # letters of a single word that is looked for elsewhere; shorter ones are initials and particles


def mend_names(analysis: Analysis, trees: Sequence[Tree]) -> tuple[Name, ...]:
    """The names of the report, mended, in the order of the text."""
    late = [block.span for block in analysis.text.blocks if block.role in _LATE]
    found: list[list[Range]] = [[] for _ in trees]
    for name in analysis.names:
        if name.last < len(trees[name.sentence].tokens):
            found[name.sentence].append((name.first, name.last, name.kind))
    publisher = publishing_body(analysis.text)
    own = frozenset(publisher.casefold().split())
    for number, tree in enumerate(trees):
        whole = whole_names(tree, _with_publisher(tree, found[number], publisher))
        found[number] = [one for one in whole if not _no_name(tree, one, own)]
        if not any(span.overlaps(analysis.sentences[number].span) for span in late):
            more = [one for one in missed_names(tree, found[number]) if not _no_name(tree, one, own)]
            found[number] = sorted([*found[number], *more])
    known = _known(trees, found)
    sizes = _sizes(known)
    for number, tree in enumerate(trees):
        found[number] = sorted([*found[number], *_repeated(tree, found[number], known, sizes)])
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
    inside = taken(found)
    found += [(number, number, "organisation") for number in _short_forms(tree, wanted) if number not in inside]
    return sorted(found)


def _short_forms(tree: Tree, own: Sequence[str]) -> Iterator[int]:
    """Where a word of the publisher's name, or its initials, stand for it: "told the Post"."""
    initials = "".join(word[0] for word in own if word.isalpha())
    for number, token in enumerate(tree.tokens):
        if token.text.casefold() == initials and len(initials) > 1 and token.text.isupper():
            yield number
            continue
        if number == 0 or tree.tokens[number - 1].text.lower() != "the" or token.deprel == "compound":
            continue
        if (
            token.text[:1].isupper()
            and not token.text.isupper()
            and token.text.casefold() in own
            and len(token.text) > _SHORTEST
        ):
            yield number


def _no_name(tree: Tree, name: Range, own: frozenset[str]) -> bool:
    """Whether the words name nobody: a weekday, a nationality, a common word for a sort of body or person alone.

    Args:
        tree: The sentence.
        name: Where it stands.
        own: The words of the publisher's name: "the Post" names "The Valley Post".
    """
    first, last, kind = name
    words = [token.lemma.lower().replace(".", "") for token in tree.tokens[first : last + 1]]
    known = lexicon()
    if all(word in known.never or not any(letter.isalpha() for letter in word) for word in words):
        return True
    if len(words) > 1 or kind == "place":
        return False
    text = tree.tokens[first].text
    if places.demonym(text) is not None:
        return True
    if text.casefold() in own and first > 0 and text[:1].isupper():
        return False
    return any(words[0] in sort for sort in (known.people, known.authority, known.organisation, known.groups))


def _known(trees: Sequence[Tree], found: Sequence[Sequence[Range]]) -> dict[tuple[str, ...], NameKind]:
    """The words of every name, and of the full names of people each word, with a kind."""
    known: dict[tuple[str, ...], NameKind] = {}
    for tree, ranges in zip(trees, found, strict=True):
        for first, last, kind in ranges:
            words = tuple(token.text.casefold() for token in tree.tokens[first : last + 1])
            letter = kind == "person" and len(words[0]) == 2 and words[0].endswith(".")
            if len(words) > 1 or letter or (len(words[0]) >= _SHORTEST and words[0] not in lexicon().titles):
                known.setdefault(words, kind)
            if kind == "person" and len(words) > 1:
                for word in words:
                    if len(word) >= _SHORTEST and word not in lexicon().titles:
                        known.setdefault((word,), kind)
    return known


def _sizes(known: Iterable[tuple[str, ...]]) -> dict[str, frozenset[int]]:
    """For the first word of each name how many words the names have that begin with it."""
    found: dict[str, set[int]] = {}
    for name in known:
        found.setdefault(name[0], set()).add(len(name))
    return {word: frozenset(sizes) for word, sizes in found.items()}


def _repeated(
    tree: Tree,
    ranges: Sequence[Range],
    known: Mapping[tuple[str, ...], NameKind],
    sizes: Mapping[str, frozenset[int]],
) -> Iterator[Range]:
    """Further mentions of known names, longest first."""
    words = [token.text.casefold() for token in tree.tokens]
    starts = [(first, sizes[word]) for first, word in enumerate(words) if word in sizes]
    used = taken(ranges) if starts else set[int]()
    for size in sorted(set[int]().union(*(own for _first, own in starts)), reverse=True):
        for first in (first for first, own in starts if size in own and first + size <= len(words)):
            place = range(first, first + size)
            if used.intersection(place) or tuple(words[first : first + size]) not in known:
                continue
            tokens = [tree.tokens[one] for one in place]
            capitals = all(token.text[:1].isupper() or not token.text[:1].isalpha() for token in tokens)
            if capitals and any(token.upos == "PROPN" for token in tokens):
                used.update(place)
                yield first, first + size - 1, known[tuple(words[first : first + size])]
