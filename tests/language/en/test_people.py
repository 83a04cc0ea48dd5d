"""A noun of whom "who" is said is somebody."""

from __future__ import annotations

import pytest

from onrecord.language.en.people import mend_people
from onrecord.model.analysis import NounKind, Sentence, Token
from onrecord.model.span import Span


def weavers(pronoun: str, kind: NounKind | None, relation: str = "acl:relcl") -> Sentence:
    """The weavers, WHO were held, spoke."""
    rows = [
        ("weavers", "NOUN", "nsubj", 3),
        (pronoun, "PRON", "nsubj:pass", 2),
        ("held", "VERB", relation, 0),
        ("spoke", "VERB", "root", -1),
    ]
    tokens, at = [], 0
    for text, upos, deprel, head in rows:
        span = Span(at, at + len(text))
        noun_kind = kind if deprel == "nsubj" else None
        tokens.append(
            Token(span=span, text=text, lemma=text, upos=upos, xpos="X", head=head, deprel=deprel, noun_kind=noun_kind)
        )
        at += len(text) + 1
    return Sentence(span=Span(0, at), tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("pronoun", "kind", "expected"),
    [
        ("who", "object", "person"),
        ("Who", "abstract", "person"),
        ("which", "object", "object"),
        ("who", "organisation", "organisation"),
        ("who", "animal", "animal"),
        ("who", None, None),
    ],
)
def test_who_tells_a_person(pronoun: str, kind: NounKind | None, expected: NounKind | None) -> None:
    (mended,) = mend_people([weavers(pronoun, kind)])
    assert mended.tokens[0].noun_kind == expected


def test_a_clause_that_hangs_otherwise_tells_nothing() -> None:
    sentence = weavers("who", "object", relation="advcl")
    assert mend_people([sentence]) == (sentence,)
