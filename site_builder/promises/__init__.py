"""What was promised to the public and must stand: addresses, submitted facts, files in place of others."""
