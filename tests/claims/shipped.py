"""Claims of short invented texts as the shipped model and the claims stage find them together."""

from __future__ import annotations

from functools import cache
from typing import Any

from onrecord.claims import find_claims
from onrecord.language import Backend, analyse
from onrecord.model import Block, Claim, Reading, Span, Text
from onrecord.plugins import load

PAPER = "Lantern Daily"


@cache
def backend() -> Backend:
    """The shipped language model, loaded once for all tests."""
    made: Backend = load("language", "onnx")("onnx", threads=1)
    return made


def claims_of(content: str, **about: Any) -> tuple[Claim, ...]:
    """The claims of a text; blank lines part its paragraphs, `about` goes to the `Text`."""
    return reading_of(content, **about).claims


def reading_of(content: str, **about: Any) -> Reading:
    """The reading of a text; blank lines part its paragraphs, `about` goes to the `Text`."""
    blocks, start = [], 0
    for part in content.split("\n\n"):
        blocks.append(Block(span=Span(start, start + len(part)), role="paragraph"))
        start += len(part) + 2
    given: dict[str, Any] = {"publisher": PAPER, "kind": "news", "language": "en", **about}
    text = Text(report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=tuple(blocks), **given)
    (reading,) = find_claims(analyse(text, backend())).values
    return reading


def claim_of(content: str, act: str, **about: Any) -> Claim:
    """The first claim of an act.

    Raises:
        AssertionError: There is none.
    """
    found = [claim for claim in claims_of(content, **about) if claim.act == act]
    if not found:
        raise AssertionError(f"no {act} in {content}")
    return found[0]
