"""Thai words of our world: years, dates, periods, digits and text. Pure, standard library only."""
