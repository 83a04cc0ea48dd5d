"""The language stage: what is written where in one text."""

from __future__ import annotations

from dataclasses import replace

from onrecord.language.backends import Backend
from onrecord.language.en.agents import mend_agents
from onrecord.language.en.attributions import find_attributions
from onrecord.language.en.contents import mend_contents
from onrecord.language.en.datelines import parted
from onrecord.language.en.enumerations import mend_lists
from onrecord.language.en.hyphens import mend_hyphened
from onrecord.language.en.people import mend_people
from onrecord.language.en.subjects import mend_subjects
from onrecord.language.en.surnames import mend_surnames
from onrecord.language.en.tellers import mend_tellers
from onrecord.language.en.times import find_times
from onrecord.language.en.weekday_names import mend_weekday_names
from onrecord.language.en.words import JOIN
from onrecord.language.ru.shipped import is_installed
from onrecord.model.analysis import Analysis, Name, Sentence
from onrecord.model.text import BlockRole, Text

LANGUAGES = frozenset({"en", "ru"})
"""Languages that are read. A text whose language could not be told is read as English."""


def is_read(language: str | None) -> bool:
    """Whether texts in a language are read here: Russian only where the extra `russian` is installed."""
    return language is None or language == "en" or (language == "ru" and is_installed())


READ: frozenset[BlockRole] = frozenset({"title", "heading", "paragraph", "caption", "list_item"})


def analyse(text: Text, backend: Backend) -> Analysis:
    """Find sentences, words, names, time expressions and attributions.

    Args:
        text: One report's text.
        backend: What parses English; see `onrecord.language.backends`. Russian has one backend of its own.

    Returns:
        The analysis; without sentences where the text is in a language that is not read.
    """
    if not is_read(text.language):
        return Analysis(text=text)
    if text.language == "ru":
        return _analyse_russian(text, backend)
    sentences, names = _parsed(text, backend)
    sentences, names = mend_surnames(*mend_weekday_names(*mend_hyphened(sentences, names)))
    found = mend_people(mend_contents(mend_agents(mend_subjects(mend_tellers(mend_lists(sentences, names))))))
    return Analysis(
        text=text,
        sentences=found,
        names=names,
        times=find_times(text, found, names),
        attributions=find_attributions(text, found, names),
    )


def _analyse_russian(text: Text, backend: Backend) -> Analysis:
    from onrecord.language.ru import reading  # noqa: PLC0415  heavy, loaded when used

    sentences, names = _parsed(text, reading.russian())
    return reading.completed(text, sentences, names, backend)


def _parsed(text: Text, backend: Backend) -> tuple[tuple[Sentence, ...], tuple[Name, ...]]:
    """The sentences and names of all blocks that are read."""
    blocks = [part for block in text.blocks if block.role in READ for part in parted(text.content, block.span)]
    sentences: list[Sentence] = []
    names: list[Name] = []
    for parsed in backend.parse(_readable(text), blocks):
        names += [replace(name, sentence=name.sentence + len(sentences)) for name in parsed.names]
        sentences += parsed.sentences
    return tuple(sentences), tuple(names)


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
