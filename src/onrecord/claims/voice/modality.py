"""Modality beyond what the act's own clause says: acts of omission, words that are deeds, and what is still to come.

"Did not reply" is a refusal to comment that happened; "you will be next" is a threat that was made; "the trial resumes
on Monday" is planned.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.acts import grammar
from onrecord.claims.acts.access import has_access
from onrecord.claims.acts.tree import Tree
from onrecord.claims.violations import VIOLATIONS
from onrecord.claims.voice.mention import Mention
from onrecord.claims.voice.pending import is_due, is_past, is_pressed_for, is_set, is_vowed
from onrecord.claims.voice.reader import Reader
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

_SITTINGS = frozenset({"court_decision", "charge_prosecution", "assisted_relocation", "complaint_filed"})
_AT_HOME = frozenset({"sleep", "return", "dare", "spend"})
_LETTING = frozenset({"let", "allow", "permit"})
_LEAVING = frozenset({"leave", "travel", "go", "fly", "cross", "exit", "depart", "enter"})
_OFFICE = _RESOLVED | {"investigation_opened", "charge_prosecution", "release"}
_LIGHT = frozenset(
    {"open", "launch", "conduct", "start", "begin", "order", "establish", "hold", "undertake", "ensure", "guarantee"}
)
_SAYING = frozenset({"say", "tell", "announce", "add", "promise", "write", "declare", "explain", "state"})


def modality_of(reader: Reader, mention: Mention) -> Modality | None:
    """The modality where it is another than the clause alone suggests; None where the clause decides."""
    open_to_it = mention.act in VIOLATIONS and mention.modality in {"happened", "planned"}
    if open_to_it and is_vowed(reader.trees[mention.sentence], mention.trigger[0]):
        return "threatened"
    signed = mention.act == "forced_statement" and mention.modality != "negated"
    if signed and is_pressed_for(reader.trees[mention.sentence], mention.trigger[0]):
        return "attempted"
    if mention.modality == "happened":
        return _not_yet(reader.trees[mention.sentence], mention)
    return "happened" if _happened_after_all(reader, mention) else None


def _not_yet(tree: Tree, mention: Mention) -> Modality | None:
    """What is announced, supposed or asked for, though no word of the clause itself says so."""
    trigger = mention.trigger[0]
    if mention.act in _SAID | _SPOKEN:
        return None
    ahead = mention.ahead and not is_past(tree, trigger) and not _is_asking(tree, mention)
    due = mention.act in VIOLATIONS | _OFFICE and is_due(tree, trigger)
    if ahead or due or _is_announced(tree, trigger) or (mention.act in _SITTINGS and is_set(tree, trigger)):
        return "planned"
    if _is_supposed(tree, mention) or _is_only_asked(tree, mention):
        return "feared" if mention.act in VIOLATIONS else "planned"
    return None


def _is_asking(tree: Tree, mention: Mention) -> bool:
    """Whether the act is an appeal made there and then: "we urge the court to hear them on Friday"."""
    return mention.act == "public_appeal" and bool(tree.words[mention.trigger[0]] & words("asking", "modality"))


def _happened_after_all(reader: Reader, mention: Mention) -> bool:
    """Whether the words that seem to take the act out of what happened are the act itself, or another's."""
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    if mention.modality == "feared" and is_told_of_somebody(tree, trigger):
        return True
    if mention.act in _SAID:
        return mention.modality in {"negated", "planned"}
    if mention.modality == "negated":
        return _is_done_by_not_doing(reader, mention)
    if mention.act in _SPOKEN:
        return mention.modality in {"planned", "feared"} and not tree.words[trigger] & words("threatening", "modality")
    if mention.modality in {"planned", "attempted", "threatened"} and _is_topic(tree, trigger):
        return True
    return mention.modality == "planned" and _is_decided(reader, mention)


def _is_done_by_not_doing(reader: Reader, mention: Mention) -> bool:
    """Whether a negation leaves the act standing: an omission, a threat of what will not be, "not until Monday"."""
    tree, trigger = reader.trees[mention.sentence], mention.trigger[0]
    predicate = tree.predicate_of(trigger)
    if mention.act in _SPOKEN:
        ahead = {tree.tokens[aux].lemma.lower() for aux in tree.children(predicate, "aux")} & {"will", "would", "wo"}
        return mention.act == "threat" and (bool(ahead) or _is_quoted(reader, mention))
    if mention.act == "flight_escape":
        return bool(tree.words[trigger] & _AT_HOME)
    if mention.act == "sighting_trace":
        return not any(tree.tokens[child].lemma.lower() == "no" for child in _nouns(tree, predicate))
    until = [
        tree.tokens[mark].text.lower()
        for child in tree.children(predicate, "obl", "advcl")
        for mark in tree.children(child, "case", "mark")
    ]
    return "until" in until or _is_omission(tree, mention) or _excepts(tree, mention)


def _nouns(tree: Tree, predicate: int) -> Iterator[int]:
    """The words that determine what a predicate is about: the "no" of "no injuries were found"."""
    for noun in (predicate, *tree.children(predicate, "nsubj", "nsubj:pass", "obj")):
        yield from tree.children(noun, "det")


def _is_quoted(reader: Reader, mention: Mention) -> bool:
    """Whether the words of the act stand in somebody's own words: "You won't leave here", he said."""
    place = mention.span(reader.analysis)
    return any(
        one.direct and any(piece.contains(place) for piece in one.content) for one in reader.analysis.attributions
    )


def is_told_of_somebody(tree: Tree, trigger: int) -> bool:
    """Whether a relative clause tells what befell somebody: "concerned about Ada Moss, who was taken on Monday"."""
    predicate = tree.predicate_of(trigger)
    first = tree.first_joined(predicate)
    helpers = [tree.tokens[aux] for aux in tree.children(predicate, "aux", "cop")]
    modal = any(helper.xpos == "MD" for helper in helpers)
    past = "VBD" in {tree.tokens[predicate].xpos, *(helper.xpos for helper in helpers)}
    return tree.tokens[first].deprel == "acl:relcl" and past and not modal


def _is_omission(tree: Tree, mention: Mention) -> bool:
    """Whether the negated words are the act itself: "was not let in", but not "was not refused", "did not vanish"."""
    if mention.act == "travel_restriction":
        verb = tree.predicate_of(mention.trigger[0])
        helpers = {tree.tokens[aux].text.lower() for aux in tree.children(verb, "aux")}
        if helpers & {"may", "can", "must", "cannot"} and tree.words[verb] & _LEAVING:
            return True
        return bool(
            tree.words[mention.trigger[0]] & _LETTING or tree.words[tree.head(mention.trigger[0]) or 0] & _LETTING
        )
    if mention.act not in OMISSIONS or has_access(tree, mention.trigger[0]):
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
    here = _asked_for(tree, mention)
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
    clause = tree.relation(here)
    return bare and (clause in {"xcomp", "ccomp"} or (clause == "advcl" and grammar.has_to(tree, here)))


def _asked_for(tree: Tree, mention: Mention) -> int:
    """The word of the act that hangs on what asks for it: of "to free her and to open an inquiry" the first verb."""
    trigger = mention.trigger[0]
    here = trigger if tree.relation(trigger) in {"obl", "nmod", "obj"} else tree.predicate_of(trigger)
    verb = tree.head(here)
    if mention.act in _OFFICE and tree.relation(here) == "obj" and verb is not None:
        here = verb if tree.tokens[verb].lemma.lower() in _LIGHT else here
    return tree.first_joined(here, tags=("VB", "VBP"))
