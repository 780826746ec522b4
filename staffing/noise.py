"""How near to one another figures are that differ by nothing but rounding."""

from __future__ import annotations

__all__ = ["COUNT_NOISE", "PRICE_NOISE", "ROUNDING_NOISE"]

COUNT_NOISE = 1e-9
"""Of people, hours and other counts: sums of a few weights."""

ROUNDING_NOISE = 1e-9
"""Of a quotient, as a share of it: an exact one must stay the whole number it is, and no true one lies this near."""

PRICE_NOISE = 1e-6
"""Of a roster's price: sums of many weights times many prices, put right by differences over and over."""
