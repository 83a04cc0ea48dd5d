"""How alike two names of people are, and why.

A name alone never proves that two people are one: what these scores are good for stands at `SAME` and `POSSIBLE`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from onrecord.names.declined import either_sex
from onrecord.names.fold import core, cores, is_initial, parts, sex, word_key
from onrecord.names.likeness import alike, everyday_forms, spellings
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
_FIRST_OF_TWO = {  # how names begin, folded, whose initial is the first of two letters: Yelena, Yana; Dzhamal; Khasan
    "y": ("e", "ia", "iu", "ie", "io", "ja", "ju", "je", "jo"),
    "d": ("j",),
    "k": ("h", "q"),
    "z": ("j",),
    "t": ("c",),
}
_UNCLEAR_CASE = 0.8  # at most, where a name in a case may be a woman's in the nominative

_JOINED_SLACK = 3  # letters that two words written as one may be longer than that word
_JOINED_LETTERS = 5  # least length of two words written as one
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
    if sex(a) and sex(b) and sex(a) != sex(b):
        return Score(_CONFLICT / 2, _("a man's title and a woman's title"))
    as_written = core(a), core(b)
    best = _compared(*as_written)
    for first, second in product(cores(a), cores(b)):
        if (first, second) == as_written:
            continue
        score = _compared(first, second)
        if score.value > best.value:
            unclear = any(_unclear(name, read) for name, read in ((a, first), (b, second)))
            best = max(best, _in_a_case(score, unclear=unclear), key=lambda one: one.value)
    return best


def _unclear(name: str, read: tuple[str, ...]) -> bool:
    """Whether a name was read as standing in a case though it may as well be a woman's by itself."""
    words = parts(name)[1]
    return read != core(name) and (either_sex(words) or len(words) == 1)


def _in_a_case(score: Score, *, unclear: bool) -> Score:
    reason = _("{reason}; if the name stands in another case than the nominative").format(reason=score.reason)
    return Score(min(score.value, _UNCLEAR_CASE) if unclear else score.value, reason)


def _compared(first: tuple[str, ...], second: tuple[str, ...]) -> Score:
    first = _joined(_opened(first, second), second)
    second = _joined(_opened(second, first), first)
    if not first or not second:
        return Score(0.0, _("one of the two is no name"))
    return _judge(first, second, _matches(first, second))


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
        if (
            not is_initial(words[i])
            and not is_initial(words[i + 1])
            and any(
                len(pair) >= _JOINED_LETTERS and alike(pair, other)[0] >= _JOINED and not is_initial(other)
                for other in others
            )
        ):
            return (*words[:i], pair, *words[i + 2 :])
    return words


def _matches(first: tuple[str, ...], second: tuple[str, ...]) -> list[_Match]:
    """The best way to pair words, each at most once; words at like places go first among equals."""
    pairs = []
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            partial = _partial(one, other)
            value, remark = _initial(one, other) if partial else alike(one, other)
            if value:
                pairs.append((not partial, value, -abs(i - j), _Match(value, i, j, remark, partial)))
    chosen: list[_Match] = []
    for *_rank, match in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if all(match.first != other.first and match.second != other.second for other in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.first)


def _initial(one: str, other: str) -> tuple[float, str]:
    """Likewise where one of the two is an initial or a name cut short."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    begins = {long, *everyday_forms(long)}
    if short in _FIRST_OF_TWO:
        sounds = {short, *_FIRST_OF_TWO[short]}
    else:
        sounds = {short, *spellings(short)}
        begins |= spellings(long)
    return (0.9, "") if any(name.startswith(sound) for name in begins for sound in sounds) else (0.0, "")


@lru_cache(maxsize=65536)
def _partial(one: str, other: str) -> bool:
    """Whether one of two words can only stand for the other: an initial, or a given name cut short ("Tadi")."""
    if is_initial(one) or is_initial(other):
        return True
    short, long = sorted((word_key(one), word_key(other)), key=len)
    rest = long[len(short) :]
    return len(short) >= _SHORT_LETTERS and len(rest) >= 3 and long.startswith(short) and rest not in _endings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(word_list("words")["endings"]["cases"])
