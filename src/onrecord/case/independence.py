"""How many say it on their own: origins and channels of the claims of one event.

Source of the rules: domain reference 3.3.
- An origin is a distinct root speaker. Of one house (a body and those who are part of it) only one counts, unless
  each has seen, heard or held it itself.
- A news outlet in its own voice is an origin only where its reporter saw or heard.
- Whom a headline has speak without a name is told below it by those who say so in the report.
- A passage in the words of an earlier report (a text family) counts with that report: its root is the earlier one's,
  and the way it came leads through the earlier report. What is credited to somebody stays his. Of a passage of few
  words those around it are compared.
- Channels are the largest set of claims whose chains share no speaker: two witnesses who both reach us through one
  release are two origins and one channel.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.case.copies import QUOTED, first_of
from onrecord.case.said import Said
from onrecord.case.words import tokens
from onrecord.model import Entity
from onrecord.model.claim import Basis

DIRECT: frozenset[Basis] = frozenset({"experienced", "saw", "heard", "inspected", "document", "recording"})
THINGS: frozenset[Basis] = frozenset({"inspected", "document", "recording"})

_EXACT_BELOW = 15
"""Domain reference 3.3: brute force is fine below about 15 chains; above, a greedy lower bound."""


@dataclass(frozen=True, kw_only=True)
class Origins:
    """The distinct roots of some claims.

    Attributes:
        ids: Case entity ids, sorted.
        direct: Those of them with a basis of their own.
        merged: Roots that count with another of their house, each with that other.
    """

    ids: tuple[str, ...]
    direct: frozenset[str]
    merged: tuple[tuple[str, str], ...] = ()


def attributed(said: Iterable[Said], outlets: Container[str]) -> tuple[Said, ...]:
    """The claims that have an origin: a named root that is no news outlet speaking of what it did not see."""
    return tuple(one for one in said if one.root and not passed_on(one, outlets))


def passed_on(one: Said, outlets: Container[str]) -> bool:
    """Whether a news outlet says in its own voice what it did not see."""
    return one.root in outlets and basis_of(one) not in DIRECT


def told_below(said: Sequence[Said], entities: Mapping[str, Entity]) -> tuple[Said, ...]:
    """The claims without those of headlines that name nobody, where the report then tells who says so.

    "Villagers saw soldiers", says a headline, and below it a farmer and a teacher tell of it: these are the villagers.
    """
    below = {one.text.report for one in said if not _in_headline(one)}
    return tuple(
        one for one in said if one.text.report not in below or not _in_headline(one) or _is_named(one, entities)
    )


def _in_headline(one: Said) -> bool:
    return any(block.role == "title" and block.span.start <= one.position < block.span.end for block in one.text.blocks)


def _is_named(one: Said, entities: Mapping[str, Entity]) -> bool:
    return one.root is not None and one.root in entities and entities[one.root].named


@dataclass(frozen=True, kw_only=True)
class Retold:
    """Claims as they count, and who repeats whose words.

    Attributes:
        said: With the chain of the report whose words each repeats, and its own publisher behind.
        repeated: For each that repeats: its publisher, and that of the report in whose words it speaks.
    """

    said: tuple[Said, ...]
    repeated: tuple[tuple[str, str], ...]


def retold(said: Sequence[Said]) -> Retold:
    """The claims with text families put under their earliest member."""
    if len({one.text.report for one in said}) == 1:
        return Retold(said=tuple(said), repeated=())
    ordered = sorted(said, key=lambda one: (one.said_at or "~", one.text.report, one.position, one.id))
    found: dict[str, Said] = {}
    repeated: set[tuple[str, str]] = set()
    for one, first in zip(ordered, _families(ordered), strict=True):
        earlier = ordered[first]
        if earlier.text.report == one.text.report or earlier.root == one.root or _says_less(earlier, one):
            found[one.id] = one
            continue
        publisher = one.chain[-1]
        chain = earlier.chain if publisher in earlier.chain else (*earlier.chain, publisher)
        found[one.id] = replace(one, chain=chain)
        if publisher and earlier.chain[-1]:
            repeated.add((publisher, earlier.chain[-1]))
    return Retold(said=tuple(found[one.id] for one in said), repeated=tuple(sorted(repeated)))


def _families(ordered: Sequence[Said]) -> Iterator[int]:
    """For each claim the position of the first one in whose words it speaks."""
    by_words: dict[tuple[str, ...], int] = {}
    for number, (one, first) in enumerate(zip(ordered, first_of([one.passage for one in ordered]), strict=True)):
        words = _around(one)
        if first == number and len(words) >= QUOTED > len(tokens(one.passage)):
            yield by_words.setdefault((one.claim.act, one.claim.stance, *words), number)
        else:
            by_words.setdefault((one.claim.act, one.claim.stance, *words), first)
            yield first


def _around(one: Said) -> tuple[str, ...]:
    """The words before and behind the place where a passage begins, the broken ones at both ends left out."""
    content = one.text.content[max(0, one.position - _NEAR) : one.position + _NEAR]
    return tuple(tokens(content)[1:-1])


_NEAR = 70  # code points: some ten words


def _says_less(earlier: Said, one: Said) -> bool:
    """Whether the earlier report gives its words as its own or nobody's, the later one as somebody's."""
    return earlier.root in (None, earlier.chain[-1]) and one.root not in (None, one.chain[-1])


def outlet_of(one: Said) -> str | None:
    """The news outlet that publishes a claim: of a report that is news and not its own affair; None where none does."""
    return one.chain[-1] if one.text.kind == "news" and not one.text.original else None


def origins(said: Iterable[Said], entities: Mapping[str, Entity]) -> Origins:
    """The distinct roots of attributed claims, houses merged."""
    bases: dict[str, set[str]] = {}
    for one in said:
        if one.root is not None:
            bases.setdefault(one.root, set()).add(basis_of(one))
    direct = {root for root, found in bases.items() if found & DIRECT}
    kept: list[str] = sorted(direct)
    merged: list[tuple[str, str]] = []
    for root in sorted(bases.keys() - direct, key=lambda root: (len(house(root, entities)), root)):
        kin = next((other for other in kept if _one_house(root, other, entities)), None)
        if kin is None:
            kept.append(root)
        else:
            merged.append((root, kin))
    return Origins(ids=tuple(sorted(kept)), direct=frozenset(direct), merged=tuple(merged))


def channels(said: Iterable[Said]) -> int:
    """Size of the largest set of claims whose chains share no speaker."""
    chains = {frozenset(speaker for speaker in one.chain if speaker) for one in said}
    chains.discard(frozenset())
    least = [one for one in chains if not any(other < one for other in chains)]
    ordered = sorted(least, key=lambda chain: (len(chain), sorted(chain)))
    return _exact(ordered) if len(ordered) < _EXACT_BELOW else _greedy(ordered)


def basis_of(one: Said) -> Basis:
    """How the root knows."""
    return one.claim.according_to[0].basis


def house(entity: str, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """An entity and what it is part of, nearest first."""
    found = [entity]
    while entity in entities and (above := entities[entity].part_of) and above not in found:
        found.append(above)
        entity = above
    return tuple(found)


def _one_house(one: str, two: str, entities: Mapping[str, Entity]) -> bool:
    first, second = house(one, entities), house(two, entities)
    return one in second or two in first or (len(first) > 1 and len(second) > 1 and first[1] == second[1])


def _exact(chains: Sequence[frozenset[str]]) -> int:
    for size in range(len(chains), 1, -1):
        for some in combinations(chains, size):
            if sum(map(len, some)) == len(frozenset().union(*some)):
                return size
    return min(1, len(chains))


def _greedy(chains: Sequence[frozenset[str]]) -> int:
    used: set[str] = set()
    count = 0
    for chain in chains:
        if not chain & used:
            used |= chain
            count += 1
    return count
