"""The `places` stage."""
