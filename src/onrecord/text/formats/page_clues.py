"""What a page says about itself: title, site, author, dates, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from onrecord.text import marks
from onrecord.text.draft import Clues

_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "citation_author")
_ADDRESSES = ("og:url", "twitter:url")
_SUFFIX = re.compile(r"\s{1,3}[|–—\-·•»:]{1,3}\s{1,3}|\s{0,3}\|\s{0,3}")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[–—-]\s*\d{4})?\s*)?(?P<name>[^|•·.,\d©]{3,60}?)\s*"
    r"(?:\d{4}|[|•·.,\d]|all rights|$)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")


def page_clues(root: Any) -> Clues:
    """The clues of a whole page, before anything is cut out."""
    given = _given(root)
    linked = list(_linked_data(root))
    title = _clean("".join(root.xpath("string(//head/title)")))
    headline = _clean(root.xpath("string(//h1)"))
    site = _first(given, _SITES) or _publisher_of(linked) or _site_in_title(title, headline) or _site_in_rights(root)
    dates = [item for item in (_first(given, (name,)) for name in _DATES) if item]
    dates += [str(item["datePublished"]) for item in linked if item.get("datePublished")]
    dates += [
        value for value in root.xpath("//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime") if value
    ]
    canonical = root.xpath("//link[@rel='canonical']/@href")
    return Clues(
        title=headline or title or None,
        site=_IN_BRACKETS.sub("", site) if site else None,
        author=_author(_first(given, _AUTHORS)) or _author_of(linked),
        dates=tuple(dict.fromkeys(dates)),
        address=canonical[0] if canonical else _first(given, _ADDRESSES),
        language=(root.get("lang") or "").split("-")[0].lower() or None,
        embedded=given | ({"canonical": canonical[0]} if canonical else {}),
    )


def _given(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = _clean(meta.get("content") or "")
        if name and value:
            found.setdefault(name, value)
    return found


def _first(given: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((given[name] for name in names if name in given), None)


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:
    """The objects in the page's JSON-LD."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            loaded = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        waiting = [loaded]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                yield item
                graph = item.get("@graph")
                waiting += graph if isinstance(graph, list) else []


def _publisher_of(linked: list[dict[str, Any]]) -> str | None:
    return next((name for item in linked if (name := _name(item.get("publisher")))), None)


def _author_of(linked: list[dict[str, Any]]) -> str | None:
    return next((name for item in linked if (name := _author(_name(item.get("author"))))), None)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _clean(value) or None if isinstance(value, str) else None


def _author(name: str | None) -> str | None:
    return None if not name or "://" in name or "@" in name else name


def _site_in_title(title: str, headline: str) -> str | None:
    """`Headline | Site` and its kin: the end of the title that is not in the headline."""
    parts = [part for part in _SUFFIX.split(title) if part]
    if len(parts) < 2:
        return None
    known = marks.one_line(headline).lower()
    if known and parts[-1].lower() in known:
        return parts[0] if parts[0].lower() not in known else None
    return parts[-1] if len(parts[-1].split()) <= 7 else None


def _site_in_rights(root: Any) -> str | None:
    """`© Site 2024`, at the end of the page."""
    for element in [*root.iter("footer"), *root.xpath("//*[contains(text(), '©')]")]:
        match = _RIGHTS.search(_clean(" ".join(element.itertext())))
        if match:
            return match["name"].strip(' «»"“”') or None
    return None


def _clean(text: str) -> str:
    return marks.one_line(marks.clean(text))
