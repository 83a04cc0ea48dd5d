"""What one report says: its people, and its claims of who did what to whom, when, where and according to whom."""

from onrecord.claims.find import find_claims

__all__ = ["find_claims"]
