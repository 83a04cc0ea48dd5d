"""Where the claims of one event differ, slot by slot; nothing is overwritten.

Rules (domain reference 3.5), one disagreement a slot, of its gravest kind:

- `when`, `where`, `doers`, `count`: see `differing_dates`, `differing_places`, `differing_doers`, `differing_counts`.
- `act`: what happened is called by acts that exclude each other: one account takes what another calls by another act;
  by one somebody was moved, by another explanation he went.
- `reason` and `relation`: see `explained`.

What several passages of one speaker in one report say is one account and does not disagree with itself. Denials and
doubts give no values; another explanation does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from onrecord.case.accounts import Accounts
from onrecord.case.differing_counts import differing_counts
from onrecord.case.differing_dates import differing_dates
from onrecord.case.differing_doers import differing_doers
from onrecord.case.differing_places import differing_places
from onrecord.case.explained import explained
from onrecord.case.kinds import nearness
from onrecord.case.said import Said
from onrecord.case.sides import camp
from onrecord.case.versions import made
from onrecord.model import ACTS, Disagreement, Entity

_TWO = 2  # accounts at least
_GIVES_VALUES = frozenset({"assert", "alternative", "finding"})


def disagreements(
    said: Sequence[Said], entities: Mapping[str, Entity], above: Mapping[str, tuple[str, ...]]
) -> tuple[Disagreement, ...]:
    """At most one for each slot, of its gravest kind."""
    giving = tuple(one for one in said if one.claim.stance in _GIVES_VALUES)
    if len(giving) < _TWO:
        return ()
    on = Accounts(said=giving, entities=entities, above=above)
    makers: tuple[Callable[[Accounts], Disagreement | None], ...] = (
        differing_dates,
        differing_places,
        differing_doers,
        differing_counts,
        _act,
    )
    found = [one for maker in makers if (one := maker(on))]
    found += explained(giving, entities, found)
    return tuple(found)


def _act(on: Accounts) -> Disagreement | None:
    """An arrest for one side, an abduction for the other; or another kind of act as the explanation, more than once."""
    told = [one for one in on.said if one.claim.stance != "alternative"]
    other = [one for one in on.said if one.claim.stance == "alternative"]
    main = {one.claim.act for one in told}
    apart = [one for pair in combinations(told, 2) if _taken_or_arrested(*pair, on) for one in pair]
    far = [one for one in other if all(_far(one.claim.act, act) for act in main)]
    if told and len({one.text.report for one in far}) > 1:
        apart += [*far, *told]
    apart += [some for one in told for two in other if _went_by_themselves(one, two) for some in (one, two)]
    values = [(ACTS[one.claim.act].label, one.id) for one in apart]
    return made("act", "contradiction", values) if values else None


def _taken_or_arrested(one: Said, two: Said, on: Accounts) -> bool:
    acts = {one.claim.act, two.claim.act}
    return acts == {"arrest_detention", "abduction"} and _of_the_accused(one, on) != _of_the_accused(two, on)


def _of_the_accused(one: Said, on: Accounts) -> bool:
    return one.root is not None and camp(one.root, on.entities) == "accused"


def _far(one: str, two: str) -> bool:
    return nearness(one, two) in ("arms_length", "group", "other")


def _went_by_themselves(told: Said, other: Said) -> bool:
    """Whether by one account somebody was moved who by another explanation went."""
    return told.claim.act == "custody_transfer" and bool(other.doers) and other.doers <= told.affected
