"""What a clause leaves open though it has no word of planning: what is due, set for a day, vowed, or only demanded.

"They must be brought before a judge" and "the trial is set for October" tell of nothing that happened; "they asked her
to sign" is an attempt to get a statement; "they said I would be buried" threatens.
"""

from __future__ import annotations

from onrecord.claims.acts.tree import Tree

_SAYING = frozenset({"say", "tell", "announce", "promise", "warn", "threaten", "shout", "yell", "whisper"})
_AHEAD = frozenset({"would", "will", "'d", "’d", "'ll", "’ll"})
_ME = frozenset({"i", "me", "we", "us"})
_SETTING = frozenset({"set", "plan", "schedule", "list", "fix", "slate", "due", "book"})
_PRESSING = frozenset({"ask", "tell", "press", "pressure", "urge", "want", "demand", "invite", "persuade", "propose"})
_OFFERING = frozenset({"offer", "promise"})
_PAST = frozenset({"VBD"})
_STEPS = 3


def is_vowed(tree: Tree, trigger: int) -> bool:
    """Whether others said that it would be done to the one who tells it: "they said I would be buried"."""
    predicate = tree.predicate_of(trigger)
    above = tree.head(predicate)
    if above is None or tree.relation(predicate) != "ccomp" or tree.tokens[above].lemma.lower() not in _SAYING:
        return False
    ahead = bool(_auxiliaries(tree, predicate) & _AHEAD)
    subject = {tree.tokens[child].text.lower() for child in tree.children(above, "nsubj")}
    concerned = {tree.tokens[child].text.lower() for child in tree.children(predicate, "nsubj", "obj")}
    return ahead and bool(concerned & _ME) and not subject & (_ME | {"you"})


def is_due(tree: Tree, trigger: int) -> bool:
    """Whether it ought to be done: "they must be brought before a judge", "should be released"."""
    auxiliaries = _auxiliaries(tree, tree.predicate_of(trigger))
    return bool(auxiliaries & {"must", "should"}) and "have" not in auxiliaries


def is_set(tree: Tree, trigger: int) -> bool:
    """Whether it is set for a day, or is to be: "the trial is set for October", "the hearing is to be held"."""
    verb = tree.head(trigger)
    if verb is not None and tree.relation(trigger) == "nsubj" and tree.words[verb] & _SETTING:
        leads = {
            tree.tokens[mark].text.lower() for child in tree.children(verb) for mark in tree.children(child, "case")
        }
        return bool(leads & {"for", "on", "from"}) and not _is_past_active(tree, verb)
    predicate = tree.predicate_of(trigger)
    be = [number for number in range(max(predicate - _STEPS, 0), predicate) if tree.tokens[number].lemma == "be"]
    return any(
        tree.tokens[number + 1].text.lower() == "to" and tree.tokens[number + 1].xpos == "TO"
        for number in be
        if number + 1 < predicate
    )


def is_pressed_for(tree: Tree, trigger: int) -> bool:
    """Whether somebody is only asked to do it, or offered something for it: "they asked him to sign"."""
    here = tree.predicate_of(trigger)
    for _step in range(_STEPS):
        above = tree.head(here)
        if above is None or tree.relation(here) not in {"xcomp", "ccomp", "advcl", "acl", "conj", "obj"}:
            return False
        told = tree.relation(here) == "xcomp" or "that" not in _marks(tree, here)
        if tree.words[above] & _OFFERING or (tree.words[above] & _PRESSING and told and tree.relation(here) != "advcl"):
            return True
        here = above
    return False


def is_past(tree: Tree, trigger: int) -> bool:
    """Whether the clause is told in the simple past: "two were arrested", "a man died"."""
    predicate = tree.predicate_of(trigger)
    helpers = tree.children(predicate, "aux", "aux:pass", "cop")
    tags = {tree.tokens[number].xpos for number in (predicate, *helpers)}
    return "VBD" in tags and "MD" not in tags and not is_set(tree, trigger)


def _is_past_active(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].xpos in _PAST and not tree.children(verb, "aux", "aux:pass")


def _auxiliaries(tree: Tree, predicate: int) -> set[str]:
    return {tree.tokens[aux].text.lower() for aux in tree.children(predicate, "aux", "aux:pass")}


def _marks(tree: Tree, predicate: int) -> set[str]:
    return {tree.tokens[mark].text.lower() for mark in tree.children(predicate, "mark")}
