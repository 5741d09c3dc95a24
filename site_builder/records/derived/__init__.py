"""What follows from the records, answered once for pages, tables, checks, data, search and submissions."""
