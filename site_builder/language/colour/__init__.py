"""Contrast of colours, and what follows from an agency's one colour."""
