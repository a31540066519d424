"""Adding an entry with values for its fields: how they are written, and that they are checked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.cli.main import main
from tui.edit.add_entry import AddedEntry, FaultyEntryError, add
from tui.edit.entry_template import SECTION_OF, entry_class, title_key
from tui.edit.errors import EditError
from tui.edit.field_values import cleaned
from tui.edit.parsed_file import parse_file
from tui.lint import load_linted
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS
from tui.model.fields import Shape
from tui.model.numbered_sentences import parse_reference
from tui.parse.source_map import leaves

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.conftest import Golden

BRIEFING = """\
title: T
sources:
  s:
    title: A
    publisher: P
    published: 2025-11-19
    text: |
      The minister of Lebanon said on Monday that the talks would go on.

      Hezbollah "rejected" the talks: all of it. It said so twice on Monday.
places:
  beirut: {name: Beirut}
actors:
  minister: {name: The minister, kind: person}
  hezbollah: {name: Hezbollah, kind: armed-group}
issues:
  talks: {name: The talks should go on}
timeline:
  vote: {title: Vote}
"""


def complete(kind: str, fields: Mapping[str, Sequence[str]], text: str = BRIEFING) -> AddedEntry:
    return add(text, "a.yaml", kind, fields, is_complete=True)


def refused(kind: str, fields: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    with pytest.raises(FaultyEntryError) as caught:
        complete(kind, fields)
    return [(one.field, one.diagnostic.code) for one in caught.value.findings]


# --- How values are written ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "fields", "entry"),
    [
        (
            "claim",
            {"quote": ["the talks would go on"], "says": ["They go on"], "by": ["minister"], "cue": ["said"]},
            "  - id: they-go-on\n    by: minister\n    says: They go on\n    cue: said\n"
            "    quote: the talks would go on\n",
        ),
        (
            "position",
            {"issue": ["talks"], "by": ["hezbollah", "minister?"], "stance": ["against?"]},
            "  - issue: talks\n    by: [hezbollah, \"minister?\"]\n    stance: against?\n",
        ),
        (
            "event",
            {"title": ["Talks: day two"], "date": ["2025-11-19/2025-11-20"], "background": ["true"]},
            '  talks-day-two:\n    title: "Talks: day two"\n    date: 2025-11-19/2025-11-20\n'
            "    background: true\n",
        ),
        (
            "event",
            {"title": ["Twice"], "quote": ["the talks would go on", "It said so twice"]},
            "    title: Twice\n    quote:\n      - the talks would go on\n      - It said so twice\n",
        ),
        (
            "actor",
            {"name": ["Yes"], "aliases": ["Aye, aye", "-1", "no"]},
            '  yes:\n    name: "Yes"\n    aliases: ["Aye, aye", "-1", "no"]\n',
        ),
        (
            "source",
            {"title": ["B"], "published": ["unknown"], "text": ["\n One:\n\n\ttwo # 2 \n\n"]},
            "  b:\n    title: B\n    published: unknown\n    text: |2-\n       One:\n\n"
            "          two # 2\n",
        ),
        (
            "relation",
            {"from": ["hezbollah"], "is": ["campaigns against"], "to": ["talks"]},
            "  - from: hezbollah\n    is: campaigns against\n    to: talks\n",
        ),
        ("unknown", {"text": ["Who: #1?"], "about": ["talks"]}, "  - about: talks\n    text: \"Who: #1?\"\n"),
        ("place", {"name": ["Tyre"], "within": ["beirut"]}, "  tyre:\n    name: Tyre\n    within: beirut\n"),
    ],
)  # fmt: skip
def test_values_are_written_as_an_author_would(
    kind: str, fields: Mapping[str, Sequence[str]], entry: str
) -> None:
    assert entry in complete(kind, fields).text


def test_entry_in_brackets_stays_on_one_line() -> None:
    text = "title: T\nclaims: [{says: A}]\ntimeline: {a: A}\n"
    assert complete("claim", {"says": ["One\n\ntwo: \\"], "date": ["2025"]}, text).text.startswith(
        'title: T\nclaims: [{says: A}, {id: one-two, says: "One\\n\\ntwo: \\\\", date: "2025"}]\n'
    )
    assert (
        "{a: A, b: {title: B, time: night}}"
        in complete("event", {"title": ["B"], "time": ["night"]}, text).text
    )


FIELDS = [(kind, key) for kind in SECTION_OF for key in fields_of(entry_class(kind))]
TEXTS = st.text(st.sampled_from("ab \n'\"\\:#-?,[]{}&*!|>%@`~0123\t\u00a0é\u2028"), min_size=1, max_size=12)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(FIELDS), st.lists(TEXTS, min_size=1, max_size=3), st.booleans())
def test_any_value_is_read_back_unchanged(at: tuple[str, str], values: list[str], in_brackets: bool) -> None:
    kind, key = at
    spec = fields_of(entry_class(kind))[key][1]
    values = [one for one in (cleaned(spec, value) for value in values) if one][: None if spec.many else 1]
    if not values or (spec.shape is Shape.QUOTE and any(map(parse_reference, values))):
        return  # a number means a sentence
    section = SECTION_OF[kind]
    empty = {True: "[{}]", False: "{zz: }"}[section in LISTS] if in_brackets else ""
    fields = {title_key(kind): ["Q"], key: values}
    new = add(f"title: T\n{section}: {empty}\n", "", kind, fields, "q" if section in MAPS else "",
              is_complete=True, force=True)  # fmt: skip
    file = parse_file(new.text, "")
    places = file.loaded.source_map
    assert places is not None
    node = places.node(file.briefing.entries[new.address], key)
    assert node is not None
    assert [cleaned(spec, leaf.value) for leaf in leaves(node)] == values


# --- What is checked -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "fields", "found"),
    [
        ("claim", {"says": ["A"], "by": ["ministr"]}, ("by", "E201")),
        ("claim", {"says": ["A"], "by": ["minister", "talks"]}, ("by", "E203")),
        ("claim", {"says": ["As [[ministr]] says"]}, ("says", "E201")),
        ("claim", {"says": ["A"], "quote": ["the talks would go off"]}, ("quote", "E501")),
        ("claim", {"says": ["A"], "quote": ["It said so twice", "on Monday"]}, ("quote", "E502")),
        ("claim", {"says": ["A"], "grade": ["Z9"]}, ("grade", "E304")),
        ("event", {"title": ["A"], "date": ["2025-13-40"]}, ("date", "E402")),
        ("event", {"title": ["A"], "time": ["noonish"]}, ("time", "E404")),
        ("position", {"issue": ["talks"], "by": ["minister"]}, ("", "E303")),
        ("source", {"title": ["A"], "file": ["gone.txt"]}, ("file", "E506")),
    ],
)
def test_error_is_found_before_anything_is_written(
    kind: str, fields: Mapping[str, Sequence[str]], found: tuple[str, str]
) -> None:
    assert found in refused(kind, fields)


def test_error_that_the_entry_causes_elsewhere_is_found() -> None:
    waiting = "title: T\ntimeline:\n  a: {title: A, date: 2025-01-02, before: b}\n"
    with pytest.raises(FaultyEntryError) as caught:
        complete("event", {"title": ["B"], "before": ["a"]}, waiting)
    assert [(one.field, one.diagnostic.code) for one in caught.value.findings] == [("", "E405")]


def test_source_that_makes_an_old_quote_ambiguous_is_refused() -> None:
    quoted = BRIEFING + "claims:\n  - says: A\n    quote: It said so twice\n"
    with pytest.raises(EditError, match="without changing something else"):
        complete("source", {"title": ["B"], "text": ["It said so twice on Monday."]}, quoted)


def test_old_errors_of_a_file_stop_no_entry() -> None:
    faulty = BRIEFING + "claims:\n  - says: A\n    by: ministr\n"
    assert complete("claim", {"says": ["B"], "by": ["minister"]}, faulty).address == "b"


def test_ids_made_from_what_is_said_are_unique() -> None:
    text = BRIEFING
    for expected in ("talks-go-on", "talks-go-on-2", "talks-go-on-3"):
        new = complete("claim", {"says": ["Talks go on"]}, text)
        assert new.address == expected
        text = new.text
    assert complete("position", {"issue": ["talks"], "by": ["minister"], "stance": ["for"]}).address == (
        "talks/minister"
    )
    assert complete("claim", {"says": ["محادثات"]}).address == "claims/1"
    assert complete("claim", {"says": ["[[minister|He]] agrees"]}).address == "he-agrees"


# --- The command -----------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


CLEAN = [
    ["position", "a.yaml", "It rejects them", "--issue", "talks", "--by", "hezbollah", "--stance", "against",
     "--quote", 'Hezbollah "rejected" the talks: all of it'],
    ["claim", "--by=minister", "a.yaml", "--cue", "said on Monday", "--says", "They go on",
     "--quote", "said on Monday that the talks would go on", "--about", "talks", "--about", "hezbollah"],
    ["event", "a.yaml", "Talks", "--by", "minister,hezbollah"],
    ["--part-of", "vote", "event", "a.yaml", "Second", "vote", "--date", "2025-11-19"],
    ["event", "a.yaml", "Third vote", "--part_of", "vote", "--where", "beirut", "--time", "14:30"],
    ["actor", "a.yaml", "IDF", "--kind", "military", "--aliases", "Israeli army", "--url", "https://a.b/c?d=#e"],
    ["claim", "a.yaml", "-5 degrees", "--by", "unstated", "--quote", "It said so twice"],
]  # fmt: skip


@pytest.mark.parametrize("words", CLEAN, ids=lambda words: " ".join(words)[:40])
def test_written_entry_is_clean(words: list[str], file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", *words]) == 0
    assert capsys.readouterr().err == ""
    found = {one.code for one in load_linted("a.yaml").diagnostics}
    file.write_text(BRIEFING, encoding="utf-8")
    assert found <= {one.code for one in load_linted("a.yaml").diagnostics}


@pytest.mark.parametrize(
    "words",
    [
        ["claim", "a.yaml", "A", "--by", "ministr", "--quote", "the talks would go off"],
        ["event", "a.yaml", "A", "--stance", "for"],
        ["event", "a.yaml", "A", "--bye", "minister"],
        ["event", "a.yaml", "A", "--date", "2025", "--date", "2026"],
        ["event", "a.yaml", "A", "--by", ""],
        ["event", "a.yaml", "A", "--title", "A"],
    ],
    ids=" ".join,
)
def test_refused_fields_are_named(
    words: list[str], file: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", *words]) == 2
    golden_case("edit/add-fields.txt", capsys.readouterr().err)
    assert file.read_text(encoding="utf-8") == BRIEFING


def test_force_writes_what_check_refuses(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "claim", "a.yaml", "A", "--by", "ministr", "--force"]) == 0
    out, err = capsys.readouterr()
    assert "claim `a`" in out
    assert "E201" in err
    assert "by: ministr" in file.read_text(encoding="utf-8")


def test_warning_is_shown_and_stops_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["claim", "a.yaml", "A", "--cue", "promised", "--quote", "It said so twice"]
    assert main(["add", *words]) == 0
    assert "--cue: warning[W701]" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["", *SECTION_OF])
def test_help_lists_the_fields_of_the_kind(
    kind: str, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", *[kind][: bool(kind)], "--help"]) == 0
    shown = capsys.readouterr().out
    for key, (_, spec) in fields_of(entry_class(kind)).items() if kind else ():
        if spec.record is not None:
            continue  # a mapping of its own is no word of a command line
        assert f"\n  --{key.replace('_', '-')} " in shown
    if kind in {"", "claim"}:
        golden_case("edit/add-fields.txt", shown)
