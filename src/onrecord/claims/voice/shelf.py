"""Speeches filed by place, so that a long report costs no more per act than a short one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.claims.voice.speeches import Speech
from onrecord.model import Span

_PAGE = 400  # characters


class Shelf:
    """Speeches by the pages that their content and cue stand on; each page keeps the order of filing."""

    def __init__(self, speeches: Iterable[Speech] = ()) -> None:
        self._pages: dict[int, list[Speech]] = {}
        for speech in speeches:
            self.add(speech)

    def add(self, speech: Speech) -> None:
        """File one more."""
        pieces = (*speech.content, speech.cue) if speech.cue else speech.content
        for page in dict.fromkeys(page for piece in pieces for page in _pages(piece)):
            self._pages.setdefault(page, []).append(speech)

    def holding(self, place: Span) -> list[Speech]:
        """The speeches whose content the passage begins in, in the order of filing."""
        return [one for one in self._pages.get(place.start // _PAGE, ()) if one.holds(place)]

    def said_at(self, place: Span) -> list[Speech]:
        """The speeches whose cue the passage overlaps."""
        return [one for one in self._at(place) if one.cue is not None and one.cue.overlaps(place)]

    def touching(self, place: Span) -> list[Speech]:
        """The speeches that begin, or have their cue, in the passage, in the order of the text."""
        found = [
            one for one in self._at(place) if place.overlaps(one.content[0]) or (one.cue and place.overlaps(one.cue))
        ]
        return sorted(found, key=lambda one: one.start)

    def _at(self, place: Span) -> Iterator[Speech]:
        seen: set[int] = set()
        for page in _pages(place):
            for one in self._pages.get(page, ()):
                if id(one) not in seen:
                    seen.add(id(one))
                    yield one


def _pages(place: Span) -> range:
    return range(place.start // _PAGE, (place.end - 1) // _PAGE + 1)
