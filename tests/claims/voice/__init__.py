"""Tests of whose word an act is."""
