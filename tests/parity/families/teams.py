"""Random parameters of the rules on teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.parity.drawing import subset

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.parity.drawing import Random

PARAMETERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "team.cohesion": lambda r: {
        "exceptions": int(r.integers(0, 3)),
        "by_team": {team: int(r.integers(0, 4)) for team in subset(r, ("one", "two"), 0.3)},
        "teams": subset(r, ("one", "two", "nobody's"), 0.4),
        "rest_together": bool(r.random() < 0.5),
        "lineup": int(r.integers(1, 4)),
        "price": float(r.uniform(0, 40)),
        "enforce": str(r.choice(["hard", "soft"])),
    }
}
