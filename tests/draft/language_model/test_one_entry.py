"""One entry in the flat form, added to a briefing that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.article import article_of
from tui.draft.language_model.flat_form import SECTIONS, form_fields
from tui.draft.language_model.one_entry import add_one
from tui.draft.new_briefing import from_articles
from tui.edit.errors import EditError
from tui.edit.parsed_file import parse_file

if TYPE_CHECKING:
    from tui.draft.language_model.import_answer import ImportedBriefing

ARTICLE = """\
On May 3, the town council of Arden closed the old bridge. At least 22 people were hurt, the police said.
"""
BRIEFING = (
    from_articles("T", {"article": article_of(ARTICLE, "a.txt")})
    + """
actors:
  police: police
claims:
  - id: hurt
    by: police
    says: At least 22 people were hurt.
    quote: At least 22 people were hurt, the police said.
"""
)
KINDS = {kind.kind_name: kind for kind in SECTIONS.values()}
KEYS = sorted({key for kind in KINDS.values() for key in form_fields(kind)} | {"id", "evidence", "quote"})


def added(kind: str, text: str = BRIEFING, **entry: Any) -> ImportedBriefing:
    return add_one(text, "a.yaml", KINDS[kind], entry)


def test_entry_refers_to_those_that_exist() -> None:
    result = added(
        "claim", by=["police"], says="It closed.", counters=["hurt"], via=["article"], evidence=[1]
    )
    assert result.remarks == ()
    claim = parse_file(result.text, "a.yaml").briefing.claims[-1]
    assert ([one.id for one in claim.by], [one.id for one in claim.counters]) == (["police"], ["hurt"])
    assert claim.is_adopted


def test_id_that_is_taken_gets_a_number() -> None:
    assert added("actor", id="police", name="council").added[0].id == "police-2"


@pytest.mark.parametrize("written", ["actors: []\n", "{title: T}\n", "title: T\nclaims: {a: b}\n"])
def test_briefing_without_place_or_text_stays_as_it_is(written: str) -> None:
    try:
        result = added("claim", written, says="It closed.", evidence=["1"])
    except EditError:
        return
    assert (result.text, result.added) == (written, ())


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(KINDS)),
    st.dictionaries(
        st.sampled_from(KEYS),
        st.recursive(
            st.one_of(
                st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
                st.sampled_from(["1", "2:1-3", "police", "hurt?", "council", "for", "22 hurt", "[["]),
            ),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
            ),
            max_leaves=6,
        ),
        max_size=8,
    ),
)  # fmt: skip
def test_any_entry_is_refused_or_leaves_a_clean_briefing(kind: str, entry: dict[str, Any]) -> None:
    result = add_one(BRIEFING, "a.yaml", KINDS[kind], entry)
    if not result.added:
        assert result.text == BRIEFING
        assert any(one.is_refused for one in result.remarks)
        return
    file = parse_file(result.text, "a.yaml")
    assert [one for one in file.diagnostics if one.severity == "error"] == []
    assert file.briefing.sources["article"].text == ARTICLE
