"""A fortnight made by hand in the published format, and the published ones where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.nrp_instance import Instance, read_instance

__all__ = ["SMALL", "published", "small"]

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "nrp"

SMALL = """\
# A remark
SECTION_HORIZON
# days
14

SECTION_SHIFTS
E,480,
L,480,E
N,600,E|L

SECTION_STAFF
ann,E=14|L=14|N=14,4800,1200,4,2,2,1
bob,E=3|L=14|N=0,4320,0,3,1,3,2
cyd,E=14|L=2|N=4,2400,480,5,3,1,0

SECTION_DAYS_OFF
ann,3
cyd,0,13

SECTION_SHIFT_ON_REQUESTS
ann,0,E,2
ann,0,L,3
cyd,6,N,5

SECTION_SHIFT_OFF_REQUESTS
bob,1,E,4

SECTION_COVER
0,E,2,100,1
0,L,1,100,1
5,N,1,50,7
13,E,0,100,9
"""


def small(folder: Path) -> Instance:
    """The fortnight, read."""
    file = folder / "InstanceSmall.txt"
    file.write_text(SMALL, encoding="utf-8")
    return read_instance(file)


def published(name: str) -> Path:
    """Path of a published file; skips where they are not at hand, except on the build server."""
    path = PUBLISHED / name
    if not path.exists() and not os.environ.get("CI"):
        pytest.skip(f"the published instances (../shared/nrp/{name}) are not beside the checkout")
    return path
