"""Modality beyond what the act's own clause says: acts of omission, words that are deeds, and what is still to come.

"Did not reply" is a refusal to comment that happened; "you will be next" is a threat that was made; "the trial resumes
on Monday" is planned.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.violations import VIOLATIONS
from onrecord.claims.voice.words import words
from onrecord.model.claim import Modality

OMISSIONS = frozenset(
    {
        "official_refusal_to_act",
        "denial_of_counsel",
        "disappearance",
        "incommunicado_detention",
        "ill_treatment_custody",
        "public_appeal",
    }
)
"""Acts that as a rule consist in not doing something, a hunger strike among them: "has not been seen since"."""

_SAID = frozenset({"denial", "no_comment"})
_SPOKEN = frozenset({"threat", "commitment"})
_RESOLVED = frozenset(
    {
        "court_decision",
        "interim_measure_protection",
        "association_restriction",
        "expression_restriction",
        "travel_restriction",
    }
)
"""What an order says shall be is decided by that order."""

_OFFICE = _RESOLVED | {"investigation_opened", "charge_prosecution", "release"}
_SAYING = frozenset({"say", "tell", "announce", "add", "promise", "write", "declare", "explain", "state"})


def modality_of(reader: Reader, mention: Mention) -> Modality | None:
    """The modality where it is another than the clause alone suggests; None where the clause decides."""
    if mention.modality == "happened":
        return _not_yet(reader.trees[mention.sentence], mention)
    return "happened" if _happened_after_all(reader, mention) else None


def _not_yet(tree: Tree, mention: Mention) -> Modality | None:
    """What is announced, supposed or asked for, though no word of the clause itself says so."""
    if mention.act in _SAID | _SPOKEN:
        return None
    if mention.ahead or _is_announced(tree, mention.trigger[0]):
        return "planned"
    if _is_supposed(tree, mention) or _is_only_asked(tree, mention):
        return "feared" if mention.act in VIOLATIONS else "planned"
    return None


def _happened_after_all(reader: Reader, mention: Mention) -> bool:
    """Whether the words that seem to take the act out of what happened are the act itself, or another's."""
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    if mention.act in _SAID and mention.modality in {"negated", "planned"}:
        return True
    if mention.modality == "feared" and is_told_of_somebody(tree, trigger):
        return True
    if mention.modality == "negated":
        return _is_omission(tree, mention) or _excepts(tree, mention)
    if mention.act in _SPOKEN:
        return mention.modality in {"planned", "feared"} and not tree.words[trigger] & words("threatening", "modality")
    if mention.modality in {"planned", "attempted", "threatened"} and _is_topic(tree, trigger):
        return True
    return mention.modality == "planned" and _is_decided(reader, mention)


def is_told_of_somebody(tree: Tree, trigger: int) -> bool:
    """Whether a relative clause tells what befell somebody: "concerned about Ada Moss, who was taken on Monday"."""
    predicate = tree.predicate_of(trigger)
    first = predicate
    while tree.relation(first) == "conj" and tree.head(first) is not None:
        first = tree.head(first) or first
    helpers = [tree.tokens[aux] for aux in tree.children(predicate, "aux", "cop")]
    modal = any(helper.xpos == "MD" for helper in helpers)
    past = "VBD" in {tree.tokens[predicate].xpos, *(helper.xpos for helper in helpers)}
    return tree.tokens[first].deprel == "acl:relcl" and past and not modal


def _is_omission(tree: Tree, mention: Mention) -> bool:
    """Whether the negated words are the act itself: "was not let in", but not "was not refused", "did not vanish"."""
    if mention.act not in OMISSIONS:
        return False
    trigger = tree.words[mention.trigger[0]]
    if mention.act == "ill_treatment_custody":
        return not trigger & words("harming", "modality")
    if mention.act == "public_appeal":
        return any(tree.words[number] & words("fasting", "modality") for number in tree.clause(mention.trigger[0]))
    return not trigger & words("refusing", "modality")


def _excepts(tree: Tree, mention: Mention) -> bool:
    """Whether the negation only sets something apart: "none other than", "nothing but", "not only"."""
    texts = [tree.tokens[number].text.lower() for number in tree.clause(tree.predicate_of(mention.trigger[0]))]
    passage = f" {' '.join(texts)} "
    return any(f" {phrase} " in passage for phrase in words("excepting", "modality"))


def _is_decided(reader: Reader, mention: Mention) -> bool:
    """Whether what "shall be" or was decided is an act of office by whoever decides it."""
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    kind = reader.analysis.text.kind
    predicate = tree.predicate_of(trigger)
    if mention.act in _RESOLVED and kind in {"court", "official_statement"}:
        return any(tree.tokens[aux].text.lower() in {"shall", "is", "are"} for aux in tree.children(predicate, "aux"))
    if mention.act not in _OFFICE:
        return False
    above = tree.head(predicate)
    if above is None or tree.relation(predicate) not in {"acl", "xcomp"}:
        return False
    return tree.tokens[above].lemma.lower() in {"decision", "order", "ruling", "decide", "resolve"} and not any(
        tree.children(above, "obj")
    )


def _is_topic(tree: Tree, trigger: int) -> bool:
    """Whether the act is what an inquiry, complaint or protest that is still to come is about."""
    here = trigger
    for head in tree.ancestors(trigger):
        if tree.relation(here) not in {"nmod", "obl", "acl", "conj", "obj", "ccomp"}:
            return False
        into = any(tree.tokens[mark].lemma.lower() == "into" for mark in tree.children(here, "case"))
        if into or tree.words[head] & words("inquiring", "modality"):
            return True
        here = head
    return False


def _is_announced(tree: Tree, trigger: int) -> bool:
    """Whether somebody says of the time to come that it "would" be: "said he would appeal"."""
    predicate = tree.predicate_of(trigger)
    auxiliaries = {tree.tokens[aux].lemma.lower() for aux in tree.children(predicate, "aux")}
    would = any(tree.tokens[aux].text.lower() in {"would", "'d", "’d"} for aux in tree.children(predicate, "aux"))
    if not would or "have" in auxiliaries or tree.children(predicate, "advcl"):
        return False
    above = tree.head(predicate)
    reported = tree.relation(predicate) in {"ccomp", "conj", "parataxis"} and above is not None
    return reported and above is not None and tree.tokens[above].lemma.lower() in _SAYING


def _is_supposed(tree: Tree, mention: Mention) -> bool:
    """Whether violence is only possible ("may be killed"), or an act stands in a condition ("if he is arrested")."""
    predicate = tree.predicate_of(mention.trigger[0])
    auxiliaries = {tree.tokens[aux].text.lower() for aux in tree.children(predicate, "aux", "aux:pass")}
    if mention.act in VIOLATIONS and auxiliaries & {"may", "might", "could"} and "be" in auxiliaries:
        return "have" not in auxiliaries
    for number in (predicate, *_clauses_above(tree, predicate)):
        marks = {tree.tokens[mark].text.lower() for mark in tree.children(number, "mark")}
        if marks & {"if", "unless", "lest", "whether"}:
            return "as" not in marks  # "as if" tells of what was seen
    return False


def _clauses_above(tree: Tree, predicate: int) -> Iterator[int]:
    """The clauses that a clause is part of as far as a condition reaches into them."""
    here = predicate
    for head in tree.ancestors(predicate):
        if tree.relation(here) not in {"ccomp", "xcomp", "conj"}:
            return
        yield head
        here = head


def _is_only_asked(tree: Tree, mention: Mention) -> bool:
    """Whether the act is what somebody asks for: "calls for her release", "urged them to open an inquiry"."""
    if mention.act not in VIOLATIONS | _OFFICE:
        return False
    trigger = mention.trigger[0]
    here = trigger if tree.relation(trigger) in {"obl", "nmod", "obj"} else tree.predicate_of(trigger)
    above = tree.head(here)
    if above is None or not tree.words[above] & words("asking", "modality"):
        return False
    if tree.relation(here) in {"obl", "nmod"}:
        return any(tree.tokens[mark].lemma.lower() == "for" for mark in tree.children(here, "case"))
    if tree.relation(here) == "obj":
        return "demand" in tree.words[above]
    bare = tree.tokens[here].xpos in {"VB", "VBP"} or any(
        tree.tokens[aux].text.lower() == "be" for aux in tree.children(here, "aux", "aux:pass", "cop")
    )
    return tree.relation(here) in {"xcomp", "ccomp"} and bare
