"""Words that people read are in the catalogue and nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tui.render import wording

RENDER = Path(wording.__file__).parent
FILES = sorted(path for path in RENDER.rglob("*.py") if path.stem not in ("wording", "captions", "glyphs"))
VALUES = re.compile(r"(past )?\w*|\W*")
"""A key, the name of a mark or signs: no words."""
CODE = ("cast", "compile", "TypeVar")
"""Calls whose arguments are code."""
SHOWING = {"CardItem": 1, "Piece": 1, "name_row": 1, "sentence": 1, "text_row": 2}
"""Calls that show their first arguments, and how many of them."""


def shown_words(path: Path) -> list[str]:
    """Return the string constants of a module with words, without docstrings, values and keys."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [(getattr(call.func, "id", getattr(call.func, "attr", "")), call) for call in calls]
    code = {node for name, call in named if name in CODE for node in ast.walk(call)}
    shown = {node for name, call in named if name in SHOWING for node in call.args[: SHOWING[name]]}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docs | code
        if not VALUES.fullmatch(node.value) or (node in shown and re.search(r"\w", node.value))
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(RENDER)))
def test_no_shown_words_outside_the_catalogue(path: Path) -> None:
    assert shown_words(path) == []
