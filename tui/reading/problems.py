"""A problem in a briefing is a value: what, where, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from tui.briefing.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a problem points to, such as "first used here"."""

    label: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `code` is a letter (E error, W warning) and three digits, listed in `codes.py`."""

    code: str
    message: str
    """One general sentence in lower case that stands alone, without a full stop."""
    path: str
    span: Span = NOWHERE
    label: str = ""
    """A few words under the caret."""
    note: str = ""
    """A fact that explains."""
    help: str = ""
    """An action that mends it."""
    fix: str = ""
    """The author's line as it should stand, where there is one answer."""
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return "error" if self.code.startswith("E") else "warning"
