"""Russian clauses as English ones: passives of every sort, modal verbs, tenses, bodies that speak "in" their office."""

from __future__ import annotations

from onrecord.glosses.dictionary import Entry, group, verb
from onrecord.glosses.sketch import Sketch, Word

_BODIES = frozenset({"organisation", "place"})
_PERSONS = frozenset({"person", "organisation", "animal"})


def reshape(sketch: Sketch, *, acting: bool = False) -> None:
    """Turns the clauses of a sentence into English ones, verb by verb.

    Args:
        sketch: The sentence.
        acting: Whether the sentences before tell of people who act: then "его увезли" is "they took him away".
    """
    before = acting
    for word in list(sketch.words):
        _mend(sketch, word)
    for word in list(sketch.words):
        if word.upos in {"VERB", "AUX"} and not word.done:
            _modal(sketch, word)
    for word in list(sketch.words):
        if word.upos == "VERB" and not word.done:
            _speaking_office(sketch, word)
            _objects(sketch, word)
            acting = acting or _acts(sketch, word)
            _voice(sketch, word, acting=acting)
            _tense(sketch, word)
    for word in list(sketch.words):
        if word.upos == "AUX" and not word.done:
            _auxiliary(sketch, word)
        elif word.upos in {"NOUN", "PROPN", "ADJ"} and not word.done:
            _copula(sketch, word)
    sketch.acting = _leaves_acting(sketch, before=before)


def _mend(sketch: Sketch, word: Word) -> None:
    """What the parser often gets wrong: how long as an object, a person as an adjective."""
    head = word.head
    if head is None:
        return
    counted = word.is_("obj", "nsubj") or (word.is_("iobj") and not sketch.children(word, "case"))
    lasting = sketch.child(word, "nummod") is not None or word.features.get("Case") == "Acc"
    if counted and lasting and word.noun_kind == "time" and head.upos == "VERB":
        word.deprel = "obl"
    wrong = word.is_("nsubj") and word.features.get("Case") in {"Acc", "Gen"} and not sketch.children(word, "nummod")
    wrong = wrong and word.lemma not in {"часть", "большинство", "ряд", "человек"}
    wrong = wrong or (word.is_("nsubj") and word.name == "person" and _has_an_object_s_case(sketch, word))
    wrong = wrong or _cannot_act(sketch, word)
    living = word.noun_kind == "person" or word.name == "person" or word.features.get("Animacy") == "Anim"
    if wrong and living and head.upos == "VERB" and head.features.get("Number") == "Plur":
        given = sketch.child(head, "obj") is not None
        word.deprel, word.features["Case"] = ("iobj", "Dat") if given else ("obj", "Acc")
    if word.is_("nsubj") and _accusative_thing(word) and head.upos == "VERB" and sketch.child(head, "obj") is None:
        word.deprel = "obj"
    if word.is_("appos") and word.name == "person" and _within_a_title(head):
        word.head = head.head
        sketch.before(word, ",", ("PUNCT", ","), word, "punct")
    if _is_subject(sketch, word, head):
        word.deprel = "nsubj"
    if word.name == "person" and word.is_("amod", "nummod", "det") and head.noun_kind == "time":
        verb_ = next((one for one in sketch.up(head) if one.upos == "VERB"), None)
        if verb_ is not None:
            subject = word.features.get("Case") == "Nom"
            word.head, word.deprel = verb_, "nsubj" if subject else "obj"


def _accusative_thing(word: Word) -> bool:
    """Whether a form can be nothing but an accusative: "вину не признал"."""
    features = word.features
    thing = features.get("Animacy") == "Inan" and features.get("Case") == "Acc" and features.get("Gender") == "Fem"
    return thing and word.upos == "NOUN" and word.text.lower().endswith(("у", "ю"))


def _within_a_title(noun: Word) -> bool:
    """Whether a noun belongs to what somebody is: "директор школы № 2 Зоя Лапина", "житель села Гойты Иса Дубаев"."""
    whose = noun.head
    person = whose is not None and (whose.noun_kind == "person" or whose.features.get("Animacy") == "Anim")
    return person and noun.is_("nmod", "appos") and noun.name != "person" and noun.noun_kind != "person"


def _is_subject(sketch: Sketch, word: Word, head: Word) -> bool:
    """Whether an adjective is who acts: "неизвестные в масках ворвались"."""
    alone = word.upos in {"ADJ", "NUM"} and word.features.get("Case") == "Nom" and head.upos == "VERB"
    several = word.features.get("Number") == head.features.get("Number") == "Plur"
    return alone and several and word.features.get("Variant") != "Short" and sketch.child(head, "nsubj") is None


def _has_an_object_s_case(sketch: Sketch, name: Word) -> bool:
    """Whether the surname shows what a rare given name does not: "Решата Белова увезли"."""
    others = sketch.children(name, "flat", "appos", "flat:name")
    return bool(others) and all(one.name == "person" and one.features.get("Case") in {"Acc", "Gen"} for one in others)


def _modal(sketch: Sketch, word: Word) -> None:
    """Может быть задержан: the infinitive heads the clause, with "may" in front."""
    lemma = word.lemma
    if lemma in {"стать", "захотеть", "пожелать"}:
        _refusal(sketch, word)
    if lemma not in {"мочь", "смочь", "должен"}:
        return
    below = next((one for one in sketch.children(word, "xcomp", "csubj", "ccomp") if one.upos in {"VERB", "ADJ"}), None)
    if below is None:
        return
    below.head, below.deprel = word.head, word.deprel
    for child in sketch.children(word):
        child.head = below
    word.head, word.deprel = below, "aux"
    word.text = word.lemma = "must" if lemma == "должен" else "could" if word.features.get("Tense") == "Past" else "may"
    word.upos, word.xpos, word.done = "AUX", "MD", True
    below.features["VerbForm"] = "Bare"
    object_ = sketch.child(below, "obj")
    if word.features.get("Number") == "Plur" and object_ is not None and sketch.child(below, "nsubj") is None:
        object_.deprel, object_.features["Case"] = "nsubj:pass", "Nom"
        _passive(sketch, below)


def _refusal(sketch: Sketch, word: Word) -> None:
    """Заявление брать не стали: "refused to take"."""
    no = next((one for one in sketch.children(word, "advmod") if one.lemma == "не"), None)
    if no is not None and any(one.features.get("VerbForm") == "Inf" for one in sketch.children(word, "xcomp")):
        sketch.drop(no)
        word.lemma = "отказаться"


def _speaking_office(sketch: Sketch, word: Word) -> None:
    """В пресс-службе сообщили: the office is who says so."""
    if (
        word.lemma not in group("speaking")
        or _subject(sketch, word) is not None
        or word.features.get("Number") != "Plur"
    ):
        return
    for noun in sketch.children(word, "obl", "nmod"):
        cases = sketch.children(noun, "case")
        if (
            noun.noun_kind in {*_BODIES, "object", "abstract"}
            and noun.features.get("Case") == "Loc"
            and [one.text.lower() for one in cases] in (["в"], ["во"], ["на"])
        ):
            for one in cases:
                sketch.drop(one)
            noun.deprel, noun.features["Case"] = "nsubj", "Nom"
            return


def _subject(sketch: Sketch, word: Word) -> Word | None:
    """Whose clause it is: its own subject, or that of the verb it is joined to."""
    own = sketch.child(word, "nsubj", "csubj")
    if own is not None or not word.is_("conj") or word.head is None:
        return own
    found = _subject(sketch, word.head)
    return None if found is not None and (_disagrees(sketch, found, word) or _anew(sketch, found, word)) else found


def _anew(sketch: Sketch, subject: Word, word: Word) -> bool:
    """Whether a clause begins without "and" and with whom it is done to: "приехала родня, соседа отпустили"."""
    object_ = sketch.child(word, "obj")
    first = object_ is not None and sketch.place(object_) < sketch.place(word)
    return first and sketch.child(word, "cc") is None and subject.lemma.lower() not in group("takers")


def _disagrees(sketch: Sketch, subject: Word, word: Word) -> bool:
    """Whether a subject is one and the verb is of several: "адвокат ждёт, его не пускают"."""
    one = subject.features.get("Number") == "Sing" and not sketch.children(subject, "conj", "nummod")
    return one and subject.upos in {"NOUN", "PROPN", "PRON"} and word.features.get("Number") == "Plur"


def _cannot_act(sketch: Sketch, word: Word) -> bool:
    """Whether the name of one person stands by a plural verb: of "Клим не давали воды" Klim is who got none."""
    several = word.features.get("Number") == "Plur" or sketch.children(word, "conj", "nummod")
    return word.is_("nsubj") and word.name == "person" and word.upos == "PROPN" and not several


def _objects(sketch: Sketch, word: Word) -> None:
    """Whom a verb is done to, where its object stands in another case than the accusative."""
    known = verb(word.lemma)
    options = known[0].options if known else frozenset[str]()
    wanted = {"dat": "Dat", "gen": "Gen", "ins": "Ins"}
    cases = {wanted[one] for one in options if one in wanted}
    if sketch.child(word, "obj") is not None and word.features.get("Voice") != "Pass":
        return
    for noun in sketch.children(word, "iobj", "obl"):
        plain = not sketch.children(noun, "case")
        case = noun.features.get("Case")
        case = "Dat" if case == "Loc" and plain else case  # no locative without a preposition
        negated = case == "Gen" and sketch.child(word, "advmod") is not None
        if plain and (case in cases or (negated and noun.noun_kind != "time")):
            noun.deprel, noun.features["Case"] = "obj", "Acc"
            return


def _leaves_acting(sketch: Sketch, *, before: bool) -> bool:
    """Whether a sentence leaves people acting: it tells of them, or of nobody else where those before it did."""
    verbs = [word for word in sketch.first if word.upos == "VERB"]
    told = [word for word in verbs if _acts(sketch, word)]
    others = [word for word in sketch.first if word.is_("nsubj") and word.upos in {"NOUN", "PROPN"}]
    return bool(told) or (before and not others)


def _acts(sketch: Sketch, word: Word) -> bool:
    """Whether the subject of a verb are men, officers and the like, who come and take."""
    subject = next((one for one in sketch.words if one.head is word and one.deprel == "nsubj"), None)
    if subject is None:
        return False
    several = subject.features.get("Number") == "Plur" or subject.lemma in group("police")
    several = several or sketch.child(subject, "nummod") is not None
    return several and subject.lemma.lower().replace("ё", "е") in group("takers")


def _voice(sketch: Sketch, word: Word, *, acting: bool = False) -> None:
    """Every passive as "was" and a participle."""
    form, features = word.features.get("VerbForm"), word.features
    known = verb(word.lemma)
    if form == "Part":
        _participle(sketch, word)
        return
    reflexive = word.lemma.endswith(("ся", "сь")) and (
        (known is not None and known[1])
        or (features.get("Voice") == "Pass" and (known is None or "self" not in known[0].options))
    )
    if reflexive:
        _passive(sketch, word)
    elif _is_impersonal(sketch, word):
        object_ = sketch.child(word, "obj")
        if _they(word, acting=acting, alone=object_ is None):
            sketch.before(word, "they", ("PRON", "PRP"), word, "nsubj").noun_kind = "person"
        elif object_ is not None:
            object_.deprel, object_.features["Case"] = "nsubj:pass", "Nom"
            _passive(sketch, word)
        elif word.is_("conj") and word.head is not None and word.head.xpos == "VBN" and _takes_object(known):
            word.xpos, word.features["Voice"] = "VBN", "Pass"
            _agents(sketch, word)


def _they(word: Word, *, acting: bool, alone: bool) -> bool:
    """Whether a plural without a subject has "they" as its subject: "пришли с обыском"; speakers are told elsewhere."""
    if word.lemma in group("speaking") or word.is_("conj", "advcl", "xcomp"):
        return False
    return acting or (alone and word.features.get("Person") != "1")


def _takes_object(known: tuple[Entry, bool] | None) -> bool:
    """Whether a verb is done to somebody: "его увезли и избили" tells two things done to him."""
    return known is not None and not known[1] and "self" not in known[0].options and known[0].words != ("say",)


def _is_impersonal(sketch: Sketch, word: Word) -> bool:
    """Его увезли: a plural without anybody who does it."""
    features = word.features
    subject = _subject(sketch, word)
    shared = subject is not None and subject.deprel == "nsubj:pass" and sketch.child(word, "nsubj") is None
    return (
        features.get("VerbForm") == "Fin"
        and features.get("Number") == "Plur"
        and (features.get("Tense") == "Past" or features.get("Person") == "3")
        and (subject is None or (shared and word.is_("conj")))
        and not _first_person(sketch, word)
    )


def _first_person(sketch: Sketch, word: Word) -> bool:
    """Whether the clause above tells who acts: "придя, они забрали" and the like."""
    head = word.head
    return word.is_("xcomp") and head is not None and sketch.child(head, "nsubj") is not None


def _participle(sketch: Sketch, word: Word) -> None:
    features = word.features
    if features.get("Variant") == "Short":
        _passive(sketch, word)
        return
    passive = features.get("Voice") == "Pass" or word.lemma.endswith("ся")
    word.xpos = "VBN" if passive else "VBG"
    if passive:
        _agents(sketch, word)
    if word.is_("amod") and len(sketch.children(word)) > 0:
        word.deprel = "acl"


def _passive(sketch: Sketch, word: Word) -> None:
    """Marks subject, auxiliary and agent of a passive."""
    word.xpos, word.features["Voice"] = "VBN", "Pass"
    subject = sketch.child(word, "nsubj", "nsubj:pass")
    if subject is not None:
        subject.deprel, subject.features["Case"] = "nsubj:pass", "Nom"
    auxiliary = sketch.child(word, "aux:pass", "aux", "cop")
    if auxiliary is None or auxiliary.upos != "AUX" or auxiliary.xpos == "MD":
        bare = word.features.get("VerbForm") in {"Bare", "Inf"}
        several = subject.features.get("Number") if subject is not None else word.features.get("Number")
        text = "be" if bare else "were" if several == "Plur" else "was"
        sketch.before(word, text, ("AUX", "VB" if bare else "VBD"), word, "aux:pass")
    else:
        auxiliary.deprel = "aux:pass"
    _agents(sketch, word)


def _agents(sketch: Sketch, word: Word) -> None:
    """Задержан полицией: "by the police"; beside a thing in the instrumental: "with a stick"."""
    for noun in sketch.children(word, "obl", "iobj", "nmod"):
        if noun.features.get("Case") == "Ins" and not sketch.children(noun, "case"):
            acting = noun.noun_kind in _PERSONS or noun.name in {"person", "organisation", "authority"}
            if acting or noun.upos == "PRON" or noun.lemma in {"неизвестный", "неустановленный"}:
                noun.deprel = "obl:agent"


def _tense(sketch: Sketch, word: Word) -> None:
    """The Penn tag of an active verb, with "will", "to" and "would" where English wants them."""
    features = word.features
    if word.xpos:
        return
    form = features.get("VerbForm")
    if form == "Bare":
        word.xpos = "VB"
    elif form == "Inf":
        word.xpos = "VB"
        if not sketch.children(word, "aux") and not any(
            one.text.lower() == "чтобы" for one in sketch.children(word, "mark")
        ):
            sketch.before(word, "to", ("PART", "TO"), word, "mark")
    elif form == "Conv":
        word.xpos = "VBG"
    elif features.get("Mood") == "Imp":
        word.xpos = "VB"
    elif features.get("Tense") == "Past":
        word.xpos = "VBD"
    elif features.get("Tense") == "Fut" or (features.get("Tense") == "Pres" and features.get("Aspect") == "Perf"):
        word.xpos = "VB"
        sketch.before(word, "will", ("AUX", "MD"), word, "aux")
    else:
        word.xpos = "VBP" if features.get("Number") == "Plur" or features.get("Person") in {"1", "2"} else "VBZ"


def _copula(sketch: Sketch, word: Word) -> None:
    """Это ложь: "this is a lie"."""
    subject = sketch.child(word, "nsubj")
    if subject is not None and not sketch.children(word, "cop", "aux", "aux:pass"):
        sketch.before(sketch.start_of(word), "is", ("AUX", "VBZ"), word, "cop")


def _auxiliary(sketch: Sketch, word: Word) -> None:
    """Был, будет, бы; "будет следующим" is "will be next"."""
    features = word.features
    word.done = True
    if word.text.lower() in {"бы", "б"}:
        word.text = word.lemma = "would"
        word.xpos, word.deprel = "MD", "aux"
        return
    future = features.get("Tense") == "Fut" or word.text.lower().startswith("буд")
    plural = features.get("Number") == "Plur"
    word.lemma = "be"
    word.text = "will" if future else "were" if plural else "was"
    word.xpos = "MD" if future else "VBD"
    if future:
        head, over = word.head, word.deprel
        word.lemma, word.deprel = "will", "aux"
        if head is not None and (head.upos != "VERB" or head.xpos == "VBN"):
            sketch.after(word, "be", ("AUX", "VB"), head, over if over == "aux:pass" else "cop")
    if features.get("VerbForm") == "Inf":
        word.text, word.xpos, word.lemma = "be", "VB", "be"
