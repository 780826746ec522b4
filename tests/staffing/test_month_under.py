"""What rules say of a month once it stands: who is no cover, whom they ask for by the day."""

from __future__ import annotations

import numpy as np

from staffing.regulation import month_under
from staffing.rules.people.status import PeopleStatus, StatusEntry
from staffing.rules.people.training_program import Programme, TrainingProgram
from staffing.rules.preferences.fair_share import FairShare
from staffing.rules.presence.role_daily import PeopleADay, RoleDaily
from staffing.rules.presence.role_windows import PresenceWindow, RoleWindows
from tests.staffing.small_month import AGENTS, LEADERS, on, required, roster_of, small_month


def test_whoever_is_in_training_is_no_cover_until_it_is_over() -> None:
    status = PeopleStatus(entries={"A1": StatusEntry("trainee", None, on(10)), "A2": StatusEntry("regular")})
    programme = TrainingProgram(by_role={"agent": Programme(3)}, trainees={"A3": on(1)})
    month = month_under(small_month(AGENTS, demand=required({"hotline": 1})), [status, programme])
    serving = [[bool(served) for served in month.serves[month.row_of[who]][:12]] for who in ("A1", "A2", "A3")]
    assert serving == [[False] * 10 + [True] * 2, [True] * 12, [False] * 3 + [True] * 9]


def test_of_several_rules_the_one_that_asks_for_most_counts() -> None:
    daily = RoleDaily(by_role={"shift_leader": PeopleADay(least=1)})
    windows = RoleWindows(
        windows={
            "weekends": PresenceWindow(roles=("shift_leader",), days=(6, 7), least=2),
            "anybody": PresenceWindow(roles=("shift_leader", "agent"), least=9),
        }
    )
    month = month_under(small_month(LEADERS), [daily, windows])
    assert set(month.day_minimum) == {"shift_leader"}
    weekend = np.array([on(day).weekday() >= 5 for day in range(1, 32)])
    assert np.array_equal(month.day_minimum["shift_leader"], np.where(weekend, 2, 1))


def test_weekends_of_a_post_asked_for_by_the_day_are_shared() -> None:
    """Eight weekend days among five leaders: 1.6 each, so that one who works them all has six too many."""
    daily = RoleDaily(by_role={"shift_leader": PeopleADay(least=1)})
    fair = FairShare(of=("weekends",), free=0)
    month = month_under(small_month(LEADERS), [daily])
    saturdays = {day: "day" for day in range(1, 32) if on(day).weekday() >= 5}
    (most, *others) = fair.audit(month, roster_of(month, {"L1": saturdays}))
    assert (most.employee_id, most.text_id) == ("L1", "fairness-share-weekends-more")
    assert most.amount == 8 - 1.6
    assert len(others) == 4
