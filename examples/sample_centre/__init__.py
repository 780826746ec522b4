"""Parts the two sample centres are made of: names, rotations, calls."""
