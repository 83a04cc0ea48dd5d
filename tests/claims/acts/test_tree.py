"""What a plural may be the plural of."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.tree import singulars


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("gates", "gate"),
        ("churches", "church"),
        ("buses", "bus"),
        ("boxes", "box"),
        ("torpedoes", "torpedo"),
        ("bodies", "body"),
        ("militiamen", "militiaman"),
        ("policewomen", "policewoman"),
    ],
)
def test_the_singular_is_among_them(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


@pytest.mark.parametrize(
    ("plural", "another"), [("fires", "fir"), ("mines", "min"), ("class", "clas"), ("cares", "car")]
)
def test_no_other_word_is(plural: str, another: str) -> None:
    assert another not in singulars(plural)
