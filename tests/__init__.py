"""Tests, at the mirrored path of what they test."""
