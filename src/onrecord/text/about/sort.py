"""What sort of report it is, by cues in its face and its words; and whether its publisher speaks for itself."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.model.text import ReportKind
from onrecord.text import headlines, lexicon
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
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_REPORTING = re.compile(
    r"\b(?:said|says|told|reported|according to|claimed|alleged|denied|confirmed|added|reportedly|allegedly|сообщил\w*|"
    r"рассказал\w*|заявил\w*|говорит|по словам)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me|я|мы|мне|меня|мой|нас|нам|наш\w*)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_BODY_FOR = re.compile(
    r"(?:\w+ )?(?:committee|cent(?:er|re)|association|union|council|network|coalition|federation) (?:for|to|of|on)\b",
    re.IGNORECASE,
)
_NAMED_POST = re.compile(
    r"\b(?!(?:Public|Blog|Forum|Facebook|Telegram|Instagram|Twitter|TikTok|VK|WhatsApp|YouTube|Our|My|This)\b)"
    r"(?:[A-Z][\w’'-]+ )+(?:Post|Channel)(?= ?(?:[,|\n(–—-]|$))"
)
"""A paper or station of that name, and no post: "Lenn Post, 3 May"."""
_PER = 60  # words to one reporting word, from which a text retells
_FEW_WORDS = 60
_LEAST = 3
_BODY = 6000


def kind_of(face: Face) -> ReportKind:
    """The sort of report whose cues weigh most; `other` where they weigh little."""
    places = _places(face)
    weights = {kind: _weight(kind, places) for kind in _KINDS}
    best = max(_KINDS, key=weights.__getitem__)  # of equals the first
    return best if weights[best] >= _LEAST else "other"


def kind_by(publisher: str | None, kind: ReportKind, face: Face | None = None) -> ReportKind:
    """The sort of report, given who publishes it: what a police force or a committee puts out itself is no news.

    Args:
        publisher: The name as found; None where none was.
        kind: The sort by the cues of the text.
        face: The face of the report; None where it is not to be looked at.
    """
    if kind == "other" and publisher and face and _is_outlet(publisher) and _retells(face):
        return "news"
    if kind != "news" or not publisher:
        return kind
    if headlines.COMPANY.search(publisher):
        return "other"
    words = {word.lower() for word in _WORD.findall(publisher)}
    is_outlet = bool(words & lexicon.words("names", "outlet"))
    if words & lexicon.words("names", "of_state") and not is_outlet:
        return "official_statement"
    if _BODY_FOR.match(publisher) or (words & lexicon.words("names", "of_members") and not is_outlet):
        return "ngo_statement"
    return kind


def _is_outlet(publisher: str) -> bool:
    """Whether a name is that of an outlet by its last word, and of nothing else: "The Lezha Standard"."""
    words = [word.lower() for word in _WORD.findall(publisher)]
    others = lexicon.words("names", "body") | lexicon.words("names", "authority")
    return len(words) > 1 and words[-1] in lexicon.words("names", "outlet") and others.isdisjoint(words)


def _retells(face: Face) -> bool:
    """Whether a text tells what others say and never speaks of itself, quotations aside."""
    unquoted = _QUOTED.sub(" ", "\n".join(face.body)[:_BODY])
    return bool(_REPORTING.search(unquoted)) and not _FIRST_PERSON.search(unquoted)


def is_original(kind: ReportKind, face: Face) -> bool:
    """Whether the publisher is a party or witness that speaks, and not somebody who retells."""
    head = "\n".join(piece.text for piece in face.head)
    return kind in _ORIGINAL and not _RETOLD.search(head or "\n".join(face.body[:1]))


def _places(face: Face) -> dict[str, str]:
    pieces = [(piece.role, _NAMED_POST.sub("", piece.text)) for piece in face.head]
    head = "\n".join(text for role, text in pieces if role not in {"title", "heading"})
    body = "\n".join(face.body)[:_BODY]
    foot = "\n".join(piece.text for piece in face.foot)
    return {
        "head": head,
        "top": "\n".join(text for _role, text in pieces),
        "title": _NAMED_POST.sub("", face.title or ""),
        "foot": foot,
        "body": body,
        "all": "\n".join((face.title or "", head, body, foot)),
        "format": face.format,
        "address": face.clues.address or "",
        "voice": _voice(body),
    }


def _voice(body: str) -> str:
    """Whether a text retells others all along, or speaks in the first person, quotations aside."""
    unquoted = _QUOTED.sub(" ", body)
    words = len(unquoted.split())
    if words < _FEW_WORDS:
        return ""
    if len(_REPORTING.findall(unquoted)) * _PER > words and not _FIRST_PERSON.search(unquoted):
        return "retells"
    return "first person" if len(_FIRST_PERSON.findall(unquoted)) * _PER > words else ""


def _weight(kind: ReportKind, places: dict[str, str]) -> int:
    return sum(weight for cue, place, weight in _cues(kind) if cue.search(places[place]))


@lru_cache(maxsize=16)
def _cues(kind: ReportKind) -> tuple[tuple[re.Pattern[str], str, int], ...]:
    rows = lexicon.load("kinds")[kind]["cues"]
    return tuple((re.compile(cue, re.IGNORECASE), place, weight) for cue, place, weight in rows)
