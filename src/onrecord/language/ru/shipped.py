"""The model files of Natasha, found inside its package without importing it.

Natasha imports pymorphy2 when it is imported, and pymorphy2 fails where setuptools is new (`pkg_resources` is gone). So
the package is only a place where the files lie: the networks are run by slovnet, word forms are known by pymorphy3.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from onrecord.errors import ModelDamaged

NEEDED = ("natasha", "slovnet", "navec", "razdel", "pymorphy3")
"""Packages of the extra `russian`."""

VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPHOLOGY = "model/slovnet_morph_news_v1.tar"
SYNTAX = "model/slovnet_syntax_news_v1.tar"
NAMES = "model/slovnet_ner_news_v1.tar"


@cache
def is_installed() -> bool:
    """Whether everything is there that Russian needs."""
    return all(find_spec(package) is not None for package in NEEDED)


def path(file: str) -> str:
    """Where a model file lies.

    Raises:
        ModelDamaged: It is not there.
    """
    spec = find_spec("natasha")
    places = (spec.submodule_search_locations if spec else None) or ()
    for place in places:
        found = Path(place) / "data" / file
        if found.is_file():
            return str(found)
    raise ModelDamaged(file)
