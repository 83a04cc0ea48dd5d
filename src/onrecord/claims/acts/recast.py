"""What the words around show a word to tell before the acts are held against each other.

Acts of refusing that are acts of denying: "denied any part in the lawyer's death" keeps no lawyer from anybody, and a
denial tells the act that it denies. Words that tell somebody what will befall him if he does not do as he is told are
a threat, however plain: "they said if we complained they would come back for my uncle". What would come then has not.
And a person held for two weeks is in custody, though a clause on the side tells it; who is arrested and tortured is
tortured, though it is but one word in the passage of the arrest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.comings import does_not_return
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.weigh import Weighed
from onrecord.claims.acts.words import groups
from onrecord.claims.violations import VIOLATIONS

_SURE = 0.8  # that a condition with what will follow is a threat
_LIKELY = 0.6  # that who is held for a length of time is in custody: of 13 such passages in known cases 11 tell it
_DONE_TOO = 0.7  # that violence in a verb joined with another is told: of 120 such verbs in known cases 101 tell it,
# of 12 such as "..., killing two women" 10
_BODILY = frozenset({"beating_assault", "sexual_violence", "torture"})
_FIRST = frozenset({"i", "we", "nobody", "noone"})
_COMING = frozenset({"come", "return", "go"})
_IF = frozenset({"if", "unless", "until"})
_QUOTES = frozenset('"“”')


def recast(judged: Sequence[tuple[Candidate, Weighed]]) -> list[tuple[Candidate, Weighed]]:
    """The same with each act that its surroundings show to be another as that one."""
    threats = {(one.tree.number, one.trigger): tuple(_threatened(one)) for one, _told in judged}
    menaced = {(number, word) for (number, _verb), words in threats.items() for word in words}
    return [(one, _as(one, told, bool(threats[one.tree.number, one.trigger]), menaced)) for one, told in judged]


def _as(one: Candidate, told: Weighed, threatens: bool, menaced: set[tuple[int, int]]) -> Weighed:  # noqa: FBT001
    if threatens:
        return Weighed("threat", max(told.likely, _SURE), max(told.chance if told.act == "threat" else 0.0, _SURE))
    if (one.tree.number, one.trigger) in menaced and told.act in VIOLATIONS and one.mood != "threatened":
        return replace(told, likely=0.0, chance=0.0)
    least = _LIKELY if told.act == "arrest_detention" and _is_held_for(one) else 0.0
    least = _DONE_TOO if told.act in _BODILY | {"killing"} and _is_done_too(one, told.act) else least
    if told.chance < least:
        return replace(told, likely=max(told.likely, least), chance=least)
    return replace(told, act=_instead(one, told.act))


def _instead(one: Candidate, act: str) -> str:
    """The act that it is instead; the same where it is none."""
    if act == "flight_escape" and does_not_return(one):
        return "disappearance"
    if act == "denial":
        return _kept_from_somebody(one) or act
    return "denial" if _only_denies(one, act) else act


def _is_held_for(one: Candidate) -> bool:
    """Whether somebody is held for a length of time, wherever it is told: "the men, who were held for two weeks"."""
    tree, trigger = one.tree, one.trigger
    if tree.words[trigger].isdisjoint({"hold", "detain"}) or not grammar.is_passive(tree, trigger):
        return False
    held = grammar.logical_object(tree, trigger)
    if held is None or tree.tokens[held].noun_kind not in {"person", None}:
        return False  # "the bridge was held for a week by the rebels"
    lasting = [word for word in tree.children(trigger, "obl") if "for" in _prepositions(tree, word)]
    by = [word for word in tree.children(trigger, "obl") if "by" in _prepositions(tree, word)]
    gripped = any(tree.words[word] & groups()["gripped"] for word in by)
    return any(tree.words[word] & groups()["term"] for word in lasting) and not gripped


def _is_done_too(one: Candidate, act: str) -> bool:
    """Whether a verb that as a rule tells the act is joined with another: "arrested and tortured two teachers"."""
    tree, trigger = one.tree, one.trigger
    joined = _kills_so(one) if act == "killing" else tree.relation(trigger) == "conj"
    if not joined or tree.tokens[trigger].upos != "VERB" or one.mood != "happened":
        return False
    if "O:thing" in one.signs and "O:person" not in one.signs:
        return False  # "rose and beat the drum"
    return any(match.sure and not match.cue.weak for match in one.cues.get(act, ()))


def _kills_so(one: Candidate) -> bool:
    """Whether people are killed by what was just told: "opened fire on a bus, killing two women"."""
    tree, trigger = one.tree, one.trigger
    return tree.relation(trigger) == "advcl" and tree.tokens[trigger].xpos == "VBG" and "O:person" in one.signs


def _prepositions(tree: Tree, word: int) -> frozenset[str]:
    return frozenset(tree.tokens[case].text.lower() for case in tree.children(word, "case"))


def _threatened(one: Candidate) -> Iterator[int]:
    """The words of what somebody says will befall another on a condition; none where nobody threatens."""
    tree, trigger, table = one.tree, one.trigger, groups()
    if tree.words[trigger].isdisjoint(table["saying_so"]) or tree.tokens[trigger].upos != "VERB":
        return
    subject = grammar.logical_subject(tree, trigger)
    if subject is not None and tree.words[subject] & (
        _FIRST | table["lawyer"] | table["medic"] | table["helper"] | table["kin"]
    ):
        return
    yield from _or_else(tree, trigger)
    for clause in tree.children(trigger, "ccomp", "parataxis"):
        helpers = grammar.helpers(tree, clause)
        hurts = bool(tree.words[clause] & table["menacing"]) or _comes_for(tree, clause) or _opens_fire(tree, clause)
        comes = hurts and helpers & {"will", "would", "'ll", "'d", "’ll", "’d"}
        if comes and _on_condition(tree, trigger, clause) and not _of_others(tree, subject, clause):
            yield from tree.subtree(clause)


def _of_others(tree: Tree, speaker: int | None, clause: int) -> bool:
    """Whether who speaks foretells what others will do: "a neighbour said they would kill him"; so in quotes."""
    subject = grammar.grammatical_subject(tree, clause)
    if subject is None or tree.tokens[subject].text.lower() not in {"they", "he", "she"}:
        return False
    if any(token.text in _QUOTES for token in tree.tokens[:clause]):
        return True
    told_by = tree.tokens[speaker] if speaker is not None else None
    one = told_by is not None and told_by.noun_kind == "person" and told_by.xpos in {"NN", "NNP"}
    return one and tree.tokens[subject].text.lower() == "they"


def _or_else(tree: Tree, verb: int) -> Iterator[int]:
    """The words of what will follow where somebody is told to do something "or be buried"."""
    for asked in tree.children(verb, "xcomp"):
        for other in tree.children(asked, "conj"):
            either = any(tree.tokens[cc].text.lower() == "or" for cc in tree.children(other, "cc"))
            undergoes = bool(tree.children(other, "aux:pass")) or not tree.words[other].isdisjoint({"die", "face"})
            if either and undergoes and tree.words[other] & groups()["menacing"]:
                yield from tree.subtree(other)


def _comes_for(tree: Tree, clause: int) -> bool:
    """Whether somebody comes for somebody, or is not seen again."""
    if tree.words[clause] & {"see"}:
        return grammar.is_negated(tree, clause) and "again" in tree.vocabulary
    return bool(tree.words[clause] & _COMING) and grammar.oblique(tree, clause, "for") is not None


def _opens_fire(tree: Tree, clause: int) -> bool:
    """Whether somebody opens fire, whose verb by itself menaces nobody."""
    return "open" in tree.words[clause] and any("fire" in tree.words[thing] for thing in tree.children(clause, "obj"))


def _on_condition(tree: Tree, verb: int, clause: int) -> bool:
    below = (*tree.children(clause, "advcl"), *tree.children(verb, "advcl"))
    return any(tree.tokens[mark].text.lower() in _IF for one in below for mark in tree.children(one, "mark"))


def _only_denies(one: Candidate, act: str) -> bool:
    if "denial" not in one.cues or one.tree.tokens[one.trigger].upos != "VERB":
        return False
    if act == "denial_of_counsel":
        kept = grammar.withholds(one.tree, one.trigger) or _denies_lawyer(one)
        return "deny" in one.tree.words[one.trigger] and not kept
    return act == "official_refusal_to_act" and _rejects_what_is_said(one)


def _kept_from_somebody(one: Candidate) -> str | None:
    """The act of keeping from somebody what a noun of denying names: "the denial of medical care", "of a lawyer"."""
    tree, table = one.tree, groups()
    if tree.words[one.trigger].isdisjoint({"denial", "refusal", "withholding"}):
        return None
    thing = grammar.oblique(tree, one.trigger, "of")
    if thing is None or tree.words[thing].isdisjoint(table["withheld"]):
        return None
    within = frozenset().union(*(tree.words[word] for word in tree.subtree(thing)))
    if within & table["lawyer"]:
        return "denial_of_counsel"
    return "ill_treatment_custody" if within & table["care"] else "official_refusal_to_act"


def _denies_lawyer(one: Candidate) -> bool:
    """Whether it is a lawyer that somebody is denied."""
    tree, below = one.tree, one.tree.children(one.trigger, "obj", "iobj", "xcomp", "obl", "nsubj:pass")
    return any(tree.words[word] & groups()["lawyer"] for word in below)


def _rejects_what_is_said(one: Candidate) -> bool:
    """Whether what is rejected was said of somebody: "rejects the claims that", and no complaint or request."""
    tree, table = one.tree, groups()
    target = grammar.logical_object(tree, one.trigger)
    if target is None or "reject" not in tree.words[one.trigger]:
        return False
    return bool(tree.words[target] & table["said_of"]) and tree.words[target].isdisjoint(table["pleading"])
