"""Who is who within one report: people, groups, bodies and places, and which words speak of which of them.

Names come first, then what the sentence itself equates, then descriptions and pronouns in reading order. What cannot
be decided stays open: an unresolved phrase speaks of nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from onrecord.claims.participants.agreeing import count_votes
from onrecord.claims.participants.answers import answered, answers
from onrecord.claims.participants.beside import unite_neighbours
from onrecord.claims.participants.called_back import unite_called_back
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.credits import mark_credits
from onrecord.claims.participants.described import describe
from onrecord.claims.participants.entities import entity_id, make_entity
from onrecord.claims.participants.foretold import unite_bodies, unite_foretold, unite_lawyers, unite_tellers
from onrecord.claims.participants.headers import find_interviewed, find_narrator, read_headers
from onrecord.claims.participants.introduced import leading, unite_introduced, unite_introduced_body
from onrecord.claims.participants.located import locate
from onrecord.claims.participants.marks import marks
from onrecord.claims.participants.members import name_members
from onrecord.claims.participants.named import unite_names
from onrecord.claims.participants.nested import quoted_within
from onrecord.claims.participants.phrases import Form, Phrase, find_phrases
from onrecord.claims.participants.pronouns import resolve
from onrecord.claims.participants.publisher import find_publisher
from onrecord.claims.participants.publishing import publishing_body
from onrecord.claims.participants.speakers import Speakers
from onrecord.claims.participants.standing import in_focus
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.turns import is_asker, turns
from onrecord.claims.participants.words import lexicon, pronouns
from onrecord.model import Analysis, Entity, Text

__all__ = ["Participants", "Spoken", "find_participants"]

_LATE = frozenset({"title", "heading", "caption"})
_INNER = ("det", "nummod", "amod", "compound", "flat", "nmod:desc", "goeswith", "case", "fixed")


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One phrase of a sentence and whom it speaks of.

    Attributes:
        head: Number of its head token.
        form: What it is headed by; `lemma` is that of a pronoun, else empty.
        relation: To the word it hangs on, `predicate`; with its preposition, if any: `nsubj`, `obl:with`.
        speaks: Whether it is the subject of a verb of speech.
        entities: Ids, as people: lists and named groups as their members.
    """

    head: int
    form: Form
    lemma: str
    relation: str
    predicate: int | None
    speaks: bool
    entities: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Participants:
    """The entities of one report and where it speaks of them.

    Attributes:
        entities: In the order of their first mention.
        publisher: Id of the entity that published the report; None where unknown.
        informant: Id of the person whose account a note or record writes down; None for other reports.
        interviewed: Id of the person who answers in a printed interview, where the words above it tell.
        narrator: Id of the person who tells the report in the first person, if somebody else published it.
        spoken: For each sentence its phrases that speak of somebody.
        marks: For each entity what can be said of it in single words (see `marks`).
        trees: The tree of each sentence.
    """

    entities: tuple[Entity, ...] = ()
    publisher: str | None = None
    informant: str | None = None
    interviewed: str | None = None
    narrator: str | None = None
    spoken: Mapping[int, tuple[Spoken, ...]] = field(default_factory=dict, repr=False)
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    trees: Sequence[Tree] = field(default=(), repr=False)
    _focus: Mapping[int, str] = field(default_factory=dict, repr=False)
    _at: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, repr=False)
    _lists: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, repr=False)
    _joined: frozenset[tuple[int, int]] = field(default=frozenset(), repr=False)

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {entity.id: entity.members for entity in self.entities if entity.members}

    def one_at(self, sentence: int, token: int) -> tuple[str, ...]:
        """The entity ids that the phrase at a token speaks of, a group as itself, without what is coordinated."""
        return self._at.get((sentence, token), ())

    def in_focus(self, sentence: int) -> tuple[str, ...]:
        """Whom the report tells of in a sentence, whether the sentence names them or not; a group as its members."""
        found = self._focus.get(sentence)
        return () if found is None else self._members.get(found, (found,))

    def listed(self, sentence: int) -> Iterator[tuple[str, ...]]:
        """The lists of people in a sentence: "A, B and C"; not those that "they" and "their" speak of."""
        for (place, token), entities in self._lists.items():
            if place == sentence and len(entities) > 1 and (place, token) in self._joined:
                yield entities

    def at(self, sentence: int, token: int) -> tuple[str, ...]:
        """The entity ids that the phrase at a token speaks of, as people: lists and named groups as their members.

        Args:
            sentence: Number of the sentence.
            token: Number of the phrase's head, or of any word within the phrase that heads none of its own.
        """
        found: list[str] = []
        for one in self._lists.get((sentence, token), self.one_at(sentence, token)):
            found += self._members.get(one, (one,))
        return tuple(dict.fromkeys(found))


def find_participants(analysis: Analysis) -> Participants:
    """Find out who is who in one report."""
    trees = tuple(Tree(sentence) for sentence in analysis.sentences)
    cast = Cast(find_phrases(analysis, trees), trees)
    unite_names(cast, publishing_body(analysis.text))
    find_publisher(cast, analysis.text)
    read_headers(analysis, cast)
    find_narrator(analysis, cast)
    find_interviewed(analysis, cast)
    unite_neighbours(cast)
    mark_credits(cast)
    count_votes(cast)
    known = answered(analysis) if cast.interviewed is not None else frozenset()
    speakers = Speakers(analysis, cast, turns(analysis, cast) or answers(analysis, cast), known)
    late = _late_sentences(analysis)
    told_of = _settle_all(cast, speakers, late)
    unite_foretold(cast, late, told_of)
    unite_lawyers(cast)
    unite_tellers(cast, late)
    unite_called_back(cast)
    unite_bodies(cast, late)
    name_members(cast, late)
    locate(cast)
    return _with_marks(_as_values(analysis, cast, in_focus(cast, late)), cast, late, analysis.text)


def _late_sentences(analysis: Analysis) -> frozenset[int]:
    late = [block.span for block in analysis.text.blocks if block.role in _LATE]
    return frozenset(
        number
        for number, sentence in enumerate(analysis.sentences)
        if any(span.overlaps(sentence.span) for span in late)
    )


def _reading_order(cast: Cast, late: frozenset[int]) -> Iterator[Phrase]:
    """The body first: a title speaks of people whom only the body makes known."""
    yield from (phrase for phrase in cast.phrases if phrase.sentence not in late)
    yield from (phrase for phrase in cast.phrases if phrase.sentence in late)


def _settle_all(cast: Cast, speakers: Speakers, late: frozenset[int]) -> Character | None:
    """Settle every phrase; gives the person named behind a lead that is about somebody without a name."""
    sentences = leading(cast, late)
    waiting, told_of = bool(sentences), None
    for phrase in _reading_order(cast, late):
        if waiting and (phrase.sentence > sentences[0] or phrase.sentence in late):
            waiting, told_of = False, unite_introduced(cast, sentences)
            unite_introduced_body(cast, sentences)
        _settle(cast, phrase, speakers)
    return told_of


def _settle(cast: Cast, phrase: Phrase, speakers: Speakers) -> None:
    if is_asker(cast, phrase):
        return
    if phrase.form != "pronoun":
        whole = cast.phrase_at(phrase.sentence, phrase.owner) if phrase.owner is not None else None
        if whole is not None and whole.number > phrase.number and not cast.settled(whole):
            _settle(cast, whole, speakers)  # "one of them": who they are comes first
        describe(cast, phrase, _speaker(cast, phrase, speakers))
        return
    if cast.settled(phrase):
        return
    sort = pronouns()[phrase.lemma]
    inner = quoted_within(cast, phrase) if sort in {"first", "first_plural", "second"} else None
    if inner is not None and sort != "second":
        cast.assign(phrase, *cast.who(inner))
    elif sort in {"first", "first_plural"} or inner is not None:
        speaker = _speaker(cast, phrase, speakers)
        if speaker is not None:
            cast.assign(phrase, speaker)
            _settle_own_tie(cast, phrase, speaker)
    elif sort == "second":
        asked = single(cast.who(speakers.addressed(phrase)))
        if asked is not None:
            cast.assign(phrase, asked)
    else:
        resolve(cast, phrase, None if speakers.woven_in(phrase) else _speaker(cast, phrase, speakers))


def _settle_own_tie(cast: Cast, phrase: Phrase, speaker: Character) -> None:
    """Let "the mother" in "I am the mother of Ada Lunt" speak of who says so."""
    tree = cast.trees[phrase.sentence]
    noun = tree.predicate(phrase.head)
    told = cast.phrase_at(phrase.sentence, noun) if noun is not None and tree.children(noun, "cop") else None
    if told is None or told.form != "noun" or told.lemma not in lexicon().kin or cast.settled(told):
        return
    if tree.relation(phrase.head, "nsubj"):
        cast.assign(told, speaker)


def _speaker(cast: Cast, phrase: Phrase, speakers: Speakers) -> Character | None:
    """Whose words the phrase stands in: of the one quoted, or of whoever tells the whole."""
    if not speakers.quoted(phrase):
        turn = speakers.turns.get(phrase.sentence)
        if turn is not None:
            return single(cast.who(turn))
        return cast.interviewed if phrase.sentence in speakers.answered else cast.narrator
    source = speakers.source(phrase)
    if source is None or source is phrase:
        return None
    if source.number > phrase.number and (source.form != "pronoun" or _is_ahead(cast, source, speakers)):
        _settle(cast, source, speakers)
    return single(cast.who(source))


def _is_ahead(cast: Cast, source: Phrase, speakers: Speakers) -> bool:
    """Whether the "he" of "he said" behind a quotation is to be settled before its words: it means nobody in them."""
    third = pronouns()[source.lemma] in {"male", "female"}
    return third and not cast.settled(source) and not speakers.quoted(source)


def _as_values(analysis: Analysis, cast: Cast, focus: Mapping[int, Character]) -> Participants:
    text, publisher = analysis.text, cast.publisher
    kept = [one for one in cast.characters if one.phrases or one.aliases]
    kept.sort(key=lambda one: min((phrase.number for phrase in one.phrases), default=-1))
    id_of = {one: entity_id(one, text) for one in kept}
    at, lists, joined = {}, {}, set()
    for phrase in cast.phrases:
        ids = tuple([id_of[one] for one in cast.who(phrase) if one in id_of])
        if not ids:
            continue
        at[phrase.sentence, phrase.head] = ids
        tree = cast.trees[phrase.sentence]
        listed = tree.conjuncts(phrase.head) if not tree.relation(phrase.head, "conj") else [phrase.head]
        if phrase.kind == "group":
            listed = [*listed, *_included(tree, phrase.head)]
        if len(listed) > 1:
            joined.add((phrase.sentence, phrase.head))
        found = [one for head in listed for one in cast.who(cast.phrase_at(phrase.sentence, head)) if one in id_of]
        lists[phrase.sentence, phrase.head] = tuple(dict.fromkeys([id_of[one] for one in found]))
        for word in tree.below(phrase.head, frozenset(_INNER)):
            if word != phrase.head and cast.phrase_at(phrase.sentence, word) is None:
                at.setdefault((phrase.sentence, word), ids)
    return Participants(
        entities=tuple(make_entity(cast, one, text) for one in kept),
        publisher=entity_id(publisher, text) if publisher is not None else None,
        informant=_informant(cast, text),
        interviewed=entity_id(cast.interviewed, text) if cast.interviewed is not None else None,
        narrator=_narrator(cast, text),
        _focus={sentence: entity_id(one, text) for sentence, one in focus.items()},
        _at=at,
        _lists=lists,
        _joined=frozenset(joined),
    )


def _informant(cast: Cast, text: Text) -> str | None:
    found = cast.informant or cast.subject
    return None if found is None or text.kind != "call_note" else entity_id(found, text)


def _narrator(cast: Cast, text: Text) -> str | None:
    narrator = cast.narrator
    noted = {cast.subject, cast.informant} if text.kind == "call_note" else {cast.informant}
    own = narrator is None or narrator in {cast.publisher, *noted}
    return None if own or narrator is None else entity_id(narrator, text)


def _included(tree: Tree, head: int) -> list[int]:
    """The heads of those who are named of a group: "ten bakers, including A and B"."""
    first = [child for child in tree.children(head, "nmod", "obl") if tree.preposition(child) == "including"]
    return [one for child in first for one in tree.conjuncts(child)]


def _with_marks(found: Participants, cast: Cast, late: frozenset[int], text: Text) -> Participants:
    """The same with every phrase and the marks of everybody."""
    spoken: dict[int, list[Spoken]] = {}
    for phrase in cast.phrases:
        entities = found.at(phrase.sentence, phrase.head)
        if entities:
            spoken.setdefault(phrase.sentence, []).append(_spoken(cast.trees[phrase.sentence], phrase, entities))
    often = Counter(entity for phrases in spoken.values() for phrase in phrases for entity in phrase.entities)
    known = {entity.id for entity in found.entities}
    ids = {one: entity_id(one, text) for one in cast.characters}
    counted = {one: often[place] for one, place in ids.items() if often[place]}
    return replace(
        found,
        trees=cast.trees,
        spoken={sentence: tuple(phrases) for sentence, phrases in spoken.items()},
        marks={ids[one]: words for one, words in marks(cast, late, counted).items() if ids[one] in known},
    )


def _spoken(tree: Tree, phrase: Phrase, entities: tuple[str, ...]) -> Spoken:
    first = tree.first_conjunct(phrase.head)
    preposition, predicate = tree.preposition(first), tree.predicate(phrase.head)
    relation = tree.tokens[first].deprel.split(":")[0] + (":pass" if tree.relation(first, "nsubj:pass") else "")
    speaks = tree.relation(first, "nsubj") and predicate is not None
    return Spoken(
        head=phrase.head,
        form=phrase.form,
        lemma=phrase.lemma if phrase.form == "pronoun" else "",
        relation=f"{relation}:{preposition}" if preposition else relation,
        predicate=predicate,
        speaks=speaks and tree.tokens[predicate or 0].lemma.lower() in lexicon().speech,
        entities=entities,
    )
