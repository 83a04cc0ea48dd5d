"""One report from text to reading: the two stages that know nothing of other reports."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims import find_claims
from onrecord.language import LANGUAGES, Backend, analyse, is_read
from onrecord.model import Analysis, Found, Problem, Reading, Text
from onrecord.plugins import load
from onrecord.text import language_name
from onrecord.translate import gettext as _


def make_backend(name: str, *, threads: int) -> Backend:
    """The language backend of that name: `onnx`, or `spacy:NAME`.

    Raises:
        BackendUnknown: There is none here.
        ModelDamaged: The shipped model is missing or not the one that was shipped.
    """
    backend: Backend = load("language", name)(name, threads=threads)
    return backend


def reading_of(text: Text, backend: Backend) -> Found[Reading]:
    """What one report says. Of its analysis only the text is kept: the rest would fill the memory report by report."""
    found = find_claims(analyse(text, backend))
    readings = tuple(replace(reading, analysis=Analysis(text=text)) for reading in found.values)
    return Found(readings, (*language_problems(text), *found.problems))


def language_problems(text: Text) -> tuple[Problem, ...]:
    """A problem where the text is in a language that is not read."""
    if is_read(text.language):
        return ()
    if text.language in LANGUAGES:
        message = _(
            "{file} is in Russian and is kept in the case without claims. To read it: pip install 'onrecord[russian]'."
        )
    else:
        message = _(
            "{file} is not in a language that onrecord reads ({language}). It is kept in the case, without claims."
        )
    message = message.format(file=text.file, language=language_name(text.language))
    return (Problem(kind="language_not_read", message=message, report=text.report),)
