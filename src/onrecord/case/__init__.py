"""The `case` stage."""
