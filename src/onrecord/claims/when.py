"""When an act took place, as its report has it: the time expression that belongs to the act by syntax, or none.

A time that hangs on the verb of saying ("said on Thursday") dates the saying, not the act. A sentence without a time
gives none: that the story goes on about the same day is for the reader to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from onrecord.claims.acts import ActMention
from onrecord.claims.acts.tree import Tree
from onrecord.model import Analysis, Evidence, TimeExpression, When


@dataclass(frozen=True, kw_only=True)
class _Moment:
    """A time expression at its place in a sentence: `head` is the word that hangs on the rest."""

    time: TimeExpression
    head: int
    first: int
    last: int


class Moments:
    """The times of a report, to be asked for those of its acts."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    def of(self, act: ActMention) -> When:
        """When an act took place."""
        tree = Tree(self.analysis.sentences[act.sentence])
        ranked = [(_fit(tree, moment, act.trigger[0]), moment) for moment in self._moments.get(act.sentence, ())]
        fitting = [(fit, moment) for fit, moment in ranked if fit > 0]
        if not fitting:
            return When()
        best = max(fitting, key=lambda one: (one[0], -abs(one[1].head - act.trigger[0])))[1]
        return self._when(best)

    def _when(self, moment: _Moment) -> When:
        time = moment.time
        phrase = Evidence(span=time.span, quotation=time.span.of(self.analysis.text.content))
        return When(phrase=phrase, date=time.when, clock=time.clock, basis=time.basis, anchor=time.anchor)

    @cached_property
    def _moments(self) -> dict[int, list[_Moment]]:
        found: dict[int, list[_Moment]] = {}
        starts = [sentence.span.start for sentence in self.analysis.sentences]
        for time in self.analysis.times:
            if time.when is None or time.type not in ("DATE", "TIME") or self._is_dateline(time):
                continue
            number = bisect_right(starts, time.span.start) - 1
            if number < 0:
                continue
            tokens = self.analysis.sentences[number].tokens
            inside = [n for n, token in enumerate(tokens) if token.span.overlaps(time.span)]
            if inside:
                head = next((n for n in inside if tokens[n].head not in inside), inside[0])
                found.setdefault(number, []).append(_Moment(time=time, head=head, first=inside[0], last=inside[-1]))
        return found

    def _is_dateline(self, time: TimeExpression) -> bool:
        """Whether the time stands in a dateline: "GENEVA, 4 February (Agency) -"."""
        content = self.analysis.text.content
        start = content.rfind("\n", 0, time.span.start) + 1
        before, after = content[start : time.span.start], content[time.span.end : time.span.end + 60]
        return bool(_PLACES.fullmatch(before) and _DASH.match(after))


_PLACES = re.compile(r"(?:[A-Z][\w.'’-]*[ ,/]+){1,6}(?:\([^)]*\)\s*)?")
_DASH = re.compile(r"(?:,? \d{4})?\.?\s*(?:[(/][^)\n]{1,50}\)?)?\s*(?:[-–—:]|\()")
_SAYING = frozenset(
    (
        "add", "allege", "announce", "believe", "claim", "confirm", "declare", "deny", "hear", "inform", "insist", "know",
        "learn", "note", "recall", "report", "say", "speak", "state", "tell", "warn", "write",
    )
)  # fmt: skip


def _fit(tree: Tree, moment: _Moment, trigger: int) -> float:
    """How well a time belongs to an act; 0 where it does not."""
    head = moment.head
    above = tree.head(head)
    if trigger in (head, above):
        return 3.0
    if above is not None and tree.tokens[above].upos in ("NOUN", "PROPN") and _is_of(tree, head):
        return 0.0  # "the order of 21 October": the date of a paper
    owner = _owner(tree, head, trigger)
    if owner is None:
        return 0.0
    if owner == trigger:
        return 2.5
    path = _path(tree, trigger, owner)
    if path is not None:
        return _down(tree, moment, path, owner)
    path = _path(tree, owner, trigger)
    return 0.0 if path is None else _up(tree, path, trigger)


def _is_of(tree: Tree, head: int) -> bool:
    case = tree.child(head, "case")
    return case is not None and tree.tokens[case].text.lower() == "of"


def _owner(tree: Tree, head: int, trigger: int) -> int | None:
    """The word that a time tells the time of: the trigger or the nearest predicate above."""
    for above in tree.ancestors(head):
        if above == trigger or tree.tokens[above].upos in ("VERB", "AUX") or tree.children(above, "cop"):
            return above
    return None


def _path(tree: Tree, below: int, above: int) -> list[int] | None:
    """The words from one up to, and without, another; None if the other is not above."""
    path = [below]
    for here in tree.ancestors(below):
        if here == above:
            return path
        path.append(here)
    return None


def _down(tree: Tree, moment: _Moment, path: list[int], owner: int) -> float:
    """From the verb that has the time down to the trigger."""
    saying = tree.tokens[owner].lemma.lower() in _SAYING
    if saying and not (_behind_that(tree, moment, owner) or _is_hearsay(tree, owner)):
        return 0.0
    fit = 2.0
    for number in path:
        link = tree.relation(number)
        if link in ("ccomp", "parataxis") and not saying:
            return 0.0
        if link in ("acl", "advcl"):
            if not _is_simultaneous(tree, number, link):
                return 0.0
            fit = 1.0
    return fit


def _behind_that(tree: Tree, moment: _Moment, saying: int) -> bool:
    """Whether a time that hangs on a verb of saying stands behind its "that": parsers often hang it too high."""
    return any(tree.tokens[number].text.lower() == "that" for number in range(saying + 1, moment.first))


def _is_hearsay(tree: Tree, verb: int) -> bool:
    """Whether the verb only marks hearsay: "he is said to have left on 3 May"."""
    marks = [mark for child in tree.children(verb, "xcomp", "ccomp") for mark in tree.children(child, "mark")]
    return bool(tree.children(verb, "aux:pass")) and any(tree.tokens[mark].lemma == "to" for mark in marks)


def _is_simultaneous(tree: Tree, number: int, link: str) -> bool:
    """Whether a clause below a verb tells of the same time: "shouting", "when they opened fire"."""
    markers = {tree.tokens[mark].text.lower() for mark in tree.children(number, "mark", "advmod")}
    if link == "advcl" and markers & {"when", "while", "as"}:
        return True
    return tree.tokens[number].xpos == "VBG" and not markers & {"after", "before", "since"}


def _up(tree: Tree, path: list[int], trigger: int) -> float:
    """From the verb that has the time up to the trigger: "was seen leaving on Friday", "the complaint lodged on 3 May"."""
    noun = tree.tokens[trigger].upos in ("NOUN", "PROPN")
    if noun and len(path) == 1 and tree.relation(path[0]) == "acl":
        return 2.5
    for number in path:
        link = tree.relation(number)
        if link not in ("conj", "xcomp") or (link == "conj" and tree.children(number, "nsubj", "nsubj:pass")):
            return 0.0
    return 1.5
