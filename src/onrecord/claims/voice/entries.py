"""Entries of a note that begin with whose words they are: "09:30 Koba again.", "N. to him: ...", "call from K: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.model import Entity, Span, Text

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff]"
_OPENING = re.compile(
    r"[\s*•–-]*(?:#\d{1,3},? )?(?:(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?,?\s+"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?(?: [A-Z][a-z]{2})?,?\s+)?\d{1,2}[:.h]\d{2}[.,]?\s+)?(?:(?:fe)?male, (?:[a-z]+, )?)?"
    r"(?:(?:voice |text )?(?:message|note)|call|sms|e-mail|letter)?(?: from)?\s*"
    rf"(?P<name>{_CAPITAL}[\w’'-]*\.?(?: {_CAPITAL}[\w’'-]*\.?){{0,2}})(?: (?:bey|khanom|bibi|ji))?"
    r"(?:(?P<tells> (?:rang|rings|calls?|called|phone[sd]|telephone[sd]|writes|wrote|texts|texted|messages|again|back)"
    r"|,? (?:whispering|crying|shouting)| to (?:him|her|me|us|[A-Z][\w.]*))(?: again| back)?)?"
    r"(?P<end>:|[.,;](?=\s))\s*"
)
_INITIAL = 2  # letters
_LOGS = frozenset({"call_note", "other", "social_post"})


_TIMED = re.compile(
    r"(?m)^[ \t*•–#-]*(?:\d{1,3}, )?(?:(?:\w{3} )?\d{1,2}(?:[./ ]\w{1,3}\.?)?(?:[./ ]\d{2,4})?(?: \w{3})?,?\s+)?"
    r"\d{1,2}[:.h]\d{2} ?[ap]?m?[.,]?\s+(?:(?:fe)?male, (?:[a-z]+, )?)?"
    rf"(?:(?P<name>{_CAPITAL}[\w’'-]*\.?(?: {_CAPITAL}[\w’'-]*\.?){{0,2}})(?: \([^)\n]*\))?(?P<end>[.,](?=\s)|$)\s*)?"
)
_LOG = 3  # lines that begin with a clock time, from which a paper is a log


def logged(reader: Reader) -> Iterator[Speech]:
    """One speech for each line of a log that gives a clock time and a person, up to the next line with a time."""
    text = reader.analysis.text
    if text.kind not in _LOGS:
        return
    found = list(_TIMED.finditer(text.content))
    for number, match in enumerate(found if len(found) >= _LOG else ()):
        entity = _person(reader, Span(*match.span("name"))) if match["name"] else None
        end = found[number + 1].start() if number + 1 < len(found) else _end_of_block(text, match.end())
        if entity is not None and match.end() < end:
            yield _entry(Span(match.end(), end), entity, ".")


def _end_of_block(text: Text, place: int) -> int:
    return next((block.span.end for block in text.blocks if block.span.start <= place < block.span.end), place)


def _entry(content: Span, who: Entity, cue: str) -> Speech:
    return Speech(
        content=(content,),
        speakers=(Speaker(entity=who.id, name=who.name, cue=cue),),
        cue=None,
        sentence=0,
        lemma="say",
        stance="assert",
        direct=False,
    )


def entries(reader: Reader) -> Iterator[Speech]:
    """One speech for each paragraph of a call note that opens so, up to its end."""
    text = reader.analysis.text
    if text.kind != "call_note":
        return
    for block in text.blocks:
        match = _OPENING.match(text.content, block.span.start, block.span.end)
        if match is None or match.end() >= block.span.end or not (match["tells"] or match["end"] == ":"):
            continue
        entity = _person(reader, Span(*match.span("name")))
        if entity is not None:
            cue = (match["tells"] or ":").strip(" ,")
            yield _entry(Span(match.end(), block.span.end), entity, cue)


def _person(reader: Reader, span: Span) -> Entity | None:
    """The person with a mention at the name, or called by it; of an initial the one whose name it begins."""
    people = [one for one in reader.participants.entities if one.kind == "person" and one.named]
    written = span.of(reader.analysis.text.content).strip(".").casefold()
    if len(written) > _INITIAL:
        at = (one for one in people if any(span.overlaps(place.span) for place in one.mentions))
        called = (one for one in people if written in {name.strip(".").casefold() for name in one.names})
        return next(at, None) or next(called, None)
    begun = [one for one in people if any(word.casefold().startswith(written) for word in one.name.split())]
    longer = [one for one in begun if len(one.name.strip(".")) > _INITIAL]
    first = [one for one in longer if one.name.casefold().startswith(written)]
    if len(first or longer) == 1:
        return (first or longer)[0]
    return begun[0] if begun and not longer else None
