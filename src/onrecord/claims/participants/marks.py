"""What can be said of everybody in a report in single words: kind, office, kin, how much the report tells of them.

These marks serve to weigh who an act is done by and to; they decide nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.participants.affinity import is_strong
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.standing import affected
from onrecord.claims.participants.words import lexicon

_PEOPLE = frozenset({"person", "group"})
_FOREMOST = 3  # of those to whom most is done
_OFTEN = 2  # of those spoken of most often


def marks(cast: Cast, late: frozenset[int], spoken: Mapping[Character, int]) -> dict[Character, frozenset[str]]:
    """The marks of every character.

    Args:
        cast: Everybody, all phrases settled.
        late: Sentences of titles and headings.
        spoken: How often the report speaks of each, together with others too.
    """
    found = {one: _own(cast, one) for one in cast.characters}
    people = [one for one in cast.characters if one.kind in _PEOPLE and one.phrases]
    done = {one: affected(cast, one, late) for one in people}
    for place, one in enumerate(sorted(people, key=lambda one: (-done[one], one.order))[:_FOREMOST], 1):
        if done[one] > 0:
            found[one].add(f"foremost{place}")
    able = [one for one in spoken if one.kind in _PEOPLE]
    for place, one in enumerate(sorted(able, key=lambda one: (-spoken[one], one.order))[:_OFTEN], 1):
        found[one].add(f"often{place}")
    return {one: frozenset(words) for one, words in found.items()}


def _own(cast: Cast, one: Character) -> set[str]:
    known = lexicon()
    roles = one.roles | {title for phrase in one.phrases for title in phrase.title}
    roles |= {phrase.lemma for phrase in one.phrases if phrase.form == "noun"}
    told = {
        "office": bool(roles & known.officials),
        "lawyer": bool(roles & known.lawyers),
        "kin": bool(roles & known.kin),
        "police": bool(roles & (known.officers | known.soldiers)),
        "strong": is_strong(cast, one),
        "publisher": one is cast.publisher,
        "subject": one is cast.subject,
        "narrator": one is cast.narrator,
        "members": bool(one.members),
        "named": one.named,
        "building": one.kind == "organisation" and not one.named and roles <= known.places | known.both,
        one.kind: True,
    }
    return {word for word, holds in told.items() if holds}
