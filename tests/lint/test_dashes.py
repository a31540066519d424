"""W715: dashes of list items that became part of a text."""

from __future__ import annotations

import pytest

from tests.diagnostics.facts import fixed_line, with_edits
from tests.lint.given import codes, warnings_of


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("key_points:\n  - A\n   - C\n", "  - C"),
        ("key_points:\n- A\n  - C\n", "- C"),
        ("unknowns:\n  - A\n     - C\n", "  - C"),
        ("actors:\n  a:\n    name: A\n    aliases:\n      - B\n        - C\n", "      - C"),
        ("key_points:\n  -\n    A\n    - C\n", ""),
        ("key_points:\n  - A\n    -C\n", None),
        ("key_points:\n  - |\n    A\n    - C\n", None),
        ("key_points:\n  - 'A\n    - C'\n", None),
        ("summary: A\n  - C\n", None),
        ("x-list:\n  - A\n   - C\n", None),
    ],
)
def test_over_indented_dash_is_reported_in_lists(text: str, fixed: str | None) -> None:
    found = [one for one in warnings_of(text) if one.code == "W715"]
    assert [fixed_line(one) for one in found] == ([fixed or None] if fixed is not None else [])
    for one in found:
        for fix in one.fixes:
            after = with_edits(f"title: Talks\n{text}", fix.edits)
            assert "W715" not in codes(after.removeprefix("title: Talks\n"))
