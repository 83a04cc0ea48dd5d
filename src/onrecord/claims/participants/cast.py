"""The cast of a report while it is being worked out: characters, and which phrase speaks of which of them.

A phrase may speak of several characters ("they", "the two men"); a group is a character with members.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.tree import Tree
from onrecord.model import Span
from onrecord.model.entity import EntityKind

_WEIGHTS = {"nsubj": 8.0, "root": 8.0, "obj": 5.0, "iobj": 5.0, "obl:agent": 6.0, "obl": 4.0, "nmod:poss": 4.0}
_OTHER_WEIGHT = 3.0
_LEAST_WEIGHT = 1.0  # of a parent's name that only tells somebody from namesakes: "Ivo Marsh, s/o Bo Marsh"
_PARENT_OF = frozenset({"s/o", "d/o", "w/o", "c/o"})
_MAJORITY = 3  # times as many votes for one sex as for the other tell it
_FADING = 0.5  # Lappin and Leass (1994) halve the salience with every sentence
_WINDOW = 6  # sentences; after six halvings a mention counts for nothing


@dataclass(eq=False)
class Character:
    """Somebody, some body or some place spoken of.

    Attributes:
        phrases: Where it is spoken of alone, in the order found.
        kind: What it is.
        sex: As a title or noun shows it: "Ms", "her brother". Names show none.
        votes: For each sex, how often its pronouns stand where the character may be meant.
        count: People in a group.
        members: Characters a group consists of, once the report names them.
        part_of: The body or group it belongs to.
        aliases: Further forms that are no phrase of their own: the publisher's name, an acronym in brackets.
        tie: Possessor and tie of "her brother".
        elsewhere: Places outside sentences where it is named: header lines.
        credited: Whether it is named in credits only: who took a picture, who wrote the page.
        by_sentence: The phrases by the number of their sentence.
        place: Gazetteer id, for places found there.
        order: When it was made; earlier ones first.
    """

    kind: EntityKind
    order: int
    phrases: list[Phrase] = field(default_factory=list)
    sex: str | None = None
    votes: dict[str, float] = field(default_factory=dict)
    count: int | None = None
    members: tuple[Character, ...] = ()
    part_of: Character | None = None
    aliases: list[str] = field(default_factory=list)
    elsewhere: list[Span] = field(default_factory=list)
    by_sentence: dict[int, list[Phrase]] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    tie: tuple[Character, str] | None = None
    place: str | None = None
    credited: bool = False

    @property
    def named(self) -> bool:
        """Whether a name of it is known."""
        return bool(self.aliases) or any(phrase.form == "name" for phrase in self.phrases)

    @property
    def likely_sex(self) -> str | None:
        """As a title or noun shows it, else as its pronouns do by a clear majority; None otherwise."""
        if self.sex is not None or not self.votes:
            return self.sex
        best = max(self.votes, key=lambda sex: (self.votes[sex], sex))
        others = sum(votes for sex, votes in self.votes.items() if sex != best)
        return best if self.votes[best] >= 1 and self.votes[best] >= _MAJORITY * others else None

    @property
    def plural(self) -> bool:
        """Whether it is several people."""
        return self.kind == "group"


class Cast:
    """Who is spoken of where.

    Attributes:
        publisher: Who published the report; None where unknown.
        subject: Whom the header says the report is about; None where it does not.
        about: The same where a line says so in as many words ("Re:"), whoever else is named there.
        informant: Whose account a note or record writes down; None for other reports.
        interviewed: Who answers in a printed interview, where the words above it tell; None for other reports.
        parties: All whom the header gives as those concerned: suspects, applicants.
        narrator: Whose words the report is outside quotations: the publisher, or whose account a note writes down.
        news: Whether the publisher is an outlet, which speaks of itself by name or as "this newspaper" only.
    """

    def __init__(self, phrases: Sequence[Phrase], trees: Sequence[Tree]) -> None:
        self.phrases, self.trees = tuple(phrases), tuple(trees)
        self.characters: list[Character] = []
        self.publisher: Character | None = None
        self.subject: Character | None = None
        self.about: Character | None = None
        self.informant: Character | None = None
        self.interviewed: Character | None = None
        self.parties: list[Character] = []
        self.narrator: Character | None = None
        self.news = False
        self._who: dict[int, tuple[Character, ...]] = {}
        self._at = {(phrase.sentence, phrase.head): phrase for phrase in phrases}
        self._in: dict[int, list[Phrase]] = {}
        for phrase in phrases:
            self._in.setdefault(phrase.sentence, []).append(phrase)
        self._weights: dict[int, float] = {}
        self._several: list[Phrase] = []
        self._names = {(phrase.sentence, phrase.first): phrase for phrase in phrases if phrase.form == "name"}
        self._made = 0

    def phrase_at(self, sentence: int, head: int) -> Phrase | None:
        """The phrase headed by a token."""
        return self._at.get((sentence, head))

    def phrases_in(self, sentence: int) -> tuple[Phrase, ...]:
        """The phrases of a sentence."""
        return tuple(self._in.get(sentence, ()))

    def name_from(self, sentence: int, first: int) -> Phrase | None:
        """The name that begins with a token."""
        return self._names.get((sentence, first))

    def who(self, phrase: Phrase | None) -> tuple[Character, ...]:
        """The characters a phrase speaks of; empty if that is not known."""
        return self._who.get(phrase.number, ()) if phrase is not None else ()

    def settled(self, phrase: Phrase) -> bool:
        """Whether it is decided whom the phrase speaks of."""
        return phrase.number in self._who

    def add(self, kind: EntityKind) -> Character:
        """A new character, not yet spoken of."""
        character = Character(kind=kind, order=self._made)
        self._made += 1
        self.characters.append(character)
        return character

    def introduce(self, phrase: Phrase, kind: EntityKind | None = None) -> Character:
        """A new character that the phrase speaks of."""
        character = self.add(kind or phrase.kind or "person")
        self.assign(phrase, character)
        return character

    def assign(self, phrase: Phrase, *characters: Character) -> None:
        """Let the phrase speak of these, and of nobody else."""
        for former in self.who(phrase):
            if phrase in former.phrases:
                former.phrases.remove(phrase)
                former.by_sentence[phrase.sentence].remove(phrase)
        self._who[phrase.number] = characters
        if len(characters) > 1:
            self._several.append(phrase)
        if len(characters) != 1:
            return
        (character,) = characters
        character.phrases.append(phrase)
        character.by_sentence.setdefault(phrase.sentence, []).append(phrase)
        if phrase.form != "pronoun" and phrase.sex in {"male", "female"} and not character.plural:
            character.sex = character.sex or phrase.sex
        if phrase.count is not None and character.plural:
            character.count = character.count or phrase.count

    def merge(self, kept: Character, other: Character) -> Character:
        """Make the two one; the first stays."""
        if kept is other:
            return kept
        kept.phrases = sorted([*kept.phrases, *other.phrases], key=lambda phrase: phrase.number)
        for sentence, phrases in other.by_sentence.items():
            kept.by_sentence.setdefault(sentence, []).extend(phrases)
        kept.sex, kept.count = kept.sex or other.sex, kept.count or other.count
        kept.members, kept.part_of = kept.members or other.members, kept.part_of or other.part_of
        kept.aliases += other.aliases
        kept.elsewhere += other.elsewhere
        for sex, votes in other.votes.items():
            kept.votes[sex] = kept.votes.get(sex, 0.0) + votes
        kept.roles |= other.roles
        kept.tie, kept.place = kept.tie or other.tie, kept.place or other.place
        self.characters.remove(other)
        self.publisher = kept if self.publisher is other else self.publisher
        self.subject = kept if self.subject is other else self.subject
        self.narrator = kept if self.narrator is other else self.narrator
        self.about = kept if self.about is other else self.about
        self.informant = kept if self.informant is other else self.informant
        self.interviewed = kept if self.interviewed is other else self.interviewed
        self.parties = list(dict.fromkeys(kept if one is other else one for one in self.parties))
        for number, who in self._who.items():
            if other in who:
                self._who[number] = tuple(dict.fromkeys(kept if one is other else one for one in who))
        for character in self.characters:
            character.members = tuple(dict.fromkeys(kept if one is other else one for one in character.members))
            character.part_of = kept if character.part_of is other else character.part_of
            if character.tie and character.tie[0] is other:
                character.tie = (kept, character.tie[1])
        if kept.part_of is kept:
            kept.part_of = None
        return kept

    def weight(self, phrase: Phrase) -> float:
        """How much a phrase stands out by its place in the sentence."""
        if phrase.number not in self._weights:
            self._weights[phrase.number] = self._weigh(phrase)
        return self._weights[phrase.number]

    def _weigh(self, phrase: Phrase) -> float:
        tree = self.trees[phrase.sentence]
        if {token.text.lower() for token in tree.tokens[max(0, phrase.first - 3) : phrase.first]} & _PARENT_OF:
            return _LEAST_WEIGHT
        head = tree.first_conjunct(phrase.head)
        token = tree.tokens[head]
        if token.deprel in {"appos", "flat", "nmod:desc"} and token.head >= 0:
            token = tree.tokens[tree.first_conjunct(token.head)]
        return _WEIGHTS.get(token.deprel, _WEIGHTS.get(token.deprel.split(":")[0], _OTHER_WEIGHT))

    def salience(self, character: Character, sentence: int, head: int) -> float:
        """How present a character is just before a token; 0 if not spoken of lately."""
        near = range(max(0, sentence - _WINDOW), sentence + 1)
        lately = (
            phrase for number in near if number in character.by_sentence for phrase in character.by_sentence[number]
        )
        return self.presence(lately, sentence, head)

    def presence(self, phrases: Iterable[Phrase], sentence: int, head: int) -> float:
        """How present is just before a token what the phrases speak of: the best place per sentence, fading."""
        best: dict[int, float] = {}
        for phrase in phrases:
            distance = sentence - phrase.sentence
            before = 0 < distance <= _WINDOW or (distance == 0 and phrase.head < head)
            if before:
                best[distance] = max(best.get(distance, 0.0), self.weight(phrase))
        return sum(weight * _FADING**distance for distance, weight in best.items())

    def together(self) -> dict[tuple[Character, ...], list[Phrase]]:
        """Characters spoken of together by one phrase ("they" for a list of people), with those phrases."""
        found: dict[tuple[Character, ...], list[Phrase]] = {}
        for phrase in self._several:
            who = self.who(phrase)
            if len(who) > 1:
                found.setdefault(who, []).append(phrase)
        return found

    def last_before(self, character: Character, sentence: int, head: int) -> tuple[int, int]:
        """Where the character was last spoken of before a token; (-1, -1) if never."""
        places = [(one.sentence, one.head) for one in character.phrases if (one.sentence, one.head) < (sentence, head)]
        return max(places, default=(-1, -1))

    def of_kind(self, *kinds: EntityKind) -> Iterator[Character]:
        """The characters of these kinds, in the order they were made."""
        return (character for character in self.characters if character.kind in kinds)


def single(characters: Iterable[Character]) -> Character | None:
    """The only one; None where there is none or more than one."""
    found = tuple(characters)
    return found[0] if len(found) == 1 else None
