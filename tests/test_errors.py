from __future__ import annotations

import inspect

import pytest

from onrecord import errors, plugins
from onrecord.errors import BackendUnknown, OnrecordError


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    classes = [name for name, thing in inspect.getmembers(errors, inspect.isclass) if issubclass(thing, OnrecordError)]
    assert [name for name in classes if name not in (errors.__doc__ or "")] == []


@pytest.mark.parametrize("name", ["abacus", "", "onnxx"])
def test_an_unknown_backend_is_refused_with_the_names_there_are(name: str) -> None:
    with pytest.raises(BackendUnknown, match="Choose one of: onnx, spacy"):
        plugins.load("language", name)
