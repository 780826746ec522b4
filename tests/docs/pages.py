"""Pages of the documentation and the commands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.tree import ROOT, files

__all__ = ["CHINESE", "PAGES", "Command", "commands", "commands_in", "counterpart", "shown_text"]

CHINESE = ".zh-CN.md"
PAGES = tuple(name for name in files() if name.endswith(".md") and ("/" not in name or name.startswith("docs/")))
_BLOCK = re.compile(r"^(?:<!-- exit (\d+) -->\n)?```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Command:
    """A line of a bash block, and the exit code that ``<!-- exit N -->`` above the block promises; else 0."""

    line: str
    exit_code: int = 0


def shown_text(name: str) -> str:
    """The page as it stands."""
    return (ROOT / name).read_text(encoding="utf-8")


def commands(name: str) -> list[Command]:
    """Commands of a page, as `commands_in` finds them."""
    return commands_in(shown_text(name))


def commands_in(text: str) -> list[Command]:
    """Commands of the bash blocks, one a line, in order."""
    lines = [
        (line.strip(), int(promised or 0)) for promised, block in _BLOCK.findall(text) for line in block.splitlines()
    ]
    return [Command(line, exit_code) for line, exit_code in lines if line and not line.startswith("#")]


def counterpart(name: str) -> str | None:
    """The Chinese page of an English one, where there is one."""
    path = Path(name).with_suffix("").as_posix() + CHINESE
    return path if path in PAGES else None
