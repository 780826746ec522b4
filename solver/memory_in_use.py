"""How much memory this process has in use."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

__all__ = ["memory_in_use"]

_STATM = Path("/proc/self/statm")


def memory_in_use() -> int:
    """Resident set in bytes; where the system does not tell, the largest there has been."""
    try:
        return int(_STATM.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
