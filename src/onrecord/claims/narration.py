"""The day that an account stands at: told once, by a date in a main clause or at the head of an entry, and carried on.

"On Wednesday they marched. Their car was stopped at a roadblock." A day is carried on only over sentences told in the
simple past, one after the other within a paragraph, and reaches only what hangs on their main clauses: over the cases
with known answers, carrying it any further was wrong more often than right. The entries of a log are the exception:
what stands under "9 February, 06:15" happened on that day unless it says otherwise. "It happened on Sunday" looks back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from onrecord.claims.acts.tree import Tree, once
from onrecord.claims.attachment import SAYING
from onrecord.model import Analysis, TimeExpression

_BEFORE_HEAD = re.compile(r"[ \t]*(?:\d{1,2}[.)]|[-*•])?[ \t]*[\[(]?[ \t]*")
_AFTER_HEAD = re.compile(r"[ \t]*[\])]|[ \t]*(?=\n|\Z)|[ \t]*:(?!\d)|[ \t]{2,}|\t|[ \t]+[-–—][ \t]")
_AFTER_CLOCK = re.compile(r",?[ \t]+(?=[A-Z\"“‘'])")
_AFTER_DAY = re.compile(r"\.[ \t]+(?=[A-ZА-ЯЁ\"“«‘'])")
_ENTRIES = 2  # dated lines that make a log; one alone is a dateline
_OF_ONE_THING = frozenset(("call_note", "social_post"))
_HELPERS = ("aux", "aux:pass", "cop")
_NOT_PAST = frozenset(("have", "do", "will", "would", "may", "might", "can", "could", "shall", "should", "must"))
_ALIKE = frozenset(("beat", "hit", "put", "cut", "set", "shut", "let", "hurt", "burst", "cast", "split", "thrust"))
"""Verbs whose past looks like their present, which taggers mix up: "they beat her"."""
_HAPPEN = frozenset(("happen", "occur", "unfold"))
_GO_ON = frozenset(("they", "he", "she"))
_LEADS_BACK = frozenset(
    ("release", "free", "acquit", "bury", "discharge", "die", "find", "testify", "speak", "complain", "identify")
)
_LATER = frozenset(("later", "earlier", "before", "after", "afterwards"))
_MEANWHILE = frozenset(("time", "moment", "point", "stage", "once", "end", "beginning"))
_QUOTES = frozenset('"“”«»')
_LOOKS_BACK = 2  # sentences


class Narration:
    """One report's account.

    Args:
        analysis: The report.
        dated: For each sentence the dates that hang in it, with the word each hangs on.
        trees: Its sentences.
    """

    def __init__(
        self, analysis: Analysis, dated: Mapping[int, Sequence[tuple[int, TimeExpression]]], trees: Sequence[Tree]
    ) -> None:
        self.analysis = analysis
        self.dated = dated
        self.trees = trees

    def day(self, sentence: int) -> TimeExpression | None:
        """The day that a sentence without a date goes on with; None where none is carried so far."""
        return self._days[sentence]

    def entry(self, sentence: int) -> TimeExpression | None:
        """The time at the head of the entry of a log that a sentence stands in; None where it stands in none."""
        starts = [start for start, _end, _time in self._entries]
        start = self.analysis.sentences[sentence].span.start
        number = bisect_right(starts, start) - 1
        if number < 0 or start >= self._entries[number][1]:
            return None
        return self._entries[number][2]

    def is_head(self, time: TimeExpression) -> bool:
        """Whether a time stands at the head of an entry."""
        return any(time is head for _start, _end, head in self._entries)

    def noted(self, sentence: int) -> TimeExpression | None:
        """The day told last in the paragraph of a note or a post, which tells of one thing; None in other reports."""
        if self.analysis.text.kind not in _OF_ONE_THING or sentence in self.dated:
            return None
        block = self._block(self.analysis.sentences[sentence].span.start)
        for number in range(sentence - 1, -1, -1):
            if self._block(self.analysis.sentences[number].span.start) != block:
                return None
            days = [time for _head, time in self.dated.get(number, ()) if is_day(time)]
            if days:
                return days[-1]
        return None

    def looked_back(self, sentence: int) -> TimeExpression | None:
        """The day that one of the next sentences gives for it: "It happened on Sunday"; None where none does."""
        for number in range(sentence + 1, min(sentence + 1 + _LOOKS_BACK, len(self.analysis.sentences))):
            if number in self.dated:
                return self._happened(number)
        return None

    @cached_property
    def _days(self) -> list[TimeExpression | None]:
        found: list[TimeExpression | None] = []
        told: TimeExpression | None = None
        block = -1
        for number, sentence in enumerate(self.analysis.sentences):
            here = self._block(sentence.span.start)
            if here != block:
                told, block = None, here
            found.append(told if number not in self.dated else None)
            own = self._own(number)
            if own is not None:
                told = own
            elif number in self.dated or not is_narrated(self.trees[number]):
                told = None
        return found

    def _block(self, start: int) -> int:
        return bisect_right([block.span.start for block in self.analysis.text.blocks], start) - 1

    def _own(self, number: int) -> TimeExpression | None:
        """The day that a sentence sets the account to: one that hangs on its main verb, told in the simple past."""
        tree = self.trees[number]
        noted = self.analysis.text.kind == "call_note"  # "she says three men came on 12 March" opens her account
        root = told_in(tree) if noted else root_of(tree)
        if root is None or not (root != root_of(tree) or is_narrated(tree)):
            return None
        told = dict(self.dated.get(number, ()))
        if root in told and is_once(told[root]) and _says_when(tree, root):
            return told[root]
        days = {head: time for head, time in told.items() if is_day(time)}
        nearest = [head for head in days if tree.head(head) == root]
        heads = nearest or [head for head in days if _predicate(tree, head) == root]
        told_days = {days[head].when for head in heads}
        return days[heads[0]] if len(told_days) == 1 else None

    def _happened(self, number: int) -> TimeExpression | None:
        """The day of "It happened on Sunday", "The incident took place around noon on Friday"."""
        tree = self.trees[number]
        root = root_of(tree)
        if root is None:
            return None
        lemma = tree.tokens[root].lemma.lower()
        placed = lemma == "take" and any(tree.tokens[child].text.lower() == "place" for child in tree.children(root))
        if not (lemma in _HAPPEN or placed) or not is_past(tree, root):
            return None
        return self._own(number)

    @cached_property
    def _entries(self) -> list[tuple[int, int, TimeExpression]]:
        """The entries of a log: start, end and the time at the head."""
        content = self.analysis.text.content
        heads: list[tuple[int, int, TimeExpression, bool]] = []
        for time in self.analysis.times:
            line = content.rfind("\n", 0, time.span.start) + 1
            lead = _BEFORE_HEAD.match(content, line)
            tail = _AFTER_HEAD.match(content, time.span.end)
            if tail is None:
                tail = (_AFTER_CLOCK if time.type == "TIME" else _AFTER_DAY).match(content, time.span.end)
            if time.type != "TIME" and not is_day(time):
                tail = _AFTER_HEAD.match(content, time.span.end)
            if lead is None or lead.end() != time.span.start or tail is None or time.when is None:
                continue
            rest = content[tail.end() : content.find("\n", tail.end()) if "\n" in content[tail.end() :] else None]
            heads.append((line, tail.end(), time, not rest.strip()))
        if len(heads) < _ENTRIES:
            return []
        ends = [head[0] for head in heads[1:]] + [len(content)]
        found = []
        for (start, _tail, time, alone), following in zip(heads, ends, strict=True):
            line_end = content.find("\n", start)
            end = following if alone or line_end < 0 else min(following, line_end)
            found.append((start, end, time))
        return found


def _says_when(tree: Tree, root: int) -> bool:
    """Whether a sentence only gives the day: "It was a Sunday, 26 January"."""
    subjects = [tree.tokens[child].text.lower() for child in tree.children(root, "nsubj")]
    return subjects in (["it"], ["this"], ["that"]) and is_past(tree, root)


def _predicate(tree: Tree, head: int) -> int | None:
    """What a time tells the time of: the nearest predicate above it."""
    return next((above for above in tree.ancestors(head) if tree.is_predicate(above)), None)


def is_day(time: TimeExpression) -> bool:
    """Whether it is one day on which something happened once."""
    when = time.when
    return when is not None and when.kind == "instant" and when.earliest is not None and when.earliest == when.latest


def is_once(time: TimeExpression) -> bool:
    """Whether it is a day, month or year within which something happened once."""
    return time.when is not None and time.when.kind == "instant" and time.when.earliest is not None


@once
def root_of(tree: Tree) -> int | None:
    """The word at the top of a sentence."""
    return next((number for number in range(len(tree.tokens)) if tree.head(number) is None), None)


def told_in(tree: Tree) -> int | None:
    """The word at the top of what a sentence tells: behind "she says", where that stands first, what she says."""
    root = root_of(tree)
    if root is None or tree.tokens[root].lemma.lower() not in SAYING:
        return root
    said = [child for child in tree.children(root, "ccomp") if child > root and is_past(tree, child)]
    return said[0] if said else root


def told_first(tree: Tree) -> int | None:
    """The word at the top of what a sentence tells, also in front of a tag: "they broke in, a cousin said"."""
    root = root_of(tree)
    if root is None or tree.tokens[root].lemma.lower() not in SAYING:
        return root
    told = [child for child in tree.children(root, "ccomp") if child < root]
    return told[0] if told else None


def goes_on(tree: Tree) -> bool:
    """Whether a sentence goes on with the one before: told in the simple past of what "they", "he" or "she" did."""
    top = told_first(tree)
    if top is None or not is_past(tree, top) or any(token.text in _QUOTES for token in tree.tokens):
        return False
    subjects = [tree.tokens[child].text.lower() for child in tree.children(top, "nsubj", "nsubj:pass") if child < top]
    return bool(subjects) and subjects[0] in _GO_ON


def has_unknown_time(tree: Tree, times: Sequence[TimeExpression], trigger: int) -> bool:
    """Whether an act has a time that nobody can place: "years later", "one night", "on his birthday", "once".

    Args:
        tree: The sentence.
        times: Its time expressions.
        trigger: The word that tells the act.
    """
    own = {*tree.clause(tree.predicate_of(trigger)), *tree.clause(trigger)}
    placed: set[int] = set()
    for time in times:
        words = {number for number, token in enumerate(tree.tokens) if token.span.overlaps(time.span)}
        if words & own and time.type == "DATE" and time.when is None and not time.value.startswith("PRESENT"):
            return True
        placed |= words
    return any(_is_unplaced(tree, number, placed) for number in own)


def _is_unplaced(tree: Tree, number: int, placed: AbstractSet[int]) -> bool:
    """Whether a word tells of some other day and is no part of a time expression, or counts on from one."""
    word = tree.tokens[number].text.lower()
    if tree.relation(number) == "advmod":
        return word == "once" or (word in _LATER and number - 1 in placed)
    outside = tree.relation(number) == "obl" and tree.tokens[number].noun_kind == "time" and number not in placed
    cases = {tree.tokens[case].text.lower() for case in tree.children(number, "case")}
    return outside and word not in _MEANWHILE and cases <= {"on", "at"}


def leads_back(tree: Tree) -> bool:
    """Whether what comes behind a sentence may lie before it: "He was freed on Friday. He was beaten, he said"."""
    top = told_first(tree)
    return top is not None and tree.tokens[top].lemma.lower() in _LEADS_BACK


def is_narrated(tree: Tree) -> bool:
    """Whether the main clause of a sentence tells what happened, in the simple past, and not that somebody said it."""
    root = root_of(tree)
    if root is None or tree.tokens[root].lemma.lower() in SAYING:
        return False
    return is_past(tree, root)


def is_past(tree: Tree, verb: int) -> bool:
    """Whether a predicate stands in the simple past: "left", "was led away"; not "has left", "had left"."""
    helpers = tree.children(verb, *_HELPERS)
    if any(tree.tokens[helper].lemma.lower() in _NOT_PAST for helper in helpers):
        return False
    if tree.tokens[verb].xpos == "VBN" and not helpers and tree.children(verb, "nsubj"):
        return True  # "soldiers fired", taken for a participle
    alike = tree.tokens[verb].xpos == "VBP" and tree.tokens[verb].lemma.lower() in _ALIKE
    return alike or "VBD" in (tree.tokens[verb].xpos, *(tree.tokens[helper].xpos for helper in helpers))
