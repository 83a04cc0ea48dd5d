"""Likely arguments: what the learned network adds to grammar, with the shipped model."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from onrecord.claims.acts import likely
from onrecord.claims.acts.likely import likely_roles
from onrecord.claims.acts.tree import Tree
from onrecord.errors import ModelDamaged
from onrecord.language import analyse
from onrecord.language.backends import shipped
from onrecord.model import Block, Span, Text
from tests.claims.acts.trees import ACTIVE
from tests.claims.parsed import parsed
from tests.claims.shipped import backend


@cache
def trees(content: str) -> tuple[Tree, ...]:
    """The sentences of a text."""
    block = Block(span=Span(0, len(content)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=(block,), language="en")
    return tuple(Tree(sentence, n) for n, sentence in enumerate(analyse(text, backend()).sentences))


def found(content: str, predicate: str) -> dict[str, str]:
    """Role and word for each argument of a word; a later one of a role does not replace an earlier."""
    (at,) = [(t, n) for t in trees(content) for n, token in enumerate(t.tokens) if token.text == predicate]
    tree, number = at
    return {one.role: tree.tokens[one.token].text for one in reversed(likely_roles(tree, number))}


@pytest.mark.parametrize(
    ("content", "predicate", "roles"),
    [
        ("Guards dragged the weaver away.", "dragged", {"doer": "Guards", "affected": "weaver"}),
        ("The weaver was dragged away by guards.", "dragged", {"doer": "guards", "affected": "weaver"}),
        ("Two weavers vanished in May.", "vanished", {"affected": "weavers", "when": "May"}),
        ("The detention of the weavers goes on.", "detention", {"affected": "weavers"}),
        ("He denied killing her.", "killing", {"doer": "He", "affected": "her"}),
        ("The weaver whom guards had beaten died.", "beaten", {"doer": "guards", "affected": "weaver"}),
        ("Guards threatened to shoot the weaver.", "shoot", {"doer": "Guards", "affected": "weaver"}),
        ("They did not beat him.", "beat", {"doer": "They", "affected": "him", "negation": "not"}),
    ],
)
def test_arguments(content: str, predicate: str, roles: dict[str, str]) -> None:
    made = found(content, predicate)
    assert {role: made.get(role) for role in roles} == roles


def test_at_most_one_doer_and_the_likeliest_first() -> None:
    (tree,) = trees("Guards and clerks dragged the weaver and his brother away.")
    made = likely_roles(tree, 3)
    assert [one.chance for one in made] == sorted((one.chance for one in made), reverse=True)
    assert sum(one.role == "doer" for one in made) == 1


def test_nothing_without_vectors() -> None:
    assert likely_roles(Tree(parsed(ACTIVE).sentences[0]), 1) == ()


def test_weights_are_of_the_shipped_model() -> None:
    card = (Path(__file__).parents[3] / "training" / "MODEL_CARD.md").read_text(encoding="utf-8")
    known = re.search(r"`roles.npz` fits `en.onnx` ([0-9a-f]{12})", card)
    assert known is not None
    assert shipped.SHA256[shipped.MODEL].startswith(known.group(1)), "train it again: training/roles"


def test_damaged_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    likely._network.cache_clear()
    monkeypatch.setattr(likely, "SHA256", "f" * 64)
    with pytest.raises(ModelDamaged):
        likely_roles(trees("Guards dragged the weaver away.")[0], 1)
    likely._network.cache_clear()
