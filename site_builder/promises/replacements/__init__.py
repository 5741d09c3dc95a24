"""Files that stand where a released file stood: of the same kind, they say what became of it. Nothing is written."""
