"""Makes one whole site: reads, plans, writes to one side, verifies, then switches."""
