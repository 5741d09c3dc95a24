"""Renders page records as HTML with strict templates."""
