"""When the lint rules run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.lint import lint, load_linted
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path


def test_lint_of_a_loaded_file_equals_linted_load(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("\ufefftitle: Talks\r\nsources:\r\n  article: Talks\r\n", encoding="utf-8", newline="")
    plain, linted = load(str(path)), load_linted(str(path))
    assert plain.diagnostics == []
    assert [(diagnostic.code, diagnostic.span[:2]) for diagnostic in linted.diagnostics] == [("W708", (3, 3))]
    assert lint(plain) == linted.diagnostics


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "title: [\n", "title: &a b\n"])
def test_file_without_a_briefing_has_no_warnings(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(text, encoding="utf-8")
    plain = load(str(path))
    assert load_linted(str(path)).diagnostics == plain.diagnostics
    assert lint(plain) == []
