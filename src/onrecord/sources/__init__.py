"""The `sources` stage."""
