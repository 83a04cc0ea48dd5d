"""The noun phrases of a report that may speak of somebody or some place: names, nouns, numbers and pronouns.

A phrase is known by the sentence and the token of its head. What it refers to is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.claims.participants.extent import aged, aged_lemma, inner, is_headline_verb
from onrecord.claims.participants.forces import is_force
from onrecord.claims.participants.kinds import kind_of_name, kind_of_noun
from onrecord.claims.participants.mended import mend_names
from onrecord.claims.participants.nobody import asks_which, is_cited
from onrecord.claims.participants.numbers import (
    ORDINALS,
    count_of,
    measures,
    number_told,
    one_of_several,
    one_person,
)
from onrecord.claims.participants.possessors import owner, part_of
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon, pronouns
from onrecord.model import Analysis, Name
from onrecord.model.entity import EntityKind

Form = Literal["name", "noun", "number", "pronoun"]
Article = Literal["the", "a", "this", "whose", "none"]

_OUTSIDE = frozenset({"flat", "fixed", "goeswith", "nmod:desc"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
_INDEFINITES = frozenset({"a", "an", "some", "another", "several", "other", "any", "many", "various", "certain", "no"})
_LEADERS = frozenset({"head", "chair"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One noun phrase.

    Attributes:
        number: Its place among the phrases of the report.
        sentence: Number of its sentence.
        head: Number of its head token; for a name the head of the name.
        first: First token of the phrase without what follows its head; so `last`.
        form: What it is headed by.
        kind: What it seems to speak of; None for things, events and all else that is no participant.
        name: Words of the name as written; empty where there is none.
        lemma: Of the head, in lower case; with its modifier for pairs such as "police station".
        article: `whose` where somebody possesses it, `none` where nothing stands before it.
        plural: Whether it speaks of several; None where it cannot be told.
        count: How many, where stated.
        sex: `male`, `female` or `thing`, only where a title, noun or pronoun says so; None otherwise.
        owner: Token number of its possessor ("her brother", "Mr Lunt's lawyer", "the lawyer of Lunt").
        located: Whether it stands after a preposition of place.
        title: Title or role before a name: "Mr", "lawyer".
        none_of: Whether it says that there is none: "no member of the police".
    """

    number: int
    sentence: int
    head: int
    first: int
    last: int
    form: Form
    kind: EntityKind | None
    name: str = ""
    lemma: str
    article: Article = "none"
    plural: bool | None = None
    count: int | None = None
    sex: str | None = None
    owner: int | None = None
    located: bool = False
    title: tuple[str, ...] = ()
    none_of: bool = False


def find_phrases(analysis: Analysis, trees: tuple[Tree, ...]) -> tuple[Phrase, ...]:
    """All noun phrases of the report, in the order of their heads."""
    by_sentence: dict[int, list[Name]] = {}
    for name in mend_names(analysis, trees):
        by_sentence.setdefault(name.sentence, []).append(name)
    found: list[Phrase] = []
    for number, tree in enumerate(trees):
        finder = _Finder(tree, number, by_sentence.get(number, []), analysis.text.content)
        for phrase in sorted(finder.phrases(len(found)), key=lambda one: one.head):
            found.append(_numbered(phrase, len(found)))
    return tuple(found)


def _numbered(phrase: Phrase, number: int) -> Phrase:
    return Phrase(**{**phrase.__dict__, "number": number})


class _Finder:
    """Finds the phrases of one sentence."""

    def __init__(self, tree: Tree, sentence: int, names: list[Name], content: str) -> None:
        self._tree, self._sentence, self._content = tree, sentence, content
        self._names = {_head_of(tree, name): name for name in names if name.last < len(tree.tokens)}
        self._in_name = {token: name for name in self._names.values() for token in range(name.first, name.last + 1)}

    def phrases(self, start: int) -> Iterator[Phrase]:
        for head, token in enumerate(self._tree.tokens):
            if head in self._names:
                yield self._of_name(head, self._names[head], start)
            elif head in self._in_name or token.deprel in _OUTSIDE:
                continue
            elif token.upos == "PRON" and token.text.lower() in pronouns():
                phrase = self._of_pronoun(head, start)
                if phrase is not None:
                    yield phrase
            elif token.upos in {"NOUN", "PROPN"} and (token.deprel != "compound" or self._acts_by(head)):
                yield self._of_noun(head, start)
            elif words := aged(self._tree, head):
                yield self._of_age(head, words, start)
            elif self._stands_for_people(head):
                yield self._of_number(head, start)

    def _acts_by(self, head: int) -> bool:
        """Whether the word acts in a headline, or by the deed or vehicle named behind it."""
        followed = head + 1 < len(self._tree.tokens)
        return (followed and is_headline_verb(self._tree, head + 1)) or is_force(self._tree, head)

    def _of_name(self, head: int, name: Name, number: int) -> Phrase:
        tree, words = self._tree, name.span.of(self._content)
        titles = _titles(tree, head, name)
        sexes = [lexicon().titles.get(title) or _sex_of(title) for title in titles]
        sexes += [_sex_of(tree.tokens[word].lemma.lower()) for word in _beside(tree, head, name)]
        preposition = tree.preposition(head)
        plural = tree.tokens[head].xpos in _PLURAL_TAGS and name.kind == "person" and name.last > name.first
        return Phrase(
            number=number,
            sentence=self._sentence,
            head=head,
            first=name.first,
            last=name.last,
            form="name",
            kind="organisation" if plural else kind_of_name(name.kind, words),
            name=" ".join(words.split()),
            lemma=tree.tokens[head].lemma.lower(),
            article=_article(tree, head),
            plural=False,
            sex=next((sex for sex in sexes if sex), None),
            owner=None,
            located=preposition in lexicon().prepositions,
            title=titles,
        )

    def _of_pronoun(self, head: int, number: int) -> Phrase | None:
        token = self._tree.tokens[head]
        word = token.text.lower()
        sort = pronouns()[word]
        if sort == "relative" and not self._is_relative(head):
            return None
        if token.deprel == "expl":
            return None
        return Phrase(
            number=number,
            sentence=self._sentence,
            head=head,
            first=head,
            last=head,
            form="pronoun" if sort != "parts" else "number",
            kind="person" if sort in {"male", "female", "first"} else None,
            lemma=word,
            plural={"plural": True, "first_plural": True}.get(sort, None if sort in {"relative", "parts"} else False),
            sex=sort if sort in {"male", "female", "thing"} else None,
        )

    def _is_relative(self, head: int) -> bool:
        """Whether the word opens a relative clause: a verb above it hangs on a noun."""
        tree = self._tree
        chain = [head, *tree.ancestors(head)]
        return any(tree.tokens[step].deprel in {"acl:relcl", "advcl:relcl"} for step in chain[1:4])

    def _of_noun(self, head: int, number: int) -> Phrase:
        tree, token = self._tree, self._tree.tokens[head]
        words = inner(tree, head)
        lemma = _compound_lemma(tree, head)
        plural = token.xpos in _PLURAL_TAGS or token.lemma.lower() in {"people", "police"}
        located = tree.preposition(head) in lexicon().prepositions and tree.relation(
            head, "obl", "nmod", "conj", "root"
        )
        noun_kind = "person" if lemma in _LEADERS and _leads(tree, head) else token.noun_kind
        kind = kind_of_noun(lemma, plural=plural, located=located, noun_kind=noun_kind)
        if is_cited(tree, head) or (lemma == "front" and tree.preposition(head) == "in"):
            kind = None  # painted "traitors" on the door; "in front of the company"
        elif kind is None and _speaks(tree, head):
            kind = _kind_of_speaker({lemma, token.lemma.lower()}, plural=plural, known=token.noun_kind is not None)
        kind = None if asks_which(tree, head) else kind
        count = count_of(tree, head)
        if plural and count is None and f"{lemma}s" in lexicon().authority:
            kind = "authority"
        if kind == "person" and count is not None and count > 1:
            kind = "group"
        return Phrase(
            number=number,
            sentence=self._sentence,
            head=head,
            first=words[0],
            last=words[-1],
            form="noun",
            kind=kind,
            lemma=lemma,
            article=_article(tree, head),
            plural=plural or kind == "group",
            count=count if kind == "group" else None,
            sex=_sex_of_noun(tree, head) if kind in {"person", "group"} else None,
            owner=owner(tree, head),
            located=located,
            none_of=kind in {"person", "group"} and tree.tokens[words[0]].text.lower() == "no",
        )

    def _of_age(self, head: int, words: list[int], number: int) -> Phrase:
        return Phrase(
            number=number,
            sentence=self._sentence,
            head=head,
            first=words[0],
            last=head,
            form="noun",
            kind="person",
            lemma=aged_lemma(self._tree, words),
            article=_article(self._tree, head),
            plural=False,
        )

    def _stands_for_people(self, head: int) -> bool:
        """Whether a number or adjective is an argument of its own: "two of them", "the three", "the injured"."""
        tree, token = self._tree, self._tree.tokens[head]
        if token.upos not in {"NUM", "ADJ", "DET", "PRON", "VERB"}:
            return False
        if token.upos in {"ADJ", "VERB"}:
            nominal = tree.relation(head, "nsubj", "obj", "iobj", "obl", "nmod", "conj")
            return nominal and _article(tree, head) == "the" and _means_people(tree, head)
        if not tree.relation(head, "nsubj", "obj", "iobj", "obl", "nmod", "conj", "root", "appos", "nsubj:pass"):
            return False
        if token.upos == "NUM" and tree.relation(head, "appos", "nmod") and not tree.children(head, "nmod", "det"):
            return False
        if token.upos == "NUM":
            return number_told(token.text, token.lemma) is not None and not measures(tree, head)
        return token.lemma.lower() in pronouns() and pronouns()[token.lemma.lower()] == "parts"

    def _of_number(self, head: int, number: int) -> Phrase:
        tree, token = self._tree, self._tree.tokens[head]
        words = tree.phrase(head)
        lemma = token.lemma.lower()
        count = number_told(token.text, lemma)
        single = lemma in {"one", "1", "another", "someone", "somebody", "each"} | ORDINALS or one_person(tree, head)
        return Phrase(
            number=number,
            sentence=self._sentence,
            head=head,
            first=words[0],
            last=words[-1],
            form="number",
            kind="person" if single else "group",
            lemma=lemma if count is None or lemma in pronouns() else "number",
            article=_article(tree, head),
            plural=not single,
            count=None if single else count,
            owner=part_of(tree, head),
            none_of=lemma == "none",
        )


def _kind_of_speaker(lemmas: set[str], *, plural: bool, known: bool) -> EntityKind | None:
    """What a speaking noun is that would be nobody by itself; `known`: whether it is known what sort of thing it is."""
    authority = not lemmas.isdisjoint(lexicon().authority)
    if known and not authority and lemmas.isdisjoint(lexicon().organisation):
        return None
    return "group" if plural else "authority" if authority else "organisation"


def _means_people(tree: Tree, head: int) -> bool:
    """Whether an adjective or participle with an article speaks of people: "the injured", "the two arrested"."""
    lemma = tree.tokens[head].lemma.lower()
    known = lemma in lexicon().groups or lemma in lexicon().people or lemma in {"detain", "arrest"}
    return known or one_of_several(tree, head)


def _is_role(word: str) -> bool:
    """Whether a word before a name says what somebody is, and not only whose kin or that it is somebody."""
    words = lexicon()
    return word in words.people and word not in words.kin and word not in words.anybody


def _speaks(tree: Tree, head: int) -> bool:
    """Whether a phrase is the subject of a verb of speech."""
    verb = tree.predicate(head)
    return tree.relation(head, "nsubj") and verb is not None and tree.tokens[verb].lemma.lower() in lexicon().speech


def _head_of(tree: Tree, name: Name) -> int:
    for number in range(name.first, min(name.last, len(tree.tokens) - 1) + 1):
        if not name.first <= tree.tokens[number].head <= name.last:
            return number
    return name.first


def _titles(tree: Tree, head: int, name: Name) -> tuple[str, ...]:
    """Titles and roles that stand before a name or were taken into it: "Mr", "lawyer", "Father"."""
    found = []
    for child in tree.children(head, "nmod:desc", "compound", "flat", "amod"):
        token = tree.tokens[child]
        word = token.lemma.lower().rstrip(".")
        if child < name.first and (word in lexicon().titles or word in lexicon().people):
            found.append(word)
    before = name.first - 1
    if before >= 0 and (word := tree.tokens[before].lemma.lower().rstrip(".")) in lexicon().titles:
        found.append(word)
    elif before >= 0 and name.kind == "person" and _is_role(word):
        found += [word] if tree.tokens[before].xpos == "NN" else []
    first = tree.tokens[name.first].text.lower().rstrip(".") if name.kind == "person" else ""
    if first in lexicon().titles and name.last > name.first:
        found.append(first)
    return tuple(dict.fromkeys(found))


def _beside(tree: Tree, head: int, name: Name) -> list[int]:
    """Nouns right beside a name that are said of it: "his wife Ada", "Ada, his wife"."""
    found = [child for child in tree.children(head, "appos") if tree.tokens[child].upos == "NOUN"]
    if name.first > 0 and tree.tokens[name.first - 1].upos == "NOUN" and tree.relation(head, "appos", "flat", "nsubj"):
        found.append(name.first - 1)
    over = tree.tokens[head].head
    whose = name.first > 0 and tree.tokens[name.first - 1].head == over and tree.relation(name.first - 1, "nmod")
    if tree.relation(head, "appos") and 0 <= over < head and tree.tokens[over].upos == "NOUN" and not whose:
        found.append(over)  # but in "the sister of the activist Ada" Ada is the activist
    return found


def _sex_of_noun(tree: Tree, head: int) -> str | None:
    """The sex a noun or a noun before it tells: "policewoman", "a woman worker", "three women lawyers"."""
    beside = (tree.tokens[child].lemma.lower() for child in tree.children(head, "compound", "amod"))
    told = {"woman": "female", "female": "female", "man": "male", "male": "male"}
    return _sex_of(tree.tokens[head].lemma.lower()) or next((told[word] for word in beside if word in told), None)


def _sex_of(lemma: str) -> str | None:
    words = lexicon()
    return "male" if lemma in words.male else "female" if lemma in words.female else None


def _leads(tree: Tree, head: int) -> bool:
    """Whether a head or chair is that of a body: "the head of a union", "the chair of Amal Watch"."""
    bodies = lexicon().organisation | lexicon().authority
    for child in tree.children(head, "nmod"):
        of = tree.tokens[child]
        if tree.preposition(child) == "of" and (of.lemma.lower() in bodies or of.upos == "PROPN"):
            return True
    return False


def _article(tree: Tree, head: int) -> Article:
    if tree.children(head, "nmod:poss"):
        return "whose"
    for child in tree.children(head, "det", "amod"):
        word = tree.tokens[child].text.lower()
        if word == "the" and _is_of_day(tree, child):
            continue  # "On the 18th four men came"
        if word == "the" or word in {"both", "all"}:
            return "the"
        if word in _DEMONSTRATIVES and tree.relation(child, "det"):
            return "this"
        if word in _INDEFINITES and (word != "other" or not tree.children(head, "det")):
            return "a"
    return "none"


def _is_of_day(tree: Tree, article: int) -> bool:
    """Whether a "the" belongs to a day in figures, which a parser has put into the phrase behind it."""
    words = [token.text for token in tree.tokens[article + 1 : article + 3]]
    dated = len(words) > 1 and words[0][:1].isdecimal() and words[0][-2:] in {"st", "nd", "rd", "th"}
    return dated and number_told(words[1], words[1].lower()) is not None


def _compound_lemma(tree: Tree, head: int) -> str:
    """The lemma of the head with the noun or adjective right before it, where the pair is a word of its own."""
    lemma = tree.tokens[head].lemma.lower()
    known = lexicon()
    if head > 0 and head - 1 in tree.children(head, "compound", "amod", "nmod:poss"):
        pair = f"{tree.tokens[head - 1].lemma.lower()} {lemma}"
        if pair in known.both or pair in known.places or pair in known.authority or pair in known.voices:
            return pair
    if head > 1 and tree.tokens[head - 1].text in {"'s", "’s", "’", "'"}:
        pair = f"{tree.tokens[head - 2].lemma.lower()}'s {lemma}"
        if pair in known.authority:
            return pair
    return lemma
