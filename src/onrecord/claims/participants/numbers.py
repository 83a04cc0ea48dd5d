"""Numbers and the like that stand for people: "two of them", "all three", "the third", "fourteen people"."""

from __future__ import annotations

import re

from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon

ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "youngest", "eldest", "oldest"})
_BEHIND = 2  # tokens before an age: the name and its comma
_AGES = range(1, 110)
ONE_OF_TWO = frozenset(
    {"younger", "youngest", "elder", "eldest", "older", "oldest", "other", "second", "first", "third", "late"}
)
_OF_POST = re.compile(r"\d+/")  # "3/7" or "3/" before the words of a post in a thread
_BEHIND_POST = frozenset({"/", ")"})
_WHOLE = frozenset({"all", "both"})
_BOUNDS = frozenset(
    {"at", "least", "most", "more", "than", "about", "around", "some", "nearly", "almost", "up", "to", "over"}
)


def without_bound(tree: Tree, words: list[int]) -> list[int]:
    """A phrase without what only bounds its number: "fourteen people" of "at least fourteen people"."""
    first = _behind_post(tree, words)
    while first < len(words) - 2 and tree.tokens[words[first]].text.lower() in _BOUNDS:
        first += 1
    return words[first:] if tree.tokens[words[first]].upos == "NUM" else words


def _behind_post(tree: Tree, words: list[int]) -> int:
    """How many words of a phrase are the number of the post that begins with it: "3/ Two women", "3/7 Two women"."""
    if words[0] != 0 or _OF_POST.match(tree.tokens[0].text + tree.tokens[min(1, len(tree.tokens) - 1)].text) is None:
        return 0
    own = tree.tokens[0].text
    return min(1 if "/" in own else 2 if tree.tokens[1].text == "/" else 0, len(words) - 1)


def count_of(tree: Tree, head: int) -> int | None:
    """How many the phrase says there are; None where it does not."""
    for child in tree.children(head, "nummod", "det", "amod", "compound"):
        token = tree.tokens[child]
        count = number_told(token.text, token.lemma)
        if count is not None and (token.upos == "NUM" or tree.relation(child, "nummod") or token.lemma == "both"):
            return count
    return lexicon().numbers.get(tree.tokens[head].lemma.lower())


def number_told(text: str, lemma: str) -> int | None:
    """The number a word tells; None where it tells none."""
    digits = text.replace(",", "").replace("\u00a0", "")
    if digits.isdecimal() and len(digits) <= 7:
        return int(digits)
    known = lexicon().numbers
    tens, _, ones = text.lower().partition("-")
    if ones and tens in known and ones in known:
        return known[tens] + known[ones]
    return known.get(text.lower(), known.get(lemma.lower()))


def one_person(tree: Tree, head: int) -> bool:
    """Whether "the accused", "the deceased" is one person: nothing beside it is plural."""
    verb = tree.predicate(head)
    beside = tree.children(verb, "aux", "aux:pass", "cop") if verb is not None else []
    several = any(tree.tokens[word].text.lower() in {"are", "were", "have"} for word in beside)
    return tree.tokens[head].text.lower() in lexicon().undergoing and not several


def one_of_several(tree: Tree, head: int) -> bool:
    """Whether "the third" is a person: the model takes it for one, or an apposition says so."""
    if tree.tokens[head].lemma.lower() not in ORDINALS:
        return False
    told = any(tree.tokens[child].noun_kind == "person" for child in tree.children(head, "appos"))
    return told or tree.tokens[head].noun_kind == "person"


def is_age(tree: Tree, head: int) -> bool:
    """Whether a number stands behind a name as an age: "his nephew Ivo, 15, and the owner"."""
    tokens = tree.tokens
    if head < _BEHIND or not tokens[head].text.isdecimal() or int(tokens[head].text) not in _AGES:
        return False
    closed = head + 1 == len(tokens) or tokens[head + 1].upos in {"PUNCT", "CCONJ"}
    return closed and tokens[head - 1].text == "," and tokens[head - 2].upos == "PROPN"


def _heads_post(tree: Tree, head: int) -> bool:
    """Whether a number stands before a post or an item: "2/ They took my brother", "3) He was beaten"."""
    following = tree.tokens[head + 1].text if head + 1 < len(tree.tokens) else ""
    return head == 0 and tree.tokens[head].text.isdecimal() and following in _BEHIND_POST


def _is_guess(tree: Tree, head: int) -> bool:
    """Whether a number only says how many those just named may be: "men in black, 5 or 6"."""
    words = [token.text.lower() for token in tree.tokens[max(0, head - 3) : head]]
    return words[-1:] == ["or"] and words[:1] == [","] and tree.tokens[head - 2].upos == "NUM"


def _is_the_few(tree: Tree, head: int) -> bool:
    """Whether "the four" are those to whom something is done: a model without the sentences before may see things."""
    known = any(tree.tokens[child].text.lower() == "the" for child in tree.children(head, "det"))
    return known and tree.tokens[head].text.isalpha() and tree.relation(head, "nsubj:pass")


def measures(tree: Tree, head: int) -> bool:
    """Whether a number is a date, a clock time, a sum or that of a post rather than people."""
    token = tree.tokens[head]
    whole = {tree.tokens[child].text.lower() for child in tree.children(head, "det", "det:predet")} & _WHOLE
    if whole and token.text.isalpha() and token.noun_kind != "time":
        return False
    if token.noun_kind == "object" and _is_the_few(tree, head):
        return False
    if token.noun_kind in {"time", "object", "abstract"}:
        return True
    if is_age(tree, head) or _heads_post(tree, head) or _is_guess(tree, head):
        return True
    before = tree.tokens[head - 1].text.lower() if head else ""
    after = tree.tokens[head + 1].text.lower() if head + 1 < len(tree.tokens) else ""
    if before in {"no.", "no", "number", "§", "$", "€", "art.", "article", "in", "at", "by", "since", "until", "on"}:
        return token.noun_kind != "person"
    return after in {"%", "percent", "am", "pm", "a.m.", "p.m.", "o'clock", "km", "cm"} or token.xpos not in {
        "CD",
        "NNS",
    }
