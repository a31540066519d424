"""What one pass over a file gathers for the passes after it: problems, references, quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic, Related
from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from tui.model.entries import Ref
    from tui.model.fields import Field
    from tui.model.span import Span
    from tui.parse.tree import Scalar


class Reference(NamedTuple):
    """A reference as it stands in the file: who, in which field, to what, and where."""

    owner: str
    field: Field
    ref: Ref
    span: Span
    is_item: bool = False
    """Whether it stands in a list, rather than alone behind its key."""


class Findings:
    """What has been found in one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path, self.text = path, text
        self.problems: list[Diagnostic] = []
        self.references: list[Reference] = []
        self.linking: list[Scalar] = []
        """Prose with an `[[id]]` in it."""
        self.defined: dict[str, Span] = {}
        """Where each id is first defined."""
        self.own: dict[str, Span] = {}
        """Where in a section a key stands that is the author's own, and no id."""

    def add(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        label: str = "",
        note: str = "",
        help: str = "",
        related: tuple[Related, ...] = (),
    ) -> None:
        """Keep a problem of this file."""
        self.problems.append(
            Diagnostic(code, message, self.path, span, label=label, note=note, help=help, related=related)
        )

    def at(self, label: str, span: Span) -> tuple[Related, ...]:
        """A second place in this file."""
        return (Related(label, self.path, span),)
