"""Which model a queue's own past speaks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from forecasting.models import CANDIDATES, SLOT_MEAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from forecasting.trials import Trial

__all__ = ["Choice", "choose"]

# The usual model is left only for one that is nearer by this share of the error, and by more than chance.
_LEAST_GAIN = 0.005
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Choice:
    """The model chosen, and why.

    Attributes
    ----------
    model
        Code of the model.
    reason
        Code of a sentence: ``forecast-choice-untried`` (no past month could be judged), ``-usual`` (the usual model
        was the best, or the only one), ``-kept`` (another was nearer, but not clearly), ``-better`` (another one is
        clearly better).
    arguments
        ``won`` of ``months`` past forecasts, by ``percent`` of the error, against the model ``beside``.
    """

    model: str
    reason: str
    arguments: Mapping[str, str | int | float] = field(default_factory=dict)


def choose(trials: Sequence[Trial], at_hand: Sequence[str]) -> Choice:
    """Choose by the absolute errors of the trials.

    Parameters
    ----------
    trials
        Past forecasts; only models that took part in all of the latest two or more are compared.
    at_hand
        Models that the whole history allows.

    Returns
    -------
    Choice
    """
    able = [model for model in CANDIDATES if model in at_hand]
    usual = able[0] if able else SLOT_MEAN
    with_usual = [trial for trial in trials if usual in trial.forecasts]
    errors = {
        model: _errors(with_usual, model) for model in able if all(model in trial.forecasts for trial in with_usual)
    }
    if not with_usual or sum(float(trial.actual[trial.counts].sum()) for trial in with_usual) <= 0:
        return Choice(usual, "forecast-choice-untried")
    best = min(errors, key=lambda model: (round(float(errors[model].sum()) / _ROUNDING), able.index(model)))
    others = [model for model in errors if model != best]
    if not others:
        return Choice(usual, "forecast-choice-usual", {"months": len(with_usual), "won": 0, "percent": 0.0})
    if best == usual:
        beside = min(others, key=lambda model: float(errors[model].sum()))
        return Choice(usual, "forecast-choice-usual", _told(errors, usual, beside))
    gain = errors[usual] - errors[best]
    scatter = float(gain.std(ddof=1) * np.sqrt(len(gain))) if len(gain) > 1 else np.inf
    clearly = float(gain.sum()) > max(_LEAST_GAIN * float(errors[usual].sum()), scatter)
    if clearly:
        return Choice(best, "forecast-choice-better", _told(errors, best, usual))
    return Choice(usual, "forecast-choice-kept", _told(errors, best, usual))


def _told(errors: Mapping[str, NDArray[np.float64]], model: str, beside: str) -> dict[str, str | int | float]:
    one, other = errors[model], errors[beside]
    whole = float(other.sum())
    return {
        "model": model,
        "beside": beside,
        "won": int((one < other).sum()),
        "months": len(one),
        "percent": round(100.0 * (1.0 - float(one.sum()) / whole), 1) if whole > 0 else 0.0,
    }


def _errors(trials: Sequence[Trial], model: str) -> NDArray[np.float64]:
    return np.array([np.abs(trial.forecasts[model] - trial.actual)[trial.counts].sum() for trial in trials])
