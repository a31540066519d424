"""Finding the briefings that a command line names: files, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
import stat
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic
from tui.parse.raw_file import missing
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model.entries import Briefing

STDIN = "-"
ENDINGS = (".yaml", ".yml")
_NAMED = 5
"""How many of the skipped files are named; the others are counted."""
_NEAR_NAME = 0.65
"""How similar (0 to 1) a name without its ending must be to be suggested."""


def collect(paths: Sequence[str]) -> tuple[list[str], list[Diagnostic]]:
    """Return the files to read, in the order given and each once, and what is wrong with the paths.

    A folder means the briefings directly inside it, sorted by name, without hidden ones; a pattern with `*`,
    `?`, `[…]` or `**` the briefings that it matches; `-` standard input. A file that ends in neither `.yaml`
    nor `.yml` is skipped, and one W003 names all of these. A missing file is E001, one without permission
    E002, one that is not a regular file E006, and E008 says that there is no briefing at all.
    """
    gathered = _Gathered()
    for path in paths:
        gathered.add(path)
    return gathered.files, gathered.all_diagnostics(paths)


def named(*folders: str) -> dict[str, str]:
    """Return the briefings directly inside some folders: the path of each, by its name without the ending."""
    files, _ = collect(folders)
    return {os.path.splitext(os.path.basename(path))[0]: path for path in files}  # noqa: PTH119, PTH122 - as above


def source_files(briefing: Briefing | None, path: str) -> list[str]:
    """Return the paths of the files that the sources of the briefing at a path name."""
    sources = briefing.sources.values() if briefing else ()
    folder = os.path.dirname(path)  # noqa: PTH120 - pathlib is slow to import
    return [os.path.join(folder, source.file) for source in sources if source.file]  # noqa: PTH118 - as above


def is_name(what: str) -> bool:
    """Return whether this is a name and not a path: no such file exists, and it is not written as a path."""
    is_path = what in {"", STDIN} or os.sep in what or _is_pattern(what) or what.endswith(ENDINGS)
    return not is_path and _status(what) is None


class _Gathered:
    """The files and diagnostics collected so far."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.diagnostics: list[Diagnostic] = []
        self.others: list[str] = []
        self._seen: set[object] = set()

    def add(self, path: str) -> None:
        """Add a path as the user wrote it."""
        if path == STDIN:
            self._keep(path, STDIN)
        elif (found := _status(path)) is not None:
            self._add_existing(path, found)
        elif _is_pattern(path):
            self._add_matches(path)
        else:
            self.diagnostics.append(_unreadable(path))

    def _add_existing(self, path: str, found: os.stat_result) -> None:
        if stat.S_ISDIR(found.st_mode):
            self._add_folder(path)
        else:
            self._add_file(path, found)

    def _add_file(self, path: str, found: os.stat_result) -> None:
        if not stat.S_ISREG(found.st_mode):
            self.diagnostics.append(Diagnostic("E006", path, variant="stdin"))
        elif path.casefold().endswith(ENDINGS):
            self._keep(path, (found.st_dev, found.st_ino))
        else:
            self.others.append(path)

    def _add_folder(self, folder: str) -> None:
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries if _is_briefing(entry))
        except OSError:
            self.diagnostics.append(_unreadable(folder))
            return
        self._add_each(os.path.join(folder, name) for name in names)  # noqa: PTH118 - Path would drop a ./
        if not names:
            self.diagnostics.append(_nothing(folder))

    def _add_matches(self, pattern: str) -> None:
        found = glob.iglob(pattern, recursive=True)  # noqa: PTH207 - the paths stay as the pattern writes them
        matches = sorted(match for match in found if match.casefold().endswith(ENDINGS))
        self._add_each(matches)
        if not matches:
            self.diagnostics.append(_nothing(pattern))

    def _add_each(self, found: Iterable[str]) -> None:
        for path in found:
            status = _status(path)
            if status is None:
                self.diagnostics.append(_unreadable(path))
            elif not stat.S_ISDIR(status.st_mode):
                self._add_file(path, status)

    def _keep(self, path: str, identity: object) -> None:
        if identity not in self._seen:
            self._seen.add(identity)
            self.files.append(path)

    def all_diagnostics(self, paths: Sequence[str]) -> list[Diagnostic]:
        """Return the diagnostics, with one for all skipped files and one if there is no briefing at all."""
        diagnostics = list(self.diagnostics)
        if self.others:
            diagnostics.append(_left_out(self.others))
        if not self.files and not any(diagnostic.severity == "error" for diagnostic in diagnostics):
            diagnostics.append(_nothing(", ".join(paths)))
        return diagnostics


def _status(path: str) -> os.stat_result | None:
    """Return the status of the file at a path, links followed; None if there is none."""
    try:
        return os.stat(path)  # noqa: PTH116 - the path stays as the user named it
    except (OSError, ValueError):
        return None


def _is_pattern(path: str) -> bool:
    return any(sign in path for sign in "*?[")


def _is_briefing(entry: os.DirEntry[str]) -> bool:
    return entry.name.casefold().endswith(ENDINGS) and not entry.name.startswith(".")


def _nothing(where: str) -> Diagnostic:
    return Diagnostic("E008", where, args={"where": where})


def _left_out(others: Sequence[str]) -> Diagnostic:
    more = max(len(others) - _NAMED, 0)
    args = {"names": ", ".join(others[:_NAMED]), "more": more}
    return Diagnostic("W003", others[0], variant="more" if more else "", args=args)


def _unreadable(path: str) -> Diagnostic:
    """Return why a path cannot be read, by trying once more."""
    try:
        os.stat(path)  # noqa: PTH116 - the path stays as the user named it
        os.scandir(path).close()
    except (FileNotFoundError, NotADirectoryError):
        return _missing(path)
    except PermissionError:
        return Diagnostic("E002", path)
    except OSError as error:
        return Diagnostic("E006", path, args={"reason": str(error.strerror or error).lower()})
    except ValueError:
        return Diagnostic("E001", path, variant="null")
    return Diagnostic("E006", path, variant="changed")


def _missing(path: str) -> Diagnostic:
    """Return the diagnostic of a missing file, with the nearest name among those beside it."""
    folder, name = os.path.split(path)
    try:
        if os.path.islink(path):  # noqa: PTH114 - as above
            return missing(path)
        with os.scandir(folder or ".") as entries:
            beside = [one.name for one in entries if (_is_briefing(one) and one.is_file()) or one.is_dir()]
    except OSError:
        return Diagnostic("E001", path, variant="no-folder", args={"folder": folder})
    stems = {os.path.splitext(one)[0]: one for one in reversed(beside)}  # noqa: PTH122 - as above
    # Without the endings, which would make all names similar.
    found = nearest(os.path.splitext(name)[0], stems, _NEAR_NAME)  # noqa: PTH122 - as above
    return Diagnostic("E001", path, variant="near", args={"guess": stems[found]}) if found else missing(path)
