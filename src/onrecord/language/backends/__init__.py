"""The `backends` stage."""
