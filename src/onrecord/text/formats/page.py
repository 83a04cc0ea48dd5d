"""HTML: the article of a page as pieces of its visible text, in order; menus, boxes and notices left out.

Three steps: elements that no reader sees or that are not the article are cut out of the tree; the element that holds
the article is chosen; its blocks become pieces. Nothing is fetched and no entity of a document type is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from onrecord.model.text import BlockRole
from onrecord.text import lexicon, marks
from onrecord.text.draft import Clues, Draft, Note, Piece
from onrecord.text.formats.page_clues import page_clues

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4
    h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT_WHOLE = frozenset({"html", "body", "main", "article"})
_BOX_TAGS = frozenset(
    {
        "div",
        "section",
        "aside",
        "p",
        "ul",
        "ol",
        "li",
        "figure",
        "table",
        "td",
        "span",
        "details",
        "center",
        "dl",
        "form",
    }
)
_TOO_MUCH = 0.4  # a part with more of the page's prose than this is the article, whatever its class says
_SHORT_BOX = 700  # characters; a box that opens with an advertising phrase is cut up to this length
_LINKED = 0.6
_FEW_WORDS = 30
_DEPTH = "Excessive depth"
_WORDS = re.compile(r"[A-Za-z]+")
_DECLARATIONS = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[.{0,100000}?\]\s*>", re.DOTALL | re.IGNORECASE)
_HIDDEN = re.compile(r"display:none|visibility:hidden")


def read_page(markup: str) -> Draft:
    """A draft of the article of a page."""
    from lxml import etree, html  # noqa: PLC0415  heavy, loaded when used

    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    cleaned = _DECLARATIONS.sub(" ", marks.CONTROL.sub(" ", markup), count=1)
    try:
        root = html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return Draft(pieces=())
    if any(_DEPTH in entry.message for entry in parser.error_log):
        return _whole(cleaned)
    clues = page_clues(root)
    _prune(root)
    article = _article(root)
    pieces = list(_pieces(article))
    if not any(piece.role == "title" for piece in pieces):
        pieces = [*_title_outside(root, article), *pieces]
    return Draft(pieces=tuple(_as_one_title(pieces)), clues=clues)


# --- cutting out ---------------------------------------------------------------------------------


def _prune(root: Any) -> None:
    """Cut out what is hidden or belongs to the page, keeping the order of what stays."""
    cues = _Cues()
    prose = _prose(root)
    total = max(prose.get(root, 0), 1)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or (element.getparent() is None):
            continue
        if cues.hidden(element):
            _cut(element)
        elif prose.get(element, 0) <= _TOO_MUCH * total and (cues.of_page(element) or cues.opens_as_box(element)):
            _cut(element)


class _Cues:
    """The cue words for what to cut."""

    def __init__(self) -> None:
        self._tags = lexicon.words("web", "dropped_tags")
        self._roles = lexicon.words("web", "dropped_roles")
        self._classes = lexicon.words("web", "dropped_classes")
        self._pairs = lexicon.words("web", "dropped_pairs")
        self._phrases = lexicon.pattern("web", "dropped_phrases")

    def hidden(self, element: Any) -> bool:
        """Whether no reader sees it: scripts, forms, what style hides."""
        style = re.sub(r"\s", "", element.get("style") or "").lower()
        return (
            (element.tag in self._tags and element.tag not in {"nav", "footer"})
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or bool(_HIDDEN.search(style))
        )

    def of_page(self, element: Any) -> bool:
        """Whether its tag, role or class says that it is not the article."""
        tag = element.tag
        if tag in _KEPT_WHOLE or tag in _HEADINGS:
            return False
        if tag in {"nav", "footer"} or (element.get("role") or "").lower() in self._roles:
            return True
        if tag in {"aside", "header"}:
            return not (tag == "header" and _inside(element, {"article", "main"}))
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        found = [word.lower() for name in names.split() for word in _WORDS.findall(_spaced(name))]
        return any(word in self._classes for word in found) or any(
            f"{first}-{second}" in self._pairs for first, second in zip(found, found[1:], strict=False)
        )

    def opens_as_box(self, element: Any) -> bool:
        """Whether it is short and its first words are those of an advertisement, a pointer or a form."""
        if element.tag not in _BOX_TAGS and element.tag not in _HEADINGS:
            return False
        text = _text_of(element)
        if not text or len(text) > _SHORT_BOX:
            return False
        return bool(self._phrases.match(text))


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)


def _inside(element: Any, tags: set[str]) -> bool:
    return any(ancestor.tag in tags for ancestor in element.iterancestors())


def _cut(element: Any) -> None:
    """Take an element out; what follows it stays, as does what it was between."""
    parent = element.getparent()
    if parent is None:
        return
    tail = (" " if element.tag not in _BLOCKS else "") + (element.tail or "")
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _prose(root: Any) -> dict[Any, int]:
    """For every element, how many characters of text outside links it holds."""
    from lxml import etree  # noqa: PLC0415  heavy, loaded when used

    found: dict[Any, int] = {}
    linked = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            linked += element.tag == "a"
            found[element] = (
                0 if linked or element.tag in {"script", "style", "noscript"} else len((element.text or "").strip())
            )
            continue
        linked -= element.tag == "a"
        parent = element.getparent()
        if parent is not None and parent in found:
            found[parent] += found[element] + (0 if linked else len((element.tail or "").strip()))
    return found


# --- choosing the article ------------------------------------------------------------------------


def _article(root: Any) -> Any:
    """The smallest element that holds the article with its headline."""
    prose = _prose(root)
    body = root.find("body") if root.find("body") is not None else root
    total = max(prose.get(body, 0), 1)
    mains = [
        element
        for element in root.iter("main", "div", "section")
        if element.tag == "main" or element.get("role") == "main"
    ]
    articles = [element for element in root.iter("article") if not _inside(element, {"article"})]
    bodies = [element for element in root.iter() if "articleBody" in (element.get("itemprop") or "").split()]
    for candidates in (articles, mains, bodies):
        best = max(candidates, key=lambda element: prose.get(element, 0), default=None)
        if best is not None and prose.get(best, 0) > 0.5 * total:
            return best
    return body


def _title_outside(root: Any, article: Any) -> Iterator[Piece]:
    """The headline, where it stands before the article and not in it."""
    for heading in root.iter("h1"):
        if heading is not article and article not in heading.iterancestors():
            text = _text_of(heading)
            if text:
                yield Piece(text=text, role="title", unread=marks.unread(text, stray=False))
                return


def _as_one_title(pieces: list[Piece]) -> Iterator[Piece]:
    """The first headline is the title; further ones are headings."""
    seen = False
    for piece in pieces:
        if piece.role == "title":
            if seen:
                yield Piece(text=piece.text, role="heading", unread=piece.unread)
                continue
            seen = True
        yield piece


# --- blocks --------------------------------------------------------------------------------------


@dataclass
class _Open:
    """The block that is being gathered."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0

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
        if tag in _BLOCKS or tag == "br":
            yield from _finished(block, path, at_break=tag == "br")
            block = block if tag == "br" and starts and not block.parts else _Open()
        if starts:
            path.append(element)
            links += tag == "a"
            block.take(element.text, in_link=links > 0)
        else:
            path.pop()
            links -= tag == "a"
            if element is not article:
                block.take(element.tail, in_link=links > 0)
    yield from _finished(block, [article], at_break=False)


def _finished(block: _Open, path: list[Any], *, at_break: bool) -> Iterator[Piece]:
    text = marks.one_line("".join(block.parts))
    if not text:
        return
    role = _role(text, path)
    words = len(text.split())
    linked = block.linked / len(text)
    if linked > _LINKED and words < _FEW_WORDS and role not in {"title", "heading"}:
        return
    if lexicon.pattern("web", "dropped_phrases").match(text) and len(text) < _SHORT_BOX:
        return
    yield Piece(text=text, role=role, follows=at_break, unread=marks.unread(text, stray=False))


def _role(text: str, path: list[Any]) -> BlockRole:
    """What a block is, by the elements around it."""
    tags = [element.tag for element in path]
    classes = {name.lower() for element in path[-2:] for name in (element.get("class") or "").replace("_", "-").split()}
    parts = {part for name in classes for part in (name, *name.split("-"))}
    if "h1" in tags:
        return "title"
    if _HEADINGS.intersection(tags):
        return "heading"
    if "figcaption" in tags or "caption" in tags or parts & lexicon.words("web", "caption_classes"):
        return "caption"
    if len(text.split()) < 25 and (
        parts & lexicon.words("web", "byline_classes") or "time" in tags or "address" in tags
    ):
        return "byline"
    return "list_item" if "li" in tags else "paragraph"


def _text_of(element: Any) -> str:
    return marks.one_line(" ".join(element.itertext()))


# --- when there is no tree -----------------------------------------------------------------------


class _Lines(HTMLParser):
    """The visible text of a page that nests too deeply for a tree, one block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._closed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._closed += tag in {"script", "style", "noscript", "template", "head", "svg"}
        self.parts.append("\n" if tag in _BLOCKS or tag == "br" else "")

    def handle_endtag(self, tag: str) -> None:
        self._closed = max(self._closed - (tag in {"script", "style", "noscript", "template", "head", "svg"}), 0)
        self.parts.append("\n" if tag in _BLOCKS else "")

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
