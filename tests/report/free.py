"""Diagnostics with free texts; `conftest.py` adds their variant to the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span
from tui.parse.parser import parse
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from collections.abc import Iterator


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


PATH = "talks.yaml"
TWICE = "title: Talks\nlang: en\ndate: 2025\ntitle: Strikes\n"
EXAMPLES = Path(__file__).parents[1] / "examples"


def checked(written: str, path: str = PATH) -> list[CheckResult]:
    return [CheckResult(parse(written, path)[1], path, written)]


PLACE = Span(2, 3, 2, 7)


def a_diagnostic(message: str, span: Span = PLACE, **words: Any) -> list[CheckResult]:
    return [CheckResult([free("E201", words.pop("path", PATH), span, message, **words)], PATH)]


def shown(pieces: Iterator[str]) -> str:
    return "".join(pieces)
