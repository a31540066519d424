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


@pytest.mark.parametrize(
    "text",
    [
        "unknowns:\n  — Who pays.\n  — Which year.\n",
        "unknowns:\n  • Who pays.\n",
        "tags:\n  1. port\n  2. harbour\n",
        "tags:\n  -port\n  -harbour\n",
        "tags:\n  -\u00a0port\n",
        "unknowns:\n  -\u00a0Who pays.\n  -\u00a0Which year.\n",
        "tags: • port • harbour\n",
        "actors:\n  a:\n    name: A\n    aliases: ▪ B ▪ C\n",
        "key_points:\n  a) One.\n  b) Two.\n",
        "key_points:\n  + One.\n  + Two.\n",
        "key_points:\n  - One.\n    • Two.\n",
        "key_points:\n  - One.\n    – Two.\n",
    ],
)
def test_list_with_another_sign_is_reported(text: str) -> None:
    assert codes(text) == ["W715"]


@pytest.mark.parametrize(
    "text",
    [
        "unknowns:\n  – said the minister\n",
        "key_points:\n  1. FC Köln wins\n",
        "key_points:\n  +1 (555) 01 answers\n",
        "key_points:\n  - The talks\n    – said the minister – go on\n",
        "key_points:\n  - – Yes.\n  - 1. No.\n",
        "tags: • port\n",
        "tags: port • harbour\n",
        "summary: • port • harbour\n",
        "tags: '• port • harbour'\n",
        "key_points: – Yes.\n",
        "summary:\n  • One.\n  • Two.\n",
        "key_points:\n  - |\n    • One.\n    • Two.\n",
        "x-own:\n  • One.\n  • Two.\n",
    ],
)
def test_text_that_begins_with_a_sign_is_accepted(text: str) -> None:
    assert codes(text) == []


def test_bullets_in_one_line_become_a_list_in_brackets() -> None:
    text = "tags: • port, old •harbour  # both\n"
    found = next(one for one in warnings_of(text) if one.code == "W715")
    assert fixed_line(found) == 'tags: ["port, old", harbour]  # both'
