"""W712: claims with a likelihood and a confidence."""

from __future__ import annotations

from tests.lint.given import codes, marked


def test_likelihood_with_confidence_is_reported() -> None:
    text = "claims:\n  - {says: So., likelihood: likely, confidence: high}\n"
    assert marked(text) == [("W712", 3, "high")]
    assert codes(text.replace("likelihood: likely, ", "")) == []
    assert codes(text.replace(", confidence: high", "")) == []
    assert codes(text.replace("high", "certain")) == []
