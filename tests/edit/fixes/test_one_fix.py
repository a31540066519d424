"""One fix has three users: `check` shows it, `check --fix` writes it, and an editor offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import with_edits
from tests.diagnostics.test_examples import EXAMPLES, VARIANTS
from tui.edit.fixes.fix_file import repaired
from tui.lint import linted
from tui.lsp.code_actions import code_actions
from tui.parse.decode import decode
from tui.parse.load import load_text
from tui.report.excerpt import excerpt_lines

if TYPE_CHECKING:
    from pathlib import Path

    from tui.parse.load import LoadedFile

FILES = [path for folder in (EXAMPLES, VARIANTS) for path in sorted(folder.glob("*.yaml"))]
WIDE = 10_000
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@pytest.fixture(autouse=True)
def _beside_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)


def checked(path: Path, text: str | None = None) -> LoadedFile:
    text = decode(path.read_bytes(), path.name)[0] if text is None else text
    return linted(load_text(text or "", path.name))


@each_file
def test_shown_line_is_the_result_of_the_first_fix(path: Path) -> None:
    loaded = checked(path)
    for one in loaded.diagnostics:
        fixed = [line.text for line in excerpt_lines(one, loaded.text, WIDE) if line.kind == "fix"]
        shown = [line for line in fixed if line.split()[0].isdigit()]  # not the mark of more lines
        if shown:
            after = with_edits(loaded.text, one.fixes[0].edits).split("\n")
            assert [line.partition(" + ")[2].rstrip() for line in shown] == [
                after[int(line.split()[0]) - 1].rstrip() for line in shown
            ]


@each_file
def test_editor_offers_the_fixes_that_check_has(path: Path) -> None:
    for one in checked(path).diagnostics:
        assert [action.edits for action in code_actions(one)] == [fix.edits for fix in one.fixes]


@each_file
def test_command_writes_the_safe_fixes_and_no_other(path: Path) -> None:
    before = checked(path)
    text, done = repaired(before.text, path.name)
    safe = [(one, fix) for one in before.diagnostics for fix in one.fixes if fix.is_safe]
    assert bool(done) == bool(safe)
    if len(safe) == 1:
        assert text == with_edits(before.text, safe[0][1].edits)
    after = checked(path, text)
    assert not any(fix.is_safe for one in after.diagnostics for fix in one.fixes)
