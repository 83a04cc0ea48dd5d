"""A case that was handed over in one of the forms that can be read back."""

from __future__ import annotations

from onrecord.model import Case
from onrecord.publish.exchange.read_huridocs import read_huridocs
from onrecord.publish.exchange.read_json import read_case_json

_ARCHIVE = b"PK"


def read_back(content: bytes, file: str = "") -> Case:
    """The case of a JSON file or of an archive of HURIDOCS tables, told apart by their bytes.

    Args:
        content: The file.
        file: What it is called, for the error.

    Raises:
        FormUnreadable: It is neither, or it is damaged.
    """
    return read_huridocs(content, file) if content.startswith(_ARCHIVE) else read_case_json(content, file)
