"""People and bodies of the lines above a report: "With: B. Lunt, baker", "Suspects: 1. Ada Lunt 2. Ivo Marsh".

Such lines are no sentences and have no syntax. What stands after a known label is a name; the label says whether the
report is about that person. The publisher's name often stands there in a longer form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord import names
from onrecord.claims.informants import informant_name, narrator_name
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.named import body_likeness, likeness
from onrecord.claims.participants.publishing import publisher_kind
from onrecord.claims.participants.words import header_labels, lexicon, pronouns
from onrecord.model import Analysis, Span, Text

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][\w ']{1,28}?)\s*(?:\([^)]*\))?\s*[:：]\s*(?P<rest>\S.*)")
_NUMBERED = re.compile(r"\b\d{1,2}[.)]\s+")
_NAME = re.compile(r"(?:[^\W\d_][\w’'.-]*\.?[ \u00a0]+){0,4}[^\W\d_][\w’'.-]*\.?")
_CALLED = re.compile(r"\b(?:called?|alias|known as)\s+(?P<name>(?:[^\W\d_][\w’'-]*\s*){1,3})")
_LONGEST_PART = 7  # words of the name of a department
_UNREAD = frozenset({"header", "byline", "dateline"})


def read_headers(analysis: Analysis, cast: Cast) -> None:
    """Add the people and bodies of the header lines to the cast, or their names to those already there."""
    for span in _lines(analysis):
        line = span.of(analysis.text.content)
        match = _LABEL.fullmatch(line)
        if match is None:
            _longer_publisher(cast, line, span)
            _department(cast, line, span)
            continue
        sort = header_labels().get(match["label"].strip().casefold())
        if sort is None:
            continue
        for name, start, end in _names(match["rest"]):
            offset = span.start + match.start("rest")
            character = _find(cast, name)
            character.aliases.append(name)
            character.elsewhere.append(Span(offset + start, offset + end))
            if sort == "subject" and character.kind == "person":
                cast.subject = cast.subject or character
                cast.parties.append(character)
        called = _CALLED.search(match["rest"])
        if called is not None and sort == "subject":
            _call_subject(cast, called["name"].strip())


def find_narrator(analysis: Analysis, cast: Cast) -> None:
    """Tell whose words the report is: the publisher's, or in a note of the first person the informant's."""
    text = analysis.text
    cast.news = text.kind == "news"
    cast.narrator = cast.publisher
    span = narrator_name(text)
    if span is not None and _names_person(cast, span.of(text.content)):
        cast.narrator = _at_name(cast, span, text)
        return
    span = informant_name(text)
    if span is None:
        return
    informant = cast.subject = _at_name(cast, span, text)
    sorts = [pronouns()[phrase.lemma] for phrase in cast.phrases if phrase.form == "pronoun"]
    if text.kind == "call_note" and sorts.count("first") > sorts.count("male") + sorts.count("female"):
        cast.narrator = informant


def _names_person(cast: Cast, name: str) -> bool:
    """Whether a narrator's name is that of a person who is not the publisher; a single word must be known as one."""
    if (cast.publisher is not None and cast.publisher.kind == "person") or name.endswith(("'s", "’s")):
        return False
    if publisher_kind(name, "letter") != "person":
        return False
    return " " in name or any(likeness(one, name) >= names.POSSIBLE for one in cast.of_kind("person") if one.named)


def _at_name(cast: Cast, span: Span, text: Text) -> Character:
    """The one of the cast whom a name at a place means, or a new one."""
    name = span.of(text.content)
    found = next((one for one in cast.characters if span in one.elsewhere), None) or _find(cast, name)
    if span not in found.elsewhere and not any(name == phrase.name for phrase in found.phrases):
        found.aliases.append(name)
        found.elsewhere.append(span)
    return found


def _lines(analysis: Analysis) -> Iterator[Span]:
    """The header lines that were not read as sentences."""
    for block in analysis.text.blocks:
        if block.role in _UNREAD:
            for match in _LINE.finditer(analysis.text.content, block.span.start, block.span.end):
                yield Span(*match.span())


def _names(rest: str) -> Iterator[tuple[str, int, int]]:
    """The names after a label, with their places in it; what follows a comma or bracket is a description."""
    pieces = [match.end() for match in _NUMBERED.finditer(rest)] or [0]
    for number, start in enumerate(pieces):
        end = pieces[number + 1] if number + 1 < len(pieces) else len(rest)
        piece = re.split(r"[,;(/|]|\s+-\s|\s+\d|(?<=\w{3})\.\s", rest[start:end])[0]
        match = _NAME.match(piece.lstrip())
        if match is None:
            continue
        name = match.group().strip()
        words = [word for word in name.split() if word.casefold().rstrip(".") not in lexicon().titles] or name.split()
        proper = all(word[:1].isupper() for word in words if len(word) > 3)
        if proper and not all(word.casefold().rstrip(".") in lexicon().never | lexicon().people for word in words):
            at = start + rest[start:end].index(name)
            yield name, at, at + len(name)


def _find(cast: Cast, name: str) -> Character:
    """The one of the cast with this name, or a new one."""
    kind = publisher_kind(name, "letter")
    if kind == "person" or " " not in name:
        fits = [(likeness(one, name), -one.order, one) for one in cast.of_kind("person") if one.named]
        least = names.SAME if len(names.tokens(name)) > 1 else names.POSSIBLE
    else:
        fits = [(body_likeness(one, name), -one.order, one) for one in cast.of_kind("organisation", "authority")]
        least = names.POSSIBLE
    best = max(fits, key=lambda one: one[:2], default=None)
    if best is not None and best[0] >= least:
        return best[2]
    return cast.add("person" if " " not in name else kind)


def _call_subject(cast: Cast, name: str) -> None:
    """'To be called Ko Thet': the person that the note is with."""
    found = [one for one in cast.of_kind("person") if one.named and likeness(one, name) >= names.POSSIBLE]
    if found:
        cast.subject = cast.subject or found[0]
    elif cast.subject is None:
        cast.subject = cast.add("person")
        cast.subject.aliases.append(name)


def _longer_publisher(cast: Cast, line: str, span: Span) -> None:
    """A header line, or a part of one, that gives the publisher's name in a longer form."""
    publisher = cast.publisher
    if publisher is None or publisher.kind == "person":
        return
    written = publisher.aliases[-1].casefold()
    for match in re.finditer(r"[^|,.(\[·–]+|[^|,(\[·–]+", line):
        part = match.group().strip(" -—*#")
        words = part.split()
        longer = len(words) > len(written.split()) and part.casefold().startswith(written)
        if longer and len(words) <= len(written.split()) + 4 and words[-1][:1].isupper():
            publisher.aliases.append(part)
            start = span.start + line.index(part)
            publisher.elsewhere.append(Span(start, start + len(part)))
            return


def _department(cast: Cast, line: str, span: Span) -> None:
    """A header line with the part of the publishing authority that speaks: "Communications Division"."""
    publisher = cast.publisher
    words = line.strip(" *#").split()
    if publisher is None or publisher.kind != "authority" or not 1 < len(words) <= _LONGEST_PART:
        return
    folded = {word.casefold().strip(".,") for word in words}
    if folded & lexicon().parts_of_bodies and not any(letter.isdigit() for letter in line):
        part = " ".join(words)
        if part.casefold() not in {alias.casefold() for alias in publisher.aliases}:
            publisher.aliases += [part, f"{publisher.aliases[0]}, {part}"]
            publisher.elsewhere.append(span)
