"""Loading: without its source map, a file has the same entries and the same problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.parse.load import load

ROOT = Path(__file__).parents[2]
FILES = [*(ROOT / "briefings").glob("*.yaml"), *(ROOT / "tests/examples").rglob("*.yaml")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_reads_the_same_without_its_source_map(path: Path) -> None:
    whole, bare = load(str(path)), load(str(path), source_map=False)
    assert bare.source_map is None
    assert bare.diagnostics == whole.diagnostics
    assert bare.text == whole.text
    if whole.briefing is None or bare.briefing is None:
        assert whole.briefing is bare.briefing
        return
    entries = whole.briefing.entries
    assert list(bare.briefing.entries) == list(entries)
    for id_, entry in bare.briefing.entries.items():
        assert entry.span == entries[id_].span
        assert entry.label == entries[id_].label
