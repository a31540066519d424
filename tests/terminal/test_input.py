"""Whatever arrives on standard input, the next key works."""

from __future__ import annotations

import select
import time

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import Session, briefing

TITLE = "Lebanon-Israel talks at Ras EnNa"
SOON = 15.0
"""Seconds in which `q` ends the reader; it takes one, and a test may share its processors."""
JUNK = {
    "code point beyond the last": b"\x1b[1114112u",
    "code point of 30 digits": b"\x1b[" + b"9" * 30 + b"u",
    "surrogate": b"\x1b[55296u",
    "kitty key without a number": b"\x1b[:;:u\x1b[;;u\x1b[1:;2:u\x1b[97;;1114112u",
    "open OSC": b"\x1b]11;rgb:1111/",
    "open DCS": b"\x1bP>|terminal",
    "open paste": b"\x1b[200~this paste never ends",
    "open CSI": b"\x1b[1;1;",
    "100 kB of CSI": b"\x1b[" + b"1;" * 50_000,
    "100 kB of CSI introducers": b"\x1b[" * 50_000,
    "100 kB of arrows": b"\x1b[A" * 33_000,
    "100 kB of OSC": b"\x1b]" + b"x" * 100_000,
    "empty window": b"\x1b[48;0;0t\x1b[48;0;0;0;0t",
    "giant window": b"\x1b[48;99999;99999;99999;99999t",
    "window of another size": b"\x1b[?2048;2$y\x1b[48;3;3;3;3t",
    "mouse of the old kind": b"\x1b[M\x20\x21\x21\x1b[M",
    "mouse below zero": b"\x1b[<0;-5;-5M",
    "bytes of no encoding": bytes(range(0x80, 0x100)) * 20,
    "1 MB of text": b"hjkl gG " * 125_000,
}


def send(session: Session, data: bytes) -> None:
    """Send data as fast as the reader takes it, reading what it answers."""
    for start in range(0, len(data), 1024):
        while not select.select([], [session._outer], [], 0)[1]:
            session.read(0.01)
        session.send(data[start : start + 1024])
        session.read(0)


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK.keys())
def test_q_works_after_junk(junk: bytes) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        send(session, junk)
        session.read(0.2)
        session.type("q")
        start = time.monotonic()
        assert session.ends() == 0
        assert time.monotonic() - start < SOON
        assert session.is_restored()
        assert "Traceback" not in session.text()


@pytest.mark.parametrize(
    "answer",
    [
        b"\x1b]11;rgb:1111/1111/1111\x07",
        b"\x1b]4;1;rgb:cccc/0000/0000\x1b\\",
        b"\x1bP>|xterm(390)\x1b\\",
        b"\x1b[?62;22c",
        b"\x1b[>1;10;0c",
        b"\x1b[5;10R",
        b"\x1b[?997;1n",
        b"\x1b_Gi=31;OK\x1b\\",
    ],
)
def test_late_answer_changes_nothing(answer: bytes) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.press("1", "j", "j", "k")  # where panes scroll to depends on the way
        session.until_answered()
        before = session.text()
        session.send(answer)
        session.read(0.5)
        session.press("j", "k")
        session.until_answered()
        assert session.text() == before
        session.press("q")
        assert session.ends() == 0
