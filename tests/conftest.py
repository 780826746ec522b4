"""Settings of the whole suite."""

from __future__ import annotations

from hypothesis import settings

# Examples are the same on every run, and slow machines are not failures: timings live in benchmarks/.
settings.register_profile("paiban", deadline=None, derandomize=True)
settings.load_profile("paiban")
