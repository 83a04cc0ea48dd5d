"""Whose words a Russian report is: who complains, who wrote a call down, which outlet was told something.

Names stand in cases there: "от Беловой Анны Петровны" is Анна Петровна Белова, "сказал он «Волне»" was told to Волна.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.names.declined import readings
from onrecord.text.about.face import Face

_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_LETTERS = r"(?:[А-ЯЁ][а-яё]{0,2}\. ?){1,2}"
_WRITER = re.compile(
    r"(?i:от:?|заявитель(?:ница)?:|\(?от имени)\s+"
    r"(?:(?:гр(?:-к[аи]|-на|ажданина|ажданки)?\.?|адвоката|заявителя|заявительницы|жител(?:я|ьницы))\s+)?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}})"
)
_SELF = re.compile(
    rf"(?:(?:^|[.!?] )(?:Я, (?:(?!{_WORD})[^,.]{{1,30}} )?|Меня зовут )|, меня зовут )"
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,2}})"
)
_TAKEN = re.compile(
    r"(?i:записал[аи]?|принял[аи]?|запись вел[аи]?|разговаривал[аи]?)\s*:?\s+"
    rf"(?P<name>{_LETTERS}{_WORD}|{_WORD}(?: {_WORD}){{0,2}})"
)
_PATRONYMIC = re.compile(r"[а-яё]+(?:(?:ов|ев|ич)(?:на|ны|не)|(?:ов|ев|ьи)ич[ау]?|(?:оглы|кызы))$")

_Q = r"«([А-ЯЁ][^«»\n]{2,40})»"
_TELLING = (
    r"(?:сообщил|рассказал|заявил|передал|пояснил|сказал|подтвердил|уточнил|отметил|признал|ответил|объяснил)"
    r"(?:а|и|о|ся)?"
)
_MEDIUM = r"(?:изданию|газете|порталу|сайту|агентству|телеканалу|радиостанции|журналу|проекту)"
_TOLD_TO = re.compile(rf"(?:\b{_TELLING}|\b[Оо]б этом|\b[Сс]тало известно)(?: об этом)? {_Q}")
_TOLD_MEDIUM = re.compile(rf"{_TELLING} (?:об этом )?{_MEDIUM} {_Q}|{_MEDIUM} {_Q} {_TELLING}")
_TALKED = re.compile(rf"\bв (?:разговоре|беседе) со? {_Q}|\bв (?:интервью|комментарии) (?:для )?{_Q}")
_ASKED = re.compile(
    r"\b(?:корреспонденту|корреспондентке|журналисту|журналистке|редакции|в распоряжении|собеседни\w+|"
    rf"(?:на|в ответ на) (?:запрос|вопрос|вопросы|звонок)) {_Q}"
)
_ACTING = re.compile(
    rf"{_Q} (?:поговорил|побеседовал|публику|обратил\w+ за комментари|направил\w* запрос|не удалось|выяснил|"
    r"связал\w+ с|располагает|продолжает следить)"
)
_MONTHS = "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
_NAME = r"[A-ZА-ЯЁ«][\w«»-]+(?:\.[a-z]{2,4}\b)?(?: [A-ZА-ЯЁ«][\w«»-]+){0,2}"
_DATELINE = re.compile(
    rf"[А-ЯЁ][\w .-]{{1,40}}[,.] ?\d{{1,2}} (?:{_MONTHS})[а-я]*\.?(?: \d{{4}}(?: г(?:ода|\.)?)?)?\s*"
    r"(?:[,.–—-]*\s*/(?P<slashes>[^/\n]{2,40})/|[,.–—-]*\s*\((?P<brackets>[^()\n]{2,40})\)\s*[.:–—-]"
    rf"|,\s*(?P<comma>{_NAME})(?=\s*[.:–—])|[.–—-]+\s*(?P<point>(?=[A-ZА-ЯЁ]{{2}}){_NAME})(?=\s*[.:–—]|\s-\s))"
)
_DATIVE = re.compile(r"(?:[ую]|е|ой|ей|ам|ям)$")
_BACK: tuple[tuple[str, str], ...] = (
    ("ью", "ье"), ("ья", "ье"), ("ьем", "ье"), ("ию", "ие"), ("ием", "ие"), ("ам", "ы"), ("ям", "и"), ("ей", "я"),
    ("ой", "а"), ("ом", ""), ("у", ""), ("ю", "й"), ("е", "а"), ("ы", "а"), ("и", "я"), ("а", ""),
)  # fmt: skip
_ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("нему", "ний"), ("него", "ний"), ("кому", "кий"), ("кого", "кий"), ("ким", "кий"), ("ому", "ый"), ("ого", "ый"),
    ("ым", "ый"), ("ой", "ая"), ("ей", "яя"),
)  # fmt: skip
_STRESSED = re.compile(
    r"(?:степн|речн|морск|городск|земск|лесн|родн|жив|втор|молод|голуб|больш|прям)[ыи]й$", re.IGNORECASE
)
_LEAD = 3


def writer_of_letter(face: Face) -> Iterator[str]:
    """Who a complaint is from: "от Беловой Анны Петровны" above it, "Я, Белова Анна Петровна" in it."""
    signed = " ".join(piece.text for piece in face.foot)
    for piece in face.head:
        match = _WRITER.match(piece.text)
        if match:
            yield _in_order(_alone(tuple(match["name"].split()), signed))
    for text in (*face.body[:_LEAD], *(piece.text for piece in face.head)):
        match = _SELF.search(text)
        if match:
            yield _in_order(tuple(match["name"].split()))


def taker_of_note(face: Face) -> Iterator[str]:
    """Who wrote a call down: "Записал Д. Белов"."""
    for piece in face.head:
        match = _TAKEN.search(piece.text)
        if match:
            yield match["name"]


def agency_of(face: Face) -> Iterator[str]:
    """The agency of a dateline: "ОМСК, 3 мая (Волна).", "Омск, 3 мая, Волна.", "ОМСК. 3 мая. ВОЛНА -"."""
    for text in (*face.body[:2], *(piece.text for piece in face.head)):
        match = _DATELINE.match(text)
        if match:
            yield next(group for group in match.groups() if group).strip(" «»")


def outlet_told(face: Face) -> Iterator[str]:
    """The outlet that people spoke to: "рассказала она «Волне»", "«Волна» поговорила с ней"."""
    text = "\n".join((*(piece.text for piece in face.head), *face.body))
    for match in _ACTING.finditer(text):
        yield match[1]
    for pattern in (_TOLD_MEDIUM, _TALKED, _ASKED, _TOLD_TO):
        for match in pattern.finditer(text):
            name = next(group for group in match.groups() if group)
            if pattern is _TOLD_MEDIUM:
                yield name
            elif pattern is not _TOLD_TO or _DATIVE.search(name.split()[0]):
                yield _nominative(name, text)


def _alone(words: tuple[str, ...], signed: str) -> tuple[str, ...]:
    """A name in the genitive as it is by itself: by the signature, or by the sex that the father's name tells."""
    possible = [found for found in readings(words) if found != words]
    father = next((word for word in words if _PATRONYMIC.search(word)), None)
    if father is not None:
        place, ending = words.index(father), "на" if father.endswith("ны") else "ич"
        possible = [found for found in possible if found[place].endswith(ending)] or possible
    kept = [found for found in possible if any(word in signed.split() for word in found)] or possible
    found = max(kept, key=lambda one: sum(a != b for a, b in zip(one, words, strict=True)), default=words)
    return (*found[1:], found[0]) if len(found) == 2 and found[0] in signed.split() else found


def _in_order(words: tuple[str, ...]) -> str:
    """Белова Анна Петровна as Анна Петровна Белова."""
    if len(words) == 3 and _PATRONYMIC.search(words[2]):
        words = (words[1], words[2], words[0])
    return " ".join(words)


def _nominative(name: str, text: str) -> str:
    """The name of an outlet by itself: as the report has it elsewhere, or by its ending."""
    words = name.split()
    first = words[0]
    adjective = next((back for back in _ADJECTIVES if first.endswith(back[0]) and len(words) > 1), None)
    if adjective is not None:
        alone = first.removesuffix(adjective[0]) + adjective[1]
        alone = alone[:-2] + "ой" if _STRESSED.fullmatch(alone) else alone
        return " ".join((alone, _ended(words[1]), *words[2:]))
    guessed = " ".join((_ended(first), *words[1:]))
    for match in re.finditer(r"«([^«»\n]+)»", text):
        other = match[1]
        if other != name and other[: len(first) - 2] == name[: len(first) - 2] and not _DATIVE.search(other.split()[0]):
            return other
    return guessed


def _ended(word: str) -> str:
    for ending, alone in _BACK:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + alone
    return word
