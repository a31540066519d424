"""The language server over the standard streams of a real process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.edit.rewriter import ROOT, SHIPPED
from tests.lsp.client import Client, RequestError
from tests.lsp.cursor import CAST, cut
from tui.cli.main import main
from tui.diagnostics.catalogue.fix_titles import BY_KIND
from tui.lint import load_linted
from tui.lsp.wording import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Golden

pytest.importorskip("pygls")
REQUEST_FAILED, INTERNAL = -32803, -32603
HOSTILE = [
    "\0\x1b]0;x\a",
    "title: \ud800\u202e\x9b31m\n",
    "a: &a [*a]\n",
    "[" * 5000,
    "title: 'a\n" * 200,
    "\ufefftitle: A\r\nactors:\r  a: {\n",
    "- " * 1000,
    "? {a: [\n" * 40,
    "title: A\u2028  b: c\x85\x0b\x0cactors:\n",
]
REQUESTS = (
    "completion", "hover", "definition", "references", "documentHighlight", "prepareRename", "rename",
    "documentSymbol", "codeAction", "formatting", "rangeFormatting",
)  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[Client]:
    client = Client()
    client.hello()
    yield client
    assert client.leave() == 0
    assert client.said == []


@pytest.fixture
def uri(tmp_path: Path) -> str:
    return (tmp_path / "a.yaml").as_uri()


def opened(server: Client, uri: str, text: str) -> tuple[int, int]:
    """Open a text with a cursor; return the cursor's line and column from 0."""
    plain, line, column = cut(text)
    server.open(uri, plain)
    return line, column


def ask(server: Client, what: str, uri: str, line: int, column: int) -> Any:
    """Send any request about a position."""
    place = {"line": line, "character": column}
    more: dict[str, object] = {
        "context": {"includeDeclaration": True, "diagnostics": [], "triggerKind": 1},
        "newName": "zz-other",
        "options": {"tabSize": 2, "insertSpaces": True},
        "range": {"start": place, "end": place},
    }
    return server.ask(what, uri, line, column, **more)


def words(text: str, span: dict[str, Any]) -> str:
    """Return the text in a range of one line; the text has no characters beyond the basic plane."""
    assert span["start"]["line"] == span["end"]["line"]
    line: str = text.split("\n")[span["start"]["line"]]
    return line[span["start"]["character"] : span["end"]["character"]]


# --- Start and end ----------------------------------------------------------------------------------------


def test_initialize_announces_capabilities() -> None:
    client = Client()
    capabilities = client.hello()
    assert capabilities["positionEncoding"] == "utf-16"
    assert capabilities["textDocumentSync"]["change"] == 1
    assert capabilities["textDocumentSync"]["openClose"]
    assert capabilities["completionProvider"]["triggerCharacters"] == [" ", "[", ","]
    assert capabilities["renameProvider"] == {"prepareProvider": True}
    assert capabilities["codeActionProvider"]["codeActionKinds"] == ["quickfix", "refactor.rewrite"]
    for name in (
        "documentFormatting",
        "documentRangeFormatting",
        "hover",
        "definition",
        "references",
        "documentHighlight",
        "documentSymbol",
    ):
        assert capabilities[f"{name}Provider"]
    assert client.leave() == 0
    assert client.said == []


def test_server_ends_when_the_editor_vanishes() -> None:
    client = Client("-m", "tui", "lsp", "--stdio")
    client.hello()
    assert client.end() == 1
    assert client.said == []


def test_command_on_a_terminal_explains_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, golden_case: Golden
) -> None:
    monkeypatch.setattr("tui.cli.console.is_terminal", lambda _: True)
    assert main(["lsp"]) == 2
    golden_case("lsp/server.txt", capsys.readouterr().err)


def test_missing_pygls_is_explained_in_one_line() -> None:
    without = "import sys; sys.modules['pygls'] = None; sys.modules['lsprotocol'] = None; "
    done = subprocess.run(
        [sys.executable, "-c", without + "from tui.cli.main import main; sys.exit(main(['lsp']))"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert f"{sys.executable} -m pip install 'pygls" in done.stderr


# --- Diagnostics ------------------------------------------------------------------------------------------


def test_shipped_briefing_has_no_diagnostics(server: Client, uri: str) -> None:
    server.open(uri, SHIPPED)
    assert server.diagnostics(uri) == []


@pytest.mark.parametrize(
    "code", ["E101", "E103", "E106", "E201", "E303", "E405", "E501", "W503", "W703", "W709"]
)
def test_editor_gets_the_diagnostics_of_check(server: Client, code: str) -> None:
    path = ROOT / "tests" / "examples" / f"{code}.yaml"
    server.open(path.as_uri(), path.read_text(encoding="utf-8"))
    published = server.diagnostics(path.as_uri())
    checked = load_linted(str(path)).diagnostics
    assert [one["code"] for one in published] == [one.code for one in checked]
    for one, diagnostic in zip(published, checked, strict=True):
        assert one["source"] == "briefing"
        assert one["severity"] == (1 if diagnostic.severity == "error" else 2)
        assert one["message"].startswith(diagnostic.message)
        assert diagnostic.help in one["message"]
        assert one["range"]["start"] == {
            "line": diagnostic.span.line - 1,
            "character": diagnostic.span.column - 1,
        }
        related = [other["message"] for other in one.get("relatedInformation", [])]
        assert related == [other.label for other in diagnostic.related]


def test_diagnostics_follow_changes(server: Client, uri: str) -> None:
    server.open(uri, "title: A\nactors:\n  a: {name: A, kind: sate}\n")
    assert "E304" in [one["code"] for one in server.diagnostics(uri)]
    server.change(uri, "title: [A\n", 2)
    server.change(uri, "title: A\n", 3)
    assert server.diagnostics(uri, 3) == []
    server.change(uri, "title: [A\n", 4)
    assert [one["code"] for one in server.diagnostics(uri, 4)] == ["E101"]


def test_source_file_is_read_again_on_save(server: Client, uri: str, tmp_path: Path) -> None:
    text = "title: A\nsources:\n  a: {file: a.txt, publisher: x, published: 2025}\n"
    server.open(uri, text)
    assert [one["code"] for one in server.diagnostics(uri)] == ["E506"]
    (tmp_path / "a.txt").write_text("He said so.", encoding="utf-8")
    server.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    assert server.diagnostics(uri) == []


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 20), ("utf-16", 14), ("utf-32", 12)])
def test_columns_use_the_negotiated_encoding(uri: str, encoding: str, column: int) -> None:
    client = Client()
    assert client.hello(encoding)["positionEncoding"] == encoding
    text = CAST + "unknowns:\n  - {text: 𝄞é𝄞, about: gone}\n"
    line = text.count("\n") - 1
    client.open(uri, text)
    found = next(one for one in client.diagnostics(uri) if one["code"] == "E201")
    wide = {"utf-8": 7, "utf-16": 2, "utf-32": 0}[encoding]
    start = text.split("\n")[line].index("gone") + wide
    assert found["range"]["start"] == {"line": line, "character": start}
    assert found["range"]["end"]["character"] == start + 4
    items = client.ask("completion", uri, line, start + 2)["items"]
    assert items[0]["textEdit"]["range"] == found["range"]
    assert client.leave() == 0


# --- Requests ---------------------------------------------------------------------------------------------


def test_completion_while_typing(server: Client, uri: str) -> None:
    line, column = opened(server, uri, CAST + "  - about: [raid,\n    by: h▮\n")
    found = server.ask("completion", uri, line, column)
    assert not found["isIncomplete"]
    line, column = opened(server, uri, CAST + "  - {about: raid, by: [h▮\n")
    items = server.ask("completion", uri, line, column)["items"]
    assert [one["label"] for one in items] == ["idf", "hamas", "lebanon", "unstated"]
    assert items[1]["detail"] == "Hamas · actor"
    assert items[1]["filterText"] == "hamas Hamas · actor"
    assert items[1]["textEdit"]["newText"] == "hamas"
    assert words(CAST + "  - {about: raid, by: [h", items[1]["textEdit"]["range"]) == "h"
    assert sorted(items, key=lambda one: str(one["sortText"])) == items


def test_hover_is_plain_text(server: Client, uri: str) -> None:
    line, column = opened(server, uri, CAST.replace("by: lebanon", "by: leb▮anon"))
    found = server.ask("hover", uri, line, column)
    assert found["contents"] == {
        "kind": "plaintext",
        "value": f"Lebanon · actor · state\n{LINE.format(line=4)}",
    }
    assert words(CAST, found["range"]) == "lebanon"


def test_definition_references_and_highlights(server: Client, uri: str) -> None:
    line, column = opened(server, uri, CAST.replace("by: lebanon", "by: leb▮anon"))
    assert server.ask("definition", uri, line, column) == {
        "uri": uri,
        "range": {"start": {"line": 3, "character": 2}, "end": {"line": 3, "character": 9}},
    }
    places = ask(server, "references", uri, line, column)
    assert [(one["uri"], words(CAST, one["range"])) for one in places] == [(uri, "lebanon")] * 2
    assert [words(CAST, one["range"]) for one in server.ask("documentHighlight", uri, line, column)] == [
        "lebanon"
    ] * 2


def test_rename_and_refused_rename(server: Client, uri: str, golden_case: Golden) -> None:
    line, column = opened(server, uri, CAST.replace("by: lebanon", "by: leb▮anon"))
    ready = server.ask("prepareRename", uri, line, column)
    assert (ready["placeholder"], words(CAST, ready["range"])) == ("lebanon", "lebanon")
    edits = server.ask("rename", uri, line, column, newName="zz")["changes"][uri]
    assert [(words(CAST, one["range"]), one["newText"]) for one in edits] == [("lebanon", "zz")] * 2
    with pytest.raises(RequestError) as refusal:
        server.ask("rename", uri, line, column, newName="idf")
    assert refusal.value.code == REQUEST_FAILED
    golden_case("lsp/server.txt", str(refusal.value))
    with pytest.raises(RequestError):
        server.ask("prepareRename", uri, 3, 0)


def test_document_symbols_are_nested(server: Client, uri: str) -> None:
    for text in (CAST, CAST + "unknowns: [\n"):
        opened(server, uri, text)
        found = server.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        names = {one["name"]: [inner["name"] for inner in one.get("children") or []] for one in found}
        assert names["actors"] == ["idf", "hamas", "lebanon"]
        assert names["timeline"] == ["raid", "talks"]
        assert found[0]["children"][0]["detail"] == "Israeli Defense Forces"


def test_code_actions_at_a_diagnostic(server: Client, uri: str) -> None:
    text = CAST + "unknowns:\n  - about: haams\n"
    opened(server, uri, text)
    line = text.count("\n") - 1
    action, *more = ask(server, "codeAction", uri, line, 0)
    assert len(more) == 4
    assert action["title"] == BY_KIND["word"].format(text="hamas")
    assert action["kind"] == "quickfix"
    assert action["diagnostics"][0]["code"] == "E201"
    (edit,) = action["edit"]["changes"][uri]
    assert (words(text, edit["range"]), edit["newText"]) == ("haams", "hamas")
    assert ask(server, "codeAction", uri, 3, 0) == []
    context = {"diagnostics": [], "only": ["source"]}
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": line, "character": 0}}
    only = {"textDocument": {"uri": uri}, "range": whole, "context": context}
    assert server.request("textDocument/codeAction", only) == []


ARTICLE = """\
title: A
actors: {idf: IDF}
sources:
  wire:
    publisher: x
    published: 2025
    text: |
      𝄞 On Monday, the army said: “no strike”, reportedly.
"""


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """Return a text after edits in single lines, which count UTF-16 code units."""
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: -one["range"]["start"]["line"]):
        start, end = edit["range"]["start"], edit["range"]["end"]
        first, last = (lines[at["line"]].encode("utf-16-le") for at in (start, end))
        head, tail = first[: 2 * start["character"]], last[2 * end["character"] :]
        new = f"{head.decode('utf-16-le')}{edit['newText']}{tail.decode('utf-16-le')}"
        lines[start["line"] : end["line"] + 1] = new.split("\n")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("claims:\n  - quote: the army▮", '  - quote: "the army said: “no strike”, reportedly."'),
        ("claims:\n  - {quote: 𝄞 o▮, says: x}", '  - {quote: "𝄞 On Monday, the army said", says: x}'),
        ("claims:\n  - quote: army said\n    cue: r▮", "    cue: reportedly"),
        ("title: [\ntimeline:\n  b:\n    when: ▮", "    when: On Monday"),
    ],
)
def test_words_of_a_source_complete(server: Client, uri: str, rest: str, line: str) -> None:
    number, column = opened(server, uri, ARTICLE + rest)
    typed, _, _ = cut(ARTICLE + rest)
    before = typed.split("\n")[number][:column]
    found = server.ask("completion", uri, number, len(before.encode("utf-16-le")) // 2)
    assert found["isIncomplete"]
    lines = [applied(typed, [one["textEdit"]]).split("\n")[number] for one in found["items"]]
    assert line in lines
    for item in found["items"]:
        assert item["detail"] == "wire ¶1"
        assert item["documentation"].startswith("𝄞 On Monday")


def test_missing_entry_is_added(server: Client, uri: str) -> None:
    text = ARTICLE + "claims:\n  - {by: ben-gvir, says: x}\n"
    server.open(uri, text)
    actions = ask(server, "codeAction", uri, text.count("\n") - 1, 9)
    action = next(one for one in actions if one["title"] == "add actor `ben-gvir`")
    assert action["diagnostics"][0]["code"] == "E201"
    server.change(uri, applied(text, action["edit"]["changes"][uri]), 2)
    assert "E201" not in [one["code"] for one in server.diagnostics(uri, 2)]


def test_text_is_put_in_quotation_marks(server: Client, uri: str) -> None:
    server.open(uri, ARTICLE)
    (action,) = ask(server, "codeAction", uri, 0, 8)
    assert action["kind"] == "refactor.rewrite"
    assert applied(ARTICLE, action["edit"]["changes"][uri]).startswith('title: "A"\n')


def test_formatting_removes_trailing_blanks(server: Client, uri: str) -> None:
    text = "title: A  \ntags: [𝄞] \n\n\n"
    server.open(uri, text)
    assert applied(text, ask(server, "formatting", uri, 0, 0)) == "title: A\ntags: [𝄞]\n"
    assert applied(text, ask(server, "rangeFormatting", uri, 1, 0)) == "title: A  \ntags: [𝄞]\n\n\n"
    server.open(uri, "title: [ \n")
    with pytest.raises(RequestError) as refusal:
        ask(server, "formatting", uri, 0, 0)
    assert refusal.value.code == REQUEST_FAILED


# --- Robustness -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [*HOSTILE, CAST, CAST[:200]], ids=range(len(HOSTILE) + 2))
def test_any_text_and_position_is_answered(server: Client, uri: str, text: str) -> None:
    server.open(uri, text)
    for line, column in [(0, 0), (0, 9), (1, 10**6), (10**6, 0), (2**31 - 1, 2**31 - 1)]:
        for what in REQUESTS:
            try:
                ask(server, what, uri, line, column)
            except RequestError as refusal:
                assert refusal.code == REQUEST_FAILED, str(refusal)  # noqa: PT017 - the code is ours to look at
    server.diagnostics(uri)


@pytest.mark.parametrize("what", REQUESTS)
def test_unopened_document_gives_no_answers(server: Client, uri: str, what: str) -> None:
    assert not ask(server, what, uri, 0, 0)


def test_other_yaml_files_get_no_diagnostics(server: Client, uri: str) -> None:
    server.open(uri, "services:\n  web:\n    image: x\ntitle: [\n")
    assert server.diagnostics(uri) == []
    assert not any(ask(server, what, uri, 3, 2) for what in REQUESTS)


def test_untitled_document_is_checked(server: Client) -> None:
    server.open("untitled:Untitled-1", "title: [A")
    assert [one["code"] for one in server.diagnostics("untitled:Untitled-1")] == ["E101"]


def test_closing_clears_diagnostics(server: Client, uri: str) -> None:
    server.open(uri, "title: [A")
    assert server.diagnostics(uri)
    server.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert server.diagnostics(uri, None) == []


def test_internal_error_does_not_end_the_server(uri: str, tmp_path: Path) -> None:
    code = (
        "import sys; from tui.cli.main import main; from tui.lsp import server; "
        "server.hover = lambda *_: 1 / 0; sys.exit(main(['lsp']))"
    )
    client = Client("-c", code, env={"XDG_STATE_HOME": str(tmp_path)})
    client.hello()
    client.open(uri, CAST)
    with pytest.raises(RequestError, match="ZeroDivisionError") as fault:
        client.ask("hover", uri, 1, 3)
    assert fault.value.code == INTERNAL
    assert client.ask("definition", uri, 1, 3)["range"]["start"] == {"line": 1, "character": 2}
    assert client.leave() == 0
    assert len(client.said) == 1
    assert "ZeroDivisionError" in client.said[0]
    log = Path(client.said[0].rpartition("the log is at ")[2].strip())
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "Israeli" not in log.read_text(encoding="utf-8")


def test_invalid_messages_are_ignored(uri: str) -> None:
    client = Client()
    client.hello()
    client.change(uri, "never opened", 2)
    client.notify("textDocument/didOpen", {"nonsense": 1})
    client.notify("$/unheard", {})
    with pytest.raises(RequestError):
        client.request("textDocument/unheard", {})
    with pytest.raises(RequestError, match="Invalid Params"):
        client.request("textDocument/hover", {"position": {"line": -1, "character": 0}})
    client.open(uri, "title: A\n")
    assert client.diagnostics(uri) == []
    assert client.leave() == 0
