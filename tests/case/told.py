"""Readings for tests of the case stage, in a few words: `Told` collects one report's entities and claims.

    report = Told("a", publisher="Lantern", published="2024-03-05", kind="news")
    report.claim("arrest_detention", "took him away", affected=["Daria Kolts"], date="2024-03-02", by=["witness"])

Names in lower case are descriptions of unnamed people; a name may carry its kind: "police:authority", "Naryn:place".
The chain of a claim is `by` and then the publisher, unless `by` ends in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.dates import parse_edtf
from onrecord.model import (
    Analysis,
    Claim,
    Entity,
    Evidence,
    Link,
    Location,
    Reading,
    Span,
    Text,
    When,
    stable_id,
)


@dataclass
class Told:
    """One report as it is being told."""

    name: str
    publisher: str = "Harbour Post"
    published: str | None = "2024-03-10"
    kind: Any = "news"
    original: bool = False
    known: dict[str, dict[str, Any]] = field(default_factory=dict)
    _content: str = ""
    _entities: dict[str, Entity] = field(default_factory=dict)
    _claims: list[Claim] = field(default_factory=list)

    def entity(self, name: str) -> str:
        """The id of somebody in this report; told of for the first time he is made."""
        plain, _colon, kind = name.partition(":")
        if plain not in self._entities:
            named = not plain[:1].islower()
            given = self.known.get(plain, {})
            roles = tuple(given.get("roles", () if named else (plain.split()[-1],)))
            self._entities[plain] = Entity(
                id=stable_id("e", self.name, plain),
                kind=given.get("kind", kind or "person"),
                name=plain,
                names=tuple(sorted({plain, *given.get("also", ())})),
                named=named,
                count=given.get("count"),
                side=given.get("side"),
                roles=roles,
                age=given.get("age"),
                place=given.get("place"),
            )
        return self._entities[plain].id

    def claim(
        self,
        act: str,
        words: str,
        *,
        affected: Sequence[str] = (),
        doers: Sequence[str] = (),
        at: str | None = None,
        date: str | None = None,
        clock: str | None = None,
        by: Sequence[str | None] = (),
        basis: Any = "told",
        stance: Any = "assert",
        modality: Any = "happened",
        scope: Any = "specific",
    ) -> str:
        """Add a claim; its id."""
        start = len(self._content)
        self._content += f"{words}. "
        publisher = f"{self.publisher}:organisation"
        speakers = [*by, publisher] if not by or by[-1] != publisher else list(by)
        links = tuple(
            Link(
                entity=None if speaker is None else self.entity(speaker),
                name="" if speaker is None else speaker.partition(":")[0],
                basis=basis if place == 0 else "told",
            )
            for place, speaker in enumerate(speakers)
        )
        made = Claim(
            id=stable_id("c", self.name, len(self._claims), act, words),
            report=self.name,
            act=act,
            modality=modality,
            stance=stance,
            scope=scope,
            doers=tuple(map(self.entity, doers)),
            affected=tuple(map(self.entity, affected)),
            where=(Location(entity=self.entity(f"{at}:place"), relation="in"),) if at else (),
            when=When(date=parse_edtf(date), clock=clock, basis="stated") if date else When(),
            according_to=links,
            evidence=(Evidence(span=Span(start, start + len(words)), quotation=words),),
        )
        self._claims.append(made)
        return made.id

    def reading(self) -> Reading:
        """What has been told so far."""
        publisher = self.entity(f"{self.publisher}:organisation")
        assert publisher
        text = Text(
            report=self.name,
            file=f"{self.name}.txt",
            sha256="",
            content=self._content,
            language="en",
            publisher=self.publisher,
            published=parse_edtf(self.published) if self.published else None,
            published_basis="given" if self.published else None,
            kind=self.kind,
            original=self.original,
        )
        return Reading(
            analysis=Analysis(text=text), entities=tuple(self._entities.values()), claims=tuple(self._claims)
        )
