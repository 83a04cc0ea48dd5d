"""What several reports say: who is who, same event or not, independence, status words, disagreements, order."""

from onrecord.case.build import build_case
from onrecord.case.editions import version_of

__all__ = ["build_case", "version_of"]
