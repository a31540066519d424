"""Values that people write in other shapes: a figure in pieces, a vote as one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.figures import is_figure
from tui.parse.tree import Scalar

if TYPE_CHECKING:
    from tui.parse.tree import Mapping

_LONG = 40
"""Characters from which a text is no part of a figure."""
_KEYS_OF_FIGURES = frozenset(
    {"what", "unit", "count", "value", "number", "amount", "kind", "by", "source", "of"}
)
"""Keys that people give the pieces of a figure."""
_A_FIGURE, _A_VOTE = "39 killed", "{for: 12, against: 3}"
"""What a figure and a vote look like, where a text gives no better example."""


def figure_of(node: Mapping) -> str:
    """Return the figure that a mapping such as `{killed: 39}` holds in pieces; an example if it has none."""
    scalars = (part for pair in node.items for part in pair if isinstance(part, Scalar))
    words = [scalar.value for scalar in scalars if len(scalar.value) < _LONG]
    number = next((word for word in words if is_figure(word)), "")
    counted = next((word for word in words if word.isalpha() and word not in _KEYS_OF_FIGURES), "")
    figure = f"{number} {counted}"
    return figure if counted and is_figure(figure) else _A_FIGURE


def vote_of(text: str) -> str:
    """Return a vote such as "9 to 4" as a mapping; an example if the text is none."""
    found = re.fullmatch(r"([0-9]{1,6}) *(?:to|[-:–—]) *([0-9]{1,6})", text.strip())
    return f"{{for: {found[1]}, against: {found[2]}}}" if found else _A_VOTE
