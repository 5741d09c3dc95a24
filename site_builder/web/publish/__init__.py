"""Edge: uploads a release to where the public reads it, in an order in which no visitor meets a dead link."""
