"""What a terminal sends is cut into whole pieces, however it is split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.input_guard import InputGuard, is_known
from tui.app.input_pieces import LIMIT, InputPieces

NEVER = 1e9
SEQUENCES = ("\x1b[A", "\x1bOP", "\x1b[[A", "\x1b[<0;10;20M", "\x1b[97;5u", "\x1b[I", "\x1bx", "\x1b[24~")
PASTED = "\x1b[200~some \x1b[31mtext"


def pieces(*reads: str) -> list[str]:
    """Return the pieces of reads at the same time, and of what is given up later."""
    cut = InputPieces(is_known)
    return [piece for read in reads for piece in cut.take(read, 0)] + list(cut.expire(NEVER))


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_sequence_is_one_piece_wherever_it_is_split(sequence: str) -> None:
    assert pieces(sequence) == [sequence]
    assert pieces("a" + sequence + "b") == ["a", sequence, "b"]
    for at in range(1, len(sequence)):
        assert pieces(sequence[:at], sequence[at:]) == [sequence]


@pytest.mark.parametrize(
    "junk",
    [
        "\x1b]11;rgb:1111/1111/1111\x07",
        "\x1b]11;rgb:1111/1111/1111\x1b\\",
        "\x1bP>|terminal\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b]0;cancelled\x18",
        "\x1b[?62;22c",
        "\x1b[48;0;0;0;0t",
        "\x1b[1114112u",
        "\x1b[55296u",
        "\x1b[" + "1;" * LIMIT + "A",
        "\x1b]" + "x" * LIMIT * 2 + "\x07",
    ],
)
def test_what_means_nothing_is_dropped(junk: str) -> None:
    assert pieces("a" + junk + "b") == ["a", "b"]
    half = len(junk) // 2
    assert pieces("a" + junk[:half], junk[half:] + "b") == ["a", "b"]


@pytest.mark.parametrize(
    "opened", ["\x1b]11;rgb:", "\x1bP", "\x1b[200~never closed", "\x1b[1;1;", "\x1b[M", "\x1bO1"]
)
def test_key_typed_behind_what_is_open_is_a_key(opened: str) -> None:
    assert pieces(opened, "q")[-1] == "q"


def test_escape_is_a_key_once_nothing_follows() -> None:
    assert pieces("\x1b") == ["\x1b"]
    assert pieces("\x1b\x1b[A") == ["\x1b", "\x1b[A"]
    cut = InputPieces(is_known)
    assert [*cut.take("\x1b", 0), *cut.expire(0.05)] == []
    assert [*cut.expire(0.15), *cut.take("q", 0.2)] == ["\x1b", "q"]


def test_paste_is_one_piece_up_to_a_limit() -> None:
    assert pieces("a" + PASTED + "\x1b[201~b") == ["a", PASTED, "b"]
    assert pieces(PASTED + "\x1b[20", "1~") == [PASTED]
    (long,) = pieces("\x1b[200~" + "x" * LIMIT, "x" * LIMIT, "\x1b[201~")
    assert len(long) == LIMIT


@given(st.lists(st.text(alphabet=st.sampled_from("\x1b[]PO\\\x07;:<?0129~uMAq\x00é\x9b\n")), max_size=8))
def test_guard_takes_anything(reads: list[str]) -> None:
    guard = InputGuard()
    for read in reads:
        list(guard.feed(read) if read else guard.tick())
    guard._pieces._since = -NEVER
    list(guard.tick())
    events = list(guard.feed("q"))
    guard._counted -= 1  # within a second, however much came before
    keys = [getattr(event, "key", "") for event in (*events, *guard.tick())]
    assert keys[-1:] == ["q"]
