"""Write the small example centres, one folder for each module of ``sample_centres`` that describes one.

Run ``python examples/generate_small_centres.py [DIR]``; without DIR the committed folders are written again, byte for
byte. ``README.md``, ``centre.yaml``, ``regulation.yaml`` and ``shifts.csv`` are written by hand and stay.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import sample_centres
from generate_mobile_ops_centre import write
from sample_centres.small_centre import SmallCentre, tables

EXAMPLES = Path(__file__).resolve().parent


def small_centres() -> list[SmallCentre]:
    """Every centre described in ``sample_centres``, by slug."""
    modules = (
        importlib.import_module(f"sample_centres.{found.name}")
        for found in pkgutil.iter_modules(sample_centres.__path__)
    )
    return sorted((module.CENTRE for module in modules if hasattr(module, "CENTRE")), key=lambda centre: centre.slug)


def generate(folder: Path) -> None:
    """Write the tables of all centres below a folder."""
    for centre in small_centres():
        for name, (header, rows) in tables(centre).items():
            write(folder / centre.slug / name, header, rows)


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES)
