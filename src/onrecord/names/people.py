"""How alike two names of people are, and why.

A name alone never proves that two people are one: what these scores are good for stands at `SAME` and `POSSIBLE`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.names.fold import core, is_initial, man_key, sex, word_key
from onrecord.names.score import Score
from onrecord.names.words import word_list
from onrecord.translate import gettext as _

# Set on the 4,172 pairs of names of people within one case in 24 invented cases (697 of them of one person):
# from 0.84 up no wrong pair and 22 % of the right ones; from 0.6 up 94 % right and 67 % of them all, the wrong ones
# being a surname alone beside a relative's name.
SAME = 0.84
POSSIBLE = 0.6

_WHOLE = 1.0  # all words of both names agree
_SHORTER = 0.95  # all words of the shorter name agree, two at least
_INITIAL = 0.88  # a surname and a fitting initial
_SAME_SINGLE = 0.9  # both names are one word, the same
_SINGLE = 0.7  # one word alone, found in the other name
_ONE_INITIAL = 0.3  # a single initial, and it fits
_INITIALS_ONLY = 0.5  # nothing but initials, and they fit
_CONFLICT_OF_MANY = 0.4  # two words agree, others do not
_CONFLICT = 0.1  # a word agrees, others do not

_FUZZY = 0.8  # least likeness of two words (1 - edits / length) to be taken for misspellings of one
_FUZZY_LETTERS = 5  # least length for that
_JOINED_SLACK = 3  # letters that two words written as one may be longer than that word
_JOINED = 0.93  # least likeness of two words written as one to a word of the other name
_SHORT_LETTERS = 4  # least length of a given name cut short: "Tadi"


@dataclass(frozen=True)
class _Match:
    """Two words that agree, how well, and in what respect not quite."""

    value: float
    first: int
    second: int
    remark: str
    partial: bool = False


@lru_cache(maxsize=65536)
def compare(a: str, b: str) -> Score:
    """How alike two names of people are.

    Args:
        a: As written, in Latin or Cyrillic letters, with or without titles.
        b: Likewise.

    Returns:
        1 for the same name, `SAME` and more where the names alone speak for one person, `POSSIBLE` and more where they
        do together with something else that agrees (age, place, role, kin), less where they speak against it.
    """
    first, second = _joined(_opened(core(a), core(b)), core(b)), core(b)
    second = _joined(_opened(second, first), first)
    if not first or not second:
        return Score(0.0, _("one of the two is no name"))
    if sex(a) and sex(b) and sex(a) != sex(b):
        return Score(_CONFLICT / 2, _("a man's title and a woman's title"))
    matches = _matches(first, second)
    return _judge(first, second, matches)


def _judge(first: tuple[str, ...], second: tuple[str, ...], matches: list[_Match]) -> Score:
    whole = [match for match in matches if not match.partial]
    left_first = [word for i, word in enumerate(first) if i not in {match.first for match in matches}]
    left_second = [word for i, word in enumerate(second) if i not in {match.second for match in matches}]
    shared = ", ".join(first[match.first] for match in whole)
    quality = min((match.value for match in whole), default=1.0)
    remarks = "; ".join(dict.fromkeys(match.remark for match in matches if match.remark))

    def score(value: float, reason: str) -> Score:
        return Score(round(value * quality, 3), f"{reason}; {remarks}" if remarks else reason)

    if not whole:
        return _without_words(len(matches), fits=not (left_first and left_second))
    if left_first and left_second:
        differ = _("{shared} in both, but {first} and {second} differ").format(
            shared=shared, first=" ".join(left_first), second=" ".join(left_second)
        )
        return score(_CONFLICT_OF_MANY if len(whole) > 1 else _CONFLICT, differ)
    if not left_first and not left_second and len(whole) == len(matches):
        return score(_WHOLE if len(whole) > 1 else _SAME_SINGLE, _("the same name: {shared}").format(shared=shared))
    if len(whole) > 1:
        return score(_SHORTER, _("one name holds the other: {shared}").format(shared=shared))
    if len(matches) > 1:
        return score(_INITIAL, _("{shared} and a fitting initial").format(shared=shared))
    return score(_SINGLE, _("only {shared} in both").format(shared=shared))


def _without_words(initials: int, *, fits: bool) -> Score:
    if initials >= 2 and fits:
        return Score(_INITIALS_ONLY, _("only initials, and they fit"))
    if initials and fits:
        return Score(_ONE_INITIAL, _("only one initial, and it fits"))
    return Score(0.0, _("nothing in common"))


def _opened(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """A name that is nothing but letters, "EMK", as initials, if the other has as many words."""
    single = words[0] if len(words) == 1 else ""
    fits = 2 <= len(single) <= 4 and len(single) == len(others) and not re.search("[aeiou]..", single)
    return tuple(f"{letter}." for letter in single) if fits else words


def _joined(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Neighbouring words made one where the other name has them as one: "Soufi-Abadi", "Sofiabadi"."""
    longest = max(map(len, others), default=0)
    for i in range(len(words) - 1):
        pair = words[i] + words[i + 1]
        if len(pair) > longest + _JOINED_SLACK:
            continue
        if not is_initial(words[i]) and any(
            len(pair) >= _FUZZY_LETTERS and _alike(pair, other)[0] >= _JOINED and not is_initial(other)
            for other in others
        ):
            return (*words[:i], pair, *words[i + 2 :])
    return words


def _matches(first: tuple[str, ...], second: tuple[str, ...]) -> list[_Match]:
    """The best way to pair words, each at most once; words at like places go first among equals."""
    pairs = []
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            partial = _partial(one, other)
            value, remark = _initial(one, other) if partial else _alike(one, other)
            if value:
                pairs.append((not partial, value, -abs(i - j), _Match(value, i, j, remark, partial)))
    chosen: list[_Match] = []
    for *_rank, match in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if all(match.first != other.first and match.second != other.second for other in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.first)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> tuple[float, str]:
    """How alike two words are, 0 where not, and what is to be said about it."""
    if one == other:
        return 1.0, ""
    both = {"one": one, "other": other}
    if word_key(one) == word_key(other):
        return 0.98, _("{one} and {other} are spellings of one name").format(**both)
    if _everyday(word_key(one)) & _everyday(word_key(other)):
        return 0.95, _("{one} and {other} are forms of one name").format(**both)
    left, right = man_key(one), man_key(other)
    value, remark = _spelled_alike(left, right)
    if value and (left != word_key(one)) != (right != word_key(other)):
        return round(0.6 * value, 3), _("{one} and {other} are a man's and a woman's form").format(**both)
    return value, remark.format(**both)


def _spelled_alike(left: str, right: str) -> tuple[float, str]:
    """Likewise for two keys of words that are not of one family of given names."""
    if left == right:
        return 1.0, ""
    bones = _consonants(left)
    if len(bones) >= 3 and bones == _consonants(right):
        return 0.93, _("{one} and {other} differ in vowels only")
    if min(len(left), len(right)) >= _FUZZY_LETTERS:
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  heavy, loaded when used

        likeness = Levenshtein.normalized_similarity(left, right)
        if likeness >= _FUZZY:
            return round(0.7 + 0.25 * likeness, 3), _("{one} and {other} are nearly alike")
    return 0.0, ""


def _initial(one: str, other: str) -> tuple[float, str]:
    """Likewise where one of the two is an initial or a name cut short."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    fits = long.startswith(short) or word_key(long).startswith(word_key(short))
    return (0.9, "") if fits else (0.0, "")


@lru_cache(maxsize=65536)
def _partial(one: str, other: str) -> bool:
    """Whether one of two words can only stand for the other: an initial, or a given name cut short ("Tadi")."""
    if is_initial(one) or is_initial(other):
        return True
    short, long = sorted((word_key(one), word_key(other)), key=len)
    rest = long[len(short) :]
    return len(short) >= _SHORT_LETTERS and len(rest) >= 2 and long.startswith(short) and rest not in _endings()


def _consonants(folded: str) -> str:
    return "".join(letter for letter in folded.replace("g", "h") if letter not in "aeiou")  # Hlushko, Glushko


def _everyday(folded: str) -> frozenset[int]:
    """Numbers of the families of given names that it belongs to."""
    return _families().get(folded, frozenset())


@cache
def _endings() -> frozenset[str]:
    return frozenset(word_list("words")["endings"]["cases"])


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, family in enumerate(word_list("words")["given"]["short_forms"]):
        for name in family:
            found[word_key(name)] = found.get(word_key(name), frozenset()) | {number}
    return found
