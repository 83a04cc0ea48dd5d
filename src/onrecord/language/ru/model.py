"""Sentences, words, syntax and names of Russian text: the networks of slovnet, and pymorphy3's word forms.

What the networks see together is of one call only, so a report reads the same whatever else is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from onrecord.language.backends import Parsed
from onrecord.language.backends.trees import is_tree, name_spans
from onrecord.language.en.words import JOIN
from onrecord.language.ru.lemmas import finite, is_common, reading
from onrecord.language.ru.mending import mended_names, with_women
from onrecord.language.ru.naming import name_kind, noun_kind, trim
from onrecord.language.ru.networks import Networks, Tag
from onrecord.language.ru.words import sentences
from onrecord.model.analysis import Name, NounKind, Sentence, Token
from onrecord.model.span import Span


@cache
def russian() -> RussianBackend:
    """The backend, its models read once for each process."""
    return RussianBackend()


class RussianBackend:
    """Reads blocks of one Russian text.

    Raises:
        ModelDamaged: A model file is missing.
        ModuleNotFoundError: The extra `russian` is not installed; see `is_installed`.
    """

    def __init__(self, name: str = "slovnet", *, threads: int = 1) -> None:  # noqa: ARG002  numpy has its own threads
        self.name = name
        self._networks = Networks()

    def parse(self, content: str, blocks: Sequence[Span]) -> tuple[Parsed, ...]:
        """See `Backend.parse`."""
        found = [list(sentences(content, block)) for block in blocks]
        every = [spans for block in found for spans in block]
        read = iter(self._read(content, every))
        return tuple(_parsed([next(read) for _ in block]) for block in found)

    def _read(self, content: str, every: Sequence[Sequence[Span]]) -> list[_Read]:
        """Every sentence."""
        forms = [[span.of(content).replace(JOIN, "") for span in spans] for spans in every]
        plain = [[form.replace("ё", "е").replace("Ё", "Е") for form in row] for row in forms]  # as in news
        return [
            _Read(tuple(map(_token, spans, words, seen.tags, mended(seen.heads), seen.relations)), seen.labels)
            for spans, words, seen in zip(every, forms, self._networks.read(plain), strict=True)
        ]


class _Read:
    """One sentence as the networks have it: its words and their name labels."""

    def __init__(self, tokens: tuple[Token, ...], labels: list[str]) -> None:
        self.names = [
            (*kept, kind)
            for first, last, kind in mended_names(name_spans(_well_formed(labels)), tokens)
            if (kept := trim(tokens, first, last, kind)) is not None
            and not (kind == "PER" and first == last and is_common(tokens[first].text))
            and not (first == last and finite(tokens[first].text) is not None)
        ]
        tokens = with_women(self.names, tokens)
        kinds = {number: kind for first, last, kind in self.names for number in range(first, last + 1)}
        self.tokens = tuple(_with_kind(token, kinds.get(number)) for number, token in enumerate(tokens))


def _well_formed(labels: Sequence[str]) -> list[str]:
    """Labels in which every I- follows one of its own kind."""
    found: list[str] = []
    for label in labels:
        broken = label[0] == "I" and (not found or found[-1][2:] != label[2:])
        found.append(f"B-{label[2:]}" if broken else label)
    return found


def _parsed(read: Sequence[_Read]) -> Parsed:
    made: list[Sentence] = []
    names: list[Name] = []
    for one in read:
        if not one.tokens:
            continue
        number = len(made)
        made.append(Sentence(span=one.tokens[0].span.to(one.tokens[-1].span), tokens=one.tokens))
        for first, last, kind in one.names:
            within = one.tokens[first : last + 1]
            span = within[0].span.to(within[-1].span)
            names.append(Name(span=span, kind=name_kind(kind, within), sentence=number, first=first, last=last))
    return Parsed(sentences=tuple(made), names=tuple(names))


def _token(span: Span, form: str, tag: Tag, head: int, relation: str) -> Token:
    upos, features = tag
    base = reading(form, upos, features)[0]
    if upos == "PROPN":
        base = base.upper() if form.isupper() and len(form) > 1 else base.capitalize()
    return Token(
        span=span,
        text=form,
        lemma=base,
        upos=upos,
        xpos="|".join(f"{name}={value}" for name, value in features),
        head=head - 1,
        deprel="root" if head == 0 else "parataxis" if relation == "root" else relation,
    )


def _with_kind(token: Token, kind: str | None) -> Token:
    """The word with what it stands for; what is in no name and common is none, though it begins a sentence."""
    if kind is None and token.upos == "PROPN" and is_common(token.text):
        token = replace(token, upos="NOUN", lemma=token.lemma.lower())
    elif kind is None and token.upos == "PROPN" and (verb := finite(token.text)) is not None:
        token = replace(token, upos="VERB", lemma=verb[0], xpos=verb[1])
    return replace(token, noun_kind=cast("NounKind | None", noun_kind(token, kind)))


def mended(heads: Sequence[int]) -> list[int]:
    """Heads (1-based, 0 for the root) that make one tree: a second root hangs on the first, a circle is cut."""
    found = [head if 0 <= head <= len(heads) and head != number else 0 for number, head in enumerate(heads, start=1)]
    if is_tree(found):
        return found
    root = found.index(0) + 1 if 0 in found else 1
    found[root - 1] = 0
    found = [root if head == 0 and number != root else head for number, head in enumerate(found, start=1)]
    for start in range(1, len(found) + 1):
        seen, here = set[int](), start
        while here and here not in seen:
            seen.add(here)
            here = found[here - 1]
        if here:
            found[here - 1] = root
    return found
