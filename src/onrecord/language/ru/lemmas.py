"""The base form of a Russian word, as its part of speech and its case allow.

pymorphy3 knows every form of every word; the network has read the sentence. Of the readings that a form may have, that
is taken which agrees best with what the network saw.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

_PARTS = {
    "NOUN": {"NOUN"},
    "PROPN": {"NOUN"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"},
    "AUX": {"VERB", "INFN", "PRTF", "PRTS", "GRND", "PRED"},
    "ADJ": {"ADJF", "ADJS", "COMP", "PRTF", "PRTS"},
    "DET": {"ADJF", "NPRO"},
    "PRON": {"NPRO", "ADJF", "CONJ"},
    "NUM": {"NUMR", "ADJF", "NOUN"},
    "ADV": {"ADVB", "PRED", "COMP", "CONJ"},
    "ADP": {"PREP"},
    "PART": {"PRCL"},
    "SCONJ": {"CONJ"},
    "CCONJ": {"CONJ"},
}
_GRAMMEMES = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
    "Sing": "sing",
    "Plur": "plur",
    "Masc": "masc",
    "Fem": "femn",
    "Neut": "neut",
    "Perf": "perf",
    "Imp": "impf",
    "Anim": "anim",
    "Inan": "inan",
}
_FIXED = {"Её": "она", "её": "она", "Их": "они", "их": "они", "Его": "он", "его": "он"}


@cache
def analyzer() -> Any:
    """pymorphy3's dictionary, read once (0.4 s, 20 MB)."""
    import pymorphy3  # noqa: PLC0415  part of an extra, loaded when used

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Any, ...]:
    """Every reading of a form, as pymorphy gives them, the likeliest first."""
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=200_000)
def reading(word: str, upos: str, features: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Base form (lower case, `ё` as in the dictionary), and grammemes of the reading that agrees best."""
    if upos == "PRON" and word in _FIXED:
        return _FIXED[word], "NPRO"
    if not any(char.isalpha() for char in word):
        return word, ""
    wanted = {_GRAMMEMES[value] for _, value in features if value in _GRAMMEMES}
    parts = _PARTS.get(upos, set())
    best, most = None, -1.0
    for one in readings(word.strip("-")):
        tag = one.tag
        agreeing = sum(grammeme in tag for grammeme in wanted) / max(1, len(wanted))
        score = 2.0 * (tag.POS in parts) + agreeing + float(one.score)
        if upos == "PROPN":
            score += 0.5 * bool({"Name", "Surn", "Patr", "Geox", "Orgn"} & set(tag.grammemes))
        if score > most:
            best, most = one, score
    return (best.normal_form, str(best.tag)) if best else (word.lower(), "")


_VERBAL = {
    "past": "Tense=Past",
    "pres": "Tense=Pres",
    "futr": "Tense=Fut",
    "sing": "Number=Sing",
    "plur": "Number=Plur",
    "1per": "Person=1",
    "2per": "Person=2",
    "3per": "Person=3",
    "masc": "Gender=Masc",
    "femn": "Gender=Fem",
    "neut": "Gender=Neut",
    "perf": "Aspect=Perf",
    "impf": "Aspect=Imp",
}


@lru_cache(maxsize=50_000)
def finite(word: str) -> tuple[str, str] | None:
    """Infinitive and features of a form that only a finite verb has: "Ломают" begins a sentence and is no name."""
    known = [one for one in readings(word) if one.is_known]
    if not known or any(one.tag.POS != "VERB" for one in known):
        return None
    tag = known[0].tag
    features = [feature for grammeme, feature in _VERBAL.items() if grammeme in tag]
    mood = "Mood=Imp" if "impr" in tag else "Mood=Ind"
    return str(known[0].normal_form), "|".join(sorted((*features, mood, "VerbForm=Fin", "Voice=Act")))


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether a word is a common noun and no name: its capital only begins a sentence."""
    return is_plain(word) and any(one.tag.POS == "NOUN" for one in readings(word))


@lru_cache(maxsize=50_000)
def is_plain(word: str) -> bool:
    """Whether the dictionary has a word, and as no name."""
    known = [one for one in readings(word) if one.is_known]
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"}
    return bool(known) and not any(names & set(one.tag.grammemes) for one in known)
