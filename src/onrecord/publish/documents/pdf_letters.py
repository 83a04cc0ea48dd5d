"""Letters that no font of the machine has. A file for screen readers must not have an empty box in their place.

Signs (an emoji, an ornament) are told by their names: [dove of peace]. Letters are not: a name that nobody can read is
no name, so the file is not written, and whoever asked for it is told which letters need a font.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from onrecord.errors import FontNeeded
from onrecord.publish.documents.document import Document
from onrecord.publish.documents.typesetting import NotSet, typeset
from onrecord.translate import gettext as _

_REFUSAL = "could not be displayed with font"
_MOST = 20  # letters that are told
_ALWAYS = 0x250  # letters before it, the Latin ones, are in the fonts that Typst carries


def shown(document: Document, template: str, refusal: str) -> Document:
    """The document with the names of signs in their place, after Typst refused to set it.

    Args:
        document: The document.
        template: What it is set by; its fonts count.
        refusal: What Typst said.

    Raises:
        FontNeeded: Letters are missing too.
        NotSet: Typst refused for another reason.
    """
    if _REFUSAL not in refusal:
        raise NotSet(refusal)
    missing = _missing(document, template)
    if not missing:
        raise NotSet(refusal)
    letters = [one for one in missing if unicodedata.category(one)[0] in "LMN"]
    if letters:
        raise FontNeeded("".join(letters[:_MOST]) + (" …" if letters[_MOST:] else ""))
    names = {ord(one): _name(one) for one in missing}
    changed: Document = _with(document, names)
    return changed


def _name(sign: str) -> str:
    if unicodedata.category(sign) in ("Cf", "Sk", "Mn"):  # joiners, variants, skin tones: parts of the sign before
        return ""
    return f"[{unicodedata.name(sign, _('sign')).lower()}]"


def _missing(document: Document, template: str) -> list[str]:
    """The letters and signs that cannot be shown, in the order of their numbers."""
    words = json.dumps(_strings(document), ensure_ascii=False)
    unsure = sorted({letter for letter in words if ord(letter) >= _ALWAYS})
    return list(_unset(unsure, template))


def _unset(letters: list[str], template: str) -> Iterable[str]:
    """Those of some letters that are refused, found by halving."""
    if not letters or _can_be_set(letters, template):
        return
    if len(letters) == 1:
        yield letters[0]
        return
    middle = len(letters) // 2
    yield from _unset(letters[:middle], template)
    yield from _unset(letters[middle:], template)


def _can_be_set(letters: list[str], template: str) -> bool:
    block = {"form": "Paragraph", "number": "", "runs": [{"text": " ".join(letters), "style": "plain", "note": None}]}
    told = {"title": "-", "subtitle": "", "language": "en", "footer": "", "before": 0, "notes": 0, "pages": None}
    words = json.dumps({**told, "blocks": [block]})
    asked = {"template": template, "document": words, "standards": ["ua-1"]}
    try:
        typeset(json.dumps(asked).encode("ascii"))
    except NotSet:
        return False
    return True


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [words for one in value for words in _strings(one)]
    if is_dataclass(value):
        return [words for one in fields(value) for words in _strings(getattr(value, one.name))]
    return []


def _with(value: Any, names: dict[int, str]) -> Any:
    """The value with other words for some signs."""
    if isinstance(value, str):
        return value.translate(names)
    if isinstance(value, tuple):
        return tuple(_with(one, names) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _with(getattr(value, one.name), names) for one in fields(value)})
    return value
