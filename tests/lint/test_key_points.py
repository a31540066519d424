"""W717: key points without evidence."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, warnings_of

_TALKS = "timeline: {talks: {title: Talks, date: 2025}}\n"
_WIRE = "sources: {wire: {publisher: Wire, published: 2025, text: It rained.}}\n"


def test_key_points_without_evidence_are_reported_once() -> None:
    text = f"{_TALKS}key_points:\n  - On [^talks].\n  - One.\n  - text: Two.\n  - Three.\n"
    found = [one for one in warnings_of(text) if one.code == "W717"]
    assert [(one.variant, one.args["lines"]) for one in found] == [("several", [6, 7])]


@pytest.mark.parametrize(
    "points",
    [
        "key_points: [One., Two.]\n",
        "key_points: One.\n",
        "key_points: ['On [^talks].', 'Again [^talks].']\n",
        "key_points: [{text: It rained., quote: It rained}, 'On [^talks].']\n",
        "key_points: ['On [^talks].', {text: One., x-allow: W717}]\n",
    ],
)
def test_key_points_that_all_or_none_have_evidence_are_fine(points: str) -> None:
    assert "W717" not in codes(_TALKS + _WIRE + points)
