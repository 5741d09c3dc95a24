"""Edge: what happens over the network: sending a release, comparing the live site, opening outside links."""
