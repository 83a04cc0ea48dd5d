"""Whether two written names can be one person's within one report: initials, parts left out, slips of spelling."""

from __future__ import annotations

from functools import cache

_LONG = 5  # letters from which one slip is forgiven: shorter names differ by one letter too often
_VERY_LONG = 8  # letters from which two are


@cache
def same_word(first: str, second: str) -> bool:
    """Whether two words of a name are equal, slips of spelling aside."""
    if first == second:
        return True
    shorter = min(len(first), len(second))
    if shorter < _LONG or first[0] != second[0] or _differ_in_sex(first, second):
        return False
    return _distance(first, second) <= (2 if shorter >= _VERY_LONG else 1)


def _differ_in_sex(first: str, second: str) -> bool:
    """Whether only the ending differs as in Mario and Maria, Orlov and Orlova: as a rule two people."""
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    return longer == f"{shorter}a" or (longer[:-1] == shorter[:-1] and {longer[-1], shorter[-1]} == {"a", "o"})


def _distance(first: str, second: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(second) + 1))
    for number, letter in enumerate(first, 1):
        above, row[0] = row[0], number
        for place, other in enumerate(second, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (letter != other))
    return row[-1]


def _fits(first: str, second: str) -> bool:
    """Equal, alike, or one the initial or abbreviation of the other."""
    one, two = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    initial = len(one) <= 2 and two.startswith(one)
    return initial or same_word(one, two)


def same_person(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether all words of the shorter name stand in the longer one, in order or turned round.

    At least two words must fit, one of them written out, so that two people with one surname stay two.
    """
    short, long = sorted((first, second), key=len)
    if len(short) < 2:
        return first == second
    written = any(len(word.rstrip(".")) > 2 and any(same_word(word, other) for other in long) for word in short)
    return written and (_in_order(short, long) or _in_order(short[::-1], long))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_fits(word, other) for other in rest) for word in short)
