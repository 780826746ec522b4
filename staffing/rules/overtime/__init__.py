"""Overtime and payroll: what counts, how it is proven, told, capped and paid, and in which period."""
