"""Whose account a note or record writes down: the person named at its top, as in "With: ..." or "Interviewee: ...".

A petition to a court is the account of who files it, not of the court whose name stands above it.

Works on characters alone, since header lines are not parsed; a line counts only near the top of the report.
"""

from __future__ import annotations

import re

from onrecord.model import Span, Text

_TOP = 700  # characters
_RECORDS = frozenset({"call_note", "other"})
_PARTNER = (
    r"(?:phone |telephone |video )?(?:call|conversation|meeting|interview|talk|spoke|speaking|visit|chat)"
    r"(?: (?:with|to|from|of))"
)
_LABELS = {
    "call_note": rf"{_PARTNER}|with|caller|called by|name of (?:the )?caller|interviewee|informant|witness|person"
    r"|client|complainant|speaker|source|patient|visited|seen",
    "other": r"interviewee|informant|witness|complainant|deponent|person (?:examined|interviewed|heard)|patient",
}
_PLEADING = re.compile(
    r"(?im)^\W*(?:writ )?(?:petition|complaint|plaint|application|affidavit|memorandum of appeal|statement of claim)\b"
    r"[^\n.]{0,60}$"
)
_PLEADS = r"complainant|petitioner|applicant|plaintiff|appellant|deponent"
_LETTER = r"(?-i:[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff])"
_INITIALS = rf"(?:{_LETTER}\.-?){{1,2}}{_LETTER}\.?(?![\w’'])"
_CAPITAL = rf"(?:{_INITIALS}|{_LETTER}(?:[a-z]{{0,3}}\.|[\w’'-]*[^\W\d_])?)"
FULL_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|al-\w+|bin|ould|de|da|van|der))*"
"""A name as a pattern: words with capitals, and what may stand between them."""
_CALLED = re.compile(rf"(?i)\b(?:(?:to|wishes to|asked to) be called|known here as|alias) (?P<name>{FULL_NAME})")
_VOICE = re.compile(rf"(?im)^\W*voice (?:note|message)s?(?: of| from|,|:)? (?P<name>{FULL_NAME})")
_INLINE = re.compile(
    r"\b(?i:call|called|conversation|interview|meeting|talk|talked|spoke|speaking|visit|visited|met)\b"
    rf"(?:[ \t]+[^\s.;:]+){{0,4}}?[ \t]+(?:with|to|from|by|w/)[ \t]+(?:[a-z’']+,?[ \t]+){{0,4}}(?P<name>{FULL_NAME})"
)
_RANG = re.compile(
    r"(?m)^\W*(?!(?:Nobody|No|She|He|They|We|It|The|There|Someone|Somebody)\b)"
    rf"(?P<name>{FULL_NAME})(?: \([^)\n]{{2,40}}\)|, [^,\n]{{3,40}},)? "
    r"(?:called|calls|rang|rings|phoned|phones|telephoned|telephones|came to|came in|texted|wrote)\b"
)
_PAIR = re.compile(
    rf"(?m)\b(?P<name>{_CAPITAL} {FULL_NAME})(?: \([^)\n]{{2,30}}\))? (?:-|–|—|->|→|/) {_CAPITAL} [A-Z][a-z]"
)


_TITLED = re.compile(
    r"(?i:statement|message|testimony|speech|address|remarks|declaration|deposition|recording|sermon|homily|diary)"
    rf" (?i:of|by|from) (?:the )?(?P<name>{FULL_NAME})"
)
_WITH = re.compile(
    r"(?im)\b(?:interview(?:ed)?|conversation|talk|recording)\b(?: by (?:tele)?phone| by video)? with "
    r"(?P<rest>[^\n(;:?]{3,90})"
)
_SPEAKER = re.compile(
    r"(?im)^\W*(?:speaker|speaking|interviewee|person interviewed|guest|narrator)\W{0,3}:\W*(?P<rest>[^\n]+)"
)
_PLACED = re.compile(r"(?i)\b(?:from|in|at|of|near|on|for|by|the)\s*$")
INTRODUCED = re.compile(rf"\b(?:I, (?:the undersigned,? )?|I['’]m |I am |[Mm]y name is )(?P<name>{FULL_NAME})")
"""Somebody who says who he is."""
_SWORN = re.compile(
    rf"\bI, (?:the undersigned,? )?(?P<name>{FULL_NAME}),[^.]{{0,200}}\b(?:oath|swear|affirm|declare|depose|state)\b"
)

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me)\b")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_OFTEN = 2  # words of the first person, from which a report is told in it
_OF_OTHERS = frozenset({"news", "call_note", "court", "letter"})


def narrator_name(text: Text) -> Span | None:
    """Where a report that is told in the first person names who tells it: "Statement of Captain Ada Lunt"."""
    sworn = _SWORN.search(text.content, 0, _TOP) if text.kind in {"court", "letter"} else None
    if (text.kind in _OF_OTHERS and sworn is None) or informant_name(text) is not None:
        return None
    if len(_FIRST_PERSON.findall(_QUOTED.sub(" ", text.content))) < _OFTEN:
        return None
    match = sworn or _TITLED.search(text.content, 0, _TOP) or INTRODUCED.search(text.content, 0, _TOP)
    return Span(*match.span("name")) if match else None


def is_pleading(text: Text) -> bool:
    """Whether a paper with a court's name above it is what somebody files there: a petition, a complaint."""
    return text.kind == "court" and _PLEADING.search(text.content, 0, _TOP) is not None


def informant_name(text: Text) -> Span | None:
    """Where the informant's name stands; None for reports of other kinds, or where the top names nobody."""
    top = text.content[:_TOP]
    pleads = is_pleading(text)
    if text.kind not in _RECORDS and not pleads:
        return None
    labels = _PLEADS if pleads else _LABELS[text.kind]
    labelled = re.compile(rf"(?im)^\W*(?:{labels})\s*[:=-]?[ \t]+(?P<rest>[^\n]+)")
    for line in labelled.finditer(top):
        found = _name_in(line["rest"], line.start("rest"))
        if found is not None:
            return found
    if text.kind != "call_note":
        return None
    for pattern in (_VOICE, _PAIR, _INLINE, _RANG):
        match = pattern.search(top)
        if match is not None:
            return Span(*match.span("name"))
    return None


def interviewed_name(text: Text, first: int) -> Span | None:
    """Where the words above an interview name who was asked: "Interview with a baker from Osk, Ada Lunt".

    Args:
        text: An interview.
        first: Where its first question begins.
    """
    for pattern in (_SPEAKER, _WITH):
        for match in pattern.finditer(text.content, 0, first):
            rest = re.split(r"(?<=\w{3})\.\s", match["rest"])[0]
            for name in re.finditer(FULL_NAME, rest):
                if _PLACED.search(rest, 0, name.start()) is None:
                    return Span(match.start("rest") + name.start(), match.start("rest") + name.end())
    return None


def _name_in(line: str, start: int) -> Span | None:
    """The name that a header line begins with, or says that somebody is to be called by."""
    match = _CALLED.search(line) or re.match(rf"(?P<name>{FULL_NAME})", line)
    if match is None:
        return None
    return Span(start + match.start("name"), start + match.end("name"))
