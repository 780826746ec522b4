"""Columns of a regression in groups whose spread the data tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Effects", "EffectsBuilder"]


@dataclass(frozen=True, slots=True)
class Effects:
    """Columns of the calendar, each in a group of effects about alike in size.

    Attributes
    ----------
    matrix : (N, P) float64
        A row a day.
    group : (P,) int64
        Group of every column.
    deviation : (G,) float64
        Standard deviation, on the log scale, expected of a group's effects before any data are seen.
    names : tuple of G str
    """

    matrix: NDArray[np.float64]
    group: NDArray[np.int64]
    deviation: NDArray[np.float64]
    names: tuple[str, ...]

    def of(self, name: str) -> NDArray[np.bool_]:
        """Columns of a group, shape (P,); none where there is no such group."""
        return np.asarray(self.group == (self.names.index(name) if name in self.names else -1))


@dataclass(slots=True)
class EffectsBuilder:
    """Collects groups of columns over ``days`` days."""

    days: int
    columns: list[NDArray[np.float64]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    deviations: list[float] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, name: str, columns: NDArray[np.float64] | NDArray[np.bool_], deviation: float) -> None:
        """Add a group, its columns (N, any number); those that are zero throughout are left out."""
        kept = np.asarray(columns, dtype=float).reshape(self.days, -1)
        kept = kept[:, np.any(kept != 0, axis=0)]
        if kept.shape[1] == 0:
            return
        self.columns.append(kept)
        self.sizes.append(kept.shape[1])
        self.deviations.append(deviation)
        self.names.append(name)

    def effects(self) -> Effects:
        """Everything added so far."""
        return Effects(
            matrix=np.concatenate(self.columns, axis=1),
            group=np.repeat(np.arange(len(self.sizes)), self.sizes),
            deviation=np.array(self.deviations),
            names=tuple(self.names),
        )
