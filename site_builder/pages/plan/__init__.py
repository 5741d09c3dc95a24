"""Pages of the anti-corruption plan, its projects and reports, and of statistics."""
