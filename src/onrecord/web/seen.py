"""What is to be seen of a case on this screen: all of it, or, with `--masked`, all but the names of the protected."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.model import Case, Reading
from onrecord.publish.withheld.masking import mask, mask_words
from onrecord.web.pages import Visit
from onrecord.workflow.desk import Desk
from onrecord.workflow.outline import Protected


@dataclass(frozen=True, slots=True)
class Seen:
    """What is to be seen.

    Attributes:
        protected: Whose names are hidden; None where none is.
    """

    protected: Protected | None

    def words(self, words: str) -> str:
        """Any words, such as the reason of a decision."""
        return mask_words(words, self.protected.names) if self.protected else words

    def reading(self, reading: Reading) -> Reading:
        """What one report says; every place in its text stays where it is."""
        if self.protected is None:
            return reading
        alone = Case(readings=(reading,), entities=reading.entities)
        masked = mask(alone, self.protected.things, self.protected.names)
        return replace(masked.readings[0], entities=masked.entities)

    def case(self, case: Case) -> Case:
        """What all reports say together."""
        return _CASES.masked(case, self.protected) if self.protected else case


class _Cases:
    """The case that was masked last: it takes as long as building it anew."""

    def __init__(self) -> None:
        self._case: Case | None = None
        self._protected: Protected | None = None
        self._masked: Case | None = None

    def masked(self, case: Case, protected: Protected) -> Case:
        if self._masked is None or self._case is not case or self._protected != protected:
            hidden = {case.identity.get(thing, thing) for thing in protected.things}
            self._masked = mask(case, hidden, protected.names)
            self._case, self._protected = case, protected
        return self._masked


_CASES = _Cases()


def seen_by(desk: Desk, visit: Visit) -> Seen:
    """What is to be seen on a visit."""
    return Seen(desk.protected() if visit.manner.masked else None)
