"""Who is understood and not said: "Били каждый день", "Умер в изоляторе"; English says "him" and "he".

Whom a sentence without an object means is the person that was done to or told of last; a past tense tells itself
whether he or she acts. In a paragraph where somebody speaks of "me", it is "me" and "I".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.glosses.dictionary import group
from onrecord.glosses.sketch import Sketch, Word
from onrecord.model import Token

_OBJECTS = {"Masc": "him", "Fem": "her", "Plur": "them", "me": "me", "us": "us"}
_FIRST = {"я": "me", "меня": "me", "мне": "me", "мной": "me", "мною": "me"} | dict.fromkeys(
    ("мы", "нас", "нам", "нами"), "us"
)
_HERS = re.compile(r"(?:[оеё]в|[иы]н)(?:а|на)$|[сц]кая$")
"""How the base form of a woman's surname or patronymic ends."""


@dataclass
class LeftOut:
    """Of whom a report speaks, sentence by sentence.

    Attributes:
        whom: `Masc`, `Fem`, `Plur`, `me` or `us`; empty as long as it speaks of nobody.
    """

    whom: str = ""

    def new_paragraph(self) -> None:
        """Who speaks of "me" is known for one paragraph only."""
        if self.whom in {"me", "us"}:
            self.whom = ""

    def put(self, sketch: Sketch) -> None:
        """Adds the pronouns that a sentence leaves out."""
        for word in list(sketch.words):
            if word.upos != "VERB" or word.done:
                continue
            if self.whom and _lacks_object(sketch, word):
                text = _OBJECTS[self.whom]
                sketch.after(word, text, ("PRON", "PRP"), word, "obj").noun_kind = "person"
            elif self.whom not in {"me", "us"} and _lacks_subject(sketch, word):
                text = "she" if word.features.get("Gender") == "Fem" else "he"
                sketch.before(_front(sketch, word), text, ("PRON", "PRP"), word, "nsubj").noun_kind = "person"

    def seen(self, tokens: Sequence[Token], people: Sequence[int]) -> None:
        """Takes in a sentence as it stands in the report.

        Args:
            tokens: Its words.
            people: Which of them are in names of people.
        """
        for number in range(len(tokens)):
            self.whom = _spoken_of(tokens, number, named=number in people) or self.whom


def _spoken_of(tokens: Sequence[Token], number: int, *, named: bool) -> str:
    """Whom a word speaks of, if it is one that could be done to: no doer of anything."""
    token = tokens[number]
    if (first := _FIRST.get(token.text.lower())) is not None:
        return first if token.text.lower() not in {"я", "мы"} else ""
    own = token.upos in {"NOUN", "PROPN"} and (named or (token.noun_kind == "person" and token.lemma in group("kin")))
    if not own or token.deprel.startswith(("flat", "appos", "nmod")):
        return ""
    doing = (
        token.deprel == "nsubj"
        and "Case=Nom" in token.xpos
        and tokens[token.head].upos == "VERB"
        and "Voice=Pass" not in tokens[token.head].xpos
    )
    if doing and tokens[token.head].lemma not in group("befalling"):
        return ""
    if "Number=Plur" in token.xpos:
        return "Plur"
    within = [
        one.lemma for one in tokens if one is token or (one.head == number and one.deprel[:4] in {"flat", "appo"})
    ]
    soft = not named or token.lemma[-1:] in "аяь"  # a name that ends in a consonant is a man's
    hers = ("Gender=Fem" in token.xpos and soft) or any(_HERS.search(lemma) for lemma in within)
    return "Fem" if hers else "Masc"


def _lacks_object(sketch: Sketch, word: Word) -> bool:
    """Whether a verb of what is done to people stands in the active without whom it is done to."""
    if word.lemma not in group("done_to_people") or word.xpos not in {"VBD", "VBZ", "VBP", "VB"}:
        return False
    if word.features.get("Person") == "1" or word.features.get("Mood") == "Imp":
        return False
    if word.features.get("Number") != "Plur" or word.features.get("VerbForm") != "Fin":
        return False
    return not sketch.children(word, "obj", "iobj", "ccomp", "nsubj:pass") and not any(
        one.features.get("Case") in {"Acc", "Dat", "Nom"}
        and one.noun_kind != "time"
        and not sketch.children(one, "case")
        for one in sketch.children(word, "obl", "nmod", "nsubj")
        if not (one.added or one.is_("nsubj"))
    )


def _lacks_subject(sketch: Sketch, word: Word) -> bool:
    """Whether a verb in the past tells of one person and nobody is its subject."""
    features = word.features
    fits = features.get("Number") == "Sing" and features.get("Gender") in {"Masc", "Fem"} and word.xpos == "VBD"
    if not fits or word.lemma in group("speaking") or word.lemma not in group("befalling"):
        return False
    above = word.head if word.is_("conj") else None
    return not any(sketch.children(one, "nsubj", "csubj", "aux", "cop") for one in (word, above) if one is not None)


def _front(sketch: Sketch, word: Word) -> Word:
    """The verb, or the "not" in front of it."""
    before = sketch.words[max(0, sketch.place(word) - 1)]
    return before if before.head is word and before.text in {"не", "not", "will"} else word
