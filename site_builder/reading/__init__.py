"""Turns the bytes of a project into records, and lists every problem met on the way."""
