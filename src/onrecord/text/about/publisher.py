"""Who publishes a report: the outlet, office, organisation or person whose words it is.

Looked for where that sort of report says it: page metadata, agency dateline, letterhead, label, sign-off. Each finder
gives candidates, best first; the first that is a name is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from onrecord.model.text import ReportKind
from onrecord.places import look_up
from onrecord.text import headlines, lexicon
from onrecord.text.about.address import outlet_of
from onrecord.text.about.called import PLAIN_NAME, SEPARATORS, cleaned, in_full, parts, spelled_out, without_place
from onrecord.text.about.credits import for_outlet, in_imprint, posted_by
from onrecord.text.about.face import Face
from onrecord.text.about.filename import in_file_name, writer_in_file_name
from onrecord.text.about.heading import in_company, in_heading, in_office, names_nobody
from onrecord.text.about.russian import agency_of, outlet_told, taker_of_note, writer_of_letter
from onrecord.text.dateline import named_in
from onrecord.text.headlines import DAY

_NAME = r"[A-ZА-ЯЁ][\w'’-]+(?:[ -][A-ZА-ЯЁ][\w'’.-]+){1,4}"
_LETTERS = r"(?:[A-ZА-ЯЁ]\.[ -]?){1,3}"
_BODY_NAME = r"[A-Z][\w'’&-]+(?: (?:(?:of|for|the|and|in|on|de|del|ya) )*[A-Z][\w'’&-]+){0,6}"
_WORD_NAME = r"[A-ZÀ-ÖØ-Þ][\w-]+"
_AGENCY = re.compile(r"[^!?\n]{2,60}?\((?P<name>[^()\n]{2,45})\)\s*[-–—]{1,2}\s?")
_AGENCY_FIRST = re.compile(r"\((?P<name>[A-Z][^()\n]{1,44})\)\s+[A-ZÀ-ÖØ-Þ]{2}[^!?\n]{2,60}?\s[-–—]{1,2}\s")
_BY_STAFF = re.compile(
    r"by (?:the |our )?(?P<name>[A-ZА-ЯЁ][\w.'’&-]*(?: [A-ZА-ЯЁ][\w.'’&-]*){0,4}?) "
    r"(?:news )?(?:staff|newsroom|correspondents?|reporters?|desk|bureau|team|editors?)\b"
    r"|(?P<room>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}) (?:newsroom|staff|editorial team)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«\"“](?P<name>[^»\"”]{3,60})[»\"”]")
_SELF = re.compile(
    rf"(?:\b(?:My name is|I am|I, the undersigned,|I,|The undersigned,|Меня зовут) (?P<name>{_NAME}))"
    r"|\bin our capacit(?:y|ies) as (?:the )?(?P<office>[\w '’-]{5,90}?)(?= and (?:the )?[A-Z]|[,;.]|$)"
    rf"|^(?P<person>(?:Dr|Prof|Maître|Adv)\.? {_NAME}),"
)
_LABEL = re.compile(
    r"(?:from|submitted by|written by|drawn up by|deponent|complainant|от)\s*:?\s+(?P<name>.+)$", re.IGNORECASE
)
_FOR_OTHERS = re.compile(r"(?i:on behalf of|for) (?:the )?[a-z][\w' -]{2,40}:\s+(?=[A-Z])")
_PLACE_AND_DAY = re.compile(rf"[^,\d]{{2,30}}, (?:the )?{DAY.pattern}", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:\(?signed\)?|sd/-|thumb impression of|your|his|her|(?:with|in) [a-z ]+|respectfully|sincerely|best|подпись|"
    r"с уважением)\b[:,]?\s*(?P<name>.*)$",
    re.IGNORECASE,
)
_TAKEN_BY = re.compile(
    r"(?:(?:call |note )?(?:taken|recorded|written|prepared|noted|logged)(?: down)? )?by\s*:\s*(?P<name>[^,;(]+)"
    rf"|[^.\n]*\b(?:taken|noted|logged|written down) by (?P<person>(?-i:{_LETTERS}|{_NAME}))(?![\w'’])",
    re.IGNORECASE,
)
_NOTE_OF = re.compile(
    r"\((?:for (?:the )?file|note|file)[,:]?\s+(?P<name>[^)]+)\)|\b(?:received by|to) (?:the )?"
    rf"(?P<body>{_BODY_NAME})|\b(?:typed out|transcribed|written down|recorded) by (?!(?:tele)?phone|video|hand\b)"
    r"(?:the )?(?P<group>[\w'’ ]{4,40})"
)
_FROM_BODY = re.compile(
    r"(?:information note|statement|communiqu[eé]|press release|note|message|appeal|letter) (?:from|by|of) (?:the )?"
    r"(?:(?:official )?(?:spokes(?:man|woman|person)|press secretary) (?:of|for) (?:the )?)?"
    r"(?P<name>.+)$",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:C(?i:ourt)|T(?i:ribunal)|J(?i:udgeship)|M(?i:agistrate)|(?i:суд))")  # with its capital
_IN_COURT = re.compile(r"(?:in|before) the (?:court of (?:the )?)?", re.IGNORECASE)
_OWN_VOICE = re.compile(
    rf"\b(?P<name>{_BODY_NAME}) (?:understands|(?:strongly |firmly )?(?:condemns|deplores|denounces)|"
    r"calls (?:for|on|upon)|demands|urges|appeals|asks the|confirms|has (?:recorded|received|learned|been unable)|"
    r"(?:is|are) (?:\w+ly )?(?:worried|concerned|afraid|alarmed|appalled|outraged))\b"
)
_CHANNEL = re.compile(
    r"\s{0,3}[-–—|(:/]\s{0,3}(?:public )?(?:page|channel|posts?|thread|telegram|facebook)\b.*$", re.IGNORECASE
)
_BEGINNING = re.compile(r"(?:It is with .{5,60} that |\(?[^!?\n]{0,60}\d{4}[)\s]*[-–—:]?\s*)?(?:[Tt]he )?")
_SAID_LAST = re.compile(
    r"[^!?\n]{3,60}\d{4} ?[-–—]{1,2} [^!?\n]*\b(?:should|must|calls?|urges?|condemns?|demands?)\b[^!?\n]*,"
    rf" (?:the )?(?P<name>{_BODY_NAME}) said(?: (?:on )?\w+day| today)?\."
)
_EXPERTS = re.compile(r"\bUN (?:human rights |independent )?experts\b", re.IGNORECASE)
_OWNER = re.compile(
    rf"\[?(?P<name>(?:Sister|Brother|Father|Dr\.?|Mrs?\.?|Ms\.?)? ?{_WORD_NAME}(?: {_WORD_NAME}){{0,3}})['’]s "
    r"(?:pad|diary|notebook|notes|journal|letter|testimony|statement|account|log)\b"
)
_FILE_OF = re.compile(
    r"(?P<name>[A-Z]{3,6}) (?:[-–—/] )?"
    r"(?i:(?:case|call|shift|duty|hotline|desk|field) (?:diary|log|notes?|sheet|record))\b"
)
_LEAD = 2  # paragraphs
_LONGEST_ON_TOP = 6  # words
_NOBODY = frozenset({"our", "post", "political", "special", "staff", "the", "news"})

_WITH_PLACE: frozenset[ReportKind] = frozenset({"official_statement", "court", "other"})

Finder = Callable[[Face], Iterator[str]]


def publisher_of(face: Face, kind: ReportKind) -> str | None:
    """The publisher as named in the report; None where it does not say."""
    for finder in (_in_metadata, _owner, _in_dateline, agency_of, *_BY_KIND[kind], *_LAST):
        for given in finder(face):
            name = _without_headline(given)
            found = cleaned(name if kind in _WITH_PLACE else without_place(name), face)
            if found and not names_nobody(face, found):
                return found
    return next(in_file_name(face, kind), None) or next(writer_in_file_name(face), None)


def _without_headline(name: str) -> str:
    """What stands before the colon of a headline: `UN experts: ...`; nothing where that is no body."""
    first, colon, _rest = name.partition(": ")
    return name if not colon else first if headlines.names_body(first) else ""


def _lines(face: Face, *, titled: bool = False) -> Iterator[str]:
    """The lines of the head, with or without the headline."""
    left_out = set() if titled or not face.body else {"title", "heading"}
    return (piece.text.strip("[]*_ ") for piece in face.head if piece.role not in {"caption", *left_out})


def _in_metadata(face: Face) -> Iterator[str]:
    if face.clues.site:
        yield face.clues.site


def _in_dateline(face: Face) -> Iterator[str]:
    """`GENEVA, 3 May (Agency) -`."""
    for text in (*face.body[:2], *(piece.text for piece in face.head)):
        match = _AGENCY.match(text) or _AGENCY_FIRST.match(text)
        if match and DAY.search(text[: match.end()]) and match["name"][0].isupper():
            yield spelled_out(match["name"], face)


def _masthead(face: Face) -> Iterator[str]:
    """The first line, if it stands above the headline."""
    if face.head and face.head[0].role in {"header", "dateline"}:
        every = [part for part in parts(face.head[0].text) if not headlines.is_dated(part)]
        outlets = [part for part in every if headlines.names_body(part)]
        yield from outlets[:1] if outlets and every[0] not in outlets else every[:1]


def _in_letterhead(face: Face) -> Iterator[str]:
    for line in _lines(face):
        yield from _bodies(line)


def _in_title(face: Face) -> Iterator[str]:
    for piece in face.head:
        if piece.role == "title":
            yield from _bodies(piece.text)


def _above_address(face: Face) -> Iterator[str]:
    """The letterhead of a letter: what stands above the line that says to whom it goes."""
    for line in _lines(face):
        if re.match(r"(?:to|кому|в)\b", line, re.IGNORECASE):
            return
        yield from _bodies(line)


def _bodies(line: str) -> Iterator[str]:
    """The names of bodies in a line of letterhead; a line that is a sentence tells of a body and is not its name."""
    if headlines.is_label(line) or headlines.is_sentence(line):
        return
    quoted = _QUOTED.match(line)
    if quoted and len(line) < len(quoted[0]) + 30:
        yield quoted["name"]
    origin = _FROM_BODY.match(line)
    if origin:
        yield origin["name"]
    for part in parts(line):
        if headlines.names_body(part) and not headlines.names_paper(part) and not headlines.names_state(part):
            yield part


def _in_byline(face: Face) -> Iterator[str]:
    for line in _lines(face):
        match = _BY_STAFF.match(line)
        name = (match["name"] or match["room"]) if match else ""
        if name[:1].isupper() and name.lower() not in _NOBODY:
            yield name


def _in_headline(face: Face) -> Iterator[str]:
    """A body that condemns, demands or calls for something in its own headline."""
    match = _OWN_VOICE.match(face.title or "")
    if match and headlines.names_body(match["name"]):
        yield match["name"]


def _before_date(face: Face) -> Iterator[str]:
    """Who is named in the line of the day, or behind the writer."""
    for piece in face.head:
        if piece.role in {"dateline", "byline"}:
            yield from named_in(piece.text, (*face.body, face.title or ""))


def _in_address(face: Face) -> Iterator[str]:
    """The host of the report's own address."""
    name = outlet_of(face.clues.address, (*face.body, face.title or "")) if face.clues.address else None
    if name:
        yield name


def _in_signature(face: Face) -> Iterator[str]:
    for piece in reversed(face.foot):
        text = _FOR_OTHERS.sub("", piece.text.strip("*_ "))
        if _PLACE_AND_DAY.match(text):
            continue
        signed = _SIGNED.match(text)
        name = (signed["name"] if signed and signed["name"] else text).split(",")[0].strip()
        if PLAIN_NAME.fullmatch(name) and not DAY.search(name) and not lexicon.pattern("roles", "others").match(name):
            yield in_full(name, face)


def _in_own_words(face: Face) -> Iterator[str]:
    for text in (*face.body[:3], *(piece.text for piece in face.head)):
        match = _SELF.search(text)
        if match:
            yield match["name"] or match["person"] or match["office"]


def _in_label(face: Face) -> Iterator[str]:
    for line in _lines(face):
        match = _LABEL.match(line)
        if match:
            every = [part.strip() for part in match["name"].split(",")]
            yield next(
                (part for part in every if headlines.names_body(part)), every[0 if _signs(every[0], face) else -1]
            )


def _signs(name: str, face: Face) -> bool:
    """Whether one who is named in a label signs too; a department does not."""
    foot = [piece.text for piece in face.foot if piece.role == "other"]
    return not foot or any(word in line for line in foot for word in name.split())


def _at_top(face: Face) -> Iterator[str]:
    """A person's name alone at the top of a letter, with an office or address below."""
    first = [piece for piece in face.head if piece.role != "other"][:2]
    if len(first) == 2 and first[1].follows and PLAIN_NAME.fullmatch(first[0].text) and len(first[0].text.split()) > 1:
        yield first[0].text


def _writer_of_note(face: Face) -> Iterator[str]:
    lines = list(_lines(face, titled=True))
    for line in lines[:2]:
        match = _NOTE_OF.search(line)
        if match:
            yield in_full(match["name"] or match["body"] or match["group"], face)
    labelled = [match for match in map(_TAKEN_BY.match, lines) if match]
    for line in lines[:1]:
        first = SEPARATORS.split(line)[0].split(",")[0]
        described = bool(labelled) and not headlines.in_capitals(first)
        if not (described or headlines.names_paper(first) or headlines.is_label(line) or headlines.is_sentence(line)):
            yield in_full(first, face)
    for match in labelled:
        yield (match["name"] or match["person"]).strip()


def _writer_on_top(face: Face) -> Iterator[str]:
    """The writer of a paper of no known sort, as of a note; a first line in small letters is its headline."""
    for name in _writer_of_note(face):
        if headlines.in_capitals(name) and len(name.split()) <= _LONGEST_ON_TOP:
            yield name


def _first_line(face: Face) -> Iterator[str]:
    for line in list(_lines(face, titled=True))[:2]:
        name = _CHANNEL.sub("", SEPARATORS.split(line)[0])
        if lexicon.pattern("roles", "provenance").match(f"[{line}]") and name == line:
            continue
        if len(name.split()) <= 7 and not name.endswith((".", "!", "?")):
            yield name


def _named_first(face: Face) -> Iterator[str]:
    """The first line, if it is a name and others stand directly below it."""
    if len(face.head) > 1 and face.head[1].follows and headlines.in_capitals(face.head[0].text):
        yield from (name for name in _first_line(face) if len(name.split()) > 1)


def _in_voice(face: Face) -> Iterator[str]:
    """A body that speaks of itself: `The Harbour Watch calls on ...`; with the first words it may have any name."""
    for text in face.body[:_LEAD]:
        match = _SAID_LAST.match(text)
        if match and not look_up(match["name"]):
            yield match["name"]
    for number, text in enumerate(face.body):
        for match in _OWN_VOICE.finditer(text):
            name = match["name"].removeprefix("The ")
            begins = number < _LEAD and _BEGINNING.fullmatch(text[: match.start()])
            if headlines.names_body(name) or (begins and not look_up(name) and len(name.split()) > 1):
                yield name


def _experts(face: Face) -> Iterator[str]:
    """Experts of the United Nations whom the headline or the first words have speak."""
    for text in (face.title or "", *(text[:160] for text in face.body[:1])):
        if _EXPERTS.search(text):
            yield "UN experts"


def _owner(face: Face) -> Iterator[str]:
    """Whose pad or diary it is: `[Sister Ada's pad, blue ink.]`, `NCL case diary`."""
    for text in (*(piece.text for piece in face.head[:2]), *face.body[:1]):
        match = _OWNER.match(text.strip()) or _FILE_OF.match(text.strip())
        if match:
            yield match["name"].strip()


def _court(face: Face) -> Iterator[str]:
    for line in _lines(face, titled=True):
        for part in parts(line):
            if _COURT.search(part):
                yield _IN_COURT.sub("", part)


_BY_KIND: dict[ReportKind, tuple[Finder, ...]] = {
    "news": (
        _masthead,
        for_outlet,
        _in_letterhead,
        _in_byline,
        _in_address,
        _before_date,
        in_imprint,
        outlet_told,
        _named_first,
    ),
    "court": (_court, _in_letterhead),
    "letter": (
        writer_of_letter,
        in_office,
        _in_label,
        _in_own_words,
        _above_address,
        _at_top,
        _in_title,
        in_company,
        _in_signature,
        _in_letterhead,
    ),
    "call_note": (_in_letterhead, in_heading, taker_of_note, _writer_of_note),
    "social_post": (posted_by, _in_letterhead, _writer_of_note, _first_line),
    "other": (
        _in_own_words,
        _experts,
        _in_letterhead,
        for_outlet,
        in_heading,
        _in_label,
        _writer_on_top,
        _in_headline,
        _in_signature,
    ),
    "ngo_statement": (_in_letterhead, in_heading, _in_headline, _before_date, _in_voice),
    "official_statement": (_in_letterhead, in_heading, _in_title, _experts),
}
_LAST: tuple[Finder, ...] = (
    _in_letterhead,
    _in_byline,
    _in_address,
    in_imprint,
    _before_date,
    outlet_told,
    in_heading,
    in_office,
    _experts,
    _in_voice,
    _in_signature,
)
