"""Edge: the public folder on this machine. One lock, one step from site to site, and the releases before it."""
