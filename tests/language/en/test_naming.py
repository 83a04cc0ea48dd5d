"""Names without titles and possessives; bodies with state power are authorities."""

from __future__ import annotations

import pytest

from onrecord.language.en.naming import name_kind, settle, trim


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Mr. Orun Tal", "PER", "Orun Tal"),
        ("Colonel Tal 's", "PER", "Tal"),
        ("the Green Lantern", "ORG", "Green Lantern"),
        ("President", "PER", None),
        ("'s", "PER", None),
    ],
)
def test_trim(words: str, kind: str, expected: str | None) -> None:
    parts = words.split()
    kept = trim(parts, 0, len(parts) - 1, kind)
    assert (" ".join(parts[kept[0] : kept[1] + 1]) if kept else None) == expected


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Orun Tal", "PER", "person"),
        ("Ministry of the Interior", "ORG", "authority"),
        ("Talgar District Court", "ORG", "authority"),
        ("OMON", "ORG", "authority"),
        ("Police Officers ' Union", "ORG", "organisation"),
        ("Talgar Human Rights Centre", "ORG", "organisation"),
        ("Army Street", "LOC", "place"),
    ],
)
def test_name_kind(words: str, kind: str, expected: str) -> None:
    assert name_kind(kind, words.split()) == expected


@pytest.mark.parametrize(
    ("words", "tags", "labels", "expected"),
    [
        ("Macedonian kings", "JJ NNS", "B-LOC O", "O O"),
        ("the Ukrainians left", "DT NNPS VBD", "O B-PER O", "O O O"),
        ("Boris VIII reigned", "NNP NNP VBD", "B-PER O O", "B-PER I-PER O"),
        ("Boris and I left", "NNP CC PRP VBD", "B-PER O O O", "B-PER O O O"),
        ("The assembly met", "DT NN VBD", "O B-ORG O", "O O O"),
        ("olena left", "NNP VBD", "B-PER O", "B-PER O"),
        ("Olena Tal", "NNP NNP", "B-PER I-PER", "B-PER I-PER"),
    ],
)
def test_settle(words: str, tags: str, labels: str, expected: str) -> None:
    assert settle(words.split(), tags.split(), labels.split()) == expected.split()
