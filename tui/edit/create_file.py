"""Create a file without ever overwriting one."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.folder_lock import locked, temporary_prefix
from tui.edit.save_file import check_may_write, write_error
from tui.library.find_files import ENDINGS
from tui.text.shell import shell_word


def path_in(output: str, name: str) -> str:
    """Return `output`, or the path of the file `name` in it if `output` is a folder or empty."""
    if not output or output.endswith(("/", os.sep)) or os.path.isdir(output):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
        return os.path.join(output, name)  # noqa: PTH118 - Path would drop "./"
    return output


def briefing_path(output: str, name: str) -> str:
    """Return the path of a new briefing: `output`, or the briefing `name` in that folder.

    Raises EditError if `output` does not end like a briefing.
    """
    path = path_in(output, f"{name}{ENDINGS[0]}")
    if not path.casefold().endswith(ENDINGS):
        raise EditError(wording.NOT_A_BRIEFING_NAME, path=path, ending=ENDINGS[0])
    return path


def create(path: str, text: str) -> None:
    """Write a new file; raise EditError if it exists already or cannot be written."""
    check_may_write()
    try:
        with locked(Path(path).parent):
            _write_whole(path, text.encode())
    except FileExistsError as error:
        raise EditError(wording.FILE_EXISTS, path=path, free=shell_word(_free(path))) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EditError(wording.NO_FOLDER, folder=Path(path).parent) from error
    except OSError as error:
        raise write_error(path, error, wording.NOTHING_WRITTEN) from error


def _write_whole(path: str, data: bytes) -> None:
    """Write a new file beside its place and then give it its name, so that it is never half there."""
    handle, temporary = tempfile.mkstemp(
        prefix=temporary_prefix(),
        suffix=".tmp",
        dir=os.path.dirname(path) or ".",  # noqa: PTH120 - as typed
    )
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - a name and not a Path
            os.fsync(file.fileno())
        _rename_new(temporary, path)
    finally:
        with suppress(OSError):
            Path(temporary).unlink()


def _rename_new(temporary: str, path: str) -> None:
    """Give a file a name that no other file has."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        os.replace(temporary, path)  # noqa: PTH105 - names and not Paths


def _umask() -> int:
    """Return the permissions that new files do not get; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _free(path: str) -> str:
    """Return the path with the first number after its name that no file has."""
    suffix = Path(path).suffix
    name = path.removesuffix(suffix)
    return next(other for n in count(2) if not os.path.lexists(other := f"{name}-{n}{suffix}"))
