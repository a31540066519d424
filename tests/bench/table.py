"""The measured programs and their yardsticks, the rounds, and the rows of the table."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.make import briefing
from tests.bench.measure import Session, quantile, session, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = str(ROOT / "briefings" / "lebanon-israel-talks.yaml")
PYTHON = sys.executable
_INSTALLED = Path(PYTHON).with_name("briefing")
READER = (str(_INSTALLED),) if _INSTALLED.exists() else (PYTHON, "-m", "tui")
ALL_PANES = "(?=.*Actors)(?=.*Timeline)(?=.*Positions)"
TITLE = "events around"
"""The title of a generated briefing."""
LARGE = (1_000, 10_000)
TWO_MEGABYTES = 6_300
"""So many events make a briefing of two megabytes."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a figure, its yardstick and their ratio."""

    work: str
    value: float
    against: float
    yardstick: str
    unit: str
    target: float
    difference: bool = False
    """The target is how much more it may be, instead of how many times."""
    lead: bool = False
    """The README shows this row too."""

    @property
    def result(self) -> float:
        """How many times the yardstick, or how much above it."""
        if self.difference:
            return self.value - self.against
        return self.value / self.against if self.against else float("inf")

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.result <= self.target


@dataclass(frozen=True, slots=True)
class Program:
    """A program to measure in a terminal: the text that shows it is ready, and the keys to press."""

    command: tuple[str, ...]
    until: str
    before: tuple[str, ...] = ()
    """Keys that bring the cursor to where it is measured."""
    keys: tuple[str, ...] = ()
    """The keys that are measured. Every one of them changes something."""
    rests: bool = False
    """Whether it is watched at rest too."""


def _to_and_fro(down: str, up: str) -> tuple[str, ...]:
    """Keys that move a cursor up and down, again and again."""
    return ((down,) * 10 + (up,) * 10) * 3


def reader(path: str, *, rests: bool = False) -> Program:
    """The reader on a briefing, its cursor among the actors."""
    return Program((*READER, path), ALL_PANES, ("1", "j"), _to_and_fro("j", "k"), rests)


def hub(path: str) -> Program:
    """The reader on a large briefing: onto the actor who acts in half of it and off, and along its links."""
    along = ("4", *("j",) * 10, *("k",) * 10)
    return Program((*READER, path), ALL_PANES, ("1", "j"), (*("k", "j") * 15, "k", *along))


def rows(number: int) -> Program:
    """A pane of so many rows: to its end and half a page up, to its beginning and half a page down."""
    command = (PYTHON, "-m", "tests.bench.rows", str(number))
    return Program(command, f"of {number} ", ("j",), ("G", "\x15", "g", "\x04") * 15)


FEW, MANY = 100, 100_000
"""Rows of a pane in which the same keys are to take the same time."""
PROGRAMS = {
    "label": Program((PYTHON, "-m", "tests.bench.bare"), "one label", rests=True),
    "list": Program(
        (PYTHON, "-m", "tests.bench.bare", "list"), "row 9", ("\x1b[B",), _to_and_fro("\x1b[B", "\x1b[A")
    ),
    "reader": reader(SHIPPED, rests=True),
    "panes": Program((*READER, SHIPPED), ALL_PANES, ("1", "j"), ("2", "3", "4", "1") * 10),
    "few rows": rows(FEW),
    "many rows": rows(MANY),
}
SHORT = {
    "pass": (PYTHON, "-c", "pass"),
    "version": (*READER, "--version"),
    "check": (*READER, "check", SHIPPED),
}


def measure(*, rounds: int, idle: float, large: bool, say: Callable[[str], None]) -> list[Row]:
    """All rows; `idle` in seconds. The programs take turns, so that a slow minute is everybody's."""
    with tempfile.TemporaryDirectory() as folder:
        for command in SHORT.values():
            whole(command)
        session(PROGRAMS["reader"].command, PROGRAMS["reader"].until)
        programs = dict(PROGRAMS)
        if large:
            for events in LARGE:
                path = _large(folder, events)
                programs |= {
                    f"title {events}": Program((*READER, path), TITLE),
                    f"reader {events}": reader(path),
                }
            programs["hub"] = hub(path)
        walls: dict[str, list[float]] = {name: [] for name in SHORT}
        sessions: dict[str, list[Session]] = {name: [] for name in programs}
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            for name, command in SHORT.items():
                walls[name] += [whole(command) for _ in range(5)]
            for name, program in programs.items():
                sessions[name].append(
                    session(
                        program.command,
                        program.until,
                        before=program.before,
                        keys=program.keys,
                        idle=idle if program.rests else 0,
                    )
                )
        say("reading against parsing")
        return [
            *_short_rows(walls),
            *_screen_rows(sessions, idle),
            *_large_rows(sessions, folder),
            _reading_row(_large(folder, TWO_MEGABYTES)),
        ]


def _large(folder: str, events: int) -> str:
    path = Path(folder) / f"{events}.yaml"
    path.write_text(briefing(events), encoding="utf-8")
    return str(path)


def _short_rows(walls: Mapping[str, Sequence[float]]) -> Iterator[Row]:
    bare = median(walls["pass"])
    yield Row("`--version`, whole process", median(walls["version"]), bare, "`python -c pass`", "ms", 3)
    yield Row(
        "`check` of the shipped briefing, whole process",
        median(walls["check"]),
        bare,
        "`python -c pass`",
        "ms",
        6,
        lead=True,
    )


def _screen_rows(sessions: Mapping[str, Sequence[Session]], idle: float) -> Iterator[Row]:
    label, listing, shipped = (sessions[name] for name in ("label", "list", "reader"))
    painted = "all panes painted, shipped briefing"
    yield Row(painted, _paint(shipped), _paint(label), "bare Textual", "ms", 1.2, lead=True)
    key = "a key until all panes stand still, p95"
    yield Row(key, _key(shipped), _key(listing), "bare list", "ms", 1.5, lead=True)
    yield Row("the key of another pane, p95", _key(sessions["panes"]), _key(listing), "bare list", "ms", 1.5)
    yield Row("bytes to the terminal for a key", _bytes(shipped), _bytes(listing), "bare list", "B", 0.5)
    memory = "memory above bare Textual"
    yield Row(memory, _memory(shipped), _memory(label), "bare Textual", "MB", 6, difference=True)
    if idle:
        rest = f"processor time in a second of rest, over {idle:g} s"
        yield Row(rest, _idle(shipped), _idle(label), "bare Textual", "ms", 1, difference=True)
    few, many = _key(sessions["few rows"]), _key(sessions["many rows"])
    work = f"`g`, `G` and half a page in {MANY:,} rows, p95"
    yield Row(work, many, few, f"in {FEW} rows", "ms", 1.2)


def _large_rows(sessions: Mapping[str, Sequence[Session]], folder: str) -> Iterator[Row]:
    for events in LARGE:
        if runs := sessions.get(f"reader {events}"):
            titled, bare = _paint(sessions[f"title {events}"]), _paint(sessions["label"])
            yield Row(f"title painted, {events} events", titled, bare, "bare Textual", "ms", 1.3)
            parsed = median(_read_and_parsed(_large(folder, events))["parse"])
            allowed = 3 * parsed + _paint(sessions["reader"])
            against = "3 × `yaml.load` + the shipped briefing's start"
            painted, is_largest = f"all panes painted, {events} events", events == LARGE[-1]
            yield Row(painted, _paint(runs), allowed, against, "ms", 1, lead=is_largest)
            key, shipped = _key(runs), _key(sessions["reader"])
            yield Row(f"a key, {events} events, p95", key, shipped, "shipped briefing", "ms", 1.5)
            if is_largest:
                work = f"a key onto and along {events // 2} links, p95"
                yield Row(work, _key(sessions["hub"]), shipped, "shipped briefing", "ms", 1.5)
            each = (_memory(runs) - _memory(sessions["reader"])) * 1000 / events
            yield Row(f"memory for an event, {events} events", each, 0, "nothing", "kB", 3, difference=True)


def _read_and_parsed(path: str) -> dict[str, list[float]]:
    """How long it took in turn, in ms, to `read` a file with all that is in it, and to `parse` it alone."""
    command = (PYTHON, "-m", "tests.bench.reading", path)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    taken: dict[str, list[float]] = json.loads(done.stdout)
    return taken


def _reading_row(path: str) -> Row:
    taken = _read_and_parsed(path)
    size = Path(path).stat().st_size / MEGABYTE
    work = f"reading {size:.1f} MB, links and mentions included"
    read, parsed = median(taken["read"]), median(taken["parse"])
    return Row(work, read, parsed, "`yaml.load`, CSafeLoader", "ms", 2.5, lead=True)


def _paint(runs: Sequence[Session]) -> float:
    return median(run.paint for run in runs)


def _key(runs: Sequence[Session]) -> float:
    return quantile([taken for run in runs for taken in run.keys], 0.95)


def _bytes(runs: Sequence[Session]) -> float:
    return median(sent for run in runs for sent in run.bytes)


def _memory(runs: Sequence[Session]) -> float:
    return median(run.memory for run in runs) / MEGABYTE


def _idle(runs: Sequence[Session]) -> float:
    return median(run.idle for run in runs)


def as_markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table, the ratios first."""
    head = ["| work | ratio | target | figure | against |", "|---|---|---|---|---|"]
    return "\n".join(head + [_markdown(row) for row in rows])


def _markdown(row: Row) -> str:
    unit = f" {row.unit}" if row.difference else ""
    result, target = (
        (f"{row.result:+.2f}", f"{row.target:+g}")
        if row.difference
        else (f"× {row.result:.2f}", f"× {row.target:g}")
    )
    return (
        f"| {row.work} | {result}{unit} | ≤ {target}{unit} "
        f"| {row.value:,.1f} {row.unit} | {row.yardstick}: {row.against:,.1f} {row.unit} |"
    )


def as_json(rows: Iterable[Row]) -> str:
    """The rows as JSON, each with its ratio or difference and whether it meets its target."""
    return json.dumps([{**asdict(row), "result": row.result, "met": row.met} for row in rows], indent=1)
