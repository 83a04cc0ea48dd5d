"""The `publish` stage."""
