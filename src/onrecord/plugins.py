"""Named backends: a kind and a name lead to a class, loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from onrecord.errors import BackendUnknown
from onrecord.translate import gettext as _

_BACKENDS = {
    ("language", "onnx"): "onrecord.language.backends.onnx:OnnxBackend",
    ("language", "spacy"): "onrecord.language.backends.spacy:SpacyBackend",
}


def load(kind: str, name: str) -> Any:
    """The class of a backend.

    Args:
        kind: What it serves, e.g. `language`.
        name: `onnx`, or `spacy:NAME` where NAME is a spaCy pipeline that is installed.

    Returns:
        The class; what stands after the colon is for its constructor and is left to the caller.

    Raises:
        BackendUnknown: There is no such backend, or what it needs is not installed.
    """
    known = _BACKENDS.get((kind, name.partition(":")[0]))
    if known is None:
        names = ", ".join(sorted(n for k, n in _BACKENDS if k == kind))
        raise BackendUnknown(name, _("Choose one of: {names}.").format(names=names))
    module, _colon, attribute = known.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except ModuleNotFoundError as error:
        hint = _("It needs the package {package}.").format(package=error.name)
        raise BackendUnknown(name, hint) from error
