"""`briefing mcp`, spoken to by the client of the official SDK over standard streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tui.cli.main import main
from tui.lint import load_linted
from tui.mcp.tools import KINDS
from tui.mcp.wording import ADD_EXAMPLE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

mcp = pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """\
Bridge in Arden closed

On May 3, the town council of Arden closed the old bridge. At least 22 people were hurt, the police said.

Mayor Ada Moore called for a new bridge.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, its briefing, and a briefing beside the folder."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    (work / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["new", "T", "--from", "a.txt", "--output", "a.yaml"]) == 0
    (tmp_path / "outside.yaml").write_text("title: Outside\n", encoding="utf-8")
    return work


@asynccontextmanager
async def connected(folder: Path) -> AsyncIterator[Any]:
    """Yield a client of a server that was started in the folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "tui", "mcp"], env=environment, cwd=folder
    )
    async with mcp.Client(server, read_timeout_seconds=60) as connected:
        yield connected


async def call(client: Any, tool: str, **given: Any) -> Any:
    """Return what a tool returns."""
    answer = await client.call_tool(tool, given)
    assert not answer.is_error, answer.content
    data = answer.structured_content
    return data["result"] if set(data) == {"result"} else data


async def refusal(client: Any, tool: str, **given: Any) -> str:
    """Return the words with which a tool refuses."""
    answer = await client.call_tool(tool, given)
    assert answer.is_error
    return str(answer.content[0].text)


async def test_tools_are_listed_with_what_they_do(folder: Path) -> None:
    async with connected(folder) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"sentences", "add", "check", "fix", "coverage", "search"}
        assert all(kind in tools["add"].description for kind in KINDS)
        assert {name for name, tool in tools.items() if not tool.annotations.read_only_hint} == {"add", "fix"}


async def test_sentences_of_article_and_briefing(folder: Path) -> None:
    async with connected(folder) as client:
        of_article = await call(client, "sentences", path="a.txt")
        assert of_article[2] == "3 At least 22 people were hurt, the police said."
        assert await call(client, "sentences", path="a.yaml") == of_article


async def test_entries_are_added_until_everything_is_quoted(folder: Path) -> None:
    async with connected(folder) as client:
        added = await call(
            client, "add", path="a.yaml", kind="actor", entry={"id": "police", "name": "police"}
        )
        assert added == {"added": "police", "left_out": []}
        claim = {"by": ["police"], "cue": "said", "says": "At least 22 people were hurt.", "evidence": ["3"]}
        await call(client, "add", path="a.yaml", kind="claim", entry=claim)
        event = {"title": "The council closes the old bridge", "date": "XXXX-05-03", "evidence": [2]}
        await call(client, "add", path="a.yaml", kind="event", entry=event)
        assert await call(client, "sentences", path="a.yaml", unquoted=True) == [
            "4 Mayor Ada Moore called for a new bridge."
        ]
        assert (await call(client, "coverage", path="a.yaml"))["quoted"] == 3
        loaded = load_linted(str(folder / "a.yaml"))
        assert [one for one in loaded.diagnostics if one.severity == "error"] == []
        assert loaded.briefing is not None
        assert loaded.briefing.claims[0].quote[0].exact == "At least 22 people were hurt, the police said."
        assert all(
            loaded.briefing.entries[id_].is_adopted for id_ in ("police", loaded.briefing.claims[0].id)
        )


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("claim", {"says": "It closed."}),
        ("claim", {"says": "It closed.", "evidence": []}),
        ("claim", {"says": "It closed.", "evidence": ["99"]}),
        ("claim", {"says": "It closed.", "evidence": ["The bridge fell down."]}),
        ("claim", {"says": "It closed.", "by": ["nobody"], "evidence": ["2"]}),
        ("claim", {"says": "39 people were hurt.", "evidence": ["3"]}),
        ("event", {"title": "The bridge falls down"}),
        ("actor", {"name": "Bob Stranger"}),
        ("source", {"title": "Other", "text": "Other words.", "evidence": ["1"]}),
        ("claim", {"says": {"a": 1}, "evidence": [{"b": 2}]}),
    ],
)
async def test_entry_that_no_sentence_bears_out_is_refused(
    kind: str, entry: dict[str, Any], folder: Path
) -> None:
    async with connected(folder) as client:
        before = (folder / "a.yaml").read_bytes()
        assert await refusal(client, "add", path="a.yaml", kind=kind, entry=entry)
        assert (folder / "a.yaml").read_bytes() == before


async def test_paths_stay_inside_the_folder(folder: Path) -> None:
    async with connected(folder) as client:
        (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
        (folder / ".hidden.yaml").write_text("title: Hidden\n", encoding="utf-8")
        (folder / "secret.key").write_text("secret", encoding="utf-8")
        outside = str(folder.parent / "outside.yaml")
        paths = [
            "../outside.yaml", outside, "link.yaml", "../work/../outside.yaml", ".hidden.yaml", "/etc/passwd",
            "-", "", ".", "a\0.yaml", "x" * 5000 + ".yaml", "secret.key", "none.yaml", "file:a.yaml",
        ]  # fmt: skip
        claim = {"says": "It closed.", "evidence": ["2"]}
        for path in paths:
            for tool in ("sentences", "check", "fix", "coverage"):
                assert await refusal(client, tool, path=path)
            assert await refusal(client, "add", path=path, kind="claim", entry=claim)
            assert not path or await refusal(client, "search", query="bridge", path=path)
        found = await call(client, "search", query="hidden")
        assert found == []
        assert (folder.parent / "outside.yaml").read_text(encoding="utf-8") == "title: Outside\n"


async def test_check_has_entries_and_fixes_and_fix_applies_them(folder: Path) -> None:
    async with connected(folder) as client:
        text = (folder / "a.yaml").read_text(encoding="utf-8")
        claim = "\nclaims:\n  - id: c\n    says: It closed.\n    quote: the town council of ARDEN\n"
        (folder / "b.yaml").write_text(text + claim, encoding="utf-8")
        (problem,) = (await call(client, "check", path="b.yaml"))["problems"]
        assert (problem["entry"], problem["path"]) == ("c", "b.yaml")
        assert problem["fixes"][0]["edits"][0]["text"]
        dry = await call(client, "fix", path="b.yaml", dry_run=True)
        assert (folder / "b.yaml").read_text(encoding="utf-8") == text + claim
        done = await call(client, "fix", path="b.yaml")
        assert done["fixed"] == dry["fixed"]
        assert len(done["fixed"]) == 1


async def test_search_folds_case_and_accents(folder: Path) -> None:
    async with connected(folder) as client:
        hits = await call(client, "search", query="brîdge mäyor")
        assert hits == [
            {
                "path": "a.yaml",
                "id": "article#4",
                "field": "text",
                "text": "Mayor Ada Moore called for a new bridge.",
            }
        ]
        assert await call(client, "search", query=" ") == []
        assert await call(client, "search", query="tunnel", path="a.yaml") == []
        (folder / "below").mkdir()
        (folder / "below" / "b.yaml").write_text("title: B\nactors: {tunnel: Tunnel}\n", encoding="utf-8")
        (folder / "loop").symlink_to(folder)
        (folder / "out").symlink_to(folder.parent)
        assert [one["path"] for one in await call(client, "search", query="tunnel")] == ["below/b.yaml"]
        assert await refusal(client, "search", query="/(/")
        assert await refusal(client, "search", query="bridge", path="../b.yaml")


async def test_unreadable_briefing_is_said(folder: Path) -> None:
    async with connected(folder) as client:
        (folder / "c.yaml").write_bytes(b"\xff\xfe\x00bad: [")
        for tool in ("sentences", "coverage", "fix"):
            assert await refusal(client, tool, path="c.yaml")
        assert (await call(client, "check", path="c.yaml"))["problems"]


def test_end_of_input_ends_the_server(folder: Path) -> None:
    command = [sys.executable, "-m", "tui", "mcp"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, input=b"", capture_output=True, timeout=60, check=False, cwd=folder, env=environment
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_folder_that_does_not_exist_is_refused(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "mcp", "--folder", "none"],
        input=b"", capture_output=True, timeout=60, check=False, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 2
    assert b"none" in done.stderr


def test_missing_sdk_is_explained_in_one_line(folder: Path) -> None:
    without = "import sys; sys.modules['mcp'] = None; from tui.cli.main import main; sys.exit(main(['mcp']))"
    done = subprocess.run(
        [sys.executable, "-c", without],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert f"{sys.executable} -m pip install 'mcp" in done.stderr


def test_example_of_an_entry_is_json() -> None:
    assert set(json.loads(ADD_EXAMPLE)) == {"by", "cue", "says", "evidence"}
