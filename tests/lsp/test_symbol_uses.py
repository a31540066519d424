"""Where an entry stands and is spoken of, and what changes with its id: as `briefing rename` does it."""

from __future__ import annotations

import pytest

from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CAST, draft_at
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.rename_entry import rename
from tui.edit.text_edits import Offsets, TextEdit, apply
from tui.lsp.document import Document
from tui.lsp.symbol_uses import definition, renamable, renamed, uses
from tui.model.span import Span
from tui.parse.parser import parse


def words(draft: Document, span: Span) -> str:
    start, end = Offsets(draft.text).of(span)
    return draft.text[start:end]


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST])
def test_from_every_id_of_a_briefing_one_comes_to_its_entry_and_to_all_its_places(text: str) -> None:
    draft = Document(text, "a.yaml")
    root, _ = parse(text, "")
    found = list(occurrences(root, text))
    offsets = Offsets(text)
    for one in found:
        if one.place is None or one.id not in {heading.id for heading in draft.known()}:
            continue
        span = offsets.span(*one.place)
        line, column = span.line - 1, span.column - 1
        home = definition(draft, line, column)
        assert home is not None
        if "/" not in one.id:
            assert one.id in words(draft, home)
        spans = uses(draft, line, column)
        assert span in spans
        assert len(spans) == sum(other.id == one.id for other in found)
        fewer = uses(draft, line, column, declaration=False)
        assert len(spans) - len(fewer) == sum(other.id == one.id and other.role == "name" for other in found)


def test_a_text_that_cannot_be_read_still_leads_to_the_entry_and_counts_no_places() -> None:
    draft, line, column = draft_at(CAST + "unknowns:\n  - {about: [ham▮as, ")
    home = definition(draft, line, column)
    assert home == Span(3, 3, 3, 8)
    assert uses(draft, line, column) == []


@pytest.mark.parametrize("text", ["title: i▮df", "unknowns:\n  - about: no▮ne", "na▮me: x"])
def test_what_is_no_id_leads_nowhere(text: str) -> None:
    draft, line, column = draft_at(text)
    assert definition(draft, line, column) is None


@pytest.mark.parametrize("old", ["idf", "hezbollah", "talks", "strikes-justified", "officials-on-beirut"])
def test_an_editor_changes_what_the_command_changes(old: str) -> None:
    text = SHIPPED
    draft = Document(text, "a.yaml")
    home = next(one.head for one in draft.known() if one.id == old)
    line = next(n for n in range(home.line - 1, home.line + 3) if old in draft.lines[n])
    changes = renamed(draft, line, draft.lines[line].index(old), "zz-other")
    offsets = Offsets(text)
    edits = [TextEdit(*offsets.of(change.span), change.text) for change in changes]
    assert apply(text, edits) == rename(text, "a.yaml", old, "zz-other").text


def test_what_cannot_be_renamed_is_refused_with_the_reason() -> None:
    at = draft_at(CAST + "unknowns:\n  - about: no▮ne")
    with pytest.raises(EditError, match="nothing in this briefing has the id `none`"):
        renamable(*at)
    with pytest.raises(EditError, match="there is no id here"):
        renamable(*draft_at("ti▮tle: x"))
    with pytest.raises(EditError, match="cannot be an id"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:")), "Ha mas")
    with pytest.raises(EditError, match="is used already"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:")), "idf")
    with pytest.raises(EditError, match="cannot be read from end to end"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:") + "a: [b"), "new")


def test_a_name_in_prose_leads_to_its_entry_and_is_not_renamed() -> None:
    at = draft_at("title: A\nsummary: Ham▮as.\n" + CAST)
    assert definition(*at) == Span(5, 3, 5, 8)
    assert len(uses(*at)) == 1
    with pytest.raises(EditError, match="there is no id here"):
        renamable(*at)
