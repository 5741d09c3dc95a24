"""Is building and publishing safe? `make safety` tries it out and prints the figures; see `__main__`."""
