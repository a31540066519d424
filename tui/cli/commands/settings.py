"""`briefing settings`: show what is set and where, and what is wrong in the files.

Settings are in `settings.yaml` and keys in `keymap.yaml`; `briefing paths` says where both are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import key_names
from tui.app.keymap import DEFAULT
from tui.cli import console, preferences, wording
from tui.cli.exit_codes import CLEAN, PROBLEMS
from tui.report.excerpt import blocks
from tui.secure_mode import Feature, is_allowed
from tui.settings.checks import read_settings
from tui.settings.keymap import keymap_file
from tui.settings.user_settings import NAMES, settings_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.settings.user_settings import Settings


def arguments(_: ArgumentParser) -> None:
    """Take no arguments."""


def run(_: Namespace) -> int:
    """Print every setting with its value and its origin, the keys that differ, and all problems."""
    settings, problems = read_settings(settings_file())
    rows = [*_settings(settings), *_keys()]
    width = [max(len(row[column]) for row in rows) for column in (0, 1)]
    console.write(
        "\n".join(f"{name:<{width[0]}}  {value:<{width[1]}}  {origin}" for name, value, origin in rows)
    )
    found = [*_blocks(settings_file(), problems), *_blocks(keymap_file(), preferences.keymap()[1])]
    for block in found:
        console.write(f"\n{block}")
    return PROBLEMS if found else CLEAN


def _settings(settings: Settings) -> Iterator[tuple[str, str, str]]:
    values = {
        "theme": settings.theme or wording.BY_TERMINAL,
        "size_limit": f"{settings.size_limit // 2**20} MB",
        "ascii": {None: wording.BY_TERMINAL, True: "true", False: "false"}[settings.ascii],
        "remember": str(settings.remember).lower(),
    }
    for name in NAMES:
        line = settings.lines.get(name)
        origin = f"{settings_file()}:{line}" if line else wording.DEFAULT
        if name == "remember" and not is_allowed(Feature.NOTES):
            yield name, "false", "BRIEFING_SECURE"
        else:
            yield name, values[name], origin


def _keys() -> Iterator[tuple[str, str, str]]:
    keys = preferences.keymap()[0]
    for own, now in zip(DEFAULT.commands, keys.commands, strict=True):
        if own.keys != now.keys:
            yield (
                now.short,
                key_names(now, plain=not console.has_glyphs()) or wording.NO_KEY,
                str(keymap_file()),
            )


def _blocks(path: Path, problems: Sequence[Diagnostic]) -> list[str]:
    if not problems:
        return []
    text = path.read_text(encoding="utf-8", errors="replace")
    return list(blocks(problems, {str(path): text}, colour=False, width=console.columns()))
