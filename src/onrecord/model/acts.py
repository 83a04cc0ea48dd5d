"""The acts a claim can be about: what happened, never its legal name (design reference: act-types).

Eight working groups and observations; legal words such as "arbitrary" go into a claim's qualifications.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Act:
    """One act type.

    Attributes:
        id: As in the exported case.
        group: One of the groups of the act types, e.g. `liberty`.
        label: For people, in English.
    """

    id: str
    group: str
    label: str


_BY_GROUP: dict[str, tuple[tuple[str, str], ...]] = {
    "liberty": (
        ("arrest_detention", "arrest or detention"),
        ("abduction", "abduction"),
        ("disappearance", "disappearance"),
        ("incommunicado_detention", "held without contact"),
        ("custody_transfer", "handed over or moved in custody"),
    ),
    "life_and_body": (
        ("killing", "killing"),
        ("death_in_custody", "death in custody"),
        ("attempted_killing", "attempted killing"),
        ("torture", "torture"),
        ("beating_assault", "beating or assault"),
        ("sexual_violence", "sexual violence"),
        ("ill_treatment_custody", "ill-treatment in custody"),
    ),
    "coercion": (
        ("threat", "threat"),
        ("forced_statement", "forced statement"),
        ("extortion_ransom", "extortion or ransom"),
        ("reprisal_on_relatives", "reprisal on relatives"),
        ("surveillance_tracking", "surveillance or tracking"),
        ("smear_outing", "smear or outing"),
    ),
    "home_property_voice": (
        ("raid_search", "raid or search"),
        ("property_seizure_damage", "property seized or damaged"),
        ("expression_restriction", "expression restriction"),
        ("association_restriction", "association restriction"),
    ),
    "observation": (("sighting_trace", "sighting or trace"),),
    "legal_process": (
        ("charge_prosecution", "charge or prosecution"),
        ("investigation_opened", "investigation opened"),
        ("court_decision", "court decision"),
        ("denial_of_counsel", "denial of counsel"),
        ("official_refusal_to_act", "official refusal to act"),
    ),
    "movement_and_outcome": (
        ("flight_escape", "flight or escape"),
        ("assisted_relocation", "assisted relocation"),
        ("release", "release"),
        ("travel_restriction", "travel restriction"),
        ("located_found", "located or found"),
    ),
    "response_and_protection": (
        ("call_for_help", "call for help"),
        ("lawyer_action", "lawyer's action"),
        ("complaint_filed", "complaint filed"),
        ("international_appeal", "international appeal"),
        ("interim_measure_protection", "interim measure or protection"),
        ("aid_given", "aid given"),
        ("public_appeal", "public appeal"),
    ),
    "statement": (
        ("acknowledgement", "acknowledgement"),
        ("denial", "denial"),
        ("counter_accusation", "counter accusation"),
        ("no_comment", "no comment"),
        ("commitment", "commitment"),
    ),
}

ACTS: dict[str, Act] = {
    act_id: Act(act_id, group, label) for group, acts in _BY_GROUP.items() for act_id, label in acts
}
