"""Without a home the reader works, and keeps nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, ROOT
from tests.terminal.pty import Session

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Lebanon-Israel talks at Ras EnNa"
NOBODY = "import pwd\ndef nobody(_): raise KeyError\npwd.getpwuid = nobody\n"
RUN = "import sys\nfrom tui.__main__ import run\nsys.exit(run())\n"


@pytest.mark.parametrize(
    "settings",
    [
        ["-u", "HOME"],
        ["HOME="],
        ["HOME=relative"],
        ["HOME=relative", "XDG_CONFIG_HOME=relative", "XDG_STATE_HOME=relative", "XDG_CACHE_HOME=relative"],
        ["HOME=/dev/null"],
        ["HOME=/proc"],
    ],
    ids=" ".join,
)
def test_reader_works_without_a_home_and_makes_no_folders(settings: list[str], tmp_path: Path) -> None:
    script = tmp_path / "nobody.py"
    script.write_text(NOBODY + RUN, encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    command = ["env", "-C", str(tmp_path), f"PYTHONPATH={ROOT}", *settings, sys.executable, str(script)]
    if settings[0] == "-u":
        command = ["env", "-C", str(tmp_path), *settings, f"PYTHONPATH={ROOT}", sys.executable, str(script)]
    with Session([*command, str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press(*"1jj")
        session.read(0.5)
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()
        assert "Traceback" not in session.text()
        assert "unexpected" not in session.text()
    with Session([*command, "paths"]) as session:
        assert session.ends() == 0
    assert sorted(tmp_path.iterdir()) == before
