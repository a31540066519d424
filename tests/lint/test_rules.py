"""What a desk editor would ask, and above all what would be no more than a nuisance.

The examples `tests/examples/W7*.yaml` show what is asked and in which words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import fixed_line, with_edits
from tui.lint import lint, load_linted
from tui.parse.load import load, load_text

if TYPE_CHECKING:
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic

SOURCE = """\
sources:
  article:
    publisher: unknown
    published: unknown
    text: |
      Amid these developments, the ambassador urged all parties to exercise restraint.
"""
CAST = """\
actors:
  ambassador: {name: Russian Ambassador, kind: office}
issues:
  restraint: All parties should show restraint
"""
POSITION = """\
positions:
  - issue: restraint
    by: ambassador
    stance: for
"""
QUOTE = "    quote: urged all parties to exercise restraint\n"


def asked(text: str, path: str = "talks.yaml") -> list[Diagnostic]:
    """The editorial warnings of a briefing in memory; it may have errors as well."""
    text = f"title: Talks\n{text}"
    return lint(load_text(text, path))


def marked(text: str) -> list[tuple[str, int, str]]:
    """Of each warning its code, the line, and the words over the caret."""
    lines = f"title: Talks\n{text}".split("\n")
    return [
        (problem.code, span.line, lines[span.line - 1][span.column - 1 : span.end_column - 1])
        for problem in asked(text)
        for span in (problem.span,)
    ]


def codes(text: str) -> list[str]:
    return [problem.code for problem in asked(text)]


# --- Cues: W701 -------------------------------------------------------------------------------------------


CITED = """\
sources:
  article:
    publisher: unknown
    published: unknown
    text: |
      “Radical elements” are what it described as the target — according to a source
      cited by LBCI TV. Reportedly, precautions were taken.
"""


def cued(cue: str, rest: str = "") -> str:
    return f"{CITED}claims:\n  - says: It is so.\n    cue: {cue}\n{rest}"


@pytest.mark.parametrize(
    "cue",
    [
        "what it described as",
        "according to a source cited by LBCI TV",
        "target – according",
        "'\"Radical elements\" are'",
        "{according: to}",
        "",
        "'  Reportedly, '",
    ],
    ids=["verbatim", "over a line", "another dash", "other quotes", "not text", "none", "blanks around"],
)
def test_cue_is_normalised_like_a_quote(cue: str) -> None:
    assert codes(cued(cue)) == []


@pytest.mark.parametrize(
    ("cue", "nearest"),
    [
        ("reportedly", "Reportedly"),
        ("according to a source quoted by LBCI TV", "according to a source cited by LBCI TV"),
        ("it is alleged", ""),
        ("ملاحظة", ""),
    ],
)
def test_missing_cue_is_shown_the_nearest_words(cue: str, nearest: str) -> None:
    (problem,) = asked(cued(f'"{cue}"'))
    assert marked(cued(f'"{cue}"')) == [("W701", 11, f'"{cue}"')]
    assert problem.variant == ("near" if nearest else "")
    assert problem.args.get("words", "") == nearest


def test_cue_is_searched_in_the_named_source() -> None:
    wire = "  wire: {publisher: B, published: 2025, text: It is alleged.}\n"
    text = CITED + wire + "claims:\n  - {says: A, cue: is alleged, source: NAMED}\n"
    assert codes(text.replace("NAMED", "wire")) == []
    assert codes(text.replace("NAMED", "[article, wire]")) == []
    assert codes(text.replace(", source: NAMED", "")) == []
    assert codes(text.replace("NAMED", "article")) == ["W701"]


def test_cue_is_not_missed_if_a_source_has_no_text() -> None:
    assert codes("claims:\n  - {says: A, cue: is alleged}\n") == []
    wire = "  wire: {publisher: B, published: 2025, title: Talks}\n"
    assert codes(CITED + wire + "claims:\n  - {says: A, cue: is alleged}\n") == []
    assert codes(CITED + wire + "claims:\n  - {says: A, cue: is alleged, source: article}\n") == ["W701"]


def test_repeated_cue_is_reported_at_each_place() -> None:
    claims = "".join(f"  - {{says: Claim {number}, cue: is alleged}}\n" for number in range(3000))
    assert codes(f"{CITED}claims:\n{claims}") == ["W701"] * 3000


# --- Hedges of the source: W706 ---------------------------------------------------------------------------


def hedged(fields: str, text: str = "The talks reportedly focused on economic cooperation.") -> str:
    source = f"sources:\n  article: {{publisher: unknown, published: unknown, text: '{text}'}}\n"
    return f"{source}claims:\n  - says: The talks focused on that.\n    {fields}\n"


@pytest.mark.parametrize(
    "quote",
    [
        "talks reportedly focused",
        "[The talks, talks reportedly focused]",
        "{exact: talks reportedly focused, prefix: The}",
        "'talks reportedly focused'",
        ">-\n      talks\n      reportedly focused",
    ],
    ids=["plain", "the second of a list", "with a prefix", "in quotes", "over lines"],
)
def test_lost_hedge_is_reported_at_the_hedge(quote: str) -> None:
    text = hedged(f"quote: {quote}")
    assert marked(text) == [("W706", 8 if ">-" in quote else 6, "reportedly")]
    assert codes(text.replace("    quote", "    cue: reportedly\n    quote")) == []


def test_hedge_across_lines_is_reported_at_its_quote() -> None:
    text = hedged("quote: They are\n      said to be", "They are said to be so.")
    (problem,) = asked(text)
    assert problem.args == {"hedge": "are said to"}
    assert problem.span == (6, 12, 7, 17)


@pytest.mark.parametrize(
    "fields",
    [
        "quote: focused on economic cooperation",
        "cue: reportedly\n    quote: talks reportedly focused",
        "cue: [[reportedly]]\n    quote: talks reportedly focused",
        "likelihood: likely\n    quote: talks reportedly focused",
    ],
    ids=["no hedge", "a cue", "a cue that cannot be read", "a likelihood"],
)
def test_kept_or_absent_hedge_is_not_reported(fields: str) -> None:
    assert codes(hedged(fields)) == []


def test_hedge_in_other_words_is_not_reported() -> None:
    text = hedged("quote: talks reportedly focused")
    assert codes(text.replace("The talks focused", "The talks are said to have focused")) == []


# --- Those who are not described: W702 --------------------------------------------------------------------


BARE = [
    "a source", "sources", "officials", "Officials", "an official", "several officials", "the unnamed source",
    "two anonymous sources", "insiders",
]  # fmt: skip


@pytest.mark.parametrize("name", BARE)
def test_undescribed_actor_is_reported_at_its_name(name: str) -> None:
    assert marked(f"actors:\n  voice: {{kind: unnamed, name: {name}}}\n") == [("W702", 3, name)]
    assert marked(f"actors:\n  voice: {name}\n") == [("W702", 3, name)]


@pytest.mark.parametrize(
    "name",
    [
        "local sources",
        "a source cited by LBCI TV",
        "a source close to the talks",
        "Lebanese officials",
        "sources of income",
        "an official statement",
        "analysts",
        "resources",
        "",
    ],
)
def test_actor_with_a_descriptive_name_is_not_reported(name: str) -> None:
    assert codes(f'actors:\n  voice: {{kind: unnamed, name: "{name}"}}\n') == []


@pytest.mark.parametrize(
    "fields",
    [
        "note: Who they are is not said.",
        "note: [it cannot be read]",
        "role: spokesmen",
        "part_of: lebanon",
        "kind: media",
        "quote: officials with direct knowledge of the talks",
    ],
)
def test_actor_described_by_a_field_is_not_reported(fields: str) -> None:
    assert codes(f"actors:\n  lebanon: Lebanon\n  voice: {{name: officials, {fields}}}\n") == []


def test_quote_that_repeats_the_name_is_no_description() -> None:
    assert codes("actors:\n  voice: {name: officials, quote: the officials}\n") == ["W702"]


@pytest.mark.parametrize(
    "cue",
    [
        "sources said",
        "Sources have said,",
        "officials said",
        "according to a source",
        "according to several unnamed officials",
        "a source told the Associated Press",
        "citing an official",
        "an official confirmed",
        "sources",
    ],
)
@pytest.mark.parametrize("by", ["", "    by: unstated\n"])
def test_cue_of_an_undescribed_source_is_reported(cue: str, by: str) -> None:
    text = f"claims:\n  - says: It is so.\n{by}    cue: {cue}\n"
    line = 5 if by else 4
    assert marked(text) == [("W702", line, cue)]


@pytest.mark.parametrize(
    "cue",
    [
        "reportedly",
        "said",
        "told reporters",
        "according to",
        "according to a source cited by LBCI TV",
        "a source close to the talks said",
        "officials said to be close to the palace",
        "sources told the newspaper that first wrote of it",
        "Lebanese officials said",
        "it is the source of",
        "have said",
    ],
)
def test_cue_of_a_described_source_is_not_reported(cue: str) -> None:
    assert codes(f"claims:\n  - {{says: It is so., cue: {cue}}}\n") == []


@pytest.mark.parametrize("who", ["by: voice", "via: voice", "by: [unstated, voice]", "by: {voice: 1}"])
def test_cue_with_an_actor_is_not_reported(who: str) -> None:
    actor = "actors:\n  voice: {name: officials, note: Which is not said.}\n"
    assert codes(f"{actor}claims:\n  - {{says: It is so., cue: officials said, {who}}}\n") == []


# --- Sourcing: W703, W708 ---------------------------------------------------------------------------------


def test_position_without_a_quote_is_reported_at_its_stance() -> None:
    assert marked(SOURCE + CAST + POSITION) == [("W703", 15, "for")]


@pytest.mark.parametrize(
    "text",
    [
        CAST + POSITION,
        "sources: {article: {publisher: A, published: 2025, title: Talks}}\n" + CAST + POSITION,
        SOURCE + CAST + POSITION + QUOTE,
        SOURCE + CAST + POSITION + "    quote: these words are not there, which E501 says\n",
        SOURCE + CAST + POSITION + "    quote: {exakt: urged}\n",
        SOURCE + "  wire: {publisher: B, published: 2025}\n" + CAST + POSITION + "    source: wire\n",
    ],
    ids=[
        "no source",
        "no text",
        "a quote",
        "an orphan",
        "a quote that cannot be read",
        "from another source",
    ],
)
def test_quoted_or_unquotable_position_is_not_reported(
    text: str,
) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ("title: A", ""),
        ("published: 2025", "publisher"),
        ("published: 2025, publisher: ' '", "publisher"),
        ("published: 2025, author: A", "publisher"),
        ("publisher: A", "published"),
        ("publisher: A, retrieved: 2025", "published"),
        ("kind: social, author: A", "published"),
    ],
)
def test_source_without_publisher_or_date_is_reported(fields: str, missing: str) -> None:
    text = f"sources:\n  article: {{{fields}}}\n"
    assert [problem.variant for problem in asked(text)] == [missing]
    assert marked(text) == [("W708", 3, "article")]


@pytest.mark.parametrize(
    "fields",
    [
        "publisher: A, published: 2025",
        "publisher: unknown, published: unknown",
        "publisher: A, published: yesterday",
        "publisher: [A], published: 2025",
        "kind: social, author: A, published: 2025",
    ],
    ids=["both", "both unknown", "a date that cannot be read", "a publisher that cannot be read", "a post"],
)
def test_source_with_publisher_and_date_is_not_reported(fields: str) -> None:
    assert codes(f"sources: {{article: {{{fields}}}}}\n") == []


def test_source_in_short_form_is_reported() -> None:
    assert marked("sources:\n  article: Talks in Ras EnNakoura\n") == [("W708", 3, "article")]


# --- Ties: W704, W705, W711 -------------------------------------------------------------------------------


EVENT = "timeline:\n  talks: {title: Talks at Ras EnNakoura}\n"


@pytest.mark.parametrize(
    "use",
    [
        "timeline: {talks: {title: Talks, by: hamas}}",
        "timeline: {talks: {title: Talks, where: hamas}}",
        "timeline: {talks: {title: Hamas talks}}",
        "timeline: {talks: {title: Talks, text: 'With [[hamas|the group]].'}}",
        "timeline: {talks: Talks}\nsummary: It is about Hamas.",
        "timeline: {talks: Talks}\nkey_points: [None., It is about Hamas.]",
        "claims: [{says: It is so., via: hamas}]",
        "claims: [{says: It is so., about: hamas}]",
        "claims: [{says: Hamas is silent.}]",
        "relations: [{from: hamas, is: is in, to: gaza}]\nplaces: {gaza: Gaza}",
        "timeline: {talks: Talks}\nunknowns: [What Hamas says.]",
        "timeline: {talks: Talks}\nplaces: {gaza: {name: Gaza, within: hamas}}",
        "timeline: {talks: {title: Talks, by: wing}}\n",
    ],
)
def test_used_actor_is_not_reported(use: str) -> None:
    wing = "  wing: {name: A wing, part_of: hamas}\n" if "wing" in use else ""
    assert codes(f"actors:\n  hamas: Hamas\n{wing}{use}\n") == []


@pytest.mark.parametrize(
    "fields",
    [
        "name: Hamas",
        "name: Hamas, note: Hamas is silent.",
        "name: Hamas, part_of: other",
        "name: Hamas, quote: Hamas",
    ],
    ids=["bare", "named in its own note", "only a member", "only quoted"],
)
def test_unused_actor_is_reported(fields: str) -> None:
    other = "timeline: {talks: {title: Talks, by: other}}\nactors:\n  other: Other\n"
    assert marked(f"{other}  hamas: {{{fields}}}\n") == [("W704", 5, "hamas")]


@pytest.mark.parametrize(
    "text",
    [
        "summary: Only a cast so far.\nissues: {restraint: All should show restraint}\n",
        EVENT + "claims: [{says: It is so., by: hamsa}]\n",
        EVENT + "claims: [{says: It is so., bye: hamas}]\n",
    ],
    ids=["nothing is told yet", "a reference that is misspelled", "a key that is misspelled"],
)
def test_actor_that_a_faulty_field_may_name_is_not_reported(text: str) -> None:
    assert codes(f"actors: {{hamas: Hamas}}\n{text}") == []


def test_invalid_date_does_not_hide_an_unused_actor() -> None:
    assert codes("actors: {hamas: Hamas}\ntimeline: {talks: {title: Talks, date: today}}\n") == ["W704"]


@pytest.mark.parametrize(
    ("first", "second", "at"),
    [
        ("name: the group", "name: the group", "the group"),
        ("name: A, short: US", "name: B, aliases: [the States, US]", "US"),
        ("name: A, aliases: [Shi'ites]", "name: B, aliases: Shi’ites", "Shi’ites"),
        ('name: A, short: "the  delegation"', "name: B, short: the delegation", "the delegation"),
    ],
)
def test_shared_name_is_reported_at_the_second_entry(first: str, second: str, at: str) -> None:
    text = f"actors:\n  a: {{{first}}}\n  b: {{{second}}}\n"
    assert marked(text) == [("W705", 4, at)]
    (problem,) = asked(text)
    assert [other.span.line for other in problem.related] == [3]


def test_name_shared_by_three_kinds_is_reported_once() -> None:
    text = "places: {g: Georgia}\nactors: {k: Georgia}\nissues: {i: Georgia}\n"
    (problem,) = asked(text)
    assert (problem.code, len(problem.related)) == ("W705", 2)


@pytest.mark.parametrize(
    "text",
    [
        "actors: {a: {name: US, short: US, aliases: [US]}}\n",
        "actors: {a: US, b: us}\n",
        "actors: {a: Talks}\ntimeline: {talks: {title: Talks, by: a}}\n",
        "places: {lebanon: Lebanon}\nactors: {lebanon: Lebanon}\n",
    ],
    ids=["the same twice", "other capitals", "an event's title", "an id used twice, which is an error"],
)
def test_unshared_name_is_not_reported(text: str) -> None:
    assert codes(text) == []


def test_either_entry_may_allow_a_shared_name() -> None:
    cast = "actors:\n  a: {name: A, short: US}\n  b: {name: B, short: US}\n"
    assert codes(cast + EVENT + "claims: [{says: US troops left.}]\n") == ["W705"]
    assert codes(cast.replace("name: A", "x-allow: W705, name: A")) == []
    assert codes(cast.replace("name: B", "x-allow: W705, name: B")) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("actors: {a: A}\nrelations:\n  - {from: a, is: campaigns against, to: a?}\n", 4, "a?"),
        (
            "claims:\n  - {id: one, says: It is so., counters: [two, one]}\n  - {id: two, says: No.}\n",
            3,
            "one",
        ),
        ("claims:\n  - {id: one, says: It is so., about: one}\n", 3, "one"),
    ],
)
def test_link_to_itself_is_reported(text: str, line: int, words: str) -> None:
    assert marked(text) == [("W711", line, words)]


@pytest.mark.parametrize(
    "text",
    [
        "actors: {a: A, b: B}\nrelations: [{from: a, is: meets, to: b}]\n",
        "actors: {a: {name: A, part_of: a}}\n",
        "timeline: {talks: {title: Talks, after: talks}}\n",
        "claims: [{id: one, says: So.}, {id: two, says: No., counters: one}]\n",
        "relations: [{is: is}]\n",
    ],
    ids=["two ends", "a loop, which is an error", "an order, which is an error", "another", "no ends"],
)
def test_other_or_already_faulty_links_are_not_reported(text: str) -> None:
    assert codes(text) == []


# --- Targets: W707 ----------------------------------------------------------------------------------------


def struck(*claims: str, event: str = "kind: assault, by: idf, target: hezbollah") -> str:
    """A strike, and what is said about it."""
    said = "".join(f"  - {{{'' if 'about' in claim else 'about: strike, '}{claim}}}\n" for claim in claims)
    return f"""\
timeline:
  strike: {{title: Airstrike in Beirut, {event}}}
actors:
  israel: {{name: Israel, kind: state, note: "[[press-office]] and [[idf]]"}}
  press-office: {{name: Israeli press office, part_of: israel}}
  idf: {{name: IDF, part_of: israel}}
  lebanon: {{name: Lebanon, kind: state}}
  hezbollah: {{name: Hezbollah, kind: armed-group, part_of: lebanon}}
  chief: {{name: chief of staff of Hezbollah, part_of: hezbollah, note: "[[chief]]"}}
summary: "[[press-office]] [[lebanon]] [[chief]]"
claims:
{said}  - {{says: It rained.}}
"""


@pytest.mark.parametrize(
    "claims",
    [
        ["by: idf, says: Hezbollah was the target."],
        ["by: idf, says: A command post was hit., quote: a command post of Hezbollah"],
        ["by: press-office, says: The chief of staff of Hezbollah was the target."],
        ["by: [idf, israel], says: '[[hezbollah|The group]] was the target.'"],
        ["by: idf, says: Hezbollah was the target.", "by: lebanon, says: A house was hit."],
        ["by: idf, says: Hezbollah was the target.", "says: A house was hit."],
    ],
    ids=[
        "its own word", "in a quote", "another of its side, and a member", "two of them",
        "others say another thing", "the article says another thing",
    ],
)  # fmt: skip
def test_target_named_only_by_the_attacker_is_reported(claims: list[str]) -> None:
    text = struck(*claims)
    assert marked(text) == [("W707", 3, "hezbollah")]
    assert codes(text.replace("target: hezbollah", "target:\n    - hezbollah?\n    ")) == []


@pytest.mark.parametrize(
    "claims",
    [
        [],
        ["says: Hezbollah was the target."],
        ["by: unstated, says: Hezbollah was the target."],
        ["by: lebanon, says: Hezbollah was the target."],
        ["by: [idf, lebanon], says: Hezbollah was the target."],
        ["by: idf, says: Hezbollah was the target.", "by: lebanon, says: Hezbollah was hit."],
        ["by: idf, says: Hezbollah was the target.", "by: chief, says: We were hit."],
        ["by: idf, says: A house was hit."],
        ["by: idf, says: Hezbollah is a threat., about: hezbollah"],
        ["by: idf, says: Hezbollah was the target., because: I say so"],
    ],
    ids=[
        "nobody speaks", "the article's own voice", "somebody", "the other side", "both sides",
        "the other side too", "those who were hit", "nobody names it", "about another thing",
        "an error may hide who else names it",
    ],
)  # fmt: skip
def test_target_named_by_others_or_no_one_is_not_reported(claims: list[str]) -> None:
    assert codes(struck(*claims)) == []


@pytest.mark.parametrize(
    "event",
    [
        "by: idf, target: hezbollah",
        "kind: accuse, by: idf, target: hezbollah",
        "kind: sanction, by: idf, target: hezbollah",
        "kind: assault, target: hezbollah",
        "kind: assault, by: unstated, target: hezbollah",
        "kind: assault, by: idf",
        "kind: assault, by: idf, target: israel",
        "kind: assault, by: idf, target: hezbollah, quote: struck Hezbollah in Beirut",
        "kind: assault, by: idf, target: hezbollah, x-allow: W707",
    ],
)
def test_only_targets_of_unquoted_attacks_are_reported(
    event: str,
) -> None:
    assert codes(struck("by: idf, says: Hezbollah and Israel were targets.", event=event)) == []


# --- Dates: W710 ------------------------------------------------------------------------------------------


def dated(published: str, *, source: str = "", rest: str = "") -> str:
    text = "The minister said that talks go on."
    return f"sources:\n  article: {{publisher: A, published: {published}, {source}text: {text}}}\n{rest}"


SAID = "claims:\n  - says: Talks go on.\n    quote: talks go on\n    date: "
REPORTED = "timeline:\n  talks:\n    title: Talks\n    quote: talks go on\n    reported: "


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (dated("2025-11-23", source="retrieved: 2025-11-21, "), 3, "2025-11-21"),
        (dated("2025-11", source="retrieved: 2024, "), 3, "2024"),
        (dated("2025-11-23", rest=f"{SAID}2025-11-25\n"), 7, "2025-11-25"),
        (dated("2025-11-23", rest=f"{REPORTED}2026\n"), 8, "2026"),
        (dated("XXXX-11-23", rest=f"{SAID}XXXX-12\n"), 7, "XXXX-12"),
        (dated("2025-11-23", rest="claims:\n  - {says: So., source: article, date: 2026}\n"), 5, "2026"),
    ],
)
def test_date_beyond_its_publication_is_reported(text: str, line: int, words: str) -> None:
    assert marked(text) == [("W710", line, words)]


@pytest.mark.parametrize(
    "text",
    [
        dated("2025-11-23", source="retrieved: 2025-11-22, "),
        dated("2025-11-23", source="retrieved: 2025-11-24, "),
        dated("2025-11-23?", source="retrieved: 2024, "),
        dated("unknown", source="retrieved: 2024, ", rest=f"{SAID}2026\n"),
        dated("2025-11-23", source="retrieved: unknown, "),
        dated("2025-11-23", rest=f"{SAID}2025-11-23\n"),
        dated("2025-11-23", rest=f"{SAID}2025-11-24\n"),
        dated("2025-11-23", rest=f"{SAID}2025-12?\n"),
        dated("2025-11-23", rest=f"{SAID}XXXX-12\n"),
        dated("2025-11-23", rest=f"{SAID}2025-11-23/..\n"),
        dated("2025-11-23", rest="claims:\n  - {says: So., date: 2026}\n"),
        dated("2025-11-23", rest=REPORTED.replace("reported", "date") + "2026\n"),
    ],
    ids=[
        "across the date line", "a day later", "an uncertain day", "an unknown day", "an unknown retrieval",
        "the same day", "across the date line too", "an uncertain month", "another kind of year",
        "an open interval", "no quote", "an event to come",
    ],
)  # fmt: skip
def test_possible_dates_are_not_reported(text: str) -> None:
    assert codes(text) == []


def test_date_covered_by_a_later_source_is_not_reported() -> None:
    wire = "  wire: {publisher: B, published: 2026-02, text: Talks went on.}\n"
    claim = "claims:\n  - {says: So., quote: [talks go on, Talks went on], date: 2025-12}\n"
    text = dated("2025-11-23", rest=f"{wire}{claim}")
    assert codes(text) == []
    assert codes(text.replace("2026-02", "2025-10")) == ["W710"]
    assert codes(text.replace("2026-02", "unknown")) == []


# --- Judgements: W712 -------------------------------------------------------------------------------------


def test_likelihood_with_confidence_is_reported() -> None:
    text = "claims:\n  - {says: So., likelihood: likely, confidence: high}\n"
    assert marked(text) == [("W712", 3, "high")]
    assert codes(text.replace("likelihood: likely, ", "")) == []
    assert codes(text.replace(", confidence: high", "")) == []
    assert codes(text.replace("high", "certain")) == []


# --- Texts that are cut short: W709 -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "cut", "fixed"),
    [
        ("summary: Meeting of group #5\n", 2, "#5", 'summary: "Meeting of group #5"'),
        (
            "summary: Meeting of group #5 in Beirut  \n",
            2,
            "#5 in Beirut",
            'summary: "Meeting of group #5 in Beirut"',
        ),
        ("tags:\n  - Route #4\n", 3, "#4", '  - "Route #4"'),
        ("tags: [a, Route #4\n  ]\n", 2, "#4", 'tags: [a, "Route #4"'),
        ("summary: The #MeToo movement\n", 2, "#MeToo movement", 'summary: "The #MeToo movement"'),
        ("summary: #5 is the house\n", 2, "#5 is the house", 'summary: "#5 is the house"'),
        ("summary: Route #4  # the road\n", 2, "#4  # the road", ""),
        ('summary: The "road" #4\n', 2, "#4", ""),
        ("summary: The road that is\n  Route #4\n", 3, "#4", ""),
        ("places:\n  route: Route #4\n", 3, "#4", '  route: "Route #4"'),
        ("unknowns:\n  - Where #4 is.\n", 3, "#4 is.", '  - "Where #4 is."'),
    ],
)
def test_text_cut_at_a_hash_is_reported(text: str, line: int, cut: str, fixed: str) -> None:
    (problem,) = [problem for problem in asked(text) if problem.code == "W709"]
    assert marked(text) == [("W709", line, cut)]
    assert fixed_line(problem) == (fixed or None)


@pytest.mark.parametrize(
    "text",
    [
        "summary: A text # with a comment\n",
        "summary: A text  #5 is its number\n",
        "summary: A text #inferred\n",
        "summary: A text #TODO\n",
        "summary: A text #Inferred from the map\n",
        "summary: A text # 5\n",
        "summary: A text #\n",
        "summary: A text#5\n",
        "summary: 'Route #4'\n",
        'summary: "Route #4"  # and "Route #5"\n',
        "summary: |\n  Route #4\n  Route #5\n",
        "summary: >-  #4\n  Route\n",
        "summary: A text\n#5 is a comment\n #6 too\n",
        "date: 2025-11-19 #5\n",
        "x-mine: Route #4\n",
        "actors:\n  idf: {name: IDF, kind: military} #4\n",
        "timeline: #4\n  strike: #5\n    title: Airstrike\n    background: true #5\n",
        "",
    ],
)
def test_real_comments_are_not_reported(text: str) -> None:
    assert "W709" not in codes(text)


def test_cut_text_can_be_allowed() -> None:
    text = "places:\n  route:\n    name: Route #4\n    x-allow: W709\n"
    assert codes(text) == []
    assert codes(f"x-allow: W709\nsummary: Route #4\n{text}") == []


# --- Links that are none: W713 ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prose", "places"),
    [
        ("summary: Of [[idf] and [[idf]]\n", [("W713", 2, "[[idf]")]),
        ("summary: >-\n  Of [[idf]]\n  and [idf]]\n", [("W713", 4, "[idf]]")]),
        ("summary: Of [[idf|the army\nkey_points: [A]\n", [("W713", 2, "[[idf")]),
        ("summary: Of [[idf|the\n  army]] and [idf].\n", []),
        ("summary: Of [sic] and [[idf|the [sic] army]].\n", []),
        ("unknowns: ['Of [[idf']\n", [("W713", 2, "[[idf")]),
        ("tags: ['[[idf']\n", []),
    ],
)
def test_broken_link_brackets_are_reported_in_prose(prose: str, places: list[tuple[str, int, str]]) -> None:
    cast = "actors: {idf: IDF}\nclaims: {by: idf, says: It was so.}\n"
    assert [one for one in marked(prose + cast) if one[0] == "W713"] == places


# --- Dashes inside of texts: W715 -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("key_points:\n  - A\n   - C\n", "  - C"),
        ("key_points:\n- A\n  - C\n", "- C"),
        ("unknowns:\n  - A\n     - C\n", "  - C"),
        ("actors:\n  a:\n    name: A\n    aliases:\n      - B\n        - C\n", "      - C"),
        ("key_points:\n  -\n    A\n    - C\n", ""),
        ("key_points:\n  - A\n    -C\n", None),
        ("key_points:\n  - |\n    A\n    - C\n", None),
        ("key_points:\n  - 'A\n    - C'\n", None),
        ("summary: A\n  - C\n", None),
        ("x-list:\n  - A\n   - C\n", None),
    ],
)
def test_over_indented_dash_is_reported_in_lists(text: str, fixed: str | None) -> None:
    found = [one for one in asked(text) if one.code == "W715"]
    assert [fixed_line(one) for one in found] == ([fixed or None] if fixed is not None else [])
    for one in found:
        for fix in one.fixes:
            after = with_edits(f"title: Talks\n{text}", fix.edits)
            assert "W715" not in codes(after.removeprefix("title: Talks\n"))


# --- Silence on purpose -----------------------------------------------------------------------------------


@pytest.mark.parametrize("codes_", ["W703", "[W703]", "w703", "W701, W703", "[W701, W703]", "[[W703], W701]"])
def test_allowed_warning_is_silenced(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == []
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == []


@pytest.mark.parametrize("codes_", ["", "W708", "{}"])
def test_allowing_another_warning_silences_nothing(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == ["W703"]
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == ["W703"]


@pytest.mark.parametrize("codes_", ["W70", "W703W708", "all", "W999", "E501", "W501", "[x, W708]"])
def test_invalid_allow_is_reported_and_silences_nothing(codes_: str) -> None:
    word = codes_.removeprefix("[").partition(",")[0]
    assert marked(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n")[1:] == [("W714", 16, word)]
    assert marked(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION)[0] == ("W714", 2, word)
    assert codes(f"x-allow: [{word}, W714]\n" + SOURCE + CAST + POSITION) == ["W703"]


def test_allowing_in_one_entry_does_not_silence_the_next() -> None:
    text = "sources:\n  article: {x-allow: W708}\n  wire: {kind: wire}\n"
    assert marked(text) == [("W708", 4, "wire")]


def test_errors_cannot_be_silenced(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\nx-allow: [E302]\nno-key: 1\n", encoding="utf-8")
    assert [problem.code for problem in load_linted(str(path)).problems] == ["E302", "W714"]


# --- Who asks, and when -----------------------------------------------------------------------------------


def test_lint_of_a_loaded_file_equals_linted_load(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("\ufefftitle: Talks\r\nsources:\r\n  article: Talks\r\n", encoding="utf-8", newline="")
    plain, asked_for = load(str(path)), load_linted(str(path))
    assert plain.problems == []
    assert [(problem.code, problem.span[:2]) for problem in asked_for.problems] == [("W708", (3, 3))]
    assert lint(plain) == asked_for.problems


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "title: [\n", "title: &a b\n"])
def test_file_without_a_briefing_has_no_warnings(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(text, encoding="utf-8")
    plain = load(str(path))
    assert load_linted(str(path)).problems == plain.problems
    assert lint(plain) == []
