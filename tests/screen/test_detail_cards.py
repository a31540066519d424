"""The detail links each statement to its sentence, and names missing entries."""

from __future__ import annotations

from tests.screen.stage import Stage, reader
from tui.model.subjects import ExclusionSubject, SentenceSubject
from tui.render import wording
from tui.text.plural import plural

SINGLE_SOURCE = wording.DEPEND_ON.format(entries=plural(11, *wording.ENTRY_DEPENDS), voice="Israel")


async def at_link(stage: Stage, words: str) -> None:
    """Move down the links of the detail to one that begins with these words."""
    for _ in range(150):
        if stage.link().startswith(words):
            return
        await stage.press("j")
    raise AssertionError(f"{words} is no link of the detail")


async def test_briefing_card_ends_with_missing_parts() -> None:
    async with reader() as stage:
        await stage.press("4")
        for _ in range(16):
            await stage.press("ctrl+d")
        shown = "\n".join(stage.pane("detail"))
        assert f"{wording.SINGLE_SOURCES:<18}{SINGLE_SOURCE}" in shown


async def test_link_in_actor_card_excludes_the_actor() -> None:
    async with reader() as stage:
        await stage.press("4")
        await at_link(stage, SINGLE_SOURCE)
        await stage.press("enter")
        assert stage.reader.selection.id == ExclusionSubject("israel").address
        assert wording.EXCLUSION.format(voice="Israel") in stage.title("detail")
        await stage.press("backspace")
        assert stage.link().startswith(SINGLE_SOURCE)


async def test_quote_leads_to_its_sentence_and_back() -> None:
    async with reader() as stage:
        await stage.press("2", "j", "enter")
        await at_link(stage, "“")
        quote = stage.link()
        await stage.press("enter")
        assert stage.reader.selection.id.startswith(SentenceSubject("article", 0).address[:-1])
        assert "article ¶" in stage.title("detail")
        await stage.press("backspace")
        assert stage.link() == quote
