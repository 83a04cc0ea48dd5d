"""The `en` stage."""
