"""Those who share a part: all of "A, B and C", both of "both", the client of a lawyer who is turned away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants
from onrecord.claims.parties.weigh import chances

_PEOPLE = frozenset({"named", "person", "group"})
_NONE: frozenset[str] = frozenset()
_DOES = frozenset({"nsubj"})
_SUFFERS = frozenset({"nsubj:pass", "obj", "iobj"})
_HELPING = frozenset({"lawyer", "office", "publisher", "place", "members", "organisation", "authority"})
_LEAST = 0.1  # chance from which somebody is the one whose lawyer was not let in


def with_sharers(
    participants: Participants, act: ActMention, doers: Sequence[str], affected: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Doers and affected with all whom the same list, or the same argument of the act, speaks of.

    Args:
        participants: Who is spoken of where.
        act: The act.
        doers: Those chosen as such.
        affected: Likewise; nobody becomes both.
    """
    suffering = _joined([*_listed(participants, act), *_arguments(participants, act, _SUFFERS)], affected, doers)
    return _joined(_arguments(participants, act, _DOES), doers, suffering), suffering


def _joined(sets: Iterable[Sequence[str]], chosen: Sequence[str], others: Collection[str]) -> list[str]:
    found = dict.fromkeys(chosen)
    for some in sets:
        able = [one for one in some if one not in others]
        if any(one in found for one in able):
            found.update(dict.fromkeys(able))
    return list(found)


def _listed(participants: Participants, act: ActMention) -> Iterator[list[str]]:
    """The people of each list in the sentence: what befalls one of "A, B and C" befalls all."""
    for listed in participants.listed(act.sentence):
        marks = {one: participants.marks.get(one, _NONE) for one in listed}
        yield [one for one in listed if marks[one] & _PEOPLE and "members" not in marks[one]]


def _arguments(participants: Participants, act: ActMention, relations: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Whom each argument of the act's own word speaks of: "both" were sent to prison, not one of them."""
    for phrase in participants.spoken.get(act.sentence, ()):
        if len(phrase.entities) > 1 and phrase.predicate in act.trigger and phrase.relation in relations:
            yield phrase.entities


def with_detained(
    participants: Participants, act: ActMention, affected: Sequence[str], able: Mapping[str, Sequence[str]]
) -> list[str]:
    """Those affected, and where only a lawyer is turned away, the person held to whom the lawyer was not let in."""
    marks = participants.marks
    if act.act != "denial_of_counsel" or not affected or any("lawyer" not in marks.get(one, _NONE) for one in affected):
        return list(affected)
    held = {one: chances(signs)[1] for one, signs in able.items() if not marks.get(one, _NONE) & _HELPING}
    likeliest = max(held, key=held.__getitem__, default=None)
    return [*affected, likeliest] if likeliest is not None and held[likeliest] > _LEAST else list(affected)
