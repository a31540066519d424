"""The language server in Neovim itself, set up as `briefings/editors.md` says.

Neovim is not a part of this project: where 0.11 or later is absent this test is skipped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.edit.rewriter import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NVIM = shutil.which("nvim")
TEXT = """\
title: A·
actors:
  idf: {name: IDF, kind: military}
places: {beirut: Beirut}
sources:
  wire:
    publisher: x
    published: 2025
    text: "On Monday, the army said: “no strike”. It reportedly left."
timeline:
  strike: {title: Strike, kind: assault, by: ben-gvir}
claims:
  - says: x
    quote: the army
"""
SCRIPT = """\
vim.lsp.config("briefing", { cmd = CMD, filetypes = { "yaml" } })
vim.lsp.enable("briefing")
local out = {}
local function ask(method, line, column, more)
  local params = { textDocument = vim.lsp.util.make_text_document_params(0),
                   position = { line = line, character = column } }
  local found = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("force", params, more or {}), 30000)
  for _, one in pairs(found or {}) do return one.result end
end
local function drive()
vim.cmd.edit(FILE)
vim.bo.filetype = "yaml"
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
out.codes = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
out.hover = ask("textDocument/hover", 10, 34).contents.value
vim.api.nvim_win_set_cursor(0, { 14, 0 })
vim.cmd("normal! A ")
local quote = ask("textDocument/completion", 13, 20)
out.labels = vim.tbl_map(function(one) return one.label end, quote.items)
vim.lsp.util.apply_text_edits({ quote.items[1].textEdit }, vim.api.nvim_get_current_buf(), "utf-16")
local spot = { line = 10, character = 44 }
local range = { range = { start = spot, ["end"] = spot }, context = { diagnostics = {} } }
for _, action in ipairs(ask("textDocument/codeAction", 10, 44, range)) do
  if action.title:find("^add actor") then vim.lsp.util.apply_workspace_edit(action.edit, "utf-16") end
end
vim.lsp.buf.format({ async = false, timeout_ms = 30000 })
out.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.fn.writefile({ vim.json.encode(out) }, OUT)
end
local worked, fault = pcall(drive)
if not worked then io.stderr:write(tostring(fault)) end
vim.cmd("qall!")
"""


def version() -> tuple[int, ...]:
    said = subprocess.run([str(NVIM), "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"NVIM v(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else (0, 0)


@pytest.mark.skipif(NVIM is None or version() < (0, 11), reason="Neovim 0.11 is not installed")
def test_neovim_completes_adds_and_formats(tmp_path: Path) -> None:
    file, out, script = tmp_path / "a.yaml", tmp_path / "out.json", tmp_path / "init.lua"
    file.write_text(TEXT.replace("·", "  "), encoding="utf-8")
    command = "{" + ", ".join(json.dumps(word) for word in (sys.executable, "-m", "tui", "lsp")) + "}"
    text = (
        SCRIPT.replace("CMD", command)
        .replace("FILE", json.dumps(str(file)))
        .replace("OUT", json.dumps(str(out)))
    )
    script.write_text(text, encoding="utf-8")
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
    }
    done = subprocess.run(
        [str(NVIM), "--headless", "--clean", "-n", "-S", str(script)],
        env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert out.exists(), done.stderr
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    assert "E201" in found["codes"]
    assert found["hover"].startswith("assault: material conflict")
    assert found["labels"][:2] == ["the army said: “no strike”.", "the army said"]
    assert found["lines"] == [
        "title: A",
        "actors:",
        "  idf: {name: IDF, kind: military}",
        "  ben-gvir:",
        "    name: Ben Gvir",
        "    kind:",
        *TEXT.split("\n")[3:13],
        '    quote: "the army said: “no strike”."',
    ]
