"""Names of people folded for comparison: one script, one case, no titles, and a key in which usual spellings meet.

A key is never shown and never proves anything: it makes two spellings comparable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.names.cyrillic import transliterate
from onrecord.names.declined import readings
from onrecord.names.words import also_names, sex_of_titles, titles_after, titles_before, word_list

_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "ə": "a", "œ": "oe", "þ": "th",
        "š": "sh", "č": "ch", "ž": "zh", "ş": "sh", "ç": "ch", "ć": "ch", "ğ": "gh", "ñ": "n", "ė": "e",
        "ț": "ts", "ţ": "ts",
    }
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´ʹʺ″′”“\"«»]")  # within a word; they part none
_WORD = re.compile(r"[гГ]р?-н[аку]*\b|[гГ]-ж[аеуи]\b|[дД]-р\b|[^\W\d_]+\.?|\d+")
_ISO_9_LETTERS = {
    "ž": "zh", "č": "ch", "š": "sh", "ŝ": "shch", "h": "kh", "c": "ts", "j": "y", "û": "yu", "â": "ya", "è": "e",
    "ë": "yo",
}  # fmt: skip
_ISO_9 = str.maketrans(_ISO_9_LETTERS | {small.upper(): latin.capitalize() for small, latin in _ISO_9_LETTERS.items()})
_IS_ISO_9 = re.compile(
    r"[ŝʺʹ]|[âû].*[čžš]|[čžš].*[âû]|\b[âû]|[aeiouyû]â\b", re.IGNORECASE
)  # letters that only this system brings together
_WITHHELD = re.compile(r"""["“«][^\W\d_]\.?["”»]""")  # 'Ofelia "N"': a surname that is not given
_INITIALS = re.compile(r"(?<![^\W\d_])((?:[^\W\d_]{1,2}\.){2,})")  # "D.V.": parted into "D. V."

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"shch|sch|sh", "s"),  # Shcherba, Scherba
        (r"dzh|dj|zh", "j"),  # Dzhamal, Djamal, Jamal
        (r"tch|ch", "c"),
        (r"kh|x(?=[aeiouy])", "h"),  # Khasan, Hasan, Xasan
        (r"q", "k"),  # Qadir, Kadir
        (r"gh", "g"),
        (r"tz|ts|cz", "c"),
        (r"ph", "f"),
        (r"ck", "k"),
        (r"x", "ks"),
        (r"w|ff$", "v"),  # Ivanoff
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?<=[aeiou])[iy](?=e)", ""),  # -aiev, -ayev, -aev
        (r"[iy]+j?", "i"),  # Nizhny, Nizhnii, Nizhnij
        (r"i?e", "e"),  # Yevgeny, Ievgeny, Evgeny
        (r"(.)\1+", r"\1"),  # Issa, Isa
        (r"(?<=[^aeiouh])h(?=[^aeiou]|$)", ""),
    )
)


def normalise(name: str) -> str:
    """The name in lower-case Latin letters, without titles, accents and punctuation; initials keep their full stop.

    >>> normalise("Mr. Salekh ISSAYEV-Хан")
    'salekh issayev khan'
    """
    return " ".join(tokens(name))


@lru_cache(maxsize=8192)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name, as `normalise` gives them; titles stay where nothing else would be left.

    >>> tokens("Col. D.V. Glushenko")
    ('d.', 'v.', 'glushenko')
    """
    return tuple(_latin(word) for word in parts(name)[1])


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The titles of a name, and its other words as written, initials with their full stop."""
    words = _words(name)
    first, last = 0, len(words)
    while first < last - 1 and _is_title(words[first], titles_before()):
        if last - first == 2 and words[first].casefold() in also_names():
            break
        first += 1
    while last > first + 1 and _is_title(words[last - 1], titles_after()):
        last -= 1
    titles = (*words[:first], *words[last:])
    return tuple(title.rstrip(".").casefold() for title in titles), words[first:last]


@lru_cache(maxsize=8192)
def core(name: str) -> tuple[str, ...]:
    """The words by which a person is told from others: as `tokens`, without particles such as "al-" and "bin"."""
    return cores(name)[0]


@lru_cache(maxsize=8192)
def cores(name: str) -> tuple[tuple[str, ...], ...]:
    """Likewise for all that a Russian name in some case may be by itself, as written first; the same one may recur."""
    return tuple(map(_core, readings(parts(name)[1])))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    particles = word_list("words")["particles"]
    kept = tuple(
        _latin(word)
        for word in words
        if _latin(word) not in particles["always"] and not (word.islower() and _latin(word) in particles["small"])
    )
    return kept or tuple(map(_latin, words))


@lru_cache(maxsize=8192)
def plain_words(name: str) -> tuple[str, ...]:
    """Words in lower case that are no particles of a name; a form with some describes ("Pump plant strike organiser").

    >>> plain_words("Ludwig van Beek, plant organiser")
    ('plant', 'organiser')
    """
    particles = word_list("words")["particles"]
    small = {*particles["always"], *particles["small"]}
    return tuple(
        word for word in parts(name)[1] if word.islower() and not is_initial(word) and _latin(word) not in small
    )


@lru_cache(maxsize=8192)
def sex(name: str) -> str | None:
    """`man` or `woman` where a title tells; None where none does."""
    found = {sex_of_titles()[title] for title in parts(name)[0] if title in sex_of_titles()}
    return found.pop() if len(found) == 1 else None


def is_initial(word: str) -> bool:
    """A letter or two and a full stop, or a single letter: "d.", "zm.", "f"."""
    return len(word.rstrip(".")) == 1 or (word.endswith(".") and len(word) <= 3)


def key(name: str) -> str:
    """The key of a name: those of its words, sorted, so that the order of given name and surname does not matter."""
    return " ".join(sorted(word_key(word) for word in tokens(name)))


def keys(name: str) -> frozenset[str]:
    """The keys of its words that are more than initials: two names that share none are not worth comparing.

    Both forms of a surname that differs by sex are given as the man's; a Russian name in some case has the keys of all
    that it may be by itself.
    """
    words = {_latin(word) for reading in readings(parts(name)[1]) for word in reading}
    return frozenset(man_key(word) for word in words if not is_initial(word))


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """The key of one word that `tokens` gave."""
    folded = word.rstrip(".")
    for pattern, replacement in _SPELLINGS:
        folded = pattern.sub(replacement, folded)
    return folded or word


def man_key(word: str) -> str:
    """The key of a word, with a woman's surname ending made the man's: Ivanova, Ivanov."""
    found = word_key(word)
    for man, woman in word_list("words")["endings"]["sexed"]:
        if found.endswith(woman) and len(found) > len(woman) + 2:
            return found[: -len(woman)] + str(man)
    return found


def _words(name: str) -> tuple[str, ...]:
    name = _WITHHELD.sub("", name)
    if _IS_ISO_9.search(name):
        name = name.translate(_ISO_9)
    spaced = _INITIALS.sub(
        lambda match: match.group().replace(".", ". "), _APOSTROPHES.sub("", unicodedata.normalize("NFC", name))
    )
    return tuple(word if is_initial(word) else word.rstrip(".") for word in _WORD.findall(spaced))


def _is_title(word: str, titles: frozenset[str]) -> bool:
    """A single letter with a full stop is an initial, whatever the lists say: "U Hla Sein", but "U. Sein"."""
    return word.rstrip(".").casefold() in titles and not (len(word) == 2 and word.endswith("."))


@lru_cache(maxsize=16384)
def _latin(word: str) -> str:
    folded = transliterate(word).casefold().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
