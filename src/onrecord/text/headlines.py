"""The lines at the head of a report: which is a date line, a label, a letterhead, a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.text import lexicon
from onrecord.text.draft import Piece

_MONTH = r"(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + r")\b\.?"
DAY = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}|\b{_MONTH} \d{{1,2}}\b(?!:)"
    rf"|(?<![\d./-])\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d)(?![\d./])|\b{_MONTH},? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|\b\d[\d.,:/hч–-]*(?:st|nd|rd|th)?\b|\b(?:at|on|of|a\.?m|p\.?m|noon|midnight|hrs?|hours|last|update[d]?|posted|published|dated|"
    r"(?:in the )?(?:morning|afternoon|evening|night)|year|г|года|утра|вечера|время|local time|gmt|utc|cest|cet|msk|мск)\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LABEL_END = re.compile(r"\s*[.№#]*\s*(?:[\w/-]{0,14}\s*)?:\s*\S")
_NUMBERED = re.compile(
    r"(?:(?:case|file|ref(?:erence)?|petition|application|complaint|appeal|suit|interrogation|statement|communiqu[eé]|bulletin|agreement|"
    r"interview(?: record)?|record(?: of complaint)?|misc\.|writ|criminal|civil|дело|исх|вх)\b[\w .,/()-]{0,50}"
    r"(?:no\.?|nos\.?|№|n°|#)?\s*[\w/().-]*\d[\w/().-]*)[\w .,()/-]{0,40}$|[\w .]{0,40}\bcase no\. \d.{0,80}$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "of the and for in on to at by de la le du des del das dos e y & et und von van al ul bin ya wa по и в на о для".split()
)
_DATED_REST = 9
_NAME_WORDS = 12


def is_dated(text: str) -> bool:
    """Whether a line gives a date and little else: `Geneva, 14 March 2024`, `By our reporter | 3 May, 10:15`."""
    if not DAY.search(text) or len(text) > 160:
        return False
    rest = _WORD.findall(_DATE_WORDS.sub(" ", DAY.sub(" ", text)))
    lower = [word for word in rest if word[0].islower() and word.lower() not in _SMALL]
    return len(rest) <= _DATED_REST and len(lower) <= 4 and not re.search(r"[a-zа-я]{3}[.!?]$", text)


def is_label(text: str) -> bool:
    """Whether a line is a label with its value, or the number of a file: `To: ...`, `Case No. 12 of 2023`."""
    match = lexicon.pattern("roles", "labels").match(text)
    if match and _LABEL_END.match(text, match.end()) and len(text) < 200:
        return True
    return len(text) < 120 and bool(_NUMBERED.match(text))


def is_letterhead(head: Sequence[Piece], number: int) -> bool:
    """Whether a line of the head names who speaks or what sort of paper it is, and is no headline."""
    text = head[number].text
    if names_paper(text) or names_state(text) or names_body(text):
        return True
    following = head[number + 1].text if number + 1 < len(head) else ""
    joined = number + 1 < len(head) and head[number + 1].follows
    short = len(_WORD.findall(text)) <= 4
    return (
        number == 0 and short and joined and (is_dated(following) or names_body(following) or following.startswith("@"))
    )


def names_paper(text: str) -> bool:
    """Whether a line says what sort of paper it is: `PRESS RELEASE`, `Order`."""
    match = lexicon.pattern("names", "papers").fullmatch(text.strip(" .:*-"))
    return bool(match) and len(text) < 90


def names_state(text: str) -> bool:
    """Whether a line names the state above an office."""
    match = lexicon.pattern("names", "states").fullmatch(text.strip(" .:*,-"))
    return bool(match) and len(text) < 60


def names_body(text: str) -> bool:
    """Whether a line is the name of an outlet, an office or another body, by its words and its capitals."""
    words = _WORD.findall(text)
    if not words or len(words) > _NAME_WORDS or re.search(r"[!?;]|[.:] \S+ \S+ \S+ \S+", text):
        return False
    cues = body_words()
    if not any(_stem(word) in cues for word in words):
        return False
    content = [word for word in words if word.lower() not in _SMALL]
    lower = [word for word in content if word[0].islower() and _stem(word) not in cues]
    return len(lower) <= len(content) // 4


def body_words() -> frozenset[str]:
    """Every word that tells the name of a body."""
    return frozenset().union(*(lexicon.words("names", key) for key in ("outlet", "authority", "body")))


def _stem(word: str) -> str:
    return word.lower().replace("’", "'").rstrip(".,")
