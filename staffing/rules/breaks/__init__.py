"""Breaks and meals: when, how long, how many at once, with whose leave."""
