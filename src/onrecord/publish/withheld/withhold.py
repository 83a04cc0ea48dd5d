"""A case without the names that must not leave: the texts themselves are written anew, and every place in them follows.

What is published from such a case cannot hold what was hidden, whatever form it takes. Offsets point into the texts as
they now are; the SHA-256 of each original stays, for whoever has a right to compare.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import PurePath
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import Case, Entity, Evidence, Problem, Reading, Span, Text, When
from onrecord.publish.screen.page_places import numbered
from onrecord.publish.withheld.days import Days, words_for
from onrecord.publish.withheld.generalising import Coarse
from onrecord.publish.withheld.hiding import Hiding, Person, hiding, replaced
from onrecord.publish.withheld.numbers import Numbers
from onrecord.publish.withheld.pattern import Pattern
from onrecord.publish.withheld.people import people_of
from onrecord.publish.withheld.special import Special, withheld_reason, withheld_words
from onrecord.translate import gettext as _

_OURS = frozenset(
    {
        *("id", "report", "entity", "place", "person", "claims", "events", "doers", "affected", "origins", "members"),
        *("preceded_by", "part_of", "stated_by", "sha256", "act", "acts", "modality", "stance", "scope", "reviewed"),
        *("kind", "side", "relation", "basis", "anchor", "support", "challenge", "flags", "slot", "type", "language"),
        *("format", "published_basis", "role", "outcome", "clock"),
    }
)
"""Fields of the model in which plain words are ids or words of ours, never words of a report."""


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """What is left of a case.

    Attributes:
        case: The case as it may leave.
        hiding: What was hidden, to look for it in what is written.
        moved: For each report its text, written anew.
    """

    case: Case
    hiding: Hiding
    moved: Mapping[str, Moved]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What is told less than reports tell it, beside names.

    Attributes:
        passages: For ids of reports, places whose words must not leave.
        coarse: Places and days that are told less finely.
        special: Reasons that touch faith, origin, health, orientation or opinion.
    """

    passages: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    coarse: Coarse = field(default_factory=Coarse)
    special: Special = field(default_factory=lambda: Special(spans={}, words=(), hidden=0))

    def patterns(self) -> Iterable[Pattern | Days | Numbers]:
        """Words that must not be shown and are nobody's name."""
        yield Days(self.coarse.days)
        yield Numbers(self.coarse.numbers)
        for written in self.special.words:
            yield Pattern(written=written, label=withheld_words(), looked_for=False)


def withhold(
    case: Case, labels: Mapping[str, str], limits: Limits | None = None, *, also: Iterable[str] = ()
) -> Withheld:
    """A case in which words stand in the place of names.

    Args:
        case: The case.
        labels: What stands in the place of the name of each of the case's entities that must not be named.
        limits: What else is told less.
        also: Further names that must not leave, of people whom the case no longer knows.
    """
    limits = limits or Limits()
    labels = {**limits.coarse.places, **labels}
    people = list(people_of(case, labels))
    known = {name for one in people for name in one.names}
    authors = sorted({text.author for text in _texts(case) if text.author} - known)
    hidden = _("[name withheld]")
    people += [Person(entity=f"author {name}", name=name, names=(name,), label=hidden) for name in authors]
    people += [Person(entity=f"also {name}", name=name, names=(name,), label=hidden) for name in also if name]
    hide = hiding(people, (one.content for one in _texts(case)), limits.patterns())
    change = Change(case=case, hide=hide, limits=limits)
    return Withheld(case=change.whole(), hiding=change.hide, moved=change.moved)


def _texts(case: Case) -> Iterable[Text]:
    return (reading.analysis.text for reading in case.readings)


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """A text written anew, and where each place of it is now.

    Attributes:
        edits: What was replaced, where it stood, by what.
    """

    content: str
    edits: tuple[tuple[Span, str], ...]
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    @classmethod
    def of(cls, content: str, edits: Iterable[tuple[Span, str]]) -> Moved:
        """A text with places replaced; they are in order and apart."""
        edits = tuple(edits)
        shifts = [0]
        for span, label in edits:
            shifts.append(shifts[-1] + len(label) - len(span))
        starts = tuple(span.start for span, _label in edits)
        return cls(content=replaced(content, edits), edits=edits, starts=starts, shifts=tuple(shifts))

    def span(self, span: Span) -> Span:
        """Where a place is now; one that begins or ends within a name takes in all that stands there now."""
        return Span(self._at(span.start, end=False), self._at(span.end, end=True))

    def _at(self, offset: int, *, end: bool) -> int:
        number = bisect_right(self.starts, offset - end)
        if number:
            span, label = self.edits[number - 1]
            if offset - end < span.end:
                return span.start + self.shifts[number - 1] + (len(label) if end else 0)
        return offset + self.shifts[number]


@dataclass(kw_only=True)
class Change:
    """The change of one case.

    Attributes:
        hide: What must not be shown.
        limits: What else is told less.
        moved: For each report its text, written anew.
        files: For each file name what stands in its place.
        said: What other words became.
        phrases: Words of reports that tell when, and what stands in their place.
    """

    case: Case
    hide: Hiding
    limits: Limits = field(default_factory=Limits)
    moved: dict[str, Moved] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict)

    def whole(self) -> Case:
        """The case without them."""
        numbers = numbered(self.case)
        for reading in self.case.readings:
            text = reading.analysis.text
            self.moved[text.report] = Moved.of(text.content, self._edits(reading))
            self.files[text.file] = self._file(text.file, numbers[text.report])
        changed: Case = self._any(self.case, None)
        return changed

    def _edits(self, reading: Reading) -> list[tuple[Span, str]]:
        content = reading.analysis.text.content
        identity = self.case.identity
        spoken_of = [(m.span, identity.get(one.id, one.id)) for one in reading.entities for m in one.mentions]
        edits = list(self.hide.found(content, spoken_of))
        for spans, label in self._told_less(reading):
            for span in _apart(spans):
                edits = [edit for edit in edits if not edit[0].overlaps(span)]
                edits.append((span, label))
        return sorted(edits, key=lambda edit: edit[0])

    def _told_less(self, reading: Reading) -> Iterator[tuple[Sequence[Span], str]]:
        """Places of a text whose words are told otherwise, and how; what is told least comes last."""
        text, limits = reading.analysis.text, self.limits
        for span, label in self._times(reading):
            self.phrases[span.of(text.content)] = label
            yield (span,), label
        yield limits.special.spans.get(text.report, ()), withheld_reason()
        yield limits.passages.get(text.report, ()), _("[passage withheld]")

    def _times(self, reading: Reading) -> Iterator[tuple[Span, str]]:
        """Words that tell when, of what is told less finely: "yesterday" tells the day as well as its date does."""
        limits = self.limits
        own = limits.coarse.touches(reading.analysis.text.published)
        theirs = [one.span for claim in reading.claims if claim.id in limits.coarse.timeless for one in claim.evidence]
        for claim in reading.claims:
            if claim.when.phrase and claim.when.date and limits.coarse.touches(claim.when.date):
                yield claim.when.phrase.span, words_for(limits.coarse.date(claim.when.date).edtf)
        for time in reading.analysis.times:
            if time.when and limits.coarse.touches(time.when):
                yield time.span, words_for(limits.coarse.date(time.when).edtf)
            elif time.clock and (own or any(time.span.overlaps(span) for span in theirs)):
                yield time.span, _("[time withheld]")

    def _file(self, file: str, number: int) -> str:
        """The name of a report, or another where it holds a name or a number."""
        letters = " ".join(word.capitalize() for word in re.findall(r"[^\W\d_]+", file))
        days = any(iso in file or iso.replace("-", "") in file for iso in self.limits.coarse.days)
        glued = self.hide.runs_within("".join(re.findall(r"[^\W\d_]", PurePath(file).stem)))
        if self.hide.hidden(letters) == letters and self.hide.hidden(file) == file and not days and not glued:
            return file
        return _("report {n}").format(n=number) + PurePath(file).suffix

    # --- every value of a case -----------------------------------------------------------------

    def _any(self, value: Any, at: Moved | None) -> Any:
        if isinstance(value, str):
            return self._words(value)
        if isinstance(value, Span):
            return at.span(value) if at else value
        if isinstance(value, tuple):
            return tuple(self._any(one, at) for one in value)
        if isinstance(value, dict):
            return {key: self._any(one, at) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value, at)
        return value

    def _record(self, value: Any, at: Moved | None) -> Any:
        if isinstance(value, UncertainDate):
            return self.limits.coarse.date(value)
        if isinstance(value, Reading):
            at = self.moved[value.analysis.text.report]
        elif getattr(value, "report", None) in self.moved:
            at = self.moved[value.report]
        if isinstance(value, Evidence) and at:
            span = at.span(value.span)
            return Evidence(span=span, quotation=span.of(at.content))
        told = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        changed = {name: self._any(own, at) for name, own in told.items() if not (name in _OURS and _plain(own))}
        if isinstance(value, Text):
            moved = self.moved[value.report]
            changed |= {"content": moved.content, "file": self.files[value.file], "embedded": ()}
        if getattr(value, "id", None) in self.limits.coarse.timeless:
            changed["when"] = replace(changed["when"], clock=None)
        if isinstance(value, When) and self.limits.coarse.touches(value.date):
            changed["clock"] = None
        if isinstance(value, Problem):
            changed["message"] = self._with_files(value.message)
        if isinstance(value, Entity):
            changed |= self._named(value)
        return replace(value, **changed)

    def _named(self, entity: Entity) -> dict[str, Any]:
        """The name of somebody who must not be named: the label and nothing else."""
        person = self.hide.person(self.case.identity.get(entity.id, entity.id))
        if person is None or person.label is None or not entity.named:
            return {}
        return {"name": person.label, "names": (person.label,), "place": None}

    def _with_files(self, message: str) -> str:
        for file, now in self.files.items():
            message = message.replace(file, now)
        return self._words(message)

    def _words(self, words: str) -> str:
        if words not in self.said:
            self.said[words] = self._without_phrases(self.hide.hidden(words))
        return self.said[words]

    def _without_phrases(self, words: str) -> str:
        """Words of ours that quote a report, without what tells a day or time there."""
        for phrase, label in self.phrases.items():
            if phrase in words:
                words = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", label.replace("\\", r"\\"), words)
        return words


def _plain(value: Any) -> bool:
    """Whether a value is a word, or words, and no record that holds more."""
    return isinstance(value, str) or (isinstance(value, tuple) and all(isinstance(one, str) for one in value))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans with those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and found[-1].overlaps(span):
            found[-1] = found[-1].to(span)
        else:
            found.append(span)
    return found
