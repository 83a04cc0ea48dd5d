"""Which part of a page is its article: what is cut out of the tree, and which element is chosen.

Cues are tags, roles, class names and opening words; none of them can cut out a part that holds much of the page's
prose. Prose is text outside links.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from onrecord.text import lexicon, marks

BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "form", "header", "hgroup", "hr", "html", "legend", "li", "main", "ol"),
        *("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "nav", "footer", "dialog", "option", "optgroup", "select"),
    ]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"html", "body", "main", "article"})
_BOXES = frozenset(
    [
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
    ]
)
_SILENT = frozenset({"script", "style", "noscript", "template"})
_TOO_MUCH = 0.4  # a part with more of the page's prose than this is the article, whatever its class says
_MOST_OF_PAGE = 0.5
_SHORT_BOX = 700  # characters; a box that opens with an advertising phrase is cut up to this length
_RUNNING = 25  # words of one block outside links that make it running text
_WORDS = re.compile(r"[A-Za-z]+")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display:none|visibility:hidden")


def text_of(element: Any) -> str:
    """All text within an element, on one line."""
    return marks.one_line(" ".join(element.itertext()))


def prune(root: Any, *, headline: str | None) -> None:
    """Cut out what is hidden or belongs to the page, keeping the order of what stays.

    Args:
        root: The tree; changed in place.
        headline: The title of the article; the header that holds it stays.
    """
    cues = _Cues(headline)
    prose = _prose(root)
    total = max(prose.get(root, 0), 1)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        much = prose.get(element, 0) > _TOO_MUCH * total
        if cues.hidden(element) or (not much and (cues.of_page(element) or cues.opens_as_box(element))):
            _cut(element)


class _Cues:
    """The cue words for what to cut."""

    def __init__(self, headline: str | None) -> None:
        self._headline = headline
        self._tags = lexicon.words("web", "dropped_tags")
        self._roles = lexicon.words("web", "dropped_roles")
        self._classes = tuple(sorted(lexicon.words("web", "dropped_classes")))
        self._weak = lexicon.words("web", "weak_classes")
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
        if element.tag in _KEPT or element.tag in HEADINGS:
            return False
        if element.tag in {"nav", "footer", "aside"} or (element.get("role") or "").lower() in self._roles:
            return True
        if element.tag == "header":
            return not _inside(element, {"article", "main"}) and not self._holds_headline(element)
        return self._is_named_so(element) and not self._holds_headline(element)

    def _is_named_so(self, element: Any) -> bool:
        """Whether its class or id says so."""
        found = _class_words(element)
        if any(word.startswith(self._classes) for word in found):
            return True
        if any(f"{first}-{second}" in self._pairs for first, second in pairwise(found)):
            return True
        return not self._weak.isdisjoint(found) and not _is_running(element)

    def _holds_headline(self, element: Any) -> bool:
        return any(text_of(heading) == self._headline for heading in element.iter("h1", "h2"))

    def opens_as_box(self, element: Any) -> bool:
        """Whether it is short and its first words are those of an advertisement, a pointer or a form."""
        if element.tag not in _BOXES and element.tag not in HEADINGS:
            return False
        text = text_of(element)
        return 0 < len(text) <= _SHORT_BOX and bool(self._phrases.match(text))


def _class_words(element: Any) -> list[str]:
    """The words of its class and id: `siteNav main-menu` is site, nav, main, menu."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return [word.lower() for word in _WORDS.findall(_CAPITAL_WITHIN.sub(" ", names))]


def _is_running(element: Any) -> bool:
    """Whether a block within it is running text."""
    for block in element.iter():
        if isinstance(block.tag, str) and block.tag in BLOCKS and block.tag != "ul":
            own = [block.text or "", *(child.tail or "" for child in block)]
            if len(" ".join(own).split()) >= _RUNNING:
                return True
    return False


def _inside(element: Any, tags: set[str]) -> bool:
    return any(ancestor.tag in tags for ancestor in element.iterancestors())


def _cut(element: Any) -> None:
    """Take an element out; what stands around it stays, parted where it was a block."""
    parent = element.getparent()
    if parent is None:
        return
    tail = (" " if element.tag not in BLOCKS else "\n") + (element.tail or "")
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _prose(root: Any) -> dict[Any, int]:
    """For every element, how many characters of prose it holds."""
    from lxml import etree  # noqa: PLC0415  heavy, loaded when used

    found: dict[Any, int] = {}
    linked = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            linked += element.tag == "a"
            found[element] = 0 if linked or element.tag in _SILENT else len((element.text or "").strip())
            continue
        linked -= element.tag == "a"
        parent = element.getparent()
        if parent is not None and parent in found:
            found[parent] += found[element] + (0 if linked else len((element.tail or "").strip()))
    return found


def article_of(root: Any) -> Any:
    """The element that holds the article."""
    prose = _prose(root)
    body = root.find("body") if root.find("body") is not None else root
    most = _MOST_OF_PAGE * max(prose.get(body, 0), 1)
    articles = [element for element in root.iter("article") if not _inside(element, {"article"})]
    mains = [
        element
        for element in root.iter("main", "div", "section")
        if element.tag == "main" or element.get("role") == "main"
    ]
    bodies = [element for element in root.iter() if "articleBody" in (element.get("itemprop") or "").split()]
    for candidates in (articles, mains, bodies):
        best = max(candidates, key=lambda element: prose.get(element, 0), default=None)
        if best is not None and prose.get(best, 0) > most:
            return best
    return _densest(body, prose)


def _densest(body: Any, prose: Mapping[Any, int]) -> Any:
    """The smallest element that holds most of the running text of a page without landmarks, with its headline."""
    running = {element: len(text_of(element)) for element in body.iter("p", "blockquote", "li") if _is_running(element)}
    total = sum(running.values())
    best = body
    while total:
        inner = [
            child
            for child in best
            if isinstance(child.tag, str)
            and child.tag not in running
            and sum(length for element, length in running.items() if child in element.iterancestors()) > 0.9 * total
        ]
        if not inner or (best.find(".//h1") is not None and inner[0].find(".//h1") is None):
            return best
        best = inner[0]
    return max((body, best), key=lambda element: prose.get(element, 0))
