"""The files of the shipped English model, and the proof that they are the ones that were shipped."""

from __future__ import annotations

import hashlib
from importlib import resources

from onrecord.errors import ModelDamaged

MODEL = "en.onnx"
WORDS = "en.json"  # tokenizer and labels
SHA256 = {
    MODEL: "3378a680a30d4dc308c51486c93e7ffcbfa7b24b93d2611bf57d1a5ec369c9d2",
    WORDS: "d751d2c1d043cb559a0c0a48a03537b0177d924c834dd9ada08dce9d1b7c10da",
}


def read(file: str) -> bytes:
    """The bytes of a model file.

    Raises:
        ModelDamaged: It is missing, or its hash is not the one pinned here.
    """
    path = resources.files("onrecord.language") / "data" / file
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelDamaged(str(path)) from error
    if hashlib.sha256(content).hexdigest() != SHA256[file]:
        raise ModelDamaged(str(path))
    return content
