"""Russian turns of speech that lean on a certain noun or form: "обратились в полицию", "по её словам", "нет в живых"."""

from __future__ import annotations

from onrecord.glosses.dictionary import group, section
from onrecord.glosses.sketch import Sketch, Word

_SAID = frozenset({"словам", "данным", "информации", "сведениям", "мнению", "утверждению", "рассказу", "рассказам"})
_PRONOUNS = {"его": ("him", "he"), "её": ("her", "she"), "ее": ("her", "she"), "их": ("them", "they")}


def settle(sketch: Sketch) -> None:
    """Turns each into what English has for it; before clauses and nouns are reshaped."""
    for word in list(sketch.words):
        lemma = word.lemma.lower()
        if word.text.lower() == "по":
            _by_their_words(sketch, word)
        elif word.text.lower() in {"есть", "нет"}:
            _there_is(sketch, word)
        elif lemma in {"обратиться", "обращаться"}:
            _complaint(sketch, word)
        elif lemma in {"отказаться", "отказываться"}:
            _no_comment(sketch, word)
        elif lemma in {"снять", "снимать"}:
            _off_a_train(sketch, word)
        elif lemma in group("forcing"):
            _forced(sketch, word)
        elif word.features.get("VerbForm") == "Part":
            _person(sketch, word)
        elif word.text.lower() == "и" and (word.upos == "PART" or word.is_("advmod")):
            word.text, word.lemma, word.upos, word.xpos, word.done = "also", "also", "ADV", "RB", True


def _by_their_words(sketch: Sketch, word: Word) -> None:
    """По её словам: "according to her"."""
    at = sketch.place(word)
    if len(sketch.words) < at + 3:
        return
    whose, said = sketch.words[at + 1 : at + 3]
    if whose.text.lower() not in _PRONOUNS or said.text.lower() not in _SAID:
        return
    for child in sketch.children(said):
        child.head = whose
    whose.text, whose.lemma = _PRONOUNS[whose.text.lower()]
    whose.upos, whose.xpos, whose.done = "PRON", "PRP", True
    whose.head, whose.deprel = said.head, "obl" if said.head is not None else "root"
    sketch.drop(said, heir=whose)
    word.text = word.lemma = "according"
    word.upos, word.xpos, word.done = "ADP", "IN", True
    word.head, word.deprel = whose, "case"
    sketch.after(word, "to", ("ADP", "IN"), word, "fixed")


def _there_is(sketch: Sketch, word: Word) -> None:
    """Его нет в живых: "he is dead"; a lone "есть" never eats."""
    word.features.pop("Case", None)
    alive = next((one for one in sketch.words if one.text == "alive" and one.done), None)
    if word.text.lower() == "есть":
        word.text, word.lemma, word.upos, word.xpos, word.done = "is", "be", "AUX", "VBZ", True
    elif alive is not None and sketch.place(alive) > sketch.place(word):
        for case in sketch.children(alive, "case"):
            sketch.drop(case)
        sketch.drop(alive)
        word.text, word.lemma, word.upos, word.xpos, word.done = "dead", "dead", "ADJ", "JJ", True
        for noun in sketch.children(word, "nsubj", "obj", "obl", "nmod"):
            if noun.features.get("Case") == "Gen" and not sketch.children(noun, "case"):
                noun.deprel, noun.features["Case"] = "nsubj", "Nom"
        sketch.before(word, "is", ("AUX", "VBZ"), word, "cop")


def _complaint(sketch: Sketch, word: Word) -> None:
    """Обратились в полицию: they complained there; to bodies of states together, or with a request, it is an appeal."""
    below = [one for one in sketch.words if word in sketch.up(one)]
    if any(one.lemma.lower() in group("between_states") or one.lemma in {"просьба", "призыв"} for one in below):
        return
    for noun in sketch.children(word, "obl", "obj", "iobj"):
        cases = {one.text.lower() for one in sketch.children(noun, "case")}
        if cases & {"в", "во", "к"} and noun.lemma.lower() in group("where_to_complain"):
            word.lemma = "пожаловаться"
            for case in sketch.children(noun, "case"):
                case.text = case.lemma = "to"
                case.xpos, case.done = "IN", True
            return


def _no_comment(sketch: Sketch, word: Word) -> None:
    """От комментариев отказались: "refused to comment"."""
    for noun in sketch.children(word, "obl", "nmod"):
        if noun.lemma == "комментарий":
            for case in sketch.children(noun, "case"):
                sketch.drop(case)
            noun.text = noun.lemma = "comment"
            noun.upos, noun.xpos, noun.done, noun.deprel = "VERB", "VB", True, "xcomp"
            noun.features.clear()
            sketch.before(noun, "to", ("PART", "TO"), noun, "mark")
            return


def _off_a_train(sketch: Sketch, word: Word) -> None:
    """Сняли с поезда: they took him off, no film was made."""
    for noun in sketch.children(word, "obl"):
        if noun.lemma in group("travelling") and {one.text.lower() for one in sketch.children(noun, "case")} & {"с", "со"}:
            word.lemma = "забрать"


def _forced(sketch: Sketch, word: Word) -> None:
    """Племянницу заставили сказать: whom the parser hangs on what was said is the one who was forced."""
    below = next(iter(sketch.children(word, "xcomp")), None)
    if below is None or sketch.children(word, "obj", "iobj"):
        return
    for noun in sketch.children(below, "obj", "nsubj"):
        person = noun.noun_kind == "person" or noun.name == "person" or noun.features.get("Animacy") == "Anim"
        if person and sketch.place(noun) < sketch.place(word):
            noun.head, noun.deprel = word, "obj"


def _person(sketch: Sketch, word: Word) -> None:
    """Задержанных содержали в камере: a participle that stands for people is a noun and tells nothing done to them."""
    noun = section("people").get(word.lemma)
    alone = word.is_("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos") and word.features.get("Variant") != "Short"
    if noun is None or not alone or sketch.children(word, "obl", "advmod", "nsubj", "obj"):
        return
    several = word.features.get("Number") == "Plur"
    word.upos, word.noun_kind = "NOUN", "person"
    word.lemma = noun.words[-1]
    word.text = word.lemma + ("s" if several else "")
    word.xpos, word.done = "NNS" if several else "NN", False
    word.features.pop("VerbForm")
