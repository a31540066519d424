"""The source pane: sentences, the entries that quote them, and the links both ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, ROOT, Stage, reader
from tests.screen.test_layouts import SIZES
from tui.analysis.selection_links import SelectionLinkKind
from tui.analysis.sentence_coverage import covered
from tui.app import wording
from tui.app.panes.source_pane import SourcePane
from tui.model.links import Answer, Reason
from tui.model.subjects import SentenceSubject
from tui.parse.load import load
from tui.render.captions import SELECTIONS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

STRAIT = ROOT / "tests" / "briefings" / "strait-crossing.yaml"
QUOTES_SENTENCE = Answer((Reason(SelectionLinkKind.QUOTES_SENTENCE),))
BARE = """\
title: A quay
sources:
  paper: {publisher: The Paper, text: "Ann left at dawn. Ben stayed behind. The bridge was closed."}
actors: {ann: {name: Ann, quote: Ann left at dawn.}, ben: Ben}
claims: [{says: The bridge was closed., by: ben, quote: The bridge was closed.}]
"""


def source(stage: Stage) -> SourcePane:
    pane = stage.window("source")
    assert isinstance(pane, SourcePane)
    return pane


async def test_the_text_opens_beside_the_detail_and_closes_again() -> None:
    async with reader() as stage:
        assert stage.pane("source") == []
        await stage.press("s")
        assert "5 Source · article" in stage.title("source")
        assert wording.QUOTED.format(20, 20) in stage.title("source")
        assert stage.window("source").has_focus
        assert stage.pane("detail")
        await stage.press("s")
        assert stage.pane("source") == []
        assert stage.window("actors").has_focus
        assert stage.is_on_the_terminal()


async def test_it_closes_with_escape_and_opens_with_its_number() -> None:
    async with reader() as stage:
        await stage.press("2", "5")
        assert stage.window("source").has_focus
        await stage.press("tab")
        assert stage.window("actors").has_focus
        await stage.press("shift+tab")
        assert stage.window("source").has_focus
        await stage.press("escape")
        assert stage.pane("source") == []
        assert stage.window("timeline").has_focus


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_cursor_visits_every_sentence_and_its_entries_answer(
    size: tuple[int, int],
) -> None:
    briefing = load(str(LEBANON)).briefing
    assert briefing is not None
    sentences = covered(briefing)["article"].sentences
    async with reader(size=size) as stage:
        await stage.press("s", "g")
        for sentence in sentences:
            assert stage.reader.selection.id == SentenceSubject("article", sentence.number).address
            answers = stage.reader._answers.to(stage.reader.selection.id)
            quoting = {id_ for id_, one in answers.items() if one == QUOTES_SENTENCE}
            assert quoting == {*sentence.entries}
            text = briefing.sources["article"].text
            first = " ".join(text[sentence.start : sentence.end].split()[:2])
            assert first in " ".join(" ".join(stage.pane("source")).split())
            await stage.press("j")
        assert stage.reader.selection.id == "article#20"
        await stage.press("k", "g", "k")
        assert stage.reader.selection.id == "article#1"
        await stage.press("G")
        assert stage.reader.selection.id == "article#20"


async def test_position_says_that_it_quotes_the_sentence() -> None:
    async with reader() as stage:
        await stage.press("s", "g")
        assert SELECTIONS[SelectionLinkKind.QUOTES_SENTENCE] in stage.row("positions", "Lebanon ←").text
        assert not stage.row("positions", "Lebanon ←").dim
        assert stage.row("positions", "analysts").dim


async def test_selected_entry_highlights_its_words_and_dims_the_rest() -> None:
    async with reader() as stage:
        await stage.press("s", "2", "G")
        assert "ambassador" in stage.selected("timeline")[0]
        ground = stage.theme.colors["selected"]
        words = [
            cell.text
            for line in stage.pane_cells("source")
            for cell in line
            if cell.style.bgcolor and cell.style.bgcolor.name == ground
        ]
        assert "Russian" in "".join(words)
        assert " of 20" in stage.title("source")


async def test_linked_sentences_come_into_view_and_undim_after_back() -> None:
    async with reader(size=(120, 30)) as stage:
        await stage.press("s", "g", "1", "G")
        top = source(stage).top
        assert top > 0
        await stage.press("escape")
        dim = stage.theme.colors["dim"]
        inks = {
            cell.style.color.name for line in stage.pane_cells("source") for cell in line if cell.style.color
        }
        assert dim not in inks


async def test_half_pages_end_at_the_last_sentence_and_at_the_first() -> None:
    async with reader() as stage:
        await stage.press("s", "g", "ctrl+d")
        assert stage.reader.selection.id not in ("article#1", "article#2")
        for _ in range(20):
            await stage.press("ctrl+d")
        assert stage.reader.selection.id == "article#20"
        for _ in range(20):
            await stage.press("ctrl+u")
        assert stage.reader.selection.id == "article#1"


async def test_enter_leads_to_the_sentences_entries_and_back() -> None:
    async with reader() as stage:
        await stage.press("s", "g", "j", "j")
        position = stage.position("source")
        await stage.press("enter")
        assert stage.window("detail").has_focus
        await stage.press("enter")
        assert "#" not in stage.reader.selection.id
        await stage.press("backspace")
        assert stage.window("detail").has_focus
        await stage.press("5")
        assert stage.reader.selection.id == "article#3"
        assert stage.position("source") == position


async def test_back_restores_the_selection_and_closes_no_pane() -> None:
    async with reader() as stage:
        await stage.press("1", "j", "enter")
        here = stage.reader.selection.id
        stage.reader.follow("article#5")
        await stage.settle()
        assert stage.window("source").has_focus
        await stage.press("backspace")
        assert stage.reader.selection.id == here
        assert stage.window("detail").has_focus
        assert stage.pane("source")
        await stage.press("right_square_bracket")
        assert stage.window("source").has_focus
        assert stage.reader.selection.id == "article#5"


async def test_cursor_goes_to_the_selected_actors_own_words() -> None:
    async with reader() as stage:
        await stage.press("1", "g")
        for _ in range(9):
            if stage.reader.selection.id == "israeli-officials":
                break
            await stage.press("j")
        await stage.press("s")
        assert "Israeli officials reportedly pressed" in " ".join(stage.pane("source")[1:8])
        await stage.press("j")
        assert stage.reader.selection.id == "article#8"


async def test_title_names_the_source_in_view() -> None:
    briefing = load(str(STRAIT)).briefing
    assert briefing is not None
    async with reader(STRAIT) as stage:
        await stage.press("s", "z")
        first, second, *_ = (source.label for source in briefing.sources.values())
        assert first[:30] in stage.title("source")
        await stage.wheel("source", 40)
        assert second[:30] in stage.title("source")


async def test_unquoted_sentence_is_marked_bare(tmp_path: Path) -> None:
    path = tmp_path / "quay.yaml"
    path.write_text(BARE, encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("s")
        assert wording.QUOTED.format(2, 3) in stage.title("source")
        await stage.press("g", "j")
        assert stage.reader.selection.id == "paper#2"
        assert {**stage.reader._answers.to("paper#2")}.keys() == {"paper"}
        [line] = [line for line in stage.pane_cells("source") if "Ben" in "".join(c.text for c in line)]
        text = "".join(cell.text for cell in line)
        at = text.index("Ben stayed")
        bare, quoted = (line[place].style.color for place in (at, text.index("Ann left")))
        assert bare is not None
        assert bare.name == stage.theme.colors["faint"]
        assert quoted is not None
        assert quoted.name == stage.theme.colors["quote"]


async def test_words_quoted_by_several_entries_are_underlined() -> None:
    async with reader() as stage:
        await stage.press("s")
        underlined = [
            "".join(cell.text for cell in line if cell.style.underline) for line in stage.pane_cells("source")
        ]
        assert any("the recent talks with Israel in Ras" in words for words in underlined)
        assert not any("resounding success, according" in words for words in underlined)


async def test_click_selects_a_sentence_and_second_click_follows() -> None:
    async with reader() as stage:
        await stage.press("s")
        await stage.click_on("held in a tense", "source")
        assert stage.reader.selection.id == "article#2"
        await stage.click_on("held in a tense", "source")
        assert stage.window("detail").has_focus


async def test_several_sources_are_listed_under_their_heads() -> None:
    briefing = load(str(STRAIT)).briefing
    assert briefing is not None
    async with reader(STRAIT) as stage:
        await stage.press("s", "z")
        seen: dict[str, None] = {}
        await stage.press("g")
        for _ in range(sum(len(one.body.sentences) for one in briefing.sources.values() if one.body)):
            id_, _, _ = stage.reader.selection.id.partition("#")
            seen[id_] = None
            assert briefing.sources[id_].label[:20] in stage.title("source")
            await stage.press("j")
        assert [*seen] == [one.id for one in briefing.sources.values() if one.body]
        await stage.press("g")
        first = next(iter(briefing.sources.values()))
        assert first.label[:20] in "\n".join(stage.pane("source")[1:])


async def test_briefing_without_texts_says_so(tmp_path: Path) -> None:
    for text in (
        "title: Nothing\n",
        "title: Head\nsources: {wire: {publisher: The Wire, url: 'https://x.org'}}\n",
    ):
        path = tmp_path / "none.yaml"
        path.write_text(text, encoding="utf-8")
        async with reader(path) as stage:
            await stage.press("s", "j", "k", "g", "G", "ctrl+d", "ctrl+u", "enter", "5")
            await stage.click(60, 30)
            assert stage.is_on_the_terminal()


@pytest.mark.parametrize(
    ("paragraphs", "shown"), [(99, "¶99"), (100, "100"), (1_200, "1200"), (12_000, "12000")]
)
async def test_large_paragraph_number_is_not_cut(paragraphs: int, shown: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("It rained.\n\n" * paragraphs, encoding="utf-8")
    path = tmp_path / "long.yaml"
    path.write_text("title: Long\nsources: {wire: {file: long.txt}}\n", encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("s", "G")
        assert re.search(rf"[ ▌]{shown} *It rained\.", stage.grid())


async def test_five_megabytes_scroll_like_five_kilobytes(tmp_path: Path) -> None:
    paragraph = "It was said that the bridge was closed. Nobody asked why it was. " * 10
    (tmp_path / "long.txt").write_text("\n\n".join([paragraph] * 7_700), encoding="utf-8")
    path = tmp_path / "long.yaml"
    path.write_text("title: Long\nsources: {wire: {file: long.txt}}\n", encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("s", "G", "k", "ctrl+u", "ctrl+d", "g", "j")
        assert stage.reader.selection.id == "wire#2"
        assert stage.window("source").count() > 50_000


@pytest.mark.parametrize("size", SIZES)
async def test_source_matches_its_golden_at_a_size(size: str, golden: Golden) -> None:
    async with reader(size=SIZES[size]) as stage:
        await stage.press("s", "g", *"jjj")
        golden(f"reader/source-{size}.txt", stage.grid() + "\n")


async def test_sources_of_second_briefing_match_their_golden(golden: Golden) -> None:
    async with reader(STRAIT) as stage:
        await stage.press("s", "g", *"jjj")
        golden("reader/source-strait-120x40.txt", stage.grid() + "\n")


async def test_source_matches_its_golden_in_ascii(golden: Golden) -> None:
    async with reader(plain=True) as stage:
        await stage.press("s", "g", *"jjj")
        grid = stage.grid()
        assert grid.isascii()
        golden("reader/source-plain.txt", grid + "\n")


async def test_letters_name_the_sides_where_there_are_no_colours() -> None:
    async with reader(theme="monochrome") as stage:
        await stage.press("s")
        assert any("▲I▲L" in line for line in stage.lines())
    async with reader() as stage:
        await stage.press("s")
        assert not any("▲I" in line for line in stage.lines())
