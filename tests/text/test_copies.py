"""Passages that repeat others."""

from __future__ import annotations

from onrecord.model.text import BlockRole
from onrecord.text.copies import find_copies
from tests.text.made import SENTENCE

OTHER = "The family has had no word from anybody since that evening and fears for him."


def copies(*parts: tuple[BlockRole, str]) -> list[tuple[str, str]]:
    content, spans = "", []
    for role, words in parts:
        spans.append((len(content), len(content) + len(words), role))
        content += words + "\n\n"
    return [(content[a:b], content[c:d]) for a, b, c, d in find_copies(content, spans)]


def test_a_caption_copies_the_paragraph_wherever_it_stands() -> None:
    caption = SENTENCE.removesuffix(".") + ". Photo: family"
    assert copies(("caption", caption), ("paragraph", f"{OTHER} {SENTENCE}")) == [(caption, SENTENCE.removesuffix("."))]


def test_the_later_of_two_paragraphs_is_the_copy() -> None:
    assert (
        copies(("paragraph", SENTENCE), ("paragraph", OTHER), ("paragraph", f"“{SENTENCE}”"))[0][0] == f"“{SENTENCE}”"
    )


def test_other_words_for_the_same_are_no_copy() -> None:
    assert copies(("title", "Shopkeeper led away by guards, cousin says"), ("paragraph", SENTENCE)) == []
    assert (
        copies(("paragraph", SENTENCE), ("paragraph", f"{SENTENCE} {OTHER} {OTHER.replace('family', 'cousin')}")) == []
    )


def test_short_and_unread_blocks_do_not_count() -> None:
    assert copies(("paragraph", "He was not there."), ("paragraph", "He was not there.")) == []
    assert copies(("byline", SENTENCE), ("paragraph", SENTENCE)) == []
