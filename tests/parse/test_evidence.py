"""Quotes that are not found as they are written: what is said about each, and what an editor offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostics.facts import with_edits
from tui.lint import lint
from tui.parse.load import load_text
from tui.parse.yaml_scalars import block, line

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.load import LoadedFile

ARTICLE = (
    "On the night of November 19, the IDF conducted an airstrike on the camp, and nobody was hurt. "
    "The talks went on. He said: the talks went well."
)
TWO = """\
title: T
sources:
  wire: {publisher: Reuters, published: unknown, text: It struck the camp. Nobody knew why.}
  paper: {publisher: unknown, published: unknown, title: Talks, text: They say it struck the camp.}
  note: {publisher: AFP, published: unknown, text: Nobody knew why. Nobody knew why.}
timeline:
  strike:
    title: Airstrike
"""


def loaded(quote: str, article: str = ARTICLE) -> LoadedFile:
    """A briefing with one event; `quote` is what follows its key."""
    text = (
        "title: T\nsources:\n  article:\n    publisher: unknown\n    published: unknown\n"
        f"    text: {block(article, 6)}\ntimeline:\n  strike:\n    title: Airstrike\n    quote:{quote}\n"
    )
    return load_text(text, "a.yaml")


def orphan(quote: str, article: str = ARTICLE) -> Diagnostic:
    found = loaded(quote, article).diagnostics
    assert [one.code for one in found] == ["E501"]
    return found[0]


def fixed(quote: str, article: str = ARTICLE) -> LoadedFile:
    """The briefing after the first fix of its only diagnostic."""
    page = loaded(quote, article)
    (diagnostic,) = page.diagnostics
    return load_text(with_edits(page.text, diagnostic.fixes[0].edits), "a.yaml")


# --- Words left out ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "dots", ["…", " … ", "...", " ... ", " [...] ", " […] ", " (…) ", " . . . ", "....", "… "]
)
@pytest.mark.parametrize(
    "form",
    [
        " {}",
        "\n      {}",
        "\n      - {}",
        "\n      - The talks went on\n      - {}",
        " >-\n      {}",
        " 'the {}'",
        ' "{}"',
    ],
)
def test_words_left_out_become_a_list_of_passages(form: str, dots: str) -> None:
    quote = form.format(f"conducted an airstrike{dots}nobody was hurt").replace("the conducted", "conducted")
    if form.startswith(" 'the"):
        quote = quote.replace("'", "")
    (diagnostic,) = loaded(quote).diagnostics
    assert diagnostic.variant == "left-out"
    after = fixed(quote)
    assert after.diagnostics == []
    assert after.briefing is not None
    words = [quote.exact for quote in after.briefing.timeline["strike"].quote]
    assert words[-2:] == ["conducted an airstrike", "nobody was hurt"]


@pytest.mark.parametrize(
    "quote",
    [
        " [The talks went on, conducted an airstrike… nobody was hurt]",
        " [On the night … the camp … was hurt]",
    ],
)
def test_words_left_out_in_brackets_become_items(quote: str) -> None:
    after = fixed(quote)
    assert after.diagnostics == []
    assert after.briefing is not None
    assert len(after.briefing.timeline["strike"].quote) == 3


@pytest.mark.parametrize(
    ("quote", "variant"),
    [
        (" the camp, and nobody...", "dots"),
        (" ...the camp, and nobody", "dots"),
        (" the talks … nobody was hurt", "left-out"),
        (" conducted an airstrike … parliament in Brasilia", "part"),
        (" announced an airstrike on the camp … nobody was hurt", "part-near"),
        (" nobody was hurt … conducted an airstrike", "part"),
        (" {exact: conducted an airstrike … nobody was hurt}", "left-out"),
    ],
)
def test_words_left_out_are_explained(quote: str, variant: str) -> None:
    article = f"Talks … went on. {ARTICLE}" if "the talks" in quote else ARTICLE
    if quote.startswith(" the talks"):
        article = f"{article} the talks went on, and nobody was hurt."
    assert orphan(quote, article).variant == variant


def test_dots_of_the_source_itself_are_quoted() -> None:
    assert loaded(" We tried... and failed", "“We tried… and failed.”").diagnostics == []


def test_passage_that_is_there_twice_is_not_proposed() -> None:
    assert orphan(" The talks … nobody", "The talks. Nobody. The talks, nobody.").fixes == ()
    assert orphan(" {exact: conducted an airstrike … nobody was hurt}").fixes == ()


# --- Capitals and signs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("quote", ["ON THE NIGHT OF NOVEMBER 19", "the idf conducted", "nobody Was hurt"])
def test_other_capitals_of_one_passage_are_a_safe_fix(quote: str) -> None:
    diagnostic = orphan(f" {quote}")
    assert (diagnostic.variant, diagnostic.fixes[0].is_safe) == ("case", True)
    assert fixed(f" {quote}").diagnostics == []


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("THE TALKS WENT", ARTICLE),
        ("the idf announced an airstrike", ARTICLE),
        ("{exact: the idf conducted}", ARTICLE),
        ("the US left", "The us left them. Then the us left."),
    ],
)
def test_capitals_that_leave_a_choice_are_no_safe_fix(quote: str, article: str) -> None:
    assert not any(fix.is_safe for fix in orphan(f" {quote}", article).fixes)


@pytest.mark.parametrize(
    ("quote", "article", "ours", "theirs"),
    [
        ("the cafe on the corner", "It hit the café on the corner.", "e", "é"),
        ("the c\u043enducted airstrike", "It was the conducted airstrike.", "\u043e", "o"),
        ("struck 'radical elements'", "It struck «radical elements» there.", "'", "«"),
        ("it`s over now", "He said it's over now.", "`", "'"),
        ("On the night, the IDF left", "On the night the IDF left it.", ",", ""),
        ("in November19 they left", "It was in November 19 they left.", "", " "),
        ("the talks -- and more", "It was the talks – and more.", "-", ""),
        ("ışık is light", "The word işık is light there.", "ı", "i"),
    ],
)
def test_sign_that_differs_is_named(quote: str, article: str, ours: str, theirs: str) -> None:
    diagnostic = orphan(f" {line(quote)}", article)
    assert diagnostic.variant == "sign"
    assert (diagnostic.args["ours"], diagnostic.args["theirs"]) == (ours, theirs)
    assert not diagnostic.fixes[0].is_safe
    assert fixed(f" {line(quote)}", article).diagnostics == []


@pytest.mark.parametrize(
    "quote", ["the IDF conducts an airstrike", "the night of November 18", "nobody was hit"]
)
def test_other_words_are_no_sign(quote: str) -> None:
    assert orphan(f" {quote}").variant == "near"


# --- Several sources --------------------------------------------------------------------------------------


def test_words_in_each_named_source_anchor_in_each() -> None:
    page = load_text(f"{TWO}    source: [wire, paper]\n    quote: struck the camp\n", "a.yaml")
    assert page.diagnostics + lint(page) == []
    assert page.briefing is not None
    passages = [quote.passage for quote in page.briefing.timeline["strike"].quote]
    assert [passage.source for passage in passages if passage] == ["wire", "paper"]


@pytest.mark.parametrize(
    ("fields", "variant", "places"),
    [
        ("quote: struck the camp", "sources", "Reuters ¶1, Talks ¶1"),
        ("source: [wire, note], quote: Nobody knew why", "", "Reuters ¶1, AFP ¶1, AFP ¶1"),
        ("source: note, quote: Nobody knew why", "", "AFP ¶1, AFP ¶1"),
        ("quote: Nobody knew why", "sources", "Reuters ¶1, AFP ¶1, AFP ¶1"),
    ],
)
def test_words_that_are_ambiguous_name_their_sources(fields: str, variant: str, places: str) -> None:
    text = TWO.replace("  strike:\n    title: Airstrike\n", f"  strike: {{title: Airstrike, {fields}}}\n")
    (diagnostic,) = load_text(text, "a.yaml").diagnostics
    assert (diagnostic.code, diagnostic.variant) == ("E502", variant)
    assert diagnostic.args["places"] == places


@pytest.mark.parametrize(
    ("fields", "is_safe"),
    [
        ("source: [wire, paper], quote: STRUCK THE CAMP", True),
        ("source: paper, quote: STRUCK THE CAMP", True),
        ("quote: STRUCK THE CAMP", False),
        ("source: [wire, paper], quote: IT STRUCK THE CAMP", False),
        ("source: [wire, note], quote: NOBODY KNEW WHY", False),
    ],
)
def test_capitals_are_safe_to_fix_where_one_spelling_is_meant(fields: str, is_safe: bool) -> None:
    text = TWO.replace("  strike:\n    title: Airstrike\n", f"  strike: {{title: Airstrike, {fields}}}\n")
    (diagnostic,) = load_text(text, "a.yaml").diagnostics
    (fix,) = diagnostic.fixes
    assert (diagnostic.variant, fix.is_safe) == ("case", is_safe)
    if is_safe:
        assert load_text(with_edits(text, fix.edits), "a.yaml").diagnostics == []


def test_words_in_one_of_the_named_sources_anchor_there() -> None:
    page = load_text(f"{TWO}    source: [wire, paper]\n    quote: They say it\n", "a.yaml")
    assert page.diagnostics == []


# --- Any text ---------------------------------------------------------------------------------------------

_NEWSY = st.text(st.sampled_from("abcd ABé.,…-'“”«»′ﬁ\n0١"), min_size=3, max_size=40)


@given(_NEWSY, st.data())
def test_fix_of_a_changed_quote_resolves_it(article: str, data: st.DataObject) -> None:
    words = article.split()
    if not any(map(str.isalnum, article)):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first:])
    changed = data.draw(st.sampled_from([str.upper, str.lower, str.title]))(quote)
    page = loaded(f" {line(changed, in_brackets=True)}", f"{article} The end.")
    for diagnostic in page.diagnostics:
        for fix in diagnostic.fixes:
            if fix.is_safe:
                assert load_text(with_edits(page.text, fix.edits), "a.yaml").diagnostics == []
