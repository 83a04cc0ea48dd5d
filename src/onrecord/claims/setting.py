"""Where an account stands: the place of one sentence, carried to the act of the next that plainly goes on there.

"Officers came to his flat in Osk. They took his brother instead" took the brother in Osk. A place is carried only to
the very next sentence of a paragraph, told in the simple past of "they", "he" or "she", with no place or day of its
own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.mention import ActMention
from onrecord.claims.acts.tree import Tree, plain
from onrecord.claims.acts.where_around import ELSEWHERE, NOWHERE, Told, where
from onrecord.claims.attachment import Attachment, Fit
from onrecord.claims.narration import goes_on, has_unknown_time, leads_back, told_first
from onrecord.model import ACTS, Analysis

_BEING = frozenset({"be", "exist", "remain", "seem", "will", "would", "may", "might", "must", "can", "could", "have"})
_SPOKEN_GROUPS = frozenset({"statement"})


class Setting:
    """The places of a report, to be asked for those of its acts."""

    def __init__(self, analysis: Analysis, trees: Sequence[Tree]) -> None:
        self.analysis = analysis
        self.trees = trees
        self.kinds = Kinds(analysis)

    def of(self, act: ActMention) -> Told:
        """The places of an act; those of the sentence before where it goes on there."""
        return act.where or (self._carried(act) if self._may_be_carried(act) else ())

    def _may_be_carried(self, act: ActMention) -> bool:
        """Whether an act is one that happened, in the main clause of a sentence that goes on with the one before."""
        if act.modality != "happened" or act.act in NOWHERE | ELSEWHERE or ACTS[act.act].group in _SPOKEN_GROUPS:
            return False
        if act.sentence == 0 or self._block(act.sentence) != self._block(act.sentence - 1):
            return False
        tree = self.trees[act.sentence]
        top = told_first(tree)
        if top is None or Attachment(tree, act.trigger[0], spoken=False).of_clause(top) is Fit.NONE:
            return False
        return (_is_there(tree) or goes_on(tree)) and not self._is_elsewhere(act)

    def _is_elsewhere(self, act: ActMention) -> bool:
        """Whether a sentence names a place or gives a day of its own."""
        tree = self.trees[act.sentence]
        span = self.analysis.sentences[act.sentence].span
        times = [time for time in self.analysis.times if span.contains(time.span)]
        if any(time.type == "DATE" for time in times) or has_unknown_time(tree, times, act.trigger[0]):
            return True
        return any(self.kinds.name(tree, token) == "place" for token in range(len(tree.tokens)))

    def _carried(self, act: ActMention) -> Told:
        """Where the sentence before stays or arrives."""
        tree = self.trees[act.sentence - 1]
        top = told_first(tree)
        if top is None or leads_back(tree):
            return ()
        found = where(tree, self.kinds, top, act.act)
        return tuple((place, "in" if how == "to" else how) for place, how in found if how != "from")

    def _block(self, sentence: int) -> int:
        start = self.analysis.sentences[sentence].span.start
        return bisect_right([block.span.start for block in self.analysis.text.blocks], start) - 1


def _is_there(tree: Tree) -> bool:
    """Whether a sentence begins at the place told before: "There officers beat him", not "There were ten of them"."""
    verb = next((token for token in tree.tokens if token.upos in ("VERB", "AUX")), None)
    first = plain(tree.tokens[0].text) if tree.tokens else ""
    return first == "there" and verb is not None and verb.lemma.lower() not in _BEING
