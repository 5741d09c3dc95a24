"""Edge: takes content rules and icons out of the installed mkdocs-material, and nothing else of it."""
