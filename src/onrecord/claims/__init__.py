"""The `claims` stage."""
