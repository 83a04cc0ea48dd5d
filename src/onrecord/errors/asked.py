"""Errors of what was asked for, given or about to be written. Each writes its own sentence."""

from __future__ import annotations

from onrecord.errors.base import OnrecordError
from onrecord.translate import gettext as _


class NothingToRead(OnrecordError):
    """None of the given paths holds a report that could be read.

    Attributes:
        paths: What was given.
        problems: What stood in the way, a `Problem` for each file; empty if there was no file.
    """

    sentence = "No report could be read from {paths}. Give a report, or a folder that holds reports."

    def __init__(self, paths: tuple[str, ...], problems: tuple[object, ...] = ()) -> None:
        self.paths = paths
        self.problems = problems
        super().__init__(_(self.sentence).format(paths=", ".join(paths)))


class NothingAdded(NothingToRead):
    """A case that is kept holds no report that could be read."""

    sentence = "{paths} holds no report that could be read. Add reports: onrecord add {paths} REPORT_OR_FOLDER..."


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


class OutputExists(OnrecordError):
    """An output would overwrite a file that is not one of ours: it may be a report."""

    def __init__(self, file: str) -> None:
        self.file = file
        sentence = _("{file} exists and is not known to be from onrecord; it was left as it is. Give another name.")
        super().__init__(sentence.format(file=file))


class OutputNotWritten(OnrecordError):
    """An output cannot be written where it was asked for."""

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        sentence = _(
            "{file} was not written: {why}. Give a folder that is there, in which you may write, on a disk with room."
        )
        super().__init__(sentence.format(file=file, why=why))


class NotStepped(OnrecordError):
    """An entry does not go on from the step that it names: an answer to a contact, or the other way round."""

    def __init__(self, number: int, command: str) -> None:
        sentence = _("Step {number} goes on with: onrecord step CASE {command} {number}. Nothing was written down.")
        super().__init__(sentence.format(number=number, command=command))


class NoteUnreadable(OnrecordError):
    """A note of a call or visit holds no words, or cannot be read as UTF-8."""

    def __init__(self, why: str) -> None:
        super().__init__(_("The note was not put into the case: {why}").format(why=why))


class NameWouldLeave(OnrecordError):
    """What was about to be written holds names that must not leave; nothing was written.

    Attributes:
        names: The words that were found, each with where it stands.
    """

    def __init__(self, output: str, names: tuple[str, ...]) -> None:
        self.names = names
        sentence = _(
            "{output} was not written: names that must not leave were still in it: {names}. This is a mistake of "
            "onrecord's; please report it, without the names."
        )
        super().__init__(sentence.format(output=output, names="; ".join(names)))


class NothingByThen(OnrecordError):
    """No report of a case had been published by a day."""

    def __init__(self, day: str) -> None:
        self.day = day
        super().__init__(_("Every report of the case was published after {day}. Give a later day.").format(day=day))


class NotApproved(OnrecordError):
    """A draft cannot be approved: the case did not write it, or would not write it now, or something is missing."""

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        super().__init__(_("{file} was not approved: {why}").format(file=file, why=why))


class NotInCase(OnrecordError):
    """Nothing in the case goes by what was asked for, or several things do.

    Attributes:
        asked: What was asked for.
        several: What goes by it, in words; empty where nothing does.
    """

    def __init__(self, asked: str, several: tuple[str, ...] = ()) -> None:
        self.asked = asked
        self.several = several
        if several:
            sentence = _("Several things go by {asked}: {several}. Give more of the name, or the id.")
        else:
            sentence = _("Nothing in this case goes by {asked}. Give the number of an event, an id, or part of a name.")
        super().__init__(sentence.format(asked=repr(asked), several="; ".join(several)))


class NotAClaim(OnrecordError):
    """What was given for a claim is no id of one."""

    def __init__(self, asked: str) -> None:
        sentence = _(
            "{asked} is no claim. Give its id, such as c-1a2b3c4d5e6f: onrecord explain and onrecord search tell them."
        )
        super().__init__(sentence.format(asked=repr(asked)))


class NotAPair(OnrecordError):
    """Two things that somebody compared are one and the same, or not of one sort."""

    def __init__(self, pair: tuple[str, str]) -> None:
        sentence = _("{first} and {second} cannot be compared. Give two different people, or two different events.")
        super().__init__(sentence.format(first=repr(pair[0]), second=repr(pair[1])))


class TakenBack(OnrecordError):
    """A decision was taken back already."""

    def __init__(self, number: int) -> None:
        super().__init__(_("Decision {number} was taken back already. Nothing was changed.").format(number=number))


class NumberUnknown(OnrecordError):
    """There is no decision, or no step, of that number; `command` lists them."""

    def __init__(self, command: str, number: int) -> None:
        self.number = number
        sentence = _("There is no number {number}. See which there are: onrecord {command} CASE list")
        super().__init__(sentence.format(number=number, command=command))


class WordUnknown(OnrecordError):
    """No act, or no status word, is called so.

    Attributes:
        choices: What there is, or what several are meant.
    """

    def __init__(self, word: str, choices: tuple[str, ...]) -> None:
        self.choices = choices
        sentence = _("{word} is none of these; choose one: {choices}.")
        super().__init__(sentence.format(word=repr(word), choices=", ".join(choices)))


class NotEdtf(OnrecordError, ValueError):
    """A string is not a date as EDTF (ISO 8601-2) writes it, or runs backwards."""

    def __init__(self, edtf: str) -> None:
        self.edtf = edtf
        super().__init__(
            _("{edtf} is no EDTF date. Write it like 2021-02-04, 2021-02 or 2021-02-04/2021-02-06.").format(
                edtf=repr(edtf)
            )
        )


class PassphraseNeeded(OnrecordError):
    """No usable passphrase was given."""

    def __init__(self, why: str) -> None:
        super().__init__(_("No passphrase to use: {why}").format(why=why))


class NameNeeded(OnrecordError):
    """A decision or a step needs the name of who makes it."""

    def __init__(self) -> None:
        super().__init__(_("Say who you are: --as NAME. Any name or code will do; it goes into the log of the case."))


class CorrectionUnknown(OnrecordError):
    """A claim has no such slot to correct, or the slot no such value.

    Attributes:
        choices: What there is.
    """

    def __init__(self, slot: str, value: str, choices: tuple[str, ...]) -> None:
        self.choices = choices
        sentence = _("{given} corrects nothing. Choose one of: {choices}.")
        super().__init__(sentence.format(given=repr(f"{slot}={value}"), choices=", ".join(choices)))


class NotGraded(OnrecordError):
    """What was to be graded is neither a source nor a claim."""

    def __init__(self, thing: str) -> None:
        sentence = _(
            "{thing} is an event. Grade its sources by name, or its claims: onrecord explain {thing} tells them."
        )
        super().__init__(sentence.format(thing=thing))


class GradeUnknown(OnrecordError):
    """Neither school of grading has such a grade for what is graded.

    Attributes:
        choices: What there is.
    """

    def __init__(self, grade: str, choices: tuple[str, ...]) -> None:
        self.choices = choices
        sentence = _("{grade} is no grade for this. Choose one of: {choices} (Admiralty: letters and single figures).")
        super().__init__(sentence.format(grade=repr(grade), choices=", ".join(choices)))


class WordsUnclear(OnrecordError):
    """Words that a correction points at stand in several places of the report that look alike."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(
            _("“{words}” stands in several places that look alike. Select a few words more.").format(words=words)
        )


class HashUnknown(OnrecordError):
    """No line of the log has that hash, or several begin so."""

    def __init__(self, asked: str) -> None:
        sentence = _(
            "No single line of the log has the hash {asked}. `onrecord custody CASE FOLDER` writes and prints it."
        )
        super().__init__(sentence.format(asked=asked))


class AnswerUnusable(OnrecordError):
    """What should be the answer of a time-stamping service cannot be read, or is none."""

    def __init__(self, file: str, why: str) -> None:
        sentence = _(
            "{file} is no time stamp ({why}). Give the answer as it came: RFC 3161 (.tsr) or OpenTimestamps (.ots)."
        )
        super().__init__(sentence.format(file=file, why=why))


class DayUnreadable(OnrecordError):
    """A day or minute is not written as ISO 8601 has it."""

    def __init__(self, written: str) -> None:
        sentence = _("{written} is no day or minute. Write it like 2021-02-04 or 2021-02-04T15:00.")
        super().__init__(sentence.format(written=repr(written)))


class RulesUnreadable(OnrecordError):
    """A file of deadline rules cannot be used."""

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        super().__init__(_("The rules in {file} cannot be used: {why}").format(file=file, why=why))


class FormUnreadable(OnrecordError):
    """A file in which a case was handed over cannot be read back."""

    def __init__(self, file: str, why: str) -> None:
        sentence = _("{file} cannot be read back as a case: {why}. Give the JSON file or the HURIDOCS tables (.zip).")
        super().__init__(sentence.format(file=file or _("the file"), why=why))


class FontNeeded(OnrecordError):
    """No font of the machine has some of the letters that a PDF file is to show."""

    def __init__(self, letters: str) -> None:
        sentence = _("No font of this machine has the letters {letters}. Install one, such as Noto, or take form docx.")
        super().__init__(sentence.format(letters=letters))


class PackageNeeded(OnrecordError):
    """A package that is not installed with onrecord is needed for what was asked."""

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        sentence = _("This needs the package {package}. Install it: pip install '{extra}'")
        super().__init__(sentence.format(package=package, extra=extra))
