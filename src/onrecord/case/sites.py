"""Which places of different reports are one: the same place of the gazetteer, else the same name folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.case.named import Link
from onrecord.case.whois import Candidate
from onrecord.case.words import stems
from onrecord.names import normalise
from onrecord.translate import gettext as _


def place_links(some: Sequence[Candidate]) -> Iterator[Link]:
    """Links between places; unnamed ones ("the flat") are joined where all their words agree."""
    blocks: dict[str, list[Candidate]] = defaultdict(list)
    for one in some:
        for key in _keys(one):
            blocks[key].append(one)
    for key, members in sorted(blocks.items()):
        reason = _("the same place of the gazetteer") if key.startswith("id|") else _("the same name")
        for one, two in pairwise(members):
            yield Link(first=one.id, second=two.id, value=1.0 if key.startswith("id|") else 0.9, reason=reason)


def _keys(one: Candidate) -> set[str]:
    if one.entity.place:
        return {f"id|{one.entity.place}"}
    if one.entity.named:
        return {f"name|{normalise(form)}" for form in one.proper}
    return {f"words|{' '.join(sorted(stems(form)))}" for form in one.entity.names if stems(form)}
