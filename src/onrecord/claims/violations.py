"""Groups of acts that befall people: bodily harm, being held, and all that is done to them against their will."""

from __future__ import annotations

HARM = frozenset(
    {"killing", "death_in_custody", "attempted_killing", "torture", "beating_assault", "ill_treatment_custody"}
)
HELD = frozenset({"abduction", "arrest_detention", "custody_transfer", "disappearance", "incommunicado_detention"})
_MORE = frozenset(
    {"sexual_violence", "forced_statement", "property_seizure_damage", "raid_search", "reprisal_on_relatives"}
)
VIOLATIONS = HARM | HELD | _MORE
