"""Which colours the reader sends to terminals that have many, few or none."""

from __future__ import annotations

import re
import sys

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import Session

TITLE = "Lebanon-Israel talks at Ras EnNa"
_STYLE = re.compile(rb"\x1b\[([\d;]*)m")
_COLOUR = re.compile(rb"(?:^|;)(?:3[0-79]|4[0-79]|9[0-7]|10[0-7]|38;|48;)")


def styles(*setting: str) -> set[bytes]:
    """Return the styles that are sent in an environment."""
    program = [sys.executable, "-m", "tui", str(LEBANON)]
    with Session(["env", "-u", "COLORTERM", *setting, *program]) as session:
        session.until_says(TITLE)
        session.press("q")
        assert session.ends() == 0
        return set(_STYLE.findall(session.sent))


@pytest.mark.parametrize("setting", ["TERM=xterm-256color", "TERM=xterm"])
def test_empty_no_color_is_no_wish(setting: str) -> None:
    assert styles(setting, "NO_COLOR=") == styles(setting)


def test_terminal_of_sixteen_colours_gets_no_others() -> None:
    sent = styles("TERM=xterm")
    assert any(map(_COLOUR.search, sent))
    assert not [style for style in sent if b"38;" in style or b"48;" in style]


def test_no_color_sends_styles_without_colours() -> None:
    sent = styles("TERM=xterm-256color", "NO_COLOR=1")
    colours = [style for style in sent if _COLOUR.search(style)]
    assert all(re.search(rb"(?:^|;)39;49$", style) for style in colours)
    assert any(style.split(b";")[0] == b"7" or b";7" in style for style in sent)
