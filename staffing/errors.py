"""Every error paiban raises on purpose.

::

    PaibanError                 code, arguments; the text lives in the locale files
    ├── InputError              one thing wrong in one place: file, row, column, value, what was expected
    │   └── ArgumentError       one figure handed to a formula: argument, index, value
    ├── InputErrors             all the things wrong with the input, found in one pass
    └── NoSolutionInTime        the clock ran out before any roster stood

Command line exit codes: input errors 2, no roster in time 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ArgumentError", "InputError", "InputErrors", "NoSolutionInTime", "PaibanError"]


class PaibanError(Exception):
    """Base of all errors meant for a user.

    Parameters
    ----------
    code
        Stable identifier, also the id of the message in the locale files.
    **arguments
        Values the message needs; also the machine-readable detail of the error.
    """

    def __init__(self, code: str, **arguments: str | int | float) -> None:
        self.code = code
        self.arguments = arguments
        details = ", ".join(f"{key}={value}" for key, value in arguments.items())
        super().__init__(f"{code} ({details})" if details else code)


class InputError(PaibanError):
    """One thing wrong with the input, with its place.

    Parameters
    ----------
    code
        Message id, for instance ``input-unknown-skill``.
    file
        The file as the user named it.
    row
        Line in the file counted from 1, header included; None where a line makes no sense.
    column
        Column or key; None where the whole row or file is meant.
    value
        What stands there now.
    **arguments
        What was expected, as the message needs it.
    """

    def __init__(
        self,
        code: str,
        *,
        file: str,
        row: int | None = None,
        column: str | None = None,
        value: object = None,
        **arguments: str | int | float,
    ) -> None:
        self.file = file
        self.row = row
        self.column = column
        self.value = None if value is None else str(value)
        super().__init__(code, **arguments)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.row, self.column) if part is not None)
        return f"{place}: {self.code}: {self.value!r} {self.arguments or ''}".rstrip()


class ArgumentError(InputError, ValueError):
    """A figure that a formula cannot take, with its place among the others.

    Parameters
    ----------
    code
        Message id, for instance ``input-argument-negative``.
    argument
        Name of the argument; stands where other input errors name the file.
    index
        Where in the argument's array; empty for a single figure.
    value
        What stands there.
    """

    def __init__(self, code: str, *, argument: str, index: tuple[int, ...] = (), value: object = None) -> None:
        self.argument = argument
        self.index = index
        place = f"{argument}[{', '.join(map(str, index))}]" if index else argument
        super().__init__(code, file=place, value=value)


class InputErrors(PaibanError):
    """Everything wrong with the input, so that one run shows it all.

    Attributes
    ----------
    errors : list of InputError
        In the order they stand in the files.
    """

    def __init__(self, errors: Sequence[InputError]) -> None:
        self.errors = list(errors)
        super().__init__("input-errors", count=len(self.errors))

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


class NoSolutionInTime(PaibanError):
    """No roster, not even a poor one, stood when the time was up."""
