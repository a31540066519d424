"""The exit codes of every command."""

from __future__ import annotations

CLEAN, PROBLEMS, REFUSED, CRASHED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141
