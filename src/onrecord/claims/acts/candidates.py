"""Every word that may tell an act, with the cues that fit it and what can be seen around it.

Candidates are judged by `weigh`; this module decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.claims.acts import grammar
from onrecord.claims.acts.evidence import evidence
from onrecord.claims.acts.kinds import Kinds
from onrecord.claims.acts.match import Match, matches, slot
from onrecord.claims.acts.mention import TriggerKind
from onrecord.claims.acts.modality import Mood, mood
from onrecord.claims.acts.tree import Tree, plain, trees_of
from onrecord.claims.acts.words import groups
from onrecord.model import Analysis
from onrecord.model.text import BlockRole

_SILENT: frozenset[BlockRole] = frozenset({"byline", "dateline", "header"})
WITH_CONTENT = frozenset(
    {
        "threat",
        "commitment",
        "public_appeal",
        "complaint_filed",
        "forced_statement",
        "extortion_ransom",
        "charge_prosecution",
    }
    | {"court_decision", "international_appeal", "counter_accusation", "denial", "acknowledgement", "no_comment"}
)
"""Acts done by speaking: what is said belongs to the passage."""


_FRAMES = ("charge", "pleading", "claim", "inquiry", "measure", "court", "kin")
_NAMING = frozenset({"acl", "advcl", "nmod", "obl", "compound", "ccomp", "xcomp", "obj", "amod"})
_NAMED_IN = 3  # steps up the tree


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A word that may tell an act.

    Attributes:
        cues: The best match of each act, by act id.
        near: The other acts whose cues fit a word within the evidence.
        signs: Names of what can be seen around the word: `S:official`, `mood:negated`, `role:title` ...
    """

    tree: Tree = field(repr=False)
    trigger: int
    kind: TriggerKind
    mood: Mood
    first: int
    last: int
    cues: dict[str, tuple[Match, ...]]
    signs: tuple[str, ...]


class Scene:
    """The sentences of an analysis as trees, with what the words of each are.

    Args:
        analysis: One report.
        trees: Its sentences, where they are known as trees.
    """

    def __init__(self, analysis: Analysis, trees: Sequence[Tree] = ()) -> None:
        self.analysis = analysis
        self.kinds = Kinds(analysis)
        self.trees = trees or trees_of(analysis)
        self._roles = [self._role(tree) for tree in self.trees]

    def role(self, tree: Tree) -> BlockRole:
        """What part of the report a sentence stands in."""
        return self._roles[tree.number]

    def _role(self, tree: Tree) -> BlockRole:
        for block in self.analysis.text.blocks:
            if block.span.contains(tree.sentence.span):
                return block.role
        return "other"

    def speaking(self) -> Iterator[Tree]:
        """The sentences that may make claims."""
        return (tree for tree in self.trees if self.role(tree) not in _SILENT and not self._copied(tree))

    def _copied(self, tree: Tree) -> bool:
        return any(copy.span.contains(tree.sentence.span) for copy in self.analysis.text.copies)


def candidates(scene: Scene) -> list[Candidate]:
    """All candidates of a report, in the order of the text."""
    return [candidate for tree in scene.speaking() for candidate in _in_sentence(scene, tree)]


def _in_sentence(scene: Scene, tree: Tree) -> Iterator[Candidate]:
    by_trigger: dict[int, list[Match]] = {}
    for match in matches(tree, scene.kinds):
        by_trigger.setdefault(match.trigger, []).append(match)
    for trigger in range(len(tree.tokens)):
        found = by_trigger.get(trigger, [])
        if not _is_name_of_time(tree, trigger) and (found or _may_tell(tree, trigger)):
            yield _candidate(scene, tree, trigger, found)


def _is_name_of_time(tree: Tree, trigger: int) -> bool:
    """Whether a word only dates: "March 2019: Ivo Lunt is held" tells of no march."""
    return tree.tokens[trigger].upos == "PROPN" and tree.tokens[trigger].noun_kind == "time"


def _may_tell(tree: Tree, trigger: int) -> bool:
    """Whether a word without any cue can still tell something: a verb, a predicate, an event."""
    token = tree.tokens[trigger]
    if token.upos == "VERB":
        return True
    if tree.children(trigger, "cop") and tree.children(trigger, "nsubj"):
        return True
    return token.upos == "NOUN" and (token.noun_kind == "event" or tree.relation(trigger) == "root")


def _candidate(scene: Scene, tree: Tree, trigger: int, found: list[Match]) -> Candidate:
    cues: dict[str, list[Match]] = {}
    for match in found:
        cues.setdefault(match.cue.act, []).append(match)
    tokens = tuple(sorted({token for match in found for token in match.tokens}))
    first, last = evidence(tree, trigger)
    told = mood(tree, trigger)
    return Candidate(
        tree=tree,
        trigger=trigger,
        kind=_kind(tree, trigger, found),
        mood=told,
        first=first,
        last=last,
        cues={act: tuple(matched) for act, matched in sorted(cues.items())},
        signs=tuple(sorted(set(_signs(scene, tree, trigger, tokens)) | {f"mood:{told}"})),
    )


def _kind(tree: Tree, trigger: int, found: list[Match]) -> TriggerKind:
    token = tree.tokens[trigger]
    if found and all(match.cue.trigger == "phrase" for match in found) and token.upos != "VERB":
        return "phrase"
    if token.upos == "VERB":
        if token.deprel in {"acl", "amod"}:
            return "participle"
        return "passive" if grammar.is_passive(tree, trigger) else "verb"
    return "noun" if token.upos in {"NOUN", "PROPN"} else "other"


def _signs(scene: Scene, tree: Tree, trigger: int, _tokens: tuple[int, ...]) -> Iterator[str]:
    token = tree.tokens[trigger]
    yield f"pos:{token.upos}"
    yield f"tag:{token.xpos}"
    yield f"rel:{tree.tokens[trigger].deprel}"
    yield f"role:{scene.role(tree)}"
    yield f"kind:{_kind(tree, trigger, [])}"
    for name in ("S", "O"):
        fillers = slot(tree, trigger, name)
        if not fillers:
            yield f"{name}:none"
        for filler in fillers[:1]:
            for kind in scene.kinds.of(tree, filler):
                yield f"{name}:{kind}"
            if tree.tokens[filler].upos == "PRON":
                yield f"{name}:{plain(tree.tokens[filler].text)}"
    if tree.tokens[trigger].upos in {"NOUN", "PROPN"}:
        yield from _noun_signs(scene, tree, trigger)
    head = tree.head(trigger)
    if head is not None:
        yield f"under:{tree.tokens[head].upos}"
        yield f"head:{tree.tokens[head].lemma.lower()}"
    yield from _around(tree, trigger)


def _around(tree: Tree, trigger: int) -> Iterator[str]:
    """What the word is only named in ("on suspicion of", "the complaint against"), and the preposition before it."""
    for case in tree.children(trigger, "case", "mark")[:1]:
        yield f"case:{plain(tree.tokens[case].text)}"
    here = trigger
    for head in list(tree.ancestors(trigger))[:_NAMED_IN]:
        if tree.relation(here) not in _NAMING:
            break
        for group in _FRAMES:
            if tree.words[head] & groups()[group]:
                yield f"within:{group}"
        here = head


def _noun_signs(scene: Scene, tree: Tree, trigger: int) -> Iterator[str]:
    determiner = tree.child(trigger, "det", "nmod:poss", "nummod")
    if determiner is not None and tree.relation(determiner) == "det":
        yield f"det:{tree.tokens[determiner].lemma.lower()}"
    else:
        yield f"det:{determiner is not None}"
    filler = grammar.oblique(tree, trigger, "of")
    if filler is not None:
        yield "of:" + ("person" if "person" in scene.kinds.of(tree, filler) else "thing")
