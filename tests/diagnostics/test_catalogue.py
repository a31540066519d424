"""The catalogue and the code agree: every variant is reported, and its sentences can be filled in."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.test_examples import EXAMPLES, MADE, VARIANTS
from tests.edit.fixes.test_fix_file import LEFT, REPAIRED
from tests.parse import test_date_fixes as dates
from tests.parse.syntax.test_rules import ANSWERED, UNCERTAIN, WHOLE
from tests.parse.syntax.test_rules import MENDED as SLIPS
from tests.parse.test_parser import MENDED, UNMENDED
from tui.diagnostics.catalogue import RELATED, WORDS, fix_titles
from tui.diagnostics.catalogue.dates import PHRASES
from tui.diagnostics.diagnostic import Diagnostic, FixKind
from tui.library.find_files import collect
from tui.lint import lint, load_linted
from tui.parse.decode import decode
from tui.parse.load import load_text
from tui.parse.parser import parse
from tui.parse.raw_file import read_bytes
from tui.parse.yaml_events import PythonParser
from tui.settings.checks import read_settings, read_theme
from tui.settings.keymap import read_keymap

if TYPE_CHECKING:
    from collections.abc import Iterator

PRODUCT = Path(__file__).parents[2] / "tui"
CATALOGUE = PRODUCT / "diagnostics" / "catalogue"

SOURCE = "sources: {a: {publisher: A, published: 2025-11-23, text: It was so.}}\n"
SOURCES = f"{SOURCE[:-2]}, b: {{publisher: B, published: 2025, text: It was so.}}}}\n"
TEXTS = [
    "a:\n    b: c\n  d\n  e: f\n",
    "%YAML 3.0\n---\na: b\n",
    "a: \uffff\nb: \x07\n",
    'a: "b\\nc \\q"\n',
    "a:\n  <<: {b: c}\n",
    "a: [*b]\n",
    "{a: b}: c\n",
    "- a\n",
    "title: A\nclaims: A\nactors: A\n",
    "title: A\nactors: {a: [A]}\nclaims: [{id: [a], says: A}]\n",
    "title: [A]\nsummary: {a: b, c: d}\nzebra: A\n",
    "title: A\ntimeline: {a: {title: A, date: 2024, b}}\n",
    "title: A\nclaims: [{says: A, quote: {prefix: b}}]\n",
    "title: A\nactors: {a: {name: A, kind: xyzzy}, Ä: B, ☃: C, unstated: D}\n",
    "title: A\ntimeline: {a: {title: A, kind: xyzzy}, b: {title: B, kind: asault}}\n",
    "title: A\nactors: {a: A, b: B}\nclaims:\n  - {says: A, by: c}\n  - {says: A, by: 'a, c'}\n"
    "  - {says: A, by: 'a, b'}\n  - {says: A, by: ['a, b']}\n  - {says: A, by: '?'}\n",
    "title: A\nactors: {a: A}\nissues: {b: B}\npositions: {issue: 'b, b', by: a, stance: for}\n",
    "title: A\nclaims: [{says: A, quote: [B, C]}]\n",
    f"title: A\n{SOURCE}claims: [{{says: A, quote: xyzzy, cue: quux}}]\n",
    f"title: A\n{SOURCES}claims: [{{says: A, quote: It was so.}}]\n",
    "title: A\nkey_points: [So it was., It was so., 'On [^a].']\nactors: {a: A}\n",
    "title: A\ntags: • a • b\nissues: {b: B}\nactors: {a: A}\npositions: {issue: b, by: a, stance: xyzzy}\n",
    "title: A\nclaims: [{says: A, figure: several killed}, {says: B, figure: 9 to 3}]\n",
    "title: A\nclaims: [{says: A, grade: Z9}, {says: B, grade: B22}]\n",
    "-\ta\n",
    "title: A\nclaims: [{says: A, cue: sources said}]\n",
    "title: A\nsources: {a: {publisher: A}, b: {published: 2025}}\n",
    f"title: A\n{SOURCE}claims: {{says: A, quote: It was so., date: 2026}}\n",
    f"title: A\n{SOURCE}timeline: {{b: {{title: B, reported: 2026, source: a}}}}\n",
    "title: A\nclaims: [{id: a, says: A, counters: a}]\n",
    "title: A\nx-allow: E201\n",
]
"""Briefings with a fault of each variant that no other test of a table has."""
THEMES = [
    "- a\n",
    "colors: red\n",
    "colors: {line: red, lime: '#abcdef', zebra: '#abcdef'}\nnaem: a\nzebra: b\ndark: no\n",
]
KEYMAPS = ("- a", "serch: x", "xyzzy: x", "back: {a: b}", "back: nokey", "back: b\nsearch: b")
"""Keymaps with every mistake."""
SETTINGS = ["- a\n", "thme: paper\nzebra: a\nsize_limit: much\nascii: maybe\n"]
BESIDE = [b"It was\xe9", "It was so.".encode("utf-16"), "It\u202ewas\u00adso\x1b".encode()]
"""Texts of sources, in files beside the briefing."""


def _of_briefings() -> Iterator[Diagnostic]:
    slips = [WHOLE.replace(right, wrong, 1) for _, right, wrong in ANSWERED]
    slips += [WHOLE.replace(row[0], row[1], 1) for row in (*SLIPS, *UNCERTAIN)]
    slips += [row[1] for row in MENDED]
    slips += [row[1] for row in UNMENDED]
    slips += [row[1] for row in REPAIRED]
    for text in (*slips, *LEFT, *TEXTS):
        loaded = load_text(text, "a.yaml")
        yield from loaded.diagnostics
        yield from lint(loaded)
    yield from (dates.refused(*pair) for pair in dates.REFUSED)
    yield from parse("a: [b?]\n", "a.yaml", parser=PythonParser)[1]


def _of_files(folder: Path) -> Iterator[Diagnostic]:
    """Return the diagnostics of files that are no briefings, and of texts beside one."""
    for name in ("b.yaml", *(f"{number}.txt" for number in range(9))):
        (folder / name).touch()
    (folder / "link.yaml").symlink_to("nowhere.yaml")
    for paths in (
        ["link.yaml"],
        ["gone.yaml"],
        ["bb.yaml"],
        ["no/a.yaml"],
        ["\0"],
        ["/dev/null"],
        ["9.yaml", "1.txt"],
    ):
        yield from collect(paths)[1]
    yield from collect([f"{number}.txt" for number in range(9)])[1]
    yield from read_bytes(".", 9)[1]
    yield from read_bytes("gone", 9)[1]
    yield from read_bytes("x" * 5000, 9)[1]
    for data in (b"a: \xc3", "title: x".encode("utf-16-le"), b"\0"):
        yield from decode(data, "a.yaml")[1]
    for number, data in enumerate(BESIDE):
        (folder / f"{number}.txt").write_bytes(data)
        (folder / "b.yaml").write_text(f"title: A\nsources: {{a: {{file: {number}.txt}}}}\n")
        yield from load_linted("b.yaml").diagnostics
    # These happen while a file is read, and no file causes them.
    yield Diagnostic("E006", "a.yaml", variant="changed")
    yield Diagnostic("E006", "a.yaml", variant="crash", args={"error": "KeyError"})


def _of_settings(path: Path) -> Iterator[Diagnostic]:
    for text in THEMES:
        path.write_text(text, encoding="utf-8")
        yield from read_theme(path)[1]
    for text in SETTINGS:
        path.write_text(text, encoding="utf-8")
        yield from read_settings(path)[1]
    for text in KEYMAPS:
        path.write_text(text, encoding="utf-8")
        yield from read_keymap(path, ["search", "back"])[1]


def _of_examples(patch: pytest.MonkeyPatch) -> Iterator[Diagnostic]:
    for folder in (VARIANTS, EXAMPLES):
        patch.chdir(folder)
        for path in sorted(folder.glob("*.yaml")):
            yield from load_linted(path.name).diagnostics
    for make in MADE.values():
        with pytest.MonkeyPatch.context() as inner:
            yield from make(inner)


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> list[Diagnostic]:
    """Diagnostics of every code and variant."""
    with pytest.MonkeyPatch.context() as patch:
        found = [*_of_examples(patch), *_of_briefings()]
        found += _of_settings(tmp_path_factory.mktemp("settings") / "a.yaml")
        folder = tmp_path_factory.mktemp("files")
        patch.chdir(folder)
        return [*found, *_of_files(folder)]


def test_every_variant_is_reported(reported: list[Diagnostic]) -> None:
    listed = {(code, variant) for code, variants in WORDS.items() for variant in variants}
    assert {(one.code, one.variant) for one in reported} == listed


def test_every_label_of_a_second_place_is_used(reported: list[Diagnostic]) -> None:
    assert {other.kind for one in reported for other in one.related} == set(RELATED)


def test_every_kind_of_fix_has_a_title(reported: list[Diagnostic]) -> None:
    assert {fix.kind for one in reported for fix in one.fixes} == set(FixKind)
    assert {kind.value for kind in FixKind} == set(fix_titles.BY_KIND)
    lines = {(one.code, one.variant) for one in reported for fix in one.fixes if fix.kind is FixKind.LINE}
    listed = {(code, variant) for code, titles in fix_titles.BY_VARIANT.items() for variant in titles}
    assert lines ^ listed == {("E101", "indented-unlike-lines")}  # of which no example has only one repair
    assert {fix.title for one in reported for fix in one.fixes if fix.title} == set(fix_titles.OWN)


def test_title_of_a_fix_is_a_short_verb_phrase(reported: list[Diagnostic]) -> None:
    titles = [(one, one.title_of(fix)) for one in reported for fix in one.fixes]
    assert all(re.match("[A-Z][a-z]+ ", title) and title[-1] != "." for _, title in titles)
    assert all(title != one.help for one, title in titles)
    own = [title for titles in fix_titles.BY_VARIANT.values() for title in titles.values()]
    assert all(len(title) <= 32 for title in own)
    for one in reported:
        assert len({one.title_of(fix) for fix in one.fixes}) == len(one.fixes), one


def test_every_phrase_is_used(reported: list[Diagnostic]) -> None:
    of_dates = [one for one in reported if one.code in dates.CODES and "reason" in one.args]
    assert {one.args[name] for one in of_dates for name in ("reason", "advice")} == set(PHRASES)


def test_every_sentence_can_be_filled_in(reported: list[Diagnostic]) -> None:
    for one in reported:
        said = [one.message, one.label, one.note, one.help, *(other.label for other in one.related)]
        assert one.message, one
        assert not any(re.search(r"\b1 [a-z]+s\b(?! is)|^ | $", text) for text in said), said


# --- Variants named in the code ---------------------------------------------------------------------------


def _named(call: ast.Call) -> Iterator[tuple[str, str]]:
    """The codes that a call begins with, each with the variants that are written out in it."""
    words = [*call.args[:4], *(word.value for word in call.keywords if word.arg == "variant")]
    codes = {code for word in words[:1] for code in _constants(word) if re.fullmatch(r"[EW]\d{3}", code)}
    for word in words[1:]:
        if isinstance(word, ast.Constant | ast.IfExp):
            yield from ((code, variant) for code in codes for variant in _constants(word))


def _constants(node: ast.expr) -> Iterator[str]:
    """A string, or those that a condition chooses from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def test_every_variant_in_the_code_is_in_the_catalogue() -> None:
    named = {
        (pair, path.name)
        for path in PRODUCT.rglob("*.py")
        if CATALOGUE not in path.parents
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for pair in _named(node)
    }
    assert len(named) > 90
    assert not {(pair, name) for pair, name in named if pair[1] not in WORDS[pair[0]]}


KEY = re.compile("[a-z]+(-[a-z]+)+|write")
"""A key of a phrase."""


@pytest.mark.parametrize("name", ["model/date_suggestions.py", "model/edtf.py", "model/times.py"])
def test_every_phrase_that_the_code_names_is_in_the_catalogue(name: str) -> None:
    tree = ast.parse((PRODUCT / name).read_text(encoding="utf-8"))
    texts = {text for node in ast.walk(tree) if isinstance(node, ast.expr) for text in _constants(node)}
    named = {text for text in texts if KEY.fullmatch(text)}
    assert named
    assert named <= set(PHRASES)
