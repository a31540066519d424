"""Adding an article as one more source of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main
from tui.draft.draft_rows import draft_rows
from tui.edit.parsed_file import parse_file
from tui.lint import load_linted

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "Ada Moore said on Monday that the bridge was closed.\n"
SECOND = """\
The bridge opens

By Eve Black

Published 4 May 2026

On 3 May 2026, the council reportedly opened the bridge, Ada Moore said.
"""


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    path = tmp_path / "a.yaml"
    assert main(["new", "T", "--from", str(tmp_path / "first.txt"), "--output", str(path)]) == 0
    return path


def add_second(path: Path, *options: str) -> int:
    return main(["add", "source", str(path), "--from", str(path.parent / "second.txt"), *options])


def test_article_fills_in_the_fields_of_the_source(path: Path) -> None:
    assert add_second(path, "--publisher", "Wire") == 0
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    source = loaded.briefing.sources["the-bridge-opens"]
    assert source.published is not None
    assert (source.title, source.publisher, source.author, source.published.written) == (
        "The bridge opens", "Wire", "Eve Black", "2026-05-04",
    )  # fmt: skip
    assert source.body is not None
    assert source.body.text.strip() == SECOND.strip()
    assert loaded.diagnostics == []


def test_its_draft_joins_the_one_that_is_there(path: Path) -> None:
    before = draft_rows(parse_file(path.read_text(encoding="utf-8"), "").root)
    assert add_second(path, "--id", "wire") == 0
    after = draft_rows(parse_file(path.read_text(encoding="utf-8"), "").root)
    assert [row.values for row in after if row.values in [one.values for one in before]] == [
        row.values for row in before
    ]
    places = {row.sentence.source for row in after if row.sentence}
    assert places == {"", "wire"}
    assert main(["adopt", str(path), "--all", "--rest"]) == 0
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    assert {ref.id for event in loaded.briefing.timeline.values() for ref in event.source} == {"wire"}


def test_draft_is_added_where_there_is_none(path: Path) -> None:
    assert main(["adopt", str(path), "--all", "--rest"]) == 0
    assert "x-draft" not in path.read_text(encoding="utf-8")
    assert add_second(path) == 0
    assert draft_rows(parse_file(path.read_text(encoding="utf-8"), "").root)


def test_relation_keeps_its_field_from(path: Path) -> None:
    assert main(["add", "actor", str(path), "Ada Moore", "--no-edit"]) == 0
    assert main(["add", "relation", str(path), "leads", "--from", "ada-moore", "--to", "ada-moore"]) == 0


def test_missing_article_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert main(["add", "source", str(path), "--from", str(path.parent / "third.txt")]) == 2
    assert main(["add", "source", str(path), "--from", "https://example.org/a"]) == 2
    assert path.read_bytes() == before
