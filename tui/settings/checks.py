"""Reading a theme or the settings from a file, with a diagnostic for every mistake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic
from tui.model.span import Span
from tui.parse.decode import decode
from tui.parse.diagnostic_collector import DiagnosticCollector
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT, read_bytes
from tui.parse.tree import Mapping, Scalar
from tui.settings.themes import COLORS, Theme
from tui.settings.user_settings import NAMES, Settings
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from tui.parse.tree import Node

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_SIZE = re.compile(r"([1-9][0-9]{0,4}) ?MB")
_KEYS = ("name", "dark", "colors")
_SWITCH = {"true": True, "false": False}
_TOP = Span(1, 1, 1, 1)


def read_theme(path: Path) -> tuple[Theme | None, list[Diagnostic]]:
    """Return the theme in a file, or None with every reason; without a `name` it is named after the file."""
    root, diagnostics = mapping_in(path, "theme")
    if root is None:
        return None, diagnostics
    checker = SettingsChecker(str(path))
    theme = checker.theme(root, path.stem)
    return (None if checker.diagnostics else theme), checker.diagnostics


def read_settings(path: Path) -> tuple[Settings, list[Diagnostic]]:
    """Return the settings in a file, which may be missing; a setting with a mistake keeps its default."""
    if not path.exists():
        return Settings(), []
    root, diagnostics = mapping_in(path, "settings")
    if root is None:
        return Settings(), diagnostics
    checker = SettingsChecker(str(path))
    return checker.settings(root), checker.diagnostics


def mapping_in(path: Path, variant: str) -> tuple[Mapping | None, list[Diagnostic]]:
    """Return the mapping in a YAML file, or None with every reason."""
    raw, diagnostics = read_bytes(str(path), SIZE_LIMIT)
    text, found = decode(raw, str(path)) if raw is not None else (None, [])
    root, syntax = parse(text, str(path)) if text is not None else (None, [])
    diagnostics = [*diagnostics, *found, *syntax]
    if not diagnostics and not isinstance(root, Mapping):
        place = root.span if root is not None else _TOP
        diagnostics.append(Diagnostic("E301", str(path), place, variant))
    return (root if isinstance(root, Mapping) and not diagnostics else None), diagnostics


class SettingsChecker(DiagnosticCollector):
    """Reads one file and collects its diagnostics."""

    def theme(self, root: Mapping, name: str) -> Theme:
        """Return the theme in a mapping, which is named `name` unless it says otherwise."""
        given = self._known(root, _KEYS, "theme")
        colors = given.get("colors")
        if not isinstance(colors, Mapping):
            self.report("E303", root.span, "colors", known=COLORS)
            return Theme(name, True, {})
        shown = {key: self._color(value) for key, value in self._known(colors, COLORS, "colors").items()}
        for missing in [key for key in COLORS if key not in shown]:
            self.report("E303", colors.span, "color", key=missing)
        called = given.get("name")
        return Theme(
            called.value if isinstance(called, Scalar) else name, self._dark(given.get("dark")), shown
        )

    def settings(self, root: Mapping) -> Settings:
        """Return the settings in a mapping."""
        given = self._known(root, NAMES, "settings")
        theme, limit = given.get("theme"), given.get("size_limit")
        return Settings(
            theme.value if isinstance(theme, Scalar) else "",
            SIZE_LIMIT if limit is None else self._size(limit),
            self._switch("ascii", given.get("ascii"), default=None),
            self._switch("remember", given.get("remember"), default=True) is not False,
            {key: node.span.line for key, node in given.items()},
        )

    def _switch(self, key: str, node: Node | None, *, default: bool | None) -> bool | None:
        """Return whether a setting is on; its default, with the reason, for what is neither."""
        if node is None:
            return default
        written = node.value if isinstance(node, Scalar) else ""
        if written not in _SWITCH:
            self.report("E304", node.span, "switch", key=key)
        return _SWITCH.get(written, default)

    def _size(self, node: Node) -> int:
        found = _SIZE.fullmatch(node.value) if isinstance(node, Scalar) else None
        if found is None:
            self.report("E306", node.span, "size")
            return SIZE_LIMIT
        return int(found[1]) * 2**20

    def _dark(self, node: Node | None) -> bool:
        written = node.value if isinstance(node, Scalar) else ""
        if node is not None and written not in _SWITCH:
            self.report("E304", node.span, "dark")
        return _SWITCH.get(written, True)

    def _known(self, node: Mapping, keys: tuple[str, ...], variant: str) -> dict[str, Node]:
        for key, _ in node.items:
            if key.value not in keys and not key.value.startswith("x-"):
                guess = nearest(key.value, keys)
                self.report(
                    "E302", key.span, f"{variant}-near" if guess else variant, key=key.value, guess=guess
                )
        return {key.value: value for key, value in node.items if key.value in keys}

    def _color(self, node: Node) -> str:
        if isinstance(node, Scalar) and _HEX.fullmatch(node.value):
            return node.value
        written = node.value if isinstance(node, Scalar) else "this"
        self.report("E306", node.span, "color", written=written)
        return "#000000"
