"""Tests of who is who within one report."""
