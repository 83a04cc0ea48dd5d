"""Who is given as saying, thinking or wanting what: every `Attribution` of a text.

Each sentence's cue words give drafts; quotations then carry them over several sentences and paragraphs. Attributions
may lie within one another ("the lawyer said that police told him that ..."): the content of the outer one holds
the whole inner one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.language.en.attributions_draft import Draft
from onrecord.language.en.attributions_labels import label_attributions
from onrecord.language.en.attributions_other import other_drafts
from onrecord.language.en.attributions_quotes import Open, attach_quotes
from onrecord.language.en.attributions_tags import tag_drafts
from onrecord.language.en.attributions_verbs import verb_drafts
from onrecord.language.en.quotes import Quote, find_quotes
from onrecord.language.en.tree import Tree
from onrecord.model import Attribution, Name, Sentence, Span, Text

_LONGEST_DATELINE = 16  # words
_INITIALS = 2  # letters; "US - ..." is no dateline


def find_attributions(text: Text, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...]:
    """All attributions of a text, in the order of their first character.

    Args:
        text: The text.
        sentences: Its sentences with their syntax.
        names: Its names; they tell a speaker's label from another heading.
    """
    quotes = find_quotes(text)
    trees = [Tree(sentence) for sentence in sentences]
    opened = [_open(number, tree, draft) for number, tree in enumerate(trees) for draft in _drafts(tree)]
    opened += attach_quotes(text, trees, quotes, opened)
    found = [_close(one, quotes) for one in opened if one.content]
    found += label_attributions(text, sentences, names)
    return tuple(sorted(set(found), key=_place))


def _drafts(tree: Tree) -> Iterator[Draft]:
    tags = tuple(tag_drafts(tree))
    tagged = frozenset(word for tag in tags for word in tag.cue)
    yield from tags
    yield from (draft for draft in verb_drafts(tree) if not draft.cue & tagged)
    yield from other_drafts(tree)


def _open(number: int, tree: Tree, draft: Draft) -> Open:
    above = _dateline(tree)
    return Open(
        sentence=number,
        source=tree.spans(draft.source - above),
        cue=tree.spans(draft.cue),
        content=list(tree.spans(draft.content - above)),
        stance=draft.stance,
        quotes=draft.quotes,
    )


def _dateline(tree: Tree) -> frozenset[int]:
    """The words of "VARNA, May 3 (Agency) -" at the head of a sentence, which parsers take for its subject."""
    for number, token in enumerate(tree.tokens[:_LONGEST_DATELINE]):
        if (
            token.text in {"-", "–", "—", "--"}
            and number
            and tree.tokens[number].span.start > tree.tokens[number - 1].span.end
        ):
            first = tree.tokens[0].text
            return frozenset(range(number + 1)) if first.isupper() and len(first) > _INITIALS else frozenset()
    return frozenset()


def _close(one: Open, quotes: Sequence[Quote]) -> Attribution:
    content = tuple(sorted(_joined(one.content)))
    direct = all(any(quote.span.contains(piece) for quote in quotes) for piece in content)
    return Attribution(source=one.source, cue=one.cue, content=content, stance=one.stance, direct=direct)


def _joined(pieces: Sequence[Span]) -> list[Span]:
    """The pieces in order, overlapping ones made one."""
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and piece.start <= joined[-1].end:
            joined[-1] = joined[-1].to(piece)
        else:
            joined.append(piece)
    return joined


def _place(attribution: Attribution) -> tuple[int, tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    pieces = (*attribution.source, *attribution.cue, *attribution.content)
    return min(piece.start for piece in pieces), attribution.content, attribution.cue, attribution.source
