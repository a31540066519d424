"""The SHA-256 of a source's text, in which byte order mark, line ends and the last blank lines do not count.

Git may check a text out with other line ends, editors add a byte order mark, and YAML seldom keeps the last
line ends of a block: none of that is a change of the words.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FINAL_LINES = 4
"""Line ends to try at the end of a text before its hash is called wrong, counted from none."""
_LINE_ENDS = (b"\n", b"\r\n", b"\r")
_BOM = "\ufeff"


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal digits, as `sha256sum` prints it."""
    return hashlib.sha256(data).hexdigest()


def has_digest(text: str, expected: str) -> bool:
    """Return whether a text with LF line ends has a SHA-256 in any of its spellings."""
    return expected in _digests(text)


def _digests(text: str) -> Iterator[str]:
    words = text.removeprefix(_BOM)
    bare = words.rstrip("\n")
    for mark in ("", _BOM):
        whole = f"{mark}{words}".encode(errors="surrogatepass")
        begins = f"{mark}{bare}".encode(errors="surrogatepass")
        for line_end in _LINE_ENDS:
            yield digest(whole.replace(b"\n", line_end))
            so_far = hashlib.sha256(begins.replace(b"\n", line_end))
            for _ in range(FINAL_LINES):
                yield so_far.hexdigest()
                so_far.update(line_end)
