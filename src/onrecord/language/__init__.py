"""The `language` stage."""
