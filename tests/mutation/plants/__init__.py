"""One planted breach for every rule, one module a family of rules, found by name."""
