"""The lines at the head of a report: which is a date line, a label, a letterhead, a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.text import lexicon
from onrecord.text.draft import Piece

_MONTH = r"(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + r")\b\.?"
DAY = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!:\d)"
    rf"|(?<![\d./-])\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d\d)(?![\d/]|\.\d)|\b{_MONTH},? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|\b\d[\d.,:/hч–-]*(?:st|nd|rd|th)?\b|"
    r"\b(?:at|on|of|a\.?m|p\.?m|noon|midnight|hrs?|hours|last|updated?|posted|published|dated|(?:in the )?(?:morning|"
    r"afternoon|evening|night)|year|г|года|утра|вечера|время|local time|gmt|utc|cest|cet|msk|мск)\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LABEL_END = re.compile(r"\s{0,3}(?:no\.?|№|#)?\s{0,3}:\s{0,3}\S", re.IGNORECASE)
_ADDRESSED = re.compile(r"to (?:the|his|her|all|our|my|whom|whoever|your)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:subject|sub|re|тема)\s*:\s*", re.IGNORECASE)
_JOINING = frozenset({"of", "for", "on", "in", "to", "de", "del", "по", "при"})
_PARTS = re.compile(r"\s[-–—|/·•]\s|:\s|\s*\(")
CAPITALS = re.compile(r"(?:[A-ZА-ЯЁ][A-ZА-ЯЁ'’.-]+ ){2,}[A-ZА-ЯЁ][A-ZА-ЯЁ'’.-]+(?= [a-zа-яё])")
COMPANY = re.compile(r",? (?:S\.A\.|Ltd\.?|Inc\.?|LLC|GmbH|PLC|Limited|Corp\.?|B\.V\.|S\.r\.l\.|ООО|ОАО|АО)$")
_CYRILLIC = re.compile(r"[а-яё]")
_OF_OFFICE = re.compile(r"(?:ого|его|ой|ей|ых|их|ому|ему|ым|ам|ов|ев|дел|[^лн]а|ии|ния|ства|сти|сил|[^л][иы])$")
_ALL_QUOTED = re.compile(r"[«“\"][^«»“”\"]{3,50}[»”\"]")
_DATED_REST = 9
_FEW_SMALL = 3  # words in small letters beside a date; a sentence has more
_NAME_WORDS = 12
_FEWEST_OF_SENTENCE = 5  # words; a name with a point at its end is mostly shorter
_LONG_NAME = 130


def is_dated(text: str) -> bool:
    """Whether a line gives a date and little else: `Geneva, 14 March 2024`, `By our reporter | 3 May, 10:15`."""
    if len(text) > 160 or not DAY.search(text):
        return False
    rest = _WORD.findall(_DATE_WORDS.sub(" ", DAY.sub(" ", text)))
    lower = [word for word in rest if word[0].islower() and word.lower() not in lexicon.words("names", "small")]
    most = 0 if text.endswith((".", "!", "?")) else _FEW_SMALL
    return len(rest) <= _DATED_REST and len(lower) <= most


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence of a report, by its length, its end and its small letters."""
    return text.endswith((".", "!", "?")) and len(_WORD.findall(text)) >= _FEWEST_OF_SENTENCE and not in_capitals(text)


def is_label(text: str) -> bool:
    """Whether a line is a label with its value, or the number of a file: `To: ...`, `Case No. 12 of 2023`."""
    if text.startswith("@") and len(text.split()) == 1:
        return True
    if _ADDRESSED.match(text) and len(text) < 100 and not text.endswith((".", "!", "?")):
        return True
    match = lexicon.pattern("roles", "labels").match(text)
    if match and _LABEL_END.match(text, match.end()) and len(text) < 200:
        return True
    return len(text) < 120 and bool(lexicon.pattern("roles", "numbered").match(text))


def is_letterhead(head: Sequence[Piece], number: int) -> bool:
    """Whether a line of the head names who speaks or what sort of paper it is, and is no headline."""
    text = head[number].text
    if names_paper(text) or names_state(text) or names_body(text):
        return True
    if number or len(head) < 2:
        return False
    parts = _PARTS.split(text)
    if any(names_paper(part) for part in parts[1:]) or (DAY.search(text) and names_body(parts[0])):
        return True
    following = head[1]
    if not following.follows:
        return False
    short = len(_WORD.findall(text)) <= (6 if in_capitals(text) and len(head) > 2 else 4)
    named = is_dated(following.text) or names_body(following.text) or following.text.startswith("@")
    return (short and named) or bool(_ALL_QUOTED.fullmatch(text)) or names_paper(following.text)


def in_capitals(text: str) -> bool:
    """Whether every word has a capital, small words of names aside."""
    return all(word[0].isupper() or word.lower() in lexicon.words("names", "small") for word in _WORD.findall(text))


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
    text = text.partition(";")[0]
    text = capitals_of(text) or text
    leading = lexicon.pattern("names", "leading").match(text) and len(text) < _LONG_NAME and not text.endswith(".")
    if leading or (COMPANY.search(text) and in_capitals(text)):
        return True
    return _may_be_a_name(text) and any(
        _names(part.partition(",")[0].split(), body_words()) for part in _PARTS.split(text)
    )


def _may_be_a_name(text: str) -> bool:
    """Whether a line has the length, the capitals and the points of a name, and no words that tell what happened."""
    words = _WORD.findall(text)
    first = _WORD.findall(_PARTS.split(text)[0].partition(",")[0])
    if not words or _is_headline(first) or re.search(r"[!?]|[.:] \S+ \S+ \S+ \S+", text):
        return False
    if "," in text and len(first) < 2:
        return False
    content = [word for word in words if word.lower() not in lexicon.words("names", "small")]
    lower = [word for word in content if word[0].islower() and _stem(word) not in body_words()]
    most = 2 * _NAME_WORDS if _stem(words[0]) in body_words() else _NAME_WORDS
    return len(words) <= most and (len(lower) <= len(content) // 4 or _names_office_in_russian(content))


def _names_office_in_russian(words: Sequence[str]) -> bool:
    """Whether words are an office in Russian, small letters and all: "Управление внутренних дел Орской области"."""
    first = next((n for n, word in enumerate(words[:2]) if _stem(word) in body_words()), None)
    return (
        first is not None
        and words[0][0].isupper()
        and len(words) > first + 1
        and all(word[0].isupper() or _OF_OFFICE.search(word) for word in words[first + 1 :])
    )


def _is_headline(words: Sequence[str]) -> bool:
    """Whether words in capitals tell what happened: names have no "to", "after", "says" in them."""
    telling = lexicon.words("names", "telling")
    if len(words) > 1 and _stem(words[0]) in body_words() and _stem(words[1]) in {"of", "for"}:
        telling -= lexicon.words("names", "described")  # "Committee for Missing Persons"
    return len(words) > 3 and any(_stem(word) in telling for word in words[1:])


def capitals_of(text: str) -> str | None:
    """The words in capitals with which a line begins before it goes on in small letters."""
    match = CAPITALS.match(text)
    return match[0] if match else None


def _names(words: Sequence[str], cues: frozenset[str]) -> bool:
    """Whether a cue stands where the noun of a name does: last, before "of" or a town; in Russian it comes early."""
    stems = [_stem(word) for word in words]
    named = [stem for stem in stems if stem not in {"", "the"}]
    if not named:
        return False
    return (
        named[-1] in cues
        or (len(named) == 3 and named[1] in cues)
        or (bool(_CYRILLIC.match(named[0])) and not cues.isdisjoint(named[:3]))
        or named[0] in lexicon.words("names", "first")
        or any(first in cues and second in _JOINING for first, second in pairwise(named))
    )


def subject_of(text: str) -> str | None:
    """What a subject line is about; None if it is none."""
    match = _SUBJECT.match(text)
    return text[match.end() :] if match else None


def body_words() -> frozenset[str]:
    """Every word that tells the name of a body."""
    return frozenset().union(*(lexicon.words("names", key) for key in ("outlet", "authority", "body")))


def _stem(word: str) -> str:
    return word.lower().replace("’", "'").strip('.,()«»"“”')
