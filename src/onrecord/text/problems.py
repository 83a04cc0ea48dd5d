"""The sentences for what goes wrong while a report becomes a text; every kind stands in docs/problems.md."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model import Problem, Report, Span
from onrecord.translate import gettext as _


def _sentences() -> dict[str, str]:
    """Kind to sentence; built when asked, so that the language of the user is known by then."""
    return {
        "empty": _("{file} is empty. If it should hold a report, copy it again from where it came."),
        "unknown_format": _(
            "{file} is no report that onrecord can read ({what}). Save it as text, HTML, PDF, Word (.docx) or mail "
            "(.eml) and add it again."
        ),
        "picture": _(
            "{file} is a picture ({what}). Have its text recognised (OCR), check it, and add the text as a report."
        ),
        "encrypted": _("{file} is locked with a password. Save a copy without password and add that."),
        "no_text_layer": _(
            "{file} holds pictures of pages and no text ({pages} pages). Run it through text recognition (OCR), check "
            "the result, and add that."
        ),
        "no_text": _("{file} holds no text that could be read. Open it and save its text as a report of its own."),
        "damaged": _("{file} is damaged and cannot be read ({what}). Get a fresh copy, or save it in another format."),
        "unpacks_too_large": _(
            "{file} unpacks to more than {limit} MB, as files made to do harm do; it was not opened. If you trust it, "
            "save its text as a report."
        ),
        "too_long": _(
            "{file} holds {characters} characters; at most {limit} are read. Split it into parts and add those."
        ),
        "too_slow": _("Reading {file} took longer than {seconds} seconds and was stopped. Save it as plain text."),
        "too_much_memory": _("Reading {file} needed more memory than is allowed. Save it as plain text, in parts."),
        "reading_failed": _("{file} made its reader break down. It may be damaged or hostile; save it as plain text."),
        "control_characters": _(
            "{file} holds {number} control characters (such as NUL) that no reader sees. The text was parted there; "
            "check the passages against the original."
        ),
        "invisible_characters": _(
            "{file} holds {number} invisible characters ({names}). They are kept, and can make the text look "
            "different from what it says; check the passages against the original."
        ),
        "encoding_guessed": _(
            "{file} does not say how its letters are encoded; it was read as {encoding}. If letters look wrong, save "
            "it as UTF-8."
        ),
        "encoding_mixed": _(
            "{file} mixes encodings: {lines} of its lines are not UTF-8 and were read as {encoding}. Check names and "
            "quotation marks there."
        ),
        "pages_without_text": _(
            "{file}: pages {pages} hold no text, perhaps pictures of text. Run them through text recognition (OCR)."
        ),
        "attachments_not_read": _("{file} carries attachments that were not read: {names}. Save and add them."),
        "quoted_mail": _(
            "{file} quotes an earlier mail, which was kept and not read for claims. Add that mail as a report."
        ),
        "date_doubted": _(
            "{file}: its {basis} gives {doubted} as the date of publication, which does not fit its text and was not "
            "believed. Check when it was published."
        ),
        "no_sentences": _(
            "{file} holds a stretch of {characters} characters without sentences. It is kept, and was not read for "
            "claims."
        ),
        "passage_not_read": _(
            "{file} holds a passage in {language}. It is kept, and was not read for claims: onrecord reads English and "
            "Russian. Have it translated and add the translation as a report."
        ),
        "page_read_whole": _(
            "{file} is built so that its article could not be told from the rest of the page; all of it was read."
        ),
    }


KINDS = frozenset(_sentences())
"""Every kind of problem that the text stage can return."""


def problem(kind: str, details: Mapping[str, str], report: Report, span: Span | None = None) -> Problem:
    """The problem with its sentence filled in."""
    named = {"language": language_name(details["language"])} if "language" in details else {}
    sentence = _sentences()[kind].format(**{"file": report.file, **details, **named})
    return Problem(kind=kind, message=sentence, report=report.id, span=span)


def language_name(code: str | None) -> str:
    """A language as a reader calls it, where it may be mistaken for one that is read; else its code."""
    names = {
        "uk": _("Ukrainian"),
        "be": _("Belarusian"),
        "ce": _("Chechen"),
        "kk": _("Kazakh"),
        "ky": _("Kyrgyz"),
        "tg": _("Tajik"),
        "tt": _("Tatar"),
        "uz": _("Uzbek"),
        "und": _("not recognised"),
    }
    return names.get(code or "", code or "")
