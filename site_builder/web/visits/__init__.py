"""Edge: opens outside addresses as an assessor's browser does, a few at a time, and says what came of each."""
