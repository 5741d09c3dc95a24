"""A freeze or an amendment as a whole: judge, keep the pages as they are, write, take back what does not hold."""
