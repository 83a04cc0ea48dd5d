"""Whose a report is by a line that credits it: an imprint, a byline with its outlet, the owner of a channel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.text.about.face import Face

_WORD = r"[A-Z][\w'’&-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|for|the|and|in|on|de|del|ya) )*{_WORD}){{0,6}}"
_IMPRINT = re.compile(
    r"(?i:(?:first )?published in|(?:taken|reprinted|republished) from:?|copyright|©|\(c\)) (?:the |The )?(?:\d{4} )?"
    rf"(?P<name>{_NAME})",
)
_FOR_OUTLET = re.compile(
    r"(?i:interview |text |story |words |reporting )?(?i:by) [A-Z][\w'’-]+(?:[ -][A-Z][\w'’.-]+){1,4},? for (?:the )?"
    rf"(?P<name>{_NAME})(?=,|$| [-–—|(])"
)
_POSTED_BY = re.compile(
    r"(?i:(?:public|telegram|facebook|instagram|x|twitter|vk|youtube) )+"
    r"(?i:posts?|page|channel|group|account|thread|video)(?: (?:of|by|from))?,?\s+"
    r"[\"“«]?(?P<name>[A-ZА-ЯЁ][^\"“”«»,(|\n]{1,50}?)[\"”»]?(?=,|\s\(|\s[-–—|·•]\s|$)"
)
_TOP = 2  # lines


def in_imprint(face: Face) -> Iterator[str]:
    """`Published in The Herald, 3 May 2022`, `Copyright The Herald`, `Reprinted from: Herald`."""
    for piece in (*face.foot, *face.head):
        match = _IMPRINT.match(piece.text)
        if match:
            yield match["name"]


def for_outlet(face: Face) -> Iterator[str]:
    """`Interview by Ana Hall for The Herald, 3 May 2022`."""
    for line in _head(face):
        match = _FOR_OUTLET.match(line)
        if match:
            yield match["name"]


def posted_by(face: Face) -> Iterator[str]:
    """Whose channel or page it is: `Telegram channel "Osk Now", 3 May 2022`."""
    for line in _head(face)[:_TOP]:
        match = _POSTED_BY.match(line)
        if match:
            yield match["name"]


def _head(face: Face) -> list[str]:
    return [piece.text.strip("[]*_ ") for piece in face.head if piece.role != "caption"]
