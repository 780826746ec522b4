"""Random parameters and records of the rules, one module a family, found by name."""
