"""What may stand in a theme and in a file of settings: every mistake in them is a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic
from tui.model.span import Span
from tui.parse.decode import decode
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tree import Mapping, Scalar
from tui.settings.model import COLORS, DEFAULT_THEME, Settings, Theme
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from tui.parse.tree import Node

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_SIZE = re.compile(r"([1-9][0-9]{0,4}) ?MB")
_KEYS = ("name", "dark", "colors")
_DARK = {"true": True, "false": False}
_TOP = Span(1, 1, 1, 1)


def theme(raw: bytes, path: str, name: str) -> tuple[Theme | None, list[Diagnostic]]:
    """The theme in the bytes of a file, called `name` if it does not say; None where it cannot be shown."""
    root, problems = _mapping(raw, path, "theme")
    if root is None:
        return None, problems
    checker = _SettingsChecker(path)
    found = checker.theme(root, name)
    return (None if checker.problems else found), checker.problems


def settings(raw: bytes, path: str) -> tuple[Settings, list[Diagnostic]]:
    """The settings in the bytes of a file; what is wrong keeps its default."""
    root, problems = _mapping(raw, path, "settings")
    if root is None:
        return Settings(), problems
    checker = _SettingsChecker(path)
    return checker.settings(root), checker.problems


def _mapping(raw: bytes, path: str, variant: str) -> tuple[Mapping | None, list[Diagnostic]]:
    """The mapping in a YAML file; None, with every reason, where it holds none."""
    text, problems = decode(raw, path)
    root, syntax = parse(text, path) if text is not None else (None, [])
    problems = [*problems, *syntax]
    if not problems and not isinstance(root, Mapping):
        place = root.span if root is not None else _TOP
        problems.append(Diagnostic("E301", path, place, variant))
    return (root if isinstance(root, Mapping) and not problems else None), problems


class _SettingsChecker:
    """Gathers the problems of one file of themes or settings."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Diagnostic] = []

    def theme(self, root: Mapping, name: str) -> Theme:
        given = self._known(root, _KEYS, "theme")
        colors = given.get("colors")
        if not isinstance(colors, Mapping):
            self._add("E303", root, "colors", known=COLORS)
            return Theme(name, True, {})
        shown = {key: self._color(value) for key, value in self._known(colors, COLORS, "colors").items()}
        for missing in [key for key in COLORS if key not in shown]:
            self._add("E303", colors, "color", key=missing)
        called = given.get("name")
        return Theme(
            called.value if isinstance(called, Scalar) else name, self._dark(given.get("dark")), shown
        )

    def settings(self, root: Mapping) -> Settings:
        given = self._known(root, ("theme", "size_limit"), "settings")
        theme, limit = given.get("theme"), given.get("size_limit")
        return Settings(
            theme.value if isinstance(theme, Scalar) and theme.value else DEFAULT_THEME,
            SIZE_LIMIT if limit is None else self._size(limit),
        )

    def _size(self, node: Node) -> int:
        found = _SIZE.fullmatch(node.value) if isinstance(node, Scalar) else None
        if found is None:
            self._add("E306", node, "size")
            return SIZE_LIMIT
        return int(found[1]) * 2**20

    def _dark(self, node: Node | None) -> bool:
        written = node.value if isinstance(node, Scalar) else ""
        if node is not None and written not in _DARK:
            self._add("E304", node, "dark")
        return _DARK.get(written, True)

    def _known(self, node: Mapping, keys: tuple[str, ...], variant: str) -> dict[str, Node]:
        for key, _ in node.items:
            if key.value not in keys and not key.value.startswith("x-"):
                guess = nearest(key.value, keys)
                self._add("E302", key, f"{variant}-near" if guess else variant, key=key.value, guess=guess)
        return {key.value: value for key, value in node.items if key.value in keys}

    def _color(self, node: Node) -> str:
        if isinstance(node, Scalar) and _HEX.fullmatch(node.value):
            return node.value
        written = node.value if isinstance(node, Scalar) else "this"
        self._add("E306", node, "color", written=written)
        return "#000000"

    def _add(self, code: str, node: Node, variant: str, **args: object) -> None:
        self.problems.append(Diagnostic(code, self._path, node.span, variant, args))
