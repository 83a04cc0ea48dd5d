"""The `names` stage."""
