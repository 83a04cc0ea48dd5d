"""What is a Russian name and of which kind: titles are left outside, bodies with state power are authorities."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from onrecord.language.ru.lemmas import is_plain
from onrecord.model.analysis import NameKind, Token

_KINDS: dict[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@cache
def _cues() -> dict[str, frozenset[str]]:
    file = resources.files("onrecord.language.ru") / "data" / "naming.toml"
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: frozenset(words.split()) for key, words in lists.items()}


def trim(tokens: Sequence[Token], first: int, last: int, kind: str) -> tuple[int, int] | None:
    """The name without title, quotation mark or conjunction at its edge; None if nothing is left."""
    titles = _cues()["titles"] if kind == "PER" else frozenset()
    while first <= last and (not _is_word(tokens[first]) or tokens[first].lemma in titles):
        first += 1
    while kind == "PER" and first < last and tokens[first].upos != "PROPN" and is_plain(tokens[first].text):
        first += 1
    while last >= first and not _is_word(tokens[last]) and tokens[last].text not in {"»", "”", '"', "."}:
        last -= 1
    if last >= first and tokens[last].text in {"»", "”", '"'} and not _has_mark(tokens, first, last):
        last -= 1
    if first > last or not any(char.isupper() or char.isdigit() for t in tokens[first : last + 1] for char in t.text):
        return None
    return first, last


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


def _has_mark(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.text in {"«", "“", "„", '"'} for token in tokens[first:last])


def is_body(lemma: str) -> bool:
    """Whether a common noun is a body that a place in the genitive makes a name: "мэрия Уфы"."""
    return lemma in _cues()["bodies"]


def name_kind(kind: str, tokens: Sequence[Token]) -> NameKind:
    """The kind of a name: an organisation is an authority if a word of its name says so."""
    if kind == "ORG":
        cues = _cues()
        words = {token.lemma.lower() for token in tokens} | {token.text.lower() for token in tokens}
        if words & cues["authority"] and not words & cues["not_authority"]:
            return "authority"
    return _KINDS[kind]


def noun_kind(token: Token, kind: str | None) -> str | None:
    """What sort of thing a word stands for: by its name, by its animacy, by the lists."""
    if kind is not None:
        return {"PER": "person", "ORG": "organisation", "LOC": "place"}[kind]
    if token.upos == "PRON":
        return "person" if "Person" in token.xpos else None
    return _common_kind(token) if token.upos in {"NOUN", "PROPN", "ADJ", "NUM"} else None


def _common_kind(token: Token) -> str | None:
    cues = _cues()
    listed = next((sort for sort in ("organisation", "place", "event", "time") if token.lemma in cues[sort]), None)
    if listed is not None:
        return listed
    if "Animacy=Anim" in token.xpos:
        return "animal" if token.lemma in cues["animal"] else "person"
    if token.upos != "NOUN":
        return None
    return "abstract" if token.lemma.endswith(("ость", "ство", "ение", "ание", "ция")) else "object"
