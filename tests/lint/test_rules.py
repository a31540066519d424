"""What a desk editor would ask, and above all what would be no more than a nuisance.

The examples `tests/examples/W7*.yaml` show what is asked and in which words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
def test_a_cue_is_found_as_quotes_are(cue: str) -> None:
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
def test_a_cue_in_other_words_or_with_other_capitals_is_shown_what_stands_there(
    cue: str, nearest: str
) -> None:
    (problem,) = asked(cued(f'"{cue}"'))
    assert marked(cued(f'"{cue}"')) == [("W701", 11, f'"{cue}"')]
    assert problem.note == (f"the nearest words: {nearest}" if nearest else "")


def test_a_cue_is_looked_for_in_the_source_that_the_statement_names() -> None:
    wire = "  wire: {publisher: B, published: 2025, text: It is alleged.}\n"
    text = CITED + wire + "claims:\n  - {says: A, cue: is alleged, source: NAMED}\n"
    assert codes(text.replace("NAMED", "wire")) == []
    assert codes(text.replace("NAMED", "[article, wire]")) == []
    assert codes(text.replace(", source: NAMED", "")) == []
    assert codes(text.replace("NAMED", "article")) == ["W701"]


def test_a_cue_is_not_missed_where_it_may_stand_in_a_text_that_is_not_here() -> None:
    assert codes("claims:\n  - {says: A, cue: is alleged}\n") == []
    wire = "  wire: {publisher: B, published: 2025, title: Talks}\n"
    assert codes(CITED + wire + "claims:\n  - {says: A, cue: is alleged}\n") == []
    assert codes(CITED + wire + "claims:\n  - {says: A, cue: is alleged, source: article}\n") == ["W701"]


def test_the_same_cue_in_many_places_is_looked_for_once_and_told_at_each() -> None:
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
def test_a_hedge_that_the_statement_loses_is_asked_about_where_it_stands(quote: str) -> None:
    text = hedged(f"quote: {quote}")
    assert marked(text) == [("W706", 8 if ">-" in quote else 6, "reportedly")]
    assert codes(text.replace("    quote", "    cue: reportedly\n    quote")) == []


def test_a_hedge_of_several_words_over_a_line_break_is_asked_about_at_its_quote() -> None:
    text = hedged("quote: They are\n      said to be", "They are said to be so.")
    (problem,) = asked(text)
    assert problem.message == "the quote says `are said to`, and no `cue` keeps that"
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
def test_a_statement_that_keeps_the_hedge_or_has_none_is_not_asked_about_one(fields: str) -> None:
    assert codes(hedged(fields)) == []


def test_a_statement_that_hedges_in_its_own_words_is_not_asked_for_a_cue() -> None:
    text = hedged("quote: talks reportedly focused")
    assert codes(text.replace("The talks focused", "The talks are said to have focused")) == []


# --- Those who are not described: W702 --------------------------------------------------------------------


BARE = [
    "a source", "sources", "officials", "Officials", "an official", "several officials", "the unnamed source",
    "two anonymous sources", "insiders",
]  # fmt: skip


@pytest.mark.parametrize("name", BARE)
def test_an_actor_who_is_no_more_than_a_source_is_asked_about_at_its_name(name: str) -> None:
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
def test_an_actor_whose_name_describes_it_is_not_asked_about(name: str) -> None:
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
def test_an_actor_who_is_described_beside_the_name_is_not_asked_about(fields: str) -> None:
    assert codes(f"actors:\n  lebanon: Lebanon\n  voice: {{name: officials, {fields}}}\n") == []


def test_a_quote_that_says_no_more_than_the_name_describes_nobody() -> None:
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
def test_a_cue_that_cites_an_undescribed_source_without_an_actor_is_asked_about(cue: str, by: str) -> None:
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
def test_a_cue_that_describes_its_source_or_cites_none_is_not_asked_about(cue: str) -> None:
    assert codes(f"claims:\n  - {{says: It is so., cue: {cue}}}\n") == []


@pytest.mark.parametrize("who", ["by: voice", "via: voice", "by: [unstated, voice]", "by: {voice: 1}"])
def test_a_cue_for_which_an_actor_stands_is_not_asked_about(who: str) -> None:
    actor = "actors:\n  voice: {name: officials, note: Which is not said.}\n"
    assert codes(f"{actor}claims:\n  - {{says: It is so., cue: officials said, {who}}}\n") == []


# --- Sourcing: W703, W708 ---------------------------------------------------------------------------------


def test_a_position_without_a_quote_is_asked_about_at_its_stance() -> None:
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
def test_a_position_is_not_asked_for_a_quote_that_it_has_or_that_nothing_could_be_copied_into(
    text: str,
) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("title: A", "the source says neither who published it nor when"),
        ("published: 2025", "the source does not say who published it"),
        ("published: 2025, publisher: ' '", "the source does not say who published it"),
        ("published: 2025, author: A", "the source does not say who published it"),
        ("publisher: A", "the source does not say when it was published"),
        ("publisher: A, retrieved: 2025", "the source does not say when it was published"),
        ("kind: social, author: A", "the source does not say when it was published"),
    ],
)
def test_a_source_is_asked_whose_it_is_and_of_when(fields: str, message: str) -> None:
    text = f"sources:\n  article: {{{fields}}}\n"
    assert [problem.message for problem in asked(text)] == [message]
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
def test_a_source_that_says_so_is_not_asked(fields: str) -> None:
    assert codes(f"sources: {{article: {{{fields}}}}}\n") == []


def test_a_source_in_short_form_is_asked_too() -> None:
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
def test_an_actor_that_anything_names_is_not_asked_about(use: str) -> None:
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
def test_an_actor_that_nothing_names_is_asked_about(fields: str) -> None:
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
def test_an_actor_that_something_may_name_yet_is_not_asked_about(text: str) -> None:
    assert codes(f"actors: {{hamas: Hamas}}\n{text}") == []


def test_a_date_that_cannot_be_read_hides_no_actor() -> None:
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
def test_a_name_that_two_share_is_asked_about_where_the_second_has_it(
    first: str, second: str, at: str
) -> None:
    text = f"actors:\n  a: {{{first}}}\n  b: {{{second}}}\n"
    assert marked(text) == [("W705", 4, at)]
    (problem,) = asked(text)
    assert [other.span.line for other in problem.related] == [3]


def test_an_actor_a_place_and_an_issue_that_share_a_name_are_asked_about_once() -> None:
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
def test_a_name_that_one_alone_has_is_not_asked_about(text: str) -> None:
    assert codes(text) == []


def test_of_those_who_share_a_name_either_may_allow_it_and_neither_is_idle() -> None:
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
def test_what_is_tied_to_itself_is_asked_about(text: str, line: int, words: str) -> None:
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
def test_what_is_tied_to_another_or_has_an_error_already_is_not_asked_about(text: str) -> None:
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
def test_a_target_that_the_attacker_s_side_alone_names_is_asked_about(claims: list[str]) -> None:
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
def test_a_target_that_others_name_too_or_nobody_names_is_not_asked_about(claims: list[str]) -> None:
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
def test_only_the_target_of_an_attack_that_the_article_does_not_tell_itself_is_asked_about(
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
def test_what_was_read_or_said_on_the_wrong_side_of_its_publication_is_asked_about(
    text: str, line: int, words: str
) -> None:
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
def test_what_may_be_in_order_with_its_dates_is_not_asked_about(text: str) -> None:
    assert codes(text) == []


def test_what_a_later_source_tells_too_is_not_asked_about() -> None:
    wire = "  wire: {publisher: B, published: 2026-02, text: Talks went on.}\n"
    claim = "claims:\n  - {says: So., quote: [talks go on, Talks went on], date: 2025-12}\n"
    text = dated("2025-11-23", rest=f"{wire}{claim}")
    assert codes(text) == []
    assert codes(text.replace("2026-02", "2025-10")) == ["W710"]
    assert codes(text.replace("2026-02", "unknown")) == []


# --- Judgements: W712 -------------------------------------------------------------------------------------


def test_a_claim_that_is_likely_and_sure_in_one_is_asked_about_at_its_confidence() -> None:
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
def test_a_text_that_ends_before_a_number_or_a_hashtag_is_asked_about(
    text: str, line: int, cut: str, fixed: str
) -> None:
    (problem,) = [problem for problem in asked(text) if problem.code == "W709"]
    assert marked(text) == [("W709", line, cut)]
    assert problem.fix == fixed


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
def test_what_is_a_comment_or_no_comment_at_all_is_not_asked_about(text: str) -> None:
    assert "W709" not in codes(text)


def test_a_text_that_is_cut_short_on_purpose_may_stay() -> None:
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
def test_brackets_that_make_no_link_are_asked_about_where_names_link(
    prose: str, places: list[tuple[str, int, str]]
) -> None:
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
def test_a_dash_that_stands_too_far_in_is_asked_about_in_lists(text: str, fixed: str | None) -> None:
    found = [one for one in asked(text) if one.code == "W715"]
    assert [one.fix for one in found] == ([fixed] if fixed is not None else [])
    for one in filter(lambda one: one.fix, found):
        rows = f"title: Talks\n{text}".split("\n")
        rows[one.span.line - 1] = one.fix
        assert "W715" not in codes("\n".join(rows[1:]))


# --- Silence on purpose -----------------------------------------------------------------------------------


@pytest.mark.parametrize("codes_", ["W703", "[W703]", "w703", "W701, W703", "[W701, W703]", "[[W703], W701]"])
def test_what_an_author_allows_in_an_entry_or_for_the_file_is_not_asked(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == []
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == []


@pytest.mark.parametrize("codes_", ["", "W708", "{}"])
def test_what_allows_another_warning_or_none_silences_nothing(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == ["W703"]
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == ["W703"]


@pytest.mark.parametrize("codes_", ["W70", "W703W708", "all", "W999", "E501", "W501", "[x, W708]"])
def test_what_nobody_can_allow_silences_nothing_and_is_told(codes_: str) -> None:
    word = codes_.removeprefix("[").partition(",")[0]
    assert marked(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n")[1:] == [("W714", 16, word)]
    assert marked(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION)[0] == ("W714", 2, word)
    assert codes(f"x-allow: [{word}, W714]\n" + SOURCE + CAST + POSITION) == ["W703"]


def test_what_one_entry_allows_is_asked_of_the_next() -> None:
    text = "sources:\n  article: {x-allow: W708}\n  wire: {kind: wire}\n"
    assert marked(text) == [("W708", 4, "wire")]


def test_no_error_is_silenced(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\nx-allow: [E302]\nno-key: 1\n", encoding="utf-8")
    assert [problem.code for problem in load_linted(str(path)).problems] == ["E302", "W714"]


# --- Who asks, and when -----------------------------------------------------------------------------------


def test_only_who_wants_the_warnings_gets_them_and_both_ways_are_one(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("\ufefftitle: Talks\r\nsources:\r\n  article: Talks\r\n", encoding="utf-8", newline="")
    plain, asked_for = load(str(path)), load_linted(str(path))
    assert plain.problems == []
    assert [(problem.code, problem.span[:2]) for problem in asked_for.problems] == [("W708", (3, 3))]
    assert lint(plain) == asked_for.problems


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "title: [\n", "title: &a b\n"])
def test_what_is_no_briefing_is_asked_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(text, encoding="utf-8")
    plain = load(str(path))
    assert load_linted(str(path)).problems == plain.problems
    assert lint(plain) == []
