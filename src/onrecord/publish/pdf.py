"""A document as PDF: tagged for screen readers (PDF/UA-1), with real footnotes and its fonts inside.

Typst sets it. It is given a template of ours and the document as data, reads no other file and knows no network.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from importlib.resources import files

from onrecord.errors import PackageNeeded
from onrecord.publish.document import Document


def pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document gives the same bytes.

    Raises:
        PackageNeeded: Typst is not installed.
    """
    try:
        import typst  # noqa: PLC0415  heavy, loaded when used
    except ModuleNotFoundError as error:
        raise PackageNeeded("typst", "onrecord[publish]") from error
    told = asdict(document)
    for block, given in zip(told["blocks"], document.blocks, strict=True):
        block["form"] = type(given).__name__
    made: bytes = typst.compile(
        _template(), sys_inputs={"document": json.dumps(told, ensure_ascii=False)}, pdf_standards=["ua-1"]
    )
    return made


@cache
def _template() -> bytes:
    return (files("onrecord.publish") / "templates" / "brief.typ").read_bytes()
