"""Speakers given by a label: "Counsel: ...", "Q. / A.", "Complainant states: ...": the rest of the block is theirs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.language.en.cues import headline_speakers, labels, topics, verb_cue
from onrecord.language.en.tree import OPENING
from onrecord.model import Attribution, Name, Sentence, Span, Text, Token
from onrecord.model.text import Block

_LABEL = re.compile(
    r"(?P<who>[A-Z](?:[^\n:.!?“\"]|(?<=\b\w)\.|(?<=\b\w\w)\.){1,60}?)"
    r"(?P<cue>, asked|, heard|, allowed to speak| states?| replied| answered| submits)?:\s+(?=\S)"
)
_LONGEST_LABEL = 7  # words
_ENDING = re.compile(r"[^\n]{12,}?(?P<cue>\s[-–—]\s)(?P<who>[^\n.:;,!?“”\"]{2,40})$")
_HEADING = re.compile(r"(?P<who>[^\n.:;,!?“”\"]{2,40})(?P<cue>:)\s(?P<said>\S[^\n]{10,})$")
_MOST = 4  # words of a speaker in a headline


def label_attributions(text: Text, sentences: Sequence[Sentence], names: Sequence[Name]) -> Iterator[Attribution]:
    """An attribution for each paragraph that begins with the label of a speaker.

    A label counts if it holds the name of a person or authority, begins with a role, or is followed by a reporting
    word. Of "Her sister told us: they came at night" the speaker is what stands before the verb; a quotation behind
    such words is left to what finds quotations.
    """
    verbs = [token.span for sentence in sentences for token in sentence.tokens if _reports(token)]
    starts = [verb.start for verb in verbs]
    for block in text.blocks:
        if block.role in {"paragraph", "list_item"}:
            first = bisect_left(starts, block.span.start)
            verb = verbs[first] if first < len(verbs) and verbs[first].end <= block.span.end else None
            yield from _labelled(text.content, block, names, verb)
        elif block.role in {"title", "heading"}:
            yield from _in_headline(text.content, block)


def _in_headline(content: str, block: Block) -> Iterator[Attribution]:
    """Who says it in "Gunmen kill ten - medics" or "Judge: raid was unlawful"."""
    line = block.span.of(content).rstrip()
    for pattern in (_ENDING, _HEADING):
        match = pattern.fullmatch(line)
        if match is None or not set(match["who"].lower().split()) & headline_speakers():
            continue
        if len(match["who"].split()) > _MOST:
            continue
        start = block.span.start
        said = Span(*match.span("said")) if pattern is _HEADING else Span(0, match.start("cue"))
        cue = Span(match.end("cue") - 1 - (pattern is _ENDING), match.end("cue") - (pattern is _ENDING))
        yield Attribution(
            source=(Span(start + match.start("who"), start + match.end("who")),),
            cue=(Span(start + cue.start, start + cue.end),),
            content=(Span(start + said.start, start + said.end),),
        )
        return


def _reports(token: Token) -> bool:
    """Whether a word tells that somebody says something: no noun such as "Statement"."""
    return token.upos == "VERB" and verb_cue(token) is not None


def _labelled(content: str, block: Block, names: Sequence[Name], verb: Span | None) -> Iterator[Attribution]:
    match = _LABEL.match(content, block.span.start, block.span.end)
    if match is None or len(match["who"].split()) > _LONGEST_LABEL:
        return
    who = Span(*match.span("who"))
    if verb is not None and who.start < verb.start < who.end:
        if content[match.end()] in OPENING:
            return
        who = Span(who.start, who.start + len(content[who.start : verb.start].rstrip()))
    first = match["who"].split()[0].casefold()
    if first in topics():
        return
    named = any(who.contains(name.span) and name.kind in {"person", "authority"} for name in names)
    role = first in labels()
    if not named and not role and not match["cue"]:
        return
    cue = (Span(match.start("cue") + 1 + match["cue"].startswith(","), match.end("cue")),) if match["cue"] else ()
    colon = Span(match.start() + match.group().index(":"), match.start() + match.group().index(":") + 1)
    end = block.span.end
    while content[end - 1].isspace():
        end -= 1
    yield Attribution(source=(who,), cue=cue or (colon,), content=(Span(match.end(), end),))
