"""Reports told in the first person by somebody they name, and answers to printed questions.

"Statement of Captain Ada Lunt" with "I" in it is hers, though her office published it. In an interview each paragraph
behind a question, and what goes on in the first person behind that, is the answer of the one who was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.claims.informants import INTRODUCED, informant_name
from onrecord.claims.questions import questions
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Entity, Span


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
    asked = questions(text)
    answers = [span for one in asked for span in one.answer]
    who = reader.entities.get(reader.participants.interviewed or "") if asked else None
    if who is None and asked:
        who = _asked(reader, asked[0].span.start) or _who_says_i(reader, answers)
    if who is not None:
        yield from (_speech(one.answer, who) for one in asked if one.answer)


def _who_says_i(reader: Reader, answers: Sequence[Span]) -> Entity | None:
    """Whom "I" in the answers means, where no name tells who was asked."""
    for number, tree in enumerate(reader.trees):
        if any(span.contains(tree.sentence.span) for span in answers):
            said = (one for one, token in enumerate(tree.tokens) if token.text == "I")
            found = [entity for one in said for entity in reader.participants.one_at(number, one)]
            if found:
                return reader.entities.get(found[0])
    return None


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
