"""Edge: writes and moves on a disk that may fill up, lose power or be held by another program; whole or not at all."""
