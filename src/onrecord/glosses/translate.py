"""The words of a sketch as English words in the forms that their tags ask for."""

from __future__ import annotations

import re

from onrecord import dates
from onrecord.glosses import english
from onrecord.glosses.dictionary import Entry, look_up, verb
from onrecord.glosses.names import latin, place_name
from onrecord.glosses.sketch import Sketch, Word
from onrecord.names import is_cyrillic, transliterate

_OLD = re.compile(r"(\d+)-?летн")
_MARKS = {"„": "“", "…": "...", "№": "No."}
_MONTHS = frozenset(name.capitalize() for name in dates.MONTHS if name.isascii() and len(name) > 2)
_LANDS = frozenset({"республика", "область", "край", "район", "федерация", "округ"})
_STATES = {"held": "hold", "born": "bear", "found": "find", "listed": "list", "confirmed": "confirm", "known": "know"}
"""Participles that an entry "be ..." may have, and their base forms; all else is an adjective."""
_BE = {"VBP": ("are", "are"), "VBZ": ("is", "are"), "VBD": ("was", "were")}
_PERSONAL = {
    "я": ("I", "me"),
    "мы": ("we", "us"),
    "ты": ("you", "you"),
    "вы": ("you", "you"),
    "он": ("he", "him"),
    "она": ("she", "her"),
    "оно": ("it", "it"),
    "они": ("they", "them"),
}


def translate(sketch: Sketch) -> None:
    """Makes every word English that is not yet."""
    for word in list(sketch.words):
        if not word.done:
            written = word.text
            _translate(sketch, word)
            word.text = word.text or written
            word.done = True


def _translate(sketch: Sketch, word: Word) -> None:
    if word.name:
        _name(word)
    elif word.upos == "PUNCT":
        word.text = word.lemma = _MARKS.get(word.text, word.text)
        word.xpos = word.text
    elif word.upos == "VERB" and word.xpos[:2] == "VB" and verb(word.lemma) is not None:
        _verb(sketch, word)
    elif word.upos == "PRON" and word.lemma.lower() in _PERSONAL:
        _personal(word)
    elif word.lemma.lower() == "который":
        _relative(sketch, word)
    else:
        _other(sketch, word)


def _name(word: Word) -> None:
    if word.upos in {"PUNCT", "NUM"} or not is_cyrillic(word.text):
        word.xpos = "NNP" if word.upos != "PUNCT" else word.text
        word.lemma = word.text
        return
    if word.upos in {"ADP", "CCONJ"}:
        _small(word)
        return
    common = (
        look_up(word.lemma, "NOUN")
        if word.name == "place" and (word.text.islower() or word.lemma.lower() in _LANDS)
        else None
    )
    if common is not None:  # "района", "Республики"
        word.text = word.lemma = " ".join(common[0].words).capitalize()
        word.upos, word.xpos = "PROPN", "NNP"
        return
    base = place_name(word.lemma) if word.name == "place" else None
    word.text = word.lemma = base or latin(word, word.name)
    word.upos, word.xpos = "PROPN", "NNP"


def _small(word: Word) -> None:
    found = look_up(word.lemma, word.upos)
    word.text = word.lemma = " ".join(found[0].words) if found else transliterate(word.text)
    word.xpos = "CC" if word.upos == "CCONJ" else "IN"


def _verb(sketch: Sketch, word: Word) -> None:
    known = verb(word.lemma)
    if known is None:
        return
    entry, _ = known
    first, *others = entry.words
    if first == "be" and others:
        _being(sketch, word, others[0])
        return
    word.lemma = first
    if first == "be" and word.xpos in _BE:
        word.text = _BE[word.xpos][word.features.get("Number") == "Plur"]
        return
    forms = {"VBD": english.past, "VBN": english.participle, "VBZ": english.third, "VBG": english.gerund}
    word.text = forms.get(word.xpos, str)(first)
    if entry.particle:
        adposition = entry.particle == "into"
        sketch.after(word, entry.particle, ("ADP", "IN" if adposition else "RP"), word, "compound:prt")


def _being(sketch: Sketch, word: Word, state: str) -> None:
    """Содержится: "was held"; отсутствует: "was absent"."""
    base = _STATES.get(state)
    bare = word.xpos == "VB"
    word.text, word.lemma = state, base or state
    word.upos, word.xpos = ("VERB", "VBN") if base else ("ADJ", "JJ")
    if not sketch.children(word, "aux:pass"):
        tags = ("AUX", "VB" if bare else "VBD")
        past = "were" if word.features.get("Number") == "Plur" else "was"
        sketch.before(word, "be" if bare else past, tags, word, "aux:pass" if base else "cop")
        for subject in sketch.children(word, "nsubj"):
            subject.deprel = "nsubj:pass" if base else "nsubj"


def _personal(word: Word) -> None:
    nominative, oblique = _PERSONAL[word.lemma.lower()]
    word.text = nominative if word.is_("nsubj") else oblique
    word.lemma, word.xpos = nominative if nominative == "I" else nominative.lower(), "PRP"


def _relative(sketch: Sketch, word: Word) -> None:
    verb_ = next((one for one in sketch.up(word) if one.is_("acl")), None)
    noun = verb_.head if verb_ is not None else None
    person = noun is None or noun.noun_kind == "person" or noun.name == "person"
    word.text = word.lemma = "who" if person else "which"
    word.upos, word.xpos = "PRON", "WP" if person else "WDT"


def _other(sketch: Sketch, word: Word) -> None:
    found = look_up(word.lemma, "NOUN" if _stands_alone(word) else word.upos)
    old = _OLD.match(word.text.lower())
    if old is not None:  # "31-летний"
        word.text = word.lemma = f"{old[1]}-year-old"
        word.upos, word.xpos = "ADJ", "JJ"
        return
    if found is None:
        text = transliterate(word.lemma if word.upos in {"NOUN", "VERB", "ADJ"} else word.text)
        word.text = word.lemma = text
        word.xpos = _tag(word, "")
        return
    entry, table = found
    if entry.words[-1] in _MONTHS:  # in March, no march
        word.text = word.lemma = entry.words[-1]
        word.upos, word.xpos = "PROPN", "NNP"
        return
    if table == "nouns" and word.upos != "PROPN":
        word.upos = "NOUN"
    elif table == "adjectives" and word.upos == "NOUN":
        word.upos = "ADJ"
    word.xpos = _tag(word, table)
    _write(sketch, word, entry)


def _stands_alone(word: Word) -> bool:
    """Whether an adjective is used as a noun: "неизвестные увезли его"."""
    return word.upos in {"ADJ", "VERB"} and word.is_("nsubj", "obj", "iobj", "obl", "nmod") and "Case" in word.features


def _write(sketch: Sketch, word: Word, entry: Entry) -> None:
    """The English words of an entry, the last one the head, the others compounded with it."""
    words = " ".join(entry.words).split()
    word.lemma = words[-1]
    word.text = english.plural(words[-1]) if word.xpos == "NNS" else words[-1]
    if word.upos in {"NOUN", "PROPN"}:
        for part in words[:-1]:
            sketch.before(word, part, ("NOUN", "NN"), word, "compound")
    else:
        word.text = word.lemma = " ".join(words)


def _tag(word: Word, table: str) -> str:
    several = word.features.get("Number") == "Plur"
    if word.upos == "NOUN":
        return "NNS" if several else "NN"
    if word.upos == "PRON" and table == "pronouns":
        return "WP" if word.lemma in {"кто", "что"} else "DT" if word.lemma in {"это", "тот", "этот"} else "PRP"
    tags = {
        "PROPN": "NNP", "ADJ": "JJ", "ADV": "RB", "NUM": "CD", "DET": "DT", "PRON": "PRP", "PART": "RB", "CCONJ": "CC",
        "SCONJ": "IN", "ADP": "IN", "INTJ": "UH", "SYM": "SYM", "VERB": "VBD", "AUX": "VBD",
    }  # fmt: skip
    return tags.get(word.upos, "FW")
