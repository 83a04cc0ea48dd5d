"""Which language a text in Cyrillic letters is in: by the letters that Russian lacks, else by Russian endings.

Names of people and places are left aside, for a Russian report has those of its neighbours: words with a capital do
not count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

RUSSIAN = "ru"

_CYRILLIC = re.compile("[\u0400-\u052f]")
_FOREIGN = re.compile(r"[\u0450\u0452-\u052f]|[аеиоуыэюя]ь|[гкхцчтп]ӏ|[кгх]ъ|^(?:г|х|к|ц|ч)ь")
_LETTERS = {
    "uk": "іїєґ", "be": "іў", "ky": "ңөү", "mn": "өү", "kk": "әғқңөұүһі", "tt": "әңөүҗһ", "tg": "ҷҳӣӯғқ", "uz": "ўқғҳ",
    "sr": "ђћјљњџ", "mk": "ѓќѕјљњџ", "ce": "ӏ",
}  # fmt: skip
NEIGHBOURS = frozenset(_LETTERS)
"""Languages that are told from Russian by their letters."""

_LEAST = 0.12  # of the small words with other letters; Ukrainian and Kazakh have 0.3 and more, Russian none
_LEAST_OF_FEW = 0.25
_FEW = 8  # words
_RUSSIAN = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ов|ев|ый|ий|ая|яя|ую|юю|ое|ее|ые|ых|их|ть|ться|тся|лся|лась|лись|"
    r"[аияеёыу]л|[аияеыуоз]л[аои]|[бгзкрстх]ли|шли|шла|[ую]т|[ая]т|[еи]т|ите|йте|ом|ем|ени[еяюй]|ани[еяюй]|ци[яюий]|ост[ьи]|ств[оау]|"
    r"[ае]н[аоы]|[кт]ам|иста?|чью)$"
)
_LEAST_RUSSIAN = 0.12  # a longer text of a neighbour has letters of its own
_LEAST_RUSSIAN_OF_FEW = 0.3
_BULGARIAN = re.compile(r"(?:ът|ията|ите|ото|ява|ваха|аха)$|^(?:че|са|се|към|беше|ще|му|го|през)$")


def cyrillic_language(words: Sequence[str], common: frozenset[str]) -> str | None:
    """The language as a BCP 47 code; None where the words do not tell.

    Args:
        words: As written, in their order.
        common: The small words of Russian.
    """
    own = [word for word in words if _CYRILLIC.search(word)]
    small = [word.lower() for word in own if word[0].islower()] or [word.lower() for word in own]
    if not small:
        return None
    foreign = [word for word in small if _FOREIGN.search(word)]
    least = _LEAST_OF_FEW if len(small) < _FEW else _LEAST
    if len(foreign) >= least * len(small):
        return _by_letters("".join(foreign), "".join(words).lower())
    bulgarian = sum(_BULGARIAN.search(word) is not None and word not in common for word in small)
    russian = sum(word in common or _RUSSIAN.search(word) is not None for word in small)
    if russian < (_LEAST_RUSSIAN_OF_FEW if len(small) < _FEW else _LEAST_RUSSIAN) * len(small):
        return None
    return "bg" if 3 * bulgarian >= len(small) and not re.search("[ыэё]", "".join(small)) else RUSSIAN


def _by_letters(foreign: str, every: str) -> str | None:
    """Whose letters they are, mostly; Belarusian has no и, Ukrainian no ы."""
    counts = Counter(re.findall(r"[\u0450\u0452-\u052f]", foreign))
    if not counts:
        return "ce"
    own = {code: sum(counts[letter] for letter in letters) for code, letters in _LETTERS.items()}
    best = max(own.values())
    likely = [code for code, number in own.items() if number == best]
    if "be" in likely and ("и" not in every or "ў" in counts) and not counts.keys() - set("іў"):
        return "be"
    return likely[0] if best else None
