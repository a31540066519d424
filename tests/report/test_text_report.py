"""The text report: golden text for each YAML code, and the drawing of excerpts."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.report.free import free, free_related
from tui.diagnostics.catalogue import CODES
from tui.diagnostics.catalogue.reports import MORE
from tui.model.span import NOWHERE, Span
from tui.parse.parser import parse
from tui.parse.yaml_events import DEFAULT_PARSER, ParserFor, PythonParser
from tui.report.check_result import CheckResult
from tui.report.text_report import as_text, report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Golden

PATH = "talks.yaml"
TEXTS = {
    "E101": "title: Talks\ndate:2025-11-19\nlang: en\n",
    "E102": "actors:\n\thamas: Hamas\n",
    "E103": 'title: "Talks\nlang: en\n',
    "E104": "name: Iran: talks\n",
    "E105": "short: @idf # their handle\n",
    "E106": "title: Talks\nlang: en\ndate: 2025\ntitle: Strikes\n",
    "E107": "by: &side [israel]\n",
    "E108": "date: !!timestamp 2025-11-19\n",
    "E109": "title: Talks\n---\ntitle: Strikes\n",
    "E110": "[" * 40,
    "E111": "[a, b]: c\n",
}
"""A fault of each YAML code; its report is in `tests/golden/report`."""


def spoken(text: str, *, width: int = 100, parser: ParserFor = DEFAULT_PARSER) -> str:
    return as_text(parse(text, PATH, parser=parser)[1], {PATH: text}, width=width)


def cells(line: str) -> int:
    """The cells of a line of plain, wide and combining characters."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in line
    )


def excerpt(text: str, span: Span, *, width: int = 100) -> tuple[str, str]:
    """The shown line and the line with the caret, without their gutters."""
    lines = as_text([free("E101", PATH, span, "m")], {PATH: text}, width=width).split("\n")
    return lines[3].partition("| ")[2], lines[4].partition("| ")[2]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("at", [0, 150, 300])
def test_corrected_line_shows_what_changes(width: int, at: int) -> None:
    words = " ".join(["talks"] * 60)
    text = f'title: "{words[:at]}\\\'{words[at:]}"\n'
    said = spoken(text, width=width).split("\n")
    (line,) = (one for one in said if " + " in one)
    assert "'" in line
    assert cells(line) <= width


@pytest.mark.parametrize("parser", [DEFAULT_PARSER, PythonParser])
@pytest.mark.parametrize("code", TEXTS)
def test_report_of_each_yaml_code_matches_golden(code: str, parser: ParserFor, golden: Golden) -> None:
    golden(f"report/{code}.txt", spoken(TEXTS[code], parser=parser) + "\n")


def test_every_yaml_code_has_an_example() -> None:
    assert {code for code in CODES if code.startswith("E1")} == set(TEXTS)


def test_empty_report_is_one_line(golden_case: Golden) -> None:
    golden_case("report/report.txt", as_text([], {}))


def test_unreadable_file_is_named_without_a_line(golden_case: Golden) -> None:
    said = as_text([free("E001", "no.yaml", NOWHERE, "the file does not exist", help="look for it")], {})
    golden_case("report/report.txt", said)


def test_errors_precede_warnings_and_causes_are_grouped(golden_case: Golden) -> None:
    diagnostics = [
        free("W501", PATH, Span(1, 1, 1, 2), "odd"),
        free("E201", PATH, Span(12, 3, 12, 4), "no actor `x`"),
        free("E201", PATH, Span(2, 3, 2, 4), "no actor `x`"),
        free("E201", PATH, Span(7, 5, 7, 6), "no actor `x`"),
        free("E201", PATH, Span(3, 3, 3, 4), "no actor `y`"),
        free("E201", "other.yaml", Span(1, 3, 1, 4), "no actor `x`"),
    ]
    text = as_text(diagnostics, {})
    said = text.split("\n")
    assert [line for line in said if line.startswith(("error", "warning"))] == [
        "error[E201]: no actor `x`",
        "error[E201]: no actor `y`",
        "error[E201]: no actor `x`",
        "warning[W501]: odd",
    ]
    assert said[1].endswith("--> talks.yaml:2:3")
    golden_case("report/report.txt", text)


def test_different_notes_are_not_grouped() -> None:
    diagnostics = [
        free("E501", PATH, Span(line, 3, line, 4), "not in its source", note=f"the nearest: {line}")
        for line in (2, 7)
    ]
    said = as_text(diagnostics, {})
    assert "the nearest: 2" in said
    assert "the nearest: 7" in said


def test_at_most_eight_further_places_are_named() -> None:
    diagnostics = [free("E201", PATH, Span(line, 3, line, 4), "no actor `x`") for line in range(1, 13)]
    named = ", ".join(f"{line}:3" for line in range(2, 10))
    assert f": {named}, …\n" in as_text(diagnostics, {})


def test_file_is_reported_before_the_next_is_read() -> None:
    read = []

    def files() -> Iterator[CheckResult]:
        for name in ("a.yaml", "b.yaml", "c.yaml"):
            read.append(name)
            diagnostics = [] if name == "a.yaml" else [free("E201", name, Span(1, 1, 1, 2), "no actor `x`")]
            yield CheckResult(diagnostics, name, "x: y")

    pieces = report(files())
    assert "--> b.yaml:1:1" in next(pieces)
    assert read == ["a.yaml", "b.yaml"]
    assert "--> c.yaml:1:1" in next(pieces)
    assert list(pieces)[-1] == f"{MORE.format(codes='E201', them='it')}\n"


def test_related_place_in_another_file_has_an_excerpt() -> None:
    related = (free_related("first used here", "a.yaml", Span(1, 1, 1, 2)),)
    said = as_text(
        [free("E202", "b.yaml", Span(2, 1, 2, 2), "twice", related=related)],
        {"a.yaml": "x: y", "b.yaml": "\nx: z"},
    )
    assert said.split("\n")[1:9] == [
        "  --> b.yaml:2:1", "   |", " 2 | x: z", "   | ^",
        "  --> a.yaml:1:1", "   |", " 1 | x: y", "   | - first used here",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "before", ["abc", "漢字", "\t", "é", "e\u0301", "😀", "\u202e", "\x1b", "\u200b", "\x9b"]
)
def test_caret_is_under_its_span_in_cells(before: str) -> None:
    shown, caret = excerpt(f"{before}語x: y", Span(1, len(before) + 1, 1, len(before) + 3))
    at = cells(shown.partition("語")[0])
    assert caret == " " * at + "^^^"


def test_empty_span_or_one_past_the_line_has_a_caret() -> None:
    assert excerpt("a:", Span(1, 3, 1, 3)) == ("a:", "  ^")
    assert excerpt("a:", Span(1, 30, 1, 40)) == ("a:", "  ^")


def test_span_of_several_lines_is_marked_on_its_first() -> None:
    assert excerpt("a: |\n  b\n", Span(1, 4, 2, 4)) == ("a: |", "   ^")
    assert excerpt("a: [b,\n  b]\n", Span(1, 4, 2, 5)) == ("a: [b,", "   ^^^")


@pytest.mark.parametrize("filler", ["x", "漢", "\t", "\x9b", "e\u0301"])
@pytest.mark.parametrize("width", [30, 60, 100])
@pytest.mark.parametrize("behind", [0, 5000])
def test_long_line_is_cut_around_its_caret(filler: str, width: int, behind: int) -> None:
    text = filler * 5000 + "HERE" + filler * behind
    start = len(filler) * 5000 + 1
    shown, caret = excerpt(text, Span(1, start, 1, start + 4), width=width)
    assert cells(f" 1 | {shown}") <= width
    at = cells(shown.partition("HERE")[0])
    assert shown.startswith("…")
    assert shown.endswith("…" if behind else "HERE")
    assert caret == " " * at + "^^^^"


def test_huge_line_is_cut_to_what_is_shown() -> None:
    text = "a: " + "x" * 20_000_000
    shown, caret = excerpt(text, Span(1, 4, 1, len(text) + 1))
    assert shown.endswith("…")
    assert len(caret) <= len(shown)


def test_line_that_just_fits_is_not_cut() -> None:
    text = "x" * 95
    assert excerpt(text, Span(1, 1, 1, 2))[0] == text
    assert excerpt(text + "x", Span(1, 1, 1, 2))[0].endswith("…")


def test_colour_only_adds_colour() -> None:
    text = TEXTS["E106"]
    said = as_text(parse(text, PATH)[1], {PATH: text}, colour=True)
    assert said != spoken(text)
    assert re.sub(r"\x1b\[[0-9;]*m", "", said) == spoken(text)
