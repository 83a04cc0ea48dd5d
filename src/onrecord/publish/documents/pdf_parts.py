"""A long document in parts, and the PDF files of its parts as one: pages, tags, bookmarks (ISO 32000-1: 12.3.3, 14.7).

The tags of a page are found by a number that is its own within one file, and footnotes have names of their own; both
are counted on from part to part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from onrecord.errors import PackageNeeded
from onrecord.publish.documents.document import Block, Bullets, Heading, Table

_EARLY = 0.6  # a part may be this much of the most that it may be, so that it ends before a heading


def in_parts(blocks: Sequence[Block], *, at_once: int, most: int) -> list[tuple[Block, ...]]:
    """The blocks in parts; in one where there are few.

    Args:
        blocks: Of a document.
        at_once: Paragraphs, items and rows that may stand in a document of one part.
        most: Of them in a part where there are several.
    """
    if sum(map(_size, blocks)) <= at_once:
        return [tuple(blocks)]
    pieces = [piece for block in blocks for piece in _pieces(block, most // 4)]
    parts = []
    while pieces:
        end = _end(pieces, most)
        parts.append(tuple(pieces[:end]))
        pieces = pieces[end:]
    return parts


def _size(block: Block) -> int:
    if isinstance(block, Bullets):
        return len(block.items)
    return len(block.rows) if isinstance(block, Table) else 1


def _pieces(block: Block, most: int) -> Iterator[Block]:
    """A block, or a long list or table as several."""
    if isinstance(block, Bullets):
        yield from (replace(block, items=block.items[at : at + most]) for at in range(0, len(block.items), most))
    elif isinstance(block, Table):
        yield from (replace(block, rows=block.rows[at : at + most]) for at in range(0, max(1, len(block.rows)), most))
    else:
        yield block


def _end(pieces: Sequence[Block], most: int) -> int:
    """Where a part ends: before the highest heading near its end, else where it is full; never behind a heading."""
    taken, full, best = 0, len(pieces), (9, 0)
    for number, piece in enumerate(pieces):
        if taken and taken + _size(piece) > most:
            full = number
            break
        after_words = number and not isinstance(pieces[number - 1], Heading)
        if isinstance(piece, Heading) and after_words and taken > most * _EARLY:
            best = min(best, (piece.level, -number))
        taken += _size(piece)
    if full == len(pieces):
        return full
    if best[1]:
        return -best[1]
    while full > 1 and isinstance(pieces[full - 1], Heading):
        full -= 1
    return full


def page_count(content: bytes) -> int:
    """How many pages a PDF file has."""
    with _pikepdf().open(BytesIO(content)) as file:
        return len(file.pages)


def joined(parts: Iterable[bytes]) -> bytes:
    """The PDF files as one, the first of which gives title, language and standard.

    Raises:
        PackageNeeded: pikepdf is not installed.
    """
    pikepdf = _pikepdf()
    given = iter(parts)
    with pikepdf.open(BytesIO(next(given))) as whole:
        named = _named(whole.Root.StructTreeRoot)
        for number, part in enumerate(given, 2):
            with pikepdf.open(BytesIO(part)) as file:
                named += _append(whole, file, f"Part {number} ")
        if named:  # a tree of names is sorted by them
            named.sort(key=lambda element: bytes(element.ID))
            names = [thing for one in named for thing in (one.ID, one)]
            whole.Root.StructTreeRoot.IDTree = pikepdf.Dictionary(Names=pikepdf.Array(names))
        pages = str(len(whole.pages)).encode()
        facts = re.sub(rb"(?<=<xmpTPg:NPages>)\d+", pages, whole.Root.Metadata.read_bytes())
        whole.Root.Metadata.write(facts)
        written = BytesIO()
        whole.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def _pikepdf() -> Any:
    try:
        import pikepdf  # noqa: PLC0415  an extra, loaded when used
    except ModuleNotFoundError as error:
        raise PackageNeeded("pikepdf", "onrecord[publish]") from error
    return pikepdf


def _append(whole: Any, part: Any, own: str) -> list[Any]:
    """One more part: its pages first, for the tags and bookmarks refer to them.

    Args:
        whole: What there is.
        part: What comes behind it.
        own: What the names of its elements are to begin with.

    Returns:
        Its elements that have names.
    """
    tree, pages = whole.Root.StructTreeRoot, len(whole.pages)
    numbers = int(tree.ParentTreeNextKey)
    whole.pages.extend(part.pages)
    more = whole.copy_foreign(part.Root.StructTreeRoot)
    for page in whole.pages[pages:]:
        page.obj.StructParents += numbers
        for annotation in page.obj.get("/Annots", ()):
            annotation.StructParent += numbers
    for element in more.K[0].K:
        element.P = tree.K[0]
        tree.K[0].K.append(element)
    for number, thing in enumerate(more.ParentTree.Nums):
        tree.ParentTree.Nums.append(thing if number % 2 else int(thing) + numbers)
    tree.ParentTreeNextKey = numbers + int(more.ParentTreeNextKey)
    if "/Outlines" in part.Root:
        _add_bookmarks(whole.Root, whole.copy_foreign(part.Root.Outlines))
    named = _named(more)
    for element in named:
        element.ID = f"{own}{element.ID}"
    for element in more.K[0].K:
        if element.S == "/Table":
            _rename_heads(element, own)
    return named


def _named(tree: Any) -> list[Any]:
    """The elements that have names: footnotes, and the heads of columns."""
    return list(tree.IDTree.Names)[1::2] if "/IDTree" in tree else []


def _rename_heads(element: Any, own: str) -> None:
    """Let the cells of a table call the heads of their columns by the new names."""
    for attributes in element.get("/A", ()):
        if "/Headers" in attributes:
            heads = attributes.Headers
            for number, head in enumerate(list(heads)):
                heads[number] = f"{own}{head}"
    for child in element.get("/K", ()):
        if not isinstance(child, int) and "/S" in child:
            _rename_heads(child, own)


def _add_bookmarks(root: Any, more: Any) -> None:
    """The bookmarks of the part behind those that are there."""
    if "/Outlines" not in root:
        root.Outlines = more
        return
    outlines, item = root.Outlines, more.First
    outlines.Last.Next, item.Prev = item, outlines.Last
    while True:
        item.Parent = outlines
        if "/Next" not in item:
            break
        item = item.Next
    outlines.Last = item
    outlines.Count = int(outlines.Count) + int(more.Count)
