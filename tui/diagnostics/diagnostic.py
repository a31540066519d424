"""A problem in a briefing is a value: what, where, why, and what to do."""

from __future__ import annotations

from tui.model.named import NamedTuple
from tui.model.span import NOWHERE, Span


class Related(NamedTuple):
    """A second place that a problem points to, such as "first used here"."""

    label: str
    path: str
    span: Span


class Diagnostic(NamedTuple):
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
        return severity_of(self.code)


def severity_of(code: str) -> str:
    """What the letter of a code stands for: `error` or `warning`."""
    return "error" if code.startswith("E") else "warning"


CODES: dict[str, str] = {
    "E001": "a file that does not exist",
    "E002": "a file that may not be read",
    "E003": "a file that is not valid UTF-8",
    "E004": "a file that is not text",
    "E005": "a file that is larger than the limit",
    "E006": "a path that is not a regular file",
    "E007": "a source's file outside the briefing's folder",
    "E008": "a path where there is no briefing",
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
    "E201": "a reference to an id that is not there",
    "E202": "an id that is used twice",
    "E203": "a reference to an entry of another kind than its field takes",
    "E204": "an entry that belongs to itself",
    "E301": "a value of another shape than its field has",
    "E302": "a key that the entry does not have",
    "E303": "a required key that is missing",
    "E304": "a word that is not one of those to choose from",
    "E305": "an id that is not made of a–z, 0–9 and hyphens",
    "E306": "an address that the reader does not open",
    "E401": "a date in a spelling that cannot be read",
    "E402": "a date that no calendar has",
    "E403": "an interval that ends before it begins",
    "E404": "a time of day that cannot be read",
    "E405": "events that come after themselves",
    "E406": "an order of events that contradicts their dates",
    "E501": "a quote that does not stand in its source",
    "E502": "a quote that stands in more than one place",
    "E504": "a text that is not the one its hash was taken of",
    "E505": "a source with its text in two places",
    "E506": "a source's file that cannot be read",
    "W001": "a briefing with nothing in it",
    "W002": "a file in another encoding than UTF-8",
    "W003": "a file that is left out because of its name",
    "W501": "a control character that reorders the text around it",
    "W502": "an invisible character",
    "W503": "two ids that look alike",
    "W504": "quotes without a text to be found in",
    "W701": "a cue that is not in its source",
    "W702": "a source, or officials, of whom nothing is said",
    "W703": "a position without a quote",
    "W704": "an actor that nothing has to do with",
    "W705": "a name that several entries share",
    "W706": "a quote that hedges, and no cue that says so",
    "W707": "a target that the attacker's side alone names",
    "W708": "a source without its publisher or its date",
    "W709": "a text that ends before a number sign",
    "W710": "something told of before it was there",
    "W711": "an entry tied to itself",
    "W712": "a likelihood and a confidence in one claim",
    "W713": "double brackets that make no link",
    "W714": "an `x-allow` that allows nothing",
    "W715": "a dash inside of a list's text",
}
"""What each code stands for, in one general phrase; the documentation and `check` share it."""
