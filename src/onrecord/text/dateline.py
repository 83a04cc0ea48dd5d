"""Who is named in the line with the day or the writer: `The Herald, Osk, 3 May 2022`, `By Ana Hall, The Herald`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.places import look_up
from onrecord.text import headlines
from onrecord.text.headlines import DAY

_PARTS = re.compile(r",|\s[|·•/–—-]\s|\.\s")
_WRITER = re.compile(r"(?:\(?(?:reporting|writing|story|text|words) )?by\s", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:staff|newsroom|desk|team|bureau|correspondents?|reporters?|editors?|writers?|agencies|analyst)\b",
    re.IGNORECASE,
)


def named_in(text: str, running: Sequence[str] = ()) -> Iterator[str]:
    """Whose a report may be by such a line: the first part of several, or what stands behind the writer.

    Args:
        text: The line.
        running: The text of the report, which speaks of its outlet: "she told The Herald".
    """
    every = [part.strip() for part in _PARTS.split(text)]
    named = [part for part in every if part[:1].isupper() and not DAY.search(part) and not re.search(r"\d", part)]
    behind = [part for part in named if not _WRITER.match(part)]
    dated = headlines.is_dated(text)
    if len(behind) < len(named):
        yield from _behind_writer(behind, running, dated=dated)
    elif dated and named and (len(named) > 1 or len(named[0].split()) > 1) and not look_up(named[0]):
        yield named[0]


def _behind_writer(behind: Sequence[str], running: Sequence[str], *, dated: bool) -> Iterator[str]:
    """What stands behind the writer: a body or what the report itself speaks of; beside a date any name of no place.

    The writer's post, his town and a second writer stand there too: "By Ana Hall, Chief Reporter, Osk".
    """
    able = [part for part in behind if " " in part and not _POST.search(part) and not look_up(part)]
    yield from (part for part in able if headlines.names_body(part) or any(part in text for text in running))
    if dated:
        yield from reversed(able)
