"""Reading one call history file: every row checked, every fault found in one pass."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from staffing.csv_text import gbk_text, other_separator
from staffing.errors import InputError, InputErrors

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GRAINS_MINUTES", "MOST_CALLS", "FileRows", "read_rows"]

GRAINS_MINUTES = (60, 30, 20, 15, 10, 5)
MOST_CALLS = 1_000_000
"""In one interval."""
MOST_AHT_SECONDS = 86_400

_TIMESTAMP = r"\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?"
_SLASHED_FORMATS = ("%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
_YEARS = (1990, 2100)
# So many of the rows must lie on a grid for it to be the file's grain; the others are off-grid rows.
_SHARE_ON_GRID = 0.8


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of a history file, checked and in order of time; one per interval.

    Attributes
    ----------
    minutes : (R,) int64
        Start of the interval in minutes after 1970-01-01 00:00 of local time; strictly ascending.
    calls : (R,) float64
        As in the file; NaN where the cell is empty.
    aht_seconds : (R,) float64
        NaN where the file has none.
    grain_minutes
        5, 10, 15, 20, 30 or 60.
    unsorted, repeated, doubled, empty, aht_unknown
        Rows out of order, repeated word for word, hours doubled by daylight saving (their mean is kept), empty
        cells of calls, calls with a handle time of zero (taken as unknown).
    """

    minutes: NDArray[np.int64]
    calls: NDArray[np.float64]
    aht_seconds: NDArray[np.float64]
    grain_minutes: int
    unsorted: int
    repeated: int
    doubled: int
    empty: int
    aht_unknown: int


class _Faults:
    """Collects faults of one file with their rows, the earliest rows first."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[InputError] = []

    def add(self, code: str, row: int | None, column: str | None, value: object, **expected: str | int) -> None:
        self.found.append(InputError(code, file=self.file, row=row, column=column, value=value, **expected))

    def add_rows(
        self,
        code: str,
        bad: NDArray[np.bool_],
        rows: NDArray[np.int64],
        column: str,
        texts: pd.Series[str],
        **expected: str | int,
    ) -> None:
        for row, text in zip(rows[bad], texts[bad], strict=True):
            self.add(code, int(row), column, text, **expected)

    def stop_if_any(self) -> None:
        if self.found:
            self.found.sort(key=lambda error: error.row or 0)
            raise InputErrors(self.found)


def read_rows(path: str | Path) -> FileRows:
    """Read ``timestamp,calls[,aht_seconds]`` at 5, 10, 15, 20, 30 or 60 minutes.

    Parameters
    ----------
    path
        A CSV file in UTF-8 or GBK with its header on line 1; other columns are ignored.

    Returns
    -------
    FileRows
        Sorted by time.

    Raises
    ------
    InputErrors
        Every fault with row, column and value: another encoding or separator, missing column, no rows, timestamps
        that cannot be read or lie off the grid, numbers that are none, negative or beyond belief, different calls for
        one timestamp.
    """
    path = Path(path)
    faults = _Faults(str(path))
    text = _read_text(path, faults)
    frame = _read_table(text, faults)
    rows = np.arange(len(frame), dtype=np.int64) + 2
    blank = (frame == "").all(axis=1).to_numpy()
    frame, rows = frame[~blank], rows[~blank]
    if len(frame) == 0:
        faults.add("input-history-empty", None, None, None)
        faults.stop_if_any()

    minutes, readable = _read_timestamps(frame["timestamp"], rows, faults)
    calls = _read_numbers(frame["calls"], rows, "calls", MOST_CALLS, faults)
    if "aht_seconds" in frame.columns:
        aht_seconds = _read_numbers(frame["aht_seconds"], rows, "aht_seconds", MOST_AHT_SECONDS, faults)
    else:
        aht_seconds = np.full(len(frame), np.nan)
    grain = _grain(minutes[readable], faults)
    if grain is not None:
        off_grid = readable & (minutes % (grain * 60) != 0)
        faults.add_rows("input-history-off-grid", off_grid, rows, "timestamp", frame["timestamp"], grain=grain)
    keep, kept_calls, repeated, doubled = _merge_repeated(minutes, readable, calls, rows, frame["calls"], faults)
    faults.stop_if_any()
    assert grain is not None

    aht_zero = (aht_seconds == 0) & (calls > 0)
    aht_seconds = np.where(aht_seconds > 0, aht_seconds, np.nan)
    unsorted = int(np.sum(np.diff(minutes) < 0))
    return FileRows(
        minutes=minutes[keep] // 60,
        calls=kept_calls,
        aht_seconds=aht_seconds[keep],
        grain_minutes=grain,
        unsorted=unsorted,
        repeated=repeated,
        doubled=doubled,
        empty=int(np.isnan(kept_calls).sum()),
        aht_unknown=int(aht_zero[keep].sum()),
    )


def _read_text(path: Path, faults: _Faults) -> str:
    try:
        raw = path.read_bytes()
    except OSError:
        faults.add("input-history-unreadable", None, None, None)
        faults.stop_if_any()
    try:
        text = gbk_text(raw) or raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        row = raw[: error.start].count(b"\n") + 1
        faults.add("input-history-not-utf8", row, None, f"0x{raw[error.start]:02x}", byte=int(error.start) + 1)
        faults.stop_if_any()
    if not text.strip():
        faults.add("input-history-empty", None, None, None)
        faults.stop_if_any()
    return text


def _read_table(text: str, faults: _Faults) -> pd.DataFrame:
    """All cells as text, one row of the frame per line of the file after the header."""
    header = [name.strip().lower() for name in next(csv.reader([text.split("\n", 1)[0].rstrip("\r")]))]
    separator = other_separator(header)
    if separator is not None:
        faults.add("input-csv-separator", 1, None, None, separator=separator)
        faults.stop_if_any()
    for column in ("timestamp", "calls"):
        if column not in header:
            faults.add(
                "input-history-missing-column",
                1,
                column,
                ",".join(header),
                expected="timestamp,calls[,aht_seconds]",
            )
    faults.stop_if_any()
    wanted = {header.index(name): name for name in ("timestamp", "calls", "aht_seconds") if name in header}
    # One column more than the header has shows surplus cells; a line that has them all stands for the header.
    surplus = len(header)
    body = text.split("\n", 1)[1] if "\n" in text else ""
    try:
        frame = pd.read_csv(
            io.StringIO("," * surplus + "\n" + body),
            header=None,
            names=list(range(surplus + 1)),
            usecols=[*wanted, surplus],
            index_col=False,
            dtype=str,
            keep_default_na=False,
            na_filter=False,
            skip_blank_lines=False,
        ).fillna("")[1:]
    except pd.errors.ParserError as error:
        faults.add("input-history-not-csv", None, None, str(error).strip())
        faults.stop_if_any()
    for index in np.flatnonzero(frame[surplus] != ""):
        faults.add("input-history-row-length", int(index) + 2, None, frame[surplus].iloc[int(index)], expected=surplus)
    frame = frame[list(wanted)].rename(columns=wanted)
    return frame.apply(lambda column: column.str.strip()) if len(frame) else frame


def _read_timestamps(
    texts: pd.Series[str], rows: NDArray[np.int64], faults: _Faults
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Seconds after 1970 (0 where unreadable) and whether each is readable."""
    shaped = texts.str.fullmatch(_TIMESTAMP).to_numpy(dtype=bool)
    stamps = pd.to_datetime(texts.where(shaped), format="ISO8601", errors="coerce")
    for form in _SLASHED_FORMATS:
        open_rows = stamps.isna() & shaped
        if not open_rows.any():
            break
        stamps = stamps.mask(open_rows, pd.to_datetime(texts.where(open_rows), format=form, errors="coerce"))
    readable = stamps.notna().to_numpy(dtype=bool)
    faults.add_rows("input-history-timestamp", ~readable, rows, "timestamp", texts)
    seconds = np.where(readable, stamps.to_numpy().astype("datetime64[s]").astype(np.int64), 0)
    years = stamps.dt.year.to_numpy(dtype=float, na_value=np.nan)
    far = readable & ((years < _YEARS[0]) | (years > _YEARS[1]))
    faults.add_rows("input-history-year", far, rows, "timestamp", texts, first=str(_YEARS[0]), last=str(_YEARS[1]))
    return seconds, readable & ~far


def _read_numbers(
    texts: pd.Series[str], rows: NDArray[np.int64], column: str, most: int, faults: _Faults
) -> NDArray[np.float64]:
    """Numbers of one column from 0 to `most`, NaN for an empty cell."""
    values = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    empty = (texts == "").to_numpy(dtype=bool)
    finite = np.isfinite(values)
    faults.add_rows("input-history-not-a-number", ~finite & ~empty, rows, column, texts, most=most)
    faults.add_rows("input-history-negative", finite & (values < 0), rows, column, texts)
    faults.add_rows("input-history-too-large", finite & (values > most), rows, column, texts, most=most)
    return np.asarray(values, dtype=np.float64)


def _grain(seconds: NDArray[np.int64], faults: _Faults) -> int | None:
    """The coarsest grid on which (nearly) all rows lie; None with a fault noted where there is none."""
    if len(seconds) == 0:
        return None
    different = np.unique(seconds)
    if len(different) > 1 and float(np.median(np.diff(different))) > 12 * 3600:
        faults.add(
            "input-history-grain",
            None,
            "timestamp",
            f"{int(np.median(np.diff(different))) // 60} min",
            expected=", ".join(str(grain) for grain in reversed(GRAINS_MINUTES)),
        )
        return None
    for grain in GRAINS_MINUTES:
        if np.mean(seconds % (grain * 60) == 0) >= _SHARE_ON_GRID:
            return grain
    faults.add(
        "input-history-grain",
        None,
        "timestamp",
        f"{int(np.median(np.diff(different))) / 60:g} min",
        expected=", ".join(str(grain) for grain in reversed(GRAINS_MINUTES)),
    )
    return None


def _merge_repeated(
    seconds: NDArray[np.int64],
    readable: NDArray[np.bool_],
    calls: NDArray[np.float64],
    rows: NDArray[np.int64],
    texts: pd.Series[str],
    faults: _Faults,
) -> tuple[NDArray[np.int64], NDArray[np.float64], int, int]:
    """Index of the row kept per timestamp in order of time, its calls, and how many repeats were merged.

    A clock hour that daylight saving runs through twice is two real hours; planning wants the calls of one clock
    hour, so their mean is kept. Two different values for any other timestamp leave nothing to choose by: a fault.
    """
    order = np.flatnonzero(readable)
    order = order[np.argsort(seconds[order], kind="stable")]
    stamps = seconds[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = stamps[1:] != stamps[:-1]
    keep = order[first]
    groups = np.cumsum(first) - 1
    merged = calls[keep].copy()
    averaged: set[int] = set()
    repeated = 0
    for place in np.flatnonzero(~first):
        group = int(groups[place])
        earlier, later = calls[keep[group]], calls[order[place]]
        if np.isnan(later) or earlier == later:
            repeated += 1
        elif np.isnan(earlier):
            merged[group] = later
            repeated += 1
        elif group not in averaged and _may_be_doubled(int(stamps[place])):
            merged[group] = (earlier + later) / 2.0
            averaged.add(group)
        else:
            faults.add(
                "input-history-conflict",
                int(rows[order[place]]),
                "calls",
                texts.iloc[int(order[place])],
                other=str(texts.iloc[int(keep[group])]),
                other_row=int(rows[keep[group]]),
            )
    return keep, merged, repeated, len(averaged)


def _may_be_doubled(seconds: int) -> bool:
    """Whether clocks are set back at such a time somewhere: a Sunday of March-April or September-November, 0-3."""
    moment = pd.Timestamp(seconds, unit="s")
    return moment.weekday() == 6 and moment.month in (3, 4, 9, 10, 11) and moment.hour <= 3
