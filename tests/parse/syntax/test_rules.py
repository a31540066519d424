"""Syntax rules: one slip gives one diagnostic at its cause, and never a harmful fix."""

from __future__ import annotations

import pytest

from tests.diagnostics.facts import cause, fixed_line
from tui.edit.fixes.fix_file import repaired
from tui.parse.parser import parse
from tui.parse.tree import held

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
"""A slip, the right text and the wrong one; the fix restores the right line."""


@pytest.mark.parametrize(("right", "wrong"), [row[1:] for row in ANSWERED], ids=[row[0] for row in ANSWERED])
def test_one_slip_is_one_diagnostic_with_the_meant_line(right: str, wrong: str) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [diagnostic] = parse(text, "x.yaml")
    number = next(
        at
        for at, pair in enumerate(zip(WHOLE.split("\n"), text.split("\n"), strict=False))
        if len(set(pair)) > 1
    )
    assert (diagnostic.span.line, fixed_line(diagnostic)) == (number + 1, WHOLE.split("\n")[number])


IRAN = "iran: {name: Iran, kind: state}"
NOTE = "note: not named"
DAM = "quote: The dam collapsed"
MENDED = [
    ("title: ", "title: >- ", "title: Collapse at the gorge", "E101 text-after-sign sign=>-"),
    ("title: ", "title: | ", "title: Collapse at the gorge", "E101 text-after-sign sign=|"),
    (IRAN, 'iran: {name: "Iran, kind: state}', '  iran: {name: "Iran", kind: state}',
     'E103 unclosed mark="'),
    (IRAN, f"{IRAN},", f"  {IRAN}", "E101 comma-after-bracket"),
    (IRAN, "iran: name: Iran, kind: state", f"  {IRAN}",
     "E101 braces-missing"),
    (IRAN, "iran: (name: Iran, kind: state)", f"  {IRAN}",
     "E101 round-brackets"),
    (IRAN, "iran: {name: Iran; kind: state}", f"  {IRAN}", "E101 separator key=kind sign=;"),
    ("organization, part_of", "organization part_of",
     "  ministry: {name: Ministry, kind: organization, part_of: iran}",
     "E101 comma-before-key key=part_of"),
    (IRAN, "iran {name: Iran, kind: state}", f"  {IRAN}", "E101 colon-before-brace"),
    (IRAN, "iran: name: Iran, kind: state}", f"  {IRAN}",
     "E101 brace-missing"),
    (NOTE, "note: item #4 on the list",
     '  analysts: {name: analysts, kind: group, note: "item #4 on the list"}',
     "E101 hash-in-brackets"),
    ("  - by: analysts", "  -by: analysts", "  - by: analysts", "E101 space-after-dash sign=-"),
    ("  - by: analysts", "  • by: analysts", "  - by: analysts", "E101 list-sign sign=•"),
    ("  - by: analysts", "  – by: analysts", "  - by: analysts", "E101 list-sign sign=–"),
    ("  - by: analysts", "  * by: analysts", "  - by: analysts", "E101 list-sign sign=*"),
    ("  - id: toll", "  -id: toll", "  - id: toll", "E101 space-after-dash sign=-"),
    ("  - id: toll", "    id: toll", "  - id: toll", "E101 first-dash-missing"),
    ("  - by: iran", "    by: iran", "  - by: iran", "E106 dash key=by"),
    (IRAN, f"- {IRAN}", f"  {IRAN}", "E101 dash-before-id section=actors"),
    ("title: Coll", "title:\u00a0Coll", "title: Collapse at the gorge",
     "E101 odd-space character=U+00A0 NO-BREAK SPACE"),
    ("title: Coll", "title：Coll", "title: Collapse at the gorge",
     "E101 odd-colon character=U+FF1A FULLWIDTH COLON"),
    ("    date: XXXX", "\u00a0\u00a0\u00a0\u00a0date: XXXX", "    date: XXXX-03-06",
     "E101 odd-indent character=U+00A0 NO-BREAK SPACE"),
    (DAM, 'quote: "The dam "collapsed" at night"', "    quote: 'The dam \"collapsed\" at night'",
     "E103 text-after"),
    (DAM, 'quote: "The dam" and "night"', "    quote: '\"The dam\" and \"night\"'",
     "E103 text-after"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "fix", "found"), MENDED)
def test_slip_has_its_variant_and_fixed_line(right: str, wrong: str, fix: str, found: str) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [diagnostic] = parse(text, "x.yaml")
    assert (cause(diagnostic), fixed_line(diagnostic)) == (found, fix)


UNCERTAIN = [
    ("  - by: analysts", "    by: analysts", "E106 dash key=by"),
    (IRAN, 'iran: {name: "Iran, and more}', 'E103 unclosed mark="'),
    (IRAN, "iran: {name: Iran the kind: state}", "E101 comma-or-quotes key=kind"),
    ("  - by: iran\n", "  - by: iran says: no\n",
     "E104 key key=says"),
    ("title: Coll", "title: “Coll: at”\ntags: Coll",
     "E104 curly"),
    (f"{NOTE}}}", "note: item #4 on the list", "E101 bracket-unclosed close=}"),
    ("title: Coll", "title: > 50 coll", "E101 text-after-sign sign=>"),
    ("title: Collapse", "key_points:\n  - article\n    text: The dam broke.\ntitle: Collapse",
     "E101 key-below-item-text key=text"),
    ("ministry: {name: Ministry,", "israel: Israel\n    kind: state\n  ministry: {name: Ministry,",
     "E101 key-below-short-entry key=kind above=israel"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "found"), UNCERTAIN)
def test_uncertain_slip_has_no_fixed_line(right: str, wrong: str, found: str) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert text != WHOLE
    _, [diagnostic] = parse(text, "x.yaml")
    assert (cause(diagnostic), fixed_line(diagnostic)) == (found, None)
    assert diagnostic.help


@pytest.mark.parametrize(("right", "wrong"), [row[:2] for row in (*MENDED, *UNCERTAIN)])
def test_slips_are_never_fixed_unasked(right: str, wrong: str) -> None:
    text = WHOLE.replace(right, wrong, 1)
    assert repaired(text, "x.yaml") == (text, [])


@pytest.mark.parametrize("tab", ["      Iran: talks must", "      At least 41"])
def test_tab_in_a_text_is_not_fixed_to_blanks(tab: str) -> None:
    text = WHOLE.replace(tab, f"\t{tab.lstrip()}", 1)
    assert repaired(text, "x.yaml") == (text, [])


def test_items_with_a_missing_dash_are_read_as_two() -> None:
    root = parse(WHOLE.replace("  - by: iran", "    by: iran"), "x.yaml")[0]
    assert held(root) == held(parse(WHOLE, "x.yaml")[0])


def test_repeated_key_keeps_its_first_value() -> None:
    text = WHOLE.replace("    says: Talks go on.\n", "    says: Talks go on.\n    says: no\n")
    root, [diagnostic] = parse(text, "x.yaml")
    assert (diagnostic.code, diagnostic.variant) == ("E106", "")
    assert held(root) == held(parse(WHOLE, "x.yaml")[0])
