"""What a new project and a new fiscal year begin with."""
