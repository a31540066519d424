"""A file that was not there before: nothing is ever written over."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from tui.edit.errors import EditError
from tui.edit.save_file import unwritable
from tui.library.find_files import ENDINGS


def place(output: str, name: str) -> str:
    """The path of a new briefing: `output`, or the file `name` in it where it is a folder or empty.

    Raises WritingError where `output` has another ending than a briefing.
    """
    if not output or output.endswith(("/", os.sep)) or os.path.isdir(output):  # noqa: PTH112 - too long a path is none
        return os.path.join(output, f"{name}{ENDINGS[0]}")  # noqa: PTH118 - Path would drop a ./
    if not output.casefold().endswith(ENDINGS):
        raise EditError(
            f"a briefing's name ends in `{ENDINGS[0]}`: {output}", help=f"call it {output}{ENDINGS[0]}"
        )
    return output


def create(path: str, text: str) -> None:
    """Write a new file. Raises WritingError where there is one already, or where none can be written."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _fill(handle, text.encode())
        except BaseException:
            Path(path).unlink()
            raise
    except FileExistsError as error:
        raise EditError(
            f"there is a file of that name, which stays as it is: {path}",
            help=f"`--output {_free(path)}` gives the new one another name",
        ) from error
    except OSError as error:
        folder = os.path.dirname(path) or "."  # noqa: PTH120 - as the user named it
        if not os.path.isdir(folder):  # noqa: PTH112 - as above
            raise EditError(f"there is no such folder: {folder}", help="make it first") from error
        raise unwritable(path, error, "nothing was written") from error


def _fill(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _free(path: str) -> str:
    """The path with the first number behind its name that no file has yet."""
    name, ending = os.path.splitext(path)  # noqa: PTH122 - as the user named it
    return next(other for n in count(2) if not os.path.lexists(other := f"{name}-{n}{ending}"))
