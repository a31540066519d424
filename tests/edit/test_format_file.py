"""Formatting changes trailing blanks and the end of a file, and no content."""

from __future__ import annotations

import io
import sys
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.refusal import text_of
from tests.edit.rewriter import HARD, SHIPPED, SMALL, rewritten, root_of, texts
from tui.cli.main import main
from tui.edit.errors import EditError
from tui.edit.format_file import format_text
from tui.edit.meaning_diff import difference
from tui.edit.parsed_file import parse_file

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tui.model.entries import Briefing

SOURCE = "sources:\n  article:\n    text: "


@cache
def shipped() -> Briefing:
    return parse_file(SHIPPED, "").briefing


def fmt(text: str) -> str:
    return format_text(text, "a.yaml")


# --- Examples ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("title: T  \nlang: \t\n", "title: T\nlang:\n"),
        ("title: T\n\n\n", "title: T\n"),
        ("title: T", "title: T\n"),
        ("title: T\n  \n \t \n", "title: T\n"),
        ("# a  \n  # b \t\n\n\ntitle: T # c  \n", "# a\n  # b\n\n\ntitle: T # c\n"),
        ("title: T  \n  and more \n   \n  and more  \n", "title: T\n  and more\n\n  and more\n"),
        ("title: 'T  \n  and'  \n", "title: 'T\n  and'\n"),
        ("title: \"T  \n  and\"  \n", "title: \"T\n  and\"\n"),
        ("summary: >-  \n  T\n  \n  U\n", "summary: >-\n  T\n\n  U\n"),
        ("tags: [a,  \n  b]  \n", "tags: [a,\n  b]\n"),
        ("unknowns:\n  - \n  - One.  \n", "unknowns:\n  -\n  - One.\n"),
        ("summary: |\n  T", "summary: |\n  T\n"),
        ("summary: |+\n  T\n\n\n", "summary: |+\n  T\n"),
        (f"{SOURCE}|\n      T\n\n\ntitle: T \n", f"{SOURCE}|\n      T\n\n\ntitle: T\n"),
        ("", ""),
        ("\n  \n", ""),
        ("# nothing yet  ", "# nothing yet\n"),
    ],
)  # fmt: skip
def test_trailing_blanks_go_and_the_file_ends_once(text: str, better: str) -> None:
    assert fmt(text) == better
    assert fmt(better) == better


@pytest.mark.parametrize(
    "text",
    [
        "summary: |\n  T  \n  U\n",
        "summary: >\n  T  \n  U\n",
        "summary: |2\n    T\n     \n  U\n",
        "summary: |\n  T\n     \n  U\n",
        f"{SOURCE}|\n      T",
        f"{SOURCE}|+\n      T\n\n\n",
        f"{SOURCE}|\n      T\n         \n",
        f"{SOURCE}|+\n      T\n         \ntitle: T\n",
        'title: "T\\ \n  U"\n',
        'title: "T\\\n  U"\n',
        "title: T\u00a0\n",
        "title: T\u3000\n",
    ],
)
def test_blanks_and_line_ends_of_values_stay(text: str) -> None:
    assert fmt(text) == text


@pytest.mark.parametrize("text", ["title: 'T  \n", "title: T \ntitle: U\n", "- T  \n", "a: &b c  \n"])
def test_incomplete_file_is_refused(text: str, golden_case: Golden) -> None:
    with pytest.raises(EditError) as caught:
        fmt(text)
    golden_case("edit/format.txt", text_of(caught.value))


def test_file_with_other_errors_is_formatted() -> None:
    assert fmt("tittle: T  \nlang: [e, [n]]  \n") == "tittle: T\nlang: [e, [n]]\n"


# --- Any spelling -----------------------------------------------------------------------------------------


def check(text: str) -> None:
    better = fmt(text)
    before, after = parse_file(text, ""), parse_file(better, "")
    assert difference(before.briefing, after.briefing) == ""
    ends = [diagnostic.code for diagnostic in before.diagnostics]
    assert [diagnostic.code for diagnostic in after.diagnostics] == ends
    assert [line.rstrip(" \t") for line in better.rstrip().split("\n")] == [
        line.rstrip(" \t") for line in text.rstrip().split("\n")
    ]
    assert fmt(better) == better


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*SMALL, *[HARD] * 10]), st.integers(0))
def test_formatting_is_idempotent_and_keeps_the_meaning(base: str, seed: int) -> None:
    check(rewritten(base, Random(seed)))


@settings(max_examples=8, deadline=None)
@given(st.integers(0))
def test_shipped_briefing_keeps_its_meaning(seed: int) -> None:
    text = rewritten(SHIPPED, Random(seed))
    check(text)
    assert texts(root_of(fmt(text))) == texts(root_of(SHIPPED))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["summary: ", SOURCE, "x-own: ", "key_points:\n  - "]),
    st.sampled_from(["|", ">", "|-", "|+", ">+", "|1", '"', "'", ""]),
    st.text("ab\\ #\t\n", max_size=20),
    st.sampled_from(["", "\n", "\ntitle: T  \n"]),
)
def test_any_end_of_a_text_keeps_its_meaning(before: str, sign: str, text: str, behind: str) -> None:
    inside = text.replace("\n", "\n       ")
    body = {"|": f"\n       {inside}", ">": f"\n       {inside}", '"': f'{inside}"', "'": f"{inside}'"}
    written = f"{before}{sign}{body.get(sign[:1], inside)}{behind}"
    try:
        parse_file(written, "")
    except EditError:
        return
    check(written)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_difference_in_meaning_is_found(data: st.DataObject) -> None:
    words = sorted(
        {"lebanon", "hamas", "idf", "talks", "restraint", "article", "XXXX-11-23", "for", "assault"}
    )
    places = [at for word in words for at in range(len(SHIPPED)) if SHIPPED.startswith(f": {word}", at)]
    at = data.draw(st.sampled_from(places)) + 2
    end = at
    while SHIPPED[end].isalnum() or SHIPPED[end] == "-":
        end += 1
    changed = SHIPPED[:at] + data.draw(st.sampled_from(words)) + SHIPPED[end:]
    differs = difference(shipped(), parse_file(changed, "").briefing)
    assert bool(differs) is (changed != SHIPPED)


# --- The command ------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("good.yaml").write_bytes(b"title: T\n")
    Path("bad.yaml").write_bytes(b"title: T  \r\nlang: en\r\n\r\n")
    return tmp_path


def test_only_changed_files_are_written_and_named(
    folder: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    before = Path("good.yaml").stat().st_mtime_ns
    assert main(["fmt", "."]) == 0
    golden_case("edit/format.txt", "".join(capsys.readouterr()))
    assert Path("bad.yaml").read_bytes() == b"title: T\r\nlang: en\r\n"
    assert Path("good.yaml").stat().st_mtime_ns == before
    assert main(["fmt", "."]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_writes_nothing_and_exits_1(
    folder: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    before = Path("bad.yaml").read_bytes()
    assert main(["fmt", "--check", "good.yaml", "bad.yaml"]) == 1
    golden_case("edit/format.txt", "".join(capsys.readouterr()))
    assert Path("bad.yaml").read_bytes() == before
    assert main(["fmt", "--check", "good.yaml"]) == 0


def test_refused_file_does_not_stop_the_others(
    folder: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("broken.yaml").write_bytes(b"title: 'T  \n")
    assert main(["fmt", "gone.yaml", "broken.yaml", "bad.yaml"]) == 2
    out, err = capsys.readouterr()
    assert "bad.yaml" in out
    assert "broken.yaml" not in out
    golden_case("edit/format.txt", err)
    assert Path("broken.yaml").read_bytes() == b"title: 'T  \n"


def test_filter_keeps_every_other_byte(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufefftitle: É \r\n".encode())))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sent, encoding="ascii"))
    assert main(["fmt", "-"]) == 0
    assert sent.getvalue() == "\ufefftitle: É\r\n".encode()


def test_failing_filter_prints_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: 'T\n")))
    assert main(["fmt", "-"]) == 2
    assert capsys.readouterr().out == ""


def test_shipped_briefings_are_formatted() -> None:
    assert main(["fmt", "--check", str(Path(__file__).parents[2] / "briefings")]) == 0
