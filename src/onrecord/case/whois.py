"""The entities of single reports as candidates for being one: what is known of each, and what it takes part in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from onrecord.case.words import numbers, shared, stems
from onrecord.model import Entity, Reading
from onrecord.names import is_initial, key, keys, plain_words, tokens

_BEGINNING = 4  # letters: "Tadi" may be short for a longer name
_BONES = 3  # consonants in which differently spelled names meet
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its|my|our|your)\s+", re.IGNORECASE)
_BEFORE_HEAD = re.compile(r"\b(?:of|in|at|from|who|with|for|on|by|under|near|whose|that|which|to)\b|,", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One entity of one report.

    Attributes:
        report: Id of its report.
        language: Of its report.
        day: ISO day on which its report can have come out at the latest, as it says itself; `~` where unknown.
        parts: What it does and suffers in its report: `(slot, act)` and `(slot, act, date)`.
        company: Ids of the report's other entities that stand in one claim with it.
    """

    entity: Entity
    report: str
    language: str | None = None
    day: str = "~"
    parts: frozenset[tuple[str, ...]] = frozenset()
    company: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def id(self) -> str:
        """The entity's id."""
        return self.entity.id

    @cached_property
    def proper(self) -> tuple[str, ...]:
        """Its forms that are names; descriptions begin in lower case, or read as words: "Pump plant organiser"."""
        forms = (form for form in self.entity.names if not is_description(form))
        if self.entity.kind != "person":
            return tuple(forms)
        names = (self._without_calling(form) for form in forms if not _ARTICLE.match(form) and not plain_words(form))
        return tuple(dict.fromkeys(names))

    @property
    def named(self) -> bool:
        """Whether it bears a name."""
        return self.entity.named and bool(self.proper)

    @cached_property
    def fullest(self) -> tuple[str, ...]:
        """Those of its names that have most whole words, and of these those with most initials."""
        forms = self.proper or self.entity.names
        lengths = {form: (whole_words(form), len(tokens(form))) for form in forms}
        return tuple(form for form in forms if lengths[form] == max(lengths.values()))

    def _without_calling(self, form: str) -> str:
        """A name without the words before it that say what somebody is: "Suspect Daria Kolts"."""
        words = form.split()
        while len(words) > 1 and words[0].casefold() in self.entity.roles:
            words.pop(0)
        return " ".join(words)

    @cached_property
    def name_key(self) -> str:
        """One key for all spellings of its fullest name; empty where it has no name."""
        return min(map(key, self.fullest)) if self.named else ""

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its names and those of others that may be it have in common; who shares none is not compared.

        The beginnings and the consonants of words, in Latin letters, and the initials of several words.
        """
        return keys_of(self.proper or self.entity.names)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Stems of the head words of its descriptions, and its roles."""
        found = {stem for role in self.entity.roles for stem in stems(role)}
        for form in self.entity.names:
            if is_description(form) or not self.named:
                found |= _head(form)
        return shared(found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all words of its forms."""
        return frozenset(stem for form in self.entity.names for stem in stems(form))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers in its forms, and its count."""
        found = {number for form in self.entity.names for number in numbers(form)}
        return shared(found | {str(self.entity.count)} if self.entity.count is not None else found)


def candidates(readings: Iterable[Reading]) -> tuple[Candidate, ...]:
    """Every entity of every report, sorted by report and id."""
    found: list[Candidate] = []
    for reading in readings:
        parts, company = _parts(reading)
        text = reading.analysis.text
        found += [
            Candidate(
                entity=entity,
                report=text.report,
                language=text.language,
                day=(text.published.latest if text.published else None) or "~",
                parts=frozenset(parts[entity.id]),
                company=frozenset(company[entity.id] - {entity.id}),
            )
            for entity in reading.entities
        ]
    return tuple(sorted(found, key=lambda one: (one.report, one.id)))


@lru_cache(maxsize=16384)  # of one name there are many
def keys_of(forms: tuple[str, ...]) -> frozenset[str]:
    """What some names and those of others that may be the same have in common; see `Candidate.keys`."""
    found: set[str] = set()
    for form in forms:
        whole = keys(form)
        found |= {key[:_BEGINNING] for key in whole} | {f"-{_bones(key)}" for key in whole}
        found.add("".join(sorted(f"{word[0]}." for word in _parted(form))))
    return frozenset(found)


def is_description(form: str) -> bool:
    """Whether a form begins in lower case, articles and the like aside: "Her father", "The officer on duty"."""
    return _ARTICLE.sub("", form)[:1].islower()


def whole_words(form: str) -> int:
    """How many words of a name are more than initials."""
    return sum(not is_initial(word) for word in tokens(form))


def _parted(form: str) -> Iterable[str]:
    """The words of a name; the letters of one that is nothing but initials: "LDA"."""
    words = tokens(form)
    return words[0] if len(words) == 1 and form.isupper() else words


def _bones(key: str) -> str:
    """The first consonants of a key, `g` and `h` alike: Hlushko, Glushenko."""
    return "".join(letter for letter in key.replace("g", "h") if letter not in "aeiou")[:_BONES]


def _head(form: str) -> frozenset[str]:
    """The stem of the word a description is about: its last one before "of", "in", "who"."""
    before = _BEFORE_HEAD.split(_ARTICLE.sub("", form))[0]
    words = [word for word in re.findall(r"[^\W\d_]+", before) if stems(word)]
    return stems(words[-1]) if words else stems(form)


def _parts(reading: Reading) -> tuple[dict[str, set[tuple[str, ...]]], dict[str, set[str]]]:
    parts: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    company: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        roots = [claim.according_to[0].entity] if claim.according_to[0].entity else []
        slots = {"doer": claim.doers, "affected": claim.affected, "root": tuple(filter(None, roots))}
        everybody = {one for members in slots.values() for one in members}
        for slot, members in slots.items():
            for one in members:
                parts[one].add(_part(slot, claim.act))
                company[one] |= everybody
                if claim.when.date:
                    parts[one].add(_part(slot, claim.act, claim.when.date.edtf))
    return parts, company


@lru_cache(maxsize=65536)  # many take part in the same
def _part(*part: str) -> tuple[str, ...]:
    return part
