"""Live reload, editing and the list of problems."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager, contextmanager
from random import Random
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.screen.following import SAVES, TEXT, Clock, clock, pass_on, written_over
from tests.screen.stage import Stage, reader
from tests.screen.test_editions import without
from tests.screen.test_selecting import select, to_link
from tui.app import following, wording
from tui.app.screens.problems_screen import ProblemsScreen
from tui.diagnostics.diagnostic import Diagnostic
from tui.edit import external_editor
from tui.edit.errors import EditError
from tui.edit.wording import ENDED_WITH_CODE
from tui.lint import lint, load_linted
from tui.parse.load import load

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator
    from pathlib import Path

    from tui.library.watch import Stamps

AIN, HEZBOLLAH = "Airstrike at Ain al-Hilweh", "Hezbollah"
LINES = TEXT.split("\n")
BROKEN = TEXT.replace("title: Airstrike at Ain", 'title: "Airstrike at Ain')
BROKEN_LINE = next(number for number, line in enumerate(BROKEN.split("\n"), 1) if 'title: "Airstrike' in line)
HELP = "e edit  ! problems"
GONE = Diagnostic("E001", "").message
UNCLOSED = Diagnostic("E103", "", variant="unclosed").message


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "talks.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@asynccontextmanager
async def followed(path: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Stage, Clock]]:
    """Run the reader of a briefing; also return the time of its file."""
    async with reader(path, size) as stage:
        yield stage, clock(stage)


def last_message(stage: Stage) -> str:
    """Return the reader's last message."""
    return stage.app.messages()[-1]


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(LINES, 1) if words in line)


# ---- what is saved


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
async def test_saved_change_is_shown_and_all_else_stays(
    save: Callable[[Path, str], None], path: Path
) -> None:
    async with followed(path) as (stage, time):
        await select(stage, "timeline", AIN)
        await stage.press("4", "j")
        link, before = stage.link(), stage.position("timeline")
        save(path, TEXT.replace("title: Airstrike at Ain", "title: Airstroke at Ain"))
        assert await pass_on(stage, time)
        assert stage.reader.selection.id == "strike-ain-al-hilweh"
        assert any("Airstroke at Ain" in row for row in stage.selected("timeline"))
        assert stage.position("timeline") == before
        assert stage.link() == link
        assert "reloaded" in stage.grid()
        assert stage.is_on_the_terminal()


async def test_half_written_file_is_never_shown(path: Path) -> None:
    async with followed(path) as (stage, time):
        before = stage.lines()
        for end in range(0, len(TEXT), 4000):
            written_over(path, TEXT[:end])
            assert not await pass_on(stage, time, 0.3)
            assert stage.lines() == before
        written_over(path, TEXT.replace(AIN, "Another title"))
        assert await pass_on(stage, time)
        assert "Another title" in stage.grid()


async def test_removed_entry_is_named_and_its_neighbour_selected(path: Path) -> None:
    async with followed(path) as (stage, time):
        await select(stage, "timeline", AIN)
        written_over(path, without("strike-ain-al-hilweh"))
        await pass_on(stage, time)
        assert last_message(stage) == wording.reloaded(8, [AIN], AIN)
        assert stage.reader.selection.id == "talks"


async def test_memory_is_flat_after_some_reloads(path: Path) -> None:
    frozen = []
    async with reader(path) as stage:
        assert stage.app.live is not None
        follower = stage.app.live.follower
        for number in range(24):
            written_over(path, TEXT.replace("title: ", f"title: {number} ", 1))
            follower.ask()
            news = follower._step_without_collecting()
            assert news is not None
            stage.app.live.take(news)
            await stage.settle()
            stage.frames.clear()
            frozen.append(gc.get_freeze_count())
        assert len(stage.app.screen.query("ToastHolder")) <= 2
    gc.unfreeze()
    assert max(frozen[12:]) < 1.5 * min(frozen[4:12])


# ---- what cannot be read


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_head_says_that_the_file_shrank_until_a_key(path: Path, size: tuple[int, int]) -> None:
    async with followed(path, size) as (stage, time):
        assert "shrank" not in stage.lines()[0]
        written_over(path, TEXT[: TEXT.index("\nclaims:")])
        assert await pass_on(stage, time)
        assert "shrank:" in stage.lines()[0]
        assert "fewer than before" in stage.lines()[0]
        stage.app.clear_notifications()
        await stage.settle()
        assert "shrank:" in stage.lines()[0]
        await stage.press("j")
        assert "shrank" not in stage.lines()[0]
        written_over(path, TEXT)
        assert await pass_on(stage, time)
        assert "shrank" not in stage.lines()[0]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_broken_file_keeps_last_version_under_a_banner(path: Path, size: tuple[int, int]) -> None:
    async with followed(path, size) as (stage, time):
        await select(stage, "timeline", AIN)
        head, before = stage.lines()[0], stage.reader.selection
        written_over(path, BROKEN)
        await pass_on(stage, time)
        assert stage.lines()[0] == head
        assert f"line {BROKEN_LINE}: " in stage.lines()[1]
        assert HELP in stage.lines()[1]
        assert stage.reader.selection == before
        assert any(AIN[:12] in row for row in stage.selected("timeline"))
        await stage.press("j", "k")
        assert f"line {BROKEN_LINE}: " in stage.lines()[1]
        written_over(path, TEXT)
        await pass_on(stage, time)
        assert HELP not in stage.grid()
        assert stage.reader.selection == before
        assert stage.is_on_the_terminal()


async def test_missing_file_shows_a_banner_until_it_returns(path: Path) -> None:
    async with followed(path) as (stage, time):
        path.unlink()
        await pass_on(stage, time)
        assert GONE in stage.lines()[1]
        written_over(path, TEXT)
        await pass_on(stage, time)
        assert GONE not in stage.grid()


async def test_crash_while_reading_shows_as_a_problem(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with followed(path) as (stage, time):
        assert stage.app.live is not None
        news = time.wait(0.1)
        stage.app.live.follower.ask()
        news = time.wait(0.1)
        assert news is not None
        stage.app.live.take(news._replace(snapshot=None, failure=RuntimeError("on purpose")))
        await stage.settle()
        assert "RuntimeError" in stage.lines()[1]
        assert stage.app.is_running


async def test_random_edits_show_the_new_or_last_good_version(
    path: Path,
) -> None:
    random = Random(7)
    async with followed(path) as (stage, time):
        shown, text = TEXT, TEXT
        for _ in range(40):
            start = random.randrange(len(text))
            put = random.choice(("", "x", ": ", '"', "\n", "- ", "[", "\x00", "\t", "  new: {name: New}\n"))
            text = text[:start] + put + text[start + random.choice((0, 1, 5, 400)) :]
            written_over(path, text)
            await pass_on(stage, time)
            await stage.press(random.choice("jk12345fs"), random.choice(("enter", "backspace", "j", "G")))
            found = load(str(path))
            good = found.briefing is not None and not any(one.code == "W001" for one in found.diagnostics)
            if good:
                shown = text
            else:
                text = shown if random.random() < 0.5 else text
            expected = tmp_entries(shown, path)
            assert list(stage.reader._briefing.entries) == expected
            assert stage.reader.has_class("-warned") is not good
            assert len(stage.app.messages()) <= 1


def tmp_entries(text: str, path: Path) -> list[str]:
    """Return the addresses of the entries of a text."""
    other = path.with_suffix(".seen")
    other.write_text(text, encoding="utf-8")
    briefing = load(str(other)).briefing
    assert briefing is not None
    return list(briefing.entries)


# ---- reading again


async def test_hanging_disk_delays_no_key_and_reload_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs, go = Event(), Event()

    def hang(_: Iterable[str]) -> Stamps:
        hangs.set()
        assert go.wait(30)
        return {}

    async with followed(path) as (stage, _):
        live = stage.app.live
        assert live is not None
        monkeypatch.setattr(following, "stamps", hang)
        live.follower.start()
        try:
            await stage.press("r")
            assert hangs.wait(10)
            await select(stage, "timeline", AIN)
            await stage.press("enter", "1", "j")
            live.say_still_reading()
            await stage.settle()
            assert wording.still_reading(str(path)) in last_message(stage)
        finally:
            live.follower.stop()
            go.set()


async def test_r_reloads_and_says_so(path: Path) -> None:
    async with followed(path) as (stage, time):
        await stage.press("r")
        assert await pass_on(stage, time, 0.1)
        assert "reloaded" in stage.grid()
        path.write_text(BROKEN, encoding="utf-8")
        await stage.press("r")
        assert await pass_on(stage, time, 0.1)
        assert wording.NOT_RELOADED.format("") in stage.grid()


# ---- editing


@pytest.fixture(name="opened")
def recorded_editor(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the command that opened an editor."""
    words: list[str] = []

    @contextmanager
    def suspend(self: object) -> Iterator[None]:
        yield

    monkeypatch.setenv("EDITOR", "nano")
    monkeypatch.setattr("tui.app.application.BriefingApp.suspend", suspend)
    monkeypatch.setattr(external_editor, "run", words.extend)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(external_editor.command, "__defaults__", (lambda name: f"/usr/bin/{name}",))
    return words


async def test_e_opens_the_editor_at_the_selection(path: Path, opened: list[str]) -> None:
    async with followed(path) as (stage, _):
        await stage.press("e")
        assert opened == ["nano", "+1,1", str(path)]
        await select(stage, "timeline", AIN)
        opened.clear()
        await stage.press("e")
        line = line_of("strike-ain-al-hilweh:")
        assert opened[1].startswith(f"+{line},")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("strikes-justified@israeli-government", "- issue: strikes-justified"),
        ("israel&lebanon", "israel: {name: Israel"),
        ("!russia", "russia: {name: Russia"),
        ("article", "  article:"),
    ],
)
async def test_subject_is_edited_at_its_first_part(
    address: str, words: str, path: Path, opened: list[str]
) -> None:
    async with followed(path) as (stage, _):
        stage.reader.choose(address)
        await stage.press("e")
        assert opened[1].startswith(f"+{line_of(words)},")


async def test_a_sentence_is_edited_in_its_line(path: Path, opened: list[str]) -> None:
    async with followed(path) as (stage, _):
        source = stage.reader._briefing.sources["article"]
        assert source.body is not None
        for number in (0, 7):
            start = source.body.sentences[number][0]
            stage.reader.choose(f"article#{number + 1}")
            opened.clear()
            await stage.press("e")
            line, column = map(int, opened[1].removeprefix("+").split(","))
            assert LINES[line - 1][column - 1 :].startswith(source.body.text[start : start + 12])


async def test_e_opens_a_broken_file_at_its_fault(path: Path, opened: list[str]) -> None:
    async with followed(path) as (stage, time):
        await select(stage, "timeline", AIN)
        written_over(path, BROKEN)
        await pass_on(stage, time)
        await stage.press("e")
        assert opened[1].startswith(f"+{BROKEN_LINE},")


async def test_failing_editor_is_reported_and_reader_goes_on(
    path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = EditError(ENDED_WITH_CODE, editor="nano", number=3)

    def fails(_: list[str]) -> None:
        raise ended

    async with followed(path) as (stage, _):
        monkeypatch.setattr(external_editor, "run", fails)
        await stage.press("e")
        assert str(ended) in " ".join(stage.grid().split())

        def breaks(_: list[str]) -> None:
            raise RuntimeError("on purpose")

        monkeypatch.setattr(external_editor, "run", breaks)
        await stage.press("e")
        assert "RuntimeError" in stage.grid()
        assert stage.app.is_running


async def test_uneditable_file_says_why(
    path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with followed(path) as (stage, _):
        assert stage.app.live is not None
        monkeypatch.setattr("os.access", lambda *_: False)
        await stage.press("e")
        assert wording.not_writable("").strip() in " ".join(stage.grid().split())
        stage.app.live.problems.loaded = stage.app.live.problems.loaded._replace(path="-")
        await stage.press("e")
        assert "standard input" in " ".join(stage.grid().split())
        assert opened == []


async def test_terminal_without_suspend_cannot_open_an_editor(path: Path) -> None:
    async with followed(path) as (stage, _):
        await stage.press("e")
        assert wording.NO_EDITOR_HERE in " ".join(stage.grid().split())


# ---- problems


@pytest.fixture(name="doubtful")
def a_briefing_with_problems(tmp_path: Path) -> Path:
    path = tmp_path / "doubtful.yaml"
    text = (
        "title: Doubtful\nactors:\n  ann: {name: Ann}\n  bob: {nam: Bob}\n"
        "timeline:\n  talks: {title: Talks, by: anne, date: 2025-02-30}\n"
    )
    path.write_text(text, encoding="utf-8")
    return path


async def warned(stage: Stage) -> None:
    """Wait for the warnings, which are found in the background."""
    live = stage.app.live
    assert live is not None
    live.problems.take_warnings(live.problems.loaded, lint(live.problems.loaded))
    await stage.settle()


async def test_list_shows_all_problems_and_the_selected_in_full(doubtful: Path) -> None:
    async with followed(doubtful) as (stage, _):
        await stage.press("exclamation_mark")
        await warned(stage)
        screen = stage.app.screen
        assert isinstance(screen, ProblemsScreen)
        loaded = load_linted(str(doubtful))
        grid = stage.grid()
        assert len(loaded.diagnostics) >= 4
        for problem in loaded.diagnostics:
            row = next(
                line for line in stage.lines() if f" {problem.code} " in line and problem.message in line
            )
            assert f" {problem.span.line}:{problem.span.column} " in row
            assert row.strip("│ ▌").startswith(problem.code[0])
        assert "nam: Bob" in grid
        assert "^^^" in grid
        assert "= help" in grid
        assert stage.is_on_the_terminal()
        await stage.press("j")
        assert stage.grid() != grid
        await stage.press("escape")
        assert stage.app.screen is stage.reader


@pytest.mark.parametrize("key", ["enter", "e"])
async def test_problem_is_edited_at_its_span(doubtful: Path, opened: list[str], key: str) -> None:
    async with followed(doubtful) as (stage, _):
        await stage.press("exclamation_mark", "j", key)
        screen = stage.app.screen
        assert isinstance(screen, ProblemsScreen)
        assert opened == ["nano", f"+{screen.span.line},{screen.span.column}", str(doubtful)]


async def test_fixed_problem_leaves_the_list_and_cursor_stays(doubtful: Path) -> None:
    async with followed(doubtful) as (stage, time):
        await stage.press("exclamation_mark", "G")
        screen = stage.app.screen
        assert isinstance(screen, ProblemsScreen)
        count, chosen = len(screen._problems), screen._rows.chosen
        text = doubtful.read_text(encoding="utf-8").replace("{nam: Bob}", "{name: Bob}")
        written_over(doubtful, f"# a line more\n{text}")
        await pass_on(stage, time)
        assert len(screen._problems) < count
        assert screen._rows.chosen == chosen
        assert "Bob" in " ".join(actor.name for actor in stage.reader._briefing.actors.values())


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 6), (3, 2), (1, 1)])
async def test_the_list_can_be_walked_at_any_size(doubtful: Path, size: tuple[int, int]) -> None:
    async with followed(doubtful, size) as (stage, _):
        await stage.press("exclamation_mark", "j", "k", "G", "g", "ctrl+d", "ctrl+u", "t", "enter")
        await warned(stage)
        await stage.resize((120, 40), (10, 3), size)
        await stage.press("q")
        assert stage.app.screen is stage.reader


async def test_a_briefing_without_problems_has_an_empty_list(path: Path) -> None:
    async with followed(path) as (stage, _):
        await stage.press("exclamation_mark")
        assert wording.NO_PROBLEMS in stage.lines()[0]
        await stage.press("j", "enter", "exclamation_mark")
        assert stage.app.screen is stage.reader


# ---- what cannot be read from the beginning


async def test_broken_briefing_opens_problems_then_the_reader(path: Path, opened: list[str]) -> None:
    path.write_text(BROKEN, encoding="utf-8")
    async with followed(path) as (stage, time):
        assert isinstance(stage.app.screen, ProblemsScreen)
        assert UNCLOSED in stage.grid()
        await stage.press("e")
        assert opened[1].startswith(f"+{BROKEN_LINE},")
        path.write_text(TEXT.replace("actors:", "actors: ]"), encoding="utf-8")
        await pass_on(stage, time)
        assert UNCLOSED not in stage.grid()
        path.write_text(TEXT, encoding="utf-8")
        await pass_on(stage, time)
        assert UNCLOSED not in stage.grid()
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("enter")
        await to_link(stage, "Airstrike in Beirut")
        path.write_text(BROKEN, encoding="utf-8")
        await pass_on(stage, time)
        assert HELP in stage.lines()[1]
        await stage.press("exclamation_mark", "escape", "q")
        assert stage.app.return_value == 0


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+c"])
async def test_quitting_a_broken_briefing_exits_with_one(path: Path, key: str) -> None:
    path.write_text(BROKEN, encoding="utf-8")
    async with followed(path) as (stage, _):
        await stage.press(key)
        assert stage.app.return_value == 1
