"""Diagnostics that say whatever a test wants them to say; `conftest.py` adds their words to the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement

if TYPE_CHECKING:
    from tui.model.span import Span

FREE = "free"
"""The variant, and the name of the label."""


def free(
    code: str,
    path: str,
    span: Span,
    message: str,
    *,
    label: str = "",
    note: str = "",
    help: str = "",
    fix: str = "",
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    """Return a diagnostic with these sentences; `fix` is a line to write in the place of that of its span."""
    args = {"message": message, "label": label, "note": note, "help": help}
    fixes = (Fix(FixKind.LINE, (Replacement(span, fix),)),) if fix else ()
    return Diagnostic(code, path, span, FREE, args, fixes, related)


def free_related(label: str, path: str, span: Span) -> Related:
    """Return a second place with that label."""
    return Related(FREE, path, span, {"label": label})
