"""Which model is chosen, and what is said of it."""

from __future__ import annotations

import numpy as np

from forecasting.choice import choose
from forecasting.models import BLEND, CALENDAR, SLOT_MEAN
from forecasting.trials import Trial
from tests.forecasting.histories import MONDAY

ABLE = (CALENDAR, BLEND, SLOT_MEAN)


def trial(**errors: float) -> Trial:
    """A month of 100 calls an interval in which each model errs by so much."""
    actual = np.full((28, 24), 100.0)
    names = {"calendar": CALENDAR, "blend": BLEND, "mean": SLOT_MEAN}
    return Trial(
        MONDAY, MONDAY, 200, 1.0, actual, actual > 0, {names[name]: actual + error for name, error in errors.items()}
    )


def test_the_usual_model_stands_where_it_is_best() -> None:
    choice = choose([trial(calendar=1, blend=2, mean=4), trial(calendar=3, blend=2, mean=4)], ABLE)
    assert (choice.model, choice.reason) == (CALENDAR, "forecast-choice-usual")
    assert choice.arguments == {"model": CALENDAR, "beside": BLEND, "won": 1, "months": 2, "percent": 0.0}


def test_it_is_left_for_one_that_is_clearly_better() -> None:
    choice = choose([trial(calendar=3, blend=2.5, mean=2), trial(calendar=3.1, blend=2.5, mean=2.2)], ABLE)
    assert (choice.model, choice.reason) == (SLOT_MEAN, "forecast-choice-better")
    assert (choice.arguments["won"], choice.arguments["months"]) == (2, 2)


def test_it_is_kept_where_the_gain_may_be_chance() -> None:
    choice = choose([trial(calendar=3, mean=1), trial(calendar=2, mean=3.9)], (CALENDAR, SLOT_MEAN))
    assert (choice.model, choice.reason) == (CALENDAR, "forecast-choice-kept")
    one = choose([trial(calendar=3, mean=1)], (CALENDAR, SLOT_MEAN))
    assert one.reason == "forecast-choice-kept"


def test_without_a_past_to_judge_the_usual_model_of_those_at_hand_is_taken() -> None:
    assert choose([], ABLE).model == CALENDAR
    assert choose([], (SLOT_MEAN,)).model == SLOT_MEAN
    assert choose([], ABLE).reason == "forecast-choice-untried"
