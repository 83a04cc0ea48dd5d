"""The language stage: what is written where in one text."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Any

from onrecord.language.backends import Backend
from onrecord.model.analysis import Analysis, Name, Sentence
from onrecord.model.text import BlockRole, Text

READ: frozenset[BlockRole] = frozenset({"title", "heading", "paragraph", "caption", "list_item"})


def analyse(text: Text, backend: Backend) -> Analysis:
    """Find sentences, words, names, time expressions and attributions.

    Args:
        text: One report's text.
        backend: What parses; see `onrecord.language.backends`.
    """
    blocks = [block.span for block in text.blocks if block.role in READ]
    sentences: list[Sentence] = []
    names: list[Name] = []
    for parsed in backend.parse(text.content, blocks):
        names += [replace(name, sentence=name.sentence + len(sentences)) for name in parsed.names]
        sentences += parsed.sentences
    found, named = tuple(sentences), tuple(names)
    return Analysis(
        text=text,
        sentences=found,
        names=named,
        times=_rules("times", "find_times", text, found),
        attributions=_rules("attributions", "find_attributions", text, found, named),
    )


def _rules(module: str, function: str, *given: Any) -> tuple[Any, ...]:
    try:
        rules = import_module(f"onrecord.language.en.{module}")
        return tuple(getattr(rules, function)(*given))
    except (ModuleNotFoundError, AttributeError):
        return ()
