"""Files that misbehave on purpose, each with the verdict the evidence gate owes it."""
