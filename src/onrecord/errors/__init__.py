"""The errors a caller can act on; trouble in the material is a `Problem`, not an error.

OnrecordError
├── NothingToRead       no report could be read
│   └── NothingAdded    a case that is kept holds none
├── ModelDamaged        the shipped language model is missing or not the one that was shipped
├── BackendUnknown      a backend of that name does not exist or is not installed
├── OutputExists        an output would overwrite a file that onrecord did not write
├── OutputNotWritten    an output cannot be written where it was asked for
├── NameWouldLeave      what was about to be written holds a name that must not leave
├── NothingByThen       no report of the case had been published by the day that was asked for
├── NotApproved         a draft cannot be approved: unknown, outdated, without consent, or without a reason
├── NotInCase           nothing in the case goes by what was asked for, or several things do
├── NotAClaim           what was given for a claim is no id of one
├── NotAPair            two things that were compared are one, or not of one sort
├── TakenBack           a decision was taken back already
├── NotStepped          an entry does not go on from the step that it names
├── NoteUnreadable      a note holds no words, or cannot be read
├── NumberUnknown       there is no decision, or no step, of that number
├── WordUnknown         no act, or no status word, is called so
├── NameNeeded          a decision or step needs the name of who makes it
├── NotGraded           what was to be graded is neither a source nor a claim
├── GradeUnknown        neither school of grading has such a grade
├── CorrectionUnknown   a claim has no such slot to correct, or the slot no such value
├── WordsUnclear        words that a correction points at stand in several places and cannot be told apart
├── DayUnreadable       a day or minute is not written as ISO 8601 has it
├── RulesUnreadable     a file of deadline rules cannot be used
├── CaseUnusable         a case file cannot be used; nothing was changed
│   ├── CaseMissing      there is no case there
│   ├── CaseExists       a new case would overwrite something
│   ├── NotACase         the file is no case file
│   ├── PassphraseWrong  the passphrase does not open it
│   ├── CaseDamaged      it was cut short or altered
│   ├── CaseInUse        another process is writing to it, or has replaced it
│   ├── CaseForbidden    the server has not given you the right to do this
│   ├── OnlyFiles        this can be done with case files, not with cases on a server
│   ├── NoMembers        roles are for cases on a server, and this is a file
│   ├── UserUnknown      the server knows nobody of that name
│   ├── CaseNotWritable  the disk or the system does not let it be changed
│   ├── CaseUnreadable   the system does not let it be read
│   ├── CaseNotMade      a new case or a copy cannot be made where it was asked for
│   └── CaseNewer        a later onrecord made it
├── PassphraseNeeded     no usable passphrase was given
├── AnswerUnusable       what came back from a stamping service cannot be taken in
├── HashUnknown          it stamps something that this case never handed out
├── FormUnreadable      a file is in none of the forms in which a case can be read back, or damaged
├── FontNeeded          no font of the machine has some letters
├── PackageNeeded       a package that is not installed with onrecord is needed
└── NotEdtf             a string is not a date as EDTF (ISO 8601-2) writes it
"""

from __future__ import annotations

from onrecord.errors.asked import (
    AnswerUnusable,
    BackendUnknown,
    CorrectionUnknown,
    DayUnreadable,
    FontNeeded,
    FormUnreadable,
    GradeUnknown,
    HashUnknown,
    ModelDamaged,
    NameNeeded,
    NameWouldLeave,
    NotAClaim,
    NotAPair,
    NotApproved,
    NotEdtf,
    NoteUnreadable,
    NotGraded,
    NothingAdded,
    NothingByThen,
    NothingToRead,
    NotInCase,
    NotStepped,
    NumberUnknown,
    OutputExists,
    OutputNotWritten,
    PackageNeeded,
    PassphraseNeeded,
    RulesUnreadable,
    TakenBack,
    WordsUnclear,
    WordUnknown,
)
from onrecord.errors.base import OnrecordError
from onrecord.errors.cases import (
    CaseDamaged,
    CaseExists,
    CaseForbidden,
    CaseInUse,
    CaseMissing,
    CaseNewer,
    CaseNotMade,
    CaseNotWritable,
    CaseUnreadable,
    CaseUnusable,
    NoMembers,
    NotACase,
    OnlyFiles,
    PassphraseWrong,
    UserUnknown,
)

__all__ = [
    "AnswerUnusable",
    "BackendUnknown",
    "CaseDamaged",
    "CaseExists",
    "CaseForbidden",
    "CaseInUse",
    "CaseMissing",
    "CaseNewer",
    "CaseNotMade",
    "CaseNotWritable",
    "CaseUnreadable",
    "CaseUnusable",
    "CorrectionUnknown",
    "DayUnreadable",
    "FontNeeded",
    "FormUnreadable",
    "GradeUnknown",
    "HashUnknown",
    "ModelDamaged",
    "NameNeeded",
    "NameWouldLeave",
    "NoMembers",
    "NotACase",
    "NotAClaim",
    "NotAPair",
    "NotApproved",
    "NotEdtf",
    "NotGraded",
    "NotInCase",
    "NotStepped",
    "NoteUnreadable",
    "NothingAdded",
    "NothingByThen",
    "NothingToRead",
    "NumberUnknown",
    "OnlyFiles",
    "OnrecordError",
    "OutputExists",
    "OutputNotWritten",
    "PackageNeeded",
    "PassphraseNeeded",
    "PassphraseWrong",
    "RulesUnreadable",
    "TakenBack",
    "UserUnknown",
    "WordUnknown",
    "WordsUnclear",
]
