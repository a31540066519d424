"""W701 and W706: cues that are not found, and hedges that a statement loses."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked, warnings_of

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
    (diagnostic,) = warnings_of(cued(f'"{cue}"'))
    assert marked(cued(f'"{cue}"')) == [("W701", 11, f'"{cue}"')]
    assert diagnostic.variant == ("near" if nearest else "")
    assert diagnostic.args.get("words", "") == nearest


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


@pytest.mark.parametrize(
    ("when", "nearest"),
    [
        ("Reportedly", None),
        ("according to  a source", None),
        ("", None),
        ("late last week", ""),
        ("according to one source cited", "according to a source cited"),
    ],
)
def test_time_is_searched_in_the_source_as_a_cue_is(when: str, nearest: str | None) -> None:
    found = warnings_of(f"{CITED}timeline:\n  strike:\n    title: Strike\n    when: '{when}'\n")
    expected = [] if nearest is None else [("when", when, nearest)]
    assert [(one.args["key"], one.args["written"], one.args["words"]) for one in found] == expected


def test_nearest_words_are_a_suggested_fix() -> None:
    (diagnostic,) = warnings_of(cued("according to one source cited"))
    (fix,) = diagnostic.fixes
    assert (fix.edits[0].text, fix.is_safe) == ("according to a source cited", False)
    assert warnings_of(cued("it is alleged"))[0].fixes == ()


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
    (diagnostic,) = warnings_of(text)
    assert diagnostic.args == {"hedge": "are said to"}
    assert diagnostic.span == (6, 12, 7, 17)


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
