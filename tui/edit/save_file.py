"""Save a file atomically: it holds all of the old text or all of the new one at every moment."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.folder_lock import PATIENCE, locked, temporary_prefix
from tui.edit.line_ends import restore
from tui.parse.decode import decode
from tui.parse.raw_file import SIZE_LIMIT, STDIN, read_bytes
from tui.secure_mode import Feature, is_allowed

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic

_BOM = b"\xef\xbb\xbf"
_WRITE_BITS = 0o222


@dataclass(frozen=True, slots=True)
class SavedText:
    """A file as it was read, to be saved again."""

    path: str
    """The path as the user gave it."""
    text: str
    """The text with LF line ends and without byte order mark."""
    data: bytes
    digest: str
    """The SHA-256 of the bytes, in hexadecimal digits."""
    links: int
    """The number of hard links."""


def read(path: str, *, limit: int = SIZE_LIMIT) -> SavedText:
    """Read the file at a path, or standard input for `-`, for editing; `limit` is in bytes.

    Raises EditError if it cannot be read or is not UTF-8.
    """
    data, text, diagnostics = read_decoded(path, limit)
    for diagnostic in diagnostics:  # of any severity: UTF-16 can be read, but not written
        refusal = wording.NOT_UTF8 if diagnostic.code == "W002" else wording.UNREADABLE
        raise EditError(refusal, fault=diagnostic, place=path)
    assert text is not None
    links = 1 if path == STDIN else Path(path).stat().st_nlink
    return SavedText(path, text, data, hashlib.sha256(data).hexdigest(), links)


def read_decoded(path: str, limit: int) -> tuple[bytes, str | None, list[Diagnostic]]:
    """Return the bytes of a file, its text or None, and the diagnostics of reading and decoding it."""
    data, diagnostics = read_bytes(path, limit)
    if data is None:
        return b"", None, diagnostics
    text, found = decode(data, path)
    return data, text, diagnostics + found


def save(document: SavedText, new_text: str, *, patience: float = PATIENCE) -> None:
    """Replace the text that was read by a new one, whose lines end with LF.

    Another briefing command that writes in the folder is waited for, for `patience` seconds.

    Line ends, byte order mark, mode, owner, extended attributes and symbolic links are kept; other hard links
    keep the old text. Raises EditError if the file has changed since it was read or cannot be written; the
    file is then unchanged and no temporary file is left. Standard input cannot be saved.
    """
    if document.path == STDIN:
        raise EditError(wording.STDIN)
    data = encode(document, new_text)
    if data == document.data:
        return
    check_may_write()
    try:
        target = Path(document.path).resolve(strict=True)
        with locked(target.parent, patience):
            _replace(target, data, document)
    except (OSError, RuntimeError) as error:  # RuntimeError: a symbolic link to itself
        raise write_error(document.path, error) from error


def check_may_write() -> None:
    """Raise EditError in secure mode."""
    if not is_allowed(Feature.WRITE):
        raise EditError(wording.SECURE, what=wording.SECURE_WRITE, feature=Feature.WRITE)


def encode(document: SavedText, new_text: str) -> bytes:
    """Return the bytes of a new text with the line ends and the byte order mark of the document."""
    mark = _BOM if document.data.startswith(_BOM) else b""
    original = document.data.removeprefix(_BOM).decode()
    try:
        return mark + restore(new_text, original).encode()
    except UnicodeEncodeError as error:
        raise EditError(wording.LONE_SURROGATE) from error


def _replace(target: Path, data: bytes, document: SavedText) -> None:
    status = target.stat()
    _check_writable(target, status, document.path)
    handle, name = tempfile.mkstemp(prefix=temporary_prefix(), suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _copy_attributes(temporary, target, status)
            os.fsync(file.fileno())
        _check_unchanged(target, document)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _check_writable(target: Path, status: os.stat_result, path: str) -> None:
    """Raise EditError for a read-only file: its folder may allow replacing it, and root always may."""
    try:
        # O_NONBLOCK: opening does not block if the file has become a pipe.
        os.close(os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)))
        allowed = bool(status.st_mode & _WRITE_BITS)
    except PermissionError:
        allowed = False
    except IsADirectoryError:
        return  # reported as changed
    if not allowed:
        raise EditError(wording.READ_ONLY, path=path)


def _copy_attributes(temporary: Path, target: Path, status: os.stat_result) -> None:
    """Copy owner, mode and extended attributes to the new file, as far as that is allowed."""
    if sys.platform != "win32":
        for owner in ((status.st_uid, -1), (-1, status.st_gid)):
            with suppress(OSError):
                os.chown(temporary, *owner)
    temporary.chmod(status.st_mode & 0o7777)
    if sys.platform == "linux":
        with suppress(OSError):
            for attribute in os.listxattr(target):
                os.setxattr(temporary, attribute, os.getxattr(target, attribute))


def _check_unchanged(target: Path, document: SavedText) -> None:
    data, _ = read_bytes(str(target), len(document.data))
    if data is None or hashlib.sha256(data).hexdigest() != document.digest:
        raise EditError(wording.CHANGED_SINCE, path=document.path)


def _sync_folder(folder: Path) -> None:
    """Make the rename durable, where the system supports it."""
    if os.name != "posix":
        return
    with suppress(OSError):  # the file itself is already complete
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_error(path: str, error: OSError | RuntimeError, state: str = "") -> EditError:
    """Return the error for a file that cannot be written; `state` says whether anything was."""
    number = error.errno if isinstance(error, OSError) and error.errno is not None else 0
    message = (error.strerror if isinstance(error, OSError) else "") or str(error)
    reason, action = wording.REASONS.get(number, (message.lower(), ""))
    state = state or (wording.NOTHING_WRITTEN if number == errno.ENOENT else wording.UNCHANGED)
    return EditError(wording.NOT_WRITTEN, path=path, reason=reason, action=action, state=state)
