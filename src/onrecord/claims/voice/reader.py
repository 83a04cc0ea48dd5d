"""The attributions of a report read as speeches of its participants: who tells it, and who told them.

Wishes, attempts and orders tell nothing and are marked so; a document speaks for whoever made it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from onrecord.claims.acts.tree import Tree, trees_of
from onrecord.claims.participants import Participants
from onrecord.claims.voice.aforesaid import aforesaid, called_alike, of_himself, owner_of, possessor
from onrecord.claims.voice.apposed import apposed
from onrecord.claims.voice.kin import relatives
from onrecord.claims.voice.quoting import cited, heard_from, quoting
from onrecord.claims.voice.resumed import THIRD, fits, hearers, told_since, topic
from onrecord.claims.voice.sources import (
    is_named_behind,
    maker,
    named_within,
    nearest_source,
    told_himself,
    written_before,
)
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.untold import is_hearsay, stance_towards, states, tells_nothing
from onrecord.claims.voice.words import words
from onrecord.model import Analysis, Attribution, Span

_PEOPLE = frozenset({"person", "organisation"})
_ONE_PERSON = frozenset({"person", "authority"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOT = re.compile(r"(?i)(?:yet to|not|n['’]t|never|neither)\b")
_ORDERING = frozenset({"tell", "ask", "warn", "advise", "urge", "instruct", "order", "call", "beg", "request"})
_QUANTITIES = frozenset({"several", "some", "many", "most", "both", "all", "half", "dozen", "few", "another", "other"})
_MEMORY = 20  # speeches; more are not nested in one another
_NOBODY_SAID = re.compile(r"(?i)(?:none|no one|no-one|nobody|neither|no|god|heaven|heavens)\b")
_NOBODY = frozenset({"i", "we", "you", "what", "that", "which", "who", "there", "one", "this"})
_SOMEBODY = frozenset({"another", "others", "some", "several", "many"})
_WHO = ([",", "who"], [",", "whose"])
_GOING_ON = frozenset({"added", "adds", "continued", "continues"})


def _titled(tree: Tree, number: int) -> bool:
    """Whether a word is a title right before a name: "Dr.", "Colonel"."""
    token = tree.tokens[number]
    return token.upos == "PROPN" or token.text.endswith(".")


class Reader:
    """Reads speeches from the attributions of one report."""

    def __init__(self, analysis: Analysis, participants: Participants, trees: Sequence[Tree] = ()) -> None:
        self.analysis = analysis
        self.participants = participants
        self.trees = list(trees or trees_of(analysis))
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._blocks = [block.span.start for block in analysis.text.blocks]
        self.entities = {one.id: one for one in participants.entities}
        self._same = apposed(analysis, self.trees, participants)
        self._recent: list[Speech] = []
        self._last: dict[int, Speaker] = {}

    @cached_property
    def kin(self) -> frozenset[tuple[str, str]]:
        """Who is called whose relative: each pair of an owner and "her brother"."""
        return relatives(self)

    @property
    def publisher(self) -> str | None:
        """Entity id of the publisher."""
        return self.participants.publisher

    def speeches(self) -> Iterator[Speech]:
        """The speeches in the order of the text."""
        for attribution in self.analysis.attributions:
            speech = self._speech(attribution)
            if speech is not None:
                if speech.tells:
                    self._remember(speech)
                yield speech

    def _remember(self, speech: Speech) -> None:
        """Who spoke last in a paragraph, for "he added" behind it; not who is quoted within another's words."""
        speaker = speech.speakers[-1]
        if speaker.entity is not None and not self.nested(speech.place):
            self._last[self.block(speech.place)] = speaker
        self._recent = [*self._recent[-_MEMORY:], speech]

    def nested(self, place: Span) -> bool:
        """Whether a passage stands in a speech that was read shortly before."""
        return any(one.holds(place) for one in self._recent)

    def place(self, span: Span) -> tuple[int, int] | None:
        """Sentence and number of the token at a span's start."""
        sentence = bisect_right(self._starts, span.start) - 1
        if sentence < 0:
            return None
        for number, token in enumerate(self.trees[sentence].tokens):
            if token.span.end > span.start:
                return (sentence, number) if token.span.start < span.end else None
        return None

    def _speech(self, attribution: Attribution) -> Speech | None:
        cue = attribution.cue[0] if attribution.cue else None
        place = self._verb(cue) if cue else None
        lemma = self._lemma(*place) if place else ""
        word = cue.of(self.analysis.text.content) if cue else ""
        stance = stance_towards(self, attribution, place)
        unsaid = stance == attribution.stance == "assert" and _NOT.match(word)
        speakers = tuple(self._speakers(attribution, place, word))
        if not speakers and is_hearsay(self, attribution, place):
            speakers = (Speaker(entity=None, name="", cue=word),)
        if not speakers:
            return None
        sentence = place[0] if place else max(bisect_right(self._starts, attribution.content[0].start) - 1, 0)
        return Speech(
            content=attribution.content,
            speakers=speakers,
            cue=cue,
            sentence=sentence,
            lemma=lemma,
            stance=stance,
            direct=attribution.direct,
            tells=attribution.stance not in {"intend", "question"}
            and not unsaid
            and not self._by_nobody(attribution)
            and not self._films(lemma, speakers[0])
            and not self._orders(attribution, lemma)
            and not tells_nothing(self, attribution, lemma, place)
            and (lemma not in words("not_telling") or self._calls(place) or states(self, attribution, lemma)),
        )

    def _by_nobody(self, attribution: Attribution) -> bool:
        """Whether "none of them" or "nobody" is the one who said it."""
        start = attribution.source[0].of(self.analysis.text.content) if attribution.source else ""
        return _NOBODY_SAID.match(start) is not None

    def _films(self, lemma: str, speaker: Speaker) -> bool:
        """Whether somebody "recorded" with a camera or "showed" something; only bodies and papers do so in words."""
        if speaker.entity is None:
            return lemma in words("filming") and lemma != "show"
        return lemma in words("filming") and self.kind(speaker.entity) in {"person", "group"}

    def _orders(self, attribution: Attribution, lemma: str) -> bool:
        """Whether somebody is told to do something, rather than that something happened."""
        start = attribution.content[0].of(self.analysis.text.content)
        return lemma in _ORDERING and start.lower().startswith(("to ", "not to "))

    def _calls(self, place: tuple[int, int] | None) -> bool:
        """Whether a "call" says what something is ("called it a lie") and does not call for or on anything."""
        if place is None:
            return False
        tree = self.trees[place[0]]
        token = tree.tokens[place[1]]
        led = {
            tree.tokens[mark].lemma.lower() for child in tree.children(place[1], "obl") for mark in tree.children(child)
        }
        return token.lemma.lower() == "call" and token.upos == "VERB" and not led & {"for", "on"}

    def _verb(self, cue: Span) -> tuple[int, int] | None:
        """The main word of a cue: behind a negation the verb."""
        place = self.place(cue)
        if place is None or not _NOT.match(cue.of(self.analysis.text.content)):
            return place
        return place[0], min(place[1] + 1, len(self.trees[place[0]].tokens) - 1)

    def _lemma(self, sentence: int, token: int) -> str:
        return self.trees[sentence].tokens[token].lemma.lower()

    def _speakers(self, attribution: Attribution, place: tuple[int, int] | None, word: str) -> Iterator[Speaker]:
        source = self._source(attribution, word)
        if place is None and attribution.direct:
            source = self._goes_on(attribution, source)
        teller = heard_from(self, *place) if place else None
        if teller is not None:
            yield Speaker(entity=teller, name=self.name(teller), cue=word)
        if source is not None:
            yield from cited(self, attribution, place, source) if place else ()
            yield source
            yield from self._quoting(attribution, place)
        if place is None:
            return
        hearer = self._hearer(*place)
        if hearer is None:
            return
        yield Speaker(entity=hearer, name=self.name(hearer), cue=word)

    def _quoting(self, attribution: Attribution, place: tuple[int, int] | None) -> Iterator[Speaker]:
        """Who quotes the speaker: "the lawyer, quoted by the agency, said"."""
        named = self.place(attribution.source[0]) if attribution.source else None
        if named is not None:
            verbs = (place[1],) if place is not None and place[0] == named[0] else ()
            head = self._head(named[0], attribution.source[0])
            yield from quoting(self, attribution, named[0], (head, *verbs))

    def _goes_on(self, attribution: Attribution, source: Speaker | None) -> Speaker | None:
        """Whose quotation without a reporting word is: the one who spoke before in the paragraph, or just before it."""
        block = self.block(attribution.content[0])
        last = self._last.get(block)
        if last is not None:
            return last
        if source is not None and source.entity is not None and self.kind(source.entity) in {"person", "authority"}:
            return source
        return self._last.get(block - 1, source)

    def name(self, entity: str) -> str:
        """The name of an entity as the report has it."""
        return self.entities[entity].name

    def _source(self, attribution: Attribution, word: str) -> Speaker | None:
        if not attribution.source:
            return None
        span = nearest_source(attribution)
        place = self.place(span)
        if place is None:
            return None
        sentence, head = place[0], self._head(place[0], span)
        entity = (
            possessor(self, sentence, head)
            or self._pronoun(attribution, sentence, head)
            or maker(self, sentence, head)
            or self.entity(sentence, head)
        )
        if entity is not None and self.kind(entity) == "person" and self._is_paper(sentence, head):
            entity = maker(self, sentence, head)
        entity = self._called(sentence, head, span, entity) or self.body_of(entity)
        entity = aforesaid(self, sentence, head, entity) or entity or owner_of(self, sentence, head)
        if entity is not None and of_himself(self, attribution, sentence, head, entity):
            entity = called_alike(self, sentence, head, entity)
        if entity is None:
            entity = (
                named_within(self, span) or maker(self, sentence, head) or written_before(self, sentence, head, span)
            )
        name = span.of(self.analysis.text.content)
        if entity is not None:
            return Speaker(entity=entity, name=self.name(entity), cue=word)
        token = self.trees[sentence].tokens[head]
        nobody = token.lemma.lower() in _NOBODY and not (token.upos == "NUM" and token.text == "One")
        if nobody or token.text.lower() == "it":
            return None
        counted = token.upos == "NUM" or token.text.lower() in _SOMEBODY
        if token.upos in {"PRON", "PROPN"} or token.noun_kind in _PEOPLE or counted:
            return Speaker(entity=None, name=name, cue=word)
        return None

    def _called(self, sentence: int, head: int, span: Span, entity: str | None) -> str | None:
        """The person who stands in apposition to a description: "its publisher, Ana Holm", "his lawyer Ana Holm"."""
        tree = self.trees[sentence]
        if tree.tokens[head].upos != "NOUN" or (entity is not None and self.kind(entity) not in _ONE_PERSON):
            return None
        people = [one for one in self.analysis.names if one.kind == "person" and span.contains(one.span)]
        if not people or people[-1].sentence != sentence:
            return None
        last = people[-1]
        first = last.first
        while (
            first - 1 > head and tree.relation(first - 1) in {"nmod", "compound", "flat"} and _titled(tree, first - 1)
        ):
            first -= 1
        before = tree.tokens[first - 1] if first > head else None
        behind = [token for token in tree.tokens[last.last + 1 :] if span.contains(token.span)]
        described = [token.text.lower() for token in behind[:2]] in _WHO
        ends = described or not any(token.upos in _NOUNS for token in behind)
        beside = before is not None and (first - 1 == head or (before.text == "," and ends))
        found = self.participants.one_at(sentence, last.first) if beside else ()
        return found[0] if found and found[0] != entity and self.entities[found[0]].named else None

    def body_of(self, entity: str | None) -> str | None:
        """For whom a spokesman without a name speaks: the body itself."""
        one = self.entities.get(entity) if entity else None
        if one is None or one.named or one.kind != "person" or not set(one.roles) & words("mouthpieces"):
            return entity
        return one.part_of if one.part_of in self.entities else entity

    def _pronoun(self, attribution: Attribution, sentence: int, head: int) -> str | None:
        """Who "he" in "he added" is; None where what the pronoun is taken for otherwise decides."""
        pronoun = self.trees[sentence].tokens[head]
        if pronoun.lemma.lower() not in THIRD:
            return None
        place = attribution.cue[0] if attribution.cue else attribution.content[0]
        if self.nested(place):
            return None
        block = self.block(place)
        named = topic(self, sentence, head, attribution.content)
        if named is not None:
            return named
        last = self._last.get(block)
        if last is None and attribution.cue and is_named_behind(self, sentence, head, attribution):
            last = self._last.get(block - 1)
        if last is None and (self.entity(sentence, head) is None or self._adds(attribution)):
            last = self._last.get(block - 1)
        if last is None or last.entity is None or not fits(self, last.entity, pronoun.text):
            return None
        span = attribution.content[0]
        first = next((one for one, tree in enumerate(self.trees) if tree.sentence.span.overlaps(span)), sentence)
        return self._goes_on_as(sentence, head, last.entity, min(first, sentence))

    def _goes_on_as(self, sentence: int, head: int, last: str, first: int) -> str | None:
        """Whom a pronoun means behind who spoke last: the same, unless others were told of before the `first` words."""
        given = self.entity(sentence, head)
        if given is not None and told_since(self, first, given, last):
            return given
        they = self._lemma(sentence, head) == "they"
        if they and (given is None or self.kind(given) != "person"):
            return None if self.kind(last) == "person" else last
        return None if last in hearers(self, sentence, head) else last

    def _adds(self, attribution: Attribution) -> bool:
        """Whether somebody goes on speaking: "..., she added"."""
        return any(cue.of(self.analysis.text.content).lower() in _GOING_ON for cue in attribution.cue[:1])

    def last_in(self, block: int) -> str | None:
        """Who spoke last in a paragraph; None where nobody did, or nobody who is known."""
        last = self._last.get(block)
        return last.entity if last is not None else None

    def block(self, span: Span) -> int:
        """Number of the block that a passage stands in."""
        return bisect_right(self._blocks, span.start) - 1

    def _head(self, sentence: int, span: Span) -> int:
        """The token of a span whose head lies outside it; in a label ("Counsel A. Person:") the last of its name."""
        tokens = self.trees[sentence].tokens
        behind = self.analysis.text.content[span.end : span.end + 10]
        if behind.startswith((":", ", asked:", ", allowed")):
            named = [name for name in self.analysis.names if span.contains(name.span) and name.kind != "place"]
            if named and named[-1].sentence == sentence:
                return named[-1].first
        inside = [number for number, token in enumerate(tokens) if span.contains(token.span)]
        tops = [number for number in inside if tokens[number].head not in inside] or inside or [0]
        behind_it = (one for one in tops if tokens[one].deprel == "nsubj" and tokens[one].head > inside[-1])
        return next(behind_it, tops[0])  # "the clan elder Tom Lunt said", where a parser hangs "clan" on something else

    def entity(self, sentence: int, token: int) -> str | None:
        """The entity a noun or pronoun stands for; of a relative pronoun the one before it."""
        tree = self.trees[sentence]
        if tree.tokens[token].lemma.lower() in {"who", "which", "that"}:
            for head in tree.ancestors(token):
                if tree.tokens[head].deprel == "acl:relcl":
                    token = tree.tokens[head].head
                    break
        found = self.participants.one_at(sentence, token)
        one = self._one_of(tree, token) or (found[0] if found else None)
        return self._same.get(one, one) if one is not None else None

    def _one_of(self, tree: Tree, token: int) -> str | None:
        """For "two of the neighbours" or "several of them": those of whom they are some."""
        if tree.tokens[token].upos != "NUM" and tree.tokens[token].lemma.lower() not in _QUANTITIES:
            return None
        if any(tree.tokens[child].upos == "PROPN" for child in tree.children(token, "appos")):
            return None  # "one of them, Ada Lunt"
        for child in tree.children(token, "nmod", "obl"):
            found = self.participants.one_at(tree.number, child)
            if found:
                return found[0]
        return None

    def _is_paper(self, sentence: int, noun: int) -> bool:
        """Whether a noun means a paper, whoever a resolver takes it for."""
        token = self.trees[sentence].tokens[noun]
        return token.upos == "NOUN" and token.noun_kind != "person" and token.lemma.lower() in words("documents")

    def kind(self, entity: str) -> str:
        """Kind of an entity."""
        return self.entities[entity].kind

    def _hearer(self, sentence: int, verb: int) -> str | None:
        """Who was told and passes it on: a person who is neither the press nor the bench nor the public."""
        tree = self.trees[sentence]
        if tree.tokens[verb].lemma.lower() not in words("told"):
            return None
        for child in tree.children(verb, "obj", "iobj", "nsubj:pass"):
            token = tree.tokens[child]
            if child < verb and tree.relation(child) != "nsubj":
                continue
            found = told_himself(self, sentence, verb, child) or self.entity(sentence, child)
            if found is None or found == self.participants.publisher or token.lemma.lower() in words("no_relay"):
                continue
            named = self.entities[found].named and self.kind(found) == "organisation"
            if named or self.kind(found) in {"person", "group"}:
                return found
        return None
