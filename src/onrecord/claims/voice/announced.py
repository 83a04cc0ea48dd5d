"""Accounts that are announced before they are given: "Two passengers described it to us", and then what they saw.

The sentence that announces says nothing of what happened; what follows it in its paragraph, or in the next one where
it stands alone, is the account, until somebody else speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Span

_TELLERS = frozenset({"person", "group"})
_IT = frozenset({"it", "this", "that"})
_ASKING = frozenset({"how", "what"})


def announced(reader: Reader) -> Iterator[Speech]:
    """One speech for each account that is announced, from behind the announcement on."""
    for tree in reader.trees:
        verb = next((number for number, token in enumerate(tree.tokens) if token.deprel == "root"), None)
        if verb is None or not _announces(tree, verb):
            continue
        teller = next((reader.entity(tree.number, child) for child in tree.children(verb, "nsubj")), None)
        content = _account(reader, tree)
        if teller is None or content is None or reader.kind(teller) not in _TELLERS:
            continue
        yield Speech(
            content=(content,),
            speakers=(Speaker(entity=teller, name=reader.name(teller), cue=tree.tokens[verb].text),),
            cue=tree.tokens[verb].span,
            sentence=tree.number,
            lemma="say",
            stance="assert",
            direct=False,
        )


def _announces(tree: Tree, verb: int) -> bool:
    """Whether a sentence says that somebody told it, or how it went, and nothing of what was told."""
    lemma = tree.tokens[verb].lemma.lower()
    told = tree.children(verb, "obj", "ccomp", "obl")
    around = {
        tree.tokens[some].lemma.lower() for child in tree.children(verb) for some in (child, *tree.children(child))
    }
    if around & {"not", "as"}:
        return False
    if lemma in words("giving_account"):
        return any(tree.tokens[child].lemma.lower() in words("account") for child in told)
    if lemma not in words("recounting") or tree.children(verb, "conj"):
        return False
    spoken_of = [child for child in told if tree.tokens[child].lemma.lower() in _IT | words("what_went_on")]
    return _how_it_went(tree, verb) or (
        lemma != "tell" and bool(spoken_of) and not tree.children(verb, "ccomp", "advcl", "xcomp")
    )


def _how_it_went(tree: Tree, verb: int) -> bool:
    """Whether a verb goes on with "how it went" or "what happened that night", which tells nothing yet."""
    behind = [token.lemma.lower() for token in tree.tokens[verb + 1 :]]
    asking = next((at for at, lemma in enumerate(behind) if lemma in _ASKING), None)
    if asking is None:
        return False
    led = behind[asking + 1 : asking + 3]
    return bool(led) and (led[0] if led[0] not in _IT else led[-1]) in words("went")


def _account(reader: Reader, tree: Tree) -> Span | None:
    """What stands behind a sentence in its paragraph, or in the next where nothing does, up to another's words."""
    start = tree.sentence.span.end
    blocks = [block.span for block in reader.analysis.text.blocks]
    number = reader.block(tree.sentence.span)
    if not reader.analysis.text.content[start : blocks[number].end].strip():
        number += 1
    if number >= len(blocks):
        return None
    end = blocks[number].end
    others = (
        reader.trees[place[0]].sentence.span.start
        for one in reader.analysis.attributions
        if one.cue
        and start <= one.cue[0].start < end
        and one.source
        and (place := reader.place(one.cue[0]))
        and not _of_the_account(reader, one.source[0])
    )
    end = min((one for one in others if one > start), default=end)
    return Span(start, end) if reader.analysis.text.content[start:end].strip() else None


def _of_the_account(reader: Reader, source: Span) -> bool:
    """Whether one who speaks is the teller himself, or somebody without a name within the account: "one of them"."""
    place = reader.place(source)
    one = reader.participants.one_at(*place) if place else ()
    return not one or (reader.kind(one[0]) in _TELLERS and not reader.entities[one[0]].named)
