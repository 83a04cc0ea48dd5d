"""The people of a case by all that tells their name: spellings, other scripts, what they are called beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.model import Case
from onrecord.publish.withheld.hiding import Person
from onrecord.publish.withheld.nicknames import nicknames
from onrecord.publish.withheld.scripts import other_scripts


def people_of(case: Case, labels: Mapping[str, str]) -> Iterator[Person]:
    """Everybody of a case who has a name, and every other named thing that has a label.

    Args:
        case: The case.
        labels: What stands in the place of the name of each of the case's entities that must not be named.
    """
    texts = {reading.analysis.text.report: reading.analysis.text.content for reading in case.readings}
    every = frozenset(name.casefold() for one in case.entities if one.named for name in (one.name, *one.names))
    for one in case.entities:
        if one.named and (one.kind == "person" or one.id in labels):
            hidden = one.kind == "person" and one.id in labels
            yield Person(
                entity=one.id,
                name=one.name,
                names=one.names,
                label=labels.get(one.id),
                elsewise=other_scripts(one, texts),
                called=nicknames(one, texts, every) if hidden else (),
            )
