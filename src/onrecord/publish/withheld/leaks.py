"""The last look at what is about to be written: is a name in it that must not be, and where?

Words are looked for as they stand and as they read when markup, escapes, folded lines and invisible letters are taken
out, so that a name is found that no single search of the bytes would find.
"""

from __future__ import annotations

import html
import quopri
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args
from urllib.parse import unquote

from onrecord.model import ACTS, Case
from onrecord.model.text import ReportKind
from onrecord.publish import wording
from onrecord.publish.screen.page import page
from onrecord.publish.withheld.hiding import Hiding
from onrecord.publish.withheld.inside import inside

_ID = re.compile(r"\b(?:[a-z]{1,2}-)?[0-9a-f]{12,64}\b")
_SHORT = 2  # letters that stand for too much to be a name by themselves
_TAG = re.compile(r"<[^<>]*>")
_PARTS = re.compile(  # what parts words that stand beside each other; any other markup may stand within one
    r"</?(?:p|div|li|td|th|tr|br|h[1-6]|d[dt]|blockquote|summary|caption|title|script|style|option"
    r"|w:(?:p|tc|br|tab|cr|footnote|comment|instrText|delText)|si|is|rPh|c|v|author|comment|formula\d?"
    r"|dc:\w+|cp:\w+|vt:\w+|\w+(?:Header|Footer))(?:\s[^<>]*)?/?>"
)
_PAGE_CODE = re.compile(r"&[LCRPNDTFAGBIUES]")  # of the head of a printed sheet
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,3}[ʹʺ”]?[ _,.’'-]{1,3}){3,}[^\W\d_]{1,3}(?![^\W_])")  # l e t te r s
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u034f\u180e]")
_FOLD = re.compile(r"\r?\n[ \t]")
_UNICODE_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{2,6})\s?")
_EXCEL_ESCAPE = re.compile(r"_x([0-9a-fA-F]{4})_")


@dataclass(frozen=True, slots=True)
class Leak:
    """Words that must not be there, and where they stand."""

    words: str
    where: str


def leaks(content: bytes, hide: Hiding) -> tuple[Leak, ...]:
    """What must not be in finished bytes of any form, each thing once for each place, in order."""
    found: dict[Leak, None] = {}
    for part in inside(content):
        for words in dict.fromkeys(_ways(part.words)):
            told_otherwise = dict(hide.told_otherwise(words, looked_for=False))
            for span, _label in hide.found(words, by_form=False):
                if span not in told_otherwise and _matters(span.of(words), hide):
                    found[Leak(span.of(words), part.where)] = None
            for span, _label in hide.told_otherwise(words, looked_for=True):
                found[Leak(span.of(words), part.where)] = None
        found |= {
            Leak(one.group(), part.where): None
            for one in _SPACED.finditer(_UNSEEN.sub("", part.words))
            if _are_letters(one.group()) and hide.runs_within(re.sub(r"\W|_", "", _seen(one.group())))
        }
    return tuple(found)


def _are_letters(words: str) -> bool:
    """Whether letters stand apart; a pair or a ligature among them may be written as one."""
    groups = re.findall(r"[^\W\d_]+", words)
    return sum(len(one) == 1 for one in groups) > len(groups) / 2


def _matters(words: str, hide: Hiding) -> bool:
    """Whether words that may be a name are one that must not stand there."""
    return len(words) > _SHORT and not _is_ours(words) and not hide.may_stand(words)


def _ways(part: str) -> Iterator[str]:
    """The ways in which some words may be read; as a rule only the first differs from nothing."""
    written = _seen(_ID.sub(" ", part))
    yield written
    for undone in (_without_markup, _unescaped, _unfolded, _unquoted, _unprinted):
        yield from map(_seen, undone(written))


def _seen(words: str) -> str:
    """Words without letters that nobody sees; ligatures and accents in the usual way."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", words))


def _without_markup(words: str) -> Iterator[str]:
    if "<" in words or "&" in words:
        yield html.unescape(words)
        yield html.unescape(_TAG.sub("", _PARTS.sub(" ", words)))
        yield _PAGE_CODE.sub(" ", html.unescape(_TAG.sub(" ", words)))


def _unescaped(words: str) -> Iterator[str]:
    """As JSON, scripts, style sheets and workbooks are read."""
    if "\\" in words:
        once = _letters(_UNICODE_ESCAPE, words.replace("\\\\u", "\\u"))
        yield once
        yield re.sub(r"\\[nrt,;]", " ", once)
        yield _letters(_CSS_ESCAPE, words)
    if "_x" in words:
        yield _letters(_EXCEL_ESCAPE, words)


def _letters(escape: re.Pattern[str], words: str) -> str:
    """Escapes made letters; halves of surrogate pairs come together again."""

    def letter(found: re.Match[str]) -> str:
        number = int(found.group(1), 16)
        return chr(number) if number <= 0x10FFFF else found.group()

    return escape.sub(letter, words).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unfolded(words: str) -> Iterator[str]:
    """Lines that go on in the next: calendars fold them, and texts hyphenate."""
    if _FOLD.search(words):
        yield re.sub(r"\\(.)", r"\1", _FOLD.sub("", words))
    if re.search(r"[-\u2010]\s*\n", words):
        yield re.sub(r"[-\u2010]\s*\n\s*", "", words)


def _unquoted(words: str) -> Iterator[str]:
    if re.search(r"%[0-9A-Fa-f]{2}", words):
        yield unquote(words, errors="replace")


def _unprinted(words: str) -> Iterator[str]:
    """As mail and old calendars write letters: =D0=98."""
    if "QUOTED-PRINTABLE" in words.upper():
        yield quopri.decodestring(words.encode("utf-8")).decode("utf-8", "replace")


def _is_ours(words: str) -> bool:
    return set(re.findall(r"\w+", words.casefold())) <= _ours()


@cache
def _ours() -> frozenset[str]:
    """The words of an empty page and of every act and sort of report: they are ours, whoever is called so."""
    said = [page(Case(readings=())).decode("utf-8"), *map(wording.act, ACTS)]
    said += map(wording.report_kind, get_args(ReportKind))
    return frozenset(re.findall(r"\w+", " ".join(said).casefold()))
