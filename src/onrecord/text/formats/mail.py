"""Mail: its header lines and its words; quoted mail is kept apart, attachments are named."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr
from typing import cast

from onrecord.text import decode, marks
from onrecord.text.draft import Clues, Draft, Note, Piece
from onrecord.text.formats.page import read_page
from onrecord.text.formats.plain import read_mail_body

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_PARTS = 200


def read_mail(content: bytes) -> Draft:
    """A draft of a mail message."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    headers = [(name, _header(message, name)) for name in _SHOWN]
    pieces = [
        Piece(text=f"{name}: {value}", role="header", follows=number > 0)
        for number, (name, value) in enumerate(headers)
        if value
    ]
    body, notes = _body(message)
    attached = [name for name in _attached(message) if name]
    if attached:
        notes = (*notes, Note(kind="attachments_not_read", details={"names": ", ".join(attached)}))
    given = dict(headers)
    writer, address = parseaddr(given["From"] or "")
    date = given["Date"]
    clues = Clues(
        title=given["Subject"] or None,
        site=writer or address or None,
        author=writer or None,
        dates=(date,) if date else (),
        sender=True,
        embedded={name: "\n".join(_headers(message, name)) for name in dict.fromkeys(message.keys())},
    )
    return Draft(pieces=(*pieces, *body), clues=clues, notes=notes)


def _headers(message: EmailMessage, name: str) -> list[str]:
    """Every header of a name, as `Received` comes several times."""
    try:
        return [marks.one_line(marks.CONTROL.sub(" ", marks.clean(str(one)))) for one in message.get_all(name, [])]
    except (ValueError, IndexError, AttributeError, TypeError):  # as in `_header`
        return []


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = message[name]
    except (ValueError, IndexError, AttributeError, TypeError):  # the header parser fails so on some broken headers
        return ""
    return marks.one_line(marks.CONTROL.sub(" ", marks.clean(str(value)))) if value is not None else ""


def _body(message: EmailMessage) -> tuple[tuple[Piece, ...], tuple[Note, ...]]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return (), ()
    text = marks.clean(_words(cast("EmailMessage", part)))
    if part.get_content_subtype() == "html":
        draft = read_page(text)
        return draft.pieces, draft.notes
    pieces, quoted = read_mail_body(text)
    return pieces, (Note(kind="quoted_mail"),) if quoted else ()


def _words(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return str(part.get_payload())
    return decode.decode(content, declared=part.get_content_charset()).text


def _attached(message: EmailMessage) -> Iterator[str]:
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            return
        if part.get_content_disposition() == "attachment" or part.get_filename():
            yield marks.one_line(part.get_filename() or part.get_content_type())
