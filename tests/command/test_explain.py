"""`briefing explain`: each explanation fits the example of its code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.test_examples import EXAMPLES, MADE
from tui.cli.main import main
from tui.diagnostics.catalogue import CODES, WORDS, reports
from tui.diagnostics.catalogue.variants import VARIANTS
from tui.diagnostics.diagnostic import Diagnostic
from tui.lint import linted, load_linted
from tui.parse.load import load_text
from tui.report.explanation_report import WIDEST, explained

if TYPE_CHECKING:
    from tests.conftest import Golden

SHOWN = sorted(code for code, said in CODES.items() if said.wrong)
NO_LINES = {"E003", "E004", "W001", "W002"}
"""Their examples have no line that could be shown: it is the bytes, or that there are none."""


def test_every_code_has_an_explanation_and_an_example() -> None:
    assert set(CODES) - set(SHOWN) == NO_LINES | set(MADE)


@pytest.mark.parametrize("code", SHOWN)
def test_right_lines_fix_the_example(code: str, tmp_path: Path) -> None:
    text = (EXAMPLES / f"{code}.yaml").read_text(encoding="utf-8")
    said = CODES[code]
    assert text.count(said.wrong) == 1
    (tmp_path / "mended.yaml").write_text(text.replace(said.wrong, said.right), encoding="utf-8")
    assert load_linted(str(tmp_path / "mended.yaml")).diagnostics == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [30, 200])
def test_explanation_lines_fit_the_width(code: str, width: int) -> None:
    said = explained(code, width=width)
    assert said.startswith(f"{'error' if code[0] == 'E' else 'warning'}[{code}]: {CODES[code].title}\n\n")
    prose = CODES[code].why.split()
    assert " ".join(prose) in " ".join(said.split())
    wrapped = [
        line
        for line in said.split("\n")[1:]
        if line and not line.startswith(("    ", reports.WRONG, reports.RIGHT, reports.REMOVE))
    ]
    assert max(map(len, wrapped)) <= min(width, WIDEST)


@pytest.mark.parametrize("code", CODES)
def test_explanations_are_sentences(code: str) -> None:
    assert re.fullmatch(r"[A-Z`].*[.]", CODES[code].why, re.S)
    assert "\t" not in explained(code)


@pytest.mark.parametrize("word", ["E201", "e201", "error[E201]", "[E201]: nothing has the id"])
def test_code_is_found_as_check_prints_it(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"error[E201]: {CODES['E201'].title}\n")
    assert "    target: hizbollah?\n" in out
    assert "    target: hezbollah?\n" in out


def test_several_codes_are_explained_one_after_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "W704", "E201", "W704"]) == 0
    assert re.findall(r"^\w+\[(\w+)\]", capsys.readouterr().out, re.M) == ["W704", "E201"]


def test_explain_lists_all_codes_or_those_with_a_prefix(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{code}  {text.title}" for code, text in CODES.items()]
    assert main(["explain", "w7"]) == 0
    assert [line[:4] for line in capsys.readouterr().out.splitlines()] == [c for c in CODES if c[:2] == "W7"]


@pytest.mark.parametrize("word", ["E2O1", "", "x\x1b"])
def test_unknown_code_is_refused_with_help(
    word: str, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", word]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    golden_case("command/explain.txt", err)
    assert "\x1b" not in err


def test_check_names_explain_once_and_only_for_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("tittle: T\nkey_point: x\n")
    assert main(["check", "a.yaml"]) == 1
    assert capsys.readouterr().out.endswith("\n" + reports.MORE.format(codes="E303 E302", them="them") + "\n")
    Path("b.yaml").write_text("title: T\ntittle: T\n")
    assert main(["check", "b.yaml"]) == 1
    assert capsys.readouterr().out.endswith("\n" + reports.MORE.format(codes="E302", them="it") + "\n")
    Path("c.yaml").write_text("# nothing\n")
    assert main(["check", "c.yaml"]) == 0
    assert "explain" not in capsys.readouterr().out


# --- Variants ---------------------------------------------------------------------------------------------

EXPLAINED = [(code, variant) for code, variants in VARIANTS.items() for variant in variants]


def _checked(lines: str) -> list[tuple[str, str]]:
    title = "" if lines.lstrip().startswith("title:") else "title: Talks\n"
    loaded = linted(load_text(f"{title}{lines}\n", "a.yaml"))
    return [(one.code, one.variant) for one in loaded.diagnostics if one.severity == "error"]


@pytest.mark.parametrize(("code", "variant"), EXPLAINED)
def test_variant_example_has_its_fault_and_a_correction(code: str, variant: str) -> None:
    said = VARIANTS[code][variant]
    assert _checked(said.wrong) == [(code, variant)]
    assert _checked(said.right) == []
    assert re.fullmatch(r"[A-Z`].*[.]", said.why, re.S)


@pytest.mark.parametrize(("code", "variant"), EXPLAINED)
def test_variant_is_explained_by_its_topic(
    code: str, variant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    topic = Diagnostic(code, "a.yaml", variant=variant).topic
    assert main(["explain", topic]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"error[{code}/{variant}]: ")
    assert CODES[code].why not in out
    assert main(["explain", code]) == 0
    assert f"    {topic}  " in capsys.readouterr().out


def test_every_other_fault_of_the_syntax_has_its_own_page() -> None:
    """The page of a code is about its first variant; of the rest, only these are the same fault."""
    same = {"bracket-unclosed", "unclosed", "indent", "colon", "reserved", "anchor", "tag", "list"}
    for code in ("E102", "E103", "E104", "E105", "E107", "E108", "E111"):
        assert WORDS[code].keys() - VARIANTS.get(code, {}).keys() - {""} <= same | {"question-mark", "text"}


def test_variant_without_a_page_shows_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "E201/near"]) == 0
    assert capsys.readouterr().out.startswith(f"error[E201]: {CODES['E201'].title}\n")


def test_unknown_variant_is_answered_with_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "E103/apostrofe"]) == 2
    assert "E103/apostrophe" in capsys.readouterr().err
