"""Hours of the day, the week and the month."""
