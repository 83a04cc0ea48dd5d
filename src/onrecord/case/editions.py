"""Whether a text is a later version of another: a page that was edited after it was first taken in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model import Text

_WORD = re.compile(r"\w+")
_RUN = 5
_SHARE = 0.5  # of the shorter one's runs of words: an article that was updated keeps most of its paragraphs


def version_of(text: Text, candidates: Iterable[Text]) -> str | None:
    """The report of which a text is another version; None where it is none.

    Args:
        text: What came in.
        candidates: Texts of the same file name, or of the same title and publisher.
    """
    own = _runs(text)
    shares = {one.report: _share(own, _runs(one)) for one in candidates if one.report != text.report}
    best = max(shares, key=lambda report: (shares[report], report), default=None)
    return best if best is not None and shares[best] >= _SHARE else None


def _runs(text: Text) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text.content)]
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _share(own: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return len(own & other) / max(1, min(len(own), len(other)))
