"""Makes the search index from page records, by folding rules that the browser reads too."""
