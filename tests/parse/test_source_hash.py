"""The hash of a text: line ends, byte order mark and last blank lines do not count, every word does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lint import load_linted
from tui.parse.decode import decode
from tui.parse.source_hash import digest, has_digest

if TYPE_CHECKING:
    from pathlib import Path

BOM = b"\xef\xbb\xbf"
TEXT = "The port reopened on Monday.\n\nNobody was told.\n"
SPELLINGS = {
    "LF": TEXT.encode(),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "BOM": BOM + TEXT.encode(),
    "BOM and CRLF": BOM + TEXT.replace("\n", "\r\n").encode(),
    "no last line end": TEXT.rstrip().encode(),
    "CRLF, no last line end": TEXT.rstrip().replace("\n", "\r\n").encode(),
    "two last line ends": f"{TEXT}\n".encode(),
}
PASTED = "".join(f"      {line}\n" if line else "\n" for line in TEXT.split("\n")[:-1])


def codes_of(folder: Path, source: str, file: bytes | None = None) -> list[str]:
    """The problems of a briefing with one source, whose file is beside it."""
    if file is not None:
        (folder / "a.txt").write_bytes(file)
    text = f"title: T\nsources:\n  a:\n    publisher: P\n    published: unknown\n{source}"
    (folder / "a.yaml").write_bytes(text.encode())
    return [one.code for one in load_linted(str(folder / "a.yaml")).diagnostics]


@pytest.mark.parametrize("read", SPELLINGS)
@pytest.mark.parametrize("hashed", SPELLINGS)
def test_hash_of_any_spelling_fits_any_other(hashed: str, read: str, tmp_path: Path) -> None:
    source = f"    file: a.txt\n    sha256: {digest(SPELLINGS[hashed])}\n"
    assert codes_of(tmp_path, source, SPELLINGS[read]) == []


@pytest.mark.parametrize("hashed", SPELLINGS)
def test_hash_of_a_file_fits_its_pasted_text(hashed: str, tmp_path: Path) -> None:
    source = f"    sha256: {digest(SPELLINGS[hashed])}\n    text: |\n{PASTED}"
    assert codes_of(tmp_path, source) == []


@pytest.mark.parametrize(
    "other", [TEXT.replace("Monday", "Sunday"), TEXT.replace("\n\n", "\n"), f" {TEXT}", TEXT.upper()]
)
def test_other_words_have_another_hash(other: str, tmp_path: Path) -> None:
    source = f"    file: a.txt\n    sha256: {digest(TEXT.encode())}\n"
    assert codes_of(tmp_path, source, other.encode()) == ["E504"]
    assert codes_of(tmp_path, source, other.replace("\n", "\r\n").encode()) == ["E504"]


@pytest.mark.parametrize("form", ["{}", "{}  a.txt", "{} *a.txt", "sha256:{}"])
def test_hash_is_read_as_programs_print_it(form: str, tmp_path: Path) -> None:
    source = f"    file: a.txt\n    sha256: '{form.format(digest(TEXT.encode()).upper())}'\n"
    assert codes_of(tmp_path, source, SPELLINGS["CRLF"]) == []


@given(st.text(), st.sampled_from([b"\n", b"\r\n", b"\r"]), st.booleans())
def test_hash_does_not_depend_on_line_ends_and_mark(text: str, line_end: bytes, has_mark: bool) -> None:
    data = text.replace("\r", "").removeprefix("\ufeff").encode().replace(b"\n", line_end)
    data = BOM * has_mark + data
    decoded, _ = decode(data, "a.txt")
    if decoded is not None:
        assert has_digest(decoded, digest(data))
        assert not has_digest(f"{decoded}x", digest(data))
