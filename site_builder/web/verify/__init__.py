"""Edge: opens the served site as the public does, and compares it with its manifest."""
