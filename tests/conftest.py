"""Settings of the whole suite."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

# Examples are the same on every run, and slow machines are not failures: timings live in benchmarks/.
settings.register_profile("paiban", deadline=None, derandomize=True)
settings.register_profile("quick", settings.get_profile("paiban"), max_examples=40)
settings.load_profile("paiban")


def pytest_configure(config: pytest.Config) -> None:
    """Let tests that draw at random know that they are asked to be quick: they draw less often."""
    if config.getoption("markexpr") == "not slow":
        os.environ["PAIBAN_TESTS"] = "quick"
        settings.load_profile("quick")
