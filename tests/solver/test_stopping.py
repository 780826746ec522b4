"""When the search is over: by the clock, by memory, by somebody's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.memory_in_use import memory_in_use
from solver.stopping import Stop

if TYPE_CHECKING:
    import pytest

MEGABYTE = 10**6


def test_without_limits_only_a_word_stops() -> None:
    stop = Stop()
    assert not stop()
    assert stop.remaining == float("inf")
    stop.cancelled.set()
    assert stop()


def test_the_clock_stops() -> None:
    assert Stop(0.0)()
    assert not Stop(60.0)()


def test_memory_in_use_grows_with_what_is_kept() -> None:
    before = memory_in_use()
    kept = bytearray(200 * MEGABYTE)
    assert before + 150 * MEGABYTE < memory_in_use() < before + 400 * MEGABYTE
    assert len(kept) == 200 * MEGABYTE


def test_memory_once_used_up_stays_used_up(monkeypatch: pytest.MonkeyPatch) -> None:
    in_use = iter([50, 150, 50])
    monkeypatch.setattr("solver.stopping.SECONDS_BETWEEN_LOOKS", 0.0)
    monkeypatch.setattr("solver.stopping.memory_in_use", lambda: next(in_use))
    stop = Stop(memory_bytes=100)
    assert [stop(), stop(), stop()] == [False, True, True]


def test_memory_is_not_asked_for_at_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("solver.stopping.memory_in_use", lambda: asked.append(1) or 0)
    stop = Stop(memory_bytes=100)
    assert not any(stop() for _ in range(1000))
    assert 1 <= len(asked) < 100
