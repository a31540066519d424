"""Rules for characters that look like a space or a colon but are ordinary text in YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.lookalikes import LIKE_SPACES, WIDE_COLONS
from tui.parse.syntax.fault_context import SyntaxGuess
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_MARGIN = re.compile(rf"[ {LIKE_SPACES}]*[{LIKE_SPACES}][ {LIKE_SPACES}]*(?=\S)")
_COLON = re.compile(rf"(?P<key> *(?:- +)*[\w-]+)(?P<sign>[{WIDE_COLONS}]|:[{LIKE_SPACES}])(?P<text>.*)")


def lookalike_characters(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a no-break space in the indentation or after a colon, and a wide colon."""
    node = context.fault.previous
    for line in dict.fromkeys((context.line, node.span.line - 1 if node else context.line)):
        text = context.lines[line]
        if match := _MARGIN.match(text):
            margin = match[0]
            at = len(margin) - len(margin.lstrip(" "))
            repair = " " * len(margin) + text[len(margin) :]
            span = context.span(at, len(margin), line)
            yield SyntaxGuess("E101", "odd-indent", span, repair, {"character": spelled_out(margin[at])})
        elif match := _COLON.match(text):
            at, sign = match.start("sign"), match["sign"]
            at += len(sign) - 1
            yield SyntaxGuess(
                "E101",
                "odd-space" if sign[0] == ":" else "odd-colon",
                context.span(at, at + 1, line),
                repair=f"{match['key']}: {match['text'].lstrip(' ' + sign[-1])}",
                args={"character": spelled_out(sign[-1])},
            )
