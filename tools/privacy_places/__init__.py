"""Where a number can stand in a file: for each place a builder that puts a given number there and nowhere else."""
