"""The words that people read for what a case holds: acts, status, stance, how a speaker knows, kinds of things.

Used by the chronology in the terminal and by the page alike. Never "confirmed" or "proved": a status word says who
stands behind a statement, not whether it is true.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model import ACTS
from onrecord.translate import gettext as _


@dataclass(frozen=True)
class Word:
    """A word as shown, and what it means in a sentence."""

    text: str
    meaning: str


def act(act_id: str) -> str:
    """What happened, with a capital letter."""
    label = _(ACTS[act_id].label) if act_id in ACTS else act_id
    return label[:1].upper() + label[1:]


def support(word: str) -> Word:
    """Who stands behind a statement."""
    words = {
        "withdrawn": Word(_("withdrawn"), _("Everyone who said it has taken it back.")),
        "adjudicated": Word(_("adjudicated"), _("A court, treaty body or inquiry states it as its finding.")),
        "officially_acknowledged": Word(
            _("officially acknowledged"), _("The authority concerned states it in its own words.")
        ),
        "cross_corroborated": Word(
            _("cross-corroborated"),
            _("Corroborated, and by people of different sides, or by a thing such as a document besides words."),
        ),
        "corroborated": Word(
            _("corroborated"),
            _("Two or more people say it, through ways that have nobody in common, and one of them was there."),
        ),
        "single_channel": Word(
            _("single channel"), _("Two or more people say it, but all through one relay, or none from own knowledge.")
        ),
        "alleged_firsthand": Word(_("alleged first-hand"), _("One person or body says it from own knowledge.")),
        "alleged": Word(_("alleged"), _("One person or body says it, without saying how they know.")),
        "unattributed": Word(_("unattributed"), _("It is reported without saying according to whom.")),
        "inferred": Word(
            _("inferred"), _("Nobody says it; it follows from a denial, from circumstances, or was concluded.")
        ),
    }
    return words.get(word, Word(word, ""))


def challenge(word: str) -> Word:
    """What stands against a statement."""
    words = {
        "unchallenged": Word(_("no denial found"), _("No denial was found in these reports; silence denies nothing.")),
        "denied_general": Word(
            _("denied in general"), _("Somebody denies that such acts happen at all, without speaking of this one.")
        ),
        "denied_specific": Word(_("denied"), _("Somebody denies this very act.")),
        "alternative_given": Word(
            _("explained otherwise"), _("Somebody admits it and gives another reason or account.")
        ),
        "disputed": Word(
            _("disputed"), _("Somebody independent says otherwise, or dates, places or people do not agree.")
        ),
    }
    return words.get(word, Word(word, ""))


def flag(word: str) -> Word:
    """What else is to be known about the sources of an event."""
    words = {
        "one_sided": Word(_("one side only"), _("All who say it stand on one side.")),
        "relayed": Word(_("relayed"), _("It reached these reports through others, not from those who know it.")),
        "media_only": Word(_("media only"), _("No statement or document of those concerned is among these reports.")),
        "circumstantial_support": Word(
            _("circumstances fit"), _("Somebody noticed something that fits, such as traces or screams.")
        ),
        "confirmation_reported_second_hand": Word(
            _("acknowledgement at second hand"),
            _("Others say that the authority acknowledged it; its own words are not here."),
        ),
        "date_differs": Word(_("dates differ"), _("The reports give different dates.")),
        "place_differs": Word(_("places differ"), _("The reports give different places.")),
        "identity_differs": Word(_("people differ"), _("The reports name different people.")),
        "anchor_broken": Word(_("passage not found"), _("A passage no longer stands in its report.")),
        "machine_only": Word(_("not reviewed"), _("No person has checked this.")),
    }
    return words.get(word, Word(word.replace("_", " "), ""))


def modality(word: str) -> str:
    """How real the act is said to be; empty for what is said to have happened."""
    words = {
        "attempted": _("attempted"),
        "threatened": _("threatened"),
        "planned": _("planned"),
        "feared": _("feared"),
        "negated": _("said not to have happened"),
    }
    return words.get(word, "")


def says(stance: str) -> str:
    """The verb for a speaker's stance: "NAME denies it"."""
    words = {
        "assert": _("says it"),
        "deny": _("denies it"),
        "alternative": _("explains it otherwise"),
        "circumstantial": _("says what fits with it"),
        "doubt": _("doubts it"),
        "retract": _("takes it back"),
        "finding": _("finds it"),
    }
    return words.get(stance, stance)


def scope(word: str) -> str:
    """What a statement speaks of, where that is not this very act."""
    return {"pattern": _("on such acts in general"), "existence": _("on whether such people or acts exist")}.get(
        word, ""
    )


def knows(basis: str, kind: str = "person") -> str:
    """How a speaker knows, to stand behind the name and a comma; empty where the report does not tell.

    Args:
        basis: Of the first speaker of a chain.
        kind: What the speaker is; a person and a group take another form of the verb than a body.
    """
    if kind == "person":
        words = {
            "experienced": _("who says they lived through it"),
            "saw": _("who says they saw it"),
            "heard": _("who says they heard it"),
            "inspected": _("who says they inspected it"),
        }
    elif kind == "group":
        words = {
            "experienced": _("who say they lived through it"),
            "saw": _("who say they saw it"),
            "heard": _("who say they heard it"),
            "inspected": _("who say they inspected it"),
        }
    else:
        words = {
            "experienced": _("speaking of itself"),
            "saw": _("saying that its own people saw it"),
            "heard": _("saying that its own people heard it"),
            "inspected": _("saying that its own people inspected it"),
        }
    words |= {
        "document": _("relying on a document"),
        "recording": _("relying on a recording"),
        "told": _("told of it by others"),
        "inferred": _("by its own conclusion") if kind not in ("person", "group") else _("by their own conclusion"),
    }
    return words.get(basis, "")


def slot(word: str) -> str:
    """What it is on which accounts differ."""
    words = {
        "when": _("when it was"),
        "where": _("where it was"),
        "doers": _("who did it"),
        "affected": _("to whom it was done"),
        "count": _("how many"),
        "reason": _("why"),
        "relation": _("how people are related"),
        "act": _("what was done"),
    }
    return words.get(word, word)


def difference(kind: str) -> Word:
    """In what way accounts differ."""
    words = {
        "contradiction": Word(_("contradiction"), _("Not all of these can be right.")),
        "precision": Word(_("difference of precision"), _("One is more exact; all can be right.")),
        "scope": Word(_("difference of scope"), _("They may speak of different parts or numbers of it.")),
        "update": Word(_("update"), _("The same source says something newer.")),
    }
    return words.get(kind, Word(kind, ""))


def side(word: str | None) -> str:
    """Where somebody stands in the case; empty where nothing tells."""
    words = {
        "affected": _("affected"),
        "accused": _("accused by sources"),
        "helper": _("helper of those affected"),
        "third": _("third party"),
    }
    return words.get(word or "", "")


def entity_kinds(word: str) -> str:
    """What sort of things entities of a kind are, as a heading."""
    words = {
        "person": _("People"),
        "group": _("Groups"),
        "organisation": _("Organisations"),
        "authority": _("Authorities"),
        "place": _("Places"),
    }
    return words.get(word, word)


def entity_kind(word: str) -> str:
    """What sort of thing one entity is."""
    words = {
        "person": _("person"),
        "group": _("group"),
        "organisation": _("organisation"),
        "authority": _("authority"),
        "place": _("place"),
    }
    return words.get(word, word)


def report_kind(word: str) -> str:
    """What sort of report it is."""
    words = {
        "news": _("news report"),
        "ngo_statement": _("statement of an organisation"),
        "official_statement": _("official statement"),
        "call_note": _("call note"),
        "court": _("court document"),
        "social_post": _("post on social media"),
        "letter": _("letter"),
        "other": _("report"),
    }
    return words.get(word, word)


def published_basis(word: str | None) -> str:
    """Where the date of a report was found."""
    words = {
        "in text": _("written in it"),
        "file metadata": _("from its metadata"),
        "address": _("from its address"),
        "given": _("given by the user"),
        "inferred": _("inferred"),
    }
    return words.get(word or "", "")


def relation(word: str) -> str:
    """A place with the word for how an act relates to it; to be formatted with `place`."""
    words = {
        "in": _("in {place}"),
        "near": _("near {place}"),
        "from": _("from {place}"),
        "to": _("to {place}"),
        "en_route": _("on the way to {place}"),
    }
    return words.get(word, _("in {place}"))


_TOWARDS: Mapping[str, str] = {
    **dict.fromkeys(
        ("threat", "raid_search", "counter_accusation", "reprisal_on_relatives", "charge_prosecution", "smear_outing"),
        "against",
    ),
    **dict.fromkeys(
        ("travel_restriction", "expression_restriction", "association_restriction", "court_decision"), "on"
    ),
    **dict.fromkeys(("denial_of_counsel", "official_refusal_to_act", "aid_given"), "to"),
    **dict.fromkeys(
        (
            "call_for_help",
            "lawyer_action",
            "complaint_filed",
            "international_appeal",
            "interim_measure_protection",
            "public_appeal",
        ),
        "for",
    ),
    **dict.fromkeys(("acknowledgement", "denial", "no_comment", "commitment", "investigation_opened"), "about"),
    **dict.fromkeys(("extortion_ransom", "property_seizure_damage"), "from"),
    **dict.fromkeys(("incommunicado_detention", "custody_transfer", "located_found", "forced_statement"), ":"),
}


def done_to(act_id: str) -> str:
    """The act with whom it was done to, to be formatted with `act` and `whom`."""
    frames = {
        "of": _("{act} of {whom}"),
        "against": _("{act} against {whom}"),
        "on": _("{act} on {whom}"),
        "to": _("{act} to {whom}"),
        "for": _("{act} for {whom}"),
        "about": _("{act} about {whom}"),
        "from": _("{act} from {whom}"),
        ":": _("{act}: {whom}"),
    }
    return frames[_TOWARDS.get(act_id, "of")]
