"""Lint warnings of any file: no rule raises, each warning has a place and can be silenced."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.edit.rewriter import SHIPPED, SMALL, rewritten, root_of, written
from tests.parse.test_builder import mutated
from tui.diagnostics.catalogue import CODES
from tui.lint import lint, linted, load_linted
from tui.model.span import NOWHERE
from tui.parse.load import LoadedFile, load, load_text
from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

EDITORIAL = {code for code in CODES if code.startswith("W7")}
EXAMPLES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "examples").glob("W7*.yaml"))
}
WORDS = {
    "name": ["officials", "Lebanon", "IDF", "ي" * 300],
    "aliases": ["IDF", "the delegation", "Hamas"],
    "note": ["The [[idf]], and Hamas."],
    "cue": ["sources said", "reportedly", "said", "?"],
    "by": ["idf", "unstated", "hamas?", "nobody", "talks"],
    "about": ["strike-beirut", "hezbollah", "claims/1"],
    "counters": ["officials-on-beirut", "strikes-justified/lebanese-officials"],
    "target": ["hezbollah", "hamas?", "beirut", "idf"],
    "kind": ["assault", "coerce", "media"],
    "published": ["2025-11-19", "XXXX-11", "unknown", "soon"],
    "retrieved": ["2025-11-01", "XXXX-12-24"],
    "date": ["2025-12-24", "XXXX-12-24", "2024/..", "2025?"],
    "reported": ["2026"],
    "likelihood": ["likely"],
    "confidence": ["high"],
    "source": ["article", "wire"],
    "quote": ["the talks are said to have ended", "Hezbollah"],
    "text": ["Hamas is believed to be near."],
    "part_of": ["lebanon", "hamas?"],
    "x-allow": ["W703", "w704, W701", "all"],
}
"""Possible values by key; any of them may follow any key."""


def asked(loaded: LoadedFile) -> set[str]:
    """Return the codes of the warnings, after checking their order and places."""
    found, lines = lint(loaded), loaded.text.split("\n")
    assert found == lint(loaded)
    assert [diagnostic.span for diagnostic in found] == sorted(diagnostic.span for diagnostic in found)
    for diagnostic in found:
        assert diagnostic.message
        assert diagnostic.help
        for span in (diagnostic.span, *(other.span for other in diagnostic.related)):
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    codes = {diagnostic.code for diagnostic in found}
    assert codes <= EDITORIAL
    return codes


# --- Half-edited files ------------------------------------------------------------------------------------


def test_half_edited_briefing_never_raises(tmp_path: Path) -> None:
    lines = SHIPPED.split("\n")
    choice, path = Random(20251123), tmp_path / "talks.yaml"
    opened = 0
    for _ in range(100):
        path.write_text(mutated(lines, choice), encoding="utf-8")
        loaded = load(str(path))
        asked(loaded)
        assert load_linted(str(path)).diagnostics == linted(loaded).diagnostics
        opened += loaded.briefing is not None
    assert 0 < opened < 100


def places(node: Node) -> Iterator[tuple[Mapping | Sequence, int, Node]]:
    """Yield every value of a tree, with its container and index."""
    if isinstance(node, Mapping | Sequence):
        values = node.items if isinstance(node, Sequence) else [value for _, value in node.items]
        for at, value in enumerate(values):
            yield node, at, value
            yield from places(value)


class Shaker:
    """Changes a few of the values and keys of a tree."""

    def __init__(self, choice: Random) -> None:
        self.choice = choice
        self.lent = [value for _, _, value in places(root_of(SHIPPED))]

    def shake(self, root: Mapping) -> None:
        for _ in range(self.choice.choice([1, 1, 2, 9])):
            holder, at, _ = self.choice.choice(list(places(root)))
            if isinstance(holder, Sequence):
                new = self.choice.choice([self.word(), self.choice.choice(self.lent)])
                holder.items[at : at + 1] = self.choice.choice([[], [new], [new, holder.items[at]]])
            elif holder.items[at][0].value != "title":
                holder.items[at : at + 1] = self.choice.choice(list(self.changes(holder, *holder.items[at])))

    def changes(self, holder: Mapping, key: Scalar, old: Node) -> Iterator[list[tuple[Scalar, Node]]]:
        """Yield replacements of a key and its value."""
        lent = self.choice.choice(self.lent)
        yield []
        yield [(key, lent)]
        yield [(key, self.word(key.value))]
        yield [(key, Sequence(old.span, [self.word(key.value), old]))]
        if isinstance(old, Scalar):
            yield [(key, Scalar(old.span, old.value.removesuffix("?"), "plain"))]
        other = self.choice.choice(list(WORDS))
        if holder.get(other) is None:  # no parser gives a key twice
            named = Scalar(key.span, other, "plain")
            yield [(named, old)]
            yield [(key, old), (named, self.word(other))]

    def word(self, key: str = "") -> Scalar:
        words = WORDS.get(key) or self.choice.choice(list(WORDS.values()))
        return Scalar(NOWHERE, self.choice.choice(words), "plain")


def shaken(base: str, choice: Random) -> str:
    """Return a briefing with random values added, removed and moved."""
    root = root_of(base)
    assert isinstance(root, Mapping)
    Shaker(choice).shake(root)
    return written(root, choice)


def test_every_warning_has_a_place_and_can_be_allowed() -> None:
    given: list[str] = []
    for base, count in ((SHIPPED, 100), *((text, 20) for text in EXAMPLES.values())):
        for seed in range(count):
            text = shaken(base, Random(seed))
            codes = asked(load_text(text, "talks.yaml"))
            if codes:
                assert (
                    asked(load_text(f"x-allow: [{', '.join(sorted(codes))}]\n{text}", "talks.yaml")) == set()
                )
            given += codes
    assert set(given) == EDITORIAL - {"W709", "W715"}  # of which the scribe writes none
    assert len(given) > 100


# --- Other YAML styles ------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(EDITORIAL - {"W709", "W715"}))  # these ask how it is written
def test_warning_is_the_same_in_any_yaml_style(code: str) -> None:
    for seed in range(40):
        assert asked(load_text(rewritten(EXAMPLES[code], Random(seed)), "talks.yaml")) == {code}


def test_clean_briefing_is_clean_in_any_yaml_style() -> None:
    for seed in range(10):
        assert asked(load_text(rewritten(SHIPPED, Random(seed)), "talks.yaml")) == set()
    for text in SMALL:
        codes = asked(load_text(text, "talks.yaml"))
        assert all(
            asked(load_text(rewritten(text, Random(seed)), "talks.yaml")) == codes for seed in range(4)
        )
