"""Edge: freezes or amends a submitted year: keeps its pages as they are, writes, and takes back what does not hold."""
