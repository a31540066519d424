"""Every code has an example, `tests/examples/CODE.yaml`, which is its test and its documentation.

What `check` says of it stands beside it in `CODE.txt`; `pytest --update-golden` writes that file anew. What a
file cannot hold, such as that it does not exist, is made here.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import with_edits
from tui.diagnostics.catalogue import CODES
from tui.diagnostics.diagnostic import FixKind
from tui.library.find_files import collect
from tui.lint import lint, load_linted
from tui.parse.load import LoadedFile, load, load_text
from tui.report.text_report import as_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Golden
    from tui.diagnostics.diagnostic import Diagnostic

PRODUCT = Path(__file__).parents[2] / "tui"
EXAMPLES = Path(__file__).parents[1] / "examples"
WRITTEN = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


@pytest.fixture(autouse=True)
def _among_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)


def example(code: str) -> LoadedFile:
    """Return an example as `check` reads it, with the lint rules."""
    return load_linted(f"{code}.yaml")


def codes(diagnostics: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


# --- Faults outside a file --------------------------------------------------------------------------------


def _missing(_: pytest.MonkeyPatch) -> list[Diagnostic]:
    return load("talks.yaml").diagnostics


def _forbidden(monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    def refuse(path: str, _flags: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    # Root may read every file.
    monkeypatch.setattr(os, "open", refuse)
    return load("E201.yaml").diagnostics


def _too_large(_: pytest.MonkeyPatch) -> list[Diagnostic]:
    return load("E201.yaml", limit=100).diagnostics


def _a_folder(_: pytest.MonkeyPatch) -> list[Diagnostic]:
    return load("..").diagnostics


def _no_briefings(_: pytest.MonkeyPatch) -> list[Diagnostic]:
    return collect(["nothing*.yaml"])[1]


def _another_name(_: pytest.MonkeyPatch) -> list[Diagnostic]:
    return collect(["E201.yaml", "../conftest.py"])[1]


MADE: dict[str, Callable[[pytest.MonkeyPatch], list[Diagnostic]]] = {
    "E001": _missing,
    "E002": _forbidden,
    "E005": _too_large,
    "E006": _a_folder,
    "E008": _no_briefings,
    "W003": _another_name,
}


@pytest.mark.parametrize("code", sorted(MADE))
def test_fault_outside_a_file_has_only_its_code(
    code: str, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    diagnostics = MADE[code](monkeypatch)
    monkeypatch.undo()
    assert codes(diagnostics) == [code]
    golden(f"../examples/{code}.txt", as_text(diagnostics, {}) + "\n")


# --- Faults in a file -------------------------------------------------------------------------------------

STAYS = {
    "E007": {"article"},
    "E106": {"hezbollah", "hamas"},
    "E109": set[str](),
    "E111": set[str](),
    "E201": {"hezbollah", "strike-beirut"},
    "E202": {"lebanon", "actors/lebanon", "israel"},
    "E203": {"beirut", "strike-beirut"},
    "E204": {"israeli-government", "pmo"},
    "E301": {"hezbollah"},
    "E302": {"idf"},
    "E303": {"russia", "restraint", "restraint/russia"},
    "E304": {"russia", "restraint", "restraint/russia"},
    "E305": {"Lebanese officials", "hezbollah"},
    "E306": {"article"},
    "E307": {"claims/1"},
    "E401": {"strike-ain-al-hilweh"},
    "E402": {"strike-beirut"},
    "E403": {"israeli-actions"},
    "E404": {"strike-ain-al-hilweh"},
    "E405": {"strike-beirut", "beirut-condemnation"},
    "E406": {"strike-ain-al-hilweh", "strike-beirut"},
    "E501": {"article", "strike-beirut"},
    "E502": {"article", "strike-beirut"},
    "E504": {"article"},
    "E505": {"article"},
    "E506": {"article"},
    "W001": set[str](),
    "W002": {"hezbollah"},
    "W501": {"hezbollah"},
    "W502": {"hezbollah"},
    "W505": {"hezbollah", "claims/1"},
    "W503": {"strike-1", "strike-l"},
    "W504": {"article", "strike-beirut"},
    "W701": {"article", "lebanon", "claims/1"},
    "W702": {"lbci-source", "claims/1"},
    "W703": {"article", "russian-ambassador", "restraint", "restraint/russian-ambassador"},
    "W704": {"hamas", "hezbollah", "strike-beirut"},
    "W705": {"lebanese-delegation", "israeli-delegation", "talks"},
    "W706": {"article", "claims/1"},
    "W707": {"idf", "hezbollah", "strike-beirut", "claims/1"},
    "W708": {"article"},
    "W709": {"route"},
    "W710": {"article"},
    "W711": {"israel", "relations/1"},
    "W712": {"claims/1"},
    "W713": {"hezbollah"},
    "W714": {"hezbollah"},
    "W715": {"key_points/1"},
    "W717": {"talks", "key_points/1", "key_points/2"},
    "W716": {"strike-beirut", "date"},
}
"""The entries that can be read in spite of the fault; an example that is not named is not opened at all."""


@pytest.mark.parametrize("code", WRITTEN)
def test_example_has_only_its_code_and_matches_golden(code: str, golden: Golden) -> None:
    loaded = example(code)
    assert codes(loaded.diagnostics) == [code]
    golden(f"../examples/{code}.txt", as_text(loaded.diagnostics, {loaded.path: loaded.text}) + "\n")


@pytest.mark.parametrize("code", WRITTEN)
def test_valid_entries_of_an_example_are_read(code: str) -> None:
    briefing = example(code).briefing
    assert (set(briefing.entries) if briefing else None) == STAYS.get(code)
    assert briefing is None or code == "W001" or briefing.title == "Lebanon-Israel talks"


@pytest.mark.parametrize("code", WRITTEN)
def test_example_names_its_fault_in_the_first_line(code: str) -> None:
    data = (EXAMPLES / f"{code}.yaml").read_bytes()
    first = data.decode("utf-16" if code == "W002" else "latin-1").split("\n")[0]
    assert re.fullmatch("# .{10,80}[.]", first)


# --- Other ways to the same code --------------------------------------------------------------------------

VARIANTS = Path(__file__).parents[1] / "variants"


@pytest.mark.parametrize("name", sorted(path.stem for path in VARIANTS.glob("*.yaml")))
def test_variant_has_its_code_and_matches_golden(
    name: str, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    monkeypatch.chdir(VARIANTS)
    loaded = load_linted(f"{name}.yaml")
    assert set(codes(loaded.diagnostics)) == {name.partition("-")[0]}
    golden(f"../variants/{name}.txt", as_text(loaded.diagnostics, {loaded.path: loaded.text}) + "\n")


@pytest.mark.parametrize("name", sorted(path.stem for path in VARIANTS.glob("*.yaml")))
def test_variant_is_clean_once_its_lines_are_fixed(name: str) -> None:
    text = (VARIANTS / f"{name}.yaml").read_text("utf-8")
    loaded = _linted(text)
    lines = [fix for one in loaded.diagnostics for fix in one.fixes[:1] if fix.kind is FixKind.LINE]
    if len(lines) == len(loaded.diagnostics):
        edits = {edit.span: edit for fix in lines for edit in fix.edits}
        assert _linted(with_edits(text, tuple(edits.values()))).diagnostics == []


def _linted(text: str) -> LoadedFile:
    loaded = load_text(text, "talks.yaml")
    return loaded._replace(diagnostics=[*loaded.diagnostics, *lint(loaded)])


# --- The codes --------------------------------------------------------------------------------------------


def test_every_code_has_a_sentence_and_an_example() -> None:
    given = {
        code
        for path in PRODUCT.rglob("*.py")
        if path.parent.name != "catalogue"
        for code in re.findall(r'"([EW]\d{3})"', path.read_text("utf-8"))
    }
    assert given == set(CODES)
    assert given == set(WRITTEN) | set(MADE)
    assert not set(WRITTEN) & set(MADE)


def test_every_example_has_its_golden() -> None:
    assert {path.stem for path in EXAMPLES.iterdir()} == set(CODES)
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == set(CODES)


def test_codes_are_sorted_and_titles_are_phrases() -> None:
    errors, warnings = ([code for code in CODES if code[0] == letter] for letter in "EW")
    assert list(CODES) == sorted(errors) + sorted(warnings)
    titles = [text.title for text in CODES.values()]
    assert all(re.fullmatch("[a-z].*[^.]", title) and len(title) < 80 for title in titles)
    assert len(set(titles)) == len(CODES)
