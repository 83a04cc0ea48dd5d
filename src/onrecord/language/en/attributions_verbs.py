"""Attributions that hang on a verb: "X said that", "X denied the charge", "it is believed that", "..., X added, ...".

A verb gives a draft where its complements are among those that `data/cues.toml` lists for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.language.en.attributions_draft import Draft, agent, is_passive, subject
from onrecord.language.en.attributions_tags import source_before
from onrecord.language.en.cues import Cue, cues, verb_cue, withheld
from onrecord.language.en.tree import CLOSING, OPENING, Tree

_AS = frozenset({"as", "like"})
_PAPERS = frozenset({"statement", "report", "message", "comment", "remark", "testimony"})
"""Nouns in which somebody says what stands behind them, though they can have a content of their own."""

_OF_THINGS = frozenset({"it", "this", "that", "these", "those", "which", "what"})
_ASIDE = frozenset({"while", "though", "although", "whereas", "as"})


def verb_drafts(tree: Tree) -> Iterator[Draft]:
    """Every reporting verb of a sentence with what it reports."""
    for number, token in enumerate(tree.tokens):
        if token.upos not in {"VERB", "AUX"}:
            continue
        cue = verb_cue(token)
        if cue is not None:
            yield from _draft(tree, number, cue)
        elif tree.lemma(number) in cues("raising"):
            yield from _raising(tree, number)


def _draft(tree: Tree, verb: int, cue: Cue) -> Iterator[Draft]:
    passive = is_passive(tree, verb)
    if _withholds(tree, verb, cue, passive=passive):
        return
    content = _complements(tree, verb, cue, passive=passive)
    if not content and not passive and "is" in cue.takes:
        content = _called(tree, verb)
    tellable = bool(cue.takes & {"clause", "quote"})
    if not content and tellable and _may_interrupt(tree, verb, cue):
        content = _clause_around(tree, verb)
    if not content and not passive:
        content = _antecedent(tree, verb, cue)
    speaks = cue.section in {"say", "question", "deny"} and tellable
    if not content and not speaks:
        return
    words = _cue_words(tree, verb, cue)
    source = agent(tree, verb) if passive else subject(tree, verb) or source_before(tree, verb)
    if not source and not passive and speaks:
        source = _interrupted(tree, verb)
        content -= set(range(min(source), verb)) if source else set()
    yield Draft(
        source=frozenset(source - words - content),
        cue=frozenset(words),
        content=frozenset(content - words),
        stance=cue.stance,
        quotes=speaks,
    )


def _withholds(tree: Tree, verb: int, cue: Cue, *, passive: bool) -> bool:
    """Whether somebody keeps something from somebody: "denied him water", "was denied a doctor", "denied entry"."""
    words = withheld(cue.lemma)
    if not words:
        return False
    things = tree.children(verb, "obj")
    if tree.children(verb, "iobj") or (passive and things):
        return True
    named = (*(things or tree.children(verb, "nsubj:pass")), *tree.children(verb, "xcomp"))
    return any(tree.lemma(thing) in words for thing in named)


def _called(tree: Tree, verb: int) -> set[int]:
    """Object and quoted name of "called the raid 'a mistake'", which parsers take for one phrase; else nothing."""
    first = tree.child(verb, "obj", "iobj", "ccomp", "xcomp")
    if first is None or first < verb:
        return set()
    for number in range(verb + 2, min(verb + _NEAR, len(tree.tokens))):
        token = tree.tokens[number]
        if token.text in {",", ";", ":", "."} or token.xpos in {"VBD", "VBZ", "VBP"}:
            return set()
        if token.text in OPENING:
            end = next((n for n in range(number + 1, len(tree.tokens)) if tree.tokens[n].text in CLOSING), None)
            return set(range(verb + 1, end + 1)) if end is not None else set()
    return set()


_NEAR = 12  # words behind the verb within which the quotation begins


def _interrupted(tree: Tree, verb: int) -> set[int]:
    """The noun phrase that begins a sentence, if an insertion stands between it and the verb: "X, who left, says"."""
    here = verb
    if tree.has_relation(verb, "conj") and tree.tokens[verb].head < verb:
        here = tree.tokens[verb].head
    tokens = tree.tokens
    if here < _LEAST or tokens[here - 1].text != "," or tokens[here].xpos not in {"VBD", "VBZ", "VBP"}:
        return set()
    end = next((number for number in range(here) if tokens[number].text == ","), here)
    phrase = tokens[:end]
    if not phrase or end >= here - 1 or any(token.upos in {"VERB", "AUX", "PUNCT", "ADP"} for token in phrase[:1]):
        return set()
    plain = not any(token.upos in {"VERB", "AUX"} for token in phrase)
    return set(range(end)) if plain and any(token.upos in {"NOUN", "PROPN"} for token in phrase) else set()


_LEAST = 4  # words before a verb with an insertion


def _cue_words(tree: Tree, verb: int, cue: Cue) -> set[int]:
    """The verb with its particle and negation, and the preposition that leads the content."""
    words = {verb, *tree.children(verb, "compound:prt")}
    words.update(child for child in tree.children(verb, "advmod") if tree.lemma(child) in {"not", "n't", "never"})
    words.update(_yet(tree, verb))
    words.update(child for child in tree.children(verb, "cc:preconj") if tree.lemma(child) == "neither")
    for child in tree.children(verb, "obl"):
        if tree.marker(child) in cue.prepositions and "thing" not in cue.takes:
            words.update(tree.children(child, "case"))
            break
    return words


def _yet(tree: Tree, verb: int) -> Iterator[int]:
    """The words of "yet to" before a verb: who has yet to say it has not said it."""
    before = [token.text.lower() for token in tree.tokens[max(0, verb - 2) : verb]]
    if before == ["yet", "to"]:
        yield from (verb - 2, verb - 1)


def _complements(tree: Tree, verb: int, cue: Cue, *, passive: bool) -> set[int]:
    heads = set(_heads(tree, verb, cue, passive=passive))
    content: set[int] = set()
    for head in heads:
        content |= tree.subtree(head, without=[verb, *_asides(tree, head)])
    return content


def _asides(tree: Tree, head: int) -> Iterator[int]:
    """Clauses behind a comma that are as a rule the author's: "said that it was over, while others went on"."""
    for child in tree.children(head, "advcl"):
        first = min(tree.subtree(child))
        comma = any(tree.tokens[number].text == "," for number in (first - 1, first) if number >= 0)
        if child > head and comma and tree.marker(child) in _ASIDE:
            yield child


def _heads(tree: Tree, verb: int, cue: Cue, *, passive: bool) -> Iterator[int]:
    """The words that head the content below a verb."""
    clauses = list(_clauses(tree, verb, cue))
    yield from clauses
    for child in tree.children(verb, "obl", "advcl"):
        if tree.marker(child) in cue.prepositions:
            yield child
    things = tree.children(verb, "nsubj:pass") if passive else tree.children(verb, "obj")
    things = () if clauses and any(tree.lemma(thing) == "it" for thing in things) else things
    if cue.section == "doubt":
        things = tuple(thing for thing in things if not _is_somebody(tree, thing))
    if things and ("thing" in cue.takes or cue.takes & {"as", "is"}):
        spoken_to = clauses and "hearer" in cue.takes
        if not spoken_to and ("thing" in cue.takes or _predicate(tree, verb, cue)):
            yield from things
            yield from _predicate(tree, verb, cue)
    elif passive and clauses and "hearer" not in cue.takes and tree.child(verb, "xcomp") in clauses:
        yield from things or tree.children(verb, "nsubj:pass")


def _is_somebody(tree: Tree, word: int) -> bool:
    """Whether people and no account are questioned: "the nurse was questioned by police" doubts nothing."""
    token = tree.tokens[word]
    return token.noun_kind == "person" or (token.upos == "PRON" and token.lemma.lower() not in _OF_THINGS)


def _clauses(tree: Tree, verb: int, cue: Cue) -> Iterator[int]:
    found = list(_own_clauses(tree, verb, cue))
    astray = () if any(clause > verb for clause in found) else tuple(_astray(tree, verb, cue))
    yield from astray or found


def _astray(tree: Tree, verb: int, cue: Cue) -> Iterator[int]:
    """The clause that a parser hangs on a noun between: "said in a statement that", "told the court that"."""
    if "clause" not in cue.takes:
        return
    for noun in tree.children(verb, "obl", "obj", "iobj"):
        if noun < verb or tree.lemma(noun) in cues("noun").keys() - _PAPERS:
            continue
        for clause in tree.children(noun, "acl", "ccomp", "appos", "parataxis"):
            own = tree.child(clause, "nsubj") is not None and tree.tokens[clause].upos == "VERB"
            if _has_own_subject(tree, clause) or (own and tree.tokens[min(tree.subtree(clause))].text == ":"):
                yield clause


def _has_own_subject(tree: Tree, clause: int) -> bool:
    """Whether a clause is led by "that" and needs nothing from the noun it hangs on."""
    marks = [mark for mark in tree.children(clause, "mark") if tree.tokens[mark].text.lower() == "that"]
    subject_ = tree.child(clause, "nsubj", "csubj", "expl")
    return bool(marks) and subject_ is not None and subject_ not in marks


def _own_clauses(tree: Tree, verb: int, cue: Cue) -> Iterator[int]:
    for child in tree.children(verb):
        if _is_told(tree, verb, child, cue):
            yield child
        elif tree.has_relation(child, "xcomp"):
            infinitive = any(tree.lemma(mark) == "to" for mark in tree.children(child, "mark"))
            if (infinitive and "to" in cue.takes) or (tree.tokens[child].xpos == "VBG" and "ing" in cue.takes):
                yield child
        elif "to" in cue.takes and tree.has_relation(child, "advcl") and _is_perfect_infinitive(tree, child):
            yield child


def _is_perfect_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb is "to have beaten", which tells no purpose: "was found by the court to have beaten him"."""
    to = any(tree.tokens[mark].text.lower() == "to" for mark in tree.children(verb, "mark"))
    return (
        to and tree.tokens[verb].xpos == "VBN" and any(tree.lemma(aux) == "have" for aux in tree.children(verb, "aux"))
    )


def _is_told(tree: Tree, verb: int, child: int, cue: Cue) -> bool:
    """Whether what hangs on a reporting verb is a clause of what is said."""
    led = tree.marker(child) == "that"
    if "that" in cue.takes and led and tree.has_relation(child, "ccomp"):
        return True
    return "clause" in cue.takes and (
        tree.has_relation(child, "ccomp", "csubj")
        or (tree.tokens[child].deprel == "parataxis" and _after_colon(tree, verb, child))
        or (tree.has_relation(child, "conj") and led and not _goes_with(tree, verb))
        or _is_statement(tree, child)
    )


def _goes_with(tree: Tree, verb: int) -> bool:
    """Whether "and that" behind a verb goes on with the clause of the verb itself: "said that she wept and that"."""
    if not tree.has_relation(verb, "ccomp"):
        return False
    return tree.marker(verb) == "that" or tree.child(verb, "ccomp", "obj") is None


def _is_statement(tree: Tree, clause: int) -> bool:
    """Whether a clause with "that" and a subject of its own is what is said, whatever a parser makes of it."""
    if not tree.has_relation(clause, "xcomp", "advcl") or tree.child(clause, "nsubj") is None:
        return False
    marks = [tree.tokens[mark].text.lower() for mark in tree.children(clause, "mark")]
    return marks == ["that"]


def _after_colon(tree: Tree, verb: int, clause: int) -> bool:
    words = tree.subtree(clause)
    first = min(words)
    return first > verb and any(tree.tokens[n].text in {":", '"', "“", "''", "``"} for n in range(verb + 1, first + 1))


def _predicate(tree: Tree, verb: int, cue: Cue) -> tuple[int, ...]:
    """What somebody is called or described as."""
    found = list(tree.children(verb, "obj")[1:]) if "is" in cue.takes else []
    for child in tree.children(verb, "xcomp", "obl", "advcl"):
        marker = tree.marker(child)
        if ("as" in cue.takes and marker == "as") or (
            "is" in cue.takes and tree.has_relation(child, "xcomp") and marker != "to"
        ):
            found.append(child)
    return tuple(found)


def _may_interrupt(tree: Tree, verb: int, cue: Cue) -> bool:
    """Whether a verb can tell the clause around it: a finite one, and "he goes" or "it continues" with a quotation."""
    token = tree.tokens[verb]
    if token.xpos == "VBG" and tree.child(verb, "aux") is None and tree.has_relation(verb, "parataxis"):
        return False
    if cue.takes & {"clause"}:
        return True
    return any(one.text in OPENING for one in tree.tokens) or tree.child(verb, "compound:prt") is not None


def _clause_around(tree: Tree, verb: int) -> set[int]:
    """The clause that "X said" interrupts or ends, or that "as X said" belongs to."""
    head = tree.tokens[verb].head
    if head < 0:
        return set()
    marked_as = any(tree.tokens[mark].text.lower() in _AS for mark in tree.children(verb, "mark", "advmod"))
    if tree.has_relation(verb, "parataxis") or (tree.has_relation(verb, "advcl") and marked_as):
        return tree.subtree(head, without=[verb]) | _joined(tree, verb)
    return set()


def _joined(tree: Tree, verb: int) -> set[int]:
    """A clause with a subject of its own that a parser hangs on "he added" instead of on what he added."""
    joined: set[int] = set()
    for child in tree.children(verb, "conj", "parataxis"):
        if tree.child(child, "nsubj") is not None and tree.lemma(child) not in cues("verb"):
            joined |= tree.subtree(child)
    return joined


def _antecedent(tree: Tree, verb: int, cue: Cue) -> set[int]:
    """The noun that a relative clause gives as said or wanted: "the deal (that) they rejected", "what he called"."""
    if not tree.has_relation(verb, "acl:relcl") or not cue.takes & {"thing", "is", "as", "clause"}:
        return set()
    if tree.child(verb, "obj", "ccomp", "xcomp") is not None or tree.child(verb, "nsubj") is None:
        return set()
    words = tree.subtree(tree.tokens[verb].head, without=[verb])
    if tree.subtree(verb) & words:
        return set()
    return words


def _raising(tree: Tree, verb: int) -> Iterator[Draft]:
    """Where "X seems to be lost", subject and complement together are the content, and nobody is named."""
    complement = tree.child(verb, "xcomp", "ccomp")
    if complement is None:
        return
    content = tree.subtree(complement) | subject(tree, verb)
    yield Draft(source=frozenset(), cue=frozenset({verb}), content=frozenset(content - {verb}))
