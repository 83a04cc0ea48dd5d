"""Accounts that the next sentence gives to somebody: "Three boys were beaten. That is according to their uncle."."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech

_THAT = frozenset({"that", "this", "all"})


def credited(reader: Reader) -> Iterator[Speech]:
    """The sentence before each "that is according to", as the words of whoever it names; in the same paragraph only."""
    sentences = reader.analysis.sentences
    for number, tree in enumerate(reader.trees[1:], start=1):
        noun = _named(tree)
        before = sentences[number - 1].span
        if noun is None or reader.block(before) != reader.block(sentences[number].span):
            continue
        entity = reader.body_of(reader.entity(number, noun))
        if entity is not None and reader.kind(entity) != "place":
            yield Speech(
                content=(before,),
                speakers=(Speaker(entity=entity, name=reader.name(entity), cue="according"),),
                cue=None,
                sentence=number,
                lemma="accord",
                stance="assert",
                direct=False,
            )


def _named(tree: Tree) -> int | None:
    """The noun behind "That is according to" at the head of a sentence."""
    texts = [token.text.lower() for token in tree.tokens[:5]]
    if not texts or texts[0] not in _THAT or "according" not in texts or not {"is", "was", "'s"} & set(texts):
        return None
    word = texts.index("according")
    head = tree.head(word) if tree.relation(word) in {"case", "mark"} else tree.child(word, "obl", "obj", "nmod")
    return head if head is not None and head > word else None
