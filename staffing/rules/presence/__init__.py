"""Who has to be there at every moment, or within reach."""
