"""`briefing new`: the text and place of the new file, and no overwriting."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.coverage import coverage
from tui.cli.main import main
from tui.draft.new_briefing import clean_title, example
from tui.edit.errors import EditError
from tui.exchange.json_schema import NAME, as_text
from tui.model.entries import LISTS, MAPS
from tui.parse.builder import build
from tui.parse.parser import parse
from tui.report.text_report import as_text as report_text
from tui.resources import folder
from tui.text.sanitise import clean
from tui.text.slug import LONGEST, slug

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden
    from tui.model.entries import Briefing

TYPED = st.one_of(st.text(), st.text(" -#:'\"[]{}\\\n\t|>&*!%@`,?aN0…’אם🇱\u202e\u200d"))
"""Titles that a user may type."""
SHIPPED_SCHEMA = folder("briefings") / NAME
MODELINE = f"# yaml-language-server: $schema={SHIPPED_SCHEMA.as_uri()}\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def briefing_of(text: str) -> Briefing:
    """Return the briefing in a clean text."""
    root, diagnostics = parse(text, "new.yaml")
    briefing, found, _ = build(root, "new.yaml", lambda _: (None, []))
    assert diagnostics + found == []
    assert briefing is not None
    return briefing


# --- The example ------------------------------------------------------------------------------------------


def test_example_is_the_same_every_time(golden: Golden) -> None:
    golden("new/example.yaml", example("Talks at the border"))


def test_example_has_every_section_and_quotes_every_sentence() -> None:
    briefing = briefing_of(example("Talks"))
    assert all(getattr(briefing, part) for part in (*MAPS, *LISTS))
    cover = coverage(briefing)
    assert cover.touched == cover.sentences > 0


def test_example_passes_a_strict_check(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Talks"]) == 0
    assert main(["check", "--strict", "talks.yaml"]) == 0
    assert capsys.readouterr().out.endswith(report_text([], {}) + "\n")


# --- Titles -----------------------------------------------------------------------------------------------


@given(TYPED)
def test_any_title_is_read_back_equal(title: str) -> None:
    try:
        expected = clean_title(title)
    except EditError:
        assert not any(map(str.isalnum, title))
        return
    assert expected == clean(title, lines=False).strip()
    assert briefing_of(example(title)).title == expected


@pytest.mark.parametrize(
    "title",
    [
        "Talks at the border",
        "Ras EnNakoura: the talks",
        "“Radical elements” and 'others' and \"more\"",
        "Route #4 # closed",
        "🇱🇧 talks 👨‍👩‍👧",
        "محادثات رأس الناقورة: نجاح",
        "- no - # {x} [y]",
        "no",
        "2025",
        "!!!",
        "talk " * 5000 + "end",
    ],
)
def test_title_stays_as_it_was_typed(title: str) -> None:
    assert briefing_of(example(title)).title == title


def test_title_is_one_line_without_control_characters() -> None:
    assert briefing_of(example(" Talks\nat the\tborder\x1b[2J ")).title == "Talks at the border␛[2J"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (["Talks", "at", "the", "border"], "Talks at the border"),
        (["Talks at the border"], "Talks at the border"),
        (["--", "--talks--"], "--talks--"),
        (["-- talks --"], "-- talks --"),
        (["-hot topics"], "-hot topics"),
        (["-"], "-"),
    ],
)
def test_title_is_all_words_that_are_not_options(
    words: list[str], title: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--stdout", *words]) == 0
    assert briefing_of(capsys.readouterr().out).title == title
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize("words", [[], [""], ["  ", "\n"], ["\u200b\u200d"]])
def test_missing_title_is_refused(
    words: list[str], desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *words]) == 2
    golden_case("command/new-refused.txt", capsys.readouterr().err)
    assert list(desk.iterdir()) == []


# --- Names of files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Talks at Ras EnNakoura", "talks-at-ras-ennakoura"),
        ("  Lebanon–Israel: talks, 2025! ", "lebanon-israel-talks-2025"),
        ("Hezbollah’s role", "hezbollahs-role"),
        ("Café à Łódź, Straße Øst", "cafe-a-lodz-strasse-ost"),
        ("محادثات: السلام", "محادثات-السلام"),
        ("北京 talks", "北京-talks"),
        ("हिन्दी में", "हिन्दी-में"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf --output", "rf-output"),
        ("🇱🇧 🕊️", "briefing"),
        ("?!…", "briefing"),
        ("CON", "con-briefing"),
        ("talks " * 100, "talks-talks-talks-talks-talks-talks-talks-talks-talks-talks"),
        ("x" * 1000, "x" * LONGEST),
    ],
)
def test_file_is_named_after_its_title(title: str, name: str) -> None:
    assert slug(title) == name


@given(TYPED)
def test_file_name_is_valid_on_every_file_system(title: str) -> None:
    name = slug(title)
    assert 0 < len(name) <= LONGEST + len("-briefing")
    assert len(f"{name}-999.yaml".encode()) <= 255
    assert not name.startswith(("-", "."))
    assert not set(name) & set('/\\:*?"<>| \n\0')


# --- Where it is written ----------------------------------------------------------------------------------


def test_new_prints_the_path_and_the_next_steps(
    desk: Path, golden: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "Talks at the border"]) == 0
    assert (desk / "talks-at-the-border.yaml").read_bytes().decode() == MODELINE + example(
        "Talks at the border"
    )
    golden("command/new.txt", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("output", "path"),
    [
        ("other.yaml", "other.yaml"),
        ("./my talks.YML", "./my talks.YML"),
        ("sub", "sub/talks.yaml"),
        ("sub/", "sub/talks.yaml"),
        ("sub/other.yaml", "sub/other.yaml"),
        ("-x.yaml", "-x.yaml"),
    ],
)
def test_output_option_names_the_file(
    output: str, path: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "sub").mkdir()
    assert main(["new", "Talks", f"--output={output}"]) == 0
    assert (desk / path).read_text(encoding="utf-8") == MODELINE + example("Talks")
    out = capsys.readouterr().out
    assert path in out.splitlines()[0]
    command = next(line for line in out.splitlines() if "briefing check" in line)
    words = shlex.split(command.removeprefix("  briefing ").partition("   ")[0])
    assert main(words) == 0


def test_modeline_names_the_included_schema(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert SHIPPED_SCHEMA.is_file()
    assert main(["new", "Talks", "--stdout"]) == 0
    first = capsys.readouterr().out.split("\n")[0]
    assert first == MODELINE.rstrip("\n")
    assert not set(first.partition("=")[2]) & set(" \t")  # there an editor would stop reading it


@pytest.mark.parametrize(
    ("output", "beside"), [("./", "."), ("other.yaml", "."), ("sub/", "sub"), ("sub/other.yaml", "sub")]
)
def test_schema_in_the_same_folder_is_named_without_it(output: str, beside: str, desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / beside / NAME).write_text(as_text(), encoding="utf-8")
    assert main(["new", "Talks", "--output", output]) == 0
    (made,) = desk.rglob("*.yaml")
    assert made.read_text("utf-8") == f"# yaml-language-server: $schema={NAME}\n" + example("Talks")


def test_missing_schema_is_not_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.edit.modeline.folder", lambda name: desk / name)
    assert main(["new", "Talks"]) == 0
    assert (desk / "talks.yaml").read_text("utf-8") == example("Talks")


@pytest.mark.parametrize("there", ["a file", "a folder", "a link to nowhere"])
def test_new_never_overwrites(
    there: str, desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    path = desk / "talks.yaml"
    if there == "a file":
        path.write_text("title: Mine\n")
    elif there == "a folder":
        path.mkdir()
    else:
        path.symlink_to("nowhere.yaml")
    (desk / "talks-2.yaml").write_text("title: Mine too\n")
    before = sorted(desk.iterdir())
    assert main(["new", "Talks", "--output", "./"]) == 2
    said = capsys.readouterr().err
    assert "--output ./talks-3.yaml" in said
    golden_case("command/new-refused.txt", said)
    assert sorted(desk.iterdir()) == before
    assert there != "a file" or path.read_text() == "title: Mine\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--output", "gone/"],
        ["--output", "gone/a.yaml"],
        ["--output", "a.txt"],
        ["--output", "a.yaml", "--stdout"],
        ["--output", "x" * 300 + ".yaml"],
    ],
    ids=["folder", "file", "ending", "both", "too long"],
)
def test_unwritable_output_is_explained(
    words: list[str], desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "Talks", *words]) == 2
    golden_case("command/new-refused.txt", capsys.readouterr().err)
    assert list(desk.iterdir()) == []


def test_interrupted_new_leaves_no_file(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    assert main(["new", "Talks"]) == 130
    assert list(desk.iterdir()) == []
