"""What is kept of a briefing that was read: the same as reading it again, and never of anything else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from platformdirs import user_cache_dir

from tests.bench.make import briefing as made
from tui.model.declared import Declared
from tui.model.links import Links
from tui.model.names import names_of, prose_in
from tui.model.quotes import SourceText
from tui.parse import cache, kept
from tui.parse.lines import lines, restored
from tui.parse.load import LoadedFile, check, load
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "tests").rglob("*.yaml"), *(ROOT / "briefings").glob("*.yaml")])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for what is kept, empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    cache._folder.cache_clear()
    yield tmp_path / "cache" / "briefing"
    cache._folder.cache_clear()


@pytest.mark.parametrize("named", [None, "", "  ", "/elsewhere/kept"])
def test_the_folder_is_the_one_that_the_system_has_for_it(
    named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named is None:
        monkeypatch.delenv("XDG_CACHE_HOME")
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", named)
    cache._folder.cache_clear()
    assert cache._folder() == user_cache_dir("briefing", appauthor=False)


def plain(value: Any) -> Any:
    """All that a value holds, so that two that were made apart can be compared."""
    if isinstance(value, Declared):
        return type(value), {name: plain(getattr(value, name)) for name in type(value).declared}
    if isinstance(value, SourceText):
        return value.source, value.text
    if isinstance(value, dict):
        return [(key, plain(one)) for key, one in value.items()]
    return [plain(one) for one in value] if type(value) in (tuple, list) else value


def same(one: LoadedFile, other: LoadedFile) -> bool:
    return plain(one.briefing) == plain(other.briefing) and one.problems == other.problems


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_kept_of_a_briefing_is_all_that_reading_it_gives(path: Path) -> None:
    loaded = load(str(path))
    if loaded.briefing is not None:
        assert same(restored(str(path), list(lines(loaded))), loaded)


def sentences_of(briefing: Briefing) -> list[tuple[tuple[int, int], ...]]:
    return [source.body.sentences for source in briefing.sources.values() if source.body]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_names_in_every_text_are_kept_with_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(str(path), kept=True)
    if first.briefing is None:
        return
    names = names_of(first.briefing)
    texts = [*prose_in(first.briefing)]
    expected = [(names.mentioned(prose), names.runs(prose)) for prose in texts]
    monkeypatch.setattr("tui.model.mentions._pattern", None)  # it would fail if they were looked for
    monkeypatch.setattr("tui.model.segmentation._stop", None)
    again = load(str(path), kept=True)
    assert again.briefing is not None
    for briefing, mentions in ((first.briefing, first.mentions), (again.briefing, again.mentions)):
        known = Links(briefing, mentions).names
        assert [(known.mentioned(prose), known.runs(prose)) for prose in texts] == expected
    assert sentences_of(again.briefing) == sentences_of(first.briefing)


def test_a_file_is_read_once_and_then_recalled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(made(20), encoding="utf-8")
    first = load(str(path), kept=True)
    monkeypatch.setattr("tui.parse.tree.parse", None)  # it would fail if it were read again
    assert same(load(str(path), kept=True), first)


def test_the_problems_of_a_file_are_found_once_and_then_recalled(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(ROOT / "tests" / "examples" / f"{code}.yaml") for code in ("E201", "W501", "E501")]
    first = [check(path) for path in paths]
    assert [one.problems for one in first] == [load(path, editorial=True).problems for path in paths]
    monkeypatch.setattr("tui.parse.tree.parse", None)
    assert [check(path) for path in paths] == first


def test_a_file_with_problems_keeps_them_with_its_text() -> None:
    path = str(ROOT / "tests" / "examples" / "E201.yaml")
    first = load(path, kept=True)
    again = load(path, kept=True)
    assert first.problems
    assert (again.problems, again.text) == (first.problems, first.text)


def test_one_letter_more_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: One\n", encoding="utf-8")
    load(str(path), kept=True)
    path.write_text("title: Ones\n", encoding="utf-8")
    loaded = load(str(path), kept=True)
    assert loaded.briefing
    assert loaded.briefing.title == "Ones"


def test_a_briefing_that_moved_is_known_again_and_its_problems_name_the_new_place(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("title: One\ncolour: red\n", encoding="utf-8")
    load(str(tmp_path / "a.yaml"), kept=True)
    loaded = load(str(tmp_path / "b.yaml"), kept=True)
    assert loaded.briefing
    assert loaded.briefing.path == str(tmp_path / "b.yaml")
    assert [problem.path for problem in loaded.problems] == [str(tmp_path / "b.yaml")]


@pytest.mark.parametrize("change", ["other words", None], ids=["changed", "gone"])
def test_a_source_s_file_that_changed_is_read_anew(tmp_path: Path, change: str | None) -> None:
    (tmp_path / "a.txt").write_text("The words.", encoding="utf-8")
    path = tmp_path / "a.yaml"
    path.write_text(
        "title: T\nsources:\n  s: {file: a.txt}\nclaims:\n- {says: x, quote: The words}\n", encoding="utf-8"
    )
    assert load(str(path), kept=True).problems == []
    if change is None:
        (tmp_path / "a.txt").unlink()
    else:
        (tmp_path / "a.txt").write_text(change, encoding="utf-8")
    assert load(str(path), kept=True).problems == load(str(path)).problems != []


def test_no_code_that_reads_is_forgotten_in_the_number_that_changes_with_it() -> None:
    code = (ROOT / "tui" / "reading").rglob("*.py")
    rooms = {path.parent.relative_to(ROOT / "tui").as_posix() for path in code}
    # What tells of problems finds none.
    assert rooms - {"reading/show", "reading/explanations"} <= set(cache._ROOMS)


def test_code_that_changed_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep("thing", b"source", ["value"])
    assert cache.recall("thing", b"source") == [b"value"]
    monkeypatch.setattr(cache, "_code", lambda: 1)
    assert cache.recall("thing", b"source") is None


def test_two_sources_of_one_name_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "crc32", lambda _: 0)
    cache._code.cache_clear()
    cache.keep("thing", b"one", ["1"])
    assert cache.recall("thing", b"two") is None
    cache.keep("thing", b"two", ["2"])
    assert cache.recall("thing", b"two") == [b"2"]
    assert cache.recall("thing", b"one") is None
    cache._code.cache_clear()


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_somebody_wrote_into_what_is_kept_the_file_is_read(
    tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(made(2), encoding="utf-8")
    fresh = load(str(path))
    raw = path.read_bytes()
    kept.keep(fresh, raw, SIZE_LIMIT)
    found = cache._path("briefing", raw)
    whole = Path(found).read_bytes()
    at = data.draw(st.integers(len(cache._head("briefing", raw)), len(whole)))
    Path(found).write_bytes(
        whole[:at] + data.draw(st.sampled_from([b"", b"]", b"\n", b"[1]\n", b"[]", b"\xff"]))
    )
    assert same(load(str(path), kept=True), fresh)


def test_only_so_many_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 3)
    for number in range(6):
        cache.keep("thing", b"%d" % number, [str(number)])
        os.utime(cache._path("thing", b"%d" % number), ns=(number, number))
    assert len(list(folder.iterdir())) == 3
    assert cache.recall("thing", b"5") == [b"5"]
    assert cache.recall("thing", b"0") is None


def test_what_is_kept_is_the_user_s_own(folder: Path) -> None:
    cache.keep("thing", b"source", ["value"])
    (path,) = folder.iterdir()
    assert path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_keeps_nothing_and_stops_nothing(folder: Path) -> None:
    folder.parent.parent.mkdir(exist_ok=True)
    folder.parent.write_text("a file in the way", encoding="utf-8")
    path = str(ROOT / "tests" / "examples" / "E201.yaml")
    assert load(path, kept=True).problems == load(path, kept=True).problems != []
