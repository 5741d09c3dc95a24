"""Edge: the way of a release to the place where the public reads it, such that no visitor meets a dead link."""
