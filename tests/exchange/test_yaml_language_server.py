"""A briefing with a modeline in yaml-language-server itself.

It is not a part of this project: `npm install --global yaml-language-server` brings it, and where it is
absent these tests are skipped.
"""

from __future__ import annotations

import re
import shutil
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.edit.rewriter import GUIDE
from tests.exchange.yaml_language_client import LanguageClient
from tui.cli.main import main
from tui.exchange import wording
from tui.exchange.json_schema import NAME, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY_LETTERS = wording.KEY_LETTERS.format(entry="an actor")
SERVER = shutil.which("yaml-language-server")
SHIPPED = Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml"
MODELINE = f"# yaml-language-server: $schema={NAME}\n"
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}

pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")


@pytest.fixture(scope="module")
def client() -> Iterator[LanguageClient]:
    with LanguageClient(str(SERVER), "--stdio", settings=SETTINGS) as started:
        yield started


class Editor:
    """A file in an editor."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self._client, self._folder, self._files = client, folder, count(1)
        (folder / NAME).write_text(as_text(), encoding="utf-8")

    def shows(self, text: str) -> list[str]:
        """Return the marks of a text: each position, from 1 and without the modeline, and its message."""
        said = []
        for one in self._client.open(self._file(), MODELINE + text):
            start = one["range"]["start"]
            said.append(f"{start['line']}:{start['character'] + 1}: {one['message']}")
        return sorted(said)

    def proposes(self, text: str) -> dict[str, str]:
        """Return the completions at a ^ in a text: label and inserted text."""
        found = self._client.complete(*self._at(text))
        return {item["label"]: str(item.get("insertText")) for item in found}

    def explains(self, text: str) -> str:
        """Return the hover at a ^ in a text."""
        return self._client.hover(*self._at(text))

    def _at(self, text: str) -> tuple[Path, int, int]:
        """Open a file with a text without its ^, and return the position of the ^."""
        before = (MODELINE + text[: text.index("^")]).split("\n")
        path = self._file()
        self._client.open(path, MODELINE + text.replace("^", ""))
        return path, len(before) - 1, len(before[-1])

    def _file(self) -> Path:
        return self._folder / f"talks-{next(self._files)}.yaml"


@pytest.fixture
def editor(client: LanguageClient, tmp_path: Path) -> Editor:
    return Editor(client, tmp_path)


# --- Marks ------------------------------------------------------------------------------------------------


def test_shipped_briefing_has_no_marks(client: LanguageClient) -> None:
    assert client.open(SHIPPED, SHIPPED.read_text(encoding="utf-8")) == []
    spoilt = SHIPPED.read_text(encoding="utf-8").replace("    kind: assault", "    kind: attack", 1)
    assert len(client.open(SHIPPED.with_name("spoilt.yaml"), spoilt)) == 1  # so it is validated


def test_new_briefing_is_validated_in_any_folder(client: LanguageClient, tmp_path: Path) -> None:
    path = tmp_path / "talks at the border.yaml"
    assert main(["new", "Talks", "--output", str(path)]) == 0
    text = path.read_text(encoding="utf-8")
    assert client.open(path, text) == []
    spoilt = text.replace("kind: person", "kind: persona")
    assert len(client.open(tmp_path / "spoilt.yaml", spoilt)) == 1  # so it is validated


@pytest.mark.parametrize("text", GUIDE)
def test_guide_examples_have_no_marks(text: str, editor: Editor) -> None:
    assert editor.shows(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("title: A\nactors:\n  hamas: {name: Hamas, qoute: Hamas}\n", "3:24: Property qoute is not allowed."),
        ("actors: {hamas: Hamas}\n", '1:1: Missing property "title".'),
        ("title: A\ntimeline: {a: {title: A, kind: attack}}\n", "2:32: Value is not accepted."),
        ("title: A\npositions: [{issue: i, by: a, stance: pro}]\n", "2:39: Value is not accepted."),
        ("title: A\nactors: {Big One: A}\n", f"2:10: {KEY_LETTERS}"),
        ("title: A\nactors: [a]\n", f"2:9: {KEY_LETTERS}"),
        ("title: A\ntimeline: {a: {title: A, by: [b, B C]}}\n", f"2:34: {wording.ID_LETTERS}"),
        ("title: A\ndate: 19 Nov 2025\n", f"2:7: {wording.DATE[:12]}"),
        ("title: A\nclaims: [{says: S, quote: [a, {prefix: b}]}]\n", '2:31: Missing property "exact".'),
        ("title: A\nactors: {a: {name: A, url: a.b/c}}\n", f"2:28: {wording.URL[:12]}"),
        ("title: {a: b}\n", '1:8: Incorrect type. Expected "string".'),
    ],
)  # fmt: skip
def test_faults_are_marked_at_their_place(text: str, shown: str, editor: Editor) -> None:
    (mark,) = editor.shows(text)
    assert mark.startswith(shown)


# --- Completion -------------------------------------------------------------------------------------------


def test_missing_keys_of_an_entry_complete(editor: Editor) -> None:
    proposed = editor.proposes("title: A\nactors:\n  hamas:\n    name: Hamas\n    ^\n")
    assert {"short", "aliases", "kind", "part_of", "quote"} <= proposed.keys()
    assert proposed["part_of"] == "part_of: "  # one id or a list in brackets
    assert not {"name", "stance"} & proposed.keys()


def test_sections_complete_with_a_line_break(editor: Editor) -> None:
    proposed = editor.proposes("title: A\n^\n")
    assert proposed["actors"].rstrip("$1\n") == "actors:\n  "
    assert proposed["claims"].rstrip("$1\n") == "claims:\n  - "
    assert proposed["summary"] == "summary: "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("actors: {a: {name: A, kind: ^}}", {"person", "armed-group", "label"}),
        ("positions:\n  - issue: i\n    by: a\n    stance: ^", {"for", "neutral", "unclear"}),
        ("timeline: {a: {title: A, kind: ^}}", {"agree", "assault"}),
        ("timeline: {a: {title: A, background: ^}}", {"true", "false"}),
        ("timeline: {a: {title: A, date: ^}}", {"2025-11-19", "XXXX-11-19"}),
        ("timeline: {a: {title: A, time: ^}}", {"night", "22:00"}),
        ("claims: [{says: S, likelihood: ^}]", {"almost no chance", "likely"}),
    ],
)  # fmt: skip
def test_only_choices_of_a_field_complete(text: str, words: set[str], editor: Editor) -> None:
    proposed = {label.strip("\"'") for label in editor.proposes(f"title: A\n{text}\n")}
    assert words <= proposed
    assert not {"null", "name", "by"} & proposed
    assert "true" in words or "true" not in proposed


@pytest.mark.parametrize(
    "text", ["title: ^", "title: A\nsummary: ^", "title: A\ntags: ^", "title: A\nlang: ^"]
)
def test_free_text_has_no_completions(text: str, editor: Editor) -> None:
    assert editor.proposes(text) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sources:\n  ^", "source"),
        ("actors:\n  a: A\n  ^", "actor"),
        ("timeline:\n  ^", "event"),
        ("positions:\n  - ^", "position"),
        ("claims:\n  - says: S\n  ^", "claim"),
    ],
)
def test_entry_snippet_is_inserted_and_indented(text: str, kind: str, editor: Editor) -> None:
    body = editor.proposes(f"title: A\n{text}\n")[wording.NEW.format(kind=kind)]
    # As in an editor, a tab stop holds its first word, and further lines are indented like this one.
    filled = re.sub(r"[$](?:[{]\d[|:]([^|,}]+)[^}]*[}]|\d)", lambda found: found[1] or "XXXX-11-19", body)
    margin = " " * 2
    whole = f"title: A\n{text}\n".replace("^", filled.replace("\n", f"\n{margin}"))
    marked = [one for one in editor.shows(whole) if wording.ID_LETTERS not in one]
    assert marked == []


# --- Hover ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ti^tle: A", "The title of the briefing."),
        ("title: A\nac^tors: {a: A}", "Anyone who acts, speaks or is acted on."),
        ("title: A\ntimeline: {a: {title: A, b^y: b}}", wording.SEVERAL),
        ("title: A\ntimeline: {a: {title: A, kind: assau^lt}}", "material conflict"),
        ("title: A\nclaims: [{says: S, cu^e: said}]", "The hedging or attributing words, verbatim."),
    ],
)  # fmt: skip
def test_hover_explains_a_key(text: str, words: str, editor: Editor) -> None:
    assert words in editor.explains(f"{text}\n")
