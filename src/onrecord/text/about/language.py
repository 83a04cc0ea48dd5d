"""Which language a text is in: by its letters, and by the small words that every sentence needs."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from onrecord.text import lexicon
from onrecord.text.about.cyrillic import RUSSIAN, cyrillic_language

UNDETERMINED = "und"
"""A text long enough to tell, in no language known here (BCP 47)."""

_SAMPLE = 6000
_LEAST_LETTERS = 20
_LEAST_CYRILLIC = 8
_LEAST_SHARE = 0.08  # of the words; English newspaper text has 0.38 of its row, two unrelated languages at most 0.06
_SIGN = 0.5  # what a letter of its own weighs beside a small word
_WORD = re.compile(r"[^\W\d_]+(?:[‘’ʻ'][^\W\d_]+)?")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_CODE = re.compile(r"[a-z]{2,3}")


def language_of(text: str, declared: str | None) -> str | None:
    """The language as a BCP 47 code.

    Args:
        text: The running text, without letterhead.
        declared: What the file says of itself; decides only where the text is too short to tell.

    Returns:
        None where the text has too few letters.
    """
    sample = text[:_SAMPLE]
    letters = sum(char.isalpha() for char in sample)
    if letters < (_LEAST_CYRILLIC if _is_cyrillic(sample, letters) else _LEAST_LETTERS):
        return declared if declared and _CODE.fullmatch(declared) else None
    own = _by_letters(sample, letters)
    if own:
        return own
    written = _WORD.findall(sample)
    if _is_cyrillic(sample, letters):
        return cyrillic_language(written, _common_words()[RUSSIAN]) or UNDETERMINED
    words = Counter(word.lower() for word in written)
    there = frozenset(sample.lower())
    signs = lexicon.load("languages")["signs"]
    shares = {
        code: (sum(words.get(word, 0) for word in common) + _SIGN * _having(words, signs.get(code, ""), there))
        / words.total()
        for code, common in _common_words().items()
    }
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _LEAST_SHARE else UNDETERMINED


def _having(words: Counter[str], letters: str, there: frozenset[str]) -> int:
    """How many words have any of these letters; `there` are all letters of the sample."""
    own = there.intersection(letters)
    return sum(count for word, count in words.items() if not own.isdisjoint(word)) if own else 0


def _is_cyrillic(sample: str, letters: int) -> bool:
    """Whether most letters are Cyrillic."""
    return 2 * len(_CYRILLIC.findall(sample)) > letters


def _by_letters(sample: str, letters: int) -> str | None:
    """The language of a script of its own."""
    for code, script in lexicon.load("languages")["letters"].items():
        if len(re.findall(f"[{script}]", sample)) > letters / 2:
            return _of_arabic_script(sample) if code == "ar" else str(code)
    return None


def _of_arabic_script(sample: str) -> str:
    for code, own in lexicon.load("languages")["arabic"].items():
        if len(re.findall(f"[{own}]", sample)) * 100 > len(sample):
            return str(code)
    return "ar"


@lru_cache(maxsize=1)
def _common_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in lexicon.load("languages")["words"].items()}
