"""Turns page records into bytes: HTML, search index, open data, spreadsheets."""
