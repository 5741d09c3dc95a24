"""Measures the finished sites of all sample agencies against the goals of the look: `python -m tools.quality`."""
