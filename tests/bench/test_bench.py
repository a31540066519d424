"""The parts of the benchmark: clean briefings, a correct screen and correct sums; nothing is timed."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bench.driver import Terminal, surroundings
from tests.bench.imports import Import, imports, read
from tests.bench.imports import as_markdown as imports_as_markdown
from tests.bench.make import HUB, briefing
from tests.bench.measure import MeasureError, quantile, session, whole
from tests.bench.screen import Screen
from tests.bench.table import Row, as_json, as_markdown
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("events", [10, 300])
def test_made_briefing_is_clean_and_has_the_size_asked_for(events: int, tmp_path: Path) -> None:
    path = tmp_path / "made.yaml"
    path.write_text(briefing(events), encoding="utf-8")
    loaded = load(str(path))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    reported = loaded.briefing.timeline.values()
    assert len(reported) == events
    assert sum(event.by[0].id == HUB for event in reported) >= events // 2
    assert all(quote.passage is not None for event in reported for quote in event.quote)


def test_same_number_makes_the_same_briefing() -> None:
    assert briefing(50) == briefing(50)


@pytest.mark.parametrize("cut", range(1, 40))
def test_split_escape_sequence_is_read_as_one(cut: int) -> None:
    data = b"\x1b[>1u\x1b[2J\x1b[2;3H\x1b[1;31mh\xc3\xa9\x1b]0;title\x07\x1bP>|x\x1b\\!\x1b[?2026h"
    screen = Screen(10, 3)
    screen.feed(data[:cut])
    screen.feed(data[cut:])
    assert screen.text() == "\n  hé!\n"


def test_colour_alone_is_a_change_of_the_screen() -> None:
    screen = Screen(10, 3)
    screen.feed(b"a")
    before = screen.cells()
    screen.feed(b"\ra")
    assert screen.cells() == before
    screen.feed(b"\r\x1b[7ma")
    assert screen.cells() != before


PROGRAM = """
import os, sys, termios, tty
tty.setraw(0)
os.write(1, b"\\x1b[6nready")
for key in iter(lambda: os.read(0, 100), b"q"):
    os.write(1, b"\\x1b[?2026h\\r<" + key.replace(b"\\x1b", b"ESC") + b">\\x1b[?2026l")
"""


def test_terminal_answers_queries_and_shows_key_effects() -> None:
    with Terminal([sys.executable, "-c", PROGRAM], size=(40, 5)) as terminal:
        start = terminal.until_quiet(0.1, 20, lambda screen: "ESC[1;1R" in screen.text())
        assert start.held is not None
        terminal.send(b"x")
        answer = terminal.until_quiet(0.05, 20, lambda screen: "<x>" in screen.text())
        assert answer.held is not None
        assert answer.bytes == len(b"\x1b[?2026h\r<x>\x1b[?2026l")


def test_session_counts_keys_that_change_the_screen() -> None:
    found = session([sys.executable, "-c", PROGRAM], "ESC", keys="abbc")
    assert len(found.keys) == 3  # the second b changes nothing
    assert set(found.bytes) == {len(b"\x1b[?2026h\r<a>\x1b[?2026l")}
    assert found.memory > 1_000_000
    assert found.paint > 0


def test_timeout_is_an_error_that_shows_the_screen() -> None:
    with pytest.raises(MeasureError, match="nothing to see"):
        session([sys.executable, "-c", "print('nothing to see')"], "never", timeout=20)


def test_failing_program_is_an_error_without_a_figure() -> None:
    with pytest.raises(MeasureError, match="ended with 7"):
        whole([sys.executable, "-c", "raise SystemExit(7)"])


def test_imports_are_found_anywhere_in_terminal_output() -> None:
    reported = b"import time: self [us] | cumulative | imported package\r\n\x1b[?1hroom \xe2\x94\x83" + (
        b"import time:      1500 |       2500 |   tui.parse.load\r\n\x1b[2Jx"
        b"import time:       250 |        250 | re\r\n"
    )
    assert read(reported) == [Import("tui.parse.load", 1.5, 2.5), Import("re", 0.25, 0.25)]


def test_imports_of_the_start_are_sorted_by_cost() -> None:
    found = imports(1)
    assert {"textual.app", "tui.app.screens.reader_screen"} <= {each.name for each in found}
    assert [each.own for each in found] == sorted((each.own for each in found), reverse=True)
    assert "| `re` | 1.0 ms | 1.0 ms |" in imports_as_markdown([Import("re", 1, 1)])


def test_measured_programs_always_have_bytecode(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PATH", "/bin")
    assert surroundings()["PATH"] == "/bin"
    assert "PYTHONDONTWRITEBYTECODE" not in surroundings()
    command = [sys.executable, "-c", "import sys; raise SystemExit(7 if sys.dont_write_bytecode else 0)"]
    assert whole(command) > 0


@pytest.mark.parametrize("rows", [30, 3000])
def test_pane_of_any_size_goes_to_its_ends_and_half_a_page(rows: int) -> None:
    command = [sys.executable, "-m", "tests.bench.rows", str(rows)]
    found = session(command, f"of {rows} ", before=("j",), keys=("G", "\x15", "g", "\x04"))
    assert len(found.keys) == 4


def test_quantiles_are_values_that_were_measured() -> None:
    assert [quantile([3.0, 1.0, 2.0], part) for part in (0, 0.5, 0.95, 1)] == [1.0, 2.0, 3.0, 3.0]
    assert quantile([], 0.5) == 0


def test_row_has_its_ratio_and_whether_it_passes() -> None:
    times = Row("start", 30, 20, "bare", "ms", 1.5)
    more = Row("memory", 47, 40, "bare", "MB", 6, difference=True)
    assert (times.result, times.met) == (1.5, True)
    assert (more.result, more.met) == (7, False)
    assert "| start | × 1.50 | ≤ × 1.5 | 30.0 ms | bare: 20.0 ms |" in as_markdown([times, more])
    assert "| memory | +7.00 MB | ≤ +6 MB | 47.0 MB | bare: 40.0 MB |" in as_markdown([times, more])
    assert [row["met"] for row in json.loads(as_json([times, more]))] == [True, False]
