"""Differences of slots and the name each is counted under; every name has its example."""

from __future__ import annotations

import pytest
from errors import EXAMPLES, _difference, _standing, unnamed


@pytest.mark.parametrize(
    ("wanted", "given", "kind"),
    [
        ({"a"}, {"a"}, None),
        ({"a"}, set(), "none given"),
        (set(), {"a"}, "given where there is none"),
        ({"a"}, {"b"}, "another one"),
        ({"a", "b"}, {"a"}, "some missing"),
        ({"a"}, {"a", "b"}, "some too many"),
    ],
)
def test_difference(wanted: set[str], given: set[str], kind: str | None) -> None:
    assert list(_difference("doers", wanted, given)) == ([("doers", kind)] if kind else [])


@pytest.mark.parametrize(
    ("gold", "given", "kinds"),
    [
        (("assert", "happened"), ("assert", "happened"), []),
        (("deny", "happened"), ("assert", "happened"), [("stance", "objection missed")]),
        (("assert", "happened"), ("doubt", "happened"), [("stance", "objection seen where there is none")]),
        (("assert", "feared"), ("assert", "happened"), [("modality", "taken for happened")]),
        (("deny", "happened"), ("deny", "negated"), []),
    ],
)
def test_standing(gold: tuple[str, str], given: tuple[str, str], kinds: list[tuple[str, str]]) -> None:
    one = {"act": "abduction", "stance": gold[0], "modality": gold[1]}
    assert list(_standing(one, {"stance": given[0], "modality": given[1]})) == kinds
    assert unnamed(kinds) == []


def test_examples_are_filled() -> None:
    assert all(example.strip() for kinds in EXAMPLES.values() for example in kinds.values())
