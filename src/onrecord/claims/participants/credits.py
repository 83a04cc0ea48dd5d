"""Who is named only as having taken a picture or written a page: "(Photo: Ada Lunt / Osk Gazette)", "By Ada Lunt".

The report tells of no such person, so no "man" and no "she" in it is one of them.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_BEFORE = 3  # words before a name in which a credit begins: "Photo courtesy of Ada Lunt"
_OPENS = frozenset({":", "by", "/", "|", "©"})
_SHORTEST = 6  # words beside the name in a line that holds nothing else
_BODIES = frozenset({"organisation", "authority"})


def mark_credits(cast: Cast) -> None:
    """Mark everybody whose name stands in credits only."""
    for one in cast.of_kind("person"):
        names = [phrase for phrase in one.phrases if phrase.form == "name"]
        one.credited = bool(names) and all(_is_credit(cast, phrase) for phrase in names)


def _is_credit(cast: Cast, phrase: Phrase) -> bool:
    tokens = cast.trees[phrase.sentence].tokens
    before = [token.lemma.lower() for token in tokens[max(0, phrase.first - _BEFORE) : phrase.first]]
    if lexicon().crediting.intersection(before) and (before[-1] in _OPENS or "courtesy" in before):
        return True
    after = tokens[phrase.last + 1 : phrase.last + 3]
    if len(after) > 1 and after[0].text in {"/", "|"}:
        beside = cast.phrase_at(phrase.sentence, phrase.last + 2) or cast.name_from(phrase.sentence, phrase.last + 2)
        return after[1].lemma.lower() == "for" or (beside is not None and beside.kind in _BODIES)
    starts = phrase.first == 1 and tokens[0].text.lower() == "by"
    rest = len(tokens) - (phrase.last - phrase.first + 1)
    return starts and rest <= _SHORTEST and not any(token.upos in {"VERB", "AUX"} for token in tokens)
