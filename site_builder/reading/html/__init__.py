"""Reads finished pages and style sheets for what they point at."""
