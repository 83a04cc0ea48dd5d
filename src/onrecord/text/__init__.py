"""The `text` stage."""
