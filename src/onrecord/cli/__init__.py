"""The `cli` stage."""
