"""Whose word an act is, and how they stand to it: chain of speakers, stance, scope, hedges.

`voices` reads one report; `Voices.voice` then answers for each act found in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from onrecord.claims.acts.modality import is_word_of_fear
from onrecord.claims.acts.tree import Tree
from onrecord.claims.participants import Participants
from onrecord.claims.voice.announced import announced
from onrecord.claims.voice.basis import basis_of
from onrecord.claims.voice.carried import paragraphs
from onrecord.claims.voice.chain import Chains
from onrecord.claims.voice.credited import credited
from onrecord.claims.voice.disputed import disputes
from onrecord.claims.voice.entries import entries, logged
from onrecord.claims.voice.hedges import hedges_at
from onrecord.claims.voice.informant import find_informant, speaks_at
from onrecord.claims.voice.interviews import interview, narrated
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.modality import is_told_of_somebody, modality_of
from onrecord.claims.voice.perceptions import perceptions
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.received import received
from onrecord.claims.voice.retold import subject_of
from onrecord.claims.voice.sections import sections
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.stance import judge
from onrecord.claims.voice.uttered import utterer
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Link, Span
from onrecord.model.claim import Modality, Scope, Stance

_OF_CLIENT = re.compile(r"(?i)\bmy clients?\b")

__all__ = ["Mention", "Voice", "Voices", "voices"]


@dataclass(frozen=True, kw_only=True)
class Voice:
    """Who tells of an act and how.

    Attributes:
        chain: Root first, publisher last; never empty.
        stance: How the root stands to the act.
        scope: None where the wording of the act itself decides.
        modality: None where the wording of the act itself decides.
        hedges: The hedging words, as they stand.
    """

    chain: tuple[Link, ...]
    stance: Stance
    scope: Scope | None = None
    modality: Modality | None = None
    hedges: tuple[str, ...] = ()


class Voices:
    """The speeches of one report, ready to be asked about its acts."""

    def __init__(self, analysis: Analysis, participants: Participants, trees: Sequence[Tree] = ()) -> None:
        self._analysis = analysis
        self._participants = participants
        self._reader = Reader(analysis, participants, trees)
        told = (
            *self._reader.speeches(),
            *disputes(self._reader),
            *credited(self._reader),
            *received(analysis),
            *entries(self._reader),
            *logged(self._reader),
            *sections(self._reader),
            *interview(self._reader),
            *narrated(self._reader),
            *announced(self._reader),
        )
        seen = tuple(perceptions(self._reader))
        self._chains = Chains(told, seen, paragraphs(analysis.text), participants, own=partial(_tells_of, self._reader))
        self._informant = find_informant(analysis, participants, told)

    def voice(self, mention: Mention) -> Voice:
        """Who tells of the act, and how."""
        around = self._around(mention)
        speakers = self._speakers(mention, around)
        root = speakers[0].entity if speakers else self._participants.publisher
        judged = judge(self._reader, mention, around, root)
        return Voice(
            chain=self._links(mention, speakers, around, judged.stance),
            stance=judged.stance,
            scope=judged.scope,
            modality=judged.modality or modality_of(self._reader, mention),
            hedges=hedges_at(self._analysis, self._reader.trees[mention.sentence], mention),
        )

    def threatening(self, mention: Mention) -> str | None:
        """Who makes a threat that is told in its own words; None of other acts, and where it cannot be said."""
        word = self._reader.trees[mention.sentence].tokens[mention.trigger[0]].lemma.lower()
        if mention.act != "threat" or word in words("threats_named"):
            return None
        speech = self._chains.saying(mention.span(self._analysis))
        found = utterer(self._participants, speech, self._analysis.text.content)
        return None if found in mention.affected else found

    def whose(self, words: Span, root: str | None) -> str | None:
        """Whose words they are: of whoever is given as saying them, or else of the root of the claim they stand by."""
        speech = self._chains.saying(words)
        return speech.speakers[0].entity if speech is not None and speech.speakers[0].entity is not None else root

    def chain(self, mention: Mention) -> tuple[Link, ...]:
        """The speakers through which the act reached the report, root first, publisher last."""
        return self.voice(mention).chain

    def stance(self, mention: Mention) -> Stance:
        """How the root stands to the act."""
        return self.voice(mention).stance

    def hedges(self, mention: Mention) -> tuple[str, ...]:
        """The hedging words that bear on the act."""
        return self.voice(mention).hedges

    def _around(self, mention: Mention) -> list[Speech]:
        place = mention.span(self._analysis)
        named = mention.act == "threat" and place.of(self._analysis.text.content).lower().startswith("threat")
        word = self._reader.trees[mention.sentence].tokens[mention.trigger[0]].lemma.lower()
        shown = mention.act == "threat" and word in words("shown_threats")
        unsaid = mention.negated or shown
        return self._chains.around(place, act=mention.act, doers=mention.doers, named=named, negated=unsaid)

    def _speakers(self, mention: Mention, around: Sequence[Speech]) -> tuple[Speaker, ...]:
        place = mention.span(self._analysis)
        found = self._chains.speakers(place, around, act=mention.act, doers=mention.doers)
        if self._informant is None or any(one.entity == self._informant.entity for one in found):
            return found
        if not speaks_at(self._analysis, place):
            return found
        return (*found, self._informant)

    def _links(
        self, mention: Mention, speakers: tuple[Speaker, ...], around: Sequence[Speech], stance: Stance
    ) -> tuple[Link, ...]:
        text = self._analysis.text
        publisher = self._participants.publisher
        name = self._reader.name(publisher) if publisher else (text.publisher or "")
        told = tuple(Link(entity=one.entity, name=one.name, cue=one.cue or None, basis="told") for one in speakers)
        links = (*told, Link(entity=publisher, name=name, basis="told"))
        root = links[0]
        apart = is_told_of_somebody(self._reader.trees[mention.sentence], mention.trigger[0])
        cues = tuple(one.lemma for one in around if not (apart and is_word_of_fear(one.lemma)))
        basis = basis_of(self._reader, mention, root.entity, cues=cues, stance=stance)
        return (Link(entity=root.entity, name=root.name, cue=root.cue, basis=basis), *links[1:])


def voices(analysis: Analysis, participants: Participants) -> Voices:
    """Read who tells what in one report."""
    return Voices(analysis, participants)


def _tells_of(reader: Reader, place: Span) -> str | None:
    """Whom "he" or "she" at the head of a sentence is, in reports that retell what people went through."""
    text = reader.analysis.text
    retells = text.kind == "news" or (text.kind == "letter" and _OF_CLIENT.search(text.content) is not None)
    found = reader.place(place) if retells else None
    return subject_of(reader, found[0]) if found else None
