"""What was found in a gloss, carried back to the words of the report: every span, quotation and name."""

from __future__ import annotations

from dataclasses import replace

from onrecord.glosses.gloss import Gloss
from onrecord.model import Claim, Entity, Evidence, Link, Reading, Remark, SentenceCoverage, Span, When


def carried_back(reading: Reading, gloss: Gloss) -> Reading:
    """The reading of a gloss as a reading of the report that it glosses."""
    back = _Back(gloss)
    return Reading(
        analysis=gloss.of,
        entities=tuple(map(back.entity, reading.entities)),
        claims=tuple(map(back.claim, reading.claims)),
        coverage=tuple(map(back.coverage, reading.coverage)),
    )


class _Back:
    """One gloss with what its words stand for."""

    def __init__(self, gloss: Gloss) -> None:
        self.gloss = gloss
        self.english = gloss.analysis.text.content
        self.content = gloss.of.text.content
        self.names: dict[str, str] = {}
        folded = self.english.lower()
        self.lower = folded if len(folded) == len(self.english) else self.english  # few capitals have longer small ones

    def span(self, span: Span) -> Span:
        """Where it stands in the report, without the blanks and commas at its edges."""
        found = self.gloss.places.in_report(span)
        start, end = found.start, found.end
        while start < end - 1 and self.content[start] in " \n,;":
            start += 1
        while end > start + 1 and self.content[end - 1] in " \n,;":
            end -= 1
        return Span(start, end)

    def words(self, span: Span) -> str:
        return " ".join(self.span(span).of(self.content).split())

    def passage(self, one: Evidence) -> Evidence:
        span = self.span(one.span)
        return Evidence(span=span, quotation=span.of(self.content))

    def entity(self, one: Entity) -> Entity:
        """Names in the report's own words, the fullest of them in the nominative."""
        forms = {one.name: self.name(one.name, one)}
        forms |= {name: self.name(name, one) for name in one.names}
        written = {self.words(mention.span) for mention in one.mentions if mention.span.of(self.english) in one.names}
        self.names |= {english: own for english, own in forms.items() if english not in self.names}
        return replace(
            one,
            name=forms[one.name],
            names=tuple(sorted({*forms.values(), *written})),
            mentions=tuple(replace(mention, span=self.span(mention.span)) for mention in one.mentions),
        )

    def name(self, english: str, entity: Entity) -> str:
        """A name of the gloss as the report has it."""
        known = self.gloss.names.get(english)
        if known is not None:
            return known
        for mention in entity.mentions:
            if " ".join(mention.span.of(self.english).split()) == english:
                return self.words(mention.span)
        found = self.near(english, None)
        if found is not None:
            return self.words(found)
        parts = [self.gloss.names.get(part) for part in english.split()]  # a surname that two given names share
        return " ".join(part for part in parts if part) if all(parts) else english

    def near(self, english: str, span: Span | None) -> Span | None:
        """Where words of the gloss stand, nearest to a place."""
        words = english.lower()
        if not words:
            return None
        wanted = span.start if span is not None else 0
        behind = self.lower.find(words, wanted)
        before = self.lower.rfind(words, 0, wanted + len(words) - 1)
        places = [place for place in (before, behind) if place >= 0]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - wanted))
        return Span(start, start + len(english))

    def claim(self, one: Claim) -> Claim:
        near = one.evidence[0].span
        return replace(
            one,
            when=self.when(one.when),
            reasons=tuple(map(self.remark, one.reasons)),
            according_to=tuple(self.link(link, near) for link in one.according_to),
            qualifications=tuple(map(self.remark, one.qualifications)),
            hedges=tuple(self.phrase(hedge, near) for hedge in one.hedges),
            evidence=tuple(map(self.passage, one.evidence)),
        )

    def when(self, one: When) -> When:
        return replace(one, phrase=self.passage(one.phrase)) if one.phrase is not None else one

    def remark(self, one: Remark) -> Remark:
        return replace(one, evidence=self.passage(one.evidence))

    def link(self, one: Link, near: Span) -> Link:
        cue = one.cue if one.cue is None else self.phrase(one.cue, near)
        return replace(one, name=self.speaker(one.name, near), cue=cue)

    def speaker(self, english: str, near: Span) -> str:
        known = self.names.get(english) or self.gloss.names.get(english)
        return known if known is not None else self.phrase(english, near)

    def phrase(self, english: str, near: Span) -> str:
        """Words of the gloss as the report has them near a place; as they are where they are none of it."""
        found = self.near(english, near)
        return self.words(found) if found is not None else english

    def coverage(self, one: SentenceCoverage) -> SentenceCoverage:
        return replace(one, span=self.span(one.span))
