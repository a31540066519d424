from __future__ import annotations

import itertools
import math
import re
from pathlib import Path

import pytest

from tests.diagnostics.facts import cause
from tests.settings.vision import VISIONS, as_seen
from tui.app.styles import TINT, mixed
from tui.settings.checks import read_theme
from tui.settings.themes import BACKGROUNDS, COLORS, DEFAULT_THEME, SIDES, TEXT_COLORS, Theme, theme_files

ROOT = Path(__file__).resolve().parents[2]
THEMES = sorted((ROOT / "themes").glob("*.yaml"))
INKS = (*TEXT_COLORS, *SIDES)
LEAST_CONTRAST = {ink: 7.0 if ink in {"text", "strong"} else 3.0 if ink == "dim" else 4.5 for ink in INKS}
BACKGROUNDS_OF = {ink: ("background",) if ink == "dim" else BACKGROUNDS for ink in INKS}
"""The backgrounds of each text colour: rows are dimmed unless they are selected."""
IN_CELLS = ("for", "against", "mixed", "neutral", "unclear")
"""The colours on the tinted grounds of the matrix."""
LEAST_EDGE = 2.5
LEAST_APART, LEAST_APART_FOR_THE_COLOUR_BLIND = 0.08, 0.1
"""The least distance of two hues of sides, in OKLab; 0.02 is one that is just seen."""
HALF = "name: half\ndark: true\ncolors:\n"
END = 4 + len(COLORS)
"""The line below a whole theme."""
WHOLE = HALF + "".join(f'  {name}: "#abcdef"\n' for name in COLORS)


def read(path: Path) -> Theme:
    theme, diagnostics = read_theme(path)
    assert diagnostics == []
    assert theme is not None
    return theme


def luminance(color: str) -> float:
    """The relative luminance of #rrggbb, 0 to 1, as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_follows_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # the grey that just fails
    assert contrast("#ff0000", "#ff0000") == 1


# ---- the themes that come with the reader


def test_dark_and_a_light_theme_come_with_the_reader() -> None:
    assert {read(path).dark for path in THEMES} == {True, False}
    assert DEFAULT_THEME in theme_files()


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_theme_is_named_like_its_file(path: Path) -> None:
    assert read(path).name == path.stem
    assert theme_files()[path.stem] == path


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_every_text_colour_has_enough_contrast(path: Path) -> None:
    colors = read(path).colors
    weak = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink, grounds in BACKGROUNDS_OF.items()
        for ground in grounds
        if (ratio := contrast(colors[ink], colors[ground])) < LEAST_CONTRAST[ink]
    }
    assert weak == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_stances_have_contrast_on_tinted_cells(path: Path) -> None:
    colors = read(path).colors
    tints = {hue: mixed(colors["background"], colors[hue], TINT) for hue in SIDES}
    least = {hue: min(contrast(colors[ink], tint) for ink in IN_CELLS) for hue, tint in tints.items()}
    assert {hue: round(ratio, 2) for hue, ratio in least.items() if ratio < LEAST_CONTRAST["for"]} == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_frame_of_the_active_pane_has_contrast(path: Path) -> None:
    colors = read(path).colors
    assert contrast(colors["edge"], colors["background"]) >= LEAST_EDGE
    assert contrast(colors["line"], colors["background"]) < contrast(colors["edge"], colors["background"])


@pytest.mark.parametrize("name", ["contrast-dark", "contrast-light"])
def test_high_contrast_themes_have_it_everywhere(name: str) -> None:
    colors = read(theme_files()[name]).colors
    ratios = {ink: contrast(colors[ink], colors["background"]) for ink in INKS if ink != "dim"}
    assert {ink for ink, ratio in ratios.items() if ratio < LEAST_CONTRAST["text"]} == set()


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_hues_of_sides_differ_for_all_eyes(path: Path, vision: str) -> None:
    theme = read(path)
    if theme.is_grey:
        pytest.skip("a theme of greys tells sides apart by letters")
    least = LEAST_APART_FOR_THE_COLOUR_BLIND if path.stem == "colour-blind" else LEAST_APART
    seen = {hue: as_seen(theme.colors[hue], vision) for hue in SIDES}
    apart = {pair: math.dist(seen[pair[0]], seen[pair[1]]) for pair in itertools.combinations(SIDES, 2)}
    assert {pair: round(distance, 3) for pair, distance in apart.items() if distance < least} == {}


def test_simulated_eyes_take_colours_for_each_other() -> None:
    red, green = "#cc5a5a", "#7f7f30"
    assert math.dist(as_seen(red, "all cones"), as_seen(green, "all cones")) > 2 * LEAST_APART
    assert math.dist(as_seen(red, "no red"), as_seen(green, "no red")) < LEAST_APART
    assert as_seen("#ffffff", "no blue") == pytest.approx((1, 0, 0), abs=0.01)


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_theme_is_dark_where_its_background_is(path: Path) -> None:
    theme = read(path)
    assert theme.dark == (luminance(theme.colors["background"]) < luminance(theme.colors["text"]))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_sides_of_an_issue_differ_in_more_than_red_and_green(path: Path) -> None:
    """Eyes that take red for green still see blue, and light from dark."""
    theme = read(path)
    if theme.is_grey:
        pytest.skip("a theme of greys has marks alone")
    colors = theme.colors
    blue_for, blue_against = (int(colors[side][5:7], 16) for side in ("for", "against"))
    assert blue_for - blue_against > 0x40


# ---- the page about them


def test_themes_page_explains_every_colour_in_order() -> None:
    page = (ROOT / "themes" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \| .+ \|$", page, re.MULTILINE) == list(COLORS)


def test_themes_page_names_the_themes_that_exist() -> None:
    page = (ROOT / "themes" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(([\w-]+\.yaml)\)", page)) == {path.name for path in THEMES}


def test_themes_page_example_lacks_only_colours(tmp_path: Path) -> None:
    page = (ROOT / "themes" / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "dusk.yaml"
    path.write_text(example, encoding="utf-8")
    assert {diagnostic.code for diagnostic in read_theme(path)[1]} == {"E303"}


# ---- themes with mistakes


def test_theme_may_have_own_keys(tmp_path: Path) -> None:
    path = tmp_path / "whole.yaml"
    path.write_text(WHOLE + "x-mood: calm\n", encoding="utf-8")
    assert read(path) == Theme("half", True, dict.fromkeys(COLORS, "#abcdef"))


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        (WHOLE.replace('line: "#abcdef"', "line: red"), 6, 9, "E306 color written=red"),
        (WHOLE.replace('line: "#abcdef"', "line: #abcdef"), 6, 8, "E306 color"),
        (WHOLE.replace('line: "#abcdef"', "line: {a: b}"), 6, 9, "E306 color written=this"),
        (WHOLE.replace('line: "#abcdef"', 'line: "#abc"'), 6, 9, "E306 color written=#abc"),
        (WHOLE.replace('line: "#abcdef"', 'line: "#١٢٣٤٥٦"'), 6, 9, "E306 color written=#١٢٣٤٥٦"),
        (WHOLE.replace('  line: "#abcdef"\n', ""), 4, 3, "E303 color key=line"),
        (WHOLE + '  lime: "#abcdef"\n', END, 3, "E302 colors-near key=lime guess=line"),
        (WHOLE + "mood: calm\n", END, 1, "E302 theme key=mood"),
        (WHOLE.replace("dark: true", "dark: perhaps"), 2, 7, "E304 dark"),
        ("name: half\n", 1, 1, f"E303 colors known={COLORS}"),
        ("colors: red\n", 1, 1, f"E303 colors known={COLORS}"),
        ("just words\n", 1, 1, "E301 theme"),
        ("# nothing\n- ink\n- paper\n", 2, 1, "E301 theme"),
        ("", 1, 1, "E301 theme"),
        ("colors:\n  line: 'red\n", 2, 9, "E103 unclosed mark='"),
        ("a: b\ncolors: *red\n", 2, 9, "E107 alias"),
    ],
)
def test_mistake_in_a_theme_is_reported_with_its_place(
    tmp_path: Path, text: str, line: int, column: int, found: str
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    theme, diagnostics = read_theme(path)
    assert theme is None
    assert [(cause(diagnostic), diagnostic.span[:2]) for diagnostic in diagnostics] == [
        (found, (line, column))
    ]
    assert diagnostics[0].path == str(path)


def test_all_mistakes_in_a_theme_are_reported_at_once(tmp_path: Path) -> None:
    path = tmp_path / "half.yaml"
    path.write_text(HALF + '  line: red\n  lime: "#abcdef"\nmood: calm\n', encoding="utf-8")
    found = [
        diagnostic.args.get("key", diagnostic.args.get("written", "")) for diagnostic in read_theme(path)[1]
    ]
    assert sorted(found) == sorted(["red", "lime", "mood", *(key for key in COLORS if key != "line")])


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00\x01\x02", b"name: \xe9t\xe9\n"])
def test_binary_theme_is_reported(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "binary.yaml"
    path.write_bytes(content)
    theme, diagnostics = read_theme(path)
    assert theme is None
    assert diagnostics[0].code in {"E003", "E004"}


def test_missing_theme_is_reported(tmp_path: Path) -> None:
    theme, diagnostics = read_theme(tmp_path / "gone.yaml")
    assert theme is None
    assert [(diagnostic.code, diagnostic.path) for diagnostic in diagnostics] == [
        ("E001", str(tmp_path / "gone.yaml"))
    ]
