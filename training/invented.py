"""Invented sentences of the project's field, filled anew in every epoch from lists of invented and of real names.

A pattern marks its names in brackets, e.g. `[ORG] said [AUTH] had held [PER] in [LOC]`; words in braces are chosen
from a list and are no names. The sentences were written for this project. People are first and last names combined
at random; bodies are invented or real ones, and what a sentence says of them is made up.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

from corpora import Sentence
from derive import spans_of

from onrecord.language.en.words import words

KIND = {
    "PER": "PER",
    "SUR": "PER",
    "ORG": "ORG",
    "AUTH": "ORG",
    "UNIT": "ORG",
    "LOC": "LOC",
    "SITE": "LOC",
    "COUNTRY": "LOC",
}
FORMS = {"ORG": "organisation_forms", "AUTH": "authority_forms", "UNIT": "unit_forms", "SITE": "site_forms"}
ARTICLE = "the "  # stands before a name and is no part of it
_SLOT = re.compile(r"\[([A-Z]+)\]|\{([a-z_]+)\}")


class Inventor:
    """Makes sentences and names.

    Args:
        file: The lists and patterns.
    """

    def __init__(self, file: Path) -> None:
        self.lists: dict[str, list[str]] = {
            key: [item.strip() for item in value.replace("\n", "").split("|") if item.strip()]
            if isinstance(value, str)
            else value
            for key, value in tomllib.loads(file.read_text(encoding="utf-8")).items()
        }
        self.pools: dict[str, list[str]] = {"PER": [], "ORG": [], "LOC": []}

    def learn(self, sentences: list[Sentence]) -> None:
        """Take names from labelled sentences."""
        pools: dict[str, set[str]] = {"PER": set(), "ORG": set(), "LOC": set()}
        for sentence in sentences:
            for first, last, kind in spans_of(sentence.names):
                name = " ".join(sentence.words[first : last + 1])
                if len(name) > 2 and name[0].isalnum():
                    pools[kind].add(name)
        self.pools = {kind: sorted(names) for kind, names in pools.items()}

    def pick(self, key: str) -> str:
        """One item of a list."""
        return random.choice(self.lists[key])

    def name(self, slot: str) -> str:
        """A name for a slot of a pattern."""
        chance = random.random()
        if slot in {"PER", "SUR"}:
            return self._person(short=slot == "SUR")
        if slot == "COUNTRY":
            return self.pick("countries")
        if slot == "LOC":
            return self._place()
        if slot == "ORG" and chance < 0.25 and self.pools["ORG"]:
            return random.choice(self.pools["ORG"])
        return self.fill_name(self.pick(FORMS[slot]))

    def _place(self) -> str:
        chance = random.random()
        if chance < 0.2 and self.pools["LOC"]:
            return random.choice(self.pools["LOC"])
        if chance < 0.3:
            return self.pick("countries")
        return self.fill_name(self.pick("place_forms")) if chance < 0.45 else self.pick("towns")

    def _person(self, *, short: bool) -> str:
        chance = random.random()
        first, last = self.pick("first_names"), self.pick("last_names")
        if short:
            return last if chance < 0.8 else first
        if chance < 0.15 and self.pools["PER"]:
            return random.choice(self.pools["PER"])
        for limit, form in (
            (0.7, f"{first} {last}"),
            (0.78, f"{first} {self.pick('first_names')} {last}"),
            (0.84, f"{first} {self.pick('capitals')}. {last}"),
            (0.88, f"{self.pick('capitals')}. {last}"),
            (0.93, f"{first} {self.pick('particles')} {last}"),
            (0.96, f"{first} {last}-{self.pick('last_names')}"),
        ):
            if chance < limit:
                return form
        return first

    def fill_name(self, form: str) -> str:
        """A name from a form such as `{towns} District Court`."""
        return _SLOT.sub(lambda m: self.pick(m.group(2)), form)

    def sentence(self) -> Sentence:
        """One invented sentence with its names."""
        pattern = self.pick("patterns")
        text, spans, at = "", [], 0
        for slot in _SLOT.finditer(pattern):
            text += pattern[at : slot.start()]
            at = slot.end()
            if slot.group(2):
                text += self.pick(slot.group(2))
                continue
            name = self.name(slot.group(1))
            start = len(text) + (len(ARTICLE) if name.startswith(ARTICLE) else 0)
            text += name
            spans.append((start, len(text), KIND[slot.group(1)]))
        text += pattern[at:]
        return labelled(text, spans, "invented")


def labelled(text: str, spans: list[tuple[int, int, str]], corpus: str, paragraph: int = 0) -> Sentence:
    """A sentence cut into words, with names laid over character spans."""
    found = list(words(text, 0, len(text)))
    labels = ["O"] * len(found)
    for start, end, kind in spans:
        inside = [n for n, (a, b) in enumerate(found) if a >= start and b <= end]
        for place, number in enumerate(inside):
            labels[number] = kind if kind == "?" else ("I-" if place else "B-") + kind
    return Sentence(corpus=corpus, paragraph=paragraph, words=[text[a:b] for a, b in found], text=text, names=labels)


def swap(sentence: Sentence, inventor: Inventor) -> Sentence | None:
    """The same sentence with other names of the same kinds; None if it has none."""
    spans = spans_of(sentence.names)
    if not spans:
        return None
    forms: list[str] = []
    labels: list[str] = []
    at = 0
    for first, last, kind in spans:
        forms += sentence.words[at:first]
        labels += sentence.names[at:first]
        new = sentence.words[first : last + 1]
        if random.random() < 0.85:
            slot = {
                "PER": "PER" if last > first else "SUR",
                "LOC": "LOC",
                "ORG": random.choice(["ORG", "ORG", "AUTH"]),
            }[kind]
            name = inventor.name(slot)
            new = [name[a:b] for a, b in words(name, 0, len(name))]
        if new[0] == "the" and len(new) > 1:
            forms.append(new[0])
            labels.append("O")
            new = new[1:]
        forms += new
        labels += ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
        at = last + 1
    forms += sentence.words[at:]
    labels += sentence.names[at:]
    return Sentence(corpus="swapped", paragraph=sentence.paragraph, words=forms, names=labels)
