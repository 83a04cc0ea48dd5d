"""Which claims tell of one event.

First the claims that say that something happened (or is feared, planned, did not happen) grow into events; then what is
said beside an event (a denial, a doubt, another explanation, a trace) goes to the event it speaks most about, or stands
with its like. What a person judged goes before everything, and holds across whatever lies between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.case.attaching import Attaching, Changed, Measure
from onrecord.case.beside import LAST_FEW, Told, alone_signals, beside_signals
from onrecord.case.blocking import Pair
from onrecord.case.cores import Core, Cores, Grown, Ruling, Sort
from onrecord.case.decided import Decided, decided
from onrecord.case.grounds import Grounds, Turned
from onrecord.case.nearly import NEARLY, Miss, best_few
from onrecord.case.points import add_up, against, weightiest
from onrecord.case.said import Said, order_of
from onrecord.case.signals import signals, sort_of
from onrecord.case.wording import apart_in_words, beside_apart_in_words, beside_in_words, in_words
from onrecord.model import Judgement, Problem
from onrecord.translate import gettext as _

JOIN_AT = -0.6
"""Mean logit at which two groups join. Over 66 cases that are ours, an eighth left out at a time of fitting the points,
gold claims: B-cubed F1 of events .859 and mean of the judgement .764 (.854 and .760 at -0.3)."""
ALIKE_AT = 0.5
"""Mean logit at which things said beside events are held to say the same thing, and go where they go together: gold
claims .863, .856 where each goes by itself."""
NOWHERE = 0.5
"""What speaks for going to no event beyond what was learnt, in logits, since going to a wrong one costs more: likewise,
gold claims .855 and .756 (.854 and .754 at 1.0, .855 and .754 at 0.0), with groups joined at -0.6."""

_SHORT_OF = 0.7  # by how much a near miss may miss, in logits
_LOOSE = ("~", True)  # the sort of what stands beside no event


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """The claims of one event.

    Attributes:
        claims: Ids, in the order of reports and text.
        reasons: Why they are held to be one event, in words.
        apart: What was nearly put with them and why it was not, in words.
    """

    claims: tuple[str, ...]
    reasons: tuple[str, ...]
    apart: tuple[str, ...]


class Events:
    """Events that grow while reports come.

    Attributes:
        happenings: By the first claim that each grew from.
    """

    def __init__(self, grounds: Grounds) -> None:
        self.happenings: dict[str, Happening] = {}
        self._setting = grounds.setting
        self._grounds = grounds
        self._claims: Mapping[str, Said] = grounds.claims
        self._judged = Decided()
        self._blocks = grounds.blocks
        self._beside: set[str] = set()
        self._firm = Cores(self._claims)
        self._alike = Cores(self._claims)
        self._loose = Cores(self._claims)
        self._attaching = Attaching(self._claims, self._firm.home)
        self._largest: frozenset[Core] = frozenset()
        self._assertions_before: dict[str, Sequence[Said]] = {}  # of claims beside events, while reports are put in
        self._told_whole: dict[Core, Told] = {}  # of those that are looked at whole, likewise

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Judgements on events that contradict each other."""
        return self._judged.problems

    def has_core(self, core: Core) -> bool:
        """Whether this is the core of an event still."""
        return any(cores.home.get(core.id) is core for cores in (self._firm, self._alike, self._loose))

    def event_of(self, claim: str) -> str:
        """The event that a claim belongs to."""
        return self._home(claim).id

    def put(self, turned: Turned, judgements: Iterable[Judgement]) -> set[str]:
        """Take in what came of new reports, and what people decided.

        Returns:
            The events that are new, gone, or put together of other claims or for other reasons than before.
        """
        self._assertions_before.clear()
        before, self._judged = self._judged, decided(self._claims, judgements)
        pairs, everybody = self._blocks.put(turned.before, turned.now)
        pairs = {pair for pair in pairs if pair[0] in self._claims and pair[1] in self._claims}
        seen = set(self._claims) if everybody else set(turned.seen)
        seen |= {claim for claim in self._judged.otherwise(before) if claim in self._claims}
        seen |= {other for claim in seen & self._judged.group.keys() for other in self._judged.group[claim]}
        out = {claim for claim in turned.before if claim not in self._claims}
        self._beside -= {claim for claim in turned.before if claim in self._beside}
        self._beside |= {claim for claim, said in turned.now.items() if said.beside}
        beside = seen & self._beside
        firm = self._firm.put(out | beside, seen - beside, pairs, self._ruling(self._sort, JOIN_AT))
        touched = self._attach(firm, out | (seen - beside), beside, seen, pairs)
        loose = self._grow_loose(out | (seen - beside), beside, pairs)
        return self._tell(firm, loose, touched, seen)

    # --- growing ---------------------------------------------------------------------------------

    def _sort(self, one: Said) -> Sort | None:
        """Assertions are parted by what cannot be one event: what is feared, planned, or did not happen.

        Attempts go with what happened: a photograph that was tried belongs to the watch that was kept. That one is of
        such acts in general weighs against two being one (see signals) and does not forbid it: "they searched every
        room". Claims that a person judged the same go with the first of them.
        """
        if one.beside:
            return None
        group = self._judged.group.get(one.id)
        claim = self._claims[group[0]].claim if group else one.claim
        modality = "happened" if claim.modality == "attempted" else claim.modality
        return (modality, claim.scope != "existence")

    def _loose_sort(self, one: Said) -> Sort | None:
        return _LOOSE if one.beside and one.id not in self._attaching.home else None

    @staticmethod
    def _beside_sort(one: Said) -> Sort | None:
        return _LOOSE if one.beside else None

    def _ruling(self, sort: Callable[[Said], Sort | None], least: float) -> Ruling:
        return Ruling(
            points=self._points,
            least=least,
            explain=self._explain,
            sort=sort,
            partners=self._blocks.partners,
            judged=self._judged,
        )

    def _attach(
        self,
        firm: Grown,
        out: AbstractSet[str],
        beside: AbstractSet[str],
        seen: AbstractSet[str],
        pairs: Iterable[Pair],
    ) -> set[Core]:
        """Put what is said beside events where it belongs; the events to which other claims go now."""
        alike = self._alike.put(out, beside, pairs, self._ruling(self._beside_sort, ALIKE_AT))
        largest = self._firm.largest()
        changed = (largest ^ self._largest) | {self._firm.home[one] for one in seen if one in self._firm.home}
        self._largest = largest
        dirty = beside | self._attaching.held_against(firm.gone | changed)
        dirty |= {claim for pair in pairs for claim in pair if claim in self._beside}
        if len(dirty) < len(self._beside):
            here = (firm.new | changed) - firm.gone
            near = (self._blocks.partners(self._claims[one]) for core in here for one in core.members)
            dirty |= {claim for some in near for claim in some if claim in self._beside}
        measure = Measure(
            points=self._beside_points,
            nowhere=self._nowhere,
            short=_SHORT_OF,
            alike=lambda one: self._alike.home[one].members,
            partners=self._blocks.partners,
            judged=self._judged,
        )
        otherwise = {one for core in alike.gone | alike.new for one in core.members if one in self._beside}
        what = Changed(claims=beside, alike=otherwise - out, cores=changed, gone=firm.gone)
        touched = self._attaching.put(out, dirty - out, what, measure)
        self._told_whole.clear()
        return touched

    def _grow_loose(self, out: AbstractSet[str], beside: AbstractSet[str], pairs: Iterable[Pair]) -> Grown:
        """Let what goes to no event grow together."""
        attached, loose = self._attaching.home, self._loose.home
        moved = self._attaching.moved | beside
        leaving = {claim for claim in out | moved if claim in loose and (claim in attached or claim in out)}
        entering = {claim for claim in moved & self._beside if claim not in attached and claim not in loose}
        dirty = entering | {claim for claim in beside if claim not in attached}
        return self._loose.put(leaving, dirty, pairs, self._ruling(self._loose_sort, JOIN_AT))

    def _points(self, first: Said, second: Said) -> float:
        return add_up(sort_of(first, second), signals(first, second, self._setting))

    def _explain(self, one: Said, other: Said) -> str:
        telling = weightiest(sort_of(one, other), signals(one, other, self._setting))
        return in_words(other, one, telling)

    def _beside_points(self, one: Said, core: Core, shown: Sequence[Said]) -> float:
        told = self._told_whole.get(core)
        if told is None:
            told = Told(members=tuple(shown), size=len(core.members), largest=core in self._largest)
            if len(shown) == len(core.members):
                self._told_whole[core] = told
        return add_up("to_event", beside_signals(one, told, self._before(one), self._setting))

    @staticmethod
    def _nowhere(one: Said) -> float:
        return NOWHERE + add_up("to_none", alone_signals(one))

    def _before(self, one: Said) -> Sequence[Said]:
        """The last few assertions before a claim in its report, the nearest first."""
        found = self._assertions_before.get(one.id)
        if found is None:
            here = sorted(self._grounds.of_report[one.text.report], key=_reading_order)
            at = next(number for number, other in enumerate(here) if other.id == one.id)
            found = [other for other in here[:at][::-1] if not other.beside][:LAST_FEW]
            self._assertions_before[one.id] = found
        return found

    # --- telling ---------------------------------------------------------------------------------

    def _home(self, claim: str) -> Core:
        return self._firm.home.get(claim) or self._attaching.home.get(claim) or self._loose.home[claim]

    def _tell(self, firm: Grown, loose: Grown, touched: AbstractSet[Core], seen: AbstractSet[str]) -> set[str]:
        """Tell anew what events are made of; those that changed."""
        gone, new = firm.gone | loose.gone, firm.new | loose.new
        dirty = (
            set(new) | set(touched) | self._beside_others(firm, self._firm) | self._beside_others(loose, self._loose)
        )
        dirty |= {self._attaching.home[claim] for claim in seen if claim in self._attaching.home}
        changed = {core.id for core in gone} - {core.id for core in new}
        for id_ in changed:
            del self.happenings[id_]
        for core in dirty - gone:
            found = self._happening(core)
            if self.happenings.get(core.id) != found:
                self.happenings[core.id] = found
                changed.add(core.id)
        return changed

    def _beside_others(self, grown: Grown, cores: Cores) -> set[Core]:
        """The cores that others may lie otherwise near than before."""
        claims = grown.near.union(*(core.members for core in grown.new))
        near = {
            other for claim in claims for other, points in cores.compared.of.get(claim, {}).items() if points >= NEARLY
        }
        return {cores.home[claim] for claim in near | claims if claim in cores.home}

    def _happening(self, core: Core) -> Happening:
        claims = sorted((*core.members, *self._attaching.of.get(core, ())), key=lambda one: order_of(self._claims[one]))
        first = self._claims[core.id]
        reasons = [
            core.why[one] if one in core.why else beside_in_words(self._claims[one], first)
            for one in claims
            if one in core.why or self._attaching.home.get(one) is core
        ]
        if self._judged.had_a_part_in(claims):
            reasons.insert(0, _("A person decided that some of these claims tell of one event."))
        return Happening(claims=tuple(claims), reasons=tuple(reasons), apart=tuple(self._apart(core)))

    def _apart(self, core: Core) -> Iterator[str]:
        """What was nearly put into an event, and why it was not."""
        for _points, one, two in best_few(self._near_misses(core), lambda claim: order_of(self._claims[claim])):
            inside, outside = (one, two) if self._home(one) is core else (two, one)
            first, second = self._claims[inside], self._claims[outside]
            if second.beside and not first.beside:
                yield beside_apart_in_words(second, first)
                continue
            bars = against(sort_of(first, second), signals(first, second, self._setting))
            decided_so = ("decided",) if self._judged.forbids(one, two) else ()
            yield apart_in_words(first, second, (*decided_so, *bars))

    def _near_misses(self, core: Core) -> Iterator[tuple[object, Miss]]:
        """Each near miss of an event, with that with which it was missed."""
        cores = self._loose if core.place[0] == _LOOSE else self._firm
        for one in core.members:
            for other, points in cores.compared.of.get(one, {}).items():
                home = cores.home[other]
                if points >= NEARLY and home is not core:
                    first, second = (one, other) if _earlier(self._claims, one, other) else (other, one)
                    yield home, (points, first, second)
        for one, points in self._attaching.missed.get(core, {}).items():
            yield one, (points, one, core.id)


def _earlier(claims: Mapping[str, Said], one: str, two: str) -> bool:
    return claims[one].order < claims[two].order


def _reading_order(one: Said) -> tuple[str, int, bool, str]:
    return (one.text.report, one.position, one.beside, one.id)
