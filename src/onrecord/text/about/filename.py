"""Publisher and day by the name of the file, as people save what they read: `harbour-post-17-september.txt`.

The last thing to go by, and only where the name says so: of the publisher, where it ends on a word that outlets have or
the report itself has the words as the name of a body; of the day, where the name ends on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import PurePath

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.model.text import ReportKind
from onrecord.text import headlines, lexicon
from onrecord.text.about.face import Face

_NAMES = "|".join(sorted((month for month in MONTHS if month.isascii()), key=len, reverse=True))
_ENDS_ON_DAY = re.compile(
    rf"(?:^|[-_ ])(?P<day>\d{{1,2}}[-_ ](?:{_NAMES})|(?:{_NAMES})[-_ ]\d{{1,2}})(?:[-_ ](?P<year>20\d\d))?$"
    r"|(?:^|[-_ ])(?P<whole>20\d\d-\d\d-\d\d)$",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)\b")
_OFTEN = 5  # words of the first person, from which somebody tells his own story
_STATEMENTS: frozenset[ReportKind] = frozenset({"ngo_statement", "official_statement", "other"})


def in_file_name(face: Face, kind: ReportKind) -> Iterator[str]:
    """The name with which the file's name begins, as the report writes it where it does."""
    words = list(takewhile(_may_be_of_a_name, re.split(r"[-_ .]+", PurePath(face.file).stem.lower())))
    if len(words) < 2 or not all(word.isalpha() for word in words):
        return
    is_outlet = words[-1] in lexicon.words("names", "outlet") or words[0] in lexicon.words("names", "first")
    is_outlet = is_outlet or (kind == "news" and words[0] in lexicon.words("names", "articles"))
    written = _as_written(words, face)
    if written and (is_outlet or (kind in _STATEMENTS and headlines.names_body(written))):
        yield written
    elif is_outlet and kind == "news":
        yield " ".join(word.capitalize() for word in words)


def writer_in_file_name(face: Face) -> Iterator[str]:
    """The one word before `letter`, `diary` and the like, in a report in the first person, if it is a name."""
    words = re.split(r"[-_ .]+", PurePath(face.file).stem)
    if len(words) < 2 or words[1].lower() not in lexicon.words("names", "personal_papers"):
        return
    text = "\n".join(face.body)
    name, plain = words[0].capitalize(), rf"\b{re.escape(words[0].lower())}\b"
    if len(_FIRST_PERSON.findall(text)) < _OFTEN or not name.isalpha() or re.search(plain, text):
        return
    if words[0].lower() not in headlines.body_words() and not re.search(rf"\b[Tt]he {name}\b", text):
        yield name


def day_in_file_name(file: str) -> str:
    """The day that a file's name ends on, with its year where it has one; empty where it ends on none."""
    match = _ENDS_ON_DAY.search(PurePath(file).stem)
    if match is None:
        return ""
    return match["whole"] or " ".join(filter(None, (re.sub(r"[-_]", " ", match["day"]), match["year"])))


def _may_be_of_a_name(word: str) -> bool:
    plain = word not in MONTHS and word not in WEEKDAYS and not any(char.isdigit() for char in word)
    return plain and word not in lexicon.words("names", "papers_filed")


def _as_written(words: list[str], face: Face) -> str | None:
    """The words in the report with capitals, with further words of the name between and before them."""
    name = re.compile(
        r"\b(?:[A-ZÀ-Þ][\w'’]+ ){0,2}?" + r" (?:[A-ZÀ-Þ][\w'’]+ ){0,2}".join(map(_capitalised, words)) + r"\b"
    )
    for text in (*(piece.text for piece in face.head if piece.role not in {"title", "heading"}), *face.body):
        match = name.search(text)
        if match:
            return match[0].removeprefix("The ")
    return None


def _capitalised(word: str) -> str:
    return rf"{re.escape(word[0].upper())}{re.escape(word[1:])}"
