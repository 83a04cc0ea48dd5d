"""The claims of one report: acts, with who is who, who says so and when, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.claims.acts import ActMention, read_acts
from onrecord.claims.acts.tree import Tree, trees_of
from onrecord.claims.acts.unheld import without_unheld
from onrecord.claims.participants import Participants, find_participants
from onrecord.claims.parties import Parties, find_parties
from onrecord.claims.setting import Setting
from onrecord.claims.voice import Mention, Voices
from onrecord.claims.when import Moments
from onrecord.glosses import GLOSSED, carried_back, gloss
from onrecord.model import Analysis, Claim, Evidence, Found, Location, Reading, Remark, Span, When, stable_id


def find_claims(analysis: Analysis) -> Found[Reading]:
    """Everything one report claims, with its passages.

    Returns:
        One reading; an analysis without sentences gives a reading without claims.
    """
    if analysis.text.language in GLOSSED and analysis.sentences:
        glossed = gloss(analysis)
        found = find_claims(glossed.analysis)
        return Found(tuple(carried_back(reading, glossed) for reading in found.values), found.problems)
    trees = trees_of(analysis)
    acts, coverage = read_acts(analysis, trees)
    report = _Report(analysis, acts, trees)
    parties = find_parties(report.participants, acts)
    befallen = {id(act): own.affected for act, own in zip(acts, parties, strict=True)}
    acts = without_unheld(trees, acts, lambda act: befallen[id(act)])
    told = [(act, report.claim(act, own)) for act, own in zip(acts, parties, strict=True)]
    claims = _distinct([claim for act, claim in told if not act.supposed or claim.modality in _BROUGHT_ABOUT])
    entities = report.participants.entities
    return Found((Reading(analysis=analysis, entities=entities, claims=claims, coverage=coverage),))


class _Report:
    """One report with all that its claims are put together from."""

    def __init__(self, analysis: Analysis, acts: Sequence[ActMention], trees: Sequence[Tree]) -> None:
        self.analysis = analysis
        self.participants: Participants = find_participants(analysis)
        self.voices = Voices(analysis, self.participants, trees)
        self.moments = Moments(analysis, acts, trees)
        self.setting = Setting(analysis, trees)
        self.kinds = {entity.id: entity.kind for entity in self.participants.entities}

    def claim(self, act: ActMention, parties: Parties) -> Claim:
        """The act as this report claims it."""
        doers, affected = parties.doers, parties.affected
        when = self.moments.of(act)
        mention = Mention(
            act=act.act,
            sentence=act.sentence,
            trigger=act.trigger,
            evidence=act.evidence,
            doers=doers,
            affected=affected,
            modality=act.modality,
            ahead=self.is_ahead(when),
            denied=act.denied,
        )
        threatening = None if doers else self.voices.threatening(mention)
        if threatening is not None:
            doers = (threatening,)
            mention = replace(mention, doers=doers)
        voice = self.voices.voice(mention)
        root = voice.chain[0].entity
        return Claim(
            id=stable_id("c", self.analysis.text.report, act.act, act.evidence.start, act.evidence.end, root),
            report=self.analysis.text.report,
            act=act.act,
            modality=voice.modality or act.modality,
            stance=voice.stance,
            scope=voice.scope or act.scope,
            doers=doers,
            affected=affected,
            where=self.places(act),
            when=when,
            reasons=self.reasons(act, doers, root),
            according_to=voice.chain,
            qualifications=tuple(
                Remark(evidence=self.passage(one), stated_by=self.voices.whose(one, root)) for one in act.qualifications
            ),
            hedges=voice.hedges,
            evidence=(self.passage(act.evidence),),
            confidence=round(act.confidence, 2),
        )

    def is_ahead(self, when: When) -> bool:
        """Whether a time lies behind the day on which the report came out."""
        published = self.analysis.text.published
        if published is None or when.date is None:
            return False
        return (when.date.earliest or "") > (published.latest or "9999")

    def passage(self, span: Span) -> Evidence:
        """The words at a place."""
        return Evidence(span=span, quotation=span.of(self.analysis.text.content))

    def remarks(self, spans: tuple[Span, ...], stated_by: str | None) -> tuple[Remark, ...]:
        """Passages with whose words they are."""
        return tuple(Remark(evidence=self.passage(span), stated_by=stated_by) for span in spans)

    def reasons(self, act: ActMention, doers: tuple[str, ...], root: str | None) -> tuple[Remark, ...]:
        """Why, and whose reason it is: a charge or suspicion is the acting authority's, all else whoever says so."""
        official = next((one for one in doers if self.kinds.get(one) == "authority"), root)
        found: list[Remark] = []
        for span in act.reasons:
            charged = span.of(self.analysis.text.content).lower().startswith(_OFFICIAL)
            found += self.remarks((span,), official if charged else self.voices.whose(span, root))
        return tuple(found)

    def places(self, act: ActMention) -> tuple[Location, ...]:
        """Where an act took place."""
        found = [
            Location(entity=entity, relation=relation)
            for place, relation in self.setting.of(act)
            for entity in self.participants.at(*place)
            if self.kinds.get(entity) == "place"
        ]
        return tuple(dict.fromkeys(found))


_BROUGHT_ABOUT = frozenset({"threatened", "attempted"})
"""How an act is put that words alone bring about: "they said I would be buried", "they asked her to sign"."""

_OFFICIAL = ("on suspicion", "on charges", "on the charge", "accused of", "in connection with", "for ")
"""How a reason begins that the authority gives which arrests, charges or fines for it."""


def _distinct(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims by their ids, the first of each, in the order of the text."""
    return tuple({claim.id: claim for claim in reversed(claims)}.values())[::-1]
