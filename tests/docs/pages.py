"""Pages of the documentation and the commands in them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.tree import ROOT, files

__all__ = ["CHINESE", "PAGES", "commands", "counterpart", "shown_text"]

CHINESE = ".zh-CN.md"
PAGES = tuple(name for name in files() if name.endswith(".md") and ("/" not in name or name.startswith("docs/")))
_BLOCK = re.compile(r"^```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown_text(name: str) -> str:
    """The page as it stands."""
    return (ROOT / name).read_text(encoding="utf-8")


def commands(name: str) -> list[str]:
    """Commands of the page's bash blocks, one a line, in order."""
    lines = [line.strip() for block in _BLOCK.findall(shown_text(name)) for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def counterpart(name: str) -> str | None:
    """The Chinese page of an English one, where there is one."""
    path = Path(name).with_suffix("").as_posix() + CHINESE
    return path if path in PAGES else None
