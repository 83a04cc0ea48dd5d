"""Speech behind a dash, as Russian sets dialogue, put between quotation marks; the dash before the speaker goes."""

from __future__ import annotations

from onrecord.glosses.sketch import Sketch, Word
from onrecord.model import Text
from onrecord.names import transliterate

DASHES = frozenset("—–-")
_CLOSING = frozenset('»”"')


def hush(sketch: Sketch) -> None:
    """Leaves the words of a sentence as they are, in Latin letters: they tell the rules nothing."""
    for word in sketch.words:
        if word.upos != "PUNCT":
            word.text = word.lemma = transliterate(word.text)
            word.upos, word.xpos, word.noun_kind = "X", "FW", None
        word.done = True


def mark_speech(sketch: Sketch, text: Text) -> None:
    """Marks the speech in one sentence."""
    words = sketch.words
    if words and words[0].text in DASHES and len(words) > 2 and _begins_line(words[0], text):
        _mark(words[0], "“")
        behind = _before_speaker(sketch, 1)
        if behind is not None:
            _mark(behind, "”")
    for number, word in enumerate(list(sketch.words)):
        if word.text in DASHES and number > 1 and word.upos == "PUNCT" and _is_behind_quotation(sketch.words, word):
            sketch.drop(word)


def _begins_line(word: Word, text: Text) -> bool:
    line = text.content.rfind("\n", 0, word.span.start) + 1
    return not text.content[line : word.span.start].strip()


def _before_speaker(sketch: Sketch, start: int) -> Word | None:
    """The dash between what is said and who says it: ", — сказал он"."""
    for number in range(start + 1, len(sketch.words) - 1):
        word = sketch.words[number]
        if word.text in DASHES and sketch.words[number - 1].text in {",", "?", "!", ".", "…", "..."}:
            return word
    return None


def _is_behind_quotation(words: list[Word], dash: Word) -> bool:
    at = next(number for number, word in enumerate(words) if word is dash)
    return any(word.text in _CLOSING for word in words[max(0, at - 2) : at])


def _mark(word: Word, mark: str) -> None:
    word.text = word.lemma = word.xpos = mark
    word.upos, word.done = "PUNCT", True
