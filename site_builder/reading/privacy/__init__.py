"""Finds personal data in a text and shows it masked; opens nothing."""
