"""What one pass over a file gathers for the passes after it: problems, references, quotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.reading.problems import Problem, Related

if TYPE_CHECKING:
    from tui.briefing.fields import Field
    from tui.briefing.model import Ref
    from tui.briefing.span import Span


class Reference(NamedTuple):
    """A reference as it stands in the file: who, in which field, to what, and where."""

    owner: str
    field: Field
    ref: Ref
    span: Span


@dataclass(slots=True)
class Findings:
    """What has been found in one file so far."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    explicit: list[tuple[str, Span]] = field(default_factory=list)
    """Ids written as `[[id]]` in prose."""
    defined: dict[str, Span] = field(default_factory=dict)
    """Where each id is first defined."""

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
            Problem(code, message, self.path, span, label=label, note=note, help=help, related=related)
        )

    def at(self, label: str, span: Span) -> tuple[Related, ...]:
        """A second place in this file."""
        return (Related(label, self.path, span),)
