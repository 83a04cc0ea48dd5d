"""Choosing among candidates by weighted features, and fitting the weights."""

from __future__ import annotations

import pytest
from choosing import Features, choice, fit, likeliest


@pytest.mark.parametrize(
    ("features", "chosen"),
    [
        ({}, None),
        ({"Osk": {"named": 1.0}}, "Osk"),
        ({"Osk": {"named": 1.0}, "Brenn": {"named": 0.5, "early": 0.3}}, "Brenn"),
        ({"Osk": {"named": 1.0}, "Brenn": {"named": 1.0}}, "Brenn"),
        ({"Osk": {"never weighed": 9.0}, "Brenn": {}}, "Brenn"),
    ],
)
def test_the_highest_sum_is_chosen(features: Features, chosen: str | None) -> None:
    assert likeliest(features, {"named": 1.0, "early": 2.0}) == chosen


@pytest.mark.parametrize("offer", [{}, {"Osk": {"named": 1.0}}])
def test_what_is_wanted_but_not_offered_cannot_be_reached(offer: Features) -> None:
    assert not choice(offer, ["named"], lambda name: name == "Brenn").reachable


@pytest.mark.parametrize("right", [{"a"}, {"a", "c"}])
def test_weights_are_fitted_to_what_tells_a_right_one(right: set[str]) -> None:
    offers: list[Features] = [{"a": {"early": 1.0}, "b": {"named": 1.0}, "c": {"early": 0.8}} for _ in range(20)]
    offers[3] = {}
    weights, share = fit(offers, lambda _number, name: name in right)
    assert weights["early"] > 0 > weights["named"]
    assert share == 0.95
