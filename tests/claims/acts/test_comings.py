"""Who only goes out or comes home; who does not come back."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claims_of


def _acts(content: str) -> set[str]:
    return {claim.act for claim in claims_of(content)}


@pytest.mark.parametrize(
    "content",
    [
        "On Monday Ivo Marsh left his home in Osk at eight to buy bread and did not return.",
        "Ada Lunt left the flat at noon and never came back, her sister said.",
        "The weaver left the mill on 4 May and did not come home.",
    ],
)
def test_who_leaves_and_does_not_return_is_missing(content: str) -> None:
    assert "disappearance" in _acts(content)
    assert "flight_escape" not in _acts(content)


@pytest.mark.parametrize(
    "content",
    [
        "Ivo Marsh left his post in Osk and did not return to it.",
        "The family left Osk in March after the raid and did not return their keys.",
        "Ada Lunt left Osk for Wend on 4 May.",
    ],
)
def test_who_leaves_for_elsewhere_is_not(content: str) -> None:
    assert "disappearance" not in _acts(content)


@pytest.mark.parametrize(
    "content",
    [
        "Ivo Marsh left the mosque on Friday at noon with two friends.",
        "Ada Lunt left the restaurant with her sister after an hour.",
        "The baker left his house at six to buy flour.",
    ],
)
def test_who_goes_out_has_not_fled(content: str) -> None:
    assert "flight_escape" not in _acts(content)


@pytest.mark.parametrize(
    "content",
    [
        "Ivo Marsh left Osk in May after the third threat.",
        "Threatened by the militia, the family left home for Wend to hide with a cousin.",
        "The family fled from the mosque when the soldiers came.",
    ],
)
def test_who_leaves_his_town_has_fled(content: str) -> None:
    assert "flight_escape" in _acts(content)


@pytest.mark.parametrize(
    "content",
    ["Ivo Marsh returned home on Friday after a week in hospital.", "Ada Lunt came home from work at six."],
)
def test_who_comes_from_work_was_not_freed(content: str) -> None:
    assert "release" not in _acts(content)


def test_who_comes_home_after_the_kidnapping_was() -> None:
    assert "release" in _acts("Ivo Marsh, who was kidnapped in May, returned home on Friday after a week in captivity.")
