"""Reading the user's keymap: which keys run which command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.tree import Mapping, Scalar, Sequence
from tui.settings.checks import SettingsChecker, mapping_in
from tui.settings.key_names import textual_keys
from tui.text.suggest import nearest
from tui.user_folders import config_folder

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.span import Span
    from tui.parse.tree import Node

Keys = dict[str, tuple[str, ...]]
"""The keys of commands, by the names of the commands; the keys of a chord are parted by blanks."""


def keymap_file() -> Path:
    """Return the path of the keymap, which need not exist."""
    return config_folder() / "keymap.yaml"


def read_keymap(path: Path, commands: Collection[str]) -> tuple[Keys, list[Diagnostic]]:
    """Return the keys in a file, which may be missing, and a diagnostic for all that does not apply."""
    if not path.exists():
        return {}, []
    root, diagnostics = mapping_in(path, "keymap")
    if root is None:
        return {}, diagnostics
    checker = _KeymapChecker(str(path))
    return checker.keymap(root, commands), checker.diagnostics


class _KeymapChecker(SettingsChecker):
    """Reads one keymap and collects its diagnostics."""

    def keymap(self, root: Mapping, commands: Collection[str]) -> Keys:
        found: Keys = {}
        used: dict[str, tuple[str, Span]] = {}
        for key, value in root.items:
            if key.value.startswith("x-"):
                continue
            if key.value not in commands:
                guess = nearest(key.value, commands)
                variant = "keymap-near" if guess else "keymap"
                self.report("E302", key.span, variant, key=key.value, guess=guess)
                continue
            found[key.value] = tuple(self._keys(key.value, value, used))
        return found

    def _keys(self, command: str, value: Node, used: dict[str, tuple[str, Span]]) -> list[str]:
        """Return the keys of a command that no other command has."""
        if isinstance(value, Mapping):
            self.report("E301", value.span, "keys")
            return []
        keys = []
        for node in value.items if isinstance(value, Sequence) else [value]:
            written = node.value if isinstance(node, Scalar) else ""
            name = textual_keys(written)
            other = next((one for one in used if _clash(name, one)), "") if name else ""
            if not name:
                self.report("E306", node.span, "key", key=written)
            elif other and used[other][0] != command:
                self.report("E202", node.span, "key", key=written, command=used[other][0])
            else:
                used.setdefault(name, (command, node.span))
                keys.append(name)
        return keys


def _clash(one: str, other: str) -> bool:
    """Return whether two chords are the same, or one begins with the other."""
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith(f"{shorter} ")
