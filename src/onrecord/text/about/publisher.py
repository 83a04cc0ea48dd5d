"""Who publishes a report: the outlet, office, organisation or person whose words it is.

Looked for where that kind of report says it: page metadata, agency dateline, letterhead, sign-off. A name is given as
written; a name all in capitals takes the letters that the report uses for it elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from onrecord.model.text import ReportKind
from onrecord.text import headlines, lexicon
from onrecord.text.about.face import Face
from onrecord.text.headlines import DAY

_AGENCY = re.compile(r"^[^.!?\n]{2,60}?\((?P<name>[^()\n]{2,45})\)\s*(?:[-–—]{1,2}|\.|:)\s?")
_BY_STAFF = re.compile(
    r"by (?:the |our )?(?P<name>[A-ZА-ЯЁ][\w.'’&-]*(?: [A-ZА-ЯЁ][\w.'’&-]*){0,4}?) (?:News )?(?:staff|newsroom|correspondents?|reporters?|desk|bureau|team|editors?)\b",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"^(?P<name>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}) (?:newsroom|staff|editorial team)\b", re.IGNORECASE
)
_SEPARATORS = re.compile(r"\s+[-–—/|·•:]{1,2}\s+|\s*[|·•]\s*|\.\s+(?=[A-ZА-ЯЁ\d])|;\s+")
_QUOTED = re.compile(r"^[«\"“](?P<name>[^»\"”]{3,60})[»\"”]")
_SELF = re.compile(
    r"\b(?:My name is|I am|I, the undersigned,|I,|The undersigned,|Меня зовут)\s+(?P<name>[A-ZА-ЯЁ][\w'’-]+(?:[ -][A-ZА-ЯЁ][\w'’.-]+){1,4})"
)
_BY_LABEL = re.compile(
    r"^(?:from|submitted by|written by|drawn up by|deponent|complainant|от)\s*:?\s+(?P<name>.+)$", re.IGNORECASE
)
_SIGNED_BY = re.compile(
    r"^(?:\(?signed\)?|sd/-|thumb impression of|your|his|her|подпись)\b[:,]?\s*(?P<name>.*)$", re.IGNORECASE
)
_TAKEN_BY = re.compile(
    r"^(?:taken|recorded|written|prepared) by\s*:\s*(?P<name>[^,;(]+)|^interviewer\s*:\s*(?P<name2>[^,;(.]+)",
    re.IGNORECASE,
)
_NOTE_OF = re.compile(
    r"\((?:for the file|for file|note|file)[,:]?\s+(?P<name>[^)]+)\)|\b(?:by|to) (?:the )?(?P<name2>[A-Z][\w'’]+(?: [A-Z][\w'’]+)* (?:Desk|Line|Collective|Group|Network|Committee))"
)
_FROM_BODY = re.compile(
    r"^(?:information note|statement|communiqu[eé]|press release|note|message|appeal|letter)\s+(?:from|by|of)\s+(?:the )?(?P<name>.+)$",
    re.IGNORECASE,
)
_IN_COURT = re.compile(r"^(?:in|before) the (?:court of (?:the )?)?", re.IGNORECASE)
_OWN_VOICE = re.compile(
    r"\b(?:the )?(?P<name>[A-Z][\w'’&-]+(?: (?:of|for|the|and|in|on|de|del|ya|[A-Z][\w'’&-]+)){0,6}? ?(?:[A-Z][\w'’&-]+)?) "
    r"(?:understands|calls (?:on|upon)|demands|urges|appeals|has (?:recorded|received|learned|documented|been unable)|asks the|is (?:worried|concerned|afraid))\b"
)
_PLAIN_NAME = re.compile(
    r"^(?:Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Prof\.?|Maître|Adv\.?|Fr\.?|Sister|Brother)? ?[A-ZА-ЯЁ][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-ZА-ЯЁ][\w.'’-]*){0,5}$"
)
_CHANNEL = re.compile(
    r"\s*[-–—|(:]\s*(?:public )?(?:page|channel|posts?|thread|telegram|facebook|web page|page of)\b.*$", re.IGNORECASE
)
_LONGEST = 90

Finder = Callable[[Face], Iterator[str]]


def publisher_of(face: Face, kind: ReportKind) -> str | None:
    """The publisher as named in the report; None where it does not say."""
    for finder in (*_FIRST, *_BY_KIND.get(kind, ()), *_LAST):
        for name in finder(face):
            cleaned = _cleaned(name, face)
            if cleaned:
                return cleaned
    return None


# --- where it may stand --------------------------------------------------------------------------


def _in_metadata(face: Face) -> Iterator[str]:
    if face.clues.site:
        yield face.clues.site


def _in_dateline(face: Face) -> Iterator[str]:
    for text in (*face.body[:2], *(piece.text for piece in face.head)):
        match = _AGENCY.match(text)
        if match and DAY.search(text[: match.end()]) and not match["name"][0].isdigit():
            yield _full_form(match["name"], face)


def _in_letterhead(face: Face) -> Iterator[str]:
    for line in _head_lines(face):
        quoted = _QUOTED.match(line)
        if quoted and len(line) < len(quoted[0]) + 30:
            yield quoted["name"]
        origin = _FROM_BODY.match(line)
        if origin:
            yield origin["name"]
        for part in _parts(line):
            if headlines.names_body(part) and not headlines.names_paper(part) and not headlines.names_state(part):
                yield part


def _in_byline(face: Face) -> Iterator[str]:
    for line in _head_lines(face):
        match = _BY_STAFF.match(line) or _NEWSROOM.match(line)
        if (
            match
            and match["name"][:1].isupper()
            and match["name"].lower() not in {"our", "post", "political", "special", "staff"}
        ):
            yield match["name"]


def _before_date(face: Face) -> Iterator[str]:
    """`Name, Place, 3 May 2022`: the first part of a date line that has more parts."""
    for piece in face.head:
        if piece.role != "dateline":
            continue
        parts = [part.strip() for part in re.split(r",|\s[|·•/–—-]\s|\.\s", piece.text)]
        words = [part for part in parts if part and not DAY.search(part) and not re.search(r"\d", part)]
        named = [part for part in words if part[:1].isupper()]
        if named and (len(named) > 1 or len(named[0].split()) > 1):
            yield named[0]


def _in_signature(face: Face) -> Iterator[str]:
    for piece in reversed(face.foot):
        text = piece.text.strip("*_ ")
        signed = _SIGNED_BY.match(text)
        name = (signed["name"] if signed and signed["name"] else text).split(",")[0].strip()
        if _PLAIN_NAME.match(name) and not DAY.search(name) and not lexicon.pattern("roles", "others").match(name):
            yield _fullest(name, face)


def _in_own_words(face: Face) -> Iterator[str]:
    for text in (*face.body[:3], *(piece.text for piece in face.head)):
        match = _SELF.search(text)
        if match:
            yield match["name"]


def _in_label(face: Face) -> Iterator[str]:
    for line in _head_lines(face):
        match = _BY_LABEL.match(line)
        if match:
            name = match["name"]
            parts = [part.strip() for part in name.split(",")]
            bodies = [part for part in parts if headlines.names_body(part)]
            yield bodies[0] if bodies else parts[0]


def _writer_of_note(face: Face) -> Iterator[str]:
    lines = list(_head_lines(face))
    for line in lines[:2]:
        match = _NOTE_OF.search(line)
        if match:
            yield _fullest(match["name"] or match["name2"], face)
    if lines:
        first = _SEPARATORS.split(lines[0])[0].split(",")[0]
        if not headlines.names_paper(first):
            yield _fullest(first, face)
    for line in lines:
        match = _TAKEN_BY.match(line)
        if match:
            yield match["name"] or match["name2"]


def _first_line(face: Face) -> Iterator[str]:
    for line in list(_head_lines(face))[:1]:
        name = _CHANNEL.sub("", _SEPARATORS.split(line)[0])
        if not headlines.names_paper(name):
            yield name


def _in_voice(face: Face) -> Iterator[str]:
    for text in face.body:
        for match in _OWN_VOICE.finditer(text):
            if headlines.names_body(match["name"]):
                yield match["name"]


def _court(face: Face) -> Iterator[str]:
    for line in _head_lines(face):
        for part in _parts(line):
            if re.search(r"\b(?:court|tribunal|judgeship|magistrate|суд)", part, re.IGNORECASE):
                yield _IN_COURT.sub("", part)


def _head_lines(face: Face) -> Iterator[str]:
    return (
        piece.text.strip("[]*_ ")
        for piece in face.head
        if piece.role not in {"title", "heading", "caption"} or not face.body
    )


_FIRST: tuple[Finder, ...] = (_in_metadata, _in_dateline)
_BY_KIND: dict[ReportKind, tuple[Finder, ...]] = {
    "news": (_in_letterhead, _in_byline, _before_date, _first_line),
    "court": (_court, _in_letterhead),
    "letter": (_in_label, _in_own_words, _in_signature, _in_letterhead),
    "call_note": (_in_letterhead, _writer_of_note),
    "social_post": (_in_letterhead, _first_line),
    "other": (_in_own_words, _in_letterhead, _in_label, _in_signature),
    "ngo_statement": (_in_letterhead, _before_date, _in_voice),
    "official_statement": (_in_letterhead,),
}
_LAST: tuple[Finder, ...] = (_in_letterhead, _in_byline, _before_date, _in_voice, _in_signature)


# --- what a name looks like ----------------------------------------------------------------------


def _parts(line: str) -> Iterator[str]:
    """The parts of a letterhead line, dates left out."""
    for part in _SEPARATORS.split(line):
        match = DAY.search(part)
        kept = part[: match.start()] if match else part
        kept = re.sub(r",?\s*(?:\w{3,9}day|" + r"[A-Z][\w-]+)?,?\s*$", "", kept) if match else kept
        if kept.strip(" ,"):
            yield kept.strip(" ,")


def _cleaned(name: str, face: Face) -> str | None:
    name = re.sub(r"\s*\([^)]*\)\s*$", "", name).strip(" .,:;-–—*_«»\"“”'()[]")
    name = re.sub(r"^(?:the|by) (?=[a-z])", "", name)
    if not 2 <= len(name) <= _LONGEST or not re.search(r"[^\W\d_]{2}", name) or re.fullmatch(r"[\d\W]+", name):
        return None
    return _natural_case(name, face) if name.isupper() and len(name) > 5 else name


def _natural_case(name: str, face: Face) -> str:
    """The name as the report writes it elsewhere, or with capitals at the beginning of words."""
    for text in (*face.body, *(piece.text for piece in (*face.head, *face.foot))):
        for match in re.finditer(re.escape(name), text, re.IGNORECASE):
            if not match[0].isupper() and match[0][0].isupper():
                return match[0]
    small = {"of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "ya", "по", "и", "в"}
    words = [word.lower() if word.lower() in small else _capital(word) for word in name.split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _capital(word: str) -> str:
    return (
        word
        if len(word) <= 3 and not re.search(r"[AEIOUYАЕИОУЫЭЮЯ]", word)
        else "-".join(part.capitalize() for part in word.split("-"))
    )


def _full_form(name: str, face: Face) -> str:
    """The words that an abbreviation stands for, where the report spells them out."""
    if not re.fullmatch(r"[A-Z]{2,6}", name):
        return name
    initials = r"\b" + r"(?: (?:of|the|for|and|de))* ".join(rf"{letter}[\w'’]+" for letter in name) + r"\b"
    for text in (*(piece.text for piece in (*face.foot, *face.head)), *face.body):
        match = re.search(initials, text)
        if match:
            return match[0]
    return name


def _fullest(name: str, face: Face) -> str:
    """A signature's name in the fullest form that the report has: `K. Orlova` is `Ksenia Orlova`."""
    words = name.replace(".", ". ").split()
    if len(words) < 2 or not any(word.endswith(".") for word in words):
        return name
    pattern = (
        r"\b"
        + " ".join(rf"{re.escape(word[:-1])}[\w'’-]+" if word.endswith(".") else re.escape(word) for word in words)
        + r"\b"
    )
    for text in (*(piece.text for piece in face.head), *face.body):
        match = re.search(pattern, text, re.IGNORECASE)
        if match and not match[0].islower():
            return match[0]
    return name
