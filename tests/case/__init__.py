"""The case stage."""
