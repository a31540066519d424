"""W716: ids that are the names of fields."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked, warnings_of


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("timeline:\n  strike: Airstrike\n  date: 2005-07-24\n", 4, "date"),
        ("timeline:\n  strike:\n    title: Airstrike\n  kind: assault\n  other: Other\n", 5, "kind"),
        ("actors:\n  name: Port authority\n  kind: office\n", 3, "name"),
        ("places:\n  beirut: Beirut\n  within: lebanon\n  lebanon: Lebanon\n", 4, "within"),
        ("issues:\n  stop: It should stop\n  group: Truce\n", 4, "group"),
    ],
)
def test_field_in_the_column_of_ids_is_reported(text: str, line: int, key: str) -> None:
    assert [row for row in marked(text) if row[0] == "W716"] == [("W716", line, key)]


@pytest.mark.parametrize(
    "text",
    [
        "timeline:\n  source: {title: The source speaks}\n  date:\n    title: A date\n",
        "timeline:\n  strike: Airstrike\n  date: The date is set\n  by: All sides speak\n",
        "timeline:\n  strike:\n    title: Airstrike\n    date: 2005\n  date: 2006\n",
        "timeline:\n  dates: 2005\n",
        "actors:\n  port: Port authority\n  kind: A kind of office\n",
    ],
)
def test_entry_called_like_a_field_is_not_reported(text: str) -> None:
    assert "W716" not in codes(text)


def test_fix_indents_all_fields_below_their_entry() -> None:
    (warning,) = [
        one for one in warnings_of("timeline:\n  a: A\n  date: 2005\n  kind: assault\n") if one.code == "W716"
    ]
    lines = [edit.text for edit in warning.fixes[0].edits]
    assert lines == ["  a:\n    title: A", "    date: 2005", "    kind: assault"]
