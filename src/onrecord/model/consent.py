"""What somebody has allowed, and whom it could harm to be named. Where nothing is said, nothing is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.decision import Anchor

Use = Literal["store", "share_lawyer", "un_confidential", "un_public", "court", "media", "research"]
NameUse = Literal["named", "pseudonym", "none"]
Basis = Literal["consent", "public_source", "vital_interest", "legal_duty"]
ConsentAbout = Literal["person", "source", "claim"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """One entry on what may be done with a person, a source or a claim; the latest on the same thing counts.

    Attributes:
        number: From 1, in the order in which they were entered.
        at: When it was entered, UTC.
        who: The name of who entered it.
        about: What it is about; a source is somebody in their part as speaker.
        thing: Id of an entity of a single report, or of a claim.
        anchor: Where they stand.
        scope: What it may be used for; empty for nothing.
        name_use: Whether the name may be shown, replaced, or not even that.
        basis: What the use rests on; people known from the news alone have given no consent: `public_source`.
        expires: Last day (ISO) on which it holds; None for no end.
        withdrawn: It was taken back: nothing is allowed.
        protected: To name them could harm them; their name never leaves.
        special: Stated reasons that touch faith, origin, health, orientation or opinion may be told for the same uses.
        words: How it was given: asked by whom, in which form, which risks were told.
    """

    number: int
    at: str
    who: str
    about: ConsentAbout
    thing: str
    anchor: Anchor
    scope: tuple[Use, ...] = ()
    name_use: NameUse = "none"
    basis: Basis = "consent"
    expires: str | None = None
    withdrawn: bool = False
    protected: bool = False
    special: bool = False
    words: str = ""
