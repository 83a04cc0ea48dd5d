"""Who says "I" in a printed conversation: "Ada Lunt: They tied my hands." and what follows until the next name.

A label counts where the report has at least three of them, each a name of somebody whom it tells of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase
from onrecord.model import Analysis

_FEWEST = 3
_ASKERS = frozenset(
    {"announcer", "presenter", "host", "interviewer", "moderator", "reporter", "anchor", "q", "question"}
)
_LABEL = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,4}(?=:\s+\S)")
_SILENT = frozenset({"title", "heading", "caption", "header", "byline", "dateline"})


def is_asker(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase only labels what the asker of a printed conversation says: "PRESENTER: Who came?"."""
    tokens = cast.trees[phrase.sentence].tokens
    label = phrase.form != "pronoun" and phrase.first == 0 and phrase.last + 1 < len(tokens)
    return label and tokens[phrase.last + 1].text == ":" and tokens[phrase.head].text.lower() in _ASKERS


def turns(analysis: Analysis, cast: Cast) -> Mapping[int, Phrase]:
    """For each sentence of a conversation the phrase that names who speaks it; empty for other reports."""
    content = analysis.text.content
    starts: list[tuple[int, Phrase | None]] = []
    people = {one.name.casefold(): one for one in reversed(cast.phrases) if one.form == "name" and one.kind == "person"}
    for block in analysis.text.blocks:
        label = _LABEL.match(content, block.span.start, block.span.end)
        name = people.get(label[0].casefold()) if label else None
        if name is not None or block.role in _SILENT:
            starts.append((block.span.start, name))
    if sum(name is not None for _start, name in starts) < _FEWEST:
        return {}
    ends = [*starts, (len(content), None)]
    return {
        number: name
        for (start, name), (end, _next) in pairwise(ends)
        for number, sentence in enumerate(analysis.sentences)
        if name is not None and start <= sentence.span.start < end
    }
