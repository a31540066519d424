"""From nodes to a briefing: the rules of the format, all diagnostics at once, no exceptions."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from random import Random
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.coverage import coverage
from tui.analysis.standing import Attribution, standing
from tui.model.declared import fields_of
from tui.model.edges import LinkKind
from tui.model.entries import LISTS, MAPS, Briefing, Position, Quote, Ref, Stance
from tui.model.fields import Shape
from tui.model.links import Links
from tui.model.span import Span
from tui.parse import references
from tui.parse.builder import build
from tui.parse.load import LoadedFile, load
from tui.parse.parser import parse
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Entry

SHIPPED = Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml"
KINDS: tuple[type, ...] = (Briefing, *MAPS.values(), *LISTS.values())
HEAD = "title: Talks\n"
ENTRIES = """\
actors: {lebanon: Lebanon, israel: Israel}
issues: {restraint: All parties should show restraint}
timeline: {talks: Talks at Ras EnNakoura}
"""


def read(text: str) -> tuple[Briefing, list[Diagnostic]]:
    """Return a briefing in memory, without files beside it, and its diagnostics."""
    root, diagnostics = parse(text, "talks.yaml")
    briefing, found, _ = build(root, "talks.yaml", lambda _: (None, []))
    assert briefing is not None
    return briefing, diagnostics + found


def clean(text: str) -> Briefing:
    """Return a briefing, after checking that it is clean."""
    briefing, diagnostics = read(text)
    assert diagnostics == []
    return briefing


def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def values(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry by attribute; entries are compared by identity."""
    return {name: getattr(entry, name) for name in type(entry).declared if name != "body"}


def beside(folder: Path, text: str, **files: bytes) -> LoadedFile:
    """A briefing in a folder, with files beside it: `article_txt` for article.txt."""
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    path = folder / "talks.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return load(str(path))


@cache
def shipped() -> Briefing:
    loaded = load(str(SHIPPED))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    return loaded.briefing


# --- Rule 1: linkable entries have keys --------------------------------------------------------------------


def test_map_entries_have_ids_and_list_entries_addresses() -> None:
    briefing = clean(
        HEAD
        + ENTRIES
        + "relations:\n  - {from: israel, is: talks to, to: lebanon}\n"
        + "positions:\n  - {issue: restraint, by: israel, stance: for}\n"
        + "claims:\n  - says: It was tense.\n  - {id: tense, says: It was tense.}\n"
        + "unknowns: [When they met.]\n"
    )
    assert list(briefing.entries) == [
        "lebanon", "israel", "restraint", "talks", "relations/1", "restraint/israel", "claims/1", "tense",
        "unknowns/1",
    ]  # fmt: skip
    assert all(entry.id == address for address, entry in briefing.entries.items())


def test_repeated_positions_are_numbered_from_the_second() -> None:
    briefing = clean(
        HEAD
        + ENTRIES
        + "positions:\n"
        + "  - {issue: restraint, by: israel, stance: for}\n"
        + "  - {issue: restraint, by: [israel, lebanon], stance: mixed}\n"
        + "  - {id: own, issue: restraint, by: israel, stance: against}\n"
        + "  - {issue: restraint, by: israel?, stance: for}\n"
    )
    ids = [position.id for position in briefing.positions]
    assert ids == ["restraint/israel", "restraint/israel/2", "own", "restraint/israel/3"]


def test_statement_counters_another_by_its_address() -> None:
    briefing = clean(
        HEAD
        + ENTRIES
        + "claims:\n"
        + "  - {says: No., counters: [restraint/israel/2, claims/2]}\n"
        + "  - says: It was tense.\n"
        + "positions:\n"
        + "  - {issue: restraint, by: israel, stance: for, counters: claims/1}\n"
        + "  - {issue: restraint, by: israel, stance: against}\n"
    )
    links = Links(briefing)
    assert {link.other for link in links.of("claims/1") if link.kind is LinkKind.COUNTERS} == {
        "restraint/israel", "restraint/israel/2", "claims/2",
    }  # fmt: skip


def test_duplicate_id_is_reported_and_both_entries_stay() -> None:
    briefing, diagnostics = read(HEAD + "actors: {gaza: Gaza}\nplaces: {gaza: Gaza}\n")
    assert codes(diagnostics) == ["E202"]
    assert diagnostics[0].span == Span(3, 10, 3, 14)
    assert [other.span for other in diagnostics[0].related] == [Span(2, 10, 2, 14)]
    assert set(briefing.entries) == {"gaza", "places/gaza"}


def test_statement_id_must_be_unique_in_the_file() -> None:
    briefing, diagnostics = read(HEAD + ENTRIES + "claims:\n  - {id: talks, says: It was tense.}\n")
    assert codes(diagnostics) == ["E202"]
    assert set(briefing.entries) == {"lebanon", "israel", "restraint", "talks", "claims/1"}


@pytest.mark.parametrize("id_", ["[one]", "{one: two}"])
def test_statement_id_that_is_no_text_is_reported(id_: str) -> None:
    briefing, diagnostics = read(f"{HEAD}claims: [{{id: {id_}, says: One.}}]\n")
    assert codes(diagnostics) == ["E301"]
    assert [claim.id for claim in briefing.claims] == ["claims/1"]


def test_address_that_equals_an_id_loses_no_entry() -> None:
    briefing = clean(
        HEAD
        + "issues: {claims: Claims should be checked}\nactors: {1: One}\n"
        + "positions:\n  - {issue: claims, by: 1, stance: for}\n"
        + "claims:\n  - says: It was tense.\n"
    )
    assert len(briefing.entries) == 4
    assert {entry.id for entry in (*briefing.positions, *briefing.claims)} <= set(briefing.entries)


@pytest.mark.parametrize(
    ("id_", "better"),
    [
        ("Hamas", "hamas"),
        ("Ain al-Hilweh", "ain-al-hilweh"),
        ("-a", "a"),
        ("hamаs", "hams"),
        ("é_1", "e-1"),
        ("X-Corp", "xcorp"),
        ("Iğdır", "igdir"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("Đakovo", "dakovo"),
        ("Æsir", "aesir"),
    ],
)
def test_invalid_id_gets_a_better_one(id_: str, better: str) -> None:
    briefing, diagnostics = read(
        f"{HEAD}actors:\n  {id_}: Somebody\nclaims: {{by: {id_}, says: It was tense.}}\n"
    )
    assert codes(diagnostics) == ["E305"]
    assert diagnostics[0].args["better"] == better
    assert id_ in briefing.actors


def test_foreign_letters_of_an_id_are_named() -> None:
    _, diagnostics = read(HEAD + "actors: {hamаs: Hamas}\n")
    assert diagnostics[0].args["letters"] == "U+0430 CYRILLIC SMALL LETTER A"


def test_empty_id_is_not_the_briefing_itself() -> None:
    briefing, diagnostics = read(HEAD + 'actors: {"": Somebody}\n')
    assert codes(diagnostics) == ["E305"]
    assert "" not in briefing.entries
    assert len(briefing.entries) == 1


def test_unstated_is_no_valid_id() -> None:
    _, diagnostics = read(HEAD + "actors: {unstated: Somebody}\n")
    assert codes(diagnostics) == ["E305"]


@pytest.mark.parametrize(("one", "other"), [("group-1", "group-l"), ("oslo", "0sl0"), ("talks", "talks-")])
def test_lookalike_ids_are_reported(one: str, other: str) -> None:
    briefing, diagnostics = read(f"{HEAD}actors: {{{one}: One}}\nplaces: {{{other}: Other}}\n")
    assert codes(diagnostics) == ["W503"]
    assert set(briefing.entries) == {one, other}


def test_numbered_ids_do_not_look_alike() -> None:
    clean(HEAD + "actors: {" + ", ".join(f"a{number}: Somebody" for number in range(120)) + "}\n")


def test_label_names_what_it_links_to() -> None:
    briefing = clean(
        f"{HEAD}{ENTRIES}claims:\n"
        "  - {id: first, says: '[[lebanon]] met [[israel|the neighbour]], [[talks]].'}\n"
        "  - {id: second, says: '[[third]] [[first]]', counters: [first]}\n"
        "  - {id: third, says: 'So says [[second]].'}\n"
        "unknowns: ['Whether [[restraint]].']\n"
    )
    assert {entry.id: entry.label for entry in (*briefing.claims, *briefing.unknowns)} == {
        "first": "Lebanon met the neighbour, Talks at Ras EnNakoura.",
        "second": "So says second. lebanon met the neighbour, talks.",
        "third": "So says third first.",
        "unknowns/1": "Whether All parties should show restraint.",
    }
    assert [briefing.entries[claim.id] for claim in briefing.claims] == list(briefing.claims)


def test_labels_that_link_to_each_other_stay_short() -> None:
    many = "".join(f"  - {{id: a{n}, says: '{f'[[a{n - 1}]] ' * 9}{'long ' * 99}'}}\n" for n in range(1, 30))
    briefing = clean(f"{HEAD}claims:\n  - {{id: a0, says: '{'word ' * 99}'}}\n{many}")
    assert max(len(claim.label) for claim in briefing.claims) < 9 * 201 + 500


def test_label_with_a_dangling_link_shows_its_id() -> None:
    briefing, diagnostics = read(f"{HEAD}unknowns: ['Whether [[gone]] came.']\n")
    assert codes(diagnostics) == ["E201"]
    assert briefing.unknowns[0].label == "Whether gone came."


# --- Rule 2: almost nothing is required --------------------------------------------------------------------


def test_title_is_enough_for_a_briefing() -> None:
    assert clean(HEAD).title == "Talks"


@pytest.mark.parametrize(
    ("section", "field"),
    [("sources", "title"), ("places", "name"), ("actors", "name"), ("issues", "name"), ("timeline", "title")],
)
def test_plain_string_is_an_entry_with_that_name(section: str, field: str) -> None:
    short = clean(f"{HEAD}{section}: {{a: Some words}}\n")
    long = clean(f"{HEAD}{section}: {{a: {{{field}: Some words}}}}\n")
    assert short.entries["a"].label == "Some words"
    assert getattr(short.entries["a"], field) == getattr(long.entries["a"], field) == "Some words"


def test_plain_string_is_an_unknown_with_that_text() -> None:
    texts = [
        [unknown.text for unknown in clean(f"{HEAD}unknowns: {written}\n").unknowns]
        for written in ("[Which year this is.]", "Which year this is.", "{text: Which year this is.}")
    ]
    assert texts == [["Which year this is."]] * 3


def test_bare_value_is_a_list_of_one_in_list_fields() -> None:
    for kind in KINDS:
        section = next((name for name, of in (MAPS | LISTS).items() if of is kind), "")
        for key, (attribute, spec) in fields_of(kind).items():
            if not spec.many:
                continue
            values = []
            one = "1 x" if spec.shape is Shape.FIGURE else "x"
            for written in (one, f"[{one}]"):
                entry = f"a: {{{key}: {written}}}" if section in MAPS else f"{key}: {written}"
                briefing, _ = read(
                    f"{HEAD}{section}: {{{entry}}}\n" if section else f"{HEAD}{key}: {written}\n"
                )
                holder = next(iter(briefing.entries.values())) if section else briefing
                values.append(getattr(holder, attribute))
            assert values[0] == values[1] != (), (kind, key)


@pytest.mark.parametrize(
    ("text", "owner", "key"),
    [
        ("lang: en\n", "briefing", "title"),
        (HEAD + "actors: {a: {kind: state}}\n", "actor", "name"),
        (HEAD + "actors: {a: }\n", "actor", "name"),
        (HEAD + "places: {a: {note: Somewhere.}}\n", "place", "name"),
        (HEAD + "issues: {a: {text: Something.}}\n", "issue", "name"),
        (HEAD + "timeline: {a: {when: recent}}\n", "event", "title"),
        (HEAD + ENTRIES + "positions: {by: israel, stance: for}\n", "position", "issue"),
        (HEAD + ENTRIES + "positions: {issue: restraint, stance: for}\n", "position", "by"),
        (HEAD + ENTRIES + "positions: {issue: restraint, by: israel}\n", "position", "stance"),
        (HEAD + "claims: {cue: reportedly}\n", "claim", "says"),
        (HEAD + ENTRIES + "relations: {is: near, to: israel}\n", "relation", "from"),
        (HEAD + ENTRIES + "relations: {from: israel, to: israel}\n", "relation", "is"),
        (HEAD + ENTRIES + "relations: {from: israel, is: near}\n", "relation", "to"),
        (HEAD + ENTRIES + "unknowns: {about: israel}\n", "unknown", "text"),
    ],
)
def test_missing_field_is_named_and_the_entry_stays(text: str, owner: str, key: str) -> None:
    briefing, diagnostics = read(text)
    assert codes(diagnostics) == ["E303"]
    assert (diagnostics[0].args["owner"], diagnostics[0].args["key"]) == (owner, key)
    assert briefing.entries or owner == "briefing"


@pytest.mark.parametrize("nothing", ["", '""', "' '", "[]", '[""]'])
def test_empty_required_field_is_missing(nothing: str) -> None:
    _, diagnostics = read(
        f"{HEAD}{ENTRIES}positions:\n  - issue: restraint\n    stance: for\n    by: {nothing}\n"
    )
    assert codes(diagnostics) == ["E303"]


def test_invalid_required_field_is_not_also_missing() -> None:
    _, diagnostics = read(HEAD + ENTRIES + "positions: {issue: [restraint], by: israel, stance: perhaps}\n")
    assert codes(diagnostics) == ["E301", "E304"]


@pytest.mark.parametrize("nothing", ["", "\n", "# only a comment\n", "null\n", "~\n", "---\n"])
def test_empty_file_is_an_empty_briefing(nothing: str) -> None:
    briefing, diagnostics = read(nothing)
    assert codes(diagnostics) == ["W001"]
    assert briefing.entries == {}
    assert (briefing.path, briefing.title) == ("talks.yaml", "")


# --- Rule 3: every scalar is text --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["no", "on", "true", "null", "~", "22:30", "1.10", "010", "1_000", "0x1F", "2025-11-19", ".inf", "1e3"],
)
def test_scalar_keeps_the_typed_text(typed: str) -> None:
    briefing = clean(f"title: {typed}\ntags: [{typed}]\nactors: {{a: {typed}}}\nunknowns: [{typed}]\n")
    assert briefing.title == typed
    assert briefing.tags == (typed,)
    assert briefing.actors["a"].name == typed
    assert briefing.unknowns[0].text == typed


def test_id_may_look_like_a_number_date_or_boolean() -> None:
    briefing = clean(
        f"{HEAD}actors: {{no: No, 010: Ten, 2025-11-19: Day}}\n"
        "claims:\n  - {says: It was tense., by: [no, 010], about: 2025-11-19}\n"
    )
    assert list(briefing.actors) == ["no", "010", "2025-11-19"]
    assert briefing.claims[0].by == (Ref("no"), Ref("010"))


# --- Rule 4: a trailing ? ----------------------------------------------------------------------------------


def test_trailing_question_mark_is_a_doubt() -> None:
    briefing = clean(
        f"{HEAD}{ENTRIES}"
        "positions:\n  issue: restraint?\n  by: israel ?\n  stance: for?\n  date: 2025-11-19?\n"
        "  about: [talks, 'lebanon?']\n"
    )
    position = briefing.positions[0]
    assert position.issue == Ref("restraint", uncertain=True)
    assert position.by == (Ref("israel", uncertain=True),)
    assert position.stance == Stance("for", uncertain=True)
    assert position.about == (Ref("talks"), Ref("lebanon", uncertain=True))
    assert position.date is not None
    assert position.id == "restraint/israel"


@pytest.mark.parametrize("alone", ["?", " ? "])
def test_lone_question_mark_is_no_reference(alone: str) -> None:
    briefing, diagnostics = read(f'{HEAD}claims:\n  - says: It was tense.\n    by: "{alone}"\n')
    assert codes(diagnostics) == ["E201"]
    assert briefing.claims[0].by == ()


def test_unstated_speaker_is_no_reference() -> None:
    briefing = clean(HEAD + "claims: {says: It was tense., by: unstated}\n")
    assert briefing.claims[0].by == (Ref("unstated"),)
    assert standing(briefing.claims[0], Links(briefing).contests).attribution is Attribution.UNSTATED


def test_unstated_is_refused_in_other_fields() -> None:
    _, diagnostics = read(HEAD + ENTRIES + "claims: {says: It was tense., about: unstated}\n")
    assert codes(diagnostics) == ["E201"]


# --- Rule 5: names in prose --------------------------------------------------------------------------------


def test_linked_id_must_exist_in_every_prose_field() -> None:
    briefing, diagnostics = read(
        f"{HEAD}summary: On [[talks]] and [[nowhere]].\nkey_points: [See, 'Of [[gone|them]].']\n{ENTRIES}"
    )
    assert [(diagnostic.code, diagnostic.span.line) for diagnostic in diagnostics] == [
        ("E201", 2),
        ("E201", 3),
    ]
    assert briefing.summary == "On [[talks]] and [[nowhere]]."


def test_evidence_marks_must_name_entries() -> None:
    _, diagnostics = read(
        f"{HEAD}summary: Tense [^talks], calm [^talk].\n"
        f"key_points: ['Of it [^talks].', {{text: 'So [^gone].', x-a: b}}]\n{ENTRIES}"
    )
    found = [(one.code, one.variant, one.span.line, one.args["id"]) for one in diagnostics]
    assert found == [("E201", "near", 2, "talk"), ("E201", "", 3, "gone")]


def test_quote_of_a_key_point_is_verified() -> None:
    text = f"{HEAD}sources: {{wire: {{text: It was tense.}}}}\nkey_points:\n"
    briefing = clean(f"{text}  - {{text: Tense., quote: It was tense, source: wire}}\n")
    assert briefing.key_points[0].quote[0].passage is not None
    assert coverage(briefing).found == 1
    _, diagnostics = read(f"{text}  - {{text: Tense., quote: It was calm}}\n")
    assert codes(diagnostics) == ["E501"]


# --- Rule 6: keys ------------------------------------------------------------------------------------------


def test_x_keys_are_ignored_everywhere() -> None:
    briefing = clean(
        "x-a: [1, {b: [[c]]}]\ntitle: Talks\n"
        "actors:\n  x-note: mine\n  x-list: [a]\n  hamas: {name: Hamas, x-colour: green, x-more: {a: b}}\n"
        "sources: {article: {text: It was tense., x-seen: yes}}\n"
        "claims:\n  - {says: It was tense., x-todo: check, quote: {exact: It was tense., x-page: 3}}\n"
        "unknowns:\n  - {text: Why., x-prio: 1}\n"
    )
    assert list(briefing.actors) == ["hamas"]
    assert briefing.claims[0].quote[0].passage is not None


def test_unknown_key_has_a_guess_and_the_entry_stays() -> None:
    briefing, diagnostics = read(
        HEAD + "actors: {hamas: {name: Hamas, knd: armed-group, note: Not quoted.}}\n"
    )
    assert codes(diagnostics) == ["E302"]
    assert diagnostics[0].args["guess"] == "kind"
    assert diagnostics[0].span == Span(2, 31, 2, 34)
    assert briefing.actors["hamas"].note == "Not quoted."


# --- Quotes and sources ------------------------------------------------------------------------------------

SOURCE = "sources: {article: {text: 'It was tense. It ended well. It was over.'}}\n"


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        ("It ended well.", ["It ended well."]),
        ("[It ended, well.]", ["It ended", "well."]),
        ("{exact: It was, suffix: ' over'}", ["It was"]),
        ("{exact: It was, prefix: 'well. '}", ["It was"]),
        ("[{exact: It was, suffix: tense}, It ended]", ["It was", "It ended"]),
        ('"  It\\n ended "', ["It\n ended"]),
    ],
)
def test_quote_is_text_a_list_or_a_selector(written: str, exact: list[str]) -> None:
    quotes = clean(f"{HEAD}{SOURCE}claims:\n  - says: It was tense.\n    quote: {written}\n").claims[0].quote
    assert [quote.exact for quote in quotes] == exact
    assert all(quote.passage is not None for quote in quotes)


def test_quote_is_searched_in_its_source_or_else_in_all() -> None:
    two = "sources: {one: {text: It was tense.}, two: {text: It was tense. It ended.}}\n"
    claim = "claims:\n  - {{says: It was tense., quote: {}}}\n".format
    assert codes(read(HEAD + two + claim("It was tense."))[1]) == ["E502"]
    assert codes(read(HEAD + two + claim("It ended."))[1]) == []
    assert codes(read(HEAD + two + claim("It was tense., source: two"))[1]) == []
    assert codes(read(HEAD + two + claim("It ended., source: one"))[1]) == ["E501"]


def test_quotes_without_any_text_are_reported_once() -> None:
    briefing, diagnostics = read(
        HEAD + "sources: {article: Talks}\nclaims:\n  - {says: A., quote: [B, C]}\n  - {says: D., quote: E}\n"
    )
    assert [(diagnostic.code, diagnostic.args) for diagnostic in diagnostics] == [("W504", {"count": 3})]
    assert briefing.claims[0].quote == (Quote("B"), Quote("C"))


def test_text_is_read_from_a_file_beside_the_briefing(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "article.txt").write_text("It was tense.\n", encoding="utf-8")
    loaded = beside(
        tmp_path, "sources: {a: {file: texts/article.txt}}\nclaims: {says: Tense., quote: It was tense.}\n"
    )
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    assert loaded.briefing.claims[0].quote[0].passage is not None


@pytest.mark.parametrize("name", ["../article.txt", "/etc/hostname", "texts/../../article.txt", "away.txt"])
def test_text_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "article.txt").write_text("It was tense.", encoding="utf-8")
    folder = tmp_path / "inner"
    (folder / "texts").mkdir(parents=True)
    (folder / "away.txt").symlink_to(tmp_path / "article.txt")
    loaded = beside(folder, f"sources: {{a: {{file: {name}}}}}\n")
    assert codes(loaded.diagnostics) == ["E007"]
    assert loaded.briefing is not None
    assert loaded.briefing.sources["a"].body is None


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("gone.txt", None, "E001"),
        (".", None, "E006"),
        ("bad.txt", b"It was tens\xe9.", "E003"),
        ("bad.txt", b"\0\1\2", "E004"),
    ],
)
def test_unreadable_text_is_reported_at_its_source(
    tmp_path: Path, name: str, data: bytes | None, reason: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    loaded = beside(tmp_path, f"sources:\n  a:\n    title: A\n    file: {name}\n")
    assert codes(loaded.diagnostics) == ["E506"]
    assert loaded.diagnostics[0].path == loaded.path
    assert loaded.diagnostics[0].span.line == 5
    assert loaded.diagnostics[0].args["cause"].code == reason


def test_text_file_has_no_control_characters(tmp_path: Path) -> None:
    loaded = beside(
        tmp_path, "sources: {a: {file: article.txt}}\n", article_txt=b"It was \x1b[2Jtense.\xe2\x80\xae\n"
    )
    assert codes(loaded.diagnostics) == ["W505", "W501"]
    assert loaded.briefing is not None
    body = loaded.briefing.sources["a"].body
    assert body is not None
    assert body.text == "It was ␛[2Jtense.<RLO>\n"


def test_source_with_text_and_file_is_reported(tmp_path: Path) -> None:
    loaded = beside(tmp_path, "sources: {a: {text: B., file: article.txt}}\n", article_txt=b"It was tense.")
    assert codes(loaded.diagnostics) == ["E505"]
    assert loaded.briefing is not None
    body = loaded.briefing.sources["a"].body
    assert body is not None
    assert body.text == "B."


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
@pytest.mark.parametrize("style", ["|", "|-", "|+"])
def test_hash_ignores_the_final_line_ends_of_a_block(style: str, ending: str) -> None:
    digest = sha256(f"It was tense.\nIt ended.{ending}".encode())
    clean(
        f"{HEAD}sources:\n  a:\n    sha256: {digest.upper()}\n"
        f"    text: {style}\n      It was tense.\n      It ended.\n"
    )


def test_hash_is_of_the_typed_text_not_the_shown_one() -> None:
    digest = sha256("It was\ttense,\u200b e\u0301".encode())
    _, diagnostics = read(
        f'{HEAD}sources: {{a: {{sha256: {digest}, text: "It was\\ttense,\\u200b e\\u0301"}}}}\n'
    )
    assert codes(diagnostics) == ["W502"]


def test_wrong_hash_is_reported_with_the_right_one() -> None:
    _, diagnostics = read(f"{HEAD}sources: {{a: {{sha256: {'0' * 64}, text: It was tense.}}}}\n")
    assert codes(diagnostics) == ["E504"]
    assert diagnostics[0].args["hash"] == sha256(b"It was tense.")


@pytest.mark.parametrize(
    "data", [b"It was tense.\r\nIt ended.\r\n", b"\xef\xbb\xbfIt was tense.\n", b"\x1bA\n"]
)
def test_hash_of_a_file_is_of_its_bytes(tmp_path: Path, data: bytes) -> None:
    loaded = beside(tmp_path, f"sources: {{a: {{file: a.txt, sha256: {sha256(data)}}}}}\n", a_txt=data)
    assert "E504" not in codes(loaded.diagnostics)


# --- All at once -------------------------------------------------------------------------------------------

TWELVE = """\
titel: Talks
date: 2025-02-30
sources:
  article: {text: It was tense., sha256: abc}
actors:
  Hamas: Hamas
  hezbollah: {name: Hezbollah, part_of: hezbollah}
  lebanon: {kind: state}
timeline:
  first: {title: First, after: second, url: x}
  second: {title: Second, after: first, by: hezbolah}
  third: {title: Third, by: first, quote: Nobody said so.}
positions: text
claims:
  - {says: A., kind: fact}
"""


def test_all_diagnostics_are_found_at_once_in_file_order() -> None:
    briefing, diagnostics = read(TWELVE)
    assert codes(diagnostics) == [
        "E303", "E302", "E402", "E504", "E305", "E204", "E303", "E302", "E405", "E201", "E203", "E501",
        "E301", "E304",
    ]  # fmt: skip
    assert [diagnostic.span for diagnostic in diagnostics] == sorted(
        diagnostic.span for diagnostic in diagnostics
    )
    assert set(briefing.entries) == {
        "article", "Hamas", "hezbollah", "lebanon", "first", "second", "third", "claims/1",
    }  # fmt: skip


def test_order_of_sections_does_not_matter() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    root, _ = parse(text, "talks.yaml")
    assert isinstance(root, Mapping)
    for seed in range(5):
        items = list(root.items)
        Random(seed).shuffle(items)
        briefing, diagnostics, _ = build(Mapping(root.span, items), "talks.yaml", lambda _: (None, []))
        assert diagnostics == []
        assert briefing is not None
        assert list(map(values, briefing.entries.values())) == list(map(values, shipped().entries.values()))
        assert briefing.event_order == shipped().event_order


@pytest.mark.parametrize("top", ["- a\n- b\n", "text\n", "[]\n"])
def test_file_without_a_mapping_is_no_briefing(top: str) -> None:
    root, _ = parse(top, "talks.yaml")
    briefing, diagnostics, _ = build(root, "talks.yaml", lambda _: (None, []))
    assert briefing is None
    assert codes(diagnostics) == ["E301"]


def test_impossible_path_is_reported_as_missing_or_unreadable() -> None:
    assert codes(load("talks\0.yaml").diagnostics) == ["E001"]
    assert codes(load("x" * 5000).diagnostics) == ["E006"]


def test_guesses_for_dangling_references_are_limited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []

    def nearest(word: str, known: Iterable[str]) -> str:
        compared.append(word)
        return suggest.nearest(word, known)

    monkeypatch.setattr(references, "nearest", nearest)
    names = [*(f"isreal-{number}" for number in range(1000)), *["isreal"] * 1000]
    _, diagnostics = read(f"{HEAD}{ENTRIES}claims:\n  - {{says: A., by: [isreal, {', '.join(names)}]}}\n")
    assert codes(diagnostics) == ["E201"] * 2001
    assert {one.args["guess"] for one in diagnostics if one.args["id"] == "isreal"} == {"israel"}
    assert compared.count("isreal") == 1
    assert len(compared) == references.MOST_GUESSES


def test_reported_membership_loops_are_limited() -> None:
    many = "".join(f"  a{number}: {{name: A, part_of: [a{number + 1}, a0]}}\n" for number in range(3000))
    _, diagnostics = read(f"{HEAD}actors:\n{many}  a3000: A\n")
    assert codes(diagnostics) == ["E204"] * references.MOST_LOOPS
    assert max(len(diagnostic.message) for diagnostic in diagnostics) < 200


# --- Nothing raises ----------------------------------------------------------------------------------------

KEYS = sorted({key for kind in KINDS for key in fields_of(kind)})
WORDS = st.sampled_from(
    [
        "",
        "a",
        "b?",
        "?",
        "for?",
        "unstated",
        "2025-11-19?",
        "XXXX-11",
        "22:30",
        "night",
        "[[a]]",
        "x\x1b",
        "a/b",
        "~",
    ]
)
SCALARS = st.builds(
    Scalar, st.just(Span(1, 1, 1, 2)), WORDS | st.text(max_size=6), st.sampled_from(["plain", "double"])
)
NAMES = st.sampled_from([*KEYS, *MAPS, *LISTS, "id", "exact", "prefix", "x-own", "a", "b"])


def _mapping(items: dict[str, Node]) -> Mapping:
    keys = [Scalar(Span(1, 1, 1, 2), name, "plain") for name in items]
    return Mapping(Span(1, 1, 1, 2), list(zip(keys, items.values(), strict=True)))


def _containers(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    lists = st.builds(Sequence, st.just(Span(1, 1, 1, 2)), st.lists(inner, max_size=3))
    return lists | st.dictionaries(NAMES, inner, max_size=5).map(_mapping)


NODES: st.SearchStrategy[Node] = st.recursive(SCALARS, _containers, max_leaves=25)
PARTS = st.dictionaries(st.sampled_from([*MAPS, *LISTS, "title", "year_hint"]), NODES, max_size=6).map(
    _mapping
)


@settings(max_examples=150)
@given(NODES | PARTS)
def test_any_nodes_give_a_briefing_or_diagnostics(root: Node) -> None:
    briefing, diagnostics, _ = build(root, "talks.yaml", lambda _: (b"It was tense.", []))
    assert briefing is not None or diagnostics
    if briefing is not None:
        assert set(briefing.event_order) == set(briefing.timeline)
        assert all(entry.id == address for address, entry in briefing.entries.items())
        everything = sum(len(getattr(briefing, part)) for part in (*MAPS, *LISTS))
        assert len(briefing.entries) == everything
        Links(briefing)


ODD = "?[]{}:,\"'|>-%@`!&*#\t\x1b\u202e\u200b\x85é~"
PIECES = ("lebanon", "{a: b}", "[x, y]", '""', '"?"', "2025-02-30", "unstated", "hamas?", "[]", "{}", "~")


def mutated(lines: list[str], choice: Random) -> str:
    """A copy with a few of the things that editing does to a file half way."""
    lines = list(lines)
    for _ in range(choice.randint(1, 4)):
        at, other = choice.randrange(len(lines)), choice.randrange(len(lines))
        line = lines[at]
        cut = choice.randrange(len(line) + 1)
        words = line.split(" ")
        words[choice.randrange(len(words))] = choice.choice(PIECES)
        lines[at : at + 1] = choice.choice(
            [[], [line, lines[other]], [line[:cut]], [line[:cut] + choice.choice(ODD) + line[cut:]],
             [line.lstrip()], [f"  {line}"], [lines[other]], [" ".join(words)], [line.replace(":", "", 1)]]
        )  # fmt: skip
    return "\n".join(lines)


def test_half_edited_briefing_never_raises(tmp_path: Path) -> None:
    lines = SHIPPED.read_text(encoding="utf-8").split("\n")
    choice, path = Random(20251119), tmp_path / "talks.yaml"
    opened, slowest = 0, 0.0
    for _ in range(300):
        path.write_text(mutated(lines, choice), encoding="utf-8")
        began = process_time()
        loaded = load(str(path))
        slowest = max(slowest, process_time() - began)
        assert loaded.diagnostics or loaded.briefing is not None
        assert all(diagnostic.message for diagnostic in loaded.diagnostics)
        opened += loaded.briefing is not None
    assert 0 < opened < 300
    # About ten times the slowest case, in seconds, to find only runaway cases.
    assert slowest < 2


# --- The shipped briefing ----------------------------------------------------------------------------------


def test_shipped_events_are_in_order() -> None:
    assert shipped().event_order == (
        "gaza-conflict", "israeli-actions", "strike-ain-al-hilweh", "talks", "strike-beirut",
        "beirut-condemnation", "russian-warning",
    )  # fmt: skip


def test_shipped_briefing_quotes_every_sentence() -> None:
    assert len(shipped().positions) >= 13
    assert all(isinstance(shipped().entries[position.id], Position) for position in shipped().positions)
    cover = coverage(shipped())
    assert (cover.touched, cover.sentences) == (20, 20)
    assert cover.found >= 58


def test_missing_field_is_reported_at_its_empty_key() -> None:
    _, diagnostics = read(f"{HEAD}{ENTRIES}positions:\n  - issue:\n    by: ''\n")
    assert [(one.code, one.span[:2]) for one in diagnostics] == [
        ("E303", (6, 5)), ("E303", (6, 5)), ("E303", (7, 5)),
    ]  # fmt: skip
    assert [one.args["key"] for one in diagnostics if one.span[2:] == (6, 10)] == ["issue"]


def test_only_events_get_the_advice_to_use_when() -> None:
    text = """\
title: A
year_hint: twenty
date: someday
sources: {a: {published: last Tuesday}}
claims: {says: It was so., date: last Tuesday}
timeline: {b: {title: B, date: last Tuesday}}
"""
    advice = [one.args["advice"] for one in read(text)[1]]
    assert advice == ["date-or-none", "date-or-none", "date-or-word", "date-or-none", "date-or-when"]


@pytest.mark.parametrize(
    ("kind", "fits"), [("", True), ("kind: state", True), ("kind: person", False), ("kind: media", False)]
)
def test_where_and_within_take_places_and_states(kind: str, fits: bool) -> None:
    _, diagnostics = read(
        f"{HEAD}actors: {{a: {{name: A, {kind}}}}}\nplaces: {{p: {{name: P, within: a}}}}\n"
        "timeline: {e: {title: E, by: a, where: [p, a]}}\n"
    )
    assert codes(diagnostics) == ([] if fits else ["E203", "E203"])
