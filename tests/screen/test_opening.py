"""Opening a large briefing: the screen shows its title and answers keys meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.bench import make
from tui.app.application import BriefingApp
from tui.app.background_load import BackgroundLoad
from tui.app.screens.loading_screen import LoadingScreen
from tui.app.screens.problems_screen import ProblemsScreen
from tui.app.screens.reader_screen import ReaderScreen
from tui.parse import raw_file
from tui.parse.errors import NotABriefingError
from tui.parse.load import load
from tui.settings.checks import read_theme
from tui.settings.themes import DEFAULT_THEME, theme_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.parse.load import LoadedFile

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(name="large")
def a_large_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_text(make.briefing(1200), encoding="utf-8")
    return path


def app_on(path: Path, limit: int = raw_file.SIZE_LIMIT) -> BriefingApp:
    theme, problems = read_theme(theme_files()[DEFAULT_THEME])
    assert theme is not None, problems
    return BriefingApp(BackgroundLoad(str(path), limit), theme, limit=limit)


@pytest.fixture(name="held")
def reading_that_waits(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Delay reading until the event is set."""
    go = Event()

    def held(path: str, *, limit: int, tell: Callable[[str], None], source_map: bool) -> LoadedFile:
        assert go.wait(10)
        return load(path, limit=limit, tell=tell, source_map=source_map)

    monkeypatch.setattr("tui.parse.load.load", held)
    return go


async def until(pilot: Pilot[int], test: Callable[[], bool]) -> None:
    for _ in range(500):
        if test():
            return
        await pilot.pause(0.02)
    raise AssertionError("it did not come")


async def until_the_reader_stands(pilot: Pilot[int]) -> ReaderScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
    assert isinstance(pilot.app.screen, ReaderScreen)
    return pilot.app.screen


def test_large_file_is_recognised_by_its_size(large: Path, tmp_path: Path) -> None:
    small = tmp_path / "small.yaml"
    small.write_text("title: small\n")
    assert raw_file.is_large(str(large))
    assert not raw_file.is_large(str(small))
    assert not raw_file.is_large(str(tmp_path / "gone.yaml"))


async def test_title_is_shown_until_a_large_file_is_read(large: Path, held: Event) -> None:
    app = app_on(large)
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, LoadingScreen)
        assert "1200 events around the Harbour Council" in app.export_screenshot().replace("&#160;", " ")
        held.set()
        screen = await until_the_reader_stands(pilot)
        await pilot.press("j")
        assert screen.selection.id


async def test_quitting_while_loading_does_not_wait(large: Path, held: Event) -> None:
    app = app_on(large)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    assert app.failure is None
    assert app._loading is not None
    held.set()
    assert app._loading.loaded is None


def test_a_stopped_reading_ends_at_its_next_step(large: Path, held: Event) -> None:
    loading = BackgroundLoad(str(large))
    loading.start()
    loading.stop()
    held.set()
    for thread in threading.enumerate():
        if thread.name == "loading":
            thread.join(10)
    assert (loading.loaded, loading.failure) == (None, None)


async def test_large_file_without_briefing_opens_its_problems(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.yaml"
    path.write_text("- no briefing\n" * 30_000)
    app = app_on(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "E301" in app.export_screenshot())
        assert isinstance(app.screen, ProblemsScreen)
        await pilot.press("q")
    assert app.return_value == 1


async def test_large_file_removed_while_loading_is_refused(large: Path) -> None:
    app = app_on(large.parent / "gone.yaml")
    with pytest.raises(NotABriefingError) as refused:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.failure is not None)
    assert [problem.code for problem in refused.value.loaded.diagnostics] == ["E001"]


async def test_the_users_size_limit_holds_for_warnings_too(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    doubtful = (EXAMPLES / "W714.yaml").read_text(encoding="utf-8")
    line = f"# {'-' * 997}\n"
    path.write_text(doubtful + line * (raw_file.SIZE_LIMIT // len(line) + 1), encoding="utf-8")
    app = app_on(path, limit=2 * raw_file.SIZE_LIMIT)
    async with app.run_test(size=(120, 24)) as pilot:
        await until_the_reader_stands(pilot)
        await until(pilot, lambda: app.live is not None)
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: "W714" in app.export_screenshot())
