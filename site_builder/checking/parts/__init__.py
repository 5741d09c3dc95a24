"""What checks share: who names whom, every day and text of a year, stretches of months, how codes are written."""
