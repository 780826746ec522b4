"""Progress of a plan on the terminal: one live line, or a plain line now and then where nobody watches."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from rich.console import Console
from rich.live import Live
from rich.text import Text

from api.files.plan_texts import number_text

if TYPE_CHECKING:
    from types import TracebackType

    from api.locale.texts import Texts
    from solver.solve import Progress

__all__ = ["PlanProgress"]

PLAIN_EVERY_SECONDS = 10.0
BAR = 24
PHASES = {
    "forecast": (0.0, 0.03),
    "start": (0.03, 0.08),
    "bound": (0.08, 0.45),
    "rounding": (0.45, 0.75),
    "polish": (0.75, 1.0),
    "simulate": (0.3, 1.0),
    "forecast-only": (0.0, 1.0),
}
"""From where to where of the whole a phase goes, by the usual share of its time."""


class PlanProgress:
    """Context manager that shows what stands: phase and the share of it done, price, proven bound, gap."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._console = Console(stderr=True)
        self._live = Live(console=self._console, refresh_per_second=8, transient=True)
        self._started = time.monotonic()
        self._said: tuple[str, float] = ("", -PLAIN_EVERY_SECONDS)
        self._watched = sys.stderr.isatty()
        self._done = 0.0

    def __enter__(self) -> PlanProgress:
        if self._watched:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._watched:
            self._live.stop()

    def forecast(self, queue_id: str, share: float) -> None:
        """Show how far the forecast of a queue is."""
        self._show("forecast", self._texts("cli-phase-forecast", queue=queue_id), share)

    def forecast_only(self, queue: str, share: float) -> None:
        """Show how far the forecasts are where nothing follows them."""
        self._show("forecast-only", self._texts("cli-phase-forecast", queue=queue), share)

    def simulated(self, done: int, runs: int) -> None:
        """Show how many runs of a simulation are done."""
        self._show("simulate", self._texts("cli-phase-simulate", done=done, runs=runs), done / runs)

    def solver(self, progress: Progress) -> None:
        """Show what the solver has."""
        name = self._texts(f"cli-phase-{progress.phase}")
        if progress.lower_bound > 0:
            name += "  " + self._texts(
                "cli-gap",
                price=number_text(progress.price, 0),
                bound=number_text(progress.lower_bound, 0),
                gap=f"{100 * progress.gap:.1f}",
            )
        else:
            name += "  " + self._texts("cli-price", price=number_text(progress.price, 0))
        if progress.missed:
            name += self._texts("cli-missed", count=progress.missed)
        self._show(progress.phase, name, progress.share)

    def _show(self, phase: str, line: str, share: float) -> None:
        seconds = time.monotonic() - self._started
        begin, end = PHASES[phase]
        self._done = max(self._done, begin + (end - begin) * share)
        if self._watched:
            filled = round(BAR * self._done)
            bar = "█" * filled + "░" * (BAR - filled)
            self._live.update(Text.assemble((bar, "cyan"), f" {self._done:4.0%} {seconds:4.0f} s  {line}"))
        elif phase != self._said[0] or seconds - self._said[1] >= PLAIN_EVERY_SECONDS:
            self._said = (phase, seconds)
            print(f"{seconds:5.0f} s {self._done:4.0%}  {line}", file=sys.stderr, flush=True)
