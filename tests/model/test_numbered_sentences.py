from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.numbered_sentences import (
    InvalidReferenceError,
    ReferenceFault,
    SentenceReference,
    numbered_sentences,
    parse_reference,
    quoted_words,
)
from tui.model.quotes import SourceText

TEXT = "The talks failed. “They will go on,”\nshe said on Monday. The talks failed again. She left."
TEXTS = {"s": SourceText("s", TEXT), "wire": SourceText("wire", "One. Two went on.")}
NEWSY = st.text(alphabet=st.sampled_from("aB é.!?…“”’)(1 \n—"), max_size=120)


def words(reference: str) -> tuple[str, str, str]:
    parsed = parse_reference(reference)
    assert parsed is not None
    found = quoted_words(parsed, TEXTS)
    return found.source, found.exact, found.prefix


@pytest.mark.parametrize(
    ("written", "reference"),
    [
        ("12", ("", 12, 12)),
        (" 12-13 ", ("", 12, 13)),
        ("12–13", ("", 12, 13)),
        ("12:3", ("", 12, 12, (3, 3))),
        ("12:3-9", ("", 12, 12, (3, 9))),
        ("wire:12", ("wire", 12, 12)),
        ("s-2:12:3-9", ("s-2", 12, 12, (3, 9))),
        ("2nd:4", ("2nd", 4, 4)),
    ],
)
def test_reference_forms(written: str, reference: tuple[str, int, int]) -> None:
    assert parse_reference(written) == SentenceReference(*reference)


@pytest.mark.parametrize(
    "words", ["", "12 people", "12:", "12-", "-3", "1,200", "12:3:4", "Wire:12", "12.5", "٣", "12-13:4"]
)
def test_words_are_no_reference(words: str) -> None:
    assert parse_reference(words) is None


def test_reference_means_words_of_the_text() -> None:
    assert words("2") == ("s", "“They will go on,” she said on Monday.", "")
    assert words("3-4") == ("s", "The talks failed again. She left.", "")
    assert words("2:1-4") == ("s", "“They will go on,”", "")
    assert words("wire:2:2-3") == ("wire", "went on.", "")


def test_repeated_words_get_a_prefix() -> None:
    assert words("3:1-3") == ("s", "The talks failed", "Monday.")
    assert words("1:1-3")[2] == "", "nothing precedes them"


@pytest.mark.parametrize(
    ("reference", "fault", "most"),
    [
        ("0", ReferenceFault.NO_SENTENCE, 4),
        ("5", ReferenceFault.NO_SENTENCE, 4),
        ("3-2", ReferenceFault.NO_SENTENCE, 4),
        ("1:4", ReferenceFault.NO_WORD, 3),
        ("1:0-2", ReferenceFault.NO_WORD, 3),
        ("other:1", ReferenceFault.NO_SOURCE, 0),
    ],
)
def test_reference_out_of_range_is_refused(reference: str, fault: ReferenceFault, most: int) -> None:
    with pytest.raises(InvalidReferenceError) as caught:
        words(reference)
    assert (caught.value.fault, caught.value.most) == (fault, most)


@given(NEWSY)
def test_each_sentence_is_found_where_it_is(text: str) -> None:
    body = SourceText("s", text)
    for one in numbered_sentences([body]):
        found = quoted_words(SentenceReference("", one.number, one.number), {"s": body})
        assert found.exact == one.text
        assert (found.start, found.end) in {hit[1:3] for hit in body.find(found.exact, found.prefix)}
