"""A new user's first minutes: every command as typed, in its own process."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.command.test_main import briefing
from tui.diagnostics.catalogue.reports import MORE
from tui.draft.wording import DRAFT
from tui.report.text_report import as_text

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Talks at Ras EnNakoura

Lebanon has hailed the talks as a success, according to a source cited by LBCI TV.
The IDF announced an airstrike on November 23. Lebanon condemned it.


"""


NO_PROBLEMS = as_text([], {}) + "\n"


class Desk:
    """A folder in which a user types commands and edits a file by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def types(self, *words: str, code: int = 0) -> str:
        """Return what a command prints; it must exit with the code and write nothing to standard error."""
        done = briefing(*words, cwd=self.folder)
        assert (done.returncode, done.stderr) == (code, ""), done.stdout + done.stderr
        return done.stdout

    def edits(self, name: str, old: str, new: str) -> tuple[int, int]:
        """Replace words that occur once in a file, and return their line and column, from 1."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        before = text[: text.index(old)].split("\n")
        path.write_text(text.replace(old, new), encoding="utf-8")
        return len(before), len(before[-1]) + 1


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_first_briefing_is_made_broken_and_fixed(desk: Desk) -> None:
    name = "talks-at-the-border.yaml"

    begun = desk.types("new", "Talks", "at", "the", "border")
    assert name in begun.splitlines()[0]
    assert f"  briefing check {name} " in begun
    assert [path.name for path in desk.folder.iterdir()] == [name]

    assert desk.types("check", "--strict", name) == NO_PROBLEMS

    page = desk.types("show", name)
    assert page.startswith("Talks at the border\n")
    for shown in (
        "The council closes the old bridge",
        "3 May",
        "Ada Moore",
        "Who reports what the repairs cost.",
    ):
        assert shown in page
    assert desk.types(name) == page  # in a pipe the reader prints the page

    line, column = desk.edits(name, "    by: mayor", "    by: mayer")
    broken = desk.types("check", name, code=1)
    assert re.match(r"error\[E201\]: .*mayer.*\n", broken)
    assert f"  --> {name}:{line}:{column + len('    by: ')}\n" in broken
    assert f"{line} |     by: mayer\n" in broken
    assert re.search(r" = help: .*mayor", broken)
    assert broken.endswith("\n" + MORE.format(codes="E201", them="it") + "\n")

    desk.edits(name, "    by: mayer", "    by: mayor")
    assert desk.types("check", "--strict", name) == NO_PROBLEMS


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: Talks", "title: Talks: the end", "E104"),
        ("stance: for", "stance: four", "E304"),
        ("date: XXXX-05-03 ", "date: 3 May ", "E401"),
        ("quote: On May 3, the", "quote: On May 4, the", "E501"),
        ("  council: {name", "  Council: {name", "E305"),
        ("part_of: council}", "part_of: council", "E101"),
        ("\nissues:", "\nisues:", "E302"),
    ],
)
def test_check_names_the_broken_line(desk: Desk, old: str, new: str, code: str) -> None:
    desk.types("new", "Talks")
    line, _ = desk.edits("talks.yaml", old, new)
    line += old.startswith("\n")
    said = desk.types("check", "talks.yaml", code=1)
    assert f"error[{code}]" in said
    assert f"  --> talks.yaml:{line}:" in said
    desk.edits("talks.yaml", new, old)
    assert desk.types("check", "--strict", "talks.yaml") == NO_PROBLEMS


def test_first_briefing_from_an_article(desk: Desk) -> None:
    name = "talks-at-ras-ennakoura.yaml"
    (desk.folder / "article.txt").write_text(ARTICLE, encoding="utf-8")

    desk.types("new", "--from", "article.txt")
    assert desk.types("check", "--strict", name) == NO_PROBLEMS

    path = desk.folder / name
    text = path.read_text(encoding="utf-8")
    kept, _, thrown = text.partition(DRAFT.partition("\n")[0])
    assert "perhaps: XXXX-11-23" in thrown
    assert desk.types("adopt", name, "lebanon", "4") == "adopted 1 actor, 1 claim\n"
    assert desk.types("check", "--strict", name) == NO_PROBLEMS
    assert "condemned" in desk.types("show", name)

    # Without all that was added, the text is still the one that its hash was taken of.
    path.write_text(kept.rstrip("\n"), encoding="utf-8")
    assert desk.types("check", "--strict", name) == NO_PROBLEMS
