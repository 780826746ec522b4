"""A published month mended: December 2026 of five agents, four by day from 08:00 or 10:00, one at weekend nights."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from api.services.repair import repair_roster
from api.services.repair_request import RepairRequest
from solver.stopping import Stop
from staffing.centre.people import Leave, Person
from staffing.centre.waivers import Waiver
from staffing.errors import InputErrors
from staffing.month import Demand
from staffing.regulation import load_regulation
from tests.api.services.swap_month import CAPS, CENTRE, HOTLINE, month_cells
from tests.staffing.small_month import DAYS, FIRST, half_hours, on, required

if TYPE_CHECKING:
    from datetime import date

    from api.services.repair import Repair

THREE_BY_DAY = required({"hotline": 3 * half_hours((8, 16))}, HOTLINE)
SICK = {**CENTRE.leave_types, "sick": "病假"}


def request(*absences: Leave, rules: dict[str, Any] | None = None, **more: Any) -> RepairRequest:
    asked = RepairRequest(
        centre=replace(CENTRE, leave_types=SICK),
        rules=load_regulation({**CAPS, **(rules or {})}),
        first_day=FIRST,
        cells=month_cells(),
        demand=THREE_BY_DAY,
        absences=absences,
        free_from=on(10),
        stop=Stop(),
    )
    return replace(asked, **more)


def sick(who: str, first: int, last: int | None = None) -> Leave:
    return Leave(who, "sick", on(first), on(last or first))


def cell(repair: Repair, who: str, day: int) -> str:
    month = repair.after.month
    return month.symbols.ids[repair.after.roster[month.row_of[who], day - 1]]


def changed(repair: Repair) -> set[tuple[str, date]]:
    return {(one.employee_id, one.day) for one in repair.changes}


@pytest.fixture(scope="module")
def mended() -> Repair:
    """The month mended with two away on the 15th; not to be changed."""
    return repair_roster(request(sick("A", 15), sick("C", 15)))


def test_whoever_is_missed_is_replaced_and_nobody_else_has_another_day(mended: Repair) -> None:
    repair = mended
    assert [cell(repair, who, 15) for who in "AC"] == ["sick", "sick"]
    assert {day for _, day in changed(repair)} == {on(15)}
    assert {one.after for one in repair.changes} == {"day"}
    assert repair.short_by_day[1, 14] > repair.short_by_day[2, 14]
    assert all(saving is not None and saving > repair.change_price for saving in repair.savings.values())
    assert repair.settled
    assert [(one.employee_id, one.before, one.after) for one in repair.absences] == [
        ("A", "day", "sick"),
        ("C", "day", "sick"),
    ]


def test_a_hole_that_costs_less_than_a_change_stays() -> None:
    dear = request(sick("A", 15), sick("C", 15), rules={"roster.stay_near": {"price_published": 1000.0}})
    repair = repair_roster(dear)
    assert repair.changes == ()
    assert (repair.fewest, repair.needed) == (0, 0)
    assert repair.short_by_day[2].sum() == repair.short_by_day[1].sum()


def test_days_before_the_first_free_one_change_for_the_absent_only() -> None:
    repair = repair_roster(request(sick("A", 8, 15), sick("C", 8, 15)))
    assert cell(repair, "A", 8) == "sick"
    assert repair.changes
    assert min(day for _, day in changed(repair)) >= on(10)


def test_a_cap_of_changes_holds_for_everybody() -> None:
    absences = (sick("A", 14, 18), sick("C", 14, 18))
    free = repair_roster(request(*absences))
    assert len(free.changes) > 2
    capped = repair_roster(request(*absences, most_changes=1))
    assert max(sum(who == one for one, _ in changed(capped)) for who in "ABCDE") == 1


def test_leave_approved_since_is_an_absence_too(mended: Repair) -> None:
    centre = replace(CENTRE, leave_types=SICK, leave=(sick("A", 15), sick("C", 15)))
    approved = repair_roster(request(centre=centre))
    assert (approved.absences, approved.changes) == (mended.absences, mended.changes)


def test_leave_on_the_roster_that_nobody_approved_stays_and_is_told() -> None:
    repair = repair_roster(request(cells={**month_cells(), ("D", on(16)): "sick"}))
    assert cell(repair, "D", 16) == "sick"
    assert {(b.rule, b.employee_id, b.day) for b in repair.after.audit.hard} == {("leave.approved", "D", on(16))}


def test_a_cell_that_must_be_so_is_so_and_counts_as_no_change() -> None:
    repair = repair_roster(request(fixed={("E", on(15)): "day"}))
    assert cell(repair, "E", 15) == "day"
    assert ("E", on(15)) not in changed(repair)
    assert [(one.employee_id, one.after) for one in repair.absences] == [("E", "day")]


def test_what_somebody_lets_stand_is_not_mended() -> None:
    short_rest = {**month_cells(), ("C", on(20)): "night", ("C", on(21)): "day"}
    waiver = Waiver("rest.min_between_shifts", "说好的", "经理", "C", on(21))
    repair = repair_roster(request(cells=short_rest))
    assert cell(repair, "C", 20) != "night" or cell(repair, "C", 21) != "day"
    assert repair.needed == repair.fewest == 1
    kept = repair_roster(
        request(
            cells=short_rest,
            centre=replace(CENTRE, leave_types=SICK, waivers=(waiver, replace(waiver, day=on(20)))),
        )
    )
    assert (cell(kept, "C", 20), cell(kept, "C", 21)) == ("night", "day")


def test_more_people_required_call_somebody_in() -> None:
    day = (on(16) - FIRST).days
    needs = THREE_BY_DAY.required.copy()
    needs[0, day * 48 + 16 : day * 48 + 32] += 2
    repair = repair_roster(request(demand=Demand(THREE_BY_DAY.queue_ids, needs), published_demand=THREE_BY_DAY))
    assert {when for _, when in changed(repair)} == {on(16)}
    assert repair.short_by_day[2, 15] < repair.short_by_day[1, 15]


def test_nearness_is_priced_even_where_the_regulation_only_tells_of_it(mended: Repair) -> None:
    told = repair_roster(request(sick("A", 15), sick("C", 15), rules={"roster.stay_near": {"enforce": "info"}}))
    assert told.changes == mended.changes


def test_a_turn_of_standby_passes_from_the_absent_to_somebody_free() -> None:
    technicians = tuple(Person(name, name, "技术", "technician") for name in ("T1", "T2", "T3", "T4", "T5", "T6", "T7"))
    centre = replace(CENTRE, leave_types=SICK, people=(*CENTRE.people, *technicians))
    cells = {
        **month_cells(),
        **{(one.employee_id, on(day)): "OFF" for one in technicians for day in range(1, DAYS + 1)},
    }
    rules = {"oncall.min_technicians_onsite": {"enforce": "info"}}
    published = repair_roster(request(centre=centre, cells=cells, rules=rules, duties=())).after
    names = [person.employee_id for person in published.month.people]
    turns = [(names[turn.row], turn.day, turn.kind) for turn in published.standby]
    who, day, kind = next(turn for turn in turns if turn[1] == 15)
    repair = repair_roster(
        request(
            sick(who, 16),
            centre=centre,
            cells=cells,
            rules=rules,
            duties=tuple(_duty(published, number) for number in range(len(published.standby))),
        )
    )
    after = [(names[turn.row], turn.day, turn.kind) for turn in repair.after.standby]
    assert [turn for turn in turns if turn not in after] == [(who, day, kind)]
    assert len(after) == len(turns)
    assert "turn-not-free" not in {breach.text_id for breach in repair.after.audit.hard}


def _duty(view: Any, number: int) -> Any:
    from api.services.audit import StandbyDuty

    turn = view.standby[number]
    month = view.month
    return StandbyDuty(month.people[turn.row].employee_id, month.date_of(turn.day), turn.kind, turn.start, turn.end)


@pytest.mark.parametrize(
    ("asked", "code", "place"),
    [
        (request(sick("Z", 15)), "input-repair-person", "--absent"),
        (request(Leave("A", "holiday", on(15), on(15))), "input-repair-leave-type", "--absent"),
        (request(Leave("A", "sick", on(30), on(32))), "input-repair-outside", "--absent"),
        (request(sick("A", 15), sick("A", 14, 16)), "input-repair-on-leave", "--absent"),
        (request(sick("A", 15), most_changes=0), "input-repair-cap", "--most-changes"),
        (request(demand=Demand.unknown(["hotline"], DAYS)), "input-repair-requirement", "--requirement"),
        (
            request(
                sick("A", 15), centre=replace(CENTRE, leave_types=SICK, leave=(Leave("A", "annual", on(14), on(15)),))
            ),
            "input-repair-on-leave",
            "--absent",
        ),
        (
            request(sick("A", 15), cells={key: cell for key, cell in month_cells().items() if key != ("A", on(15))}),
            "input-repair-not-employed",
            "--absent",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(asked: RepairRequest, code: str, place: str) -> None:
    with pytest.raises(InputErrors) as refused:
        repair_roster(asked)
    assert [(error.code, error.file) for error in refused.value.errors] == [(code, place)]
