"""What several reports say: who is who, same event or not, independence, status words, disagreements, order."""

from onrecord.case.build import Building, Touched, build_case
from onrecord.case.editions import version_of
from onrecord.case.order import place_in_order
from onrecord.case.reopened import RUN_THROUGH, Reopened, keep_whole
from onrecord.case.shelf import Given, Keep

__all__ = [
    "RUN_THROUGH",
    "Building",
    "Given",
    "Keep",
    "Reopened",
    "Touched",
    "build_case",
    "keep_whole",
    "place_in_order",
    "version_of",
]
