"""How alike two names of bodies (organisations, authorities, outlets) are, and why.

What tells bodies apart are the words that not every body of the sort has: "Kinara" in "Kinara Rights Desk". Generic
words (ministry, court, desk) never make two names one body unless they are the whole of both.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.names.cyrillic import is_cyrillic, transliterate
from onrecord.names.fold import word_key
from onrecord.names.score import Score
from onrecord.names.words import word_list
from onrecord.translate import gettext as _

# Set on the 2,042 pairs of names of bodies in the 24 invented cases (186 of one body, among these many like "the
# ministry"): from 0.75 up no wrong pair, 40 % of the right ones; from 0.6 up 96 % right, 48 % of the right ones.
_SAME = 1.0
_SAME_WORDS = 0.97  # the same words in another order, or small words apart
_SAME_GENERIC = 0.9  # likewise, all of them generic: "Interior Ministry", "Ministry of the Interior"
_ACRONYM = 0.9
_SHORT_NAME = 0.88  # the longer name begins with the distinctive words of the shorter, or holds two of them
_UNPLACED = 0.7  # the same generic words, two at least, and only one says of where: "Supreme Court of Chad"
_LAST_WORD = 0.65  # the one distinctive word of the shorter is a later one of the longer: "the Lancers"
_OTHER_LEVEL = 0.5  # "a court in Baku", "Baku Court of Appeal"
_GENERIC_PART = 0.5  # a generic name that could be short for the other: "the ministry"
_OTHER_SORT = 0.15  # the same distinctive words, but other sorts of body: "Kech police", "Kech court"
_OWN_WORDS = 0.15  # a distinctive word in both, and others in each

_FUZZY = 0.85
_FUZZY_LETTERS = 6
_ACRONYM_LETTERS = range(2, 9)
_SYLLABIC, _SYLLABLE = 5, 4  # letters: an acronym from so many on may have so many of a word
_RUSSIAN_ENDING = re.compile(
    r"(?<=[а-яё]{3})(?:ого|его|ому|ему|ыми|ими|ами|ями|ией|иях|ых|их|ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ом|ем|ой|ей|ию|ия|ии|ам|ям|ах|ях|ов|ев|а|я|о|е|ы|и|у|ю|ь)$"
)


@dataclass(frozen=True)
class _Body:
    """A name of a body taken apart.

    Attributes:
        plain: All words, folded.
        distinctive: Keys of the words that tell it from others of its sort, in order; a hyphen marks a Russian stem.
        generic: Keys of the words that say what sort it is.
    """

    plain: tuple[str, ...]
    distinctive: tuple[str, ...]
    generic: frozenset[str]
    acronym: str | None


@lru_cache(maxsize=65536)
def compare_bodies(a: str, b: str) -> Score:
    """How alike two names of bodies are.

    Args:
        a: As written, in Latin or Cyrillic letters.
        b: Likewise.

    Returns:
        1 for the same name; `people.SAME` and more where the names speak for one body, `people.POSSIBLE` and more where
        they do together with something else; less where they do not.
    """
    one, other = _body(a), _body(b)
    if not one.plain or not other.plain:
        return Score(0.0, _("one of the two is no name"))
    if one.plain == other.plain:
        return Score(_SAME, _("the same name"))
    if set(one.distinctive) == set(other.distinctive) and one.generic - _optional() == other.generic - _optional():
        return Score(_SAME_WORDS if one.distinctive else _SAME_GENERIC, _("the same words"))
    if _stands_for(one, b) or _stands_for(other, a):
        return Score(_ACRONYM, _("one is the initials of the other"))
    if not one.distinctive or not other.distinctive:
        return _generic(one, other)
    return _distinctive(one, other)


@lru_cache(maxsize=8192)
def says_its_sort(name: str) -> bool:
    """Whether a name says what sort of body bears it: "Kinara Rights Desk", "Kinara Ltd"."""
    return bool(_body(name).generic) or not _lists()["legal_forms"].isdisjoint(_words(name))


def _generic(one: _Body, other: _Body) -> Score:
    bare, full = sorted((one, other), key=lambda body: (len(body.distinctive), len(body.generic)))
    words = " ".join(bare.plain)
    own, others = bare.generic - _optional(), full.generic - _optional()
    if own == others and len(own) > 1:
        return Score(_UNPLACED, _("the same words, but only one says of where: {words}").format(words=words))
    if bare.generic and bare.generic <= full.generic:
        return Score(_GENERIC_PART, _("only words that many bodies share: {words}").format(words=words))
    return Score(0.0, _("nothing in common"))


def _distinctive(one: _Body, other: _Body) -> Score:
    short, long = sorted((one, other), key=lambda body: (len(body.distinctive), len(body.plain)))
    shared = [word for word in short.distinctive if _found(word, long.distinctive)]
    if not shared:
        return Score(0.0, _("nothing in common"))
    words = {"words": ", ".join(word.removesuffix("-") for word in shared)}
    if len(shared) < len(short.distinctive):
        return Score(_OWN_WORDS, _("only {words} in both, and each has words of its own").format(**words))
    own, others = short.generic - _optional(), long.generic - _optional()
    if own - others and others - own:
        return Score(_OTHER_SORT, _("{words} in both, but of another sort").format(**words))
    if (own ^ others) & _lists()["levels"] and own & others:
        return Score(_OTHER_LEVEL, _("{words} in both, but of another level").format(**words))
    if len(shared) > 1 or _found(short.distinctive[0], long.distinctive[:1]):
        return Score(_SHORT_NAME, _("one is short for the other: {words} in both").format(**words))
    return Score(_LAST_WORD, _("{words} in both, but the longer name begins otherwise").format(**words))


def _found(word: str, words: tuple[str, ...]) -> bool:
    if word in words or any(_stem_of(word, other) or _stem_of(other, word) for other in words):
        return True
    if len(word) < _FUZZY_LETTERS:
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  heavy, loaded when used

    return any(Levenshtein.normalized_similarity(word, other) >= _FUZZY for other in words)


def _stem_of(stem: str, word: str) -> bool:
    """Whether a word of a Latin name is a Russian one whose stem is given, "severn-" for "severny"."""
    bare = stem.removesuffix("-")
    return bare != stem and word.startswith(bare) and len(word) - len(bare) <= 3


def _stands_for(short: _Body, long: str) -> bool:
    if short.acronym is None:
        return False
    words = tuple(word for word in _words(long) if len(word) > 1)
    return len(words) > 1 and _spelled(short.acronym, words)


def _spelled(letters: str, words: tuple[str, ...]) -> bool:
    """Whether letters are the beginnings of words: one each, or a few of each where they are many: "FECOMUN".

    Small words and legal forms may be passed over.
    """
    if not words:
        return not letters
    most = _SYLLABLE if len(letters) >= _SYLLABIC else 1
    passed = words[0] in _lists()["small"] or words[0] in _lists()["legal_forms"]
    if passed and _spelled(letters, words[1:]):
        return True
    return any(
        words[0].startswith(letters[:taken]) and _spelled(letters[taken:], words[1:])
        for taken in range(1, min(most, len(letters)) + 1)
    )


@lru_cache(maxsize=8192)
def _body(name: str) -> _Body:
    lists = _lists()
    words = tuple(word for word in _expanded(_words(name)) if word not in lists["small"])
    words = tuple(word for word in words if word not in lists["legal_forms"]) or words
    generic, distinctive = [], []
    for word in words:
        sort = _sort(word)
        if sort:
            generic.append(sort)
        else:
            distinctive.append(word_key(transliterate(_stem(word))) + ("-" if _stem(word) != word else ""))
    bare = re.sub(r"^(?:the|The) ", "", name).replace(".", "").strip()
    acronym = bare.casefold() if bare.isupper() and bare.isalpha() and len(bare) in _ACRONYM_LETTERS else None
    return _Body(words, tuple(dict.fromkeys(distinctive)), frozenset(generic), acronym)


def _words(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFC", name).casefold()
    folded = re.sub(r"['’`ʼ]s\b|[sS](?=['’](?:\s|$))", lambda match: "s" if match.group() == "s" else "", folded)
    folded = re.sub(r"\b(\w)\.(?=\w\b|\s|$)", r"\1", folded)  # P.S., S.A.
    if not is_cyrillic(folded):
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", re.sub(r"['’`ʼ\"“”«»]", "", folded)))


def _expanded(words: tuple[str, ...]) -> tuple[str, ...]:
    text = f" {' '.join(words)} "
    for short, long in word_list("bodies")["expand"]:
        text = text.replace(f" {short} ", f" {long} ")
    return tuple(text.split())


def _sort(word: str) -> str | None:
    """The generic idea that a word stands for; None if it is none."""
    generic = _lists()["generic"]
    for form in (word, _singular(word), _stem(word)):
        if form in _same():
            return _same()[form]
        if form in generic:
            return form
    return None


def _stem(word: str) -> str:
    """A Russian word without its ending, so that its cases meet; other words as they are."""
    return _RUSSIAN_ENDING.sub("", word) if is_cyrillic(word) else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@cache
def _lists() -> dict[str, frozenset[str]]:
    lists = word_list("bodies")
    return {name: frozenset(lists[name]) for name in ("small", "legal_forms", "generic", "levels")}


@cache
def _optional() -> frozenset[str]:
    return frozenset(_same().get(word, word) for word in word_list("bodies")["optional"])


@cache
def _same() -> dict[str, str]:
    return {word: line[0] for line in word_list("bodies")["same"] for word in line}
