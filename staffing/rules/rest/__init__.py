"""Rest between shifts, days and nights in a row."""
