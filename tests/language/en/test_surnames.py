"""A surname alone is the person whose full name the report gives, whatever the network took it for."""

from __future__ import annotations

import pytest

from onrecord.language.en.surnames import mend_surnames
from onrecord.model import Name, Sentence, Token
from onrecord.model.analysis import NameKind
from onrecord.model.span import Span

Given = tuple[str, NameKind]


def read(content: str, *given: Given) -> tuple[tuple[Sentence, ...], tuple[Name, ...]]:
    """One sentence of these words in which these stretches, in their order, were taken for names."""
    words, tokens, at = content.split(), [], 0
    for word in words:
        span = Span(at, at + len(word))
        tokens.append(Token(span=span, text=word, lemma=word, upos="X", xpos="X", head=-1, deprel="root"))
        at += len(word) + 1
    names, start = [], 0
    for name, kind in given:
        size = len(name.split())
        first = next(n for n in range(start, len(words)) if words[n : n + size] == name.split())
        start = last = first + size - 1
        start += 1
        span = tokens[first].span.to(tokens[last].span)
        names.append(Name(span=span, kind=kind, sentence=0, first=first, last=last))
    return (Sentence(span=Span(0, at), tokens=tuple(tokens)),), tuple(names)


@pytest.mark.parametrize(
    ("content", "given", "kind"),
    [
        ("Karim Usenov ran . Officers drove Usenov away", [("Karim Usenov", "person"), ("Usenov", "place")], "person"),
        ("Hemin Zand lay ill . Guards saw Hemin", [("Hemin Zand", "person"), ("Hemin", "place")], "person"),
        ("Ada Lokudo wrote . Lokudo signed", [("Ada Lokudo", "person"), ("Lokudo", "organisation")], "person"),
        ("Karim Usenov fled . They drove to Osk", [("Karim Usenov", "person"), ("Osk", "place")], "place"),
        ("Karim Usenov fled . He was seen near Usenov", [("Karim Usenov", "person"), ("Usenov", "place")], "place"),
        ("Ivo Jordan fled . Jordan expelled two men", [("Ivo Jordan", "person"), ("Jordan", "place")], "place"),
        ("Ada Lagos wrote . Lagos was calm", [("Ada Lagos", "person"), ("Lagos", "place")], "place"),
    ],
)
def test_a_word_of_a_full_name_is_somebody(content: str, given: list[Given], kind: NameKind) -> None:
    sentences, names = mend_surnames(*read(content, *given))
    assert [name.kind for name in names] == ["person", kind]
    assert (sentences[0].tokens[names[1].first].noun_kind == "person") == (kind == "person")


def test_a_street_called_so_leaves_the_word_as_it_is() -> None:
    given: list[Given] = [("Karim Usenov", "person"), ("Usenov Street", "place"), ("Usenov", "place")]
    _sentences, names = mend_surnames(*read("Karim Usenov lived in Usenov Street . They closed Usenov", *given))
    assert [name.kind for name in names] == ["person", "place", "place"]


def test_one_place_named_so_keeps_all_of_them_places() -> None:
    given: list[Given] = [("Ivo Wend", "person"), ("Wend", "place"), ("Wend", "place")]
    _sentences, names = mend_surnames(*read("Ivo Wend fled . In Wend all slept . Wend burned", *given))
    assert [name.kind for name in names] == ["person", "place", "place"]
