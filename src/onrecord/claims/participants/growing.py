"""Names made whole: a name grows over the proper nouns that belong to it, and neighbours that are one are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon
from onrecord.model.analysis import NameKind, NounKind

Range = tuple[int, int, NameKind]
"""First and last token of a name, and its kind."""

KINDS: dict[NounKind, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,4}")
_JOINTS = frozenset({"-", "–"})
_QUOTING = {'"': '"', "“": "”", "«": "»", "(": ")", "‘": "’", "'": "'", "``": "''"}
"""Marks around a nickname."""
_LINKS = frozenset({"flat", "compound", "goeswith", "nmod:desc", "appos", "nmod", "dep"})
_BODIES = frozenset({"organisation", "authority"})


def taken(ranges: Sequence[Range]) -> set[int]:
    """The tokens that are in a name."""
    return {token for first, last, _ in ranges for token in range(first, last + 1)}


def proper(tree: Tree, number: int) -> bool:
    """Whether a token is a proper noun with a capital."""
    return (
        0 <= number < len(tree.tokens) and tree.tokens[number].upos == "PROPN" and tree.tokens[number].text[0].isupper()
    )


def whole_names(tree: Tree, ranges: Sequence[Range]) -> list[Range]:
    """The names of one sentence, whole, in order."""
    cut = [part for one in _nicknamed(tree, ranges) for part in _cut_at_title(tree, one)]
    return _joined(tree, _possessed(tree, [_headed(tree, _grown(tree, one, cut), cut) for one in cut]))


def _nicknamed(tree: Tree, ranges: Sequence[Range]) -> list[Range]:
    """The names, those with a quoted nickname inside made one: 'Renato "Atong" Bacalso', 'Ivo (Kit) Marsh'."""
    found = list(ranges)
    texts = [token.text for token in tree.tokens]
    for opening in (number for number, text in enumerate(texts) if text in _QUOTING):
        mark = _QUOTING[texts[opening]]
        closing = next((one for one in (opening + 2, opening + 3) if texts[one : one + 1] == [mark]), 0)
        inside = range(opening + 1, closing)
        if not closing or not proper(tree, opening - 1) or not all(proper(tree, one) for one in inside):
            continue
        before = [one for one in found if one[0] <= opening - 1 <= one[1] and one[2] == "person"]
        if not before or not proper(tree, closing + 1):
            continue
        beside = [one for one in found if one[0] <= closing + 1 and one[1] >= opening - 1]
        whole = (min(one[0] for one in beside), max(closing + 1, *(one[1] for one in beside)), before[0][2])
        found = [*(one for one in found if one not in beside), whole]
    return sorted(found)


def _cut_at_title(tree: Tree, name: Range) -> list[Range]:
    """A name with a title or role inside is two: "Varna Mr Lunt", "Osk Union spokeswoman Ada Lunt"."""
    first, last, kind = name
    role = _role_within(tree, name)
    if role is not None:
        before: list[Range] = [(first, role - 1, "organisation" if kind == "person" else kind)]
        return [*before, (role + 1, last, "person")] if role < last else before
    for number in range(first + 1, last):
        if lexicon().titles.get(tree.tokens[number].text.casefold().rstrip(".")) in {"male", "female"}:
            return [(first, number - 1, "place" if kind == "person" else kind), (number + 1, last, "person")]
    return [name]


def _role_within(tree: Tree, name: Range) -> int | None:
    """Where a word for a person, in lower case, stands in a name of more words with capitals before it."""
    first, last, _kind = name
    for number in range(first + 1, last + 1):
        token = tree.tokens[number]
        if token.text.islower() and token.lemma.lower() in lexicon().people:
            return number if all(one.text[:1].isupper() for one in tree.tokens[number + 1 : last + 1]) else None
    return None


def _linked(tree: Tree, number: int, first: int, last: int) -> bool:
    """Whether a token hangs on the name, or the name on it."""
    token = tree.tokens[number]
    if first <= token.head <= last:
        return token.deprel in _LINKS
    return any(tree.tokens[one].head == number and tree.tokens[one].deprel in _LINKS for one in range(first, last + 1))


def _grown(tree: Tree, name: Range, others: Sequence[Range]) -> Range:
    """The name with the proper nouns right after and before it that belong to it."""
    first, last, kind = name
    other = taken(others)
    while (step := _next(tree, first, last, kind)) and not other.intersection(range(last + 1, last + step + 1)):
        last += step
    while (
        first > 0 and first - 1 not in other and proper(tree, first - 1) and _starts(tree, first - 1, first, last, kind)
    ):
        first -= 1
    return first, last, kind


def _next(tree: Tree, first: int, last: int, kind: NameKind) -> int:
    """By how many tokens the name goes on after its last one."""
    tokens = tree.tokens
    if last + 1 >= len(tokens):
        return 0
    after = tokens[last + 1]
    word = after.text.casefold().rstrip(".")
    if word in lexicon().titles or word in lexicon().titles_after:
        return int(word in lexicon().titles_after)
    if proper(tree, last + 1):
        return int(_linked(tree, last + 1, first, last) or kind == "person")
    if after.text in _JOINTS or (after.upos == "PROPN" and after.deprel == "flat"):
        return 2 if proper(tree, last + 2) else 0
    if kind == "person":
        return 3 if _quoted_initial(tree, last + 1) else 0
    return int(kind in _BODIES and after.text.isdecimal() and after.upos == "NUM" and first <= after.head <= last)


def _quoted_initial(tree: Tree, number: int) -> bool:
    """Whether a quoted letter stands there for a surname withheld: 'Rosa "N"'."""
    words = [token.text for token in tree.tokens[number : number + 3]]
    quoted = len(words) == 3 and words[0] == words[2] and not words[0].isalnum()
    return quoted and len(words[1]) == 1 and words[1].isupper()


def _starts(tree: Tree, number: int, first: int, last: int, kind: NameKind) -> bool:
    """Whether the token before a name begins it."""
    token = tree.tokens[number]
    word = token.lemma.lower().rstrip(".")
    if word in lexicon().titles or word in lexicon().people:
        return False
    if _INITIAL.fullmatch(token.text) and token.text.isupper():
        return kind == "person" or tree.tokens[first].upos == "PROPN"
    return _linked(tree, number, first, last) and token.deprel != "appos"


def _headed(tree: Tree, name: Range, others: Sequence[Range]) -> Range:
    """The name with the proper noun that it qualifies: "Lake Town Custody Watch" out of "Lake Town"."""
    first, last, kind = name
    head = tree.tokens[last].head
    head = next((tree.tokens[one].head for one in range(first, last + 1) if tree.tokens[one].head > last), head)
    over = range(last + 1, head + 1)
    if kind == "person" or not over or len(over) > 4 or taken(others).intersection(over):
        return name
    qualifies = any(
        tree.tokens[one].head == head and tree.tokens[one].deprel == "compound" for one in range(first, last + 1)
    )
    if not qualifies or not all(proper(tree, one) for one in over):
        return name
    noun = tree.tokens[head]
    return first, head, KINDS.get(noun.noun_kind, kind) if noun.noun_kind else kind


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
        first = _qualified_from(tree, first, {number, head})
        kind: NameKind = "authority" if any(one[2] == "authority" for one in around) else "organisation"
        found = [one for one in found if one not in around]
        found.append((first, last, kind))
    return sorted(found)


def _qualified_from(tree: Tree, first: int, heads: set[int]) -> int:
    """The first of the capitalised words before a name that qualify one of its heads."""
    while first > 0:
        before = tree.tokens[first - 1]
        if before.head not in heads or not before.text[:1].isupper() or before.upos in {"DET", "ADP"}:
            break
        first -= 1
    return first


def _joined(tree: Tree, ranges: list[Range]) -> list[Range]:
    """Names side by side made one where they are two people's halves or the syntax says so."""
    found: list[Range] = []
    for name in sorted(ranges):
        if found and name[0] <= found[-1][1] + 1:
            first, last, kind = found[-1]
            people = name[2] == kind == "person"
            initial = bool(_INITIAL.fullmatch(tree.tokens[first].text))
            if people or initial or name[0] <= last or _linked(tree, head_of(tree, name), first, last):
                found[-1] = (first, max(last, name[1]), "person" if name[2] == "person" else kind)
                continue
        found.append(name)
    return found


def head_of(tree: Tree, name: Range) -> int:
    """The token of a name that the others hang on."""
    first, last, _ = name
    for number in range(first, last + 1):
        if not first <= tree.tokens[number].head <= last:
            return number
    return first
