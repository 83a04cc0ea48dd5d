"""Tests of the acts a report tells."""
