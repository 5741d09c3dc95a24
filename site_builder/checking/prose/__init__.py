"""Reads what prose states: scores, names, counts, rise and fall. Pure functions from a text; judges nothing."""
