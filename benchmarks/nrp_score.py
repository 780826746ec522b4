"""What a roster of a published instance costs and breaks, straight from the files and without the product's shapes.

python -m benchmarks.nrp_score FILE SOLUTION
"""

from __future__ import annotations

import argparse
import sys
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.nrp_instance import read_instance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.nrp_instance import Employee, Instance

__all__ = ["OFF", "broken_limits", "objective_of", "read_solution"]

OFF = "-"


def read_solution(instance: Instance, path: Path) -> dict[str, list[str]]:
    """Lines by employee id from a file with a line a person, in the instance's order.

    Raises
    ------
    ValueError
        Another number of lines, another number of days or an unknown shift.
    """
    lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    if len(lines) != len(instance.staff):
        raise ValueError(f"{path.name}: {len(lines)} lines for {len(instance.staff)} people")
    known = {OFF, *(shift.shift_id for shift in instance.shifts)}
    for number, line in enumerate(lines, start=1):
        if len(line) != instance.days:
            raise ValueError(f"{path.name}:{number}: {len(line)} days of {instance.days}")
        if unknown := sorted(set(line) - known):
            raise ValueError(f"{path.name}:{number}: no shift {', '.join(unknown)}")
    return {employee.employee_id: line for employee, line in zip(instance.staff, lines, strict=True)}


def objective_of(instance: Instance, roster: Mapping[str, Sequence[str]]) -> int:
    """Wishes refused plus cover missed, both at their weights."""
    wishes = sum(wish.weight for wish in instance.wanted if roster[wish.employee_id][wish.day] != wish.shift_id)
    wishes += sum(wish.weight for wish in instance.unwanted if roster[wish.employee_id][wish.day] == wish.shift_id)
    cover = 0
    for asked in instance.cover:
        there = sum(line[asked.day] == asked.shift_id for line in roster.values())
        cover += max(asked.required - there, 0) * asked.price_under + max(there - asked.required, 0) * asked.price_over
    return wishes + cover


def broken_limits(instance: Instance, roster: Mapping[str, Sequence[str]]) -> list[str]:
    """A sentence for every limit that somebody's line breaks."""
    return [f"{e.employee_id}: {what}" for e in instance.staff for what in _broken(instance, e, roster[e.employee_id])]


def _broken(instance: Instance, employee: Employee, line: Sequence[str]) -> Iterator[str]:
    shifts = {shift.shift_id: shift for shift in instance.shifts}
    worked = [day for day, shift in enumerate(line) if shift != OFF]
    for shift, most in employee.most.items():
        if sum(one == shift for one in line) > most:
            yield f"more than {most} {shift}"
    minutes = sum(shifts[line[day]].minutes for day in worked)
    if not employee.least_minutes <= minutes <= employee.most_minutes:
        yield f"{minutes} minutes, not {employee.least_minutes} to {employee.most_minutes}"
    for day, (first, second) in enumerate(pairwise(line)):
        if first != OFF and second in shifts[first].not_before:
            yield f"{second} after {first} on day {day + 1}"
    begin = 0
    for at_work, group in groupby(line, key=lambda shift: shift != OFF):
        length = len(list(group))
        at_an_edge = begin == 0 or begin + length == len(line)
        if at_work and length > employee.most_in_a_row:
            yield f"{length} days in a row from day {begin}"
        least = employee.least_in_a_row if at_work else employee.least_days_off
        if length < least and not at_an_edge:
            yield f"only {length} days {'at work' if at_work else 'off'} from day {begin}"
        begin += length
    weekends = {day // 7 for day in worked if day % 7 >= 5}
    if len(weekends) > employee.most_weekends:
        yield f"{len(weekends)} weekends"
    for day in worked:
        if (employee.employee_id, day) in instance.days_off:
            yield f"at work on day {day}"


def main(arguments: list[str] | None = None) -> int:
    """Command line: what the solution costs and every limit it breaks; 1 where there is one, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nrp_score")
    parser.add_argument("file", type=Path, help="the instance")
    parser.add_argument("solution", type=Path, help="one line a person: shift ids or -")
    options = parser.parse_args(arguments)
    try:
        instance = read_instance(options.file)
        roster = read_solution(instance, options.solution)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    broken = broken_limits(instance, roster)
    print(f"objective {objective_of(instance, roster)}, limits broken: {len(broken)}", *broken, sep="\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
