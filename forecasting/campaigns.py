"""What campaigns do to the calls of the days they last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from forecasting.working_grid import WorkingHistory

__all__ = ["campaign_factors"]


def campaign_factors(
    history: WorkingHistory, base: NDArray[np.float64], past: NDArray[np.int64], targets: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Factor on the calls of each target day for the campaigns known for it.

    A campaign with a stated uplift multiplies by ``1 + uplift``, several of them one after the other. One without
    takes the mean change (on the log scale) seen on the campaign days of the past, 1 where there were none.

    Parameters
    ----------
    history
        With its calendar.
    base : (P,) float64
        Calls expected on the past campaign days if there had been none.
    past : (P,) int64
        Those usable days.
    targets : (H,) int64
        Days to forecast.

    Returns
    -------
    (H,) float64
    """
    calendar = history.calendar
    learned = 1.0
    totals = history.counts[past].sum(axis=1)
    known = (base > 0) & (totals > 0)
    if known.any():
        learned = float(np.exp(np.mean(np.log(totals[known] / base[known]))))
    factor = np.where(np.isnan(calendar.uplift), learned, 1.0 + np.nan_to_num(calendar.uplift))
    factors = np.where(calendar.campaign[targets], factor[None, :], 1.0).prod(axis=1)
    return np.asarray(np.maximum(factors, 0.0))
