"""How far a noun phrase reaches: without a time that a parser hangs on it, with the whole bound of its number.

"Last summer police raided" is about police, "on 1 July officers searched" about officers; "at least thirty people" is
written so, never "least thirty people". "A 19-year-old" is somebody, though its head is an adjective.
"""

from __future__ import annotations

from onrecord.claims.participants.numbers import without_bound
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon

_WHICH = frozenset({"last", "this", "next", "that", "early", "late", "one", "every"})
_DATED = frozenset({"on", "in", "since", "by", "until", "from", "during"})
_HEADLINE_VERBS = frozenset(
    {"arrest", "release", "raid", "search", "attack", "charge", "assault", "murder", "torture", "force"}
)
_DASHES = frozenset({"-", "–", "—", "--"})
_YOUNG = range(13, 20)
_CHILD = range(1, 13)
_AGED = 4  # tokens of "19-year-old" before its last


def inner(tree: Tree, head: int) -> list[int]:
    """The words of a noun phrase up to its head, without a time at its front and what only bounds its number."""
    return without_bound(tree, _cut(tree, head, tree.phrase(head)))


def whole(tree: Tree, head: int) -> list[int]:
    """The words of a noun phrase with what follows its head, as a writer would set them apart."""
    words = aged(tree, head) or _cut(tree, head, tree.long_phrase(head))
    before = words[0] - 1
    if before >= 0 and tree.tokens[words[0]].text.lower() in {"least", "most"}:
        return [before, *words] if tree.tokens[before].text.lower() == "at" else words
    return words


def tail(tree: Tree, head: int) -> int:
    """The last word of a noun phrase before the first comma behind its head: "the widow of Ivo Marsh"."""
    own = set(tree.below(head))
    last = head
    while last + 1 in own and tree.tokens[last + 1].text != ",":
        last += 1
    return last


def _cut(tree: Tree, head: int, words: list[int]) -> list[int]:
    """The phrase without words at its front that belong to the verb: a time, the "dead" of "shot dead two men"."""
    words = _without_time(tree, head, _behind_dash(tree, head, words))
    verb = next((number for number in words if number < head and is_headline_verb(tree, number)), None)
    if verb is not None:
        return [number for number in words if number > verb]
    dead = words[0] < head and tree.tokens[words[0]].text.lower() == "dead"
    return words[1:] if dead and words[0] and tree.tokens[words[0] - 1].upos == "VERB" else words


def _behind_dash(tree: Tree, head: int, words: list[int]) -> list[int]:
    """The phrase behind the last dash before its head that stands free: "medics" of "two in Osk - medics"."""
    dash = max((n for n in words if n < head and tree.tokens[n].text in _DASHES and _is_free(tree, n)), default=-1)
    return [number for number in words if number > dash]


def _is_free(tree: Tree, number: int) -> bool:
    """Whether there is room on both sides of a word."""
    before, token, after = (tree.tokens[n].span for n in (number - 1, number, number + 1))
    return number > 0 and before.end < token.start and token.end < after.start


def is_headline_verb(tree: Tree, number: int) -> bool:
    """Whether a word taken for a noun is the verb of a headline: the "arrest" of "Police arrest editor"."""
    token = tree.tokens[number]
    before = tree.tokens[number - 1] if number else None
    if before is None or token.deprel != "compound" or token.text.lower() not in _HEADLINE_VERBS:
        return False
    return before.deprel == "compound" and before.lemma.lower() in lexicon().authority | lexicon().soldiers


def _without_time(tree: Tree, head: int, words: list[int]) -> list[int]:
    """The phrase behind a time that belongs to the clause: "police" of "last summer police"."""
    front = [number for number in words if number < head]
    times = [number for number in front if tree.tokens[number].noun_kind == "time"]
    if not times or tree.relation(times[-1], "nmod:poss") or times[-1] + 1 not in words:
        return words
    before = [tree.tokens[number] for number in front if number < times[-1]]
    ahead = tree.tokens[words[0] - 1].text.lower() if words[0] else ""
    which = bool(before) and before[0].text.lower() in _WHICH
    numbers = all(token.upos == "NUM" or token.noun_kind == "time" for token in before)
    dated = numbers and (ahead in _DATED or any(token.text.isdecimal() for token in before))
    return [number for number in words if number > times[-1]] if which or dated else words


def aged(tree: Tree, head: int) -> list[int]:
    """The words of "a 19-year-old" where it is somebody and no quality of a noun; empty otherwise."""
    tokens = tree.tokens
    first = head - _AGED
    if first < 0 or tokens[head].text.lower() != "old" or tree.relation(head, "amod", "compound"):
        return []
    if tokens[head - 2].lemma.lower() != "year" or not tokens[first].text.isdecimal():
        return []
    article = first > 0 and tokens[first - 1].upos == "DET"
    return list(range(first - article, head + 1)) if article else []


def aged_lemma(tree: Tree, words: list[int]) -> str:
    """What somebody of that age is called elsewhere in a report."""
    age = next(int(tree.tokens[number].text) for number in words if tree.tokens[number].text.isdecimal())
    return "teenager" if age in _YOUNG else "child" if age in _CHILD else "person"
