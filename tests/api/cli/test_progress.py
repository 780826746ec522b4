"""Progress where nobody watches the terminal: a line for each new phase, and one now and then within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli import progress as progress_module
from api.cli.progress import PlanProgress
from api.locale.texts import texts
from solver.solve import Progress

if TYPE_CHECKING:
    import pytest


def test_a_phase_is_told_once_with_share_price_bound_and_gap(capsys: pytest.CaptureFixture[str]) -> None:
    with PlanProgress(texts("en")) as shown:
        shown.forecast("hotline", 0.5)
        shown.forecast("hotline", 1.0)
        shown.solver(Progress("start", 0.0, 1.0, 12345.0, 0.0, missed=3))
        shown.solver(Progress("bound", 0.1, 2.0, 1200.0, 900.0))
        shown.solver(Progress("bound", 0.2, 2.1, 1200.0, 1000.0))
    told = capsys.readouterr()
    assert told.out == ""
    lines = [line.split(" s ", 1)[1].strip() for line in told.err.splitlines()]
    assert lines == [
        "2%  Forecasting hotline",
        "3%  First roster  cost 12,345, 3 hard demands missed",
        "12%  Proving the lower bound  cost 1,200, proven bound 900, gap 25.0 %",
    ]


def test_the_share_is_of_the_whole_and_never_falls(capsys: pytest.CaptureFixture[str]) -> None:
    with PlanProgress(texts("en")) as shown:
        for phase, share in (("start", 1.0), ("bound", 0.0), ("rounding", 0.5), ("bound", 1.0), ("polish", 1.0)):
            shown.solver(Progress(phase, share, 1.0, 1200.0, 0.0))  # type: ignore[arg-type]
    shares = [line.split(" s ", 1)[1].split("%")[0].strip() for line in capsys.readouterr().err.splitlines()]
    assert shares == ["8", "8", "60", "60", "100"]


def test_a_long_phase_is_told_again_after_a_while(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_module, "PLAIN_EVERY_SECONDS", 0.0)
    with PlanProgress(texts("zh-CN")) as shown:
        for share in (0.1, 0.2, 0.3):
            shown.solver(Progress("polish", share, 2.0, 1200.0, 1100.0))
    assert len(capsys.readouterr().err.splitlines()) == 3
