"""Reports told in the first person by somebody they name, and answers to printed questions.

"Statement of Captain Ada Lunt" with "I" in it is hers, though her office published it. In an interview each paragraph
behind a question, and what goes on in the first person behind that, is the answer of the one who was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.claims.informants import INTRODUCED, informant_name
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Entity, Span

_ANY_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|us|[Oo]ur)\b")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_QUESTIONS = 3  # of which an interview has at least so many
_LONGEST_QUESTION = 30  # words
_MARKS = "-–—• \t"


def narrated(reader: Reader) -> Iterator[Speech]:
    """One speech over the whole report of whoever tells it and is not its publisher."""
    who = reader.entities.get(reader.participants.narrator or "")
    if who is not None:
        yield _speech([block.span for block in reader.analysis.text.blocks], who)


def interview(reader: Reader) -> Iterator[Speech]:
    """One speech for each answer to a question that stands in a paragraph of its own."""
    text = reader.analysis.text
    if informant_name(text) is not None:
        return
    blocks = [one for one in text.blocks if one.role in {"paragraph", "list_item", "heading"}]
    asked = [number for number, one in enumerate(blocks[:-1]) if _asks(one.span.of(text.content))]
    answered = [n for n in asked if n + 1 not in asked and _first_person(blocks[n + 1].span.of(text.content))]
    if len(asked) < _QUESTIONS or len(answered) < len(asked) / 2:
        return
    who = _asked(reader, blocks[asked[0]].span.start)
    if who is None:
        return
    for number in asked:
        if number + 1 in asked:
            continue
        answer = [blocks[number + 1].span]
        for one in blocks[number + 2 :]:
            words_here = one.span.of(text.content)
            if _asks(words_here) or one.role == "heading" or not _first_person(words_here):
                break
            answer.append(one.span)
        yield _speech(answer, who)


def _asks(passage: str) -> bool:
    plain = passage.strip(_MARKS).rstrip('”"* ')
    return plain.endswith("?") and len(plain.split()) <= _LONGEST_QUESTION and plain[:1] not in '“"«'


def _first_person(passage: str) -> bool:
    return _ANY_FIRST_PERSON.search(_QUOTED.sub(" ", passage)) is not None


def _asked(reader: Reader, first: int) -> Entity | None:
    """Who is interviewed: who says who he is, or else the person whom the report names most before the questions."""
    text = reader.analysis.text
    match = INTRODUCED.search(text.content, first)
    found = _person(reader, match["name"]) if match else None
    if found is not None:
        return found
    people = [one for one in _people(reader) if any(at.span.start < first for at in one.mentions)]
    return max(people, key=lambda one: sum(at.span.start < first for at in one.mentions), default=None)


def _people(reader: Reader) -> list[Entity]:
    own = reader.participants.publisher
    return [one for one in reader.participants.entities if one.kind == "person" and one.named and one.id != own]


def _person(reader: Reader, name: str) -> Entity | None:
    """The person most of whose name stands in the words."""
    called = _words(name) - words("titles")
    scored = [(max(len(called & _words(form)) for form in one.names), one) for one in _people(reader) if one.names]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] else None


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w{2,}", name)}


def _speech(content: Sequence[Span], who: Entity) -> Speech:
    return Speech(
        content=tuple(content),
        speakers=(Speaker(entity=who.id, name=who.name, cue=""),),
        cue=None,
        sentence=0,
        lemma="",
        stance="assert",
        direct=False,
    )
