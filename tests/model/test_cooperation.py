"""A reading thread yields to others; the main thread does not."""

from __future__ import annotations

from threading import Thread

import pytest

from tests.bench.make import briefing as made
from tui.model import cooperation
from tui.model.links import Links
from tui.parse.builder import build
from tui.parse.parser import parse


@pytest.fixture(name="slept")
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    slept: list[float] = []
    monkeypatch.setattr(cooperation, "sleep", slept.append)
    monkeypatch.setattr(cooperation, "TURN", 0)
    return slept


def read(slept: list[float]) -> list[bool]:
    """Read a briefing; whether each step of it gave way."""
    gave: list[bool] = []

    def step() -> None:
        gave.append(bool(slept))
        slept.clear()

    root, _ = parse(made(20), "a.yaml")
    step()
    briefing, _, _ = build(root, "a.yaml", lambda _: (None, []))
    step()
    assert briefing is not None
    Links(briefing)
    step()
    return gave


def test_every_reading_step_yields_in_a_thread(slept: list[float]) -> None:
    gave: list[bool] = []
    thread = Thread(target=lambda: gave.extend(read(slept)))
    thread.start()
    thread.join()
    assert gave == [True, True, True]


def test_main_thread_never_yields(slept: list[float]) -> None:
    assert read(slept) == [False, False, False]
