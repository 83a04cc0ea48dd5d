"""A case as it may be seen on a screen: blocks in the place of some names, letter for letter.

Unlike `withhold`, which makes what leaves, nothing moves: every place in a text is where it was, so that people can
go on pointing at words. Names are found as they are there, in any spelling.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from onrecord.model import Case, Entity, Reading, Span
from onrecord.names import POSSIBLE, compare
from onrecord.publish.withheld.hiding import Hiding, Person, hiding, replaced
from onrecord.publish.withheld.people import people_of
from onrecord.publish.withheld.withhold import Change

BLOCK = "█"


def mask(case: Case, entities: Collection[str], names: Collection[str] = ()) -> Case:
    """A case with blocks in the place of names.

    Args:
        case: The case.
        entities: Ids of the case's entities whose names are not to be seen.
        names: Further names, of people whom the case may not know.
    """
    return _Mask(case=case, hide=_hiding(case, entities, names)).whole()


def mask_words(words: str, names: Collection[str]) -> str:
    """Words with blocks in the place of names."""
    people = [Person(entity=name, name=name, names=(name,), label=BLOCK) for name in names]
    return _blocked(words, hiding(people, (words,)).found(words, by_form=False))


def _hiding(case: Case, entities: Collection[str], names: Collection[str]) -> Hiding:
    hidden = {one.id for one in case.entities if one.id in entities or _goes_by(one, names)}
    people = list(people_of(case, dict.fromkeys(hidden, BLOCK)))
    known = {name for one in people if one.label for name in one.names}
    people += [Person(entity=f"also {one}", name=one, names=(one,), label=BLOCK) for one in {*names} - known]
    return hiding(people, (reading.analysis.text.content for reading in case.readings))


def _goes_by(entity: Entity, hidden: Collection[str]) -> bool:
    """Whether somebody's name may be another spelling of a hidden one, or is a part of it."""
    own = set(entity.name.casefold().split())
    return entity.named and any(
        own <= set(name.casefold().split()) or compare(entity.name, name).value >= POSSIBLE for name in hidden
    )


def _blocked(words: str, places: Iterable[tuple[Span, str]]) -> str:
    return replaced(words, ((span, _blocks(span.of(words))) for span, _label in places))


def _blocks(name: str) -> str:
    return "".join(letter if letter.isspace() else BLOCK for letter in name)


class _Mask(Change):
    """The change of one case, letter for letter."""

    def _edits(self, reading: Reading) -> list[tuple[Span, str]]:
        content = reading.analysis.text.content
        identity = self.case.identity
        spoken_of = [(m.span, identity.get(one.id, one.id)) for one in reading.entities for m in one.mentions]
        found = self.hide.found(content, spoken_of, by_form=False)
        return [(span, _blocks(span.of(content))) for span, _label in found]

    def _file(self, file: str, number: int) -> str:
        del number
        return self._words(file)

    def _named(self, entity: Entity) -> dict[str, Any]:
        person = self.hide.person(self.case.identity.get(entity.id, entity.id))
        if person is None or person.label is None or not entity.named:
            return {}
        return {"name": _blocks(entity.name), "names": tuple(map(_blocks, entity.names))}

    def _words(self, words: str) -> str:
        if words not in self.said:
            self.said[words] = _blocked(words, self.hide.found(words, small=self.hide.common, by_form=False))
        return self.said[words]
