"""The last look at what is about to be written: is a name in it that must not be?"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import get_args

from onrecord.model import ACTS, Case
from onrecord.model.text import ReportKind
from onrecord.publish import wording
from onrecord.publish.hiding import Hiding
from onrecord.publish.inside import inside
from onrecord.publish.page import page

_ID = re.compile(r"\b(?:[a-z]{1,2}-)?[0-9a-f]{12,64}\b")
_SHORT = 2  # letters that stand for too much to be a name by themselves
_TAG = re.compile(r"<[^<>]*>")


def leaks(content: bytes, hide: Hiding) -> tuple[str, ...]:
    """The words in finished bytes of any form that must not be there, each once, in order.

    The words are looked for in every part of the file, as they stand, and as they read when markup is taken out, also
    where markup parts a name.
    """
    found: dict[str, None] = {}
    for part in inside(content):
        written = _ID.sub(" ", part)
        shown = html.unescape(_TAG.sub("", written))
        apart = html.unescape(_TAG.sub(" ", written))
        for words in dict.fromkeys((written, shown, apart)):
            found |= dict.fromkeys(span.of(words) for span, _label in hide.found(words, by_form=False))
    return tuple(one for one in found if len(one) > _SHORT and not _is_ours(one) and not hide.may_stand(one))


def _is_ours(words: str) -> bool:
    return set(re.findall(r"\w+", words.casefold())) <= _ours()


@cache
def _ours() -> frozenset[str]:
    """The words of an empty page and of every act and sort of report: they are ours, whoever is called so."""
    said = [page(Case(readings=())).decode("utf-8"), *map(wording.act, ACTS)]
    said += map(wording.report_kind, get_args(ReportKind))
    return frozenset(re.findall(r"\w+", " ".join(said).casefold()))
