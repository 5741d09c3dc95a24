"""Bytes to letters: tells Windows-874 and twice-converted Thai from UTF-8."""
