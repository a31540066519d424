"""Adding an entry: where it goes, how it is written, and that nothing else changes."""

from __future__ import annotations

import io
import os
import re
import sys
from itertools import takewhile
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.refusal import text_of
from tests.edit.rewriter import HARD, SHIPPED, SMALL, root_of, written
from tui.cli.main import main
from tui.diagnostics.diagnostic import Diagnostic
from tui.edit.add_entry import AddedEntry, add
from tui.edit.entry_template import SECTION_OF, entry_class, title_key
from tui.edit.errors import EditError
from tui.edit.format_file import format_text
from tui.edit.insertion_point import SECTIONS, InsertionPoint
from tui.edit.meaning_diff import entries_of
from tui.edit.parsed_file import parse_file
from tui.edit.rename_entry import rename
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS
from tui.model.starter_fields import FIELDS
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.conftest import Golden


def added(text: str, kind: str, words: str = "", id_: str = "") -> AddedEntry:
    return add(text, "a.yaml", kind, {title_key(kind): [words]}, id_)


def event(text: str) -> str:
    return added(text, "event", "New").text


def refusal(text: str, kind: str = "event", words: str = "New", id_: str = "") -> EditError:
    with pytest.raises(EditError) as caught:
        added(text, kind, words, id_)
    return caught.value


STUB = "  new:\n    title: New\n    date:\n    by:\n    quote:\n"
DASH = "  - id: new\n    about:\n    by:\n    says: New\n    quote:\n"

# --- Where it goes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("timeline:\n  a: A\n", "\nclaims: []\n"),
        ("timeline:\n  a: A", ""),
        ("timeline:\n", ""),
        ("timeline: # nothing yet\n", "\nclaims: []\n"),
        ("timeline:\n  # nothing yet\n", "claims: []\n"),
        ("timeline:\n  a: A\n  # about a\n\n  # more of them\n", "\n# the claims\nclaims: []\n"),
        ("timeline:\n  a: A\n", "# the claims\nclaims: []\n"),
        ("timeline:\n  a: A\n#  b: B\n#  c: C\n", "\nclaims: []\n"),
        ("timeline:\n  a: A\n#  b: B\n", ""),
        ("timeline:\n  a: A\n", "\n# vim: et\n"),
        (
            "timeline:\n  a:\n    title: A\n    text: |\n      # no comment\n\n      Text.\n",
            "\n\nclaims: []\n",
        ),
        ("timeline:\n  a:\n    title: A\n    text: |+\n      Text.\n\n\n", "claims: []\n"),
        ("timeline:\n  a:\n", ""),
        ("timeline:\n  a: 'A\n\n    A'\n", ""),
        ("timeline:\n  a: {title: A,\n    by: b}\n", "\n"),
    ],
)
def test_entry_goes_after_the_last_one_and_its_comments(before: str, after: str) -> None:
    ended = before if before.endswith("\n") else f"{before}\n"
    assert event(f"title: T\n{before}{after}") == f"title: T\n{ended}{STUB}{after}"


def test_entry_is_separated_like_its_neighbours() -> None:
    assert event("timeline:\n  a: A\n\n  # b\n  b: B\n") == f"timeline:\n  a: A\n\n  # b\n  b: B\n\n{STUB}"
    assert event("timeline:\n  a: A\n\n  b: B\n  c: C\n") == f"timeline:\n  a: A\n\n  b: B\n  c: C\n{STUB}"


@pytest.mark.parametrize(
    ("text", "stub"),
    [
        ("timeline:\n    a: A\n", "    new:\n      title: New\n"),
        ("timeline:\n    a:\n        title: A\n    b: B\n", "    new:\n        title: New\n"),
        ("timeline:\n a:\n    title: A\n", " new:\n    title: New\n"),
        ("timeline:\nplaces:\n    a: A\n", "    new:\n      title: New\n"),
    ],
)
def test_entry_is_indented_like_its_neighbours(text: str, stub: str) -> None:
    assert stub in event(text)


@pytest.mark.parametrize(
    ("text", "stub"),
    [
        ("claims:\n  - says: A\n", DASH),
        ("claims:\n- says: A\n", "- id: new\n  about:\n  by:\n  says: New\n"),
        ("claims:\n- says: A\n# about A\n\n# more\n", "- id: new\n  about:\n  by:\n  says: New\n"),
        ("claims:\n  -   says: A\n", "  -   id: new\n      about:\n      by:\n      says: New\n"),
        ("claims:\n  -\n    says: A\n", DASH),
        ("claims:\n", DASH),
        ("positions:\n- {}\nclaims:\n", "- id: new\n  about:\n  by:\n  says: New\n"),
    ],
)
def test_dash_is_indented_like_other_dashes(text: str, stub: str) -> None:
    text, new = text.partition("\n\n")[0], added(text, "claim", "New").text
    assert new.startswith(text.rstrip("\n") + "\n" + stub)


def test_unknown_among_sentences_is_a_sentence() -> None:
    assert added("unknowns:\n  - One.\n", "unknown", "Which: one?").text == (
        'unknowns:\n  - One.\n  - "Which: one?"\n'
    )
    assert added("unknowns:\n  - text: One.\n", "unknown", "Two.").text == (
        "unknowns:\n  - text: One.\n  - about:\n    text: Two.\n"
    )
    assert added("unknowns:\n  - One.\n", "unknown").text == "unknowns:\n  - One.\n  - about:\n    text:\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("timeline: {a: A}", "timeline: {a: A, new: {title: New}}"),
        ("timeline: {a: A,} # c", "timeline: {a: A, new: {title: New},} # c"),
        ("timeline: { a: {title: A} }", "timeline: { a: {title: A}, new: {title: New} }"),
        ("timeline: {a: }", "timeline: {a: , new: {title: New}}"),
        ("timeline: {\n  a: A # c\n}", "timeline: {\n  a: A, new: {title: New} # c\n}"),
        ("timeline: { # c\n}", "timeline: {new: {title: New} # c\n}"),
        ("timeline: {} # none", f"timeline: # none\n{STUB[:-1]}"),
        ("timeline:   {  }\nlang: en", f"timeline:\n{STUB}lang: en"),
    ],
)
def test_section_in_brackets_stays_in_brackets(before: str, after: str) -> None:
    assert event(f"{before}\n") == f"{after}\n"


def test_entry_in_a_bracketed_list_has_required_fields() -> None:
    text = "claims: [{says: A}]\npositions: [{}]\n"
    assert added(text, "claim", "To B, or not").text.startswith(
        'claims: [{says: A}, {id: to-b-or-not, says: "To B, or not"}]'
    )
    new = added(text, "position", id_="p")
    assert "[{}, {id: p, issue: , by: , stance: , says: }]" in new.text
    assert new.address == "p"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T\n\nactors:\n  a: A\n", "\nclaims: []\n"),
        ("title: T\n\nactors:\n  a: A\n  # a\n", "\n# of the claims\nclaims: []\n"),
        ("title: T\n\nactors:\n  a: A\n\n# year_hint: 2025\n", "\n# of the claims\nclaims: []\n"),
        ("title: T\n\nclaims: []\n\nactors:\n  a: A\n", "\nunknowns: []\n"),
        ("# head\n\ntitle: T\nlang: en\n", ""),
        ("# head\n\ntitle: T\n", "\n# of the claims\nclaims: []\n"),
        ("title: T\n\nclaims: []\n", ""),
    ],
)
def test_missing_section_is_created_in_order(before: str, after: str) -> None:
    if before.endswith("claims: []\n") and not after:
        before, after = "title: T\n", "\nclaims: []\n"
    assert event(before + after) == f"{before}\ntimeline:\n{STUB}{after}"


def test_file_without_blank_lines_gets_none() -> None:
    text = "title: T\nactors:\n  a: A\nclaims: []\n"
    assert event(text) == f"title: T\nactors:\n  a: A\ntimeline:\n{STUB}claims: []\n"


@pytest.mark.parametrize("text", ["", "# a comment\n", "# a comment", "---\n"])
def test_empty_file_gets_its_first_section(text: str) -> None:
    new = event(text)
    assert new.endswith(f"timeline:\n{STUB}")
    assert new.startswith(text.rstrip("\n"))


def test_new_first_section_goes_below_comments_at_the_top() -> None:
    assert added("timeline:\n  a: A\n", "actor", "New").text == (
        "actors:\n  new:\n    name: New\n    kind:\n\ntimeline:\n  a: A\n"
    )
    assert added("# top\ntimeline:\n  a: A\n", "actor", "New").text == (
        "# top\ntimeline:\n  a: A\n\nactors:\n  new:\n    name: New\n    kind:\n"
    )


def test_sections_are_ordered_as_in_the_shipped_briefing() -> None:
    root = root_of(SHIPPED)
    assert isinstance(root, Mapping)
    assert tuple(key.value for key, _ in root.items if key.value in SECTIONS) == SECTIONS
    assert set(SECTIONS) == {*MAPS, *LISTS} == set(SECTION_OF.values())


# --- Fields and cursor ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", SECTION_OF)
def test_check_reports_only_empty_fields_of_a_new_entry(kind: str) -> None:
    new = added("title: T\n", kind, id_="new" if SECTION_OF[kind] in MAPS else "")
    file = parse_file(new.text, "")
    fields = fields_of(entry_class(kind))
    required = {key for key, (_, spec) in fields.items() if spec.required}
    assert set(FIELDS[kind]) >= required
    assert set(FIELDS[kind]) <= set(fields)
    assert {one.args["key"] for one in file.diagnostics} == required
    assert all(one.code == "E303" for one in file.diagnostics)


@pytest.mark.parametrize("kind", SECTION_OF)
def test_cursor_is_after_the_first_empty_field(kind: str) -> None:
    for base in ("title: T\n", SHIPPED):
        new = added(base, kind, "Said so")
        line = new.text.split("\n")[new.line - 1]
        assert new.column == len(line) + 1
        assert line.endswith(":") or kind in {"issue", "point"} or (kind == "unknown" and base is SHIPPED)


def test_cursor_is_inside_the_brackets() -> None:
    new = added("title: T\ntimeline: {a: A}\n", "event", "New")
    assert new.text.split("\n")[new.line - 1][: new.column - 1] == "timeline: {a: A, new: {title: New"


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("Talks in Cairo", "talks-in-cairo"),
        ("  Ärger —  über “Ḥizbullāh”!", "arger-uber-hizbullah"),
        ("Hamas", "hamas-2"),
        ("2025", "2025"),
        ("A title that goes on and on for longer than an id", "a-title-that-goes-on-and-on-for-longer"),
        ("Talks محادثات", "talks"),
        ("X-ray", "xray"),
        ("X", "x2"),
        ("CON", "con"),
        ("Iğdır, Łódź & Ørsted", "igdir-lodz-orsted"),
    ],
)  # fmt: skip
def test_id_is_made_from_the_title(words: str, id_: str) -> None:
    new = added("title: T\nactors: {hamas: Hamas, x: X}\n", "event", words)
    assert new.address == id_
    entry = parse_file(new.text, "").briefing.timeline[id_]
    assert entry.title == words.strip()


@pytest.mark.parametrize(
    "words", ["yes", "- a", "a: b", "# a", "[a", "a # b", "'a", '"a', "@a", "a\\", "{a}", "?"]
)
def test_any_title_is_read_back_unchanged(words: str) -> None:
    for text in ("timeline:\n", "timeline: {a: A}\n"):
        briefing = parse_file(added(text, "event", words, "new").text, "").briefing
        assert briefing.timeline["new"].title == words


def test_control_characters_of_a_title_never_reach_the_file() -> None:
    assert "\x1b" not in added("title: T\n", "event", "a\x1b[2Jb").text


def test_earlier_reference_resolves_to_the_new_entry() -> None:
    text = "title: T\ntimeline:\n  a: {title: A, by: idf, text: '[[idf]]'}\n"
    new = added(text, "actor", "IDF").text
    assert not parse_file(new, "").diagnostics


@pytest.mark.parametrize(
    ("text", "kind", "words", "id_"),
    [
        ("title: T\n", "event", "", ""),
        ("title: T\n", "event", "محادثات", ""),
        ("title: T\n", "event", "…!?", ""),
        ("title: T\n", "actor", "Unstated", ""),
        ("title: T\n", "event", "", "The Talks"),
        ("title: T\n", "event", "", "x-a"),
        ("actors: {a: A}\n", "event", "", "a"),
        ("title: T\n", "relation", "", "a"),
        ("title: T\n", "unknown", "", "a"),
        ("{title: T}\n", "event", "New", ""),
        ("title: T\nclaims:\n  says: A\n", "claim", "New", ""),
        ("title: T\nunknowns: A\n", "unknown", "New", ""),
        ("title: T\ntimeline: [a]\n", "event", "New", ""),
        ("title: T\ntimeline: a\n", "event", "New", ""),
        ("title: T\nActors: {a: A}\n", "actor", "B", ""),
        ("title: 'T\n", "event", "New", ""),
    ],
)
def test_refused_addition_has_a_reason_and_help(
    text: str, kind: str, words: str, id_: str, golden_case: Golden
) -> None:
    refused = refusal(text, kind, words, id_)
    assert refused.help
    golden_case("edit/add.txt", text_of(refused))


@pytest.mark.parametrize(
    "at", [len("title: 'T"), len("title: 'T\n  U'\n"), len("title: 'T\n  U'\ntimeline:\n  a")]
)
def test_addition_that_changes_another_entry_is_refused(
    at: int, golden_case: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = InsertionPoint(at, at, "\n", "", 2)
    monkeypatch.setattr("tui.edit.add_entry.insertion_point", lambda *_: wrong)
    text = "title: 'T\n  U'\ntimeline:\n  a: A\n"
    golden_case("edit/add.txt", text_of(refusal(text)))


# --- Any spelling -----------------------------------------------------------------------------------------


def check(text: str, kind: str, words: str, id_: str) -> None:
    new = added(text, kind, words, id_)
    ended = text if text.endswith("\n") or not text else f"{text}\n"
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(ended, new.text, strict=False)))
    # The old text surrounds the new; only empty brackets are replaced.
    assert new.text.endswith(ended[same:]) or re.match(r"\s*[\[{]\s*[\]}]", ended[same - 1 :])
    before, after = parse_file(ended, "").briefing, parse_file(new.text, "").briefing
    entries = [entry.id for entry in entries_of(after)]
    entries.remove(new.address)
    assert entries == [entry.id for entry in entries_of(before)]
    if id_:  # the new entry can be renamed, and the file formatted
        assert rename(rename(new.text, "", id_, "zz-b").text, "", "zz-b", id_).text == new.text
        format_text(new.text, "")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([*SMALL, *[HARD] * 10]),
    st.sampled_from(sorted(SECTION_OF)),
    st.integers(0),
    st.booleans(),
)
def test_entry_can_be_added_however_the_file_is_written(base: str, kind: str, seed: int, fewer: bool) -> None:
    random = Random(seed)
    root = root_of(base)
    assert isinstance(root, Mapping)
    if fewer:
        root.items = [item for item in root.items if random.random() < 0.6] or root.items[:1]
    identified = SECTION_OF[kind] in MAPS or SECTION_OF[kind] in {"positions", "claims"}
    check(
        written(root, random), kind, random.choice(["", "Said: so, [and] so"]), "zz-a" if identified else ""
    )


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(sorted(SECTION_OF)), st.integers(0))
def test_entry_can_be_added_to_the_shipped_briefing(kind: str, seed: int) -> None:
    root = root_of(SHIPPED)
    assert isinstance(root, Mapping)
    check(written(root, Random(seed)), kind, "Said so", "")


# --- The command ------------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    path = tmp_path / "a.yaml"
    path.write_bytes(b"title: T\r\n\r\ntimeline:\r\n  a: A\r\n")
    return path


def run(words: Sequence[str]) -> int:
    return main(["add", *words])


def test_command_writes_the_entry_and_prints_its_place(
    file: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    assert run(["event", "a.yaml", "--no-edit", "Talks", "in", "Cairo"]) == 0
    golden_case("edit/add.txt", capsys.readouterr().out)
    assert file.read_bytes() == (
        b"title: T\r\n\r\ntimeline:\r\n  a: A\r\n"
        b"  talks-in-cairo:\r\n    title: Talks in Cairo\r\n    date:\r\n    by:\r\n    quote:\r\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        ["event", "a.yaml", "On", "the", "day", "--no-edit"],
        ["--no-edit", "event", "a.yaml", "--id", "b", "On the day"],
        ["event", "--no-edit", "a.yaml", "On", "--id=b", "the", "day"],
        ["--no-edit", "--id", "b", "--", "event", "a.yaml", "On", "the", "day"],
    ],
)
def test_options_may_come_anywhere(words: list[str], file: Path) -> None:
    assert run(words) == 0
    assert "    title: On the day\n" in file.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="the stub is a script")
def test_editor_opens_at_the_new_entry_and_its_changes_stay(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub = file.parent / "nano"
    stub.write_text(
        f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\n"
        "lines = path.read_bytes().split(b'\\r\\n')\n"
        "line, column = map(int, sys.argv[1][1:].split(','))\n"
        "assert len(lines[line - 1]) == column - 1\n"
        "lines[line - 1] += b' 2025-11-19'\npath.write_bytes(b'\\r\\n'.join(lines))\n"
    )
    stub.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(stub))
    assert run(["event", "a.yaml", "--id", "talks", "Talks"]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.endswith("  talks:\n    title: Talks\n    date: 2025-11-19\n    by:\n    quote:\n")


GONE = Diagnostic("E001", "gone.yaml")


@pytest.mark.parametrize(
    "words",
    [
        ["evnt", "a.yaml", "Talks"],
        ["event", "a.yaml", "Talks"],
        ["event", "gone.yaml", "Talks"],
        ["event", "a.yaml", "--no-edit"],
    ],
    ids=" ".join,
)
def test_refused_command_exits_2_and_writes_nothing(
    words: list[str],
    file: Path,
    golden_case: Golden,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = file.read_bytes()
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert run(words) == 2
    golden_case("edit/add.txt", capsys.readouterr().err)
    assert file.read_bytes() == before


def test_standard_input_is_refused(
    file: Path, golden_case: Golden, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: T\n")))
    assert run(["event", "-", "--no-edit", "Talks"]) == 2
    golden_case("edit/add.txt", capsys.readouterr().err)
