"""Names of publishers as a reader would give them: trimmed, in their natural case, spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates import WEEKDAYS
from onrecord.text import headlines
from onrecord.text.about.face import Face
from onrecord.text.headlines import DAY

SEPARATORS = re.compile(r"\s{1,3}[-–—/|·•:]{1,2}\s{1,3}|\s{0,3}[|·•]\s{0,3}|(?<!\b\w)\.\s+(?=[A-ZА-ЯЁ\d])|;\s+")
PLAIN_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Adv|Fr)\.? |Maître |Sister |Brother )?"
    r"[A-ZА-ЯЁ][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-ZА-ЯЁ][\w.'’-]*){0,5}"
)
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "ya", "по", "и", "в"})
_SHORT = frozenset({"UN", "EU", "US", "UK", "AU", "OSCE", "NGO"})
_INITIALS = re.compile(r"(?:[A-ZА-ЯЁ]\.[ -]?){1,3}[A-ZА-ЯЁ]?\.?")
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-ÝАЕИОУЫЭЮЯЁ]")
_DESCRIBED = re.compile(r"\s*[А-ЯЁ][^«»,.;:]{2,60} «(?P<name>[^«»]{3,60})»\s*")
_LONGEST = 90
_PAIRED = re.compile(r"[^«»\"“”]+ [«\"“][^«»\"“”]+[»\"”]")
_WEEKDAY = "|".join(sorted(name for name in WEEKDAYS if len(name) > 4))  # "The Baltic Sun" is no Sunday
_BEFORE_DATE = re.compile(rf"(?:(?:^|,)\s*\w{{2,12}}\.?|(?:^|\s)(?:(?i:{_WEEKDAY})|[a-zа-яё]{{2,12}}\.?))?[\s,]*$")
"""A town or weekday behind a comma, a small word: `Herald, Osk, 3 May`; the last word of a name is none of these."""


def cleaned(name: str, face: Face) -> str | None:
    """A name without brackets and marks; None where no name is left."""
    described = _DESCRIBED.fullmatch(name)
    if described:  # ФОНД «ТИХАЯ ПРИСТАНЬ» is called Тихая пристань
        inside = described["name"]
        return _as_sentence(inside, face) if inside.isupper() and len(inside) > 4 else inside
    name = re.sub(r"\s*\([^)]*\)?\s*$", "", name).strip(" ,:;-–—*_'’()[]")
    name = name if _PAIRED.fullmatch(name) else name.strip('«»"“” ')
    name = re.sub(r"^(?:the|by) (?=[a-z])", "", name)
    name = name.rstrip(".") if not re.search(r"\b\w\.$", name) else name
    dated = DAY.search(name)
    name = name[: dated.start()].rstrip() if dated and not name[: dated.start()].endswith(" of ") else name
    written = re.search(r"[^\W\d_]{2}", name) or _INITIALS.fullmatch(name)
    if not 2 <= len(name) <= _LONGEST or not written or headlines.names_paper(name):
        return None
    return _natural_case(name, face) if name.isupper() and len(name) > 5 else name


def without_place(name: str) -> str:
    """A name without the town, department or edition that follows a comma."""
    first, comma, rest = name.partition(",")
    return first if comma and not headlines.COMPANY.search(f",{rest}") else name


def parts(line: str) -> Iterator[str]:
    """The parts of a letterhead line, dates and the word before them left out."""
    for part in SEPARATORS.split(line):
        match = DAY.search(part)
        kept = _BEFORE_DATE.sub("", part[: match.start()]) if match else part
        if kept.strip(" ,"):
            yield headlines.capitals_of(kept) or kept.strip(" ,")


def spelled_out(name: str, face: Face) -> str:
    """The words that an abbreviation stands for, where the report gives them."""
    if not re.fullmatch(r"[A-Z]{2,6}", name):
        return name
    initials = r"\b" + r" (?:(?:of|the|for|and|de) )*".join(rf"{letter}[\w'’]+" for letter in name) + r"\b"
    for text in (*(piece.text for piece in (*face.foot, *face.head)), *face.body):
        match = re.search(initials, text)
        if match:
            return match[0]
    return name


def in_full(name: str, face: Face) -> str:
    """A person's name in the fullest form that the report has: `K. Orlova` is `Ksenia Orlova`."""
    words = name.replace(".", ". ").split()
    if len(words) < 2 or not any(word.endswith(".") for word in words):
        return name
    pattern = " ".join(rf"{re.escape(word[:-1])}[\w'’-]+" if word.endswith(".") else re.escape(word) for word in words)
    for text in (*(piece.text for piece in face.head), *face.body):
        match = re.search(rf"\b{pattern}\b", text, re.IGNORECASE)
        if match and not match[0].islower():
            return match[0]
    return name


def _natural_case(name: str, face: Face) -> str:
    """The name as the report writes it elsewhere, or with capitals at the beginning of words."""
    elsewhere = _elsewhere(name, face)
    if elsewhere:
        return elsewhere
    words = [word.lower() if word.lower() in _SMALL else _capitalised(word) for word in name.split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _as_sentence(name: str, face: Face) -> str:
    """The name as the report writes it elsewhere, or with one capital, as Russian has names between quotation marks."""
    return _elsewhere(name, face) or name.capitalize()


def _elsewhere(name: str, face: Face) -> str | None:
    for text in (*face.body, *(piece.text for piece in (*face.head, *face.foot))):
        for match in re.finditer(re.escape(name), text, re.IGNORECASE):
            if not match[0].isupper() and match[0][0].isupper():
                return match[0]
    return None


def _capitalised(word: str) -> str:
    if word in _SHORT or (len(word) <= 4 and not _VOWEL.search(word)):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
