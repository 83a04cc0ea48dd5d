"""The language stage: what is written where in one text."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.backends import Backend
from onrecord.language.en.attributions import find_attributions
from onrecord.language.en.enumerations import mend_lists
from onrecord.language.en.times import find_times
from onrecord.language.en.words import JOIN
from onrecord.model.analysis import Analysis, Name, Sentence
from onrecord.model.text import BlockRole, Text

LANGUAGES = frozenset({"en"})
"""Languages that are read. A text whose language could not be told is read as English."""

READ: frozenset[BlockRole] = frozenset({"title", "heading", "paragraph", "caption", "list_item"})


def analyse(text: Text, backend: Backend) -> Analysis:
    """Find sentences, words, names, time expressions and attributions.

    Args:
        text: One report's text.
        backend: What parses; see `onrecord.language.backends`.

    Returns:
        The analysis; without sentences where the text is in a language that is not read.
    """
    if text.language is not None and text.language not in LANGUAGES:
        return Analysis(text=text)
    blocks = [block.span for block in text.blocks if block.role in READ]
    sentences: list[Sentence] = []
    names: list[Name] = []
    for parsed in backend.parse(_readable(text), blocks):
        names += [replace(name, sentence=name.sentence + len(sentences)) for name in parsed.names]
        sentences += parsed.sentences
    named = tuple(names)
    found = mend_lists(sentences, named)
    return Analysis(
        text=text,
        sentences=found,
        names=named,
        times=find_times(text, found),
        attributions=find_attributions(text, found, named),
    )


def _readable(text: Text) -> str:
    """The content with what is no word made invisible, every other character where it was.

    What stands between words becomes white space; an invisible character within a word becomes a soft hyphen, which the
    words are read without.
    """
    pieces: list[str] = []
    at = 0
    for span in text.unread:
        before, after = text.content[span.start - 1 : span.start], text.content[span.end : span.end + 1]
        within = len(span) == 1 and before.isalnum() and after.isalnum() and not span.of(text.content).isprintable()
        pieces += [text.content[at : span.start], (JOIN if within else " ") * len(span)]
        at = span.end
    return "".join(pieces) + text.content[at:] if pieces else text.content
