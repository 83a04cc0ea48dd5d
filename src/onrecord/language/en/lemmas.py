"""Lemmas: the network proposes edits of a word, a list of known English words tells which of them gives one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.language.backends.pieces import edit

KIND = {"VERB": "V", "AUX": "A", "NOUN": "N", "ADJ": "J", "ADV": "R"}

REGULAR = (("ied", ("y",)), ("ies", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("es", ("",)), ("s", ("",)))

UNSEEN = {
    "V fled": "flee",
    "V bound": "bind",
    "V underwent": "undergo",
    "V undergone": "undergo",
    "V bore": "bear",
    "V rebuilt": "rebuild",
    "V retook": "retake",
    "V retaken": "retake",
}
"""Irregular forms that the treebanks behind the model's own list do not have."""


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
        if xpos == "NN" and word.isalpha():  # one thing is called as it is written: "caller" is no form of "call"
            return first if first.lower() == word.lower() else word.lower()
        return self._inflected(word, KIND[upos], best) if upos in KIND else first

    def _inflected(self, word: str, kind: str, best: Sequence[int]) -> str:
        """Irregular forms first, then the first edit that gives a known word, then a rule that does."""
        form = f"{kind} {word.lower()}"
        irregular = self._irregular.get(form) or UNSEEN.get(form)
        if irregular:
            return irregular
        known = self._known.get(kind, frozenset())
        first = edit(word, self._scripts[best[0]])
        if first in known:
            return first
        edits = [n for n in best[1:] if "|*|" not in self._scripts[n]]
        others = [edit(word, self._scripts[n]) for n in edits] + stems(word.lower())
        return next((form for form in others if form in known), first)


def stems(word: str) -> list[str]:
    """What a regular form could come from: denied from deny, stopped from stop, releasing from release."""
    found: list[str] = []
    for ending, others in REGULAR:
        if not word.endswith(ending) or len(word) < len(ending) + 2:
            continue
        stem = word[: -len(ending)]
        found += [stem + other for other in others]
        if ending in {"ed", "ing"} and stem[-1] == stem[-2]:
            found.append(stem[:-1])
    return found
