"""What names, nouns and publishers are: person, group, organisation, authority, place."""

from __future__ import annotations

import pytest

from onrecord.claims.participants.kinds import kind_of_name, kind_of_noun
from onrecord.claims.participants.publishing import publisher_kind
from onrecord.model.analysis import NameKind, NounKind


@pytest.mark.parametrize(
    ("model", "name", "expected"),
    [
        ("person", "Ada Lunt", "person"),
        ("organisation", "Ministry of Roads", "authority"),
        ("organisation", "Lamp Aid Desk", "organisation"),
        ("organisation", "Doña Ada Lunt", "person"),
        ("person", "Valley News", "organisation"),
        ("person", "Mr Post", "person"),
        ("place", "Varna", "place"),
    ],
)
def test_names(model: NameKind, name: str, expected: str) -> None:
    assert kind_of_name(model, name) == expected


@pytest.mark.parametrize(
    ("lemma", "plural", "located", "noun_kind", "expected"),
    [
        ("baker", False, False, "person", "person"),
        ("baker", True, False, "person", "group"),
        ("family", False, False, "person", "group"),
        ("police", True, False, "organisation", "authority"),
        ("police station", False, True, "place", "place"),
        ("police station", False, False, None, "authority"),
        ("union", False, False, "organisation", "organisation"),
        ("cellar", False, True, "place", "place"),
        ("laptop", False, False, "object", None),
        ("lawyer", False, False, None, "person"),
        ("sorrow", False, False, None, None),
    ],
)
def test_nouns(lemma: str, plural: bool, located: bool, noun_kind: NounKind | None, expected: str | None) -> None:  # noqa: FBT001
    assert kind_of_noun(lemma, plural=plural, located=located, noun_kind=noun_kind) == expected


@pytest.mark.parametrize(
    ("publisher", "report", "expected"),
    [
        ("The Valley Post", "news", "organisation"),
        ("Ministry of Roads", "official_statement", "authority"),
        ("Ada Lunt", "letter", "person"),
        ("Ada", "letter", "person"),
        ("Ada Lunt", "news", "organisation"),
        ("Lamp Aid Desk", "ngo_statement", "organisation"),
        ("Varna Police Department", "official_statement", "authority"),
        ("Steppe-Press", "other", "organisation"),
        ("Ada Lunt-Mora", "other", "person"),
    ],
)
def test_publishers(publisher: str, report: str, expected: str) -> None:
    assert publisher_kind(publisher, report) == expected
