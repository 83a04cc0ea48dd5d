"""Do the accounts of an event differ on who did it?

They differ where two accounts name others, none of whom is part of, or a member of, the other, and

- describe them as of different sorts of force: police, soldiers, an armed group; or
- one whom the other account names has others do it, or another explanation does; or
- all are known by name, and are people on both sides, or bodies on both.

Other explanations are held against what is asserted and not against each other. "Seven men" and "the police" exclude
nothing, nor do "the director" and a name, nor descriptions that share a word ("a launch", "the coast guard launch"),
nor the many names of an office that acts as one: a court, "a bench", "the judge". A speaker who names both contradicts
neither. Whoever is said to have fled or gone is whom it befalls, so that nobody else could have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.case.accounts import CREDIT, Account, Accounts, account_of, by_account, one_deed, two_accounts
from onrecord.case.explained import forces, of_an_office
from onrecord.case.independence import house
from onrecord.case.said import Said
from onrecord.case.versions import made
from onrecord.case.words import stems
from onrecord.model import ACTS, Disagreement

MOVES = frozenset({"custody_transfer", "flight_escape", "assisted_relocation", "abduction", "release"})
"""Acts of which it is told where they went."""
_MANY_MAY = frozenset({"statement", "response_and_protection"})
"""Groups of acts that several may do apart: that others did so too contradicts nobody."""


def differing_doers(on: Accounts) -> Disagreement | None:
    """The disagreement on who did it, if there is one."""
    known = [one for one in on.said if one.doers and not _not_its_own(one.claim.act)]
    told = by_account(known)
    apart = [one for pair in combinations(known, 2) if _exclude(*pair, told, on) for one in pair]
    values = [(", ".join(sorted(map(on.name, one.doers))), one.id) for one in apart]
    return made("doers", "contradiction", values) if values else None


def _not_its_own(act: str) -> bool:
    """Whether several may do it apart, or an office does it that goes by many names, or it befalls who does it."""
    return act not in CREDIT and (ACTS[act].group in _MANY_MAY or act in of_an_office() or act == "flight_escape")


_Told = Mapping[Account, Sequence[Said]]


def _exclude(one: Said, two: Said, told: _Told, on: Accounts) -> bool:
    if not two_accounts(one, two) or on.touch(one.doers, two.doers) or not one_deed(one.claim.act, two.claim.act):
        return False
    if one.claim.stance == two.claim.stance == "alternative":
        return False
    if _names_both(one, two, told, on) or _names_both(two, one, told, on):
        return False
    named = all(map(on.named, one.doers | two.doers))
    if not named and _words(one, on) & _words(two, on):
        return False
    first, second = _forces(one, on), _forces(two, on)
    if first and second and not (named and first & second):
        return not first & second
    return _tell_apart(one, two, on, named=named)


def _tell_apart(one: Said, two: Said, on: Accounts, *, named: bool) -> bool:
    """Whether two accounts exclude each other by what they say beyond the sort of force."""
    if _blames_back(one, two, on) or _blames_back(two, one, on):
        return True
    for some, other in ((one, two), (two, one)):
        if some.claim.stance == "alternative":
            return _shifts(some, other, on)
    return named and len({on.entities[doer].kind == "person" for doer in one.doers | two.doers}) == 1


def _names_both(one: Said, two: Said, told: _Told, on: Accounts) -> bool:
    """Whether the speaker of a claim has the doers of another one do it too, to the same people."""
    own = told[account_of(one)] if one.root else ()
    return any(
        on.touch(some.doers, two.doers)
        and (not some.affected or not one.affected or on.touch(some.affected, one.affected))
        for some in own
    )


def _blames_back(one: Said, two: Said, on: Accounts) -> bool:
    """Whether one whom another account names as doer names somebody else, who can be told."""
    if one.root is None:
        return False
    mine = set(house(one.root, on.entities))
    return _can_be_told(one, on) and bool(mine & two.doers) and not mine & one.doers


def _shifts(one: Said, two: Said, on: Accounts) -> bool:
    """Whether another explanation has others do it: not the speaker's own people, nor some of a crowd without name."""
    if one.claim.act in CREDIT:
        return True
    if not _can_be_told(two, on) or (one.claim.act in MOVES and on.touch(one.doers, two.affected)):
        return False
    if not _can_be_told(one, on) and _single(one, on) and _single(two, on):
        return False
    return not one.doers & set(house(one.root or "", on.entities))


def _single(one: Said, on: Accounts) -> bool:
    """Whether one person alone does it: another one without a name may be the same."""
    return len(one.doers) == 1 and all(doer in on.entities and on.entities[doer].kind == "person" for doer in one.doers)


def _can_be_told(one: Said, on: Accounts) -> bool:
    """Whether a doer of a claim has a name or is of a sort of force."""
    return any(map(on.named, one.doers)) or bool(_forces(one, on))


def _words(one: Said, on: Accounts) -> frozenset[str]:
    """Stems of what the doers of a claim are called."""
    return frozenset(
        stem for doer in one.doers if doer in on.entities for stem in stems(" ".join(on.entities[doer].names))
    )


def _forces(one: Said, on: Accounts) -> frozenset[str]:
    """The sorts of force that the doers of a claim are called by."""
    return frozenset(sort for doer in one.doers if doer in on.entities for sort in forces(on.entities[doer]))
