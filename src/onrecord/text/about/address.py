"""Addresses within a report that tell where it was published, and the name of an outlet in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.text import lexicon
from onrecord.text.draft import Piece

_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)(?P<path>/\S*)?", re.IGNORECASE)
_OWN = re.compile(
    r"(?:original(?: (?:url|link|article|source))?|source|published at|url|link|первоисточник|источник|ссылка)\s*:?\s*"
    r"$",
    re.IGNORECASE,
)
_POINTER = re.compile(r"related|see also|read (?:more|also|next)|читайте также|по теме", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_GENERAL = frozenset({"com", "org", "net", "info", "co", "gov", "edu", "ac", "news", "media", "eng", "en", "m"})
_SHORTEST = 3
_LONGEST = 24
_SHARED = 0.6  # of a headline's words that stand in an address


def own_address(pieces: Sequence[Piece]) -> str | None:
    """The address at which a copied report stood: labelled so; or that of the story that it points to beside its own.

    A pointer to a related story leads to the same outlet; only its host tells anything then.
    """
    lines = [piece.text for piece in pieces]
    for number, line in enumerate(lines):
        match = _ADDRESS.search(line)
        if match and (_OWN.search(line[: match.start()]) or (number and _OWN.fullmatch(lines[number - 1]))):
            return match[0]
    pointers = [_words(line) for line in lines if _POINTER.match(line)]
    for line in lines:
        match = _ADDRESS.search(line)
        if match and any(_tells(match["path"] or "", headline) for headline in pointers):
            return f"https://{match['host']}"
    return None


def _words(line: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(line)}


def _tells(path: str, headline: set[str]) -> bool:
    """Whether an address is made of the words of a headline."""
    words = {word.lower() for word in _WORD.findall(path)}
    return len(words) > 3 and len(words & headline) >= _SHARED * len(words)


def outlet_of(address: str, texts: Sequence[str]) -> str | None:
    """The outlet's name in an address, as words: `thecoastherald.example` is `The Coast Herald`.

    Args:
        address: Any address.
        texts: The report's words; those and the usual words of outlets' names are looked for in the address.

    Returns:
        The bare host where its words cannot be told apart.
    """
    match = _ADDRESS.match(address)
    if not match:
        return None
    labels = [label for label in match["host"].lower().split(".") if label not in _GENERAL]
    name = max(labels[:-1] or labels, key=len, default="")
    known = dict(_known(texts))
    parts = _parts(name.replace("-", ""), known) if len(name) <= _LONGEST else None
    return " ".join(known[part] for part in parts) if parts else match["host"].removeprefix("www.")


def _known(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words that may stand in an address, and how they are written."""
    for key in ("outlet", "body"):
        yield from ((word, word.capitalize()) for word in sorted(lexicon.words("names", key)))
    yield from ((word, word) for word in ("of", "and", "for", "in", "on"))
    yield ("the", "The")
    for text in texts:
        yield from (
            (word.lower(), word) for word in _WORD.findall(text) if word[0].isupper() and len(word) >= _SHORTEST
        )


def _parts(name: str, known: dict[str, str]) -> list[str] | None:
    """The fewest known words that make up a name."""
    best: list[list[str] | None] = [[]] + [None] * len(name)
    for end in range(1, len(name) + 1):
        for start in range(max(0, end - 20), end):
            before = best[start]
            here = best[end]
            if before is not None and name[start:end] in known and (here is None or len(before) + 1 < len(here)):
                best[end] = [*before, name[start:end]]
    return best[len(name)]
