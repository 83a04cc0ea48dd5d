"""Russian noun phrases as English ones: cases as prepositions, titles in front of names, possessives."""

from __future__ import annotations

from onrecord.glosses.dictionary import group, prepositions
from onrecord.glosses.sketch import Sketch, Word

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "PRON", "DET"})


def reshape_nouns(sketch: Sketch) -> None:
    """Titles, possessives and cases, in this order."""
    for word in list(sketch.words):
        if word.is_("appos") and word.name == "person":
            _title(sketch, word)
    for word in list(sketch.words):
        if not word.done:
            _possessive(sketch, word)
    for word in list(sketch.words):
        if word.upos == "ADP" and not word.done:
            _preposition(word)
    for word in list(sketch.words):
        if word.upos in _NOMINAL and not word.done:
            _case(sketch, word)


def _title(sketch: Sketch, name: Word) -> None:
    """Адвокат Иван Седов: the name heads the phrase and the title is compounded with it, as in English treebanks."""
    title = name.head
    if (
        title is None
        or title.name
        or title.upos not in {"NOUN", "ADJ"}
        or sketch.place(name) != sketch.place(title) + 1
    ):
        return
    name.head, name.deprel = title.head, title.deprel
    for child in sketch.children(title):
        if child is not name and child.is_(
            "case", "nmod:poss", "det", "conj", "cc", "cop", "nsubj", "acl", "punct", "appos"
        ):
            child.head = name
    name.features["Case"] = title.features.get("Case", "Nom")
    title.head, title.deprel = name, "compound"
    title.features["Case"] = "Nom"


def _possessive(sketch: Sketch, word: Word) -> None:
    """Её адвокат, свой дом, наш сотрудник."""
    lemma, head = word.lemma.lower(), word.head
    if word.upos not in {"DET", "PRON", "ADJ"} or head is None:
        return
    owned = head.upos in {"NOUN", "PROPN"} and not sketch.children(word, "case")
    if lemma in {"мой", "наш", "твой", "ваш", "свой"}:
        text = {"мой": "my", "наш": "our", "твой": "your", "ваш": "your"}.get(lemma) or _of_subject(sketch, word)
    elif owned and word.is_("nmod", "det", "amod") and word.text.lower() in {"его", "её", "ее", "их"}:
        text = {"его": "his", "её": "her", "ее": "her", "их": "their"}[word.text.lower()]
    else:
        return
    word.text, word.upos, word.xpos, word.deprel, word.done = text, "PRON", "PRP$", "nmod:poss", True
    word.lemma = text


def _of_subject(sketch: Sketch, word: Word) -> str:
    for head in sketch.up(word):
        subject = sketch.child(head, "nsubj")
        if subject is not None:
            if subject.features.get("Number") == "Plur":
                return "their"
            return "her" if subject.features.get("Gender") == "Fem" else "his"
    return "his"


def _preposition(word: Word) -> None:
    """The preposition of a noun, as its case has it."""
    noun = word.head
    case = noun.features.get("Case", "") if noun is not None else ""
    text, table = word.text.lower(), prepositions()
    english = table.get(f"{text} {case}") or table.get(text) or "of"
    if noun is not None:
        english = _by_noun(text, case, noun) or english
    word.text = word.lemma = english.split()[0]
    word.xpos, word.done = "IN", True
    if word.deprel not in {"case", "mark", "fixed"}:
        word.deprel = "case"


def _by_noun(text: str, case: str, noun: Word) -> str | None:
    """Where the noun decides: "у дома" is near it, "во вторник" on it, "в 2020 году" in it."""
    place = noun.noun_kind == "place" or noun.name == "place"
    if text == "у":
        beside = "near" if place or noun.noun_kind == "object" else None
        return "at" if beside is None and _is_done_at(noun) else beside
    if noun.noun_kind == "time" or (noun.text[:1].isdigit() and noun.upos in {"ADJ", "NUM"}):
        on = noun.lemma in {"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "день"}
        return {"в": "on" if on else "in", "во": "on" if on else "in", "на": "on", "с": "from", "к": "by"}.get(text)
    if text in {"в", "во", "на"} and case == "Acc" and not (place or noun.noun_kind in {"object", "organisation"}):
        return "in" if text != "на" else "on"
    if (
        text in {"в", "во"}
        and case == "Acc"
        and noun.lemma in {"машина", "автомобиль", "микроавтобус", "автозак", "подвал"}
    ):
        return "into"
    if text == "по" and noun.name == "place":
        return "in"
    return None


def _is_done_at(noun: Word) -> bool:
    """Whether "у" says with whom something took place, not from whom it was taken: "обыски у активистов"."""
    over = noun.head
    return over is not None and (over.noun_kind == "event" or over.lemma in group("taking_place"))


def _case(sketch: Sketch, word: Word) -> None:
    """The preposition that stands for a case alone: "of" for the genitive, "by" and "with" for the instrumental."""
    case = word.features.get("Case")
    if case is None or word.head is None or sketch.children(word, "case"):
        return
    if word.is_("nmod") and case == "Gen":
        _genitive(sketch, word)
    elif word.is_("nmod") and case == "Ins":
        acting = word.noun_kind in {"person", "organisation"} or bool(word.name)
        _prefix(sketch, word, "by" if acting else "with")
    elif word.deprel == "obl:agent":
        _prefix(sketch, word, "by")
    elif word.is_("obl", "iobj") and case == "Ins":
        _instrument(sketch, word)
    elif word.is_("nmod") and case == "Dat":
        _prefix(sketch, word, "to")
    elif word.is_("obl") and case == "Dat":
        word.deprel = "iobj"
    elif word.is_("obl") and case == "Gen" and word.noun_kind == "time":
        _prefix(sketch, word, "on")


def _genitive(sketch: Sketch, word: Word) -> None:
    head = word.head
    if head is None:
        return
    if word.upos == "PRON" or (head.upos not in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}):
        _prefix(sketch, word, "of")
    elif word.lemma in group("police") and head.lemma in group("of_police") and not sketch.children(word):
        at = sketch.place(head)
        sketch.words.remove(word)
        sketch.words.insert(at, word)
        word.deprel, word.features["Case"] = "compound", "Nom"
    else:
        _prefix(sketch, word, "of")


def _instrument(sketch: Sketch, word: Word) -> None:
    verb = word.head
    if verb is not None and verb.lemma in group("predicative"):
        word.deprel = "xcomp"
        return
    word.deprel = "obl"
    if word.noun_kind == "time":
        _prefix(sketch, word, "in")
        return
    _prefix(sketch, word, "by" if word.noun_kind in {"person", "organisation"} and _is_passive(verb) else "with")


def _is_passive(verb: Word | None) -> bool:
    return verb is not None and verb.features.get("Voice") == "Pass"


def _prefix(sketch: Sketch, noun: Word, text: str) -> None:
    sketch.before(sketch.start_of(noun), text, ("ADP", "IN"), noun, "case")
