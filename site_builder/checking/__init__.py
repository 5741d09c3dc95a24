"""Rules across records and file facts: pure functions that judge and open nothing."""
