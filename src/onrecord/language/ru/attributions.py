"""Who is given as saying what, in Russian: read off the gloss of the sentences by the rules for English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.glosses import gloss
from onrecord.glosses.dictionary import group
from onrecord.language.en.attributions import find_attributions as find_in_english
from onrecord.model import Analysis, Attribution, Name, Sentence, Span, Text

_OF_THIS = re.compile(r"(?:и )?(?:об этом|это|то же(?: самое)?)\b", re.IGNORECASE)
_WORDS_OF = re.compile(r"(?:со|по) слов\w*$|(?:как )?(?:рассказ|сообщ|передал|говор)\w*$", re.IGNORECASE)
_NEAR = 12  # characters from the beginning of a sentence
_MOST_BEFORE = 2  # sentences that "об этом сообщила" speaks of


def find_attributions(text: Text, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...]:
    """All attributions of a Russian text, in the order of their first character.

    The arguments are those of the English rules; every span points into the Russian text.
    """
    glossed = gloss(Analysis(text=text, sentences=tuple(sentences), names=tuple(names)))
    found = find_in_english(glossed.analysis.text, glossed.analysis.sentences, glossed.analysis.names)

    def back(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(glossed.places.in_report(span) for span in spans)

    made = (
        Attribution(
            source=back(one.source),
            cue=back(one.cue),
            content=back(one.content),
            stance=one.stance,
            direct=one.direct,
        )
        for one in found
    )
    every = [replace(one, content=(*one.content, *_beyond(one, text, sentences))) for one in made]
    known = [span for one in every for span in one.cue]
    every += [
        one
        for before, sentence in pairwise(sentences)
        for one in _of_this(before, sentence, text)
        if not any(sentence.span.contains(span) for span in known)
    ]
    return tuple(sorted(every, key=lambda one: min((*one.source, *one.cue, *one.content))))


def _of_this(before: Sentence, sentence: Sentence, text: Text) -> Iterable[Attribution]:
    """Об этом сообщила его сестра: a sentence that tells only who told the one before it."""
    tokens = sentence.tokens
    verb = next((n for n, token in enumerate(tokens) if token.head < 0 and token.lemma in group("speaking")), None)
    together = any(block.span.contains(before.span) and block.span.contains(sentence.span) for block in text.blocks)
    if verb is None or not together or not _OF_THIS.match(sentence.span.of(text.content)):
        return
    for number, token in enumerate(tokens):
        if token.head == verb and token.deprel == "nsubj":
            inside = {number}
            while more := {n for n, one in enumerate(tokens) if one.head in inside and one.deprel != "punct"} - inside:
                inside |= more
            source = tokens[min(inside)].span.to(tokens[max(inside)].span)
            yield Attribution(source=(source,), cue=(tokens[verb].span,), content=(before.span,))
            return


def _beyond(one: Attribution, text: Text, sentences: Sequence[Sentence]) -> Iterable[Span]:
    """What is said in other sentences: before "об этом сообщила мать", behind "со слов матери:"."""
    if not one.source or not one.cue:
        return ()
    sentence = next((found.span for found in sentences if found.span.contains(one.cue[0])), None)
    block = next((found.span for found in text.blocks if sentence and found.span.contains(sentence)), None)
    if sentence is None or block is None:
        return ()
    beside = [found.span for found in sentences if block.contains(found.span)]
    if _OF_THIS.match(sentence.of(text.content)):
        return [span for span in beside if span.end <= sentence.start][-_MOST_BEFORE:]
    behind = text.content[max(one.source[-1].end, one.cue[-1].end) : sentence.end]
    leads = one.cue[0].start - sentence.start < _NEAR and behind.startswith(":")
    if leads and _WORDS_OF.fullmatch(one.cue[0].of(text.content)):
        return [span for span in beside if span.start >= sentence.end]
    return ()
