"""How problems speak to people: golden text for each code of YAML, and how an excerpt is drawn."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tui.diagnostics.diagnostic import CODES, Diagnostic, Related
from tui.model.span import Span
from tui.parse.parser import parse
from tui.parse.yaml_events import DEFAULT_PARSER, ParserFor, PythonParser
from tui.report.check_result import CheckResult
from tui.report.text_report import as_text, report

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "talks.yaml"
GOLDEN = {
    "E101": (
        "title: Talks\ndate:2025-11-19\nlang: en\n",
        """\
error[E101]: a blank is missing after a colon
  --> talks.yaml:2:5
   |
 2 | date:2025-11-19
   |     ^ a blank belongs behind it
   |
   = help: write a blank behind the colon
   |
 2 + date: 2025-11-19

1 error in 1 file""",
    ),
    "E102": (
        "actors:\n\thamas: Hamas\n",
        """\
error[E102]: a tab is used to indent
  --> talks.yaml:2:1
   |
 2 |     hamas: Hamas
   | ^^^^ a tab
   |
   = help: indent with blanks
   |
 2 +   hamas: Hamas

1 error in 1 file""",
    ),
    "E103": (
        'title: "Talks\nlang: en\n',
        """\
error[E103]: a quotation mark is never closed
  --> talks.yaml:1:8
   |
 1 | title: "Talks
   |        ^ opened here
   |
   = help: close the text with `"`
   |
 1 + title: "Talks"

1 error in 1 file""",
    ),
    "E104": (
        "name: Iran: talks\n",
        """\
error[E104]: a text without quotes holds a colon followed by a blank
  --> talks.yaml:1:7
   |
 1 | name: Iran: talks
   |       ^^^^^^^^^^^ YAML takes this for another key
   |
   = help: put the text in quotes
   |
 1 + name: "Iran: talks"

1 error in 1 file""",
    ),
    "E105": (
        "short: @idf # their handle\n",
        """\
error[E105]: a text without quotes begins with `@`, which YAML reserves
  --> talks.yaml:1:8
   |
 1 | short: @idf # their handle
   |        ^^^^ reserved at the beginning of a text
   |
   = help: put the text in quotes
   |
 1 + short: "@idf" # their handle

1 error in 1 file""",
    ),
    "E106": (
        "title: Talks\nlang: en\ndate: 2025\ntitle: Strikes\n",
        """\
error[E106]: the key `title` is written twice
  --> talks.yaml:4:1
   |
 1 | title: Talks
   | ----- first written here
 .
 4 | title: Strikes
   | ^^^^^ written again here
   |
   = note: the first one is read
   = help: remove one of the two, or give it another key

1 error in 1 file""",
    ),
    "E107": (
        "by: &side [israel]\n",
        """\
error[E107]: anchors are not part of the format
  --> talks.yaml:1:5
   |
 1 | by: &side [israel]
   |     ^^^^^ an anchor
   |
   = help: write the value out in each place, or put quotes round it if it is meant as text

1 error in 1 file""",
    ),
    "E108": (
        "date: !!timestamp 2025-11-19\n",
        """\
error[E108]: tags are not part of the format
  --> talks.yaml:1:7
   |
 1 | date: !!timestamp 2025-11-19
   |       ^^^^^^^^^^^ a tag
   |
   = help: every value is text: leave the tag out, or put quotes round it if it is meant as text

1 error in 1 file""",
    ),
    "E109": (
        "title: Talks\n---\ntitle: Strikes\n",
        """\
error[E109]: a file holds one briefing, and this one holds a second document
  --> talks.yaml:2:1
   |
 2 | ---
   | ^^^ the second document begins here
   |
   = note: what follows was not read
   = help: move it into a file of its own, or remove the `---`

1 error in 1 file""",
    ),
    "E110": (
        "[" * 40,
        """\
error[E110]: lists and mappings are nested deeper than 32
  --> talks.yaml:1:33
   |
 1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
   |                                 ^ one level too deep
   |
   = help: look for a bracket that is not closed

1 error in 1 file""",
    ),
    "E111": (
        "[a, b]: c\n",
        """\
error[E111]: a list stands where a key is expected
  --> talks.yaml:1:1
   |
 1 | [a, b]: c
   | ^^^^^^ a key is plain text
   |
   = help: put quotes round it if it is meant as text

1 error in 1 file""",
    ),
}


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
    lines = as_text([Diagnostic("E101", "m", PATH, span)], {PATH: text}, width=width).split("\n")
    return lines[3].partition("| ")[2], lines[4].partition("| ")[2]


@pytest.mark.parametrize("parser", [DEFAULT_PARSER, PythonParser])
@pytest.mark.parametrize("code", GOLDEN)
def test_each_code_of_yaml_speaks_like_this(code: str, parser: ParserFor) -> None:
    text, golden = GOLDEN[code]
    assert spoken(text, parser=parser) == golden


def test_there_is_an_example_and_a_sentence_for_every_code_of_yaml() -> None:
    assert {code for code in CODES if code.startswith("E1")} == set(GOLDEN)


def test_no_problems_are_no_problems() -> None:
    assert as_text([], {}) == "no problems"


def test_a_file_that_could_not_be_read_is_named_without_a_line() -> None:
    said = as_text([Diagnostic("E001", "the file does not exist", "no.yaml", help="look for it")], {})
    assert said == (
        "error[E001]: the file does not exist\n  --> no.yaml\n   = help: look for it\n\n1 error in 1 file"
    )


def test_errors_come_before_warnings_and_the_same_cause_is_said_once() -> None:
    problems = [
        Diagnostic("W501", "odd", PATH, Span(1, 1, 1, 2)),
        Diagnostic("E201", "no actor `x`", PATH, Span(12, 3, 12, 4)),
        Diagnostic("E201", "no actor `x`", PATH, Span(2, 3, 2, 4)),
        Diagnostic("E201", "no actor `x`", PATH, Span(7, 5, 7, 6)),
        Diagnostic("E201", "no actor `y`", PATH, Span(3, 3, 3, 4)),
        Diagnostic("E201", "no actor `x`", "other.yaml", Span(1, 3, 1, 4)),
    ]
    said = as_text(problems, {}).split("\n")
    assert [line for line in said if line.startswith(("error", "warning"))] == [
        "error[E201]: no actor `x`",
        "error[E201]: no actor `y`",
        "error[E201]: no actor `x`",
        "warning[W501]: odd",
    ]
    assert said[1].endswith("--> talks.yaml:2:3")
    assert [line.strip() for line in said if "more place" in line] == ["= and 2 more places: 7:5, 12:3"]
    assert said[-1] == "5 errors and 1 warning in 2 files"


def test_what_is_said_of_one_place_alone_is_said_there() -> None:
    problems = [
        Diagnostic("E501", "not in its source", PATH, Span(line, 3, line, 4), note=f"the nearest: {line}")
        for line in (2, 7)
    ]
    said = as_text(problems, {})
    assert "the nearest: 2" in said
    assert "the nearest: 7" in said


def test_of_many_further_places_eight_are_named() -> None:
    problems = [Diagnostic("E201", "no actor `x`", PATH, Span(line, 3, line, 4)) for line in range(1, 13)]
    named = ", ".join(f"{line}:3" for line in range(2, 10))
    assert f"   = and 11 more places: {named}, …" in as_text(problems, {}).split("\n")


def test_a_file_is_told_of_before_the_next_is_read() -> None:
    read = []

    def files() -> Iterator[CheckResult]:
        for name in ("a.yaml", "b.yaml", "c.yaml"):
            read.append(name)
            problems = (
                [] if name == "a.yaml" else [Diagnostic("E201", "no actor `x`", name, Span(1, 1, 1, 2))]
            )
            yield CheckResult(problems, name, "x: y")

    pieces = report(files())
    assert "--> b.yaml:1:1" in next(pieces)
    assert read == ["a.yaml", "b.yaml"]
    assert "--> c.yaml:1:1" in next(pieces)
    assert list(pieces) == ["2 errors in 2 files\n", "`briefing explain E201` says more about it\n"]


def test_a_second_place_in_another_file_has_its_own_excerpt() -> None:
    related = (Related("first used here", "a.yaml", Span(1, 1, 1, 2)),)
    said = as_text(
        [Diagnostic("E202", "twice", "b.yaml", Span(2, 1, 2, 2), related=related)],
        {"a.yaml": "x: y", "b.yaml": "\nx: z"},
    )
    assert said.split("\n")[1:9] == [
        "  --> b.yaml:2:1", "   |", " 2 | x: z", "   | ^",
        "  --> a.yaml:1:1", "   |", " 1 | x: y", "   | - first used here",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "before", ["abc", "漢字", "\t", "é", "e\u0301", "😀", "\u202e", "\x1b", "\u200b", "\x9b"]
)
def test_the_caret_stands_under_its_span_in_cells(before: str) -> None:
    shown, caret = excerpt(f"{before}語x: y", Span(1, len(before) + 1, 1, len(before) + 3))
    at = cells(shown.partition("語")[0])
    assert caret == " " * at + "^^^"


def test_a_span_of_nothing_and_one_behind_the_line_still_have_a_caret() -> None:
    assert excerpt("a:", Span(1, 3, 1, 3)) == ("a:", "  ^")
    assert excerpt("a:", Span(1, 30, 1, 40)) == ("a:", "  ^")


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert excerpt("a: |\n  b\n", Span(1, 4, 2, 4)) == ("a: |", "   ^")
    assert excerpt("a: [b,\n  b]\n", Span(1, 4, 2, 5)) == ("a: [b,", "   ^^^")


@pytest.mark.parametrize("filler", ["x", "漢", "\t", "\x9b", "e\u0301"])
@pytest.mark.parametrize("width", [30, 60, 100])
@pytest.mark.parametrize("behind", [0, 5000])
def test_a_long_line_is_cut_around_its_caret(filler: str, width: int, behind: int) -> None:
    text = filler * 5000 + "HERE" + filler * behind
    start = len(filler) * 5000 + 1
    shown, caret = excerpt(text, Span(1, start, 1, start + 4), width=width)
    assert cells(f" 1 | {shown}") <= width
    at = cells(shown.partition("HERE")[0])
    assert shown.startswith("…")
    assert shown.endswith("…" if behind else "HERE")
    assert caret == " " * at + "^^^^"


def test_a_line_of_twenty_megabytes_costs_what_is_shown_of_it() -> None:
    text = "a: " + "x" * 20_000_000
    shown, caret = excerpt(text, Span(1, 4, 1, len(text) + 1))
    assert shown.endswith("…")
    assert len(caret) <= len(shown)


def test_a_line_that_just_fits_is_not_cut() -> None:
    text = "x" * 95
    assert excerpt(text, Span(1, 1, 1, 2))[0] == text
    assert excerpt(text + "x", Span(1, 1, 1, 2))[0].endswith("…")


def test_colour_changes_nothing_but_colour() -> None:
    import re  # noqa: PLC0415 - only this test takes colours out

    text, golden = GOLDEN["E106"]
    said = as_text(parse(text, PATH)[1], {PATH: text}, colour=True)
    assert said != golden
    assert re.sub(r"\x1b\[[0-9;]*m", "", said) == golden
