"""What several reports say: who is who, same event or not, independence, status words, disagreements, order."""

from onrecord.case.build import Building, build_case
from onrecord.case.editions import version_of

__all__ = ["Building", "build_case", "version_of"]
