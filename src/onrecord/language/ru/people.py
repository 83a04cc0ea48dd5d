"""The names of people out of their case: every word of such a name gets its nominative as lemma.

The case that the network saw decides between a man's and a woman's form ("Седова задержали", "Седова пришла"); a given
name or patronymic tells the sex; and a surname alone follows the full names of the report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from onrecord.language.ru.lemmas import readings
from onrecord.model.analysis import Name, Sentence, Token

Sex = Literal["masc", "femn"]

_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}


def with_base_names(sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Sentence, ...]:
    """The sentences, the words of people's names with their nominatives as lemmas."""
    people = [name for name in names if name.kind == "person"]
    sexes = _sexes_of_surnames(sentences, people)
    changed: dict[int, dict[int, str]] = {}
    for name in people:
        every = sentences[name.sentence].tokens
        tokens = every[name.first : name.last + 1]
        called = _called(every[name.first - 1]) if name.first else None
        for place, base in enumerate(base_forms(tokens, sexes, called)):
            changed.setdefault(name.sentence, {})[name.first + place] = base
    return tuple(
        replace(one, tokens=_with_lemmas(one.tokens, changed[number])) if number in changed else one
        for number, one in enumerate(sentences)
    )


def _with_lemmas(tokens: tuple[Token, ...], lemmas: Mapping[int, str]) -> tuple[Token, ...]:
    return tuple(replace(token, lemma=lemmas.get(number, token.lemma)) for number, token in enumerate(tokens))


_WOMEN = frozenset(
    {"мать", "мама", "сестра", "жена", "супруга", "дочь", "вдова", "бабушка", "тетя", "тётя", "внучка", "племянница"}
    | {"невеста", "подруга", "соседка", "журналистка", "активистка", "правозащитница", "учительница", "студентка"}
    | {"женщина", "девушка", "жительница"}
)


def _called(token: Token) -> Sex | None:
    """The sex that what somebody is called tells: "его мать Хеду Белову"."""
    return "femn" if token.lemma.lower() in _WOMEN else None


def base_forms(tokens: Sequence[Token], sexes: Mapping[str, Sex], called: Sex | None = None) -> list[str]:
    """The nominative of each word of a name.

    Args:
        tokens: The words.
        called: The sex told by the noun before the name.
        sexes: The sex that full names of the report give to a surname, by its form for a man in lower case.
    """
    case = _case(tokens)
    sex = _sex_of(tokens, case) or called
    if sex is None:
        sex = next((sexes[man] for token in tokens if (man := _man(token.text.lower())) in sexes), None)
    return [
        _like(token.text, _of_family(token.text, sex, beside=len(tokens) > 1) or _nominative(token.text, case, sex))
        for token in tokens
    ]


_FAMILY = re.compile(r"([а-яё-]+(?:[оеё]в|[иы]н|[сц]к))(?:ых|ыми|ым|ы|их|ими|ие)$", re.IGNORECASE)


def _of_family(word: str, sex: Sex | None, *, beside: bool) -> str | None:
    """Анна и Пётр Беловых, дом Беловых: the surname of each of them, or of the family."""
    match = _FAMILY.match(word)
    if match is None or any("Surn" in one.tag and one.tag.number != "plur" for one in readings(word)):
        return None
    adjective = match[1].endswith("к")
    if not beside:
        return match[1].lower() + ("ие" if adjective else "ы")
    return match[1].lower() + (("ая" if adjective else "а") if sex == "femn" else ("ий" if adjective else ""))


def _case(tokens: Sequence[Token]) -> str:
    """The case of a name; a rare given name may look like a nominative where its surname shows the case."""
    cases = [case for token in tokens if len(token.text) > 1 and (case := _feature(token, "Case"))]
    return next((case for case in cases if case != "Nom"), "Nom") if cases else "Nom"


def _feature(token: Token, name: str) -> str:
    return next((part.partition("=")[2] for part in token.xpos.split("|") if part.startswith(name + "=")), "")


def _sexes_of_surnames(sentences: Sequence[Sentence], people: Sequence[Name]) -> dict[str, Sex]:
    """By surname, the sex of all its bearers with a given name; surnames that men and women bear are left out."""
    found: dict[str, set[Sex]] = {}
    for name in people:
        tokens = sentences[name.sentence].tokens[name.first : name.last + 1]
        case = _case(tokens)
        sex = _sex_of(tokens, case) if len(tokens) > 1 else None
        if sex is not None:
            found.setdefault(_man(_nominative(tokens[-1].text, case, sex)), set()).add(sex)
    return {man: sexes.copy().pop() for man, sexes in found.items() if len(sexes) == 1}


def _sex_of(tokens: Sequence[Token], case: str) -> Sex | None:
    """The sex that a given name or patronymic tells."""
    votes: dict[Sex, float] = {"masc": 0.0, "femn": 0.0}
    for token in tokens:
        for one in readings(token.text):
            tag = one.tag
            if ("Name" in tag or "Patr" in tag) and tag.gender in votes and tag.number == "sing":
                agrees = _CASES.get(case, "") in tag
                votes[tag.gender] += float(one.score) * (2 if agrees else 0.5) + ("Patr" in tag)
    if votes["masc"] == votes["femn"]:
        return None
    return "masc" if votes["masc"] > votes["femn"] else "femn"


def _nominative(word: str, case: str, sex: Sex | None) -> str:
    """The nominative of one word of a name, in lower case."""
    if not any(char.isalpha() for char in word) or len(word) <= 2 or word.isupper():
        return word.lower()
    wanted, best, most = _CASES.get(case, "nomn"), None, -1.0
    if word.endswith("е") and any("Fixd" in one.tag for one in readings(word)):  # Анне is rather Анна than a rare name
        word = word[:-1] + "а" if any("Name" in one.tag for one in readings(word[:-1] + "а")) else word
    for one in readings(word):
        tag = one.tag
        if tag.POS != "NOUN" or tag.number == "plur":
            continue
        score = float(one.score) + 2.0 * (wanted in tag) + 3.0 * (sex is not None and tag.gender == sex)
        score += 1.0 * bool({"Surn", "Name", "Patr"} & set(tag.grammemes))
        if score > most:
            best, most = one, score
    return word.lower() if best is None else _in_nominative(best)


def _in_nominative(one: Any) -> str:
    gender = one.tag.gender
    inflected = one.inflect({"nomn", "sing"} | ({gender} if gender and "Surn" in one.tag else set()))
    return str(inflected.word if inflected is not None else one.normal_form)


def _man(surname: str) -> str:
    """A surname as a man has it: Рабкова, Рабкову, Рабковой, Рабков lead to one form."""
    for woman, man in (("ская", "ский"), ("цкая", "цкий"), ("ской", "ский"), ("скую", "ский")):
        if surname.endswith(woman):
            return surname[: -len(woman)] + man
    for ending in ("ой", "ым", "ом", "ую", "а", "у", "е"):
        stem = surname.removesuffix(ending)
        if stem != surname and stem.endswith(("ов", "ев", "ёв", "ин", "ын")):
            return stem
    return surname


def _like(written: str, base: str) -> str:
    """The base form with the capitals of the word as written."""
    if written.isupper() and len(written) > 1:
        return base.upper()
    return "-".join(part[:1].upper() + part[1:] for part in base.split("-")) if written[:1].isupper() else base
