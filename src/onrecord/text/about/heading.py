"""The name that the very first line of a report begins with: `NORD DESK, Osk. Intake 3.5.2022`, `Ana Hall, advocate`.

Read from its shape alone, since such names often have no word in them that bodies have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.places import look_up
from onrecord.text import headlines
from onrecord.text.about.called import PLAIN_NAME
from onrecord.text.about.face import Face
from onrecord.text.headlines import DAY

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’&-]+"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ'’&.-]*"
_SUFFIX = re.compile(r"\s+(?:d\.o\.o\.|s\.a\.r\.l\.|a\.d\.|s\.r\.o\.|sp\. z o\.o\.)$", re.IGNORECASE)
_CAPITALS = re.compile(
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,5}}(?:\s+[a-z]{{1,2}}\.(?:[a-z]\.)+)?)(?P<end>,|:|\.\s|\s[-–—/|]\s|\s\(|$)"
)
_BEFORE_DAY = re.compile(
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,4}}),(?: {_WORD}(?: {_WORD})?,)? (?P<end>\d|[A-Z][a-z]+ \d)"
)
_PAPER_OF = re.compile(
    r"(?:petition|testimony|affidavit|deposition|appeal) (?:of|by) (?:(?:mrs?|ms|dr|prof)\.? )?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}})$",
    re.IGNORECASE,
)
_OFFICES = r"(?:advocate|attorney|lawyer|counsel|barrister|solicitor)"
_OFFICE = re.compile(
    rf"(?:from )?(?:{_OFFICES} )?(?P<name>(?:[A-Z]\.|{_WORD})(?: (?:[A-Z]\.|{_WORD})){{1,3}}),?"
    rf" (?:{_OFFICES}|licen[cs]e)\b"
)
_NO_NAME = re.compile(
    r"(?:to|for|from|reply|answer|open|dear|pages?|mr|mrs|ms|madam|excellency|your|honou?rable|urgent|subject|re|statement|"
    r"clarification|explanation|petition|testimony|letter|order|note|record|transcript)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(r"(?:[ЕЁА]НА?|[ЕЁА]НЫ|[АИЕ]ЛИ|[АИ]ЛА?|СЯ|[АУЯЮЕИ]Т)(?: |$)")  # "ЗАДЕРЖАН", "УВЕЗЛИ": a headline
_WRITER = re.compile(r"By (?:(?:a|an|our) |[^\W\d_a-z])")
_NOBODY = re.compile(
    r"(?:(?:reply|answer) to|(?:for|to) the|pages of|"
    r"(?:mr|madam|mrs) (?:president|chair|minister|speaker|secretary|judge))\b",
    re.IGNORECASE,
)


def in_heading(face: Face) -> Iterator[str]:
    """A name in capitals, or before a day and its town, with which one of the first lines begins."""
    for line, titled in _first_lines(face):
        if headlines.names_state(line) or _NO_NAME.match(line):
            continue
        match = _CAPITALS.match(line) or (_BEFORE_DAY.match(line) if DAY.search(line[:90]) else None)
        if titled and (match is None or (not match["end"] and not _on_top(face, line))):
            continue  # a headline
        if match is None or (match["end"] and line.isupper()):
            return
        name = _SUFFIX.sub("", match["name"])
        told = _TELLING.search(name) is not None
        if not (
            told or headlines.names_paper(name) or headlines.names_state(name) or DAY.search(name) or look_up(name)
        ):
            yield name
        return


def in_company(face: Face) -> Iterator[str]:
    """The company whose letterhead a letter has: a name in capitals with the short word for its legal form."""
    for line, _titled in _first_lines(face):
        match = _CAPITALS.match(line)
        if match and _SUFFIX.search(match["name"]):
            yield _SUFFIX.sub("", match["name"])


def in_office(face: Face) -> Iterator[str]:
    """A person who names himself by his office, or whose petition it is: `from advocate A. Hall, licence 12`."""
    for line, _titled in _first_lines(face):
        match = _OFFICE.match(line) or _PAPER_OF.match(line)
        if match and PLAIN_NAME.fullmatch(match["name"].title()):
            yield match["name"]


def names_nobody(face: Face, name: str) -> bool:
    """Whether it is whom it goes to, "By Ana Hall", or the beginning of a remark on how the report came to be."""
    first = face.head[0].text if face.head else (face.body[0] if face.body else "")
    remark = first.startswith(f"[{name}") and not first.startswith((f"[{name}'s ", f"[{name}’s "))
    return bool(_NOBODY.match(name) or _WRITER.match(name)) or remark


def _on_top(face: Face, line: str) -> bool:
    """Whether a line stands above the headline: a motto or a date line comes right below it."""
    head = face.head
    below = [piece.role for piece in head[1:3] if piece.follows]
    return bool(head) and head[0].text.strip("[]*_# ") == line and "dateline" in below


def _first_lines(face: Face) -> Iterator[tuple[str, bool]]:
    """The first lines of the report with whether each is a headline; at last the first words of the running text."""
    for piece in face.head[:5]:
        if piece.role != "caption":
            yield piece.text.strip("[]*_# "), piece.role in {"title", "heading"}
    for text in face.body[:1]:
        yield text[:160].strip("[]*_# "), False
