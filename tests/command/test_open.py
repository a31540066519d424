"""Opening the reader at an entry, in a terminal; and what is copied there."""

from __future__ import annotations

import base64
import re

import pytest

from tests.screen.stage import ROOT
from tests.terminal.pty import briefing
from tui.cli.console import CommandError
from tui.cli.inputs import file_and_entry

FIRE = ROOT / "briefings" / "examples" / "port-callum-fire.yaml"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        (str(FIRE), (str(FIRE), "")),
        (f"{FIRE}#strike", (str(FIRE), "strike")),
        (f"{FIRE}#wire#6", (str(FIRE), "wire#6")),
        ("port-callum-fire#strike", (str(FIRE), "strike")),
    ],
)
def test_entry_behind_a_file(word: str, found: tuple[str, str]) -> None:
    assert file_and_entry(word) == found


def test_unknown_name_is_refused() -> None:
    with pytest.raises(CommandError):
        file_and_entry("port-calum#strike")


def test_reader_opens_at_an_entry_and_copies_it() -> None:
    with briefing(f"{FIRE}#seven-dead") as session:
        session.until_says("Seven members are missing or dead.")
        session.press("y")
        session.until_says("copied:")
        session.press("q")
        assert session.ends() == 0
        sent = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", session.sent)
    copied = base64.b64decode(sent[-1]).decode()
    assert copied == "“Seven of our members are missing or dead.” — the Dockers' Union; Dockers' Union ¶3"
