"""How long callers are ready to wait, as the formulas count it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from staffing.arguments import positive, refuse

__all__ = ["handle_times_patient"]

Floats = npt.NDArray[np.float64]

# With more calls than this coming in while a caller is patient, sums over the queue take minutes; nobody hangs up then.
_MOST_CALLS_MEANWHILE = 1e13

# Who hangs up this soon is gone at once, and the figures of anybody less patient have no doubles.
_LEAST = 1e-100


def handle_times_patient(patience_seconds: npt.ArrayLike, aht_seconds: Floats, load: Floats) -> Floats:
    """Mean patience in handle times; infinite = as long as it takes.

    Raises
    ------
    ArgumentError
        If it is not positive, or so long that it should have been left out.
    """
    patience = positive(patience_seconds, "patience_seconds", endless=True)
    with np.errstate(over="ignore", invalid="ignore"):
        times = np.maximum(patience / aht_seconds, _LEAST)
        too_long = np.isfinite(patience) & (times * load > _MOST_CALLS_MEANWHILE)
    refuse(too_long, patience, "patience_seconds", "input-argument-too-patient")
    return np.asarray(times)
