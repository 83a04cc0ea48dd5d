"""Plain text and Markdown: paragraphs of lines.

In plain text nothing within a paragraph is taken away but line breaks. Markdown loses its marks, as a reader of the
formatted page would see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.text import BlockRole
from onrecord.text import layout, marks
from onrecord.text.draft import Clues, Draft, Piece

_QUOTED = re.compile(r"\s*>")
_WROTE = re.compile(
    r"(?:On .{4,80}|.{2,60}) (?:wrote|написал[аи]?|пишет)\s*:$|-{3,}\s*(?:Original|Forwarded) [Mm]essage"
    r"|-{3,}\s*Исходное"
)
_SIGNATURE = re.compile(r"(?m)^-- ?\n")
_BULLET = re.compile(r"(?:[-*•▪·–]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))\s+(?=\S)")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$|[=~]{3,}$")
_UNDERLINED = re.compile(r"(?m)^(?P<words>[^\n]{1,200})\n(?:={3,}|-{3,})[ \t]*$")
_IMAGE_OR_LINK = re.compile(r"!?\[([^\]\[]{0,400})\]\([^)(]{0,800}\)")
_LINE_MARK = re.compile(r"(?m)^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_FENCE = re.compile(r"(?m)^(?:```|~~~).*$")
_FRONT_MATTER = re.compile(r"\A---\n(.{0,2000}?)\n---\n", re.DOTALL)


def read_plain(text: str) -> Draft:
    """A draft of plain text."""
    parted = marks.CONTROL.sub("\n\n", text)
    return Draft(pieces=tuple(_plain_pieces(parted)))


def _plain_pieces(text: str) -> Iterator[Piece]:
    for paragraph, follows in layout.paragraphs(text):
        bullet = _BULLET.match(paragraph)
        role: BlockRole | None = "list_item" if bullet and not paragraph[0].isdigit() else None
        if _RULE.match(paragraph):
            role = "other"
        line = marks.one_line(paragraph)
        yield Piece(text=line, role=role, follows=follows, unread=marks.unread(line, stray=True))


def read_mail_body(text: str) -> tuple[tuple[Piece, ...], bool]:
    """The pieces of a mail's words, and whether an earlier mail is quoted in it.

    Quoted lines and the signature are kept with the role `other`.
    """
    signature = _SIGNATURE.search(text)
    body, rest = (text[: signature.start()], text[signature.end() :]) if signature else (text, "")
    pieces: list[Piece] = []
    quoted = False
    for stretch, is_quoted in _stretches(body):
        quoted |= is_quoted
        words = re.sub(r"(?m)^[ \t]*(?:>[ \t]?)+", "", stretch) if is_quoted else stretch
        for piece in _plain_pieces(marks.CONTROL.sub("\n\n", words)):
            if is_quoted or _WROTE.match(piece.text):
                piece = Piece(text=piece.text, role="other", follows=piece.follows)  # noqa: PLW2901
            pieces.append(piece)
    pieces += [Piece(text=piece.text, role="other") for piece in _plain_pieces(rest)]
    return tuple(pieces), quoted


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Runs of lines that are quoted, or not; all that follows a forwarding mark counts as quoted."""
    run: list[str] = []
    state = forwarded = False
    for line in text.split("\n"):
        if re.match(r"-{3,}\s*(?:Original|Forwarded) [Mm]essage", line):
            forwarded = True
        is_quoted = forwarded or bool(_QUOTED.match(line))
        if is_quoted != state and line.strip():
            if run:
                yield "\n".join(run), state
            run, state = [], is_quoted
        run.append(line)
    if run:
        yield "\n".join(run), state


def read_markdown(text: str) -> Draft:
    """A draft of Markdown."""
    parted = marks.CONTROL.sub("\n\n", text)
    front = _FRONT_MATTER.match(parted)
    clues = Clues()
    if front:
        clues = _front_matter(front[1])
        parted = parted[front.end() :]
    parted = _UNDERLINED.sub(lambda match: "# " + match["words"].strip(), _FENCE.sub("", parted))
    parted = re.sub(r"(?m)^([ \t]{0,3}#{1,6}[ \t].*)$", r"\n\1\n", parted)
    pieces = tuple(
        piece
        for paragraph, follows in layout.paragraphs(parted)
        for piece in _markdown_pieces(paragraph, follows=follows)
    )
    return Draft(pieces=pieces, clues=clues)


def _markdown_pieces(paragraph: str, *, follows: bool) -> Iterator[Piece]:
    if _RULE.match(paragraph):
        return
    role: BlockRole | None = None
    heading, bullet = _HEADING.match(paragraph), _BULLET.match(paragraph)
    if heading:
        role = "title" if len(heading[1]) == 1 else "heading"
    elif bullet:
        role = "list_item"
    elif paragraph.startswith("!["):
        role = "caption"
    links = sum(len(match) for match in _IMAGE_OR_LINK.findall(paragraph))
    line = marks.one_line(without_marks(paragraph))
    if not line:
        return
    if role is None and links > 0.6 * len(line):
        role = "other"
    yield Piece(text=line, role=role, follows=follows, unread=marks.unread(line, stray=True))


def without_marks(text: str) -> str:
    """Markdown without its marks: links keep their words; emphasis, headings and list marks go."""
    return _EMPHASIS.sub("", _LINE_MARK.sub("", _IMAGE_OR_LINK.sub(r"\1", text)))


def _front_matter(lines: str) -> Clues:
    given = {
        name.strip().lower(): value.strip().strip("'\"")
        for name, colon, value in (line.partition(":") for line in lines.split("\n"))
        if colon
    }
    date = given.get("date") or given.get("published")
    return Clues(
        title=given.get("title"),
        site=given.get("publisher") or given.get("source"),
        author=given.get("author"),
        dates=(date,) if date else (),
        address=given.get("url"),
        language=given.get("lang") or given.get("language"),
        embedded=given,
    )
