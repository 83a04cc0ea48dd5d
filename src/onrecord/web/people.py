"""People, bodies and places of a case: how each is written and where, what it is made of, who may be the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord import names
from onrecord.model import Case, Claim, Entity, Mention, Reading, Text
from onrecord.publish import wording
from onrecord.publish.screen.page_places import numbered, paragraph_spans
from onrecord.publish.who import claims_of, clean, name, one_line
from onrecord.translate import gettext as _
from onrecord.web.care import graphic

KINDS = ("person", "group", "organisation", "authority", "place")
_AROUND = 60  # characters shown before and after a mention
_FORMS = 60  # ways of writing that are shown
_MENTIONS = 40  # places that are shown of each
_CANDIDATES = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """Somebody in the list.

    Attributes:
        reports: How many reports speak of them.
        doubts: How many others may be the same.
    """

    id: str
    name: str
    others: tuple[str, ...]
    side: str
    roles: tuple[str, ...]
    part_of: str
    events: int
    reports: int
    doubts: int
    protected: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One place in a report that speaks of somebody: the words, what stands around them, the way there."""

    label: str
    href: str
    before: str
    words: str
    after: str
    graphic: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """One way of writing, and where."""

    form: str
    places: tuple[Place, ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """What one report knows of somebody."""

    id: str
    label: str
    title: str
    name: str
    forms: tuple[str, ...]
    href: str


class Where:
    """Where mentions stand, with the claim that is told there."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.numbers = numbered(case)
        self._readings = {one.analysis.text.report: one for one in case.readings}

    def label(self, report: str) -> str:
        """The short name of a report."""
        return f"R{self.numbers[report]}"

    def text(self, report: str) -> Text:
        """The text of a report."""
        return self._readings[report].analysis.text

    def place(self, mention: Mention) -> Place:
        """One mention as shown."""
        text, span = self.text(mention.report), mention.span
        number = next((n for n, (one, _role) in enumerate(paragraph_spans(text), 1) if one.overlaps(span)), 0)
        claim = _claim_at(self._readings[mention.report], mention)
        query = f"?claim={claim.id}" if claim else ""
        block = next((one for one, _role in paragraph_spans(text) if one.overlaps(span)), span)
        start, end = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
        return Place(
            label=f"{self.label(mention.report)} ¶{number}" if number else self.label(mention.report),
            href=f"/reports/{mention.report}{query}#p{number}",
            before=_cut(text.content[start : span.start], whole=start == block.start, end=False),
            words=one_line(span.of(text.content)),
            after=_cut(text.content[span.end : end], whole=end == block.end, end=True),
            graphic=claim is not None and graphic(claim),
        )


class People:
    """Everybody in a case; made once for each state of it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.where = Where(case)

    @cached_property
    def events(self) -> Mapping[str, tuple[int, ...]]:
        """For each of the case's entities the numbers of the events they are in, or speak about."""
        found: dict[str, dict[int, None]] = {}
        for number, event in enumerate(self.case.events, 1):
            speakers = (link.entity for one in claims_of(self.case, event) for link in one.according_to if link.entity)
            places = (at.entity for at in event.where)
            for one in (*event.doers, *event.affected, *places, *event.origins, *speakers):
                found.setdefault(self.case.identity.get(one, one), {})[number] = None
        return {entity: tuple(numbers) for entity, numbers in found.items()}

    def lines(self, protected: frozenset[str]) -> list[tuple[str, list[Line]]]:
        """Everybody by kind; the affected first, then by how much is told of them."""
        found = []
        for kind in KINDS:
            lines = [self._line(one, protected) for one in self.case.entities if one.kind == kind]
            affected = wording.side("affected")
            lines.sort(key=lambda one: (one.side != affected, -one.events, -one.reports, one.name, one.id))
            if lines:
                found.append((kind, lines))
        return found

    def _line(self, entity: Entity, protected: frozenset[str]) -> Line:
        return Line(
            id=entity.members[0] if entity.members else entity.id,
            name=name(self.case, entity.id),
            others=others(entity),
            side=wording.side(entity.side),
            roles=tuple(map(one_line, entity.roles)),
            part_of=name(self.case, entity.part_of) if entity.part_of else "",
            events=len(self.events.get(entity.id, ())),
            reports=len(self._reports(entity)),
            doubts=len(entity.apart),
            protected=entity.id in protected,
        )

    @cached_property
    def _report_of(self) -> Mapping[str, str]:
        return {one.id: reading.analysis.text.report for reading in self.case.readings for one in reading.entities}

    def _reports(self, entity: Entity) -> set[str]:
        return {self._report_of[one] for one in entity.members if one in self._report_of}

    def variants(self, entity: Entity) -> tuple[Variant, ...]:
        """How somebody is written, the usual first, and where; pronouns last, as one."""
        forms: dict[str, list[Mention]] = {}
        known = {one_line(form).casefold() for form in entity.names}
        for mention in sorted(entity.mentions, key=self._order):
            words = one_line(mention.span.of(self.where.text(mention.report).content))
            forms.setdefault(words if words.casefold() in known else "", []).append(mention)
        pronouns = forms.pop("", [])
        usual = sorted(forms.items(), key=lambda one: (-len(one[1]), one[0]))[:_FORMS]
        shown = [self._variant(form, mentions) for form, mentions in usual]
        if pronouns:
            shown.append(self._variant(_("other words (he, they, the man)"), pronouns))
        return tuple(shown)

    def _variant(self, form: str, mentions: Sequence[Mention]) -> Variant:
        places = tuple(self.where.place(one) for one in mentions[:_MENTIONS])
        return Variant(form=form, places=places, more=len(mentions) - len(places))

    def _order(self, mention: Mention) -> tuple[int, int]:
        return self.where.numbers.get(mention.report, 0), mention.span.start

    def members(self, entity: Entity) -> tuple[Member, ...]:
        """The people of single reports that somebody is made of."""
        wanted = set(entity.members)
        found = [
            (self.where.numbers[reading.analysis.text.report], self._member(reading, local))
            for reading in self.case.readings
            for local in reading.entities
            if local.id in wanted
        ]
        return tuple(member for _number, member in sorted(found, key=lambda one: (one[0], one[1].name, one[1].id)))

    def _member(self, reading: Reading, local: Entity) -> Member:
        text = reading.analysis.text
        return Member(
            id=local.id,
            label=self.where.label(text.report),
            title=one_line(text.title or text.file),
            name=one_line(local.name),
            forms=others(local),
            href=self.where.place(local.mentions[0]).href if local.mentions else f"/reports/{text.report}",
        )

    def candidates(self, entity: Entity) -> list[tuple[str, str]]:
        """Others who might be the same, the likeliest names first: an id of a single report, and words."""
        alike = [one for one in self.case.entities if one.id != entity.id and _may_be(one, entity) and one.members]
        scored = [(-_likeness(entity, one), not one.named, name(self.case, one.id), one) for one in alike]
        scored.sort(key=lambda one: one[:3])
        return [(one.members[0], self._told(one)) for *_score, one in scored[:_CANDIDATES]]

    def _told(self, entity: Entity) -> str:
        reports = sorted(
            {self.where.numbers[one.report] for one in entity.mentions if one.report in self.where.numbers}
        )
        shown = ", ".join(f"R{one}" for one in reports[:4]) + (" …" if len(reports) > 4 else "")
        return f"{name(self.case, entity.id)} ({wording.entity_kind(entity.kind)}{', ' if shown else ''}{shown})"


def others(entity: Entity) -> tuple[str, ...]:
    """The other ways in which somebody is written."""
    return tuple(sorted({one_line(clean(other)) for other in entity.names} - {one_line(entity.name)}))


def _cut(words: str, *, whole: bool, end: bool) -> str:
    """What stands around a mention, without half words at its outer end."""
    shown = " ".join(clean(words).split(" ")).replace("\n", " ")
    if whole:
        return shown
    inner, outer = (shown.rpartition(" ")[0], " …") if end else (shown.partition(" ")[2], "… ")
    return inner + outer if end else outer + inner


def _may_be(one: Entity, other: Entity) -> bool:
    """Places are only ever places; between people and bodies a person may see what the program did not."""
    return (one.kind == "place") == (other.kind == "place")


def _likeness(one: Entity, other: Entity) -> float:
    """How alike names are, and a little for being of one kind."""
    compare = names.compare if one.kind == "person" else names.compare_bodies
    return compare(one.name, other.name).value + (0.2 if one.kind == other.kind else 0.0)


def _claim_at(reading: Reading, mention: Mention) -> Claim | None:
    """A claim whose sentence the mention is in."""
    sentence = next((one.span for one in reading.coverage if one.span.overlaps(mention.span)), mention.span)
    return next((c for c in reading.claims if any(said.span.overlaps(sentence) for said in c.evidence)), None)


def asked_for(lines: list[tuple[str, list[Line]]], words: str, kind: str) -> Iterator[tuple[str, list[Line]]]:
    """Those of a kind whose names have the words."""
    wanted = words.casefold().split()
    for each, of_kind in lines:
        if kind and kind != each:
            continue
        found = [one for one in of_kind if all(w in " ".join((one.name, *one.others)).casefold() for w in wanted)]
        if found:
            yield each, found
