"""Submissions: which facts an item showed, whether they still stand, and what is kept as proof. Opens no file."""
