"""What `check` says of one slip in a briefing: one problem, at its cause, and no line that makes it worse."""

from __future__ import annotations

import pytest

from tui.edit.fixes.content_diff import held
from tui.edit.fixes.fix_file import repaired
from tui.parse.parser import parse

WHOLE = """\
title: Collapse at the gorge
sources:
  article:
    kind: article
    text: |
      The dam collapsed at night.

      Iran: talks must go on. Nobody was there.

      At least 41 people were killed.
actors:
  iran: {name: Iran, kind: state}
  ministry: {name: Ministry, kind: organization, part_of: iran}
  analysts: {name: analysts, kind: group, note: not named}
  others: Others
timeline:
  collapse:
    title: The dam collapses
    date: XXXX-03-06
    when: before dawn
    quote: The dam collapsed
  talks:
    title: Talks
claims:
  - id: toll
    by: ministry
    says: At least 41 people were killed.
    quote: At least 41 people were killed.
  - by: analysts
    says: Nobody was there.
    quote: Nobody was there.
  - by: iran
    says: Talks go on.
    quote: talks must go on
"""

ANSWERED = [
    ("a key two blanks to the left", "    date: XXXX", "  date: XXXX"),
    ("a key in the first column", "    date: XXXX", "date: XXXX"),
    ("a key one blank to the left", "    date: XXXX", "   date: XXXX"),
    ("a key one blank to the right", "    date: XXXX", "     date: XXXX"),
    ("a key two blanks to the right", "    date: XXXX", "      date: XXXX"),
    ("the first key in the column of its entry", "    title: The dam", "  title: The dam"),
    ("the first key one blank to the left", "    title: The dam", "   title: The dam"),
    ("the first key one blank to the right", "    title: The dam", "     title: The dam"),
    ("the last key in the first column", "    quote: The dam", "quote: The dam"),
    ("the first entry one blank to the left", "  iran: {", " iran: {"),
    ("the first entry one blank to the right", "  iran: {", "   iran: {"),
    ("an entry in the first column", "  ministry: {", "ministry: {"),
    ("the first item one blank to the left", "  - id: toll", " - id: toll"),
    ("the first item two blanks to the right", "  - id: toll", "    - id: toll"),
    ("a key in the column of its dash", "    says: Nobody", "  says: Nobody"),
    ("the last key of an item in the first column", "    quote: At", "quote: At"),
    ("the last key one blank to the left", "    quote: The dam", "   quote: The dam"),
    ("a key of an item one blank to the right", "    says: Nobody", "     says: Nobody"),
    ("a key of an item one blank to the left", "    says: Nobody", "   says: Nobody"),
    ("a tab in a block", "      Iran: talks must", "\tIran: talks must"),
    ("a tab in the first line of a block", "      The dam collapsed at", "\tThe dam collapsed at"),
    ("no sign before a block", "    text: |\n", "    text:\n"),
    ("a paragraph two blanks to the left", "      At least 41", "    At least 41"),
    ("a paragraph four blanks to the left", "      At least 41", "  At least 41"),
    ("a paragraph in the first column", "      At least 41", "At least 41"),
    ("the first paragraph two blanks to the right", "      The dam coll", "        The dam coll"),
]  # fmt: skip
"""A slip, and what stands in the place of what: the answer is the line that was there."""


@pytest.mark.parametrize(("right", "wrong"), [row[1:] for row in ANSWERED], ids=[row[0] for row in ANSWERED])
def test_of_one_slip_one_problem_is_told_and_its_answer_is_the_line_that_was_meant(
    right: str, wrong: str
) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [problem] = parse(text, "x.yaml")
    number = next(
        at
        for at, pair in enumerate(zip(WHOLE.split("\n"), text.split("\n"), strict=False))
        if len(set(pair)) > 1
    )
    assert (problem.span.line, problem.fix) == (number + 1, WHOLE.split("\n")[number])


IRAN = "iran: {name: Iran, kind: state}"
NOTE = "note: not named"
DAM = "quote: The dam collapsed"
MENDED = [
    ("title: ", "title: >- ", "title: Collapse at the gorge", "a text begins on the line of its `>-`"),
    ("title: ", "title: | ", "title: Collapse at the gorge", "a text begins on the line of its `|`"),
    (IRAN, 'iran: {name: "Iran, kind: state}', '  iran: {name: "Iran", kind: state}',
     "a quotation mark is never closed"),
    (IRAN, f"{IRAN},", f"  {IRAN}", "a comma stands behind a closing bracket"),
    (IRAN, "iran: name: Iran, kind: state", f"  {IRAN}",
     "keys on the line of an entry have no braces round them"),
    (IRAN, "iran: (name: Iran, kind: state)", f"  {IRAN}",
     "keys on the line of an entry stand in round brackets"),
    (IRAN, "iran: {name: Iran; kind: state}", f"  {IRAN}", "a `;` stands where a comma belongs"),
    ("organization, part_of", "organization part_of",
     "  ministry: {name: Ministry, kind: organization, part_of: iran}",
     "a comma is missing before `part_of`"),
    (IRAN, "iran {name: Iran, kind: state}", f"  {IRAN}", "a colon is missing before a brace"),
    (IRAN, "iran: name: Iran, kind: state}", f"  {IRAN}",
     "the brace before the keys of an entry is missing"),
    (NOTE, "note: item #4 on the list",
     '  analysts: {name: analysts, kind: group, note: "item #4 on the list"}',
     "a `#` behind a blank hides the end of a bracket"),
    ("  - by: analysts", "  -by: analysts", "  - by: analysts", "a blank is missing after a dash"),
    ("  - by: analysts", "  • by: analysts", "  - by: analysts", "an item of a list begins with `•`"),
    ("  - by: analysts", "  – by: analysts", "  - by: analysts", "an item of a list begins with `–`"),
    ("  - by: analysts", "  * by: analysts", "  - by: analysts", "an item of a list begins with `*`"),
    ("  - id: toll", "  -id: toll", "  - id: toll", "a blank is missing after a dash"),
    ("  - id: toll", "    id: toll", "  - id: toll", "the first item of a list has no dash"),
    ("  - by: iran", "    by: iran", "  - by: iran", "the key `by` is written twice"),
    (IRAN, f"- {IRAN}", f"  {IRAN}", "a dash stands before an entry of `actors`"),
    ("title: Coll", "title:\u00a0Coll", "title: Collapse at the gorge",
     "a character behind a key looks like a blank and is none"),
    ("title: Coll", "title：Coll", "title: Collapse at the gorge",
     "a character behind a key looks like a colon and is none"),
    ("    date: XXXX", "\u00a0\u00a0\u00a0\u00a0date: XXXX", "    date: XXXX-03-06",
     "a line is indented with a character that is no blank"),
    (DAM, 'quote: "The dam "collapsed" at night"', "    quote: 'The dam \"collapsed\" at night'",
     "text stands behind a closing quotation mark"),
    (DAM, 'quote: "The dam" and "night"', "    quote: '\"The dam\" and \"night\"'",
     "text stands behind a closing quotation mark"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "fix", "message"), MENDED)
def test_what_a_slip_is_called_and_the_line_that_mends_it(
    right: str, wrong: str, fix: str, message: str
) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [problem] = parse(text, "x.yaml")
    assert (problem.message, problem.fix) == (message, fix)


UNCERTAIN = [
    ("  - by: analysts", "    by: analysts", "the key `by` is written twice"),
    (IRAN, 'iran: {name: "Iran, and more}', "a quotation mark is never closed"),
    (IRAN, "iran: {name: Iran the kind: state}", "a comma is missing before `kind`"),
    ("  - by: iran\n", "  - by: iran says: no\n",
     "a text without quotes holds a colon followed by a blank"),
    ("title: Coll", "title: “Coll: at”\ntags: Coll",
     "a text without quotes holds a colon followed by a blank"),
    (f"{NOTE}}}", "note: item #4 on the list", "a bracket is never closed"),
    ("title: Coll", "title: > 50 coll", "a text begins on the line of its `>`"),
    ("title: Collapse", "key_points:\n  - article\n    text: The dam broke.\ntitle: Collapse",
     "`text` is indented below an item that already has a text"),
    ("ministry: {name: Ministry,", "israel: Israel\n    kind: state\n  ministry: {name: Ministry,",
     "`kind` is indented below a key that already has a text"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "message"), UNCERTAIN)
def test_where_it_is_not_certain_what_is_meant_no_line_is_offered(
    right: str, wrong: str, message: str
) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [problem] = parse(text, "x.yaml")
    assert (problem.message, problem.fix) == (message, "")
    assert problem.help


@pytest.mark.parametrize(("right", "wrong"), [row[:2] for row in (*MENDED, *UNCERTAIN)])
def test_nothing_of_this_is_repaired_without_asking(right: str, wrong: str) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert repaired(text, "x.yaml") == (text, [])


@pytest.mark.parametrize("tab", ["      Iran: talks must", "      At least 41"])
def test_a_tab_in_a_text_is_not_made_into_blanks_of_the_text(tab: str) -> None:
    text = WHOLE.replace(tab, f"\t{tab.lstrip()}", 1)
    assert repaired(text, "x.yaml") == (text, [])


def test_where_a_dash_is_missing_the_items_are_read_as_two() -> None:
    root = parse(WHOLE.replace("  - by: iran", "    by: iran"), "x.yaml")[0]
    assert held(root) == held(parse(WHOLE, "x.yaml")[0])


def test_of_a_key_that_is_written_twice_alone_the_first_is_read() -> None:
    text = WHOLE.replace("    says: Talks go on.\n", "    says: Talks go on.\n    says: no\n")
    root, [problem] = parse(text, "x.yaml")
    assert (problem.code, problem.note) == ("E106", "the first one is read")
    assert held(root) == held(parse(WHOLE, "x.yaml")[0])
