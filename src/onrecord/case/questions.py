"""Open questions that the reports themselves name: "it is not known where he is being held".

The words by which a report says that something is not known stand in `data/gaps.toml`; the sentence is quoted as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from onrecord.case.gaps import words
from onrecord.case.said import Said
from onrecord.model import Entity, Evidence, Gap, Reading, Span
from onrecord.translate import gettext as _

_ENDS = re.compile(r"[.!?…]+[\"”»’)]*\s|\n\s*\n")
_LONGEST = 400  # code points of a sentence that is quoted
_READ = frozenset({"paragraph", "list_item", "other"})


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words("not_known")) + r")\b", re.IGNORECASE)


def open_questions(
    reading: Reading, said: Sequence[Said], identity: Mapping[str, str], entities: Mapping[str, Entity]
) -> Iterator[Gap]:
    """The sentences of a report that say that something is not known, once each.

    Args:
        reading: The report; passages that repeat others are passed over.
        said: The claims of this report.
        identity: For the id of each entity of a report the id of the case's entity.
        entities: The case's, by id.
    """
    text = reading.analysis.text
    seen: set[tuple[int, int]] = set()
    for cue in _cue().finditer(text.content):
        sentence = _sentence(text.content, cue.start(), cue.end())
        if (sentence.start, sentence.end) in seen or not _is_read(reading, sentence):
            continue
        seen.add((sentence.start, sentence.end))
        quotation = sentence.of(text.content)
        here = [one for one in said if any(evidence.span.overlaps(sentence) for evidence in one.claim.evidence)]
        yield Gap(
            kind="open_question",
            sentence=_("{file} names it as open: “{words}”").format(file=text.file, words=" ".join(quotation.split())),
            person=_person(reading, sentence, identity, entities),
            claims=tuple(sorted(one.id for one in here)),
            report=text.report,
            evidence=Evidence(span=sentence, quotation=quotation),
        )


def _sentence(content: str, start: int, end: int) -> Span:
    """The sentence around a cue, as far as marks tell, and no longer than is good to read."""
    first = max(0, start - _LONGEST // 2)
    before = [match.end() for match in _ENDS.finditer(content, first, start)]
    after = _ENDS.search(content, end, min(len(content), end + _LONGEST // 2))
    begin = before[-1] if before else first
    stop = after.end() if after else min(len(content), end + _LONGEST // 2)
    piece = content[begin:stop]
    return Span(begin + len(piece) - len(piece.lstrip()), stop - len(piece) + len(piece.rstrip()))


def _is_read(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence stands in one block that is read and repeats no other passage."""
    text = reading.analysis.text
    if any(copy.span.overlaps(sentence) for copy in text.copies):
        return False
    if not text.blocks:
        return True
    at = bisect_left([block.span.end for block in text.blocks], sentence.start + 1)
    return at < len(text.blocks) and text.blocks[at].role in _READ


def _person(
    reading: Reading, sentence: Span, identity: Mapping[str, str], entities: Mapping[str, Entity]
) -> str | None:
    """The first person spoken of in a sentence, one to whom something befell before others."""
    found = [
        (entities[identity[local.id]].side != "affected", mention.span.start, identity[local.id])
        for local in reading.entities
        if local.kind == "person" and local.id in identity
        for mention in local.mentions
        if mention.span.overlaps(sentence)
    ]
    return min(found)[2] if found else None
