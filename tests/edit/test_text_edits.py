"""Edits of a text, and occurrences of ids in a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED, root_of
from tui.edit.occurrences import occurrences
from tui.edit.text_edits import Offsets, TextEdit, apply, changed_part
from tui.model.span import Span


def places(text: str, id_: str) -> list[tuple[str, int, str | None]]:
    """Return the role, the line and the characters of each occurrence of an id."""
    return [
        (one.role, one.span.line, None if one.offsets is None else text[slice(*one.offsets)])
        for one in occurrences(root_of(text), text)
        if one.id == id_
    ]


# --- Edits ------------------------------------------------------------------------------------------------


def test_edits_apply_in_any_order() -> None:
    edits = [TextEdit(4, 5, "E"), TextEdit(0, 1, ""), TextEdit(2, 2, "+"), TextEdit(2, 2, "-")]
    assert apply("abcde", edits) == "b+-cdE"


@pytest.mark.parametrize(
    "edits", [[TextEdit(0, 3, ""), TextEdit(2, 4, "")], [TextEdit(2, 1, "")], [TextEdit(5, 6, "")]]
)
def test_overlapping_and_outside_edits_raise(edits: list[TextEdit]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        apply("abcde", edits)


@given(st.text("ab\n"), st.lists(st.integers(0, 20)))
def test_no_edit_is_no_change(text: str, places: list[int]) -> None:
    edits = [TextEdit(at, at, "") for at in places if at <= len(text)]
    assert apply(text, edits) == text


def test_offsets_count_lf_only_and_skip_the_bom() -> None:
    text = "\ufeffab\x85c\u2028d\ne\n"
    assert Offsets(text).of(Span(1, 6, 2, 2)) == (6, 9)
    assert text[6:9] == "d\ne"


@given(st.text("ab\n\x85", min_size=1), st.data())
def test_span_between_offsets_round_trips(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    offsets = Offsets(text)
    assert offsets.of(offsets.span(start, end)) == (start, end)


# --- Occurrences of ids -----------------------------------------------------------------------------------


def test_every_occurrence_is_found_and_no_lookalike() -> None:
    assert places(HARD, "idf") == [
        ("prose", 2, "idf"),
        ("prose", 2, "idf"),
        ("prose", 2, "idf"),
        ("prose", 3, "idf"),
        ("prose", 3, "idf"),
        ("prose", 3, "idf"),
        ("prose", 3, "idf"),
        ("name", 6, "idf"),
        ("reference", 7, "idf"),
        ("prose", 12, "idf"),
        ("reference", 13, "idf"),
        ("prose", 14, "idf"),
        ("reference", 18, "idf"),
        ("reference", 19, "idf"),
        ("prose", 22, "idf"),
        ("reference", 23, "idf"),
    ]
    assert places(HARD, "idf-2/idf") == [("reference", 20, "idf-2/idf"), ("prose", 22, "idf-2/idf")]
    assert places(HARD, "idf-2/idf/2") == [("reference", 20, "idf-2/idf/2")] * 2


@pytest.mark.parametrize(
    "written",
    [
        "idf", "idf?", "'idf'", '"idf?"', "' idf '", '"idf ?"', "[idf]", "[ 'idf?' ]", "|\n    idf",
        ">-  # idf\n    idf?",
        "\n    idf", "\n  - idf?\n  # idf", "|2\n    idf",
    ],
)  # fmt: skip
def test_id_is_found_in_every_spelling_of_a_reference(written: str) -> None:
    text = f"timeline:\n e: {{title: T}}\n f:\n  by: {written}\n"
    (place,) = places(text, "idf")
    assert place[0] == "reference"
    assert place[2] == "idf"


@pytest.mark.parametrize(
    "written",
    [
        "of [[idf]]", "'It''s [[idf]]'", '"\\"a\\"\\t[[idf|the \\"army\\"]]"', "|\n  of\n\n  [[idf]]",
        ">-  # [[idf]]\n  of\n  [[idf|the\n  army]]", "of\n  [[idf|the\n  army]]", "of [[ idf ]]",
        "of [[\n  idf\n  ]]", "|-\n  é\u2028\x85[[idf]]",
    ],
)  # fmt: skip
def test_id_is_found_in_every_spelling_of_prose(written: str) -> None:
    text = f"summary: {written}\n"
    (place,) = places(text, "idf")
    assert place[2] == "idf"
    (one,) = occurrences(root_of(text), text)
    assert one.offsets is not None
    assert text[: one.offsets[0]].rstrip().endswith("[[")


@pytest.mark.parametrize(
    "written", ['summary: "[[i\\x64f]]"', 'summary: "\\x5b[idf]]"', 'relations: [{from: "i\\x64f"}]']
)
def test_escaped_id_is_found_without_offsets(written: str) -> None:
    assert [(spelled, line) for _, line, spelled in places(written, "idf")] == [(None, 1)]


def test_id_with_invisible_characters_has_no_offsets() -> None:
    text = "summary: of [[id\u200bf]] and [[hamas]]\nrelations: [{from: id\u200bf}]\n"
    assert [spelled for _, _, spelled in places(text, "idf")] == [None, None]


def test_shipped_offsets_hold_the_ids_read_there() -> None:
    found = list(occurrences(root_of(SHIPPED), SHIPPED))
    assert len(found) > 150
    assert all(one.offsets and SHIPPED[slice(*one.offsets)] == one.id for one in found)


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_changed_part_turns_a_text_into_another(before: str, after: str) -> None:
    assert apply(before, [changed_part(before, after)]) == after


def test_changed_part_is_only_the_lines_that_differ() -> None:
    assert changed_part("a\nb\nc\n", "a\nB\nc\n") == TextEdit(2, 4, "B\n")
    assert changed_part("a\nc\n", "a\nb\nc\n") == TextEdit(2, 2, "b\n")
