"""Papers for the office itself, beside the site: readiness, the copy sheet, the report on links."""
