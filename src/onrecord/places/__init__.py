"""An offline gazetteer: towns, regions and countries by name in Latin or Cyrillic letters, and what lies in what.

The table is built from GeoNames (CC BY 4.0) by training/gazetteer/build.py; see THIRD_PARTY.md.
"""

from onrecord.places.gazetteer import around, contains, demonym, look_up, place, spelled, stands_for
from onrecord.places.place import Place, PlaceKind
from onrecord.places.resolve import resolve
from onrecord.places.store import members

__all__ = [
    "Place",
    "PlaceKind",
    "around",
    "contains",
    "demonym",
    "look_up",
    "members",
    "place",
    "resolve",
    "spelled",
    "stands_for",
]
