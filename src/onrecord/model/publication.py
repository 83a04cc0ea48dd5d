"""What has left a case with somebody's approval: which bytes, in which form, for what, and what the case said then."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """How an export was asked for; the same setting and the same case give the same bytes.

    Attributes:
        form: Name of the form.
        suffix: How the file ends, where a form has several.
        use: What it is for; empty where nobody said.
        names: Whether all were to be named who are not protected.
        person: Whom a form for action is about; empty for other forms.
        as_of: ISO day; empty where everything counts.
        today: ISO day on which it was made: consent may expire.
        rules: The rules of generalising as they were written; empty for those that are shipped.
    """

    form: str
    suffix: str = ""
    use: str = ""
    names: bool = False
    person: str = ""
    as_of: str = ""
    today: str
    rules: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One event as a publication tells it.

    Attributes:
        claims: Ids of its claims, by which it is found again.
        slots: What it is told by, as names and words: date, act, affected, doers, where, status.
    """

    claims: tuple[str, ...]
    slots: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """An export that a person approved.

    Attributes:
        number: From 1.
        at: When it was approved, UTC.
        who: Who approved it.
        drafted_by: The name under which the draft was made; may be empty.
        setting: How it was asked for.
        sha256: Of its bytes; so of the draft that was read.
        draft: SHA-256 of the draft that was read.
        size: Bytes.
        head: Hash of the last line of the log before: the state of the case.
        told: The events as they are told in it.
        replaces: Number of the publication that it corrects; None for a first one.
        why: Why that one is replaced.
    """

    number: int
    at: str
    who: str
    drafted_by: str = ""
    setting: Setting
    sha256: str
    draft: str
    size: int
    head: str
    told: tuple[Told, ...]
    replaces: int | None = None
    why: str = ""
