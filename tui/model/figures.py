"""Figures that sources give: "39 killed", "at least 39 killed", "22 to 25 wounded", "about £1,400"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.model import patterns

_SCALES = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip


class FigureError(ValueError):
    """A text that is no figure; `reason` is `shape` or `reversed`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Figure(NamedTuple):
    """A number or range of something, as it was written and as it is compared."""

    written: str
    low: float | None
    """The least that it may be; None if only the most is given."""
    high: float | None
    """The most that it may be; None if only the least is given."""
    unit: str
    """What is counted, in lower case and behind the currency: "killed", "%", "£ a month"."""

    @property
    def order(self) -> tuple[float, bool, float]:
        """The key that sorts figures of one unit, the lowest first: "up to 39", "39", "at least 39"."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return min(ends), self.low is not None, float("inf") if self.high is None else self.high


# Compiled on first use: most briefings have no figures.
@cache
def _figure() -> re.Pattern[str]:
    return re.compile(patterns.FIGURE)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"([^0-9−-]*)([−-]?)([0-9](?:[^a-z]*[0-9])?) ?([a-z]*)")


def parse_figure(text: str) -> Figure:
    """Return a figure.

    Raises `FigureError`: `shape` for a text without a number where one belongs, `reversed` for a range that
    ends below its beginning.
    """
    match = _figure().fullmatch(text)
    if match is None:
        raise FigureError("shape")
    bound, first, second, more, counted = match.groups("")
    low, high = _amount(first), _amount(second or first)
    if not low.scale and high.scale and low.value < high.value / high.scale:
        low = low._replace(value=low.value * high.scale)  # "22 to 25 million"
    if high.value < low.value:
        raise FigureError("reversed")
    unit = " ".join(filter(None, (low.currency, *counted.lower().rstrip("?").split())))
    bound = bound.lower()
    return Figure(
        text,
        None if bound in patterns.CEILINGS or more in (" or fewer", " or less") else low.value,
        None if bound in patterns.FLOORS or more in (" or more", "+") else high.value,
        unit,
    )


def is_figure(text: str) -> bool:
    """Return whether a text is a figure."""
    try:
        parse_figure(text)
    except FigureError:
        return False
    return True


class _Amount(NamedTuple):
    currency: str
    scale: float
    """A million for "million"; 0 if no such word is given."""
    value: float


def _amount(text: str) -> _Amount:
    match = _number().fullmatch(text)
    assert match is not None, text
    currency, sign, digits, word = match.groups()
    scale = _SCALES.get(word, 0)
    number = float(re.sub("[^0-9.]", "", digits)) * (scale or 1)
    return _Amount(currency.strip(), scale, -number if sign else number)
