"""How alike two words of names are: spellings of one, forms of one, misspellings, a man's and a woman's form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from onrecord.names.fold import man_key, word_key
from onrecord.names.words import word_list
from onrecord.translate import gettext as _

_FUZZY = 0.8  # least likeness of two words (1 - edits / length) to be taken for misspellings of one
_FUZZY_LETTERS = 5  # least length for that
_UNLIKELY = 0.75  # two words that differ by more than a slip of ear or eye: Marat, Murat; Churilin, Kurilin
_SEXED = 0.6  # a man's and a woman's form

_VOWELS = frozenset("aeiou")
_HEARD_ALIKE = ("bp", "dt", "gkh", "vf", "zsc", "mn", "ij", "vu", "ou", "aeio")
_SEEN_ALIKE = ("li",)  # lsaev
_OTHER_TABLES = (
    ("j", "i"),
    ("x", "h"),
    ("x", "ks"),
    ("yo", "e"),
)  # Jana, Yana; Xilchuk, Khilchuk; Oxana; Yolkin, Elkin


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> tuple[float, str]:
    """How alike two words are, 0 where not, and what is to be said about it.

    Args:
        one: A word as `fold.tokens` gives it.
        other: Likewise.
    """
    if one == other:
        return 1.0, ""
    both = {"one": one, "other": other}
    if spellings(one) & spellings(other):
        return 0.98, _("{one} and {other} are spellings of one name").format(**both)
    if _families(one) & _families(other):
        return 0.95, _("{one} and {other} are forms of one name").format(**both)
    found = (_by_sex(left, right) for left, right in product(sorted(spellings(one)), sorted(spellings(other))))
    value, remark = max(found, key=lambda score: score[0])
    return value, remark.format(**both)


@lru_cache(maxsize=16384)
def spellings(word: str) -> frozenset[str]:
    """The keys of a word: by the usual table, and by others where it has letters that tell of another."""
    found = {word_key(word)}
    for letter, sound in _OTHER_TABLES:
        if letter in word:
            found.add(word_key(word.replace(letter, sound)))
    return frozenset(found)


def _by_sex(left: str, right: str) -> tuple[float, str]:
    his, hers = man_key(left), man_key(right)
    value, remark = _spelled_alike(his, hers)
    if value and (his != left) != (hers != right):
        return round(_SEXED * value, 3), _("{one} and {other} are a man's and a woman's form")
    return value, remark


def _spelled_alike(left: str, right: str) -> tuple[float, str]:
    """How alike two keys are, whatever sex their endings tell of."""
    if left == right:
        return 1.0, ""
    bones = _consonants(left)
    if len(bones) >= 3 and bones == _consonants(right):
        return (0.93 if _slip(left, right) else _UNLIKELY), _("{one} and {other} differ in vowels only")
    if min(len(left), len(right)) >= _FUZZY_LETTERS:
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  heavy, loaded when used

        likeness = Levenshtein.normalized_similarity(left, right)
        if likeness >= _FUZZY:
            value = round(0.7 + 0.25 * likeness, 3)
            return (value if _slip(left, right) else _UNLIKELY), _("{one} and {other} are nearly alike")
    return 0.0, ""


def _slip(left: str, right: str) -> bool:
    """Whether ear or eye may take one for the other: what differs sounds or looks alike, or is a vowel more."""
    steps = tuple(_differing(left, right))
    return all(_confused(*step) for step in steps) and sum("" in step for step in steps) < 2


def _differing(left: str, right: str) -> Iterator[tuple[str, str]]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  heavy, loaded when used

    for step in Levenshtein.editops(left, right):
        before = "" if step.tag == "insert" else left[step.src_pos]
        after = "" if step.tag == "delete" else right[step.dest_pos]
        first = step.src_pos == 0
        yield (f"^{before}" if first and not before else before), (f"^{after}" if first and not after else after)


def _confused(before: str, after: str) -> bool:
    if before and after and "^" not in before + after:
        return any(before in letters and after in letters for letters in (*_HEARD_ALIKE, *_SEEN_ALIKE))
    return (before + after) in {"a", "e", "i", "o", "h", "j", "^"}


def _consonants(folded: str) -> str:
    return "".join(letter for letter in folded.replace("g", "h") if letter not in _VOWELS)  # Hlushko, Glushko


@lru_cache(maxsize=16384)
def everyday_forms(word: str) -> frozenset[str]:
    """The keys of all forms of a given name: Anna, Hanna, Anya."""
    families = word_list("words")["given"]["short_forms"]
    return frozenset(word_key(name) for number in _families(word) for name in families[number])


def _families(word: str) -> frozenset[int]:
    """Numbers of the families of given names that a word belongs to."""
    return frozenset().union(*(_all_families().get(key, frozenset()) for key in spellings(word)))


@cache
def _all_families() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, family in enumerate(word_list("words")["given"]["short_forms"]):
        for name in family:
            found[word_key(name)] = found.get(word_key(name), frozenset()) | {number}
    return found
