"""The questions of a printed interview, and those over the sections of a text: whoever asks tells of nothing.

Works on characters alone. A report is an interview where at least three paragraphs ask something and most of these are
followed by an answer in the first person, or where at least three begin with the label of a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span, Text

_ANY_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|us|[Oo]ur)\b")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_OPENS_QUESTION = re.compile(
    r"(?:how|what|have|has|had|was|were|is|are|did|do|does|why|who|when|which|can|could)\b", re.IGNORECASE
)
_LABELLED = re.compile(r"(?:Q|QUESTION|Question|INTERVIEWER|Interviewer)\s?\d{0,2}[.:]\W*\w")
_QUESTIONS = 3  # of which an interview has at least so many
_LONGEST_QUESTION = 30  # words
_MARKS = "-–—•* \t"
_ROLES = frozenset({"paragraph", "list_item", "heading"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question and its answer.

    Attributes:
        span: The paragraph that asks.
        answer: The paragraphs that answer; empty where another question follows at once.
    """

    span: Span
    answer: tuple[Span, ...]


def questions(text: Text) -> tuple[Question, ...]:
    """The questions of an interview, in their order; none in other reports."""
    blocks = [one for one in text.blocks if one.role in _ROLES]
    words = [one.span.of(text.content) for one in blocks]
    asked = _asked(words)
    found = []
    for number in asked:
        end = number + 1
        if number + 1 not in asked:
            end = number + 2
            while end < len(blocks) and end not in asked and blocks[end].role != "heading" and _goes_on(words[end]):
                end += 1
        found.append(Question(span=blocks[number].span, answer=tuple(one.span for one in blocks[number + 1 : end])))
    return tuple(found)


def _asked(words: Sequence[str]) -> list[int]:
    """The numbers of the paragraphs that ask: those labelled as questions, or else those that end with its mark."""
    labelled = [number for number, passage in enumerate(words[:-1]) if _LABELLED.match(passage.strip(_MARKS))]
    if len(labelled) >= _QUESTIONS:
        return labelled
    asked = [number for number, passage in enumerate(words[:-1]) if _asks(passage)]
    answered = [number for number in asked if number + 1 not in asked and _first_person(words[number + 1])]
    return asked if len(asked) >= _QUESTIONS and len(answered) >= len(asked) / 2 else []


def is_asked(asked: Sequence[Question], sentence: Span, content: str) -> bool:
    """Whether a sentence is what the interviewer asks."""
    return any(one.span.contains(sentence) for one in asked) and "?" in sentence.of(content)


def heads_section(text: Text, sentence: Span) -> bool:
    """Whether a question stands alone in its line, over what answers it: "Have they been mistreated?"."""
    words = sentence.of(text.content).strip(_MARKS)
    if not words.endswith("?") or _OPENS_QUESTION.match(words) is None:
        return False
    return any(one.span.of(text.content).strip(_MARKS) == words for one in text.blocks if one.role in _ROLES)


def _asks(passage: str) -> bool:
    plain = passage.strip(_MARKS).rstrip('”"* ')
    return plain.endswith("?") and len(plain.split()) <= _LONGEST_QUESTION and plain[:1] not in '“"«'


def _goes_on(passage: str) -> bool:
    return not _asks(passage) and _first_person(passage)


def _first_person(passage: str) -> bool:
    return _ANY_FIRST_PERSON.search(_QUOTED.sub(" ", passage)) is not None
