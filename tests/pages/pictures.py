"""The pictures of the reader, one for each theme that comes with it, as SVG beside the theme."""

from __future__ import annotations

import html
import re

from tests.screen.stage import reader
from tui.settings import theme_files

SIZE = (120, 40)
KEYS = ("2", *"j" * 3)
"""Keys that select an event with links in every pane, quotes, and more than one account."""
FONTS = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\n    \}", re.S)
_TEXT = re.compile(r"<text [^>]*>(.*?)</text>", re.S)
_INK = re.compile(r"-r\d+ \{ fill: (#[0-9a-f]{6})")


async def picture(theme: str) -> str:
    """Return the screen of the shipped briefing in a theme as SVG.

    The frame is drawn in the theme's colours too, and fonts are those of the machine that shows it.
    """
    async with reader(size=SIZE, theme=theme) as stage:
        await stage.press(*KEYS)
        svg = stage.app.export_screenshot(title="briefing", simplify=True)
        colors = stage.theme.colors
    svg = _FONT_FACE.sub("", svg).replace("Fira Code, monospace", FONTS)
    frame = f'fill="{colors["background"]}" stroke="{colors["line"]}"'
    svg = svg.replace('fill="#292929" stroke="rgba(255,255,255,0.35)"', frame)
    return re.sub(r'(-title" fill=)"#\w+"', rf'\1"{colors["faint"]}"', svg)


def content(svg: str) -> tuple[str, set[str]]:
    """Return the words of a picture without blanks, and the colours of its text.

    Versions of Textual and Rich may write the same screen as another SVG, but not with other words.
    """
    words = html.unescape("".join(_TEXT.findall(svg)))
    return "".join(words.split()), set(_INK.findall(svg))


async def write() -> None:
    """Write the picture of every theme."""
    for theme, path in theme_files().items():
        path.with_suffix(".svg").write_text(await picture(theme), encoding="utf-8")
