"""Verifies the links and anchors of a finished site."""
