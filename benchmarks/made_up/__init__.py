"""The records of an agency that does not exist, from a seed: same seed, same bytes."""
