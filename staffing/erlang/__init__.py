"""Erlang's formulas: how long callers wait, and how many agents keep what is promised to them.

What is compiled is loaded when first called, since most commands calculate no calls.
"""

from staffing.erlang.formulas import (
    abandonment,
    average_speed_of_answer,
    erlang_a,
    erlang_b,
    erlang_c,
    occupancy,
    offered_load,
    service_level,
)
from staffing.erlang.required import calls_carried, required_agents

__all__ = [
    "abandonment",
    "average_speed_of_answer",
    "calls_carried",
    "erlang_a",
    "erlang_b",
    "erlang_c",
    "occupancy",
    "offered_load",
    "required_agents",
    "service_level",
]
