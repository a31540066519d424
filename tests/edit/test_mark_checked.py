"""Marking an entry as checked takes one field out of the file, however it is written."""

from __future__ import annotations

import pytest

from tui.edit.errors import EditError
from tui.edit.mark_checked import without_mark
from tui.edit.parsed_file import parse_file

WRITTEN = [
    ("actors:\n  a:\n    name: A\n    x-adopted: true\n", "actors:\n  a:\n    name: A\n"),
    ("actors:\n  a:\n    x-adopted: true # yes\n    name: A\n", "actors:\n  a:\n    # yes\n    name: A\n"),
    ("actors:\n  a: {name: A, x-adopted: true}\n", "actors:\n  a: {name: A}\n"),
    ("actors:\n  a: {x-adopted: true, name: A}\n", "actors:\n  a: {name: A}\n"),
    ("claims:\n  - x-adopted: true\n    id: a\n    says: S\n", "claims:\n  - id: a\n    says: S\n"),
    ("claims:\n  - id: a\n    x-adopted: true\n    says: S\n", "claims:\n  - id: a\n    says: S\n"),
    ("claims:\n  - {id: a, x-adopted: true, says: S}\n", "claims:\n  - {id: a, says: S}\n"),
]


@pytest.mark.parametrize(("before", "after"), WRITTEN)
def test_mark_is_taken_out(before: str, after: str) -> None:
    text = f"title: T\n{before}\n# end\n"
    assert parse_file(text, "").briefing.entries["a"].is_adopted
    new = without_mark(text, "", "a")
    assert not parse_file(new, "").briefing.entries["a"].is_adopted
    assert new.replace("\n\n# end", "") == f"title: T\n{after}" or "# yes" in before


@pytest.mark.parametrize("id_", ["b", "missing"])
def test_entry_without_a_mark_is_refused(id_: str) -> None:
    with pytest.raises(EditError):
        without_mark("title: T\nactors:\n  b: B\n  a: {name: A, x-adopted: true}\n", "", id_)


@pytest.mark.parametrize(
    ("value", "is_adopted"), [("true", True), ("yes", True), ("false", False), ("", False)]
)
def test_mark_is_read(value: str, is_adopted: bool) -> None:
    file = parse_file(f"title: T\nactors:\n  a:\n    name: A\n    x-adopted: {value}\n", "")
    assert file.briefing.entries["a"].is_adopted is is_adopted
    assert file.diagnostics == []
