"""The same pages for other generators, and how each of them is run."""
