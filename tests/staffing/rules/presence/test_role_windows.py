"""People of one or several roles present within hours of the day."""

from __future__ import annotations

from datetime import date

import pytest

from staffing.centre.people import Person
from staffing.centre.shifts import ShiftType
from staffing.errors import InputErrors
from staffing.regulation import load_regulation
from staffing.rules.handover.handover_overlap import HandoverOverlap
from staffing.rules.presence.role_windows import PresenceWindow, RoleWindows
from tests.staffing.small_month import AGENTS, QA, SHIFTS, breaches, every_day, on, roster_of, small_month

SUPPORT = Person("U1", "支持1", "支持", "support")
PEOPLE = (*AGENTS, QA, SUPPORT)
DESK = PresenceWindow(roles=("qa", "support"), start="08:00", end="16:00")
RULE = RoleWindows(windows={"desk": DESK}, clause="MS-5.2.2", clause_of={"desk": "MS-5.2.13"})


def test_hours_kept_every_day_are_no_breach_whoever_of_the_roles_keeps_them() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"Q1": every_day("day", range(1, 16)), "U1": every_day("day", range(16, 32))}
    assert breaches(RULE, month, roster_of(month, lines)) == []


def test_a_gap_is_told_with_its_window_its_clause_and_the_missing_minutes() -> None:
    month = small_month(PEOPLE, [RULE])
    lines = {"Q1": every_day("day") | {9: "split"}}  # 07:00-11:30 and 13:00-16:30
    [breach] = breaches(RULE, month, roster_of(month, lines))
    assert (breach.rule, breach.clause, breach.severity, breach.cost) == ("presence.windows", "MS-5.2.13", "hard", 0)
    assert (breach.day, breach.amount, breach.arguments["window"]) == (on(9), 90, "desk")
    assert (breach.arguments["start"], breach.arguments["end"]) == ("11:30", "13:00")
    assert (breach.arguments["present"], breach.arguments["minimum"]) == (0, 1)


def test_a_minute_is_a_gap_and_early_arrival_is_not_presence() -> None:
    rules = [RULE, HandoverOverlap(by_role={"qa": 30})]
    month = small_month(PEOPLE, rules, shifts=(*SHIFTS, ShiftType("late_start", "", 481, 960)))
    found = breaches(RULE, month, roster_of(month, {"Q1": every_day("day") | {4: "late_start"}}))
    assert [(b.day, b.amount, b.arguments["end"]) for b in found] == [(on(4), 1, "08:01")]


def test_people_of_the_roles_count_together() -> None:
    rule = RoleWindows(windows={"desk": PresenceWindow(roles=("qa", "support"), start="08:00", end="16:00", least=2)})
    month = small_month(PEOPLE, [rule])
    [breach] = breaches(rule, month, roster_of(month, {"Q1": every_day("day"), "U1": every_day("day", range(2, 32))}))
    assert (breach.day, breach.amount, breach.arguments["present"]) == (on(1), 480, 1)


def test_only_the_days_of_the_week_count_and_statutory_holidays_only_if_asked() -> None:
    """January 2027 begins on a Friday that is a statutory holiday."""
    for holidays, expected in ((True, 21), (False, 20)):
        window = PresenceWindow(roles=("qa",), start="08:00", end="16:00", days=(1, 2, 3, 4, 5), holidays=holidays)
        rule = RoleWindows(windows={"desk": window})
        month = small_month(PEOPLE, [rule], first=date(2027, 1, 1))
        found = breaches(rule, month, roster_of(month, {}))
        assert len(found) == expected
        assert all(b.day is not None and b.day.isoweekday() <= 5 for b in found)
        assert (found[0].day == date(2027, 1, 1)) == holidays


def test_hours_over_midnight_belong_to_the_day_they_begin_on() -> None:
    """The last Monday of November begins one that ends in December; the 28th of December is a Monday as well."""
    window = PresenceWindow(roles=("qa",), start="22:00", end="06:00", days=(1,))
    rule = RoleWindows(windows={"night": window})
    month = small_month(PEOPLE, [rule])
    found = breaches(rule, month, roster_of(month, {"Q1": dict.fromkeys((7, 14, 28), "night")}))
    assert [(b.day, b.arguments["start"], b.arguments["end"]) for b in found] == [
        (on(1), "00:00", "06:00"),
        (on(21), "22:00", "12-22 06:00"),
    ]
    carried = small_month(PEOPLE, [rule], carry_in={"Q1": {0: "night"}})
    assert breaches(rule, carried, roster_of(carried, {"Q1": dict.fromkeys((7, 14, 21, 28), "night")})) == []


def test_hours_over_the_end_of_the_month_are_asked_for_up_to_it() -> None:
    window = PresenceWindow(roles=("qa",), start="22:00", end="06:00", days=(4,))  # the 31st is a Thursday
    rule = RoleWindows(windows={"night": window})
    month = small_month(PEOPLE, [rule])
    last = breaches(rule, month, roster_of(month, {}))[-1]
    assert (last.day, last.arguments["start"], last.arguments["end"], last.amount) == (on(31), "22:00", "24:00", 120)


def test_without_a_window_nothing_is_asked_and_the_rule_is_not_in_force_by_itself() -> None:
    month = small_month(PEOPLE, [RoleWindows()])
    assert breaches(RoleWindows(), month, roster_of(month, {})) == []
    assert not RoleWindows.standard


def test_a_role_nobody_has_is_missing_in_all_the_hours() -> None:
    rule = RoleWindows(windows={"desk": PresenceWindow(roles=("guard",), start="08:00", end="09:00")})
    month = small_month(PEOPLE, [rule])
    assert sum(b.amount for b in breaches(rule, month, roster_of(month, {}))) == 31 * 60


def test_windows_are_written_with_from_and_to() -> None:
    written = {"roles": ["qa"], "from": "07:30", "to": "24:00", "days": [1, 2]}
    [rule] = [
        r for r in load_regulation({"presence.windows": {"windows": {"a": written}}}) if isinstance(r, RoleWindows)
    ]
    assert rule.windows["a"] == PresenceWindow(roles=("qa",), start="07:30", end="24:00", days=(1, 2))


@pytest.mark.parametrize("entry", [{"from": "7:30"}, {"to": "24:01"}, {"days": [0]}, {"roles": []}, {"form": "07:30"}])
def test_what_is_no_window_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises(InputErrors):
        load_regulation({"presence.windows": {"windows": {"a": {"roles": ["qa"], **entry}}}})


def test_the_text_gives_windows_by_role() -> None:
    arguments = RoleWindows(
        windows={
            "a": PresenceWindow(roles=("qa",), start="08:00", end="16:00", days=(1, 2, 3, 4, 5, 7), holidays=False),
            "b": PresenceWindow(roles=("guard",), least=2),
            "hall": PresenceWindow(roles=("qa", "agent"), holidays=False),
        }
    ).describe_arguments()
    assert arguments["windows_qa"] == "≥ 1 08:00–16:00 (1–5, 7*)"
    assert arguments["windows_other"] == "guard ≥ 2 00:00–24:00"
    assert arguments["windows_together"] == "hall ≥ 1 00:00–24:00 (*)"
    assert arguments["windows_agent"] == 0
