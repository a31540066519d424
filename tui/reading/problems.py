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
    """One problem. `code` is a letter (E error, W warning) and three digits, listed in `CODES`."""

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


CODES: dict[str, str] = {
    "E001": "a file that does not exist",
    "E002": "a file that may not be read",
    "E003": "a file that is not valid UTF-8",
    "E004": "a file that is not text",
    "E005": "a file that is larger than the limit",
    "E101": "a line that cannot be read as YAML",
    "E102": "a tab where blanks are meant to indent",
    "E103": "a quotation mark that is never closed",
    "E104": "a colon followed by a blank inside a text without quotes",
    "E105": "a text without quotes that begins with a character reserved by YAML",
    "E106": "a key that is written twice in one mapping",
    "E107": "an anchor, an alias or a merge key, which a briefing does not have",
    "E108": "a tag, which a briefing does not have",
    "E109": "a second document in one file",
    "E110": "lists or mappings nested too deep",
    "E111": "a key that is not plain text",
    "W001": "a briefing with nothing in it",
    "W002": "a file in another encoding than UTF-8",
    "W501": "a control character that reorders the text around it",
    "W502": "an invisible character",
    "W503": "two ids that look alike",
}
"""What each code stands for, in one general phrase; the documentation and `check` share it."""
