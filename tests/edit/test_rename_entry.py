"""Renaming an entry: all references follow, and nothing else changes."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.refusal import text_of
from tests.edit.rewriter import HARD, SHIPPED, SMALL, rewritten, root_of
from tests.fuzz.rename import fuzz_rename
from tui.cli.main import main
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.parsed_file import parse_file
from tui.edit.rename_entry import rename
from tui.model.links import Links
from tui.parse.addresses import ID, id_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import Golden
    from tui.model.entries import Briefing

NEW = "zz-other"


def renamed(text: str, old: str, new: str = NEW) -> str:
    return rename(text, "a.yaml", old, new).text


def names(text: str) -> list[str]:
    return [one.id for one in occurrences(root_of(text), text) if one.role == "name"]


def briefing(text: str) -> Briefing:
    return parse_file(text, "a.yaml").briefing


def ties(text: str, addresses: Mapping[str, str] | None = None) -> list[tuple[str, object]]:
    """Return all links of a briefing and their kinds, with new addresses for some entries."""

    def of(address: str) -> str:
        return (addresses or {}).get(address, address)

    read = briefing(text)
    links = Links(read)
    return [
        (of(id_), link._replace(other=of(link.other), evidence=of(link.evidence), through=of(link.through)))
        for id_ in read.entries
        for link in links.of(id_)
    ]


# --- Examples ---------------------------------------------------------------------------------------------


def test_every_occurrence_is_renamed_and_nothing_else() -> None:
    expected = (
        HARD.replace("[[idf", "[[army").replace("[[ idf", "[[ army").replace("army-2/idf", "idf-2/army")
        .replace("  idf: {name: idf, ", "  army: {name: idf, ").replace("[idf, ", "[army, ")
        .replace("\n    by: idf?", "\n    by: army?").replace("idf-2, by: idf", "idf-2, by: army")
        .replace("idf-2/idf", "idf-2/army").replace("note: '[[army]]'", "note: '[[idf]]'")
    )  # fmt: skip
    assert renamed(HARD, "idf", "army") == expected
    assert renamed(expected, "army", "idf") == HARD


def test_voter_is_renamed_in_the_vote() -> None:
    actors, vote = "title: T\nactors: {ann: Ann, bo: Bo}\n", "{for: 7, abstain: [bo, ann?]}"
    text = f"{actors}timeline: {{v: {{title: V, vote: {vote}}}}}\n"
    assert renamed(text, "ann") == text.replace("ann", NEW)


def test_addresses_with_the_id_are_renamed_too() -> None:
    text = renamed(HARD, "idf-2", "war")
    assert "counters: [war/idf, war/idf/2], about: 'war/idf/2?'" in text
    assert "[[war/idf|it]]" in text
    assert list(briefing(text).entries)[5:8] == ["war/idf", "war/idf/2", "war/no"]


@pytest.mark.parametrize("new", ["no", "null", "2025", "1e3", "0x1f", "1-2-3", "true", "on", "0"])
def test_id_like_a_boolean_needs_no_quotes(new: str) -> None:
    text = renamed("actors: {idf: I, hamas: {name: H, part_of: idf}}", "idf", new)
    assert text == f"actors: {{{new}: I, hamas: {{name: H, part_of: {new}}}}}"
    assert set(briefing(text).entries) == {new, "hamas"}


def test_file_with_errors_keeps_them() -> None:
    text = "actors:\n  Idf X: {nme: I}\ntimeline:\n  raid: {by: Idf X, where: nowhere, date: soon}\n"
    changed = renamed(text, "Idf X", "idf")
    assert changed == text.replace("Idf X", "idf")
    diagnostics = [diagnostic.code for diagnostic in parse_file(text, "").diagnostics]
    assert [diagnostic.code for diagnostic in parse_file(changed, "").diagnostics] == [
        code for code in diagnostics if code != "E305"
    ]


@pytest.mark.parametrize("new", ["The Army", "", "unstated"])
def test_id_that_check_refuses_is_refused(new: str) -> None:
    with pytest.raises(EditError) as caught:
        renamed(HARD, "idf", new)
    found = id_error(new)
    assert found is not None
    assert (str(caught.value), caught.value.help) == (found.message, found.help)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("idff", "army"),
        ("zebra", "army"),
        ("idf", "no"),
        ("idf", "idf"),
        ("idf", "x-army"),
        ("idf-2/idf", "army"),
        ("unknowns/1", "army"),
    ],
)
def test_refused_rename_has_a_reason_and_help(old: str, new: str, golden_case: Golden) -> None:
    with pytest.raises(EditError) as caught:
        renamed(HARD, old, new)
    assert caught.value.help
    golden_case("edit/rename.txt", text_of(caught.value))


@pytest.mark.parametrize(
    "text",
    [
        "actors: {idf: I, idf: J}",
        "title: 'x\nactors: {idf: I}",
        "- idf",
        "actors: {idf: I}\nplaces: {idf: J}",
        "actors: {idf: I}\nclaims: [{by: army}]",
        "actors: {idf: I}\nsummary: '[[army|it]]'",
        "actors: {idf: I}\nissues: {peace: P}\npositions:\n  - {issue: peace, by: idf, stance: for}\n"
        "claims:\n  - {says: S, counters: peace/army}\n",
        'actors: {idf: I}\nsummary: "[[i\\x64f]]"',
    ],
    ids=[
        "id twice in a map", "invalid", "list", "id twice in the file", "dangling id", "dangling link",
        "address", "escape",
    ],
)  # fmt: skip
def test_uncertain_rename_is_refused(text: str, golden_case: Golden) -> None:
    with pytest.raises(EditError) as caught:
        renamed(text, "idf", "army")
    golden_case("edit/rename.txt", text_of(caught.value))


def test_rename_that_changes_another_address_is_refused(golden_case: Golden) -> None:
    text = (
        "actors: {one: O}\nissues: {claims: P}\n"
        "positions: [{issue: claims, by: one, stance: for}]\nclaims: [{says: S}, {says: T}]\n"
    )
    assert "claims/2" in briefing(text).entries
    with pytest.raises(EditError) as caught:
        renamed(text, "one", "2")
    assert "`claims/2`" in caught.value.note
    golden_case("edit/rename.txt", text_of(caught.value))


def test_id_too_long_for_a_key_is_refused() -> None:
    with pytest.raises(EditError) as caught:
        renamed(HARD, "idf", "a" * 1100)
    assert caught.value.help


@pytest.mark.parametrize(
    "section",
    ["actors:\n  a: [1, 2]\n", "timeline: {a: [x]}\n", "actors:\n  b: B\nissues:\n  a:\n    - text: x\n"],
)
def test_entry_that_cannot_be_read_is_refused(section: str) -> None:
    with pytest.raises(EditError, match="`a` has an error") as caught:
        rename(f"title: T\n{section}", "talks.yaml", "a", "new")
    assert caught.value.help


@settings(max_examples=5, deadline=None)
@given(st.integers(0))
def test_rename_in_a_broken_briefing_is_refused_or_right(seed: int) -> None:
    fuzz_rename(seed)


# --- Any spelling -----------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*SMALL, *[HARD] * 10]), st.integers(0), st.data())
def test_rename_keeps_links_and_can_be_undone(base: str, seed: int, data: st.DataObject) -> None:
    text = rewritten(base, Random(seed))
    known = names(text)
    if not known:
        return
    old = data.draw(st.sampled_from(known))
    changed = renamed(text, old)
    assert changed.replace(NEW, old) == text  # nothing but the id changed
    assert renamed(changed, NEW, old) == text
    assert changed.count("\n") == text.count("\n")
    before, after = briefing(text).entries, briefing(changed).entries
    addresses = dict(zip(before, after, strict=True))
    assert {address.replace(NEW, old) for address in after} == set(before)
    assert ties(changed) == ties(text, addresses)


@settings(max_examples=8, deadline=None)
@given(st.integers(0), st.sampled_from(names(SHIPPED)))
def test_shipped_entries_can_be_renamed_and_back(seed: int, old: str) -> None:
    text = rewritten(SHIPPED, Random(seed))
    changed = renamed(text, old)
    assert changed.replace(NEW, old) == text
    assert renamed(changed, NEW, old) == text
    addresses = dict(zip(briefing(text).entries, briefing(changed).entries, strict=True))
    assert ties(changed) == ties(text, addresses)


@settings(max_examples=60, deadline=None)
@given(st.from_regex(ID, fullmatch=True))
def test_any_valid_free_id_is_accepted(new: str) -> None:
    taken = {"idf", "no", "1e3", "idf-2", "raid", "unstated"}
    if new not in taken and not new.startswith("x-"):
        assert renamed(renamed(HARD, "idf", new), new, "idf") == HARD


# --- The command ------------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.yaml"
    path.write_bytes(HARD.replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def test_command_reports_the_number_of_places(
    file: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    before = file.read_bytes()
    assert main(["rename", "raid", "attack", "a.yaml"]) == 0
    golden_case("edit/rename.txt", capsys.readouterr().out)
    after = file.read_bytes()
    assert after.startswith(b"\xef\xbb\xbftitle")
    assert after.count(b"\r\n") == after.count(b"\n") == before.count(b"\n")
    assert main(["rename", "attack", "raid", "a.yaml"]) == 0
    assert file.read_bytes() == before


def test_dry_run_shows_a_diff_and_writes_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert main(["rename", "--dry-run", "raid", "attack", "a.yaml"]) == 0
    changed = [line for line in capsys.readouterr().out.splitlines() if line[0] in "+-"]
    assert changed == [
        "--- a.yaml",
        "+++ a.yaml",
        "-  raid:",
        "+  attack:",
        "-  - {about: [idf, 'raid?'], text: Open.}",
        "+  - {about: [idf, 'attack?'], text: Open.}",
    ]
    assert file.read_bytes() == before


def test_refused_command_exits_2_and_keeps_the_file(
    file: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert main(["rename", "raid", "idf", "a.yaml"]) == 2
    assert main(["rename", "raid", "attack", "gone.yaml"]) == 2
    golden_case("edit/rename.txt", capsys.readouterr().err)
    assert file.read_bytes() == before


def test_hard_link_is_reported(file: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]) -> None:
    (file.parent / "b.yaml").hardlink_to(file)
    assert main(["rename", "raid", "attack", "a.yaml"]) == 0
    golden_case("edit/rename.txt", capsys.readouterr().err)
