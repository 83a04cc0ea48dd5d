"""Which places of different reports are one: the same place of the gazetteer, else the same name folded.

A name that the gazetteer has in one script only ("Каргалы", "Kargaly") is one place where nothing in the case tells two
places of that name apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.case.named import PLACE, Link
from onrecord.case.whois import Candidate
from onrecord.case.words import stems
from onrecord.names import normalise
from onrecord.translate import gettext as _


def place_links(key: str, some: Sequence[Candidate]) -> Iterator[Link]:
    """Links between the places that have a key; unnamed ones ("the flat") are joined where all their words agree."""
    known = key.startswith("id|")
    reason = _("the same place of the gazetteer") if known else _("the same name")
    if len({one.entity.place for one in some} - {None}) > 1:
        some = [one for one in some if one.entity.place is None]
    for one, two in pairwise(sorted(some, key=lambda one: (one.report, one.id))):
        yield Link(first=one.id, second=two.id, value=1.0 if known else 0.9, reason=reason, phase=PLACE, block=key)


def place_keys(one: Candidate) -> set[str]:
    """What places that are one have in common."""
    if one.entity.named or one.entity.place:
        of_table = {f"id|{one.entity.place}"} if one.entity.place else set()
        return of_table | {f"name|{normalise(form)}" for form in one.proper}
    return {f"words|{' '.join(sorted(stems(form)))}" for form in one.entity.names if stems(form)}
