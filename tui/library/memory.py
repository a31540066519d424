"""What a reader did, in a SQLite file in the state folder: last places, what was read, bookmarks, notes.

Several readers may use it at once: each write is a short transaction of its own, and waits for others. A file
that is broken, or was written by a newer version, is moved aside. Where nothing can be written, nothing is
remembered.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.library.state_folder import state_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_VERSION = 1
_PATIENCE = 10.0
"""Seconds that a transaction waits for those of other readers."""
_EACH = (
    "CREATE TABLE {name} (briefing INTEGER, address TEXT, {of} TEXT NOT NULL,"
    " PRIMARY KEY (briefing, address))"
)
_TABLES = (
    "CREATE TABLE briefing (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, texts TEXT NOT NULL)",
    "CREATE TABLE place (briefing INTEGER PRIMARY KEY, place TEXT NOT NULL)",
    _EACH.format(name="entry", of="digest"),
    _EACH.format(name="bookmark", of="label"),
    _EACH.format(name="note", of="note"),
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
_OF_BRIEFING = "SELECT {columns} FROM {table} WHERE briefing = ?"
_MOVE = "UPDATE OR REPLACE {table} SET address = ? WHERE briefing = ? AND address = ?"


class ForgetfulError(Exception):
    """Nothing can be remembered; the argument is the reason."""


class BriefingKey(NamedTuple):
    """By what a briefing is known again: its path, and where that has changed, its texts."""

    path: str
    texts: str
    """A digest of the texts of its sources; empty if it has none."""


class Bookmark(NamedTuple):
    """A bookmarked entry."""

    path: str
    address: str
    label: str


class Memory:
    """The file. Each method is a transaction of its own, and raises ForgetfulError if it is not possible."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or state_file("memory.sqlite")
        self.moved_to = ""
        """Where a file that could not be used was moved; empty if none was."""

    # ---- places and settings

    def place(self, path: str) -> str:
        """Return the place that was kept of the briefing at a path; empty if there is none."""
        if not self._path.exists():
            return ""
        with self._transaction() as db:
            found = db.execute(
                "SELECT place FROM place JOIN briefing ON id = briefing WHERE path = ?", (path,)
            ).fetchone()
        return str(found[0]) if found else ""

    def keep_place(self, key: BriefingKey, place: str) -> None:
        """Keep the place in a briefing."""
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (_id(db, key), place))

    def setting(self, name: str) -> str:
        """Return a setting that was kept, such as the theme; empty if there is none."""
        if not self._path.exists():
            return ""
        with self._transaction() as db:
            found = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    # ---- what was read

    def entries(self, key: BriefingKey) -> dict[str, str]:
        """Return the digests of the entries that were read in a briefing, by their addresses."""
        return self._pairs(key, "entry", "address, digest")

    def keep_entries(self, key: BriefingKey, digests: Mapping[str, str]) -> None:
        """Keep that entries were read as they are now."""
        with self._transaction() as db:
            id_ = _id(db, key)
            rows = ((id_, address, digest) for address, digest in digests.items())
            db.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)

    def forget_entries(self, key: BriefingKey, addresses: Iterable[str]) -> None:
        """Forget entries that are gone."""
        with self._transaction() as db:
            id_ = _id(db, key)
            rows = ((id_, address) for address in addresses)
            db.executemany("DELETE FROM entry WHERE briefing = ? AND address = ?", rows)

    # ---- bookmarks and notes

    def bookmarks_in(self, key: BriefingKey) -> dict[str, str]:
        """Return the labels of the bookmarked entries of a briefing, by their addresses."""
        return self._pairs(key, "bookmark", "address, label")

    def bookmarks(self) -> list[Bookmark]:
        """Return all bookmarks, those of one briefing together."""
        query = (
            "SELECT path, address, label FROM bookmark JOIN briefing ON id = briefing ORDER BY path, address"
        )
        with self._transaction() as db:
            return [Bookmark(*row) for row in db.execute(query)]

    def turn_bookmark(self, key: BriefingKey, address: str, label: str) -> bool:
        """Add a bookmark, or remove it if it is there; return whether it is there now."""
        with self._transaction() as db:
            id_ = _id(db, key)
            removed = db.execute("DELETE FROM bookmark WHERE briefing = ? AND address = ?", (id_, address))
            if removed.rowcount:
                return False
            db.execute("INSERT INTO bookmark VALUES (?, ?, ?)", (id_, address, label))
            return True

    def notes(self, key: BriefingKey) -> dict[str, str]:
        """Return the notes on the entries of a briefing, by their addresses."""
        return self._pairs(key, "note", "address, note")

    def move_marks(self, key: BriefingKey, moved: Mapping[str, str]) -> None:
        """Keep bookmarks and notes under the new addresses of their entries."""
        with self._transaction() as db:
            id_ = _id(db, key)
            for table in ("bookmark", "note"):
                rows = ((new, id_, old) for old, new in moved.items())
                db.executemany(_MOVE.format(table=table), rows)

    def keep_note(self, key: BriefingKey, address: str, note: str) -> None:
        """Keep a note on an entry; an empty one is removed."""
        with self._transaction() as db:
            id_ = _id(db, key)
            if note:
                db.execute("INSERT OR REPLACE INTO note VALUES (?, ?, ?)", (id_, address, note))
            else:
                db.execute("DELETE FROM note WHERE briefing = ? AND address = ?", (id_, address))

    # ---- the file

    def _pairs(self, key: BriefingKey, table: str, columns: str) -> dict[str, str]:
        with self._transaction() as db:
            return dict(db.execute(_OF_BRIEFING.format(columns=columns, table=table), (_id(db, key),)))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one transaction, which takes effect as a whole or not at all."""
        try:
            with closing(self._opened()) as db, db:
                db.execute("BEGIN IMMEDIATE")
                yield db
        except (sqlite3.Error, OSError) as error:
            raise ForgetfulError(str(error)) from error

    def _opened(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            return self._connected()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # locked, full or not allowed: nothing is broken
                raise
            self._move_aside()
            return self._connected()

    def _connected(self) -> sqlite3.Connection:
        # The file is made by us, so that nobody else may read it at any moment.
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        db = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")  # what was said to be kept survives a power failure
            version: Any = db.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                self._create(db)
            elif version != _VERSION:
                raise sqlite3.DatabaseError(version)
        except BaseException:
            db.close()
            raise
        return db

    def _create(self, db: sqlite3.Connection) -> None:
        """Create the tables, unless another reader has just done so."""
        db.execute("BEGIN IMMEDIATE")
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            for table in _TABLES:
                db.execute(table)
            db.execute(f"PRAGMA user_version = {_VERSION}")
        db.execute("COMMIT")

    def _move_aside(self) -> None:
        aside = self._path.with_suffix(".bak")
        self._path.replace(aside)
        for ending in ("-wal", "-shm"):
            Path(f"{self._path}{ending}").unlink(missing_ok=True)
        self.moved_to = str(aside)


def _id(db: sqlite3.Connection, key: BriefingKey) -> int:
    """Return the number of a briefing; one that was renamed or moved is known by its texts."""
    found = db.execute("SELECT id, texts FROM briefing WHERE path = ?", (key.path,)).fetchone()
    if found is None and key.texts:
        moved = db.execute("SELECT id, path FROM briefing WHERE texts = ?", (key.texts,)).fetchall()
        old = next((id_ for id_, path in moved if not os.path.lexists(path)), None)
        if old is not None:
            db.execute("UPDATE briefing SET path = ? WHERE id = ?", (key.path, old))
            return int(old)
    if found is None:
        row = db.execute("INSERT INTO briefing (path, texts) VALUES (?, ?)", (key.path, key.texts))
        return int(row.lastrowid or 0)
    if key.texts and found[1] != key.texts:
        db.execute("UPDATE briefing SET texts = ? WHERE id = ?", (key.texts, found[0]))
    return int(found[0])
