"""Edge: switches the public folder on this machine from release to release, under one lock, and keeps earlier ones."""
