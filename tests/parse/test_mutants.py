"""`check` reports mutated briefings in every format and never raises."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.edit.rewriter import SHIPPED, SMALL
from tests.parse.mutations import MUTATIONS
from tui.lint import load_linted
from tui.parse.parser import parse
from tui.parse.syntax import repair_trials
from tui.report import github_report, json_report, sarif_report, short_report, text_report
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic

ROUNDS = 8
"""Mutants of each kind, from the shipped briefing and small ones in turn."""


def mutants(name: str) -> Iterator[str]:
    for number in range(ROUNDS):
        chance = Random(f"{name} {number}")
        yield MUTATIONS[name](SHIPPED if number % 2 else chance.choice(SMALL), chance)


@pytest.mark.parametrize("name", MUTATIONS)
def test_mutant_is_checked_without_an_exception(name: str, tmp_path: Path) -> None:
    path = tmp_path / "mutant.yaml"
    for mutant in mutants(name):
        path.write_bytes(mutant.encode("utf-8", "surrogatepass"))
        loaded = load_linted(str(path))
        checked = [CheckResult(loaded.diagnostics, str(path), loaded.text)]
        for form in (text_report.report, short_report.report, github_report.report, sarif_report.report):
            assert all(isinstance(piece, str) for piece in form(checked))
        assert "".join(json_report.report(checked, 1)).isascii()
        # The text of a file that cannot be decoded is not kept.
        assert all(_lies_inside(one, loaded.text) for one in loaded.diagnostics if loaded.text)


def _lies_inside(diagnostic: Diagnostic, written: str) -> bool:
    span, lines = diagnostic.span, written.split("\n")
    return span.line <= span.end_line <= len(lines) and (
        not span.line or 1 <= span.column <= len(lines[span.line - 1]) + 2
    )


@pytest.mark.parametrize("name", MUTATIONS)
def test_invalid_yaml_is_reported_once_per_place_with_help(name: str) -> None:
    for mutant in mutants(name):
        root, diagnostics = parse(mutant, "x.yaml")
        if root is None:
            assert all(one.message and (one.help or one.fixes) for one in diagnostics)
            places = [one.span for one in diagnostics if "E101" <= one.code <= "E105"]
            assert len(places) == len(set(places))


@pytest.mark.parametrize("name", MUTATIONS)
def test_repair_tried_in_a_window_helps_the_whole_file(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = list(mutants(name))
    in_windows = [parse(mutant, "x.yaml") for mutant in written]
    monkeypatch.setattr(repair_trials, "windows", lambda _lines, _line: iter(()))
    assert in_windows == [parse(mutant, "x.yaml") for mutant in written]
