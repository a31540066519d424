"""Sentences that people read are in the catalogues and in no other module."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PRODUCT = Path(__file__).parents[1] / "tui"
CATALOGUES = re.compile(
    r"diagnostics/catalogue/.*|(.*/)?wording\.py|model/meanings\.py|render/captions\.py|app/commands\.py|cli/commands/.*"
)
"""Where the words are that people read, and the commands, whose docstrings are their help."""
ALLOWED = {
    "app/pane_registry.py": "a pane is defined in one line, with its help",
    "library/memory.py": "SQL",
    "draft/english_words.py": "words of articles, never shown",
    "draft/event_titles.py": "words of articles, never shown",
    "draft/name_kinds.py": "words of articles, never shown",
    "draft/speaker_ids.py": "words of articles, never shown",
    "draft/speakers.py": "words of articles, never shown",
    "draft/speech.py": "words of articles, never shown",
    "draft/speech_abroad.py": "words of articles, never shown",
    "draft/times_in_text.py": "words of articles, never shown",
    "edit/external_editor.py": "names of programs",
    "edit/text_edits.py": "an error of a programmer, which no user causes",
    "exchange/json_schema.py": "the mark of our schemas, which are recognised by it",
    "model/declared.py": "errors of a programmer, which no user causes",
    "model/entries.py": "a field is defined in one line, with its help",
    "model/fields.py": "a shape is defined in one line, with its help",
    "model/abbreviations.py": "abbreviations that end no sentence",
    "model/patterns.py": "words of figures, which authors write",
    "parse/composer.py": "words of the parser, never shown",
    "parse/decode.py": "words of Python, never shown",
    "parse/pieces.py": "an example in YAML",
    "parse/synonyms.py": "words that authors write",
    "parse/syntax/fault_context.py": "words of the parser, never shown",
    "parse/syntax/line_rules.py": "the name of a kind of fault",
    "parse/yaml_events.py": "words of the parser, never shown",
}
"""Modules with texts that stay there, each with the reason."""
SENTENCE = re.compile(r"(?=.*[a-z]{2})(?:[A-Za-z…][\w…]*[,:;]? ){2}[A-Za-z…]", re.DOTALL)
"""Three words with blanks between them; a placeholder counts as a word."""


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """The texts of a module that read like a sentence, by line; docstrings are for its maintainers."""
    tree = ast.parse(source)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = _text(node)
        if id(node) not in inside and SENTENCE.search(text):
            yield node.lineno, text  # type: ignore[attr-defined] # every node with a text has a place


def _text(node: ast.AST) -> str:
    """The text of a string; of one with placeholders, with `…` for each."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return "".join(_text(part) or "…" for part in node.values) if isinstance(node, ast.JoinedStr) else ""


def rooms() -> list[str]:
    """The modules in which no sentence may be."""
    names = (path.relative_to(PRODUCT).as_posix() for path in sorted(PRODUCT.rglob("*.py")))
    return [name for name in names if not CATALOGUES.fullmatch(name) and name not in ALLOWED]


@pytest.mark.parametrize("name", rooms())
def test_no_sentence_is_outside_a_catalogue(name: str) -> None:
    assert list(sentences((PRODUCT / name).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", ALLOWED)
def test_every_exempt_module_has_sentences(name: str) -> None:
    assert list(sentences((PRODUCT / name).read_text(encoding="utf-8")))


def test_sentences_include_templates_but_no_docstrings() -> None:
    source = '"""A docstring of words."""\nx = f"the {y} is not there", "two words"\n"""So is this one."""\n'
    assert list(sentences(source)) == [(2, "the … is not there")]
