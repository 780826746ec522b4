"""How much may still be worked: deterministic units, so that the same question has the same answer, or a clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.stopping import Stop

__all__ = ["Work"]

LINEARIZATIONS = ((1, 0.4), (2, 0.7))
"""Levels of CP-SAT and the most work of each. Contradictions of a whole month (hours against posts) show in the full
linear relaxation only, which takes too long where there is none."""
LEAST = 0.001
"""Work booked for any question: the model is made and read too."""


@dataclass
class Work:
    """Work that many small CP-SAT models share.

    Attributes
    ----------
    stop
        The clock, and somebody's word.
    left
        Deterministic units left; a unit takes about five seconds with the presolve, which is not counted in.
    """

    stop: Stop
    left: float

    @property
    def over(self) -> bool:
        """Whether there is none left."""
        return self.left <= 0 or self.stop()

    def solvers(self) -> Iterator[cp_model.CpSolver]:
        """CP-SATs to put the next question to, one after another, until one knows."""
        for level, most in LINEARIZATIONS:
            if self.over:
                return
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            # CP-SAT's own handler aborts the process when two of its solvers run at once.
            solver.parameters.catch_sigint_signal = False
            solver.parameters.random_seed = 0
            solver.parameters.linearization_level = level
            # The models are small and many: looking at them for long takes longer than solving them.
            solver.parameters.symmetry_level = 0
            solver.parameters.cp_model_probing_level = 0
            solver.parameters.max_presolve_iterations = 1
            solver.parameters.max_deterministic_time = min(self.left, most)
            # Without a clock only the work counts, so that a busy machine gives the same answer.
            if self.stop.seconds is not None:
                solver.parameters.max_time_in_seconds = max(self.stop.remaining, 0.01)
            yield solver

    def done(self, solver: cp_model.CpSolver) -> None:
        """Book what a question has taken."""
        self.left -= max(solver.response_proto.deterministic_time, LEAST)
