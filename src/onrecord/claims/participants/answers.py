"""Who says "I" in a printed interview without labels: "How were you taken?" and, below it, "They put me in a van".

It is the one who says who he is, or else the person whom the report names most before the first question; where it
names nobody there, the person without a name with whom it says it spoke: "Interview with a former detainee".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from onrecord.claims.informants import INTRODUCED, informant_name
from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.questions import questions
from onrecord.model import Analysis

_SPEAKING = frozenset({"interview", "conversation", "talk", "speak", "meet", "testimony", "account", "story"})


def answers(analysis: Analysis, cast: Cast) -> Mapping[int, Phrase]:
    """For each sentence of an answer the phrase that names who gives it; empty for other reports."""
    text = analysis.text
    asked = questions(text) if informant_name(text) is None and cast.interviewed is None else ()
    who = _asked(analysis, cast, asked[0].span.start) if asked else None
    return dict.fromkeys(answered(analysis), who) if who is not None else {}


def answered(analysis: Analysis) -> frozenset[int]:
    """The sentences of an interview that stand in an answer."""
    spans = [span for one in questions(analysis.text) for span in one.answer]
    return frozenset(
        number
        for number, sentence in enumerate(analysis.sentences)
        if any(span.contains(sentence.span) for span in spans)
    )


def _asked(analysis: Analysis, cast: Cast, first: int) -> Phrase | None:
    people = [one for one in cast.phrases if one.form == "name" and one.kind == "person"]
    match = INTRODUCED.search(analysis.text.content, first)
    if match is not None:
        told = next((one for one in people if one.name and one.name in match["name"]), None)
        if told is not None:
            return told
    before = [one for one in people if cast.trees[one.sentence].tokens[one.head].span.start < first]
    often = Counter(one.name.split()[-1] for one in before if one.name)
    named = max(before, key=lambda one: (often[one.name.split()[-1]], -one.number), default=None)
    return named or _unnamed(cast, first)


def _unnamed(cast: Cast, first: int) -> Phrase | None:
    """The person without a name with whom somebody is said, before the first question, to have spoken."""
    for phrase in cast.phrases:
        tree = cast.trees[phrase.sentence]
        if phrase.form != "noun" or phrase.kind != "person" or tree.tokens[phrase.head].span.start >= first:
            continue
        above = tree.tokens[phrase.head].head
        met = above >= 0 and tree.tokens[above].lemma.lower() in _SPEAKING
        if met and tree.preposition(phrase.head) in {"with", "to", "of"}:
            return phrase
    return None
