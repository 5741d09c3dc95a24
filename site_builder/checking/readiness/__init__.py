"""How ready a year's checklist is for the assessor: judged from the records, the checks and the visits to links."""
