"""Reads Markdown files: their front matter, and what in their text would not be shown."""
