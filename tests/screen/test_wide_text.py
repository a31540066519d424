"""Wide scripts on the screen: straight frames, and CJK line breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import reader
from tests.screen.test_layouts import frames_are_whole
from tui.text.width import cell_len

if TYPE_CHECKING:
    from pathlib import Path

TALKS = """\
title: 会談
sources:
  article:
    publisher: unknown
    published: unknown
    text: |
      NHKによると、 外相は東京で記者会見を行い、停戦について双方の合意は近いと述べた。交渉は来週も続く。
      会談は三時間に及び、双方は共同声明を発表した。「合意は近い」と外相は述べ、記者団の質問に答えた。
actors:
  fm: {name: 外相, kind: office, note: 外相は東京で会見し、停戦の合意は近いと述べた。「合意は近い」と述べた。}
claims:
  - by: fm
    says: 合意は近い。
    quote: 「合意は近い」と外相は述べ
"""
NAMES = """\
title: Names
actors:
  a: {name: दुनिया की सरकार का कार्यालय, kind: organization}
  b: {name: தமிழ்நாடு அரசு, kind: organization}
  c: {name: বাংলাদেশ সরকার, kind: state}
  d: {name: "⚠️ Alert desk ☎️ 2️⃣", kind: group}
  e: {name: Plain name, kind: state}
claims:
  - {by: a, says: one}
  - {by: b, says: two}
  - {by: c, says: three}
  - {by: d, says: "⚠️ The port is shut."}
"""


@pytest.mark.parametrize("width", [40, 53, 60, 61, 80])
async def test_cjk_lines_follow_kinsoku_in_every_pane(width: int, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(TALKS, encoding="utf-8")
    async with reader(path, (width, 24)) as stage:
        for pane in "1234s":
            await stage.press(pane, "z", "j")
            lines = [line.strip(" │┃▌╭╮╰╯─") for line in stage.lines()]
            assert [line for line in lines if line[:1] in {*"、。」"} or line[-1:] == "「"] == []
            await stage.press("z")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_indic_and_emoji_names_keep_frames_straight(size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(NAMES, encoding="utf-8")
    async with reader(path, size) as stage:
        for pane in "1234":
            for key in (pane, "j", "j", "z", "z"):
                await stage.press(key)
                assert {cell_len(line) for line in stage.lines()} == {size[0]}
                assert frames_are_whole(stage)
