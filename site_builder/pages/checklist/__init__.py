"""Pages of the OIT checklist: the list, one page an item, and what was submitted."""
