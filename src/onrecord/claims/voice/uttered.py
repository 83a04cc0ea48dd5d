"""Who threatens where a report gives the words of the threat: "Two officers told her that her son would be next".

The one who says such words does what they threaten with; that he says them is another's account of it.
"""

from __future__ import annotations

import re

from onrecord.claims.participants import Participants
from onrecord.claims.voice.speeches import Speech
from onrecord.claims.voice.words import words

_SPOKEN_TO = re.compile(r"(?i)\b(?:you|your|yours|yourself)\b")
_NEVER = frozenset({"publisher", "lawyer", "kin", "place"})
_FORCEFUL = frozenset({"office", "police", "strong", "authority"})


def utterer(participants: Participants, speech: Speech | None, content: str) -> str | None:
    """The entity whose threat a speech is; None where it warns or fears rather than threatens, and of nobody known.

    Args:
        participants: Who is who in the report.
        speech: The innermost speech that holds the threat.
        content: The text of the report.
    """
    speaker = speech.speakers[0].entity if speech is not None else None
    if speech is None or speaker is None or speech.lemma in words("describing"):
        return None
    marks = participants.marks.get(speaker, frozenset())
    if marks & _NEVER or speaker in {participants.informant, participants.narrator}:
        return None
    side = next((one.side for one in participants.entities if one.id == speaker), None)
    if side in {"affected", "helper"} or ("named" in marks and not marks & _FORCEFUL and side != "accused"):
        return None
    quoted = speech.direct and (
        "named" not in marks or any(_SPOKEN_TO.search(piece.of(content)) for piece in speech.content)
    )
    return speaker if quoted or speech.lemma in words("addressing") or marks & _FORCEFUL else None
