"""What is counted over all claims of a case, kept while claims come and go: what pairs of claims are seen against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from onrecord.case.blocking import Blocks
from onrecord.case.independence import outlet_of
from onrecord.case.said import Said
from onrecord.case.signals import OFTEN, Setting, heads_of, is_crowd, tellings
from onrecord.case.weights import Weights
from onrecord.model import Entity


class Tallies:
    """Counts over claims, and the setting made of them.

    Args:
        above: For each entity what it is part of; kept by others.

    Attributes:
        outlets: News outlets, with the number of claims they publish.
        retold: What was told more or less often before the last count, with the difference, which may be 0.
        setting: What pairs of claims are seen against.
    """

    def __init__(self, above: Mapping[str, tuple[str, ...]]) -> None:
        self.outlets: Counter[str] = Counter()
        self.retold: Counter[tuple[str, ...]] = Counter()
        self._weights = Weights()
        self._takes_part: Counter[str] = Counter()
        self._claims = 0
        self._fewer = False
        self._touched: set[str] = set()
        self._often: set[str] = set()
        self._crowds: set[str] = set()
        self._heads: dict[str, int] = {}
        self._told: Counter[tuple[str, ...]] = Counter()
        self._norm: dict[str, float] = {}
        self.setting = Setting(
            weight=self._weights.of,
            often=self._often,
            above=above,
            crowds=self._crowds,
            norm=self._norm,
            heads=self._heads,
            told=self._told,
        )

    def count(self, before: Iterable[Said], now: Iterable[Said]) -> frozenset[str]:
        """Count who publishes, takes part and is told of; those who became outlets, or are none any more."""
        touched = self._touched
        touched.clear()
        were: dict[str, bool] = {}
        self.retold = Counter()
        had = self._claims
        for sign, some in ((-1, before), (1, now)):
            for one in some:
                self._claims += sign
                for person in one.doers | one.affected:
                    self._takes_part[person] += sign
                    touched.add(person)
                for telling in tellings(one):
                    self.retold[telling] += sign
                    self._told[telling] += sign
                    if not self._told[telling]:
                        del self._told[telling]
                outlet = outlet_of(one)
                if outlet:
                    were.setdefault(outlet, outlet in self.outlets)
                    self.outlets[outlet] += sign
                    if not self.outlets[outlet]:
                        del self.outlets[outlet]
        self._fewer = self._claims < had
        for person in touched:
            if not self._takes_part[person]:
                del self._takes_part[person]
        return frozenset(outlet for outlet, was in were.items() if was != (outlet in self.outlets))

    def sort(self, looks: Iterable[str], entities: Mapping[str, Entity]) -> set[str]:
        """Tell crowds and their numbers; those for whom that changed."""
        changed = set()
        for one in looks:
            known = entities.get(one)
            crowd, heads = (is_crowd(known), heads_of(known)) if known else (False, 0)
            if crowd != (one in self._crowds) or heads != self._heads.get(one, 0):
                changed.add(one)
            self._crowds.discard(one)
            self._heads.pop(one, None)
            if crowd:
                self._crowds.add(one)
            if heads:
                self._heads[one] = heads
        return changed

    def find_often(self) -> set[str]:
        """Tell who takes part in very many of the claims counted; those for whom that changed.

        With more claims than before nobody comes to do so who was not counted last.
        """
        some = self._takes_part if self._fewer else self._often | self._touched
        often = {one for one in some if self._takes_part[one] > OFTEN * self._claims}
        changed = often ^ self._often
        self._often ^= changed
        return changed

    def weigh(
        self, before: Mapping[str, Said], now: Mapping[str, Said], claims: Mapping[str, Said], blocks: Blocks
    ) -> set[str]:
        """Weigh stems anew; the claims whose passages weigh otherwise.

        Args:
            before: Claims that change, as they were.
            now: Claims that change, as they are.
            claims: All claims, as they are.
            blocks: Claims by their stems, as they were.
        """
        changed = self._weights.put((one.stems for one in before.values()), (one.stems for one in now.values()))
        for one in [one for one in before if one not in claims]:
            del self._norm[one]
        found: set[str] = set()
        if changed is None:
            found.update(claims)
        else:
            found.update(one for stem in changed for one in blocks.having(stem) if one in claims)
        weight = self._weights.of
        for one in found | now.keys():
            self._norm[one] = sum(sorted([weight[stem] for stem in claims[one].stems])) ** 0.5 or 1.0
        self.setting.renew()
        return found
