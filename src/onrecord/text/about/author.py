"""Who wrote a report, where it says so."""

from __future__ import annotations

import re

from onrecord.text.about.face import Face

_BY = re.compile(
    r"(?:\(?(?:reporting|writing|written|text|story) by|by|автор|текст)\s*:?\s+"
    r"(?-i:(?P<name>[A-ZА-ЯЁ][\w.'’-]*(?: (?:(?:de|del|van|von|al|bin|der|da) )?[A-ZА-ЯЁ][\w.'’-]*){1,3}))",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:staff|newsroom|desk|team|bureau|correspondent|reporter|editors?)\b", re.IGNORECASE)


def author_of(face: Face) -> str | None:
    """The author named in the metadata, a byline or a label; None for unnamed staff."""
    if face.clues.author and not _STAFF.search(face.clues.author):
        return face.clues.author
    for piece in (*face.head, *face.foot):
        match = _BY.match(piece.text) if piece.role in {"byline", "dateline", "header"} else None
        unnamed = match and _STAFF.search(match["name"] + piece.text[match.end() :].partition(",")[0])
        if match and not unnamed:
            return match["name"]
    return None
