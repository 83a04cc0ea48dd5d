"""Russian turns of speech that lean on a noun or form: "обратились в полицию", "по её словам", "нет в живых"."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.glosses.dictionary import group, section
from onrecord.glosses.english import plural
from onrecord.glosses.sketch import Sketch, Word

_SAID = frozenset({"словам", "данным", "информации", "сведениям", "мнению", "утверждению", "рассказу", "рассказам"})
_PRONOUNS = {"его": ("him", "he"), "её": ("her", "she"), "ее": ("her", "she"), "их": ("them", "they")}


def settle(sketch: Sketch) -> None:
    """Turns each into what English has for it; before clauses and nouns are reshaped."""
    for word in list(sketch.words):
        by_form, by_lemma = _BY_FORM.get(word.text.lower()), _BY_LEMMA.get(word.lemma.lower())
        turn = by_form or by_lemma or (_person if word.features.get("VerbForm") == "Part" else None)
        if turn is not None:
            turn(sketch, word)


def _also(sketch: Sketch, word: Word) -> None:
    """И его семью: "also his family"; between two words it is "and"."""
    if word.upos == "PART" or word.is_("advmod"):
        word.text, word.lemma, word.upos, word.xpos, word.done = "also", "also", "ADV", "RB", True
    del sketch


def _reports(sketch: Sketch, word: Word) -> None:
    """Сообщения, in the plural, are reports; one is a message."""
    if word.features.get("Number") == "Plur":
        word.lemma = "доклад"
    del sketch


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
    if word.text.lower() == "нет" and _not_there(sketch, word):
        return
    if word.text.lower() == "нет" and not word.is_("advmod"):
        word.text = word.lemma = "no"
        word.upos, word.xpos = "DET", "DT"
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


def _is_what(sketch: Sketch, word: Word) -> None:
    """Не соответствуют действительности: "are false"; являются ложью: "are a lie"."""
    number = "Plur" if word.features.get("Number") == "Plur" else "Sing"
    past = word.features.get("Tense") == "Past"
    text = {("Sing", False): "is", ("Plur", False): "are", ("Sing", True): "was", ("Plur", True): "were"}[number, past]
    if word.lemma == "соответствовать":
        truth = next((one for one in sketch.children(word) if one.lemma in {"действительность", "истина"}), None)
        no = next((one for one in sketch.children(word, "advmod") if one.lemma == "не"), None)
        if truth is None or no is None:
            return
        sketch.drop(truth)
        sketch.drop(no)
        word.text, word.lemma, word.upos, word.xpos, word.done = "false", "false", "ADJ", "JJ", True
        sketch.before(word, text, ("AUX", "VBZ" if text == "is" else "VBP"), word, "cop")
        return
    what = next((one for one in sketch.children(word, "obl", "xcomp") if one.features.get("Case") == "Ins"), None)
    if what is None:
        return
    what.head, what.deprel = word.head, word.deprel
    for child in sketch.children(word):
        child.head = what
    what.features["Case"] = "Nom"
    word.head, word.deprel = what, "cop"
    word.text, word.lemma, word.upos, word.done = text, "be", "AUX", True
    word.xpos = "VBD" if past else "VBP" if number == "Plur" else "VBZ"


def _complaint(sketch: Sketch, word: Word) -> None:
    """Обратились в полицию: they complained there; to bodies of states together, or with a request, it is an appeal."""
    subject = sketch.child(word, "nsubj")
    if subject is not None and subject.lemma in group("prosecuting"):
        return
    below = [one for one in sketch.words if word in sketch.up(one)]
    if any(one.lemma.lower() in group("between_states") or one.lemma in {"просьба", "призыв"} for one in below):
        return
    told = [noun for one in sketch.children(word, "obl") for noun in sketch.children(one, "nmod")]
    for noun in (*sketch.children(word, "obl", "obj", "iobj"), *told):
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


def _set_free(sketch: Sketch, word: Word) -> None:
    """Вышла на свободу: "was released"."""
    free = next((one for one in sketch.children(word) if one.text == "free" and one.done), None)
    if free is not None:
        sketch.drop(free)
        word.lemma = "освободиться"


def _asks_for_a_case(sketch: Sketch, word: Word) -> None:
    """Прошу возбудить дело: who writes so complains."""
    if word.features.get("Person") == "1" and any(
        one.lemma in group("asked_of_prosecutors") for one in sketch.children(word, "xcomp", "obl", "obj")
    ):
        word.lemma = "пожаловаться"


def _confession(sketch: Sketch, word: Word) -> None:
    """Признательные показания: "confession"."""
    told = next((one for one in sketch.children(word, "amod") if one.lemma == "признательный"), None)
    if told is not None:
        sketch.drop(told)
        word.lemma = "признание"
        word.features["Number"] = "Sing"


def _face(sketch: Sketch, word: Word) -> None:
    """Ударили по лицу: one is a face, several are persons."""
    if word.features.get("Number") == "Sing":
        word.lemma = "лик"
    del sketch


def _not_there(sketch: Sketch, word: Word) -> bool:
    """Его у нас нет, такого в изоляторе нет: "he is not held"; whether anything was done."""
    who = next(
        (
            one
            for one in sketch.children(word, "nsubj", "obj", "obl", "nmod", "iobj", "det")
            if one.features.get("Case", "Gen") in {"Gen", "Acc", "Nom"}
            and not sketch.children(one, "case")
            and (one.noun_kind == "person" or one.name == "person" or one.lemma in {"он", "она", "такой"})
        ),
        None,
    )
    where = [one for one in sketch.children(word, "obl", "nmod", "iobj", "nsubj") if sketch.children(one, "case")]
    there = any(
        one.upos == "PRON" or one.noun_kind in {"organisation", "place"} or one.lemma in group("of_police")
        for one in where
    )
    if who is None or not there:
        return False
    who.deprel, who.features["Case"] = "nsubj:pass", "Nom"
    who.upos = "PRON" if who.upos == "DET" else who.upos
    word.text, word.lemma, word.upos, word.xpos, word.done = "held", "hold", "VERB", "VBN", True
    sketch.before(word, "is", ("AUX", "VBZ"), word, "aux:pass")
    sketch.before(word, "not", ("PART", "RB"), word, "advmod")
    return True


def _camera(sketch: Sketch, word: Word) -> None:
    """Скрытая камера, сказать на камеру, человек с камерой: what films, no cell."""
    cases = {one.text.lower() for one in sketch.children(word, "case")}
    if cases & {"с", "со", "на", "перед"} or any(
        one.lemma in {"скрытый", "уличный"} for one in sketch.children(word, "amod")
    ):
        word.lemma = "видеокамера"


def _petition(sketch: Sketch, word: Word) -> None:
    """Ходатайство следователя: a motion, by which nobody complains."""
    if any(one.lemma in group("prosecuting") for one in sketch.words):
        word.lemma = "ходатайство_следствия"


def _out_of_reach(sketch: Sketch, word: Word) -> None:
    """Телефон недоступен: it is off; nobody was asked for a comment."""
    phone = {"телефон", "номер", "мобильный", "сотовый"}
    if any(one.lemma in phone for one in sketch.children(word, "nsubj")):
        word.lemma = "выключенный"


def _not_back(sketch: Sketch, word: Word) -> None:
    """Ушёл в магазин и не вернулся: he disappeared."""
    no = next((one for one in sketch.children(word, "advmod") if one.lemma == "не"), None)
    subject = sketch.child(word, "nsubj")
    thing = subject is not None and not (
        subject.name == "person" or subject.noun_kind == "person" or subject.upos == "PRON"
    )
    others = [
        one
        for one in sketch.children(word, "obl")
        if {c.text.lower() for c in sketch.children(one, "case")} & {"к", "ко"}
    ]
    if no is not None and not thing and not others and word.features.get("Tense") == "Past":
        sketch.drop(no)
        word.span = no.span.to(word.span)
        word.lemma = "пропасть"


def _off_a_train(sketch: Sketch, word: Word) -> None:
    """Сняли с поезда: they took him off, no film was made."""
    for noun in sketch.children(word, "obl"):
        if noun.lemma in group("travelling") and {one.text.lower() for one in sketch.children(noun, "case")} & {
            "с",
            "со",
        }:
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
    word.text = plural(word.lemma) if several else word.lemma
    word.xpos, word.done = "NNS" if several else "NN", True
    word.features.pop("VerbForm")


_BY_FORM: dict[str, Callable[[Sketch, Word], None]] = {
    "по": _by_their_words,
    "есть": _there_is,
    "нет": _there_is,
    "и": _also,
}
_BY_LEMMA: dict[str, Callable[[Sketch, Word], None]] = {
    **dict.fromkeys(("обратиться", "обращаться"), _complaint),
    **dict.fromkeys(("отказаться", "отказываться"), _no_comment),
    **dict.fromkeys(("выйти", "выходить"), _set_free),
    "просить": _asks_for_a_case,
    **dict.fromkeys(("снять", "снимать"), _off_a_train),
    **dict.fromkeys(("соответствовать", "являться"), _is_what),
    **dict.fromkeys(("заставить", "заставлять", "вынудить", "вынуждать", "принудить", "принуждать"), _forced),
    **dict.fromkeys(("вернуться", "возвратиться"), _not_back),
    "ходатайство": _petition,
    "недоступный": _out_of_reach,
    "камера": _camera,
    "лицо": _face,
    "показание": _confession,
    "сообщение": _reports,
}
