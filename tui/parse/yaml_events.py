"""Parsers that give the events of a YAML text: libyaml, or PyYAML's own parser adjusted to match it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

if TYPE_CHECKING:
    from collections.abc import Callable


class EventParser(Protocol):
    """A parser that gives the events of a YAML text one by one, and None after the last."""

    def get_event(self) -> Any:
        """Return the next event; raises yaml.YAMLError if the text is not YAML."""


class Mark(Protocol):
    """A position in a text; lines and columns count from 0."""

    line: int
    column: int


class PlacedEvent(Protocol):
    """An event with its marks, which both parsers always set."""

    start_mark: Mark
    end_mark: Mark


class NodeEvent(PlacedEvent, Protocol):
    """The event of a node, with its anchor and tag."""

    anchor: str | None
    tag: str | None


class TextEvent(NodeEvent, Protocol):
    """The event of a scalar."""

    value: str
    style: str | None


class StartEvent(NodeEvent, Protocol):
    """The event at the start of a list or mapping."""

    flow_style: bool | None


class PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, used if PyYAML was built without libyaml.

    It differs from libyaml in one respect: text in brackets may not end with a question mark (`[hamas?]`).
    """

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip the white space between tokens, and tabs that are not indentation."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str]:
        """Return the white space inside plain text, including tabs."""
        length = 0
        while self.peek(length) in {" ", "\t"}:
            length += 1
        run: str = self.prefix(length)
        if "\t" in run:
            self.forward(length)
        if "\t" not in run or self.peek() == "\n":
            return super().scan_plain_spaces(indent, start_mark) or []
        return [run]

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """Return a part of a quoted text; an escape that is not a character is an error."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            chunks = ["\ud800"]
        if any("\ud800" <= char <= "\udfff" for chunk in chunks for char in chunk):
            raise ScannerError("in a text", start_mark, "an escape for no character", self.get_mark())
        return chunks


ParserFor: TypeAlias = "Callable[[str], EventParser]"

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    DEFAULT_PARSER: ParserFor = PythonParser
else:
    DEFAULT_PARSER = CParser
