"""Whom a note is about whose informant speaks for somebody else: a lawyer who phones tells of a client.

Somebody else is meant where the line that names the informant calls him a lawyer, or where an entry gives in so many
words what another says: "B.M. says: kept two nights in a shed". Of the caller himself such a note says "I" or "caller".
"""

from __future__ import annotations

import re
from collections import Counter

from onrecord.claims.informants import FULL_NAME
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.standing import holds_office
from onrecord.claims.participants.words import lexicon
from onrecord.model import Span, Text

_SAYS = re.compile(
    rf"(?m)^[^\w\n]*(?:\d{{1,2}}[:.]\d{{2}}\W+)?(?P<name>{FULL_NAME}) "
    r"(?:says|said|tells|told (?:him|her|me|us|the lawyer|counsel)|states|stated|reports|reported|recounts)\s*:"
)
_ROLE = re.compile(r"[ \t]*(?:[,(;/|]|[–—-](?= ))(?P<role>[^\n;)|]{2,60})")
_BEFORE = re.compile(r"[^\n:.;]{0,40}\Z")
_WORD = re.compile(r"[^\W\d_]+")


def represented(cast: Cast, informant: Character, span: Span, text: Text) -> Character | None:
    """For whom the informant of a note speaks; gives a lawyer among them his role.

    Args:
        cast: Everybody by name.
        informant: Whose account the note writes down.
        span: Where its top names them.
        text: The note.
    """
    if text.kind != "call_note":
        return None
    quoted = _quoted(cast, informant, text)
    if quoted is not None:
        _learn_role(informant, span, text)
        return quoted
    return _foremost(cast, informant) if _learn_role(informant, span, text) else None


def _learn_role(informant: Character, span: Span, text: Text) -> bool:
    """Whether the line with the informant's name calls him a lawyer: "Caller: Ada Lunt, lawyer", "lawyer A. Lunt"."""
    behind, before = _ROLE.match(text.content, span.end), _BEFORE.search(text.content[: span.start])
    words = _WORD.findall(before[0])[-2:] if before is not None else []
    words += _first_words(behind["role"]) if behind is not None else []
    found = lexicon().lawyers.intersection(word.lower() for word in words)
    informant.roles.update(found)
    return bool(found)


def _first_words(role: str) -> list[str]:
    """The words of the first piece of a description that say what somebody is: none of "brother of a lawyer"."""
    words = _WORD.findall(role.split(",", maxsplit=1)[0])
    return words[: next((number for number, word in enumerate(words) if word in {"of", "for", "to"}), len(words))]


def _quoted(cast: Cast, informant: Character, text: Text) -> Character | None:
    """The one whom an entry begins with as who says what follows, if that is not the informant."""
    for match in _SAYS.finditer(text.content):
        name = Span(*match.span("name"))
        for one in cast.of_kind("person"):
            if one is informant or one is cast.publisher or holds_office(one):
                continue
            if any(_at(cast, phrase.sentence, phrase.head).overlaps(name) for phrase in one.phrases):
                return one
    return None


def _at(cast: Cast, sentence: int, head: int) -> Span:
    return cast.trees[sentence].tokens[head].span


def _foremost(cast: Cast, informant: Character) -> Character | None:
    """The person named most often in what a lawyer tells, the first of several; nobody who holds an office."""
    named = Counter(
        {
            one: sum(phrase.form == "name" for phrase in one.phrases)
            for one in cast.of_kind("person")
            if one not in {informant, cast.publisher} and one.named and not one.credited and not holds_office(one)
        }
    )
    best = max(named, key=lambda one: (named[one], -one.order), default=None)
    return best if best is not None and named[best] else None
