"""What is written where, true of any text: sentences, words and their syntax, names, times, attributions.

Token and sentence numbers count from 0. A token's `head` is its number within the sentence, or -1 for the root.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from onrecord.dates import UncertainDate
from onrecord.model.span import Span
from onrecord.model.text import Text

NameKind = Literal["person", "organisation", "authority", "place"]
NounKind = Literal["person", "organisation", "place", "event", "object", "time", "abstract", "animal", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """One word of a sentence, in Universal Dependencies terms.

    Attributes:
        span: Where it stands in the text.
        text: The word as written.
        lemma: Its base form, lower case except in names.
        upos: Universal part of speech, e.g. `VERB`.
        xpos: Language-specific tag (Penn tags in English), e.g. `VBN`.
        head: Number of its head within the sentence; -1 for the root.
        deprel: Relation to the head with its subtype, e.g. `nsubj:pass`.
        noun_kind: What sort of thing an unnamed or named mention headed by this word is; None where it heads none.
    """

    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    noun_kind: NounKind | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence and its words; it lies within one block.

    Attributes:
        span: Where.
        tokens: Its words; empty once the claims have been found.
        vectors: The language model's view of each word in its context, float16 of shape (tokens, size); None from
            backends that give none.
    """

    span: Span
    tokens: tuple[Token, ...] = field(repr=False)
    vectors: Any = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A name as it stands in the text: no title, no possessive.

    Attributes:
        span: Where.
        kind: `authority` is a body with state power (police, ministry, court, committee of inquiry); `place` includes
            countries and regions even where they act.
        sentence: Number of its sentence.
        first: Number of its first token in the sentence.
        last: Number of its last token, inclusive.
    """

    span: Span
    kind: NameKind
    sentence: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeExpression:
    """A phrase that tells when, how long or how often (TIMEX3), resolved as far as the report allows.

    Attributes:
        span: The phrase itself, without its preposition.
        type: TIMEX3 type.
        value: TIMEX3 value, e.g. `2021-02-04T15:00`, `P2D`, `PAST_REF`; `XXXX-XX-XX`-style where unresolved.
        when: The time in the calendar; None for durations, sets, and what could not be resolved.
        clock: Clock time `HH:MM`, with `~` where approximate; None where none is given.
        basis: `stated` if the phrase alone gives the date, `computed` if it was resolved against an anchor.
        anchor: `published`, `in text` (a date stated earlier in the report), or None.
        relative_to_event: True for "two days later", "the same night": counted from another event.
    """

    span: Span
    type: TimexType
    value: str
    when: UncertainDate | None = None
    clock: str | None = None
    basis: Literal["stated", "computed", "unresolved"] = "unresolved"
    anchor: Literal["published", "in text"] | None = None
    relative_to_event: bool = False


AttributionStance = Literal["assert", "deny", "doubt", "alternative", "retract", "question", "intend"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Attribution:
    """Somebody is given as saying (writing, believing, denying) something.

    Attributes:
        source: Who: spans of the noun phrase; empty in "it was reported".
        cue: The reporting words: "said", "according to"; empty where a quotation stands alone.
        content: What is said; may be in several pieces ("X," he said, "Y").
        stance: How the source stands to the content.
        direct: True if the content is within quotation marks.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: AttributionStance = "assert"
    direct: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Analysis:
    """Everything written where in one text. All tuples are in the order of the text."""

    text: Text
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    names: tuple[Name, ...] = field(default=(), repr=False)
    times: tuple[TimeExpression, ...] = field(default=(), repr=False)
    attributions: tuple[Attribution, ...] = field(default=(), repr=False)
