"""Attributions without a verb of their own: "according to X", "X's claim that", "is sure that", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.language.en.attributions_draft import Draft, is_passive, subject
from onrecord.language.en.cues import Cue, cues, verb_cue
from onrecord.language.en.tree import Tree

_LIGHT_VERBS = frozenset({"make", "have", "express", "voice", "issue", "give", "raise", "repeat", "face", "send"})


def other_drafts(tree: Tree) -> Iterator[Draft]:
    """Every attribution of a sentence that hangs on a preposition, noun, adjective or adverb."""
    for number, token in enumerate(tree.tokens):
        lemma = tree.lemma(number)
        if token.text.lower() == "according":
            yield from _according(tree, number)
        elif token.upos == "NOUN" and lemma in cues("account"):
            yield from _account(tree, number, cues("account")[lemma])
        if token.upos == "NOUN" and (lemma in cues("account") or "clause" in _takes(lemma)):
            yield from _equated(tree, number)
        if token.upos == "NOUN" and lemma in cues("noun"):
            yield from _noun(tree, number, cues("noun")[lemma])
        elif token.upos == "ADJ" and lemma in cues("adjective"):
            yield from _adjective(tree, number, cues("adjective")[lemma])
        elif token.upos == "ADV" and lemma in cues("adverb"):
            yield _adverb(tree, number)


def _according(tree: Tree, word: int) -> Iterator[Draft]:
    """For "according to X, ...": the rest of the clause that it stands in."""
    noun = _noun_of_according(tree, word)
    if noun is None:
        return
    phrase = tree.subtree(noun) | tree.subtree(word)
    cue = {n for n in phrase if n in {word, word + 1} and tree.tokens[n].text.lower() in {"according", "to"}}
    top = noun if tree.tokens[word].head == noun else word
    if word in tree.ancestors(noun):
        top = word
    set_off = word == 0 or tree.tokens[word - 1].upos in {"PUNCT", "CCONJ"}
    content = _beside(tree, (_whole(tree, top) if set_off else _clause_of(tree, top)) - phrase, min(phrase))
    if content:
        yield Draft(
            source=frozenset(tree.subtree(noun) - cue - tree.subtree(word, without=[noun])),
            cue=frozenset(cue),
            content=frozenset(content),
        )


def _account(tree: Tree, noun: int, cue: Cue) -> Iterator[Draft]:
    """For "by her account", "in the words of X", "on our count": the rest of the clause."""
    if tree.marker(noun) not in cue.prepositions or not tree.has_relation(noun, "obl", "nmod", "advmod"):
        return
    source = _possessor(tree, noun)
    for child in tree.children(noun, "nmod"):
        if not source and tree.marker(child) == "of":
            source = tree.subtree(child, without=tree.children(child, "case"))
    content = _clause_of(tree, noun) - tree.subtree(noun)
    if source and content:
        words = frozenset({noun, *tree.children(noun, "case")})
        yield Draft(source=frozenset(source), cue=words, content=frozenset(content))


def _takes(lemma: str) -> frozenset[str]:
    cue = cues("noun").get(lemma)
    return cue.takes if cue else frozenset()


def _equated(tree: Tree, noun: int) -> Iterator[Draft]:
    """For "the police account is that ..." and "it is the applicant's case that ..."."""
    clause = None
    if tree.has_relation(noun, "nsubj") and tree.tokens[noun].head >= 0:
        head = tree.tokens[noun].head
        others = [child for child in tree.children(head, "nsubj", "csubj", "expl") if child != noun]
        if _says_that(tree, head) and others:
            clause = head
    elif tree.child(noun, "cop") is not None:
        clause = next((child for child in tree.children(noun) if _says_that(tree, child)), None)
    source = _possessor(tree, noun) or _modifier(tree, noun)
    if clause is None or not source:
        return
    content = tree.subtree(clause, without=[noun, *tree.children(clause, "cop")]) - tree.subtree(noun, without=[clause])
    yield Draft(source=frozenset(source), cue=frozenset({noun}), content=frozenset(content))


def _says_that(tree: Tree, clause: int) -> bool:
    return any(tree.tokens[mark].text.lower() == "that" for mark in tree.children(clause, "mark"))


def _modifier(tree: Tree, noun: int) -> set[int]:
    """The "police" of "the police account"."""
    found = tree.child(noun, "compound", "nmod")
    return tree.subtree(found, without=tree.children(found, "case")) if found is not None else set()


def _noun_of_according(tree: Tree, word: int) -> int | None:
    head = tree.tokens[word].head
    if tree.has_relation(word, "case", "mark") and head >= 0:
        return head
    return tree.child(word, "obl", "obj", "nmod")


def _whole(tree: Tree, phrase: int) -> set[int]:
    """The words of the sentence, or of the reported clause, that a phrase set off by a comma belongs to."""
    for head in tree.ancestors(phrase):
        if tree.has_relation(head, "ccomp") or tree.tokens[head].head < 0:
            return tree.subtree(head)
    return tree.subtree(tree.root)


def _beside(tree: Tree, content: set[int], place: int) -> set[int]:
    """The part of a content that no semicolon parts from a place."""
    stops = [number for number, token in enumerate(tree.tokens) if token.text == ";"]
    first = max((stop for stop in stops if stop < place), default=-1)
    last = min((stop for stop in stops if stop > place), default=len(tree.tokens))
    return {number for number in content if first < number < last}


def _clause_of(tree: Tree, phrase: int) -> set[int]:
    """The words of the clause that a phrase at its edge belongs to: the whole sentence where it opens or ends it."""
    words = tree.subtree(phrase)
    edge = [n for n, token in enumerate(tree.tokens) if token.upos != "PUNCT"]
    if edge and (min(words) <= edge[0] + 1 or max(words) >= edge[-1]):
        return _whole(tree, phrase)
    for head in tree.ancestors(phrase):
        if tree.tokens[head].upos in {"VERB", "AUX"} or tree.child(head, "cop", "nsubj") is not None:
            return tree.subtree(head)
    return tree.subtree(tree.root)


def _noun(tree: Tree, noun: int, cue: Cue) -> Iterator[Draft]:
    content: set[int] = set()
    words = {noun}
    for child in tree.children(noun, "acl", "ccomp", "nmod", "obl", "appos"):
        marker = tree.marker(child)
        infinitive = any(tree.lemma(mark) == "to" and tree.has_relation(mark, "mark") for mark in tree.children(child))
        clause = tree.has_relation(child, "acl", "ccomp") and not tree.has_relation(child, "acl:relcl")
        finite = not infinitive and tree.child(child, "nsubj", "csubj", "expl", "aux") is not None
        if clause and ((infinitive and "to" in cue.takes) or (finite and "clause" in cue.takes)):
            content |= tree.subtree(child)
        elif marker in cue.prepositions and not (clause and infinitive):
            marks = tree.children(child, "case", "mark")
            content |= tree.subtree(child, without=marks)
            words.update(marks)
    if content:
        source = _possessor(tree, noun)
        yield Draft(source=frozenset(source - content), cue=frozenset(words), content=frozenset(content))


def _possessor(tree: Tree, noun: int) -> set[int]:
    """Whose claim it is: "X's claim", "a claim by X", "X made the claim"."""
    owner = tree.child(noun, "nmod:poss")
    if owner is not None:
        return tree.subtree(owner, without=tree.children(owner, "case"))
    for child in tree.children(noun, "nmod", "obl"):
        if tree.marker(child) in {"by", "from", "among"}:
            return tree.subtree(child, without=tree.children(child, "case"))
    head = tree.tokens[noun].head
    if head >= 0 and tree.has_relation(noun, "obj") and tree.lemma(head) in _LIGHT_VERBS:
        return subject(tree, head)
    if head >= 0 and tree.has_relation(noun, "obl") and _is_said_in(tree, noun, head):
        return subject(tree, head)
    return set()


def _is_said_in(tree: Tree, paper: int, verb: int) -> bool:
    """Whether a verb tells that somebody said in a paper what the paper says: "said in a statement that"."""
    cue = verb_cue(tree.tokens[verb])
    return cue is not None and cue.section == "say" and tree.marker(paper) == "in" and not is_passive(tree, verb)


def _adjective(tree: Tree, adjective: int, cue: Cue) -> Iterator[Draft]:
    content: set[int] = set()
    for child in tree.children(adjective, "ccomp", "xcomp", "advcl", "obl", "csubj"):
        marker = tree.marker(child)
        infinitive = any(tree.lemma(mark) == "to" and tree.has_relation(mark, "mark") for mark in tree.children(child))
        clause = tree.has_relation(child, "ccomp", "csubj") or (
            tree.has_relation(child, "advcl") and marker in {"that", ""}
        )
        if (
            (clause and "clause" in cue.takes)
            or (infinitive and "to" in cue.takes)
            or (marker in cue.prepositions and not infinitive)
        ):
            content |= tree.subtree(child)
    if content:
        source = subject(tree, adjective) - content
        yield Draft(source=frozenset(source), cue=frozenset({adjective}), content=frozenset(content))


def _adverb(tree: Tree, adverb: int) -> Draft:
    head = tree.tokens[adverb].head
    content = tree.subtree(head, without=[adverb]) if head >= 0 else set[int]()
    return Draft(source=frozenset(), cue=frozenset({adverb}), content=frozenset(content))
