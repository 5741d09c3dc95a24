"""A server on this machine that misbehaves on purpose, in every way that outside links do."""
