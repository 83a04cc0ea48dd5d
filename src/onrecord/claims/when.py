"""When an act took place, as its report has it: the time expression that belongs to the act by syntax, or none.

A time that hangs on the verb of saying ("said on Thursday") dates the saying, not the act. A sentence without a time
gives none: that the story goes on about the same day is for the reader to say.
"""

from __future__ import annotations

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
            if time.when is None or time.type not in ("DATE", "TIME"):
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


_SAYING = frozenset("say tell report announce state write claim add note declare confirm deny insist warn".split())


def _fit(tree: Tree, moment: _Moment, trigger: int) -> float:
    """How well a time belongs to an act; 0 where it does not."""
    owner = trigger
    for above in tree.ancestors(moment.head):
        if above == trigger:
            return 3.0
        if tree.tokens[above].upos in ("VERB", "AUX") or tree.children(above, "cop"):
            owner = above
            break
    else:
        return 0.0
    # trigger below owner
    path = []
    here = trigger
    for above in tree.ancestors(trigger):
        path.append(tree.tokens[here].deprel)
        if above == owner:
            return _down(tree, path, owner)
        here = above
    path = []
    here = owner
    for above in tree.ancestors(owner):
        path.append(tree.tokens[here].deprel)
        if above == trigger:
            return 1.5 if all(p.partition(":")[0] in ("conj", "xcomp") for p in path) else 0.0
        here = above
    return 0.0


def _down(tree: Tree, path: list[str], owner: int) -> float:
    plain = {p.partition(":")[0] for p in path}
    if plain & {"ccomp", "parataxis", "acl", "advcl"}:
        return 0.0
    if tree.tokens[owner].lemma in _SAYING:
        return 0.0
    return 2.0
