"""Official lists of ITA, year by year, each with how surely it is known."""
