from __future__ import annotations

import itertools

import pytest

from tui.app.color_depth import color_depth
from tui.app.styles import Depth, Styles, TextStyle
from tui.settings.checks import read_theme
from tui.settings.themes import SIDES, Theme, theme_files

ROLES = ("text", "strong", "faint", "link", "quote", "accent")
"""Roles of text that have to differ on one line."""


def theme(name: str) -> Theme:
    found, _ = read_theme(theme_files()[name])
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["ink", "paper"])
def test_sixteen_colours_tell_roles_and_dimmed_rows_apart(name: str) -> None:
    styles = Styles(theme(name), Depth.FEW)
    shown = {role: styles.of(role) for role in ROLES} | {"dim": styles.of("text", TextStyle(dim=True))}
    assert [pair for pair in itertools.combinations(shown, 2) if shown[pair[0]] == shown[pair[1]]] == []


@pytest.mark.parametrize("name", ["ink", "paper"])
def test_sixteen_colours_are_sent_as_such(name: str) -> None:
    styles = Styles(theme(name), Depth.FEW)
    for role in (*ROLES, *SIDES):
        for style in (styles.of(role), styles.of(role, TextStyle(selected=True))):
            colors = style.color, style.bgcolor
            assert all(color is not None and color.is_system_defined for color in colors)
            assert colors[0] != colors[1]


@pytest.mark.parametrize("name", ["ink", "paper"])
def test_selected_row_has_a_ground_in_sixteen_colours(name: str) -> None:
    styles = Styles(theme(name), Depth.FEW)
    assert styles.of("text").bgcolor != styles.of("text", TextStyle(selected=True)).bgcolor


def test_hues_of_sides_differ_in_sixteen_colours() -> None:
    for name in ("ink", "paper"):
        styles = Styles(theme(name), Depth.FEW)
        assert len({styles.of("", hue=hue).color for hue in SIDES}) == len(SIDES)


def test_without_colour_attributes_tell_roles_apart() -> None:
    styles = Styles(theme("ink"), Depth.NONE)
    shown = {role: styles.of(role) for role in ("text", "strong", "faint", "link", "quote")}
    shown["selected"] = styles.of("text", TextStyle(selected=True))
    shown["under the cursor"] = styles.of("link", TextStyle(selected=True), link=True)
    shown["hit"] = styles.hit(current=False)
    assert [pair for pair in itertools.combinations(shown, 2) if shown[pair[0]] == shown[pair[1]]] == []
    assert all(style.color is None and style.bgcolor is None for style in shown.values())


def test_theme_of_greys_underlines_links() -> None:
    styles = Styles(theme("monochrome"))
    assert styles.of("link").underline
    assert styles.of("quote").italic


@pytest.mark.parametrize(
    ("variables", "depth"),
    [
        ({"TERM": "xterm"}, Depth.FEW),
        ({"TERM": "xterm-256color"}, Depth.FULL),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, Depth.FULL),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, Depth.FULL),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, Depth.NONE),
    ],
)
def test_depth_follows_the_environment(
    variables: dict[str, str], depth: Depth, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert color_depth() is depth
