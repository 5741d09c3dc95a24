"""Edge: visits the outside addresses that the content names, remembers what opened, and keeps proof."""
