"""What several reports say: who is who, same event or not, independence, status words, disagreements, order."""

from onrecord.case.build import build_case

__all__ = ["build_case"]
