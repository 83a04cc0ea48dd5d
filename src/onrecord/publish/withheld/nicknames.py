"""What somebody is called beside their name: "Ivo Dral, known as Heron", "Иво Драль по прозвищу «Цапля»".

Where a report says so once, the nickname tells the name wherever it stands. The words that say so are in
`data/nicknames.toml`; a nickname in quotation marks right behind the name needs none. One that is of one word, which no
report writes small, is known in all its spellings; any other only as it is written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files

from onrecord.model import Entity
from onrecord.publish.withheld.pattern import any_of

_FAR = 90  # letters of what stands beside a name
_QUOTED = r"[\"“«„‘]\s?(?P<quoted>[^\"”»“„’\n]{2,40}?)\s?[\"”»“’]"
_BARE = r"(?P<bare>[A-ZÀ-ÖØ-ÞЀ-Я][\w’'-]+(?:\s[A-ZÀ-ÖØ-ÞЀ-Я][\w’'-]+){0,2})"
_MOST_WORDS = 3
_SHORTEST = 3  # letters


def nicknames(entity: Entity, texts: Mapping[str, str], others: Collection[str] = ()) -> tuple[str, ...]:
    """What somebody is called beside their name.

    Args:
        entity: Somebody.
        texts: The texts of the case by the ids of their reports.
        others: Names in small letters by which people, bodies or places are known already.
    """
    found: dict[str, None] = {}
    for mention in entity.mentions:
        content = texts.get(mention.report, "")
        found |= dict.fromkeys(_beside(content, mention.span.start, mention.span.end))
    return tuple(one for one in found if one.casefold() not in others)


def _beside(content: str, start: int, end: int) -> Iterator[str]:
    behind, directly, before = _patterns()
    if told := behind.match(content, end, end + _FAR):
        yield from _nickname(told["quoted"] or told["bare"])
    elif (told := directly.match(content, end, end + _FAR)) and _is_called(told["quoted"]):
        yield from _nickname(told["quoted"])
    if told := before.search(content[max(0, start - _FAR) : start]):
        yield from _nickname(told["quoted"] or told["bare"])


def _nickname(words: str) -> Iterator[str]:
    bare = " ".join(words.strip(" ,.").split())
    if sum(map(str.isalpha, bare)) >= _SHORTEST and len(bare.split()) <= _MOST_WORDS:
        yield bare


def _is_called(words: str) -> bool:
    """Whether words in quotation marks that nothing introduces may be a nickname, and not what somebody said."""
    return all(word[:1].isupper() for word in words.split()) and not words.endswith((",", ".", "!", "?"))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    source = files("onrecord.publish") / "data" / "nicknames.toml"
    told = tomllib.loads(source.read_text(encoding="utf-8"))
    behind, before = (any_of(told[kind]) for kind in ("behind", "before"))
    return (
        re.compile(rf"[\s,;(–—-]{{1,4}}(?i:{behind})[\s:,]{{1,2}}(?:the\s)?(?:{_QUOTED}|{_BARE})"),
        re.compile(rf"\s?[,(]?\s?{_QUOTED}"),
        re.compile(rf"(?:{_QUOTED}|{_BARE})[\s,;(–—-]{{1,4}}(?i:{before})[\s:,–—-]{{1,3}}$"),
    )
