"""People and bodies of the lines above a report: "With: B. Lunt, baker", "Suspects: 1. Ada Lunt 2. Ivo Marsh".

Such lines are no sentences and have no syntax. What stands after a known label is a name; the label says whether the
report is about that person. The publisher's name often stands there in a longer form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord import names
from onrecord.claims.informants import informant_name, interviewed_name, narrator_name
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.named import body_likeness, likeness
from onrecord.claims.participants.publishing import publisher_kind
from onrecord.claims.participants.represented import represented
from onrecord.claims.participants.words import header_labels, lexicon, pronouns
from onrecord.claims.questions import questions
from onrecord.model import Analysis, Span, Text

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][\w ']{1,28}?)\s*(?:\([^)]*\))?\s*[:：]\s*(?P<rest>\S.*)")
_NUMBERED = re.compile(r"\b\d{1,2}[.)]\s+")
_NAME = re.compile(r"(?:[^\W\d_][\w’'.-]*\.?[ \u00a0]+){0,4}[^\W\d_][\w’'.-]*\.?")
_CALLED = re.compile(r"\b(?:called?|alias|known as)\s+(?P<name>(?:[^\W\d_][\w’'-]*\s*){1,3})")
_KIN = re.compile(r"\s*[(,–-]\s*(?:(?:his|her|their|the)\s+)?(?P<kin>[\w-]+)")
_AGE = re.compile(r"\s*[(,]\s*(?:aged?\s+|b\.\s*|born\s+(?:in\s+)?)?\d{1,4}\b")
_LONGEST_PART = 7  # words of the name of a department
_UNREAD = frozenset({"header", "byline", "dateline"})


def read_headers(analysis: Analysis, cast: Cast) -> None:
    """Add the people and bodies of the header lines to the cast, or their names to those already there."""
    kin: dict[Character, str] = {}
    for label, title in _labelled_titles(analysis):
        kin |= _read_names(cast, label, title["rest"], title.start("rest"))
    for span in _lines(analysis):
        line = span.of(analysis.text.content)
        match = _LABEL.fullmatch(line)
        label = match["label"].strip().casefold() if match is not None else ""
        if match is None:
            _longer_publisher(cast, line, span)
            _department(cast, line, span)
        elif label in header_labels():
            kin |= _read_names(cast, label, match["rest"], span.start + match.start("rest"))
    for character, word in kin.items():
        character.sex = character.sex or ("male" if word in lexicon().male else None)
        character.sex = character.sex or ("female" if word in lexicon().female else None)
        if cast.about is not None and character is not cast.about:
            character.tie = character.tie or (cast.about, word)


def _read_names(cast: Cast, label: str, rest: str, at: int) -> dict[Character, str]:
    """Take in the people and bodies named behind a label; gives whose kin some of them are said to be: "(sister)"."""
    sort, kin = header_labels()[label], {}
    for name, start, end in _names(rest):
        if sort == "about" and not _is_somebody(cast, name, rest[end:]):
            continue
        character = _find(cast, name)
        character.aliases.append(name)
        character.elsewhere.append(Span(at + start, at + end))
        if character.kind != "person":
            continue
        if label in lexicon().people:
            character.roles.add(label)
        told = _KIN.match(rest[end:])
        if told is not None and told["kin"].casefold() in lexicon().kin:
            kin[character] = told["kin"].casefold()
        if sort == "about":
            cast.about = cast.about or character
            cast.subject = cast.about
        if sort == "subject":
            cast.subject = cast.subject or character
            cast.parties.append(character)
    called = _CALLED.search(rest)
    if called is not None and sort == "subject":
        _call_subject(cast, called["name"].strip())
    return kin


def _is_somebody(cast: Cast, name: str, rest: str) -> bool:
    """Whether what stands behind "Re:" is a person: the report speaks of them by name, or an age is given."""
    if publisher_kind(name, "letter") != "person" or not all(word[:1].isupper() for word in name.split()):
        return False
    known = (one for one in cast.of_kind("person") if one.named)
    return _AGE.match(rest) is not None or any(likeness(one, name) >= names.POSSIBLE for one in known)


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
    informant = cast.informant = _at_name(cast, span, text)
    _join_initials(cast, informant, span.of(text.content))
    cast.subject = cast.about or represented(cast, informant, span, text) or _told_of(informant)
    sorts = [pronouns()[phrase.lemma] for phrase in cast.phrases if phrase.form == "pronoun"]
    if text.kind == "call_note" and sorts.count("first") > sorts.count("male") + sorts.count("female"):
        cast.narrator = informant


def find_interviewed(analysis: Analysis, cast: Cast) -> None:
    """Tell who answers in a printed interview, where the words above its first question say so."""
    text = analysis.text
    asked = questions(text)
    if not asked or cast.informant is not None:
        return
    span = interviewed_name(text, asked[0].span.start)
    if span is not None and _names_person(cast, span.of(text.content)):
        cast.interviewed = _at_name(cast, span, text)


def _told_of(informant: Character) -> Character | None:
    """Whom a note without another name is about: the informant, unless that is somebody's lawyer."""
    return None if informant.roles & lexicon().lawyers else informant


def _join_initials(cast: Cast, informant: Character, name: str) -> None:
    """Make whoever a note calls only by the initials of its informant the informant: "O.L." where Olga Lind called."""
    letters = [word[0] for word in name.split() if word[:1].isupper()]
    short = re.compile(r"[\s.]*".join(map(re.escape, letters)) + r"\.?")
    for other in [one for one in cast.of_kind("person") if one is not informant and one.named]:
        forms = [phrase.name for phrase in other.phrases if phrase.form == "name"]
        if len(letters) > 1 and forms and all(short.fullmatch(form) for form in forms):
            cast.merge(informant, other)


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


def _labelled_titles(analysis: Analysis) -> Iterator[tuple[str, re.Match[str]]]:
    """Titles that begin with a label that says whom the report is about: "Re: Bo Lunt, 24"."""
    for block in analysis.text.blocks:
        match = _LABEL.match(analysis.text.content, block.span.start, block.span.end)
        if block.role == "title" and match is not None:
            label = match["label"].strip().casefold()
            if header_labels().get(label) == "about":
                yield label, match


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
