"""Commands the maintainers of this repository run by hand; nothing here ships with the package."""
