"""A spaCy pipeline in place of the shipped model, for those who have one: `--backend spacy:NAME`.

spaCy's English pipelines use other relations than Universal Dependencies (dobj, nsubjpass, prep ...) and other kinds of
names; both are carried over. Prepositional phrases are turned round, so that the noun hangs on the verb and the
preposition on the noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.errors import BackendUnknown
from onrecord.language.backends import Parsed
from onrecord.language.en.naming import name_kind, trim
from onrecord.model.analysis import Name, NounKind, Sentence, Token
from onrecord.model.span import Span
from onrecord.translate import gettext as _

RELATIONS = {
    "ROOT": "root",
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "neg": "advmod",
    "prt": "compound:prt",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "npadvmod": "obl:unmarked",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "nmod": "nmod",
    "quantmod": "advmod",
    "intj": "discourse",
    "meta": "dep",
}
KINDS = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
NOUNS: dict[str, NounKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


class SpacyBackend:
    """Sentences, words, syntax and names by a spaCy pipeline.

    Args:
        name: `spacy:NAME`, where NAME is an installed pipeline.

    Raises:
        BackendUnknown: There is no such pipeline.
    """

    def __init__(self, name: str, *, threads: int = 1) -> None:  # noqa: ARG002  spaCy uses one core
        import spacy  # noqa: PLC0415  heavy, loaded when used

        self.name = name
        pipeline = name.partition(":")[2]
        try:
            self._pipeline: Any = spacy.load(pipeline)
        except OSError as error:
            hint = _("Install the spaCy pipeline: python -m spacy download {pipeline}.").format(
                pipeline=pipeline or "en_core_web_sm"
            )
            raise BackendUnknown(name, hint) from error

    def parse(self, content: str, blocks: Sequence[Span]) -> tuple[Parsed, ...]:
        """See `Backend.parse`. A block longer than the pipeline takes is read in pieces."""
        longest = int(self._pipeline.max_length)
        return tuple(
            _joined(
                [
                    _parsed(self._pipeline(content[start : min(start + longest, block.end)]), start)
                    for start in range(block.start, block.end, longest)
                ]
            )
            for block in blocks
        )


def _joined(parts: Sequence[Parsed]) -> Parsed:
    if len(parts) == 1:
        return parts[0]
    sentences: list[Sentence] = []
    names: list[Name] = []
    for part in parts:
        names += [
            Name(span=n.span, kind=n.kind, sentence=n.sentence + len(sentences), first=n.first, last=n.last)
            for n in part.names
        ]
        sentences += part.sentences
    return Parsed(sentences=tuple(sentences), names=tuple(names))


def _parsed(document: Any, offset: int) -> Parsed:
    """One spaCy document, whose text begins at `offset`."""
    sentences: list[Sentence] = []
    names: list[Name] = []
    for found in document.sents:
        words = [token for token in found if not token.is_space]
        if not words:
            continue
        place = {token.i: number for number, token in enumerate(words)}
        own = _names(found, place, [token.text for token in words])
        kinds = {number: kind for first, last, kind in own for number in range(first, last + 1)}
        tokens = tuple(_token(token, place, offset, kinds.get(place[token.i])) for token in words)
        number = len(sentences)
        sentences.append(Sentence(span=tokens[0].span.to(tokens[-1].span), tokens=tokens))
        names += [
            Name(
                span=tokens[first].span.to(tokens[last].span),
                kind=name_kind(kind, [token.text for token in tokens[first : last + 1]]),
                sentence=number,
                first=first,
                last=last,
            )
            for first, last, kind in own
        ]
    return Parsed(sentences=tuple(sentences), names=tuple(names))


def _names(found: Any, place: dict[int, int], words: list[str]) -> list[tuple[int, int, str]]:
    names = []
    for entity in found.ents:
        kind = KINDS.get(entity.label_)
        inside = [place[token.i] for token in entity if token.i in place]
        kept = trim(words, inside[0], inside[-1], kind) if kind and inside else None
        if kind and kept:
            names.append((*kept, kind))
    return names


def _token(token: Any, place: dict[int, int], offset: int, kind: str | None) -> Token:
    head, relation = _head(token)
    at = offset + token.idx
    return Token(
        span=Span(at, at + len(token.text)),
        text=token.text,
        lemma=token.lemma_ or token.text,
        upos=token.pos_ or "X",
        xpos=token.tag_,
        head=-1 if head is None else place.get(head.i, -1),
        deprel="root" if head is None else relation,
        noun_kind=NOUNS.get(kind or "", "person" if token.tag_ in {"PRP", "WP"} else None),
    )


def _head(token: Any) -> tuple[Any | None, str]:
    """Head and relation in UD terms; None for the root."""
    relation = token.dep_
    if relation in {"pobj", "pcomp"} and token.head.dep_ in {"prep", "agent", "dative"}:
        above = token.head.head
        if token.head.dep_ == "agent":
            return above, "obl:agent"
        clause = "advcl" if relation == "pcomp" else "obl"
        return above, clause if above.pos_ in {"VERB", "AUX", "ADJ", "ADV"} else "nmod"
    if relation in {"prep", "agent"}:
        nouns = [child for child in token.children if child.dep_ in {"pobj", "pcomp"}]
        return (nouns[0], "case") if nouns else (token.head, "advmod")
    if token.head is token or token.head.i == token.i:
        return None, "root"
    return token.head, RELATIONS.get(relation, relation or "dep")
