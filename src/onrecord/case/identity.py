"""Who is who across reports: the entities of single reports joined into those of the case.

The convention: two entities are joined for a reason in words, and never on a name alone while anything else disagrees
(age, kind, or that one report tells the two apart). What a person judged goes before everything. Joining only groups
entities of reports; each keeps its id, so that taking a judgement away gives the case as it was before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.case.described import described_links, is_kin, is_kin_by_name
from onrecord.case.merging import merged
from onrecord.case.named import Link, name_links, one_name_links, short_name_links
from onrecord.case.sites import place_links
from onrecord.case.union import Groups
from onrecord.case.whois import Candidate, candidates
from onrecord.model import Entity, Judgement, Problem, Reading
from onrecord.translate import gettext as _

_MISSES = 4  # near misses that are kept for one
_AGE_SLACK = 1  # years: reports of one person may lie some months apart
_AGE_ERROR = 3  # years: ages that reports give to one to whom they say that the same befell


@dataclass(frozen=True, kw_only=True)
class WhoIsWho:
    """The case's entities.

    Attributes:
        entities: Sorted by id.
        problems: Judgements that contradict each other.
    """

    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...]


def who_is_who(readings: Sequence[Reading], judgements: Iterable[Judgement]) -> WhoIsWho:
    """Join the entities of all reports; each belongs to exactly one entity of the case."""
    some = candidates(readings)
    joining = _Joining(some)
    problems = joining.obey([one for one in judgements if one.kind == "entity"])
    people = [one for one in some if one.entity.kind == "person"]
    bodies = [one for one in some if one.entity.kind in ("organisation", "authority")]
    groups = [one for one in some if one.entity.kind == "group"]
    for links in (
        place_links([one for one in some if one.entity.kind == "place"]),
        one_name_links(some),
        name_links(people, "person"),
        name_links(bodies, "body"),
        name_links([one for one in groups if one.entity.named], "body"),
    ):
        joining.take(links)
    joining.take(short_name_links(people, "person", joining.group_of))
    private = [one for one in bodies if one.entity.kind == "organisation"]
    joining.take(short_name_links(private, "body", joining.group_of))
    mistaken = [one for one in bodies if is_kin(one)]
    joining.take(described_links([*people, *mistaken, *groups], joining.group_of))
    found = merged(some, joining.groups.groups(), joining.reasons)
    apart = {member: words for root, words in joining.apart().items() for member in joining.groups.members(root)}
    entities = (
        replace(entity, apart=apart[entity.members[0]]) if entity.members[0] in apart else entity for entity in found
    )
    return WhoIsWho(entities=tuple(entities), problems=problems)


class _Joining:
    """Groups of entities, what must stay apart, and why each join was made."""

    def __init__(self, some: Sequence[Candidate]) -> None:
        self.known = {one.id: one for one in some}
        self.groups = Groups(self.known)
        self.reasons: dict[str, list[str]] = defaultdict(list)
        self.misses: list[Link] = []

    def group_of(self, entity: str) -> str:
        """What stands for the group that an entity is in at the moment."""
        return self.groups.root(entity)

    def obey(self, judgements: Sequence[Judgement]) -> tuple[Problem, ...]:
        """Do what people decided: first what is one, then what is not."""
        known = [one for one in judgements if one.first in self.known and one.second in self.known]
        ordered = sorted(known, key=lambda one: (one.first, one.second, one.verdict))
        for one in ordered:
            if one.verdict == "same" and self.groups.join(one.first, one.second):
                self._remember(one.first, _("a person decided that they are one"))
        apart = [one for one in ordered if one.verdict != "same"]
        return tuple(
            _contradiction(one, self.known[one.first].report)
            for one in apart
            if not self.groups.keep_apart(one.first, one.second)
        )

    def take(self, links: Iterable[Link]) -> None:
        """Join what the links say, the strongest first, as far as nothing disagrees."""
        for link in sorted(links, key=lambda link: (-link.value, link.first, link.second)):
            if self.groups.together(link.first, link.second):
                continue
            bar = link.bar or self._bar(link)
            if bar and self.known[link.first].entity.kind != "place":
                self.misses.append(replace(link, bar=bar))
            elif not bar and self.groups.join(link.first, link.second):
                self._remember(link.first, link.reason)

    def _bar(self, link: Link) -> str:
        """What speaks against joining the two groups, in words; empty where nothing does."""
        if not self.groups.may_join(link.first, link.second):
            return _("a person decided that they are two, or has not decided")
        first = [self.known[one] for one in self.groups.members(link.first)]
        second = [self.known[one] for one in self.groups.members(link.second)]
        here: dict[str, list[Candidate]] = defaultdict(list)
        for one in first:
            here[one.report].append(one)
        met = [(one, other) for other in second for one in here.get(other.report, ())]
        if any(not _one_name(one, other) and not is_kin_by_name(one, other, (*first, *second)) for one, other in met):
            return _("one report speaks of both")
        aged = [one for one in first if one.entity.age is not None]
        clash = next(((one, other) for other in second for one in aged if not _ages_agree(one, other)), None)
        if clash:
            return _("their ages differ: {one} and {other}").format(one=clash[0].entity.age, other=clash[1].entity.age)
        return ""

    def apart(self) -> dict[str, tuple[str, ...]]:
        """For entities of reports whom they were nearly taken for, and why not; the likeliest first."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for miss in sorted(self.misses, key=lambda link: (-link.value, link.first, link.second)):
            if self.groups.together(miss.first, miss.second):
                continue
            for one, other in ((miss.first, miss.second), (miss.second, miss.first)):
                mine, theirs = self.groups.root(one), self.groups.root(other)
                words = _("{name} may be the same ({reason}), but {bar}.").format(
                    name=self.known[other].entity.name, reason=miss.reason, bar=miss.bar
                )
                if len(found[mine]) < _MISSES:
                    found[mine].setdefault(theirs, words)
        return {one: tuple(words.values()) for one, words in found.items()}

    def _remember(self, entity: str, reason: str) -> None:
        self.reasons[entity].append(reason)


def _one_name(one: Candidate, other: Candidate) -> bool:
    """Whether a report that has the two has one name for both: then it does not tell them apart."""
    return bool(one.name_key) and one.name_key == other.name_key


def _ages_agree(one: Candidate, other: Candidate) -> bool:
    if one.entity.age is None or other.entity.age is None:
        return True
    suffered = {part for part in one.parts & other.parts if part[0] == "affected"}
    return abs(one.entity.age - other.entity.age) <= (_AGE_ERROR if suffered else _AGE_SLACK)


def _contradiction(judgement: Judgement, report: str) -> Problem:
    message = _(
        "It was decided that {first} and {second} are not one, and also, through others, that they are. "
        "They were joined; withdraw one of the decisions."
    )
    return Problem(
        kind="judgements_disagree",
        message=message.format(first=judgement.first, second=judgement.second),
        report=report,
    )
