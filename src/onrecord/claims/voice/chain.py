"""The chain of speakers through which an act reached the report: the root first, the publisher last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence

from onrecord.claims.participants import Participants
from onrecord.claims.violations import VIOLATIONS
from onrecord.claims.voice.carried import Paragraph, carried_on
from onrecord.claims.voice.perceptions import FINDING
from onrecord.claims.voice.shelf import Shelf
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Span

SPEECH_ACTS = frozenset({"public_appeal", "denial", "counter_accusation", "commitment", "acknowledgement"})
"""Acts that consist in saying something: whoever says it is the root."""

_PROMISES = frozenset({"promise", "pledge", "vow", "undertake", "call", "urge", "demand"})

_DISPUTING = frozenset({"deny", "doubt"})
"""Stances of whoever speaks against an account: of his own deed too he tells nothing but that."""

_HOLDING = frozenset({"find", "hold", "conclude"})
"""Words with which a judge tells what he holds to be true; of a sentence passed another tells."""

TOLD_OF = frozenset({"no_comment", "lawyer_action", "complaint_filed", "call_for_help", "charge_prosecution"})
"""Acts whose own verb may be a reporting verb, though it is another who tells of them."""

TOLD_BY_OTHERS = frozenset(
    {
        "threat",
        "extortion_ransom",
        "forced_statement",
        "smear_outing",
        "court_decision",
        "official_refusal_to_act",
        "denial_of_counsel",
        "reprisal_on_relatives",
    }
)
"""Acts done with words: the words are the doer's, the account of them is another's."""


class Chains:
    """Finds who tells what, for one report."""

    def __init__(
        self,
        speeches: Sequence[Speech],
        seen: Sequence[Speech],
        blocks: Sequence[Paragraph],
        participants: Participants,
        own: Callable[[Span], str | None] = lambda _place: None,
    ) -> None:
        self._said = Shelf(speeches)
        self._seen = Shelf(seen)
        self._own = own
        self._blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self._publisher = participants.publisher
        self._unnamed = {one.id for one in participants.entities if not one.named}
        self._people = {one.id for one in participants.entities if one.kind in {"person", "group"}}
        self._nobodies = {one.id for one in participants.entities if not one.named and one.kind == "group"}
        self._authorities = {one.id for one in participants.entities if one.kind == "authority"}

    def around(
        self, trigger: Span, *, act: str = "", doers: Collection[str] = (), named: bool = False, negated: bool = False
    ) -> list[Speech]:
        """The speeches that an act stands in, the innermost first.

        Args:
            trigger: Where the act is told.
            act: Act id.
            doers: Entity ids.
            named: Whether the word there names the threat and is none of the words of it.
            negated: Whether it is said not to have happened, or is done without a word, by a shot; then who says so
                tells of it, his own deed or not.
        """
        speaks = act in SPEECH_ACTS
        holding = [one for one in self._said.holding(trigger) if one.tells or (speaks and one.lemma in _PROMISES)]
        if not speaks:
            seen = self._seen.holding(trigger)
            holding += [one for one in seen if act == "sighting_trace" or one.lemma not in FINDING]
        holding.sort(key=lambda one: (one.size, one.start))
        spoken = [one for one in self._said.said_at(trigger) if speaks or one.tells]
        if spoken and act not in TOLD_OF:
            holding = [*spoken[:1], *(one for one in holding if one not in spoken)]
        if len(holding) > 1 and holding[1].direct and not speaks and self._threatens(holding[0], doers, act):
            holding = holding[1:]
        told = named and holding and not spoken and not {one.entity for one in holding[0].speakers} & {*doers}
        if act in TOLD_BY_OTHERS and holding and not told and not negated and self._does(holding[0], doers, act):
            holding = holding[1:]
        return _from_denial(holding)

    def saying(self, place: Span) -> Speech | None:
        """The innermost speech that holds a passage, whether or not it tells that something happened."""
        holding = [one for one in self._said.holding(place) if one.stance not in {"intend", "question"}]
        return min(holding, key=lambda one: (one.size, one.start), default=None)

    def speakers(
        self, trigger: Span, holding: Sequence[Speech], *, act: str = "", doers: Collection[str] = ()
    ) -> tuple[Speaker, ...]:
        """Who tells of an act, root first, without the publisher; empty where the publisher tells it himself.

        Args:
            trigger: Where the act is told.
            holding: The speeches around it, as `around` gives them.
            act: Act id; who did not answer, the one who asked tells.
            doers: Entity ids; whoever did it without a name goes on with no account of it.
        """
        if not holding and act != "no_comment":
            carrying = self._carried_on(trigger)
            if carrying and act in VIOLATIONS and carrying.speakers[0].entity in self._nobodies.intersection(doers):
                carrying = None
            holding = [carrying] if carrying else []
        every = [speaker for speech in holding for speaker in speech.speakers]
        known = [one for one in every if one.entity is not None or one.name]  # "is said to" in somebody's own words
        return tuple(self._once(iter(known or every)))

    def _carried_on(self, trigger: Span) -> Speech | None:
        number = bisect_right(self._starts, trigger.start) - 1
        if number < 0 or not self._blocks[number].span.contains(trigger):
            return None
        block = self._blocks[number]
        told = [one for one in self._said.touching(block.span) if one.tells and one.lemma not in words("no_account")]
        return carried_on(told, trigger, block, self._people, self._own(trigger))

    def _threatens(self, speech: Speech, doers: Collection[str], act: str) -> bool:
        """Whether words within a quotation are a doer's, told by the one quoted: "they told me: we will burn it"."""
        if act in TOLD_BY_OTHERS:
            return self._does(speech, doers, "threat")
        return speech.speakers[0].entity in doers

    def _does(self, speech: Speech, doers: Collection[str], act: str) -> bool:
        """Whether the words are the deed itself: the doer's, or those of somebody unnamed who threatens."""
        speaker = speech.speakers[0].entity
        if speech.stance in _DISPUTING or (act == "court_decision" and speech.lemma in _HOLDING):
            return False
        if speaker in doers:
            return True
        they = speaker is None and speech.speakers[0].name.lower() == "they"
        if doers or not (they or speaker in self._unnamed):
            return False
        if act == "official_refusal_to_act":
            return speaker in self._authorities
        return act == "threat" and speech.lemma not in words("describing")

    def _once(self, speakers: Iterator[Speaker]) -> Iterator[Speaker]:
        """Each speaker once; the publisher, who closes every chain, not at all; nobody only as the root."""
        seen: set[str | None] = {self._publisher} if self._publisher else set()
        first = True
        for speaker in speakers:
            if speaker.entity is not None and speaker.entity in seen:
                continue
            if speaker.entity is None and not first:
                continue
            first = False
            seen.add(speaker.entity)
            yield speaker


def _from_denial(holding: list[Speech]) -> list[Speech]:
    """The speeches from one that denies or doubts on: whoever is disbelieved stands behind no denial."""
    first = next((number for number, one in enumerate(holding) if one.stance in _DISPUTING), 0)
    return holding[first:]
