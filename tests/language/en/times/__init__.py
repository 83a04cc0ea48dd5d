"""Tests of the English time expressions."""
