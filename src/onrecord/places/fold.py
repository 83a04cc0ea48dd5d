"""Place names folded so that spellings of one name meet: Nizhny, Nizhnii and Нижний give one skeleton.

`plain` forgets case, accents and punctuation; `skeleton` forgets script and spelling habits as well. Names of people
are folded elsewhere, by stricter rules: a wrong town costs less than a wrong person.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_SMALL_WORDS = frozenset({"of", "the", "de", "del", "du", "la", "le"})

_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "ə": "a", "œ": "oe", "þ": "th",
        "ħ": "h", "ŋ": "ng", "ƶ": "z", "ґ": "г", "ё": "е", "ў": "у", "ѐ": "е", "ӏ": "1",
    }
)  # fmt: skip
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
        "і": "i", "ї": "i", "є": "e", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dj", "ә": "a",
        "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u",
        "ҡ": "k", "ҙ": "z", "ҫ": "s", "ӑ": "a", "ӗ": "e", "ӳ": "u", "ӱ": "u", "ӧ": "o", "ӓ": "a", "ѓ": "g", "ќ": "k",
        "ѕ": "dz", "1": "",
    }
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´ʹʺ″′”“\"]")
_NOT_WORD = re.compile(r"[\W_]+")

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"shch|sch|sh", "s"),
        (r"dzh|dj|zh", "j"),
        (r"tch|ch", "c"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ts|tz", "c"),
        (r"ph", "f"),
        (r"q|ck", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"[iy]+j?", "i"),
        (r"i?e", "e"),
        (r"([^\W\d_])\1+", r"\1"),
        (r"(?<=[^aeiou])h(?=[^aeiou]|$)", ""),
    )
)


def plain(name: str) -> str:
    """The name in lower case without accents and punctuation; Cyrillic stays Cyrillic.

    >>> plain("Qila Saifullāh")
    'qila saifullah'
    """
    letters = []
    for letter in unicodedata.normalize("NFC", name).casefold():
        base = unicodedata.normalize("NFKD", letter)
        letters.append("".join(c for c in base if not unicodedata.combining(c)) if base[0] < "\u0370" else letter)
    folded = _APOSTROPHES.sub("", "".join(letters)).translate(_LETTERS)
    return " ".join(_NOT_WORD.sub(" ", folded).split())


def skeleton(plain_name: str) -> str:
    """What is left of a name already made `plain` when script, spaces and habits of spelling are forgotten.

    >>> skeleton("nizhnii novgorod") == skeleton("нижний новгород")
    True
    """
    folded = plain_name.translate(_CYRILLIC)
    folded = re.sub(r"^(?:el|al) ", "al", folded).replace(" ", "")
    for pattern, replacement in _SPELLINGS:
        folded = pattern.sub(replacement, folded)
    return folded or plain_name


def without_generic(plain_name: str) -> tuple[str, frozenset[str]]:
    """The name without words such as "district", and the kinds of place that those words speak for.

    Returns:
        The name itself and no kinds if it holds no such word, or nothing else.
    """
    words = plain_name.split()
    kinds_of = _generic_words()
    rest = [word for word in words if word not in kinds_of]
    while rest and rest[0] in _SMALL_WORDS:
        rest = rest[1:]
    if not rest or len(rest) == len(words):
        return plain_name, frozenset()
    return " ".join(rest), frozenset(kind for word in words for kind in kinds_of.get(word, ()))


@cache
def _generic_words() -> dict[str, tuple[str, ...]]:
    """The kinds of place that each word of data/generic.toml can stand for."""
    path = files("onrecord.places") / "data" / "generic.toml"
    words_of = tomllib.loads(path.read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in words_of.items():
        for word in words:
            found[word] = (*found.get(word, ()), kind)
    return found
