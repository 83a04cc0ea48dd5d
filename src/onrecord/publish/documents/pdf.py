"""A document as PDF: tagged for screen readers (PDF/UA-1), with real footnotes and its fonts inside.

Typst sets it. It is given a template of ours and the document as data, reads no other file and knows no network. What
it needs for footnotes grows faster than a document does, so a long one is set in parts, which are joined again, tags,
bookmarks and all (`pdf_parts`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from onrecord.errors import PackageNeeded
from onrecord.publish.documents import typesetting
from onrecord.publish.documents.document import Block, Bullets, Document, Paragraph
from onrecord.publish.documents.pdf_letters import shown
from onrecord.publish.documents.pdf_parts import in_parts, joined, page_count
from onrecord.publish.documents.typesetting import REFUSED, NotSet, typeset

_AT_ONCE = 600  # paragraphs, items and rows that are set at once: about 200 MB of memory at the most
_PART = 400  # of a part where there are more


def pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document gives the same bytes.

    Raises:
        PackageNeeded: Typst is not installed, or for a long document pikepdf.
        FontNeeded: No font of the machine has some of its letters.
    """
    if find_spec("typst") is None:
        raise PackageNeeded("typst", "onrecord[publish]")
    try:
        return _whole(document)
    except NotSet as refused:
        without = shown(document, _template(), str(refused))
    return _whole(without)


def _whole(document: Document) -> bytes:
    parts = in_parts(document.blocks, at_once=_AT_ONCE, most=_PART)
    if len(parts) == 1:
        return _set(document, parts[0], _Place(), typeset)
    counts = [
        page_count(_set(document, part, place, _elsewhere)) for part, place in zip(parts, _places(parts), strict=True)
    ]
    places = _places(parts, counts)
    made = [_set(document, part, place, _elsewhere) for part, place in zip(parts, places, strict=True)]
    return joined(made)  # when no part is being set any more: both need memory


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """Where a part stands in the whole: pages and footnotes before it, pages of the whole; None where it is all."""

    before: int = 0
    notes: int = 0
    pages: int | None = None


def _places(parts: Sequence[Sequence[Block]], counts: Sequence[int] = ()) -> Iterator[_Place]:
    """The place of each part; before their pages are counted, any will do."""
    before = notes = 0
    for number, part in enumerate(parts):
        yield _Place(before=before, notes=notes, pages=sum(counts))
        before += counts[number] if counts else 1
        notes += sum(run.note is not None for block in part for run in _runs(block))


def _runs(block: Block) -> Iterator[Any]:
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Bullets):
        for item in block.items:
            yield from item


def _set(document: Document, blocks: Sequence[Block], place: _Place, by: Callable[[bytes], bytes]) -> bytes:
    """A part of the document. The standard is asked of the first alone: a later one need not begin with a heading."""
    told = {"title": document.title, "subtitle": document.subtitle, "language": document.language}
    told |= {"footer": document.footer, **asdict(place)}
    shown = [{**asdict(block), "form": type(block).__name__} for block in blocks]
    words = json.dumps({**told, "blocks": shown}, ensure_ascii=False)
    asked = {"template": _template(), "document": words, "standards": [] if place.before else ["ua-1"]}
    return by(json.dumps(asked).encode("ascii"))


def _elsewhere(asked: bytes) -> bytes:
    """The same in a process that ends with it; it imports nothing but typst."""
    child = [sys.executable, "-P", "-B", str(Path(typesetting.__file__))]
    done = subprocess.run(child, input=asked, capture_output=True, check=False)  # noqa: S603  our own file
    if done.returncode == REFUSED:
        raise NotSet(done.stderr.decode("utf-8", "replace"))
    done.check_returncode()
    return done.stdout


@cache
def _template() -> str:
    return (files("onrecord.publish") / "templates" / "brief.typ").read_text(encoding="utf-8")
