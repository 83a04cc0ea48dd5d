"""HTML: the article of a page as pieces of its visible text, in order; menus, boxes and notices left out.

Elements that no reader sees or that are not the article are cut out of the tree, the element that holds the article is
chosen (`page_parts`), and its blocks become pieces. Nothing is fetched and no entity of a document type is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

from onrecord.model.text import BlockRole
from onrecord.text import layout, lexicon, marks
from onrecord.text.draft import Draft, Note, Piece
from onrecord.text.formats.page_clues import page_clues
from onrecord.text.formats.page_parts import BLOCKS, HEADINGS, article_of, prune, text_of

_SHORT_BOX = 700  # characters; a block that opens with an advertising phrase is dropped up to this length
_LINKED = 0.6  # share of a block's letters that are links
_FEW_WORDS = 30
_FEW_IN_CELL = 8  # words; a cell with more may be a sentence, or the page's layout
_TOP = 6  # pieces among which a headline is looked for
_LEAST, _MUCH_MORE = 200, 1500  # characters; so little of so much cannot be the article
_ENDED = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_DEPTH = "Excessive depth"
_DECLARATIONS = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[.{0,100000}?\]\s*>", re.DOTALL | re.IGNORECASE)


def read_page(markup: str) -> Draft:
    """A draft of the article of a page."""
    from lxml import etree, html  # noqa: PLC0415  heavy, loaded when used

    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    cleaned = _DECLARATIONS.sub(" ", marks.CONTROL.sub(" ", markup), count=1)
    try:
        root = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError as error:  # a parser that recovers from all else gives up when memory runs out
        raise MemoryError from error
    except etree.ParserError:
        return Draft(pieces=())
    if any(_DEPTH in entry.message for entry in parser.error_log):
        return _whole(cleaned)
    clues = page_clues(root)
    visible = len(text_of(root))
    prune(root, headline=clues.title)
    article = article_of(root)
    pieces = tuple(_titled([*_title_outside(root, article, clues.title), *_joined(_pieces(article))], clues.title))
    if sum(len(piece.text) for piece in pieces) < _LEAST < _MUCH_MORE < visible:
        return _whole(cleaned)
    return Draft(pieces=pieces, clues=clues)


def _title_outside(root: Any, article: Any, headline: str | None) -> Iterator[Piece]:
    """The headline, where it stands before the article and not in it."""
    if any(heading is not article for heading in article.iter("h1")):
        return
    around = set(article.iterancestors())
    for heading in root.iter("h1", "h2", article.tag):
        if heading is article:
            return
        if heading.tag in {"h1", "h2"} and heading not in around:
            text = text_of(heading)
            if text and (heading.tag == "h1" or text == headline):
                yield Piece(text=text, role="title", unread=marks.unread(text, stray=False))
                return


def _titled(pieces: list[Piece], headline: str | None) -> Iterator[Piece]:
    """One title: the headline that page metadata gives too, else the first; further ones are headings."""
    titles = [piece for piece in pieces if piece.role == "title"]
    if not titles and headline:
        titles = [piece for piece in pieces[:_TOP] if piece.text == headline or _begins(headline, piece.text)]
    chosen = next((piece for piece in titles if piece.text == headline), titles[0] if titles else None)
    for piece in pieces:
        if piece is chosen:
            yield replace(piece, role="title")
        else:
            yield replace(piece, role="heading") if piece.role == "title" else piece


def _begins(headline: str, text: str) -> bool:
    return len(text.split()) >= 4 and headline.startswith(text)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Lines parted by `<br>` within a sentence are one."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting and piece.follows and piece.text[:1].islower() and not _ENDED.search(waiting.text):
            text = f"{waiting.text} {piece.text}"
            waiting = replace(waiting, text=text, unread=marks.unread(text, stray=False))
            continue
        if waiting:
            yield waiting
        waiting = piece
    if waiting:
        yield waiting


# --- blocks --------------------------------------------------------------------------------------


@dataclass
class _Open:
    """The block that is being gathered."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    after_break: bool = False

    def take(self, text: str | None, *, in_link: bool) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if in_link else 0


def _pieces(article: Any) -> Iterator[Piece]:
    """The blocks of an article, in order."""
    from lxml import etree  # noqa: PLC0415  heavy, loaded when used

    path: list[Any] = []
    block, links = _Open(), 0
    for event, element in etree.iterwalk(article, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        if tag in BLOCKS or (tag == "br" and starts):
            yield from _finished(block, path)
            block = _Open(after_break=tag == "br")
        if starts:
            path.append(element)
            links += tag == "a"
            block.take(element.text, in_link=links > 0)
        else:
            path.pop()
            links -= tag == "a"
            if element is not article:
                block.take(element.tail, in_link=links > 0)
    yield from _finished(block, [article])


def _finished(block: _Open, path: list[Any]) -> Iterator[Piece]:
    whole = "".join(block.parts)
    text = marks.one_line(whole)
    if not text:
        return
    if "\n" in whole and any(element.tag == "pre" for element in path):
        yield from _preformatted(whole)
        return
    role = _role(text, path)
    few = len(text.split()) < _FEW_WORDS
    if block.linked / len(text) > _LINKED and few and role not in {"title", "heading"}:
        return
    if lexicon.pattern("web", "dropped_phrases").match(text) and len(text) < _SHORT_BOX:
        return
    yield Piece(text=text, role=role, follows=block.after_break, unread=marks.unread(text, stray=False))


def _preformatted(text: str) -> Iterator[Piece]:
    """Plain text within a page; its lines mean what they mean in plain text."""
    for paragraph, follows in layout.paragraphs(text):
        line = marks.one_line(paragraph)
        yield Piece(text=line, follows=follows, unread=marks.unread(line, stray=False))


def _role(text: str, path: list[Any]) -> BlockRole:
    """What a block is, by the elements around it."""
    tags = [element.tag for element in path]
    classes = {name.lower() for element in path[-2:] for name in (element.get("class") or "").replace("_", "-").split()}
    parts = {part for name in classes for part in (name, *name.split("-"))}
    if "h1" in tags:
        return "title"
    if HEADINGS.intersection(tags):
        return "heading"
    if "figcaption" in tags or "caption" in tags or parts & lexicon.words("web", "caption_classes"):
        return "caption"
    if len(text.split()) < 25 and (
        parts & lexicon.words("web", "byline_classes") or "time" in tags or "address" in tags
    ):
        return "byline"
    if {"td", "th"}.intersection(tags) and len(text.split()) < _FEW_IN_CELL and not _ENDED.search(text):
        return "other"
    return "list_item" if "li" in tags else "paragraph"


# --- when there is no tree -----------------------------------------------------------------------


class _Lines(HTMLParser):
    """The visible text of a page that nests too deeply for a tree, one block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._closed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._closed += tag in {"script", "style", "noscript", "template", "head", "svg"}
        self.parts.append("\n" if tag in BLOCKS or tag == "br" else "")

    def handle_endtag(self, tag: str) -> None:
        self._closed = max(self._closed - (tag in {"script", "style", "noscript", "template", "head", "svg"}), 0)
        self.parts.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self._closed:
            self.parts.append(data)


def _whole(markup: str) -> Draft:
    lines = _Lines()
    lines.feed(markup)
    lines.close()
    texts = [marks.one_line(line) for line in "".join(lines.parts).split("\n")]
    pieces = tuple(Piece(text=text, role="paragraph", unread=marks.unread(text, stray=False)) for text in texts if text)
    return Draft(pieces=pieces, notes=(Note(kind="page_read_whole"),))
