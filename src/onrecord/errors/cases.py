"""Errors of cases that are kept: what cannot be opened, made or changed. Each has its own sentence."""

from __future__ import annotations

from onrecord.errors.base import OnrecordError
from onrecord.translate import gettext as _


class CaseUnusable(OnrecordError):
    """A case file cannot be used. Nothing was changed.

    Attributes:
        case: The case as it was named.
    """

    sentence = ""

    def __init__(self, case: str, **details: str) -> None:
        self.case = case
        super().__init__(_(self.sentence).format(case=case, **details))


class CaseMissing(CaseUnusable):
    """There is no case there, or nobody answers who could tell."""

    sentence = "{case} does not exist. Check the name, or make it with: onrecord new {case}"

    def __init__(self, case: str, **more: str) -> None:
        if "://" in case:
            self.sentence = _("There is no {case}, or its server does not answer or does not know you. Check the name.")
        super().__init__(case, **more)


class CaseExists(CaseUnusable):
    """A new case would overwrite something."""

    sentence = "{case} exists already; it was left as it is. Give another name."


class NotACase(CaseUnusable):
    """The file is no case file, or its first bytes were altered beyond knowing it."""

    sentence = "{case} is no case file of onrecord. If it used to be one, restore a backup."

    def __init__(self, case: str, **more: str) -> None:
        if "://" in case:
            self.sentence = _("{case} names no case. Write postgresql://USER@HOST/DATABASE?case=NAME (a-z, 0-9 and _).")
        super().__init__(case, **more)


class PassphraseWrong(CaseUnusable):
    """The passphrase does not open the case."""

    sentence = "This passphrase does not open {case}. Nothing was changed; try again, or restore a backup."


class CaseDamaged(CaseUnusable):
    """A case file was cut short, or bytes in it were altered: `how` says which."""

    sentence = "{case} is damaged: {how}. Nothing was changed; restore a backup."


class CaseInUse(CaseUnusable):
    """Another process is writing to the case, or has put another file in its place."""

    sentence = "{case} is being changed by another process. Nothing was changed; try again when that is done."


class CaseNotWritable(CaseUnusable):
    """The disk or the system does not let the case be changed, and every reading is put into its log.

    Attributes:
        why: In words.
    """

    sentence = (
        "{case} cannot be written to ({why}), and every reading of a case is put into its log. Nothing was changed. "
        "Make room or get the right to write there, or copy the case elsewhere."
    )

    def __init__(self, case: str, *, why: str) -> None:
        self.why = why
        super().__init__(case, why=why)


class CaseUnreadable(CaseUnusable):
    """The system does not let the case be read."""

    sentence = "{case} cannot be read ({why}). Ask whoever keeps it to let you read and change it."


class CaseNotMade(CaseUnusable):
    """A new case, or a copy of one, cannot be made where it was asked for."""

    sentence = (
        "{case} was not made: {why}. Give a folder that is there, in which you may write, on a disk that has room."
    )


class CaseForbidden(CaseUnusable):
    """The server has not given this user the right to do this."""

    sentence = (
        "You have not been given the right to do this with {case}. Nothing was changed; who made the case can give it "
        "to you: onrecord member."
    )


class OnlyFiles(CaseUnusable):
    """This can be done with case files only; a server has its own means."""

    sentence = "{case} lies on a server. Its keeper makes copies with pg_dump, and passwords are the server's."


class NoMembers(CaseUnusable):
    """Roles are for cases on a server; a file is opened by whoever has its passphrase."""

    sentence = "{case} is a file: whoever has its passphrase may do everything. Roles are for cases on a server."


class UserUnknown(CaseUnusable):
    """The server knows nobody of that name."""

    sentence = (
        "The server of {case} knows nobody of that name. Nothing was changed; its keeper must make the user first."
    )


class CaseNewer(CaseUnusable):
    """A later onrecord made this case."""

    sentence = "{case} was made by a later onrecord (form {form}). Nothing was changed; install that one."
