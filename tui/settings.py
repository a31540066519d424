"""Themes, read from YAML and checked like a briefing before anything is shown in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui import data
from tui.briefing.span import Span
from tui.reading.nodes import Mapping, Scalar, parse
from tui.reading.problems import Problem
from tui.reading.raw import read_bytes
from tui.reading.suggest import did_you_mean, listed
from tui.reading.text import SIZE_LIMIT, decode

if TYPE_CHECKING:
    from pathlib import Path

    from tui.reading.nodes import Node

GROUNDS = ("background", "selected")
"""The colours that text stands on."""
INKS = (
    "text", "strong", "faint", "dim", "accent", "quote", "link", "wrong",
    "for", "against", "mixed", "neutral", "unclear", "cooperation", "conflict",
)  # fmt: skip
"""The colours that carry text."""
COLORS = (*GROUNDS, "line", *INKS)
DEFAULT_THEME = "ink"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_KEYS = ("name", "dark", "colors")
_DARK = {"true": True, "false": False}
_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: `colors` has every name of `COLORS`, each as #rrggbb."""

    name: str
    dark: bool
    colors: dict[str, str]


def theme_files() -> dict[str, Path]:
    """The themes that come with the reader, by name."""
    return {path.stem: path for path in sorted(data.folder("themes").glob("*.yaml"))}


def read_theme(path: Path) -> tuple[Theme | None, list[Problem]]:
    """The theme in a file; None, with every reason, where it cannot be shown."""
    raw, problems = read_bytes(str(path), SIZE_LIMIT)
    text, found = decode(raw, str(path)) if raw is not None else (None, [])
    root, syntax = parse(text, str(path)) if text is not None else (None, [])
    problems = [*problems, *found, *syntax]
    if not problems and not isinstance(root, Mapping):
        place = root.span if root is not None else _TOP
        message = "a theme is a mapping with `name`, `dark` and `colors`"
        problems.append(Problem("E301", message, str(path), place))
    if problems or not isinstance(root, Mapping):
        return None, problems
    checker = _Checker(str(path))
    theme = checker.theme(root, path.stem)
    return (None if checker.problems else theme), checker.problems


class _Checker:
    """Gathers the problems of one theme file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Problem] = []

    def theme(self, root: Mapping, name: str) -> Theme:
        given = self._known(root, _KEYS, "a theme")
        colors = given.get("colors")
        if not isinstance(colors, Mapping):
            self._add("E303", "a theme needs `colors`", root, help=f"name {listed(COLORS)}")
            return Theme(name, True, {})
        shown = {key: self._color(value) for key, value in self._known(colors, COLORS, "`colors`").items()}
        for missing in [key for key in COLORS if key not in shown]:
            self._add("E303", f"the theme has no colour `{missing}`", colors)
        called = given.get("name")
        return Theme(
            called.value if isinstance(called, Scalar) else name, self._dark(given.get("dark")), shown
        )

    def _dark(self, node: Node | None) -> bool:
        written = node.value if isinstance(node, Scalar) else ""
        if node is not None and written not in _DARK:
            self._add("E304", "`dark` is `true` or `false`", node)
        return _DARK.get(written, True)

    def _known(self, node: Mapping, keys: tuple[str, ...], what: str) -> dict[str, Node]:
        for key, _ in node.items:
            if key.value not in keys and not key.value.startswith("x-"):
                self._add("E302", f"{what} has no key `{key.value}`", key, help=did_you_mean(key.value, keys))
        return {key.value: value for key, value in node.items if key.value in keys}

    def _color(self, node: Node) -> str:
        if isinstance(node, Scalar) and _HEX.fullmatch(node.value):
            return node.value
        written = node.value if isinstance(node, Scalar) else "this"
        self._add(
            "E306", f"`{written}` is not a colour", node, help='write it as `"#rrggbb"`, in quotation marks'
        )
        return "#000000"

    def _add(self, code: str, message: str, node: Node, help: str = "") -> None:
        self.problems.append(Problem(code, message, self._path, node.span, help=help))
