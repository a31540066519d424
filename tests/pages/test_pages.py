"""The project's pages agree with the code; `python -m tests.pages` renews the generated parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.pages.generated import BLOCKS, ROOT, renewed, with_block
from tests.pages.pictures import content, picture
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = (ROOT / "tui" / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / name for name in ("README.md", "CHANGELOG.md", "themes/README.md", "tui/README.md")]
PAGES += sorted((ROOT / "briefings").glob("*.md"))
NAMED = sorted(set(re.findall(r"`((?:[\w.*-]+/)+[\w.*-]*|[\w.-]+\.(?:py|md|toml|yaml))`", HOUSE)))


@pytest.mark.parametrize("page", BLOCKS)
def test_generated_parts_of_a_page_are_up_to_date(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == renewed(page)


def test_missing_block_is_an_error() -> None:
    with pytest.raises(ValueError, match="0 blocks are called keys"):
        with_block("no markers", "keys", "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_link_to_a_heading_finds_it(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", page.read_text(encoding="utf-8"))
    for file, anchor in links:
        target = (page.parent / file if file else page).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", target, re.M)
        assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


@pytest.mark.parametrize("theme", theme_files().items(), ids=lambda theme: theme[0])
async def test_picture_shows_the_screen_as_it_is(theme: tuple[str, Path]) -> None:
    name, path = theme
    stored = path.with_suffix(".svg").read_text(encoding="utf-8")
    assert content(stored) == content(await picture(name))
    assert "url(http" not in stored


@pytest.mark.parametrize("name", NAMED)
def test_path_named_in_the_code_guide_exists(name: str) -> None:
    assert list(ROOT.glob(name)) or list((ROOT / "tui").glob(name))
