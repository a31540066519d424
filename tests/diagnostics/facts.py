"""Facts and fixes of a diagnostic, for tests that do not compare words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import FixKind
from tui.edit.text_edits import Offsets, TextEdit, apply

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic, Replacement


def cause(diagnostic: Diagnostic) -> str:
    """The code, the variant and the arguments: `E101 separator key=kind sign=;`."""
    args = (f"{name}={value}" for name, value in diagnostic.args.items() if value != "")
    return " ".join(filter(None, (diagnostic.code, diagnostic.variant, *args)))


def fixed_line(diagnostic: Diagnostic) -> str | None:
    """The line that a fix writes in the place of the author's; None without such a fix."""
    return next((fix.edits[0].text for fix in diagnostic.fixes if fix.kind is FixKind.LINE), None)


def words_of(diagnostic: Diagnostic) -> list[str]:
    """The words that its fixes would write, the best first."""
    return [edit.text for fix in diagnostic.fixes if fix.kind is FixKind.WORD for edit in fix.edits]


def with_edits(text: str, edits: tuple[Replacement, ...]) -> str:
    """The text after all edits of a fix."""
    offsets = Offsets(text)
    return apply(text, [TextEdit(*offsets.of(edit.span), edit.text) for edit in edits])
