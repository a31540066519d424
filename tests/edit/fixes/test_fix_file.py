"""`briefing check --fix`: only safe fixes are written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.rewriter import SHIPPED, SMALL, root_of, texts
from tests.parse.mutations import MUTATIONS
from tests.parse.test_parser import MENDED
from tui.cli.main import main
from tui.edit.fixes.content_diff import agree
from tui.edit.fixes.fix_file import repaired
from tui.parse.load import load
from tui.parse.parser import parse
from tui.parse.syntax.certainty import SAFE_REPAIRS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

REPAIRED = [
    ("E101", "title:Talks\nlang: en\n", "title: Talks\nlang: en\n"),
    ("E101", "actors:\n  a: A\n  b:B\n", "actors:\n  a: A\n  b: B\n"),
    ("E101", "actors: {a: {name:A, kind: group}}\n", "actors: {a: {name: A, kind: group}}\n"),
    ("E101", 'title: "C:\\quay"\n', 'title: "C:\\\\quay"\n'),
    ("E101", 'title: "It\\\'s over"\n', 'title: "It\'s over"\n'),
    ("E101", 'title: "\\ud83d\\ude00"\n', 'title: "😀"\n'),
    ("E101", "  title: Talks\nlang: en\n", "title: Talks\nlang: en\n"),
    ("E102", "actors:\n\ta: A\n\tb:\n\t\tname: B\n", "actors:\n  a: A\n  b:\n    name: B\n"),
    ("E102", "actors:\n    a: A\n\tb: B\n", "actors:\n    a: A\n    b: B\n"),
    ("E102", "title: T\ntags:\n  -\ta\n", "title: T\ntags:\n  - a\n"),
    ("E103", 'title: "Talks\nlang: en\n', 'title: "Talks"\nlang: en\n'),
    ("E103", 'claims:\n  - says: "A\n    quote: A\n', 'claims:\n  - says: "A"\n    quote: A\n'),
    ("E103", "title: 'It's Iran's'  # so\n", "title: 'It''s Iran''s'  # so\n"),
    ("E103", 'claims:\n  - quote: "No," she said.\n', "claims:\n  - quote: '\"No,\" she said.'\n"),
    ("E302", "actors:\n  a: {name: A, note: It was 5,000 men}\n",
     'actors:\n  a: {name: A, note: "It was 5,000 men"}\n'),
    ("E104", "title: Iran: talks\n", 'title: "Iran: talks"\n'),
    ("E104", "issues:\n  a: {name: A: b, text: c}\n", 'issues:\n  a: {name: "A: b", text: c}\n'),
    ("E101", "actors:\n  a:{name: A, kind: b}\n", "actors:\n  a: {name: A, kind: b}\n"),
    ("E105", "title: @x\n", 'title: "@x"\n'),
    ("E105", "title: `x`  # why\n", 'title: "`x`"  # why\n'),
    ("E105", "title: >50 people\nlang: en\n", 'title: ">50 people"\nlang: en\n'),
    ("E401", "timeline: {a: {title: A, date: 2024-1-5}}\n", "timeline: {a: {title: A, date: 2024-01-05}}\n"),
    ("E401", "date: '2024/1/5?'\n", "date: '2024-01-05?'\n"),
    ("E401", "date: 2024-1/2024-3\n", "date: 2024-01/2024-03\n"),
    ("E401", "date: 15 July 1974\n", "date: 1974-07-15\n"),
    ("E404", "timeline: {a: {title: A, time: 9.30 pm}}\n", "timeline: {a: {title: A, time: 21:30}}\n"),
    ("E404", "timeline: {a: {title: A, time: '9:30'}}\n", "timeline: {a: {title: A, time: '09:30'}}\n"),
]  # fmt: skip
"""Code, faulty text, fixed text."""


@pytest.mark.parametrize(("code", "wrong", "right"), REPAIRED)
def test_safe_fixes_are_written(code: str, wrong: str, right: str) -> None:
    found = repaired(wrong, "a.yaml")
    assert found.text == right
    assert {diagnostic.code for diagnostic in found.done} == {code}
    assert repaired(right, "a.yaml") == (right, [])


def test_every_safe_fix_has_a_case() -> None:
    met = {(one.code, one.variant) for _, wrong, _ in REPAIRED for one in parse(wrong, "a.yaml")[1]}
    # libyaml accepts a question mark in brackets.
    assert SAFE_REPAIRS.keys() - met == {("E105", "question-mark")}


LEFT = [
    'title: T\ntags: "a," "b"\n',
    'title: T\ntags: "a," and "b"\n',
    'title: "No," "no"\n',
    'title: "No," she said  # so\n',
    'title: "No," she said: so\n',
    'title: "No,"she said\n',
    "actors:\n  a: {name: A, note: so, long}\n",
    "actors:\n  a: {name: A, note: so, kind state}\n",
    "actors:\n  a: {name: A, kind: a, b c}\n",
    "actors:\n  a: {name: A, aliases: b c, d e}\n",
    'title: "AT\\&T"\n',
    'title: "C:\\Users\\new"\n',
    'title: "half \\ud83d"\n',
    "title: Talks\ntittle: Talks\n",
    "title: Talks\nactors:\n  hamas: Hamas\ntimeline:\n  a: {title: A, by: hammas}\n",
    "summary: Talks at\n22:30 in Beirut\n",
    "title: 'Tis so\nlang: en\n",
    'title: "Talks\n  in Beirut\nlang: en\n',
    'title: "Talks # now\nlang: en\n',
    "tags: [x, y\nlang: en\n",
    "tags: [x, , y]\n",
    'title: "Talks" they say\n',
    'title: "Talks": they say\n',
    "title: “Iran: talks”\n",
    "title: Talks: on\n  and on\n",
    "positions:\n  - issue: a by: b\n",
    "title: [not] so\n",
    "title: *very* old\n",
    "title: !very old\n",
    "tags:\n  - x\n  -y\n  - z\n",
    "actors:\n  a:\n\tname: A\n",
    "title: Talks\n\tin Beirut: @x\n",
    "date: 5/1/2024\n",
    "date: 19-11-2024\n",
    "date: November 19\n",
    "date: 2024 - 2025\n",
    "date: 2024-02-30\n",
    "places:\n  a: {name: Route #4}\n",
    'title: "Talks\\\nlang: en\n',
    "a: &b c\nd: *b\n",
    "title: T\ntitle: U\n",
    "",
    "# nothing\n",
]  # fmt: skip


@pytest.mark.parametrize("text", LEFT)
def test_ambiguous_faults_are_left_alone(text: str) -> None:
    assert repaired(text, "a.yaml") == (text, [])


def test_width_of_a_tab_is_not_guessed() -> None:
    """At a width of two `b` is an actor, at four a key of `a`."""
    text = "actors:\n  a:\n    name: A\n\tb: B\n"
    assert texts(root_of(text.replace("\t", "  "))) != texts(root_of(text.replace("\t", "    ")))
    assert repaired(text, "a.yaml") == (text, [])


def test_tabs_inside_a_text_stay() -> None:
    text = "title: T\nsummary: |\n  a\n  \tb\nactors:\n\ta: 'A\tB'\n"
    assert repaired(text, "a.yaml").text == text.replace("\ta:", "  a:")


@pytest.mark.parametrize("text", [row[1] for row in MENDED])
def test_fix_removes_its_diagnostic(text: str) -> None:
    found = repaired(text, "a.yaml")
    assert (found.text == text) is (not found.done)
    assert not found.done or parse(found.text, "a.yaml")[0] is not None


WORDS = st.text(st.sampled_from("abc: @%`>|'é\"#"), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(words=WORDS)
def test_quoted_text_is_the_text_that_was_typed(words: str) -> None:
    text = f"title: {words}\nlang: en\n"
    found = repaired(text, "a.yaml")
    codes = {diagnostic.code for diagnostic in found.done}
    if codes & {"E104", "E105"}:
        typed = re.sub(r"\s+#.*$", "", words).strip()
        assert texts(root_of(found.text)) == {"title": typed, "lang": "en"}


@pytest.mark.parametrize("name", MUTATIONS)
def test_fixes_change_only_their_lines_of_a_mutant(name: str) -> None:
    for number in range(2):
        chance = Random(f"{name} {number}")
        mutant = MUTATIONS[name](SHIPPED if number % 2 else chance.choice(SMALL), chance)
        mutant = mutant.replace("\r", "").replace("\ufeff", "")
        found = repaired(mutant, "a.yaml")
        before, after = mutant.split("\n"), found.text.split("\n")
        assert len(before) == len(after)
        changed = {at for at, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1]}
        lines = {diagnostic.span.line for diagnostic in found.done}
        assert changed == lines
        assert repaired(found.text, "a.yaml") == (found.text, [])
        root, diagnostics = parse(mutant, "a.yaml")
        root_now, now = parse(found.text, "a.yaml")
        if root is not None:
            assert agree(root, root_now, lines)
            assert len(now) <= len(diagnostics)


# --- The command ------------------------------------------------------------------------------------------

WRONG = "title: Iran: talks\nlang:en\nactors:\n\tidf: IDF\ntimeline:\n  a: {title: A, by: idff}\n"
RIGHT = 'title: "Iran: talks"\nlang: en\nactors:\n  idf: IDF\ntimeline:\n  a: {title: A, by: idff}\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_command_reports_fixed_and_remaining_diagnostics(
    desk: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    (desk / "a.yaml").write_text(WRONG)
    assert main(["check", "--fix", "a.yaml"]) == 1
    out, err = capsys.readouterr()
    assert (desk / "a.yaml").read_text() == RIGHT
    assert err == ""
    assert main(["check", "--fix", "a.yaml"]) == 1
    golden_case("edit/fix.txt", f"{out}\n{capsys.readouterr().out}")


def test_exit_code_is_0_when_all_is_fixed(
    desk: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    (desk / "a.yaml").write_text("title: Iran: talks\n")
    assert main(["check", "--fix", "a.yaml"]) == 0
    golden_case("edit/fix.txt", capsys.readouterr().out)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_mark_mode_and_links_stay(end: bytes, mark: bytes, desk: Path) -> None:
    (desk / "real.yaml").write_bytes(mark + WRONG.encode().replace(b"\n", end))
    (desk / "real.yaml").chmod(0o640)
    (desk / "a.yaml").symlink_to("real.yaml")
    main(["check", "--fix", "a.yaml"])
    assert (desk / "real.yaml").read_bytes() == mark + RIGHT.encode().replace(b"\n", end)
    assert (desk / "real.yaml").stat().st_mode & 0o777 == 0o640
    assert (desk / "a.yaml").is_symlink()
    assert {path.name for path in desk.iterdir()} == {"a.yaml", "real.yaml"}


def test_files_without_safe_fixes_are_not_written(desk: Path) -> None:
    for name, text in (("a", "title: T\n"), ("b", "tittle: T\n"), ("c", "title: '\n")):
        (desk / f"{name}.yaml").write_text(text)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in desk.iterdir()}
    assert main(["check", "--fix", "."]) == 1
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in desk.iterdir()} == before


def test_dry_run_prints_a_diff_and_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yaml").write_text(WRONG)
    assert main(["check", "--fix", "--dry-run", "a.yaml"]) == 1
    out = capsys.readouterr().out
    assert (desk / "a.yaml").read_text() == WRONG
    changed = [line for line in out.splitlines() if line[0] in "+-" and not line.startswith(("+++", "---"))]
    assert len(changed) == 6
    if patch := shutil.which("patch"):
        subprocess.run([patch, "-p0"], input=out, text=True, check=True, cwd=desk, capture_output=True)
        assert (desk / "a.yaml").read_text() == RIGHT


@pytest.mark.parametrize(
    ("text", "code", "fixed"),
    [
        (WRONG, 1, True),
        ("title: A\nkidn: B\n", 1, False),
        ("title: A\n", 0, False),
        ("\0", 1, False),
        (None, 2, False),
    ],
    ids=["fixed", "not fixed", "clean", "binary", "missing"],
)
def test_dry_run_names_the_diagnostics_it_would_fix(
    text: str | None,
    code: int,
    fixed: bool,
    desk: Path,
    golden_case: Golden,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if text is not None:
        (desk / "a.yaml").write_text(text)
    assert main(["check", "--fix", "--dry-run", "a.yaml"]) == code
    out, err = capsys.readouterr()
    golden_case("edit/fix.txt", err)
    assert bool(out) == fixed


def test_json_reports_fixed_diagnostics(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yaml").write_text(WRONG)
    main(["check", "--fix", "--format", "json", "a.yaml"])
    said = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in said["repaired"]] == ["E104", "E101", "E102"]
    assert [one["code"] for one in said["problems"]] == ["E201"]


def test_read_only_file_is_reported_and_others_are_fixed(
    desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (desk / f"{name}.yaml").write_text(WRONG)
    (desk / "a.yaml").chmod(0o440)
    assert main(["check", "--fix", "."]) == 2
    out, err = capsys.readouterr()
    golden_case("edit/fix.txt", err)
    assert (desk / "a.yaml").read_text() == WRONG
    assert (desk / "b.yaml").read_text() == RIGHT
    assert re.search(r"^3 [^;]*; 5 .* 2 ", out, re.M)


@pytest.mark.parametrize(
    "words",
    [
        ["--dry-run", "a.yaml"],
        ["--fix", "-"],
        ["--fix", "--dry-run", "--format", "json", "a.yaml"],
        ["--fix", "--dry-run", "--coverage", "a.yaml"],
    ],
    ids=" ".join,
)
def test_conflicting_options_are_refused(
    words: list[str], desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yaml").write_text(WRONG)
    assert main(["check", *words]) == 2
    golden_case("edit/fix.txt", capsys.readouterr().err)
    assert (desk / "a.yaml").read_text() == WRONG


def test_check_no_longer_finds_what_was_fixed(desk: Path) -> None:
    (desk / "a.yaml").write_text(WRONG)
    before = [diagnostic.code for diagnostic in load("a.yaml").diagnostics]
    main(["check", "--fix", "a.yaml"])
    assert before == ["E104", "E101", "E102", "E201"]
    assert [diagnostic.code for diagnostic in load("a.yaml").diagnostics] == ["E201"]
