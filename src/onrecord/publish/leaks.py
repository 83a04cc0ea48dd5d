"""The last look at what is about to be written: is a name in it that must not be?"""

from __future__ import annotations

import html
import re
from functools import cache

from onrecord.model import Case
from onrecord.publish.hiding import Hiding
from onrecord.publish.page import page

_TAG = re.compile(r"<[^<>]*>")


def leaks(content: bytes, hide: Hiding) -> tuple[str, ...]:
    """The words in finished bytes (JSON or a page) that must not be there, each once, in order.

    The words are looked for as they stand, and as they read when markup is taken out, also where markup parts a name.
    """
    written = content.decode("utf-8", "replace")
    shown = html.unescape(_TAG.sub("", written))
    apart = html.unescape(_TAG.sub(" ", written))
    found = [
        span.of(words)
        for words in (written, shown, apart)
        for span, _label in hide.found(words, by_form=False)
        if not set(re.findall(r"\w+", span.of(words))) <= _ours() and not hide.may_stand(span.of(words))
    ]
    return tuple(dict.fromkeys(found))


@cache
def _ours() -> frozenset[str]:
    """The words of an empty page: they are ours, whoever is called so."""
    return frozenset(re.findall(r"\w+", page(Case(readings=())).decode("utf-8")))
