"""Hedging words: "allegedly", "is believed to", "perhaps", with the clause they belong to."""

from __future__ import annotations

import re
from functools import cache

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.words import words
from onrecord.model import Analysis


def hedges_at(analysis: Analysis, tree: Tree, mention: Mention) -> tuple[str, ...]:
    """The hedging words in the clause of an act, as they stand, in the order of the text."""
    clause = tree.clause(tree.predicate_of(mention.trigger[0]))
    numbers = set(clause) | {mention.trigger[0]}
    start = min(tree.tokens[n].span.start for n in numbers)
    end = max(tree.tokens[n].span.end for n in numbers)
    start, end = min(start, mention.evidence.start), max(end, mention.evidence.end)
    passage = analysis.text.content[start:end]
    found = {match.start(): match.group() for match in _pattern().finditer(passage)}
    return tuple(found[place] for place in sorted(found))


@cache
def _pattern() -> re.Pattern[str]:
    every = sorted(
        words("words", "hedges") | words("phrases", "hedges") | words("adjectives", "hedges"), key=len, reverse=True
    )
    return re.compile(
        r"\b(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in every) + r")\b", re.IGNORECASE
    )
