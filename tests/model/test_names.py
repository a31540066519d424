"""What sources are called beside the quotes that are copied from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.entries import Source
from tui.model.names import source_names

WORDS = st.sampled_from(["", "a", "b", "Reuters", "unknown", "untitled"])


def named(**sources: tuple[str, str]) -> dict[str, str]:
    given = {id_: Source(id=id_, publisher=who, title=what) for id_, (who, what) in sources.items()}
    return source_names(given)


@pytest.mark.parametrize(
    ("publisher", "title", "called"),
    [
        ("Reuters", "Talks", "Reuters"),
        ("unknown", "Talks", "Talks"),
        ("", "Talks", "Talks"),
        ("unknown", "untitled", "wire"),
        ("", "", "wire"),
    ],
)
def test_source_is_called_by_publisher_title_or_id(publisher: str, title: str, called: str) -> None:
    assert named(wire=(publisher, title)) == {"wire": called}


def test_sources_of_one_publisher_are_called_by_titles() -> None:
    assert named(a=("Reuters", "One"), b=("Reuters", "Two"), c=("AFP", "Three")) == {
        "a": "One",
        "b": "Two",
        "c": "AFP",
    }
    assert named(a=("Reuters", ""), b=("Reuters", "")) == {"a": "a", "b": "b"}


@given(st.dictionaries(st.sampled_from("abcd"), st.tuples(WORDS, WORDS)))
def test_name_of_a_source_is_its_own(sources: dict[str, tuple[str, str]]) -> None:
    names = named(**sources)
    assert list(names) == list(sources)
    others = [name for id_, name in names.items() if name != id_]
    assert len(set(others)) == len(others)
