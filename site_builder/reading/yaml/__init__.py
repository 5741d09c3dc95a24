"""Reads YAML as text with the place of every value, and says how to mend a line that cannot be read."""
