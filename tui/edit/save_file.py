"""Writing a file so that nothing is lost: it holds the old text or the new one, whole, at every moment."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui.edit.errors import EditError
from tui.edit.line_ends import restore
from tui.parse.decode import decode
from tui.parse.raw_file import SIZE_LIMIT, STDIN, read_bytes

_BOM = b"\xef\xbb\xbf"
_UNTOUCHED = "the file is as it was"
_WRITE_BITS = 0o222


@dataclass(frozen=True, slots=True)
class SavedText:
    """A file as it was read, to be written again."""

    path: str
    """The file, as the user named it."""
    text: str
    """What it says: lines end with LF, and there is no byte order mark."""
    data: bytes
    """Its bytes."""
    digest: str
    """Their SHA-256, in hexadecimal digits."""
    links: int
    """By how many names the file is known: more than one where it has hard links."""


def read(path: str, *, limit: int = SIZE_LIMIT) -> SavedText:
    """The file at a path, or standard input for `-`, read to be changed; `limit` is in bytes.

    Raises WritingError for what cannot be read or is not in UTF-8.
    """
    data, problems = read_bytes(path, limit)
    decoded = None
    if data is not None:
        decoded, found = decode(data, path)
        problems = problems + found
    for problem in problems:  # UTF-16 can be read, but is only a warning there
        note = problem.note or ("only UTF-8 is written" if problem.code == "W002" else "")
        raise EditError(f"{problem.message}: {path}", note=note, help=problem.help)
    assert data is not None
    assert decoded is not None
    links = 1 if path == STDIN else Path(path).stat().st_nlink
    return SavedText(path, decoded, data, hashlib.sha256(data).hexdigest(), links)


def save(document: SavedText, new_text: str) -> None:
    """Write a new text, whose lines end with LF, in the place of the one that was read.

    Line ends, byte order mark, mode, owner, extended attributes and symbolic links stay as they are; of
    several hard links this one alone gets the new text. Raises WritingError where the file has changed since
    it was read, or cannot be written: it is then as it was, and nothing is left beside it. Standard input is
    nothing to write to.
    """
    if document.path == STDIN:
        raise EditError("standard input cannot be written to", help="name a file")
    data = encoded(document, new_text)
    if data == document.data:
        return
    try:
        target = Path(document.path).resolve(strict=True)
        _replace(target, data, document)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        raise unwritable(document.path, error) from error


def encoded(document: SavedText, new_text: str) -> bytes:
    """The bytes of a new text, whose lines end with LF, with the line ends and the mark of the document."""
    mark = _BOM if document.data.startswith(_BOM) else b""
    original = document.data.removeprefix(_BOM).decode()
    try:
        return mark + restore(new_text, original).encode()
    except UnicodeEncodeError as error:
        raise EditError("the text holds what is no character", note=_UNTOUCHED) from error


def _replace(target: Path, data: bytes, document: SavedText) -> None:
    status = target.stat()
    _demand_leave(target, status, document.path)
    handle, name = tempfile.mkstemp(prefix=".briefing-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _dress(temporary, target, status)
            os.fsync(file.fileno())
        _demand_unchanged(target, document)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(target.parent)


def _demand_leave(target: Path, status: os.stat_result, path: str) -> None:
    """Refuse a file that may only be read, which its folder may let anybody replace, and root always may."""
    try:
        # O_NONBLOCK: it may have become a pipe by now, at which this would wait.
        os.close(os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)))
        allowed = bool(status.st_mode & _WRITE_BITS)
    except PermissionError:
        allowed = False
    except IsADirectoryError:
        return  # it is not what was read, and that is what is said of it
    if not allowed:
        raise EditError(
            f"the file may not be written: {path}", note=_UNTOUCHED, help="give yourself leave to write it"
        )


def _dress(temporary: Path, target: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, mode and extended attributes, as far as that is allowed."""
    if sys.platform != "win32":
        for owner in ((status.st_uid, -1), (-1, status.st_gid)):
            with suppress(OSError):
                os.chown(temporary, *owner)
    temporary.chmod(status.st_mode & 0o7777)
    if sys.platform == "linux":
        with suppress(OSError):
            for attribute in os.listxattr(target):
                os.setxattr(temporary, attribute, os.getxattr(target, attribute))


def _demand_unchanged(target: Path, document: SavedText) -> None:
    data, _ = read_bytes(str(target), len(document.data))
    if data is None or hashlib.sha256(data).hexdigest() != document.digest:
        raise EditError(
            f"the file has changed since it was read: {document.path}",
            note="nothing was written",
            help="look at what changed, then try again",
        )


def _settle(folder: Path) -> None:
    """Have the new name outlast a power cut, where the system can promise that."""
    if os.name != "posix":
        return
    with suppress(OSError):  # the new text is in its place, whole, whatever becomes of this
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("there is no room left on the disk", "make room, then try again"),
    errno.EDQUOT: ("there is no room left for you on the disk", "make room, then try again"),
    errno.EROFS: ("the disk can only be read", "copy the file to where it can be written"),
    errno.EACCES: ("the folder takes no new file from you", "give yourself leave to write in the folder"),
    errno.EPERM: ("the system does not allow it", "see who owns the file and its folder"),
    errno.ENOENT: ("it is no longer there", "see where it went"),
}


def unwritable(path: str, error: OSError | RuntimeError, note: str = "") -> EditError:
    """Why a file cannot be written, and what to do; `note` is what became of it."""
    number = error.errno if isinstance(error, OSError) and error.errno is not None else 0
    said = (error.strerror if isinstance(error, OSError) else "") or str(error)
    reason, action = _REASONS.get(number, (said.lower(), ""))
    note = note or ("nothing was written" if number == errno.ENOENT else _UNTOUCHED)
    return EditError(f"the file cannot be written, because {reason}: {path}", note=note, help=action)
