"""A sentence on its way from one language to another: words that can be moved, added, changed and left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.model import Sentence, Span, Token
from onrecord.model.analysis import NounKind


@dataclass(eq=False)
class Word:
    """One word.

    Attributes:
        span: Where it stands in the report; of an added word, where the word stands that it was added for.
        text: As written; the English form once it is glossed.
        lemma: Likewise.
        features: Of the Russian word: `Case`, `Tense` ...
        head: None for the root.
        added: Whether no word of the report stands behind it.
        name: Kind of the name that it is part of.
        done: Whether it is English by now.
    """

    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str = ""
    head: Word | None = None
    deprel: str = "root"
    noun_kind: NounKind | None = None
    features: dict[str, str] = field(default_factory=dict)
    added: bool = False
    name: str = ""
    done: bool = False

    def is_(self, *deprels: str) -> bool:
        """Whether it hangs on its head by one of these relations or a subtype."""
        return self.deprel in deprels or self.deprel.partition(":")[0] in deprels


class Sketch:
    """One sentence.

    Args:
        sentence: As it stands in the report.
        acting: Whether the sentence before leaves men or officers acting.
    """

    def __init__(self, sentence: Sentence, *, acting: bool = False) -> None:
        self.sentence = sentence
        self.words = [_word(token) for token in sentence.tokens]
        self.first = list(self.words)
        self.acting = acting  # once it is reshaped: whether it leaves them acting, for the sentence behind it
        for word, token in zip(self.words, sentence.tokens, strict=True):
            word.head = self.words[token.head] if 0 <= token.head < len(self.words) else None

    def children(self, head: Word, *deprels: str) -> list[Word]:
        """The words that hang on a word, in their order."""
        return [word for word in self.words if word.head is head and (not deprels or word.is_(*deprels))]

    def child(self, head: Word, *deprels: str) -> Word | None:
        """The first of them."""
        return next(iter(self.children(head, *deprels)), None)

    def place(self, word: Word) -> int:
        """Its number in the sentence."""
        return next(number for number, one in enumerate(self.words) if one is word)

    def before(self, word: Word, text: str, tags: tuple[str, str], head: Word, deprel: str) -> Word:
        """Adds an English word in front of another."""
        return self._added(self.place(word), word, text, tags, (head, deprel))

    def after(self, word: Word, text: str, tags: tuple[str, str], head: Word, deprel: str) -> Word:
        """Adds an English word behind another."""
        return self._added(self.place(word) + 1, word, text, tags, (head, deprel))

    def _added(self, at: int, beside: Word, text: str, tags: tuple[str, str], tie: tuple[Word, str]) -> Word:
        made = Word(
            span=beside.span,
            text=text,
            lemma=_LEMMAS.get(text, text),
            upos=tags[0],
            xpos=tags[1],
            head=tie[0],
            deprel=tie[1],
            added=True,
            done=True,
        )
        self.words.insert(at, made)
        return made

    def drop(self, word: Word, heir: Word | None = None) -> None:
        """Leaves a word out; what hangs on it hangs on the heir, or on its head."""
        for child in self.children(word):
            child.head = heir or word.head
        self.words = [one for one in self.words if one is not word]

    def start_of(self, noun: Word) -> Word:
        """The first word of a noun phrase: its adjectives, numerals and determiners stand in front."""
        first = noun
        for word in self.children(noun, "amod", "det", "nummod", "case", "advmod", "compound", "nmod:poss", "acl"):
            if self.place(word) < self.place(first) and not self.children(word, "nsubj"):
                first = self.start_of(word) if word.is_("amod", "nummod") else word
        return first

    def up(self, word: Word) -> Iterator[Word]:
        """The heads above a word."""
        seen, here = {id(word)}, word.head
        while here is not None and id(here) not in seen:
            yield here
            seen.add(id(here))
            here = here.head

    def tokens(self) -> tuple[list[Word], list[int]]:
        """The words in their order and the number of each one's head, -1 for the root."""
        numbers = {id(word): number for number, word in enumerate(self.words)}
        return self.words, [numbers.get(id(word.head), -1) if word.head else -1 for word in self.words]


_LEMMAS = {"was": "be", "were": "be", "is": "be"}


def _word(token: Token) -> Word:
    pairs = (pair.partition("=") for pair in token.xpos.split("|") if "=" in pair)
    return Word(
        span=token.span,
        text=token.text,
        lemma=token.lemma,
        upos=token.upos,
        deprel=token.deprel,
        noun_kind=token.noun_kind,
        features={name: value for name, _, value in pairs},
    )


def matches(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    """Whether a phrase stands there, by its forms in lower case."""
    return len(words) - at >= len(parts) and all(
        word.text.lower().replace("ё", "е") == part.replace("ё", "е")
        for word, part in zip(words[at : at + len(parts)], parts, strict=True)
    )
