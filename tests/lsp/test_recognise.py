"""Recognising briefings among YAML files."""

from __future__ import annotations

import pytest

from tests.edit.rewriter import GUIDE, ROOT
from tui.lsp.recognise import is_briefing

OTHERS = [
    "services:\n  web:\n    image: x\n",
    "name: CI\non: [push]\njobs:\n  test:\n    steps: []\n",
    "openapi: 3.1.0\ninfo:\n  title: API\ntags: []\n",
    "title: A blog\ntheme: minima\n",
    "repos:\n- repo: local\n",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_yaml_is_not_a_briefing(text: str) -> None:
    assert not is_briefing(text.split("\n"))


@pytest.mark.parametrize(
    "text", ["", "# nothing yet", "ti", "title: [", "title: A\nx-own: 1", "services:\nactors:\n", *GUIDE]
)
def test_briefings_and_files_without_keys_are_recognised(text: str) -> None:
    assert is_briefing(text.split("\n"))


def test_shipped_files_are_recognised_correctly() -> None:
    for path in sorted((ROOT / "themes").glob("*.yaml")):
        assert not is_briefing(path.read_text(encoding="utf-8").split("\n"))
    for path in sorted((ROOT / "briefings").rglob("*.yaml")):
        assert is_briefing(path.read_text(encoding="utf-8").split("\n"))
