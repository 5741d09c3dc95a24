"""How fast and how light the builds are, beside other generators on the same pages; see README.md here."""
