"""What sort of report it is, by cues in its face and its words; and whether its publisher speaks for itself."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.model.text import ReportKind
from onrecord.text import lexicon
from onrecord.text.about.face import Face

_KINDS: tuple[ReportKind, ...] = (
    "news",
    "official_statement",
    "ngo_statement",
    "court",
    "call_note",
    "social_post",
    "letter",
    "other",
)
_ORIGINAL: frozenset[ReportKind] = frozenset(
    {"ngo_statement", "official_statement", "court", "social_post", "letter", "other"}
)
_RETOLD = re.compile(
    r"\b(?:forwarded (?:many times|voice)|typed out by|transcript(?:ion)? (?:of|in|by)|transcribed (?:and|by)|"
    r"as told to|received by the)\b",
    re.IGNORECASE,
)
_LEAST = 3
_BODY = 6000


def kind_of(face: Face) -> ReportKind:
    """The sort of report whose cues weigh most; `other` where they weigh little."""
    places = _places(face)
    best = max(_KINDS, key=lambda kind: (_weight(kind, places), -_KINDS.index(kind)))
    return best if _weight(best, places) >= _LEAST else "other"


def is_original(kind: ReportKind, face: Face) -> bool:
    """Whether the publisher is a party or witness that speaks, and not somebody who retells."""
    head = "\n".join(piece.text for piece in face.head)
    return kind in _ORIGINAL and not _RETOLD.search(head or "\n".join(face.body[:1]))


def _places(face: Face) -> dict[str, str]:
    head = "\n".join(piece.text for piece in face.head)
    body = "\n".join(face.body)[:_BODY]
    foot = "\n".join(piece.text for piece in face.foot)
    start = face.head[0].text if face.head else ""
    return {
        "start": start,
        "head": head,
        "foot": foot,
        "body": body,
        "all": f"{head}\n{body}\n{foot}",
        "format": face.format,
    }


def _weight(kind: ReportKind, places: dict[str, str]) -> int:
    return sum(weight for cue, place, weight in _cues(kind) if cue.search(places[place]))


@lru_cache(maxsize=16)
def _cues(kind: ReportKind) -> tuple[tuple[re.Pattern[str], str, int], ...]:
    rows = lexicon.load("kinds")[kind]["cues"]
    return tuple((re.compile(cue, re.IGNORECASE), place, weight) for cue, place, weight in rows)
