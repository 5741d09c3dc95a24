"""Pages that belong to the whole site: home, index, search, channels, units, moved and withdrawn addresses."""
