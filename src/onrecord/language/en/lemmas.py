"""Lemmas: the network proposes edits of a word, a list of known English words tells which of them gives one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.language.backends.pieces import edit

_INFLECTED = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX"})
KIND = {"VERB": "V", "AUX": "A", "NOUN": "N", "ADJ": "J", "ADV": "R"}


class Lemmas:
    """Makes lemmas.

    Args:
        scripts: The edits by number.
        known: Base forms by kind of word (V, A, N, J, R), parted by spaces.
        irregular: From kind and form, `V went`, to the base form.
    """

    def __init__(self, scripts: Sequence[str], known: Mapping[str, str], irregular: Mapping[str, str]) -> None:
        self._scripts = tuple(scripts)
        self._known = {kind: frozenset(text.split()) for kind, text in known.items()}
        self._irregular = irregular

    def of(self, word: str, tags: tuple[str, str], best: Sequence[int]) -> str:
        """The lemma of a word.

        Args:
            word: As written.
            tags: Its universal part of speech and its Penn tag.
            best: Numbers of edits, the likeliest first.
        """
        first = edit(word, self._scripts[best[0]])
        upos, xpos = tags
        if upos == "PROPN" or xpos.startswith("NNP"):
            return word if first.islower() and not word.islower() else first
        if upos == "PRON" and word == "i":
            return "I"
        kind = KIND.get(upos, "")
        if upos in _INFLECTED:
            irregular = self._irregular.get(f"{kind} {word.lower()}")
            if irregular:
                return irregular
            known = self._known.get(kind, frozenset())
            if first in known:
                return first
            for number in best[1:]:
                other = edit(word, self._scripts[number])
                if other in known and "|*|" not in self._scripts[number]:
                    return other
        return first
