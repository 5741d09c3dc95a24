"""Pages of the yearly loop: result, analysis, measures, progress, and one indicator over the years."""
