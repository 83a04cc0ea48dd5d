"""The `workflow` stage."""
