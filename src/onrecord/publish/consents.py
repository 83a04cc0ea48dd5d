"""The words that people read for what somebody allowed: what for, under which name, on what it rests."""

from __future__ import annotations

from onrecord.translate import gettext as _


def use(word: str) -> str:
    """What something may be used for."""
    words = {
        "store": _("keep in this case"),
        "share_lawyer": _("share with a lawyer"),
        "un_confidential": _("United Nations, in confidence"),
        "un_public": _("United Nations, in public"),
        "court": _("court"),
        "media": _("media"),
        "research": _("research"),
    }
    return words.get(word, word)


def name_use(word: str) -> str:
    """How the name may be shown."""
    words = {
        "named": _("by name"),
        "pseudonym": _("under a code"),
        "none": _("not named at all"),
    }
    return words.get(word, word)


def basis(word: str) -> str:
    """What a use rests on."""
    words = {
        "consent": _("they agreed"),
        "public_source": _("known from public sources only"),
        "vital_interest": _("to protect a life"),
        "legal_duty": _("the law asks for it"),
    }
    return words.get(word, word)
