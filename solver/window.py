"""CP-SAT over a window of a roster: some people, some days, the rest as it stands, on the same compiled shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from solver.window_cells import Choices, Window
from solver.window_lines import line_prices
from solver.window_rows import row_prices

if TYPE_CHECKING:
    from solver.team import Team
    from staffing.arrays import RosterArray

__all__ = ["Window", "improve_window", "window_solver"]


def window_solver(effort: float, seconds: float) -> cp_model.CpSolver:
    """A CP-SAT that works ``effort`` of deterministic time, so that the same roster comes out again, or ``seconds``."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    # CP-SAT's own handler aborts the process when two of its solvers run at once; whoever calls us listens for Ctrl-C.
    solver.parameters.catch_sigint_signal = False
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = effort
    solver.parameters.max_time_in_seconds = max(seconds, 0.05)
    solver.parameters.symmetry_level = 0
    return solver


def improve_window(team: Team, roster: RosterArray, window: Window, solver: cp_model.CpSolver) -> RosterArray | None:
    """The best roster CP-SAT finds that differs only inside the window; None if it finds none."""
    model = cp_model.CpModel()
    choice = Choices(model, team, roster, window)
    objective = choice.prices() + row_prices(model, team, roster, window, choice)
    objective += line_prices(model, team, roster, window, choice)
    model.minimize(sum(objective))
    if solver.status_name(solver.solve(model)) not in {"OPTIMAL", "FEASIBLE"}:
        return None
    return choice.read(solver, roster)
