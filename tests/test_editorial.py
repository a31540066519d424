"""What a desk editor would ask, and above all what would be no more than a nuisance.

The examples `tests/examples/W7*.yaml` show what is asked and in which words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.reading.build import build
from tui.reading.editorial import warnings
from tui.reading.load import editorial_warnings, load
from tui.reading.nodes import parse

if TYPE_CHECKING:
    from pathlib import Path

    from tui.reading.problems import Problem

SOURCE = """\
sources:
  article:
    publisher: unknown
    published: unknown
    text: |
      Amid these developments, the ambassador urged all parties to exercise restraint.
"""
CAST = """\
actors:
  ambassador: {name: Russian Ambassador, kind: office}
issues:
  restraint: All parties should show restraint
"""
POSITION = """\
positions:
  - issue: restraint
    by: ambassador
    stance: for
"""
QUOTE = "    quote: urged all parties to exercise restraint\n"


def asked(text: str, path: str = "talks.yaml") -> list[Problem]:
    """The editorial warnings of a briefing in memory; it may have errors as well."""
    text = f"title: Talks\n{text}"
    root, problems = parse(text, path)
    briefing, found = build(root, path, lambda _: (None, []))
    assert briefing is not None
    return warnings(briefing, root, text, problems + found)


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    """Code, line and column of each."""
    return [(problem.code, problem.span.line, problem.span.column) for problem in problems]


def codes(text: str) -> list[str]:
    return [problem.code for problem in asked(text)]


# --- Sourcing: W703, W708 ---------------------------------------------------------------------------------


def test_a_position_without_a_quote_is_asked_about_at_its_stance() -> None:
    assert places(asked(SOURCE + CAST + POSITION)) == [("W703", 15, 13)]


@pytest.mark.parametrize(
    "text",
    [
        CAST + POSITION,
        "sources: {article: {publisher: A, published: 2025, title: Talks}}\n" + CAST + POSITION,
        SOURCE + CAST + POSITION + QUOTE,
        SOURCE + CAST + POSITION + "    quote: these words are not there, which E501 says\n",
        SOURCE + CAST + POSITION + "    quote: {exakt: urged}\n",
        SOURCE + "  wire: {publisher: B, published: 2025}\n" + CAST + POSITION + "    source: wire\n",
    ],
    ids=[
        "no source",
        "no text",
        "a quote",
        "an orphan",
        "a quote that cannot be read",
        "from another source",
    ],
)
def test_a_position_is_not_asked_for_a_quote_that_it_has_or_that_nothing_could_be_copied_into(
    text: str,
) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("title: A", "the source says neither who published it nor when"),
        ("published: 2025", "the source does not say who published it"),
        ("published: 2025, publisher: ' '", "the source does not say who published it"),
        ("published: 2025, author: A", "the source does not say who published it"),
        ("publisher: A", "the source does not say when it was published"),
        ("publisher: A, retrieved: 2025", "the source does not say when it was published"),
        ("kind: social, author: A", "the source does not say when it was published"),
    ],
)
def test_a_source_is_asked_whose_it_is_and_of_when(fields: str, message: str) -> None:
    (problem,) = asked(f"sources:\n  article: {{{fields}}}\n")
    assert problem.message == message
    assert problem.span == (3, 3, 3, 10)


@pytest.mark.parametrize(
    "fields",
    [
        "publisher: A, published: 2025",
        "publisher: unknown, published: unknown",
        "publisher: A, published: yesterday",
        "publisher: [A], published: 2025",
        "kind: social, author: A, published: 2025",
    ],
    ids=["both", "both unknown", "a date that cannot be read", "a publisher that cannot be read", "a post"],
)
def test_a_source_that_says_so_is_not_asked(fields: str) -> None:
    assert codes(f"sources: {{article: {{{fields}}}}}\n") == []


def test_a_source_in_short_form_is_asked_too() -> None:
    assert places(asked("sources:\n  article: Talks in Ras EnNakoura\n")) == [("W708", 3, 3)]


# --- Silence on purpose -----------------------------------------------------------------------------------


@pytest.mark.parametrize("codes_", ["W703", "[W703]", "w703", "W701, W703", "[W701, W703]", "[[W703], x]"])
def test_what_an_author_allows_in_an_entry_or_for_the_file_is_not_asked(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == []
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == []


@pytest.mark.parametrize("codes_", ["", "W708", "W70", "{}", "W703W708", "all"])
def test_what_allows_another_warning_or_none_silences_nothing(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == ["W703"]
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == ["W703"]


def test_what_one_entry_allows_is_asked_of_the_next() -> None:
    text = "sources:\n  article: {x-allow: W708}\n  wire: {kind: wire}\n"
    assert places(asked(text)) == [("W708", 4, 3)]


def test_no_error_is_silenced(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\nx-allow: [E302]\nno-key: 1\n", encoding="utf-8")
    assert [problem.code for problem in load(str(path), editorial=True).problems] == ["E302"]


# --- Who asks, and when -----------------------------------------------------------------------------------


def test_only_who_wants_the_warnings_gets_them_and_both_ways_are_one(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("\ufefftitle: Talks\r\nsources:\r\n  article: Talks\r\n", encoding="utf-8", newline="")
    plain, asked_for = load(str(path)), load(str(path), editorial=True)
    assert plain.problems == []
    assert places(asked_for.problems) == [("W708", 3, 3)]
    assert editorial_warnings(plain) == asked_for.problems


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "title: [\n", "title: &a b\n"])
def test_what_is_no_briefing_is_asked_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(text, encoding="utf-8")
    plain = load(str(path))
    assert load(str(path), editorial=True).problems == plain.problems
    assert editorial_warnings(plain) == []
