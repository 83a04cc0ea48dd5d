"""One report's analysis as a line of JSON (`onrecord-analysis/1`): what is written where, before any claim."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from onrecord.model import Analysis, Problem, Span
from onrecord.model.analysis import Attribution, TimeExpression
from onrecord.publish.exchange.json import problems_tree

ANALYSIS_FORMAT = "onrecord-analysis/1"


def analysis_json(analysis: Analysis, problems: Iterable[Problem] = ()) -> bytes:
    """One line of UTF-8, ending in a line feed."""
    tree = analysis_tree(analysis, problems)
    return (json.dumps(tree, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def analysis_tree(analysis: Analysis, problems: Iterable[Problem] = ()) -> dict[str, Any]:
    """The analysis as plain dictionaries and lists, in the order in which they are written."""
    text = analysis.text
    return {
        "format": ANALYSIS_FORMAT,
        "file": text.file,
        "sha256": text.sha256,
        "language": text.language,
        "title": text.title,
        "publisher": text.publisher,
        "published": text.published.edtf if text.published else None,
        "published_basis": text.published_basis,
        "text": text.content,
        "copies": [{**_range(copy.span), "of": _range(copy.of)} for copy in text.copies],
        "sentences": [_range(sentence.span) for sentence in analysis.sentences],
        "names": [{**_range(name.span), "kind": name.kind} for name in analysis.names],
        "times": [_time(time) for time in analysis.times],
        "attributions": [_attribution(attribution) for attribution in analysis.attributions],
        "problems": problems_tree(problems),
    }


def _range(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _time(time: TimeExpression) -> dict[str, Any]:
    when = time.when
    return {
        **_range(time.span),
        "type": time.type,
        "value": time.value,
        "edtf": when.edtf if when else None,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    def pairs(spans: Iterable[Span]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "source": pairs(attribution.source),
        "cue": pairs(attribution.cue),
        "content": pairs(attribution.content),
        "stance": attribution.stance,
    }
