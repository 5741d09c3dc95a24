"""Measures whether the sites say what the reports say, and no more."""
