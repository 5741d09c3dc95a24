"""Pages of papers: documents as text, and evidence with its files."""
