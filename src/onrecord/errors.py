"""The errors a caller can act on; trouble in the material is a `Problem`, not an error.

OnrecordError
├── NothingToRead       no report could be read
├── ModelDamaged        the shipped language model is missing or not the one that was shipped
└── BackendUnknown      a backend of that name does not exist or is not installed
"""

from __future__ import annotations

from onrecord.translate import gettext as _


class OnrecordError(Exception):
    """The root of all errors raised on purpose."""


class NothingToRead(OnrecordError):
    """None of the given paths holds a report that could be read."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self.paths = paths
        given = ", ".join(paths)
        super().__init__(
            _("No report could be read from {paths}. Give a report or a folder of reports that exists.").format(
                paths=given
            )
        )


class ModelDamaged(OnrecordError):
    """The shipped language model is missing or is not the one that was shipped."""

    def __init__(self, file: str) -> None:
        self.file = file
        super().__init__(
            _("The language model file {file} is missing or damaged. Install onrecord again.").format(file=file)
        )


class BackendUnknown(OnrecordError):
    """A backend of that name does not exist, or what it needs is not installed."""

    def __init__(self, name: str, hint: str) -> None:
        self.name = name
        super().__init__(_("The language backend {name} cannot be used. {hint}").format(name=name, hint=hint))
