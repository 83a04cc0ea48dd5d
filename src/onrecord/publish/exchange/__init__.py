"""Data for programs: the case form, FollowTheMoney, and reading back what was handed over."""
