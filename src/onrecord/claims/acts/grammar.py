"""Who does what in a clause, whatever its form: active, passive, participle, relative clause, control, coordination.

Answers are token numbers of noun-phrase heads within one sentence. "Subject" and "object" mean the logical ones: who
acts and who or what is acted upon.
"""

from __future__ import annotations

from onrecord.claims.acts.tree import Tree, once, plain
from onrecord.claims.acts.words import groups, irregular

_PARTICIPLE = "VBN"
_GERUND = "VBG"
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_CAUSING = frozenset({"have", "get", "see", "hear", "watch", "find", "leave", "keep"})
_SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten"})
_ACTING = frozenset({"person", "organisation"})
_DEPTH = 8
_SHARING = 3  # words from a verb to one joined with it that share what stands behind the second


@once
def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb's grammatical subject is the one acted upon."""
    token = tree.tokens[verb]
    if tree.children(verb, "nsubj:pass", "aux:pass", "csubj:pass"):
        return True
    if token.upos != "VERB" or tree.children(verb, "aux"):
        return False
    if token.xpos != _PARTICIPLE and not _reads_as_participle(tree, verb):
        return False
    relation = token.deprel
    if relation == "conj" and (head := tree.head(verb)) is not None and not tree.children(verb, "nsubj"):
        return is_passive(tree, head)
    if relation in {"acl", "xcomp", "amod", "advcl", "ccomp", "dep"}:
        return not tree.children(verb, "obj")
    return relation in {"root", "parataxis", "conj", "acl:relcl"} and not tree.children(verb, "obj")


def _reads_as_participle(tree: Tree, verb: int) -> bool:
    """Whether a word taken for a past is a participle: "fishermen beaten", "was arrested and charged the next day"."""
    token, head = tree.tokens[verb], tree.head(verb)
    lemma, form = token.lemma.lower(), plain(token.text)
    if token.xpos != "VBD" or not _may_be_participle(lemma, form):
        return False
    if len({one for one in irregular().get(lemma, ()) if not one.endswith("ing")}) > 1 and form != lemma:
        return True
    shares = tree.relation(verb) == "conj" and head is not None and not tree.children(verb, "nsubj", "obj", "ccomp")
    return shares and lemma in groups()["transitive"]


@once
def grammatical_subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """The word that stands as subject, found through relative clauses, participles, coordination and control."""
    own = tree.child(verb, "nsubj", "csubj")
    if own is not None:
        return _antecedent(tree, own, verb)
    head = tree.head(verb)
    if head is None or depth > _DEPTH:
        return _loose_subject(tree, verb)
    relation = tree.tokens[verb].deprel
    if relation.startswith("acl") or relation == "amod":
        return head
    if relation == "xcomp":
        return _controller(tree, head, depth)
    reported = _reported_subject(tree, head, verb) if relation == "ccomp" else None
    shares = relation in {"conj", "parataxis"} and tree.is_predicate(head)
    if reported is None and (shares or (relation.startswith(("advcl", "ccomp")) and not _is_finite(tree, verb))):
        return grammatical_subject(tree, head, depth + 1)
    return _loose_subject(tree, verb) if reported is None else reported


def _reported_subject(tree: Tree, head: int, verb: int) -> int | None:
    """What a parser took for the object of what a headline's verb reports: "Panel finds army unit shot four"."""
    taken = tree.child(head, "obj")
    if taken is None or not head < taken < verb or tree.children(verb, "mark"):
        return None
    told = tree.children(verb, "obj") or tree.children(verb, "aux")
    return taken if told and max(tree.subtree(taken)) == min(tree.subtree(verb)) - 1 else None


def _loose_subject(tree: Tree, verb: int) -> int | None:
    """A noun before the verb that a parser tied to it in some other way: headlines, notes, names with an apposition."""
    for child in tree.children(verb, "appos", "nmod", "dep", "dislocated", "obl", "list", "vocative", "compound"):
        nominal = tree.tokens[child].upos in {"NOUN", "PROPN", "PRON"} and tree.tokens[child].noun_kind != "time"
        if child < verb and nominal and not tree.children(child, "case"):
            return child
    return None


def _controller(tree: Tree, head: int, depth: int) -> int | None:
    """Whose the unexpressed subject of an infinitive or participle below `head` is."""
    if not is_passive(tree, head) and tree.tokens[head].lemma not in _SUBJECT_CONTROL:
        controlled = tree.child(head, "obj", "iobj")
        if controlled is not None:
            return controlled
    return grammatical_subject(tree, head, depth + 1)


def _is_finite(tree: Tree, verb: int) -> bool:
    if tree.tokens[verb].xpos in {"VBD", "VBP", "VBZ", "MD"}:
        return True
    return any(tree.tokens[aux].xpos in {"VBD", "VBP", "VBZ", "MD"} for aux in tree.children(verb, "aux", "cop"))


def _antecedent(tree: Tree, word: int, verb: int) -> int:
    """What a relative pronoun stands for; the word itself if it is none."""
    if plain(tree.tokens[word].text) not in _RELATIVE:
        return word
    for here in (verb, *tree.ancestors(verb)):
        if tree.tokens[here].deprel == "acl:relcl":
            head = tree.head(here)
            return word if head is None else head
        if tree.relation(here) not in {"conj", "xcomp", "ccomp"}:
            break
    return word


def agent(tree: Tree, verb: int) -> int | None:
    """Who a passive or a noun of action says it was done by."""
    found = tree.child(verb, "obl:agent")
    if found is None:
        found = _with_case(tree, verb, "by")
    if found is None:
        found = _shared_agent(tree, verb)
    return _agent_below(tree, verb) if found is None else found


def _agent_below(tree: Tree, verb: int) -> int | None:
    """The agent of a passive that a parser hung on the active verb below it: "barred from leaving by two guards"."""
    if not tree.children(verb, "nsubj:pass", "aux:pass"):
        return None
    for child in tree.children(verb, "xcomp", "advcl", "ccomp"):
        below = tree.child(child, "obl:agent")
        below = _with_case(tree, child, "by") if below is None else below
        active = tree.tokens[child].xpos in {"VB", _GERUND} and not tree.children(child, "nsubj", "aux", "aux:pass")
        if active and child > verb and below is not None and tree.tokens[below].noun_kind in _ACTING:
            return below
    return None


def _shared_agent(tree: Tree, verb: int) -> int | None:
    """The agent of a later participle that joined ones share: "looted and burned by a mob"."""
    for child in tree.children(verb, "conj"):
        bare = not tree.children(child, "nsubj", "nsubj:pass", "aux:pass")
        if tree.tokens[child].upos == "VERB" and bare and verb + _SHARING >= child:
            return tree.child(child, "obl:agent")
    return None


@once
def _with_case(tree: Tree, head: int, *prepositions: str) -> int | None:
    for child in tree.children(head, "obl", "nmod"):
        if tree.tokens[child].noun_kind == "time":
            continue
        if any(plain(tree.tokens[case].text) in prepositions for case in tree.children(child, "case")):
            return child
    return None


@once
def logical_subject(tree: Tree, verb: int) -> int | None:
    """Who acts; None where a passive does not say."""
    if is_passive(tree, verb):
        return agent(tree, verb)
    subject = grammatical_subject(tree, verb)
    if subject is not None and _object_gap(tree, verb) == subject:
        return None
    return subject


@once
def logical_object(tree: Tree, verb: int) -> int | None:
    """Who or what is acted upon."""
    if is_passive(tree, verb):
        caused = _caused_object(tree, verb)
        return grammatical_subject(tree, verb) if caused is None else caused
    own = tree.child(verb, "obj")
    if own is not None:
        return _antecedent(tree, own, verb)
    gap = _object_gap(tree, verb)
    if gap is not None:
        return gap
    complement = tree.child(verb, "iobj")
    if complement is not None:
        return complement
    return _shared_object(tree, verb)


def lacks_object(tree: Tree, verb: int) -> bool:
    """Whether a verb that wants an object stands without any: "Four freed on Friday" is a passive that was misread."""
    token = tree.tokens[verb]
    if token.upos != "VERB" or token.xpos not in {"VBD", "VBN"} or is_passive(tree, verb):
        return False
    if tree.children(verb, "xcomp", "ccomp", "aux", "obl:agent") or logical_object(tree, verb) is not None:
        return False
    return _may_be_participle(token.lemma.lower(), plain(token.text))


def _may_be_participle(verb: str, form: str) -> bool:
    """Whether a past form is the participle too: "seized", "held", not "took"."""
    listed = [one for one in irregular().get(verb, ()) if not one.endswith("ing")]
    return not listed or listed[-1] == form


def _caused_object(tree: Tree, verb: int) -> int | None:
    """The object of "had his face slapped", "saw him being taken"."""
    head = tree.head(verb)
    if head is not None and tree.relation(verb) == "xcomp" and tree.tokens[head].lemma in _CAUSING:
        return tree.child(head, "obj")
    return None


def _object_gap(tree: Tree, verb: int) -> int | None:
    """The noun that an object relative clause without pronoun describes: "the man they took"."""
    if tree.tokens[verb].deprel != "acl:relcl" or not tree.children(verb, "nsubj"):
        return None
    if tree.children(verb, "obj", "nsubj:pass", "ccomp"):
        return None
    subject = tree.child(verb, "nsubj")
    if subject is not None and plain(tree.tokens[subject].text) in _RELATIVE:
        return None
    return tree.head(verb)


def _shared_object(tree: Tree, verb: int) -> int | None:
    """The object behind coordinated verbs, whichever of them the tree hangs it on: "abducted and killed the guard"."""
    for child in tree.children(verb, "conj"):
        if tree.tokens[child].upos == "VERB" and not tree.children(child, "nsubj") and not is_passive(tree, child):
            shared = tree.child(child, "obj")
            if shared is not None and verb + _SHARING >= child:
                return shared
    first = tree.head(verb) if tree.relation(verb) == "conj" else None
    if first is None or verb > first + _SHARING or tree.tokens[first].upos != "VERB":
        return None
    behind = tree.child(first, "obj")
    return behind if behind is not None and behind > verb else None


@once
def oblique(tree: Tree, word: int, *prepositions: str) -> int | None:
    """The noun or verb that a preposition ties to a word: "with a crime", "from leaving"."""
    found = _with_case(tree, word, *prepositions)
    if found is not None:
        return found
    for child in tree.children(word, "advcl", "acl", "ccomp", "xcomp"):
        if any(plain(tree.tokens[mark].text) in prepositions for mark in tree.children(child, "mark")):
            return child
    return None


def helpers(tree: Tree, verb: int) -> frozenset[str]:
    """The auxiliaries of a verb as they are written, in lower case: "would", "could", "had"."""
    return frozenset(tree.tokens[one].text.lower() for one in tree.children(verb, "aux"))


def has_to(tree: Tree, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(tree.tokens[mark].xpos == "TO" for mark in tree.children(verb, "mark"))


def possessor(tree: Tree, noun: int) -> int | None:
    """Whose: "her arrest", "the man's arrest"."""
    return tree.child(noun, "nmod:poss")


def governor(tree: Tree, word: int) -> int | None:
    """The verb whose subject, object or oblique a noun is; seen through "nmod" and coordination."""
    for head in tree.ancestors(word):
        if tree.tokens[head].upos in {"VERB", "AUX"}:
            return head
    return None


_THINGS = frozenset({"obj", "obl", "nmod", "compound"})
_UNDER = frozenset({"under", "in", "into", "on", "to"})
_LIGHT = frozenset(
    {"give", "make", "carry", "administer", "inflict", "deliver", "launch", "conduct", "stage", "perform"}
)


def light_verb(tree: Tree, trigger: int) -> int | None:
    """The verb by which somebody does what a noun names: "gave him electric shocks", "carried out a raid"."""
    over = tree.head(trigger)
    if over is None or tree.relation(trigger) != "obj" or tree.tokens[trigger].upos != "NOUN":
        return None
    return over if tree.tokens[over].lemma.lower() in _LIGHT else None


def putting_verb(tree: Tree, trigger: int) -> int | None:
    """The verb by which somebody is put where a noun says what is done to them: "placed him under house arrest"."""
    over = tree.head(trigger)
    if over is None or tree.relation(trigger) != "obl" or not tree.words[over] & groups()["putting"]:
        return None
    return over if any(tree.words[case] & _UNDER for case in tree.children(trigger, "case")) else None


@once
def withholds(tree: Tree, verb: int) -> bool:
    """Whether a verb keeps something from somebody: "denied him water", "was denied a doctor", "denied entry"."""
    things = tree.children(verb, "obj")
    things += tuple(word for thing in things for word in tree.children(thing, "appos") if word != thing)
    if tree.children(verb, "iobj") or (things and tree.children(verb, "nsubj:pass", "aux:pass")):
        return True
    return any(tree.words[thing] & groups()["withheld"] for thing in things or tree.children(verb, "nsubj:pass"))


def verb_of(tree: Tree, trigger: int) -> int | None:
    """The verb that does what a thing beside it only tells of: "fired tear gas", "had him by the hair".

    None for verbs themselves and for nouns that name what happens: who confirms an arrest has arrested nobody.
    """
    here = trigger
    if tree.tokens[trigger].upos not in {"NOUN", "PROPN"} or tree.tokens[trigger].noun_kind == "event":
        return None
    for head in tree.ancestors(trigger):
        if tree.relation(here) not in _THINGS or tree.tokens[here].noun_kind == "event":
            return None
        if tree.tokens[head].upos == "VERB":
            return head
        here = head
    return None


_NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "without", "hardly"}
)


@once
def is_negated(tree: Tree, predicate: int) -> bool:
    """Whether a clause is denied in its own words: "was not beaten", "nobody touched him", "never charged"."""
    if _denied_by(tree, predicate, "advmod", "mark", "cc", "aux", "det", "case"):
        return True
    if any(_is_none(tree, child) for child in tree.children(predicate, "nsubj", "obj", "obl:agent")):
        return True
    head = tree.head(predicate)
    if head is not None and tree.relation(predicate) == "conj" and not tree.children(predicate, "nsubj", "aux"):
        return _goes_on_denied(tree, head, predicate)
    if head is not None and tree.relation(predicate) == "xcomp":
        return is_negated(tree, head)
    return False


def _goes_on_denied(tree: Tree, first: int, second: int) -> bool:
    """Whether a "not" or "nobody" reaches a joined verb: "not fed or clothed"; not "showed no card and struck him"."""
    if {tree.tokens[cc].lemma.lower() for cc in tree.children(second, "cc")} & {"but", "yet", "then"}:
        return False
    if _denied_by(tree, first, "advmod", "mark", "cc", "aux", "det", "case"):
        return _form(tree, first) == _form(tree, second)
    if any(_is_none(tree, child) for child in tree.children(first, "nsubj")):
        return True
    head = tree.head(first)
    if head is None or tree.relation(first) not in {"conj", "xcomp"} or tree.children(first, "nsubj", "aux"):
        return False
    return is_negated(tree, head) if tree.relation(first) == "xcomp" else _goes_on_denied(tree, head, first)


def _denied_by(tree: Tree, predicate: int, *relations: str) -> bool:
    return any(tree.words[child] & _NEGATIONS for child in tree.children(predicate, *relations))


def _is_none(tree: Tree, noun: int) -> bool:
    """Whether a noun is "nobody", "no soldier", "neither man"."""
    if tree.words[noun] & _NEGATIONS:
        return True
    return any(tree.words[det] & _NEGATIONS for det in tree.children(noun, "det", "cc:preconj"))


def _form(tree: Tree, verb: int) -> str:
    """The form of a verb; parsers take a bare form for a present."""
    tag = tree.tokens[verb].xpos
    return "VB" if tag == "VBP" else tag
