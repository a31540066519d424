from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.model import quotes
from tui.model.quotes import MOST_HITS, Ambiguous, Anchored, Orphan, Passage, SourceText, anchor, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE = """\
The talks occurred against the backdrop of recent Israeli military actions in Lebanon.
The IDF struck ‘radical elements’ in the Ain al-Hilweh area. It named nobody — not then.

Lebanese  officials condemned the strike as an act of aggression. The talks went on.
"""
TEXT = SourceText("article", ARTICLE)
ODD = (
    st.sampled_from(["ﬁ", "ﬃ", "…", "′", "´", "ﻻ", "\ufb1e", "Ａ", "f", "x-\ny", "-"])
    | st.sampled_from(["‘", "’", "“", "—", "-", "é", "é", "́", "̈́", "क़", "각", "ᅡ", "Ω"])
    | st.sampled_from([" ", "  ", "\n", "\u00a0", "\u2000"])
)
TEXTS = st.lists(ODD | st.text(max_size=4) | st.sampled_from("ab"), max_size=30).map("".join)


def words_at(passage: Passage, text: SourceText = TEXT) -> str:
    return text.text[passage.start : passage.end]


def quotes_in(node: Any) -> Iterator[str]:
    """Every text under a key `quote`, at any depth."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if key == "quote":
            yield from [value] if isinstance(value, str) else value
        elif not isinstance(value, str):
            yield from quotes_in(value)


def test_normalising_makes_quotes_dashes_and_white_space_plain() -> None:
    assert normalise("‘a’ ‚b‛ “c” „d‟ Shiʼite") == "'a' 'b' \"c\" \"d\" Shi'ite"
    assert normalise("a‐b‑c‒d–e—f―g−h") == "a-b-c-d-e-f-g-h"
    assert normalise("a\u00a0b\u202fc\u2009\t\r\n d\u3000e\u2028f") == "a b c d e f"
    assert normalise("cafe\u0301") == "café"


def test_normalising_keeps_guillemets_and_capitals() -> None:
    assert normalise("«A» ‹b› -- `c`") == "«A» ‹b› -- `c`"


def test_normalising_makes_primes_dots_and_printed_forms_plain() -> None:
    assert normalise("5′ 6″ it´s") == "5' 6\" it's"
    assert normalise("He left…") == "He left..."
    assert normalise("ﬁnance oﬃce ﬀ ﬂ ﬆ") == "finance office ff fl st"
    assert normalise("ﺍﻟﺴﻼﻡ") == "السلام"
    assert normalise("Ｎｅｗｓ　２０２５") == "News 2025"


def test_quote_has_offsets_a_paragraph_and_its_sentences() -> None:
    found = TEXT.find("the Ain al-Hilweh area. It named nobody")
    assert [words_at(passage) for passage in found] == ["the Ain al-Hilweh area. It named nobody"]
    assert (found[0].source, found[0].paragraph, found[0].sentences) == ("article", 2, (1, 2))


def test_quote_does_not_touch_the_sentence_after_its_end() -> None:
    assert SourceText("x", "他走了。她走了。").find("他走了。")[0].sentences == (0, 0)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("'radical elements'", "‘radical elements’"),
        ("nobody - not", "nobody — not"),
        (" Lebanese officials\n condemned ", "Lebanese  officials condemned"),
        ("not then. Lebanese", "not then.\n\nLebanese"),
    ],
)
def test_quote_is_found_in_another_spelling(quote: str, words: str) -> None:
    assert [words_at(passage) for passage in TEXT.find(quote)] == [words]


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("He con-\ndemned it.", "He condemned it", "He con-\ndemned it"),
        ("A well-\nknown man.", "A well-known man", "A well-\nknown man"),
        ("He con- demned it.", "condemned", "con- demned"),
        ("He con-\n  demned it.", "con- demned", "con-\n  demned"),
        ("Die Re‐\ngierung ging.", "Regierung", "Re‐\ngierung"),
        ("The ﬁrst oﬃcer.", "first officer", "ﬁrst oﬃcer"),
        ("The first officer.", "ﬁrst oﬃcer", "first officer"),
        ("He left… then", "left... then", "left… then"),
        ("He left... then", "left… then", "left... then"),
        ("5′ 6″ tall", "5' 6\" tall", "5′ 6″ tall"),
        ("قال ﺍﻟﻮﺯﻳﺮ ذلك", "الوزير", "ﺍﻟﻮﺯﻳﺮ"),
    ],
)
def test_quote_is_found_as_print_has_it(text: str, quote: str, words: str) -> None:
    source = SourceText("x", text)
    assert [words_at(hit, source) for hit in source.find(quote)] == [words]
    assert source.holds(quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is well-known.", "wellknown"),
        ("The ﬁrst officer.", "irst"),
        ("He left –\nand came.", "leftand"),
        ("Two- and three-year", "twoand"),
    ],
)
def test_quote_with_other_letters_is_not_found(text: str, quote: str) -> None:
    assert SourceText("x", text).find(quote) == ()


def test_capitals_must_be_right_and_an_empty_quote_is_nowhere() -> None:
    assert TEXT.find("the idf") == TEXT.find("") == TEXT.find(" \n") == TEXT.find("", "The", "talks") == ()


def test_overlapping_hits_count_and_the_many_are_capped() -> None:
    assert [passage.start for passage in SourceText("x", "ababa").find("aba")] == [0, 2]
    assert len(SourceText("x", "a" * 1000).find("aa")) == MOST_HITS


def test_prefix_and_suffix_choose_with_or_without_a_blank() -> None:
    assert len(TEXT.find("The talks")) == 2
    assert [hit.paragraph for hit in TEXT.find("The talks", suffix="occurred")] == [1]
    assert [hit.paragraph for hit in TEXT.find("The talks", prefix="aggression.")] == [3]
    assert [hit.paragraph for hit in TEXT.find("talks", "an act of aggression. The ", " went")] == [3]
    assert [words_at(hit) for hit in TEXT.find("radical", "‘", " elements")] == ["radical"]
    assert TEXT.find("The talks", "nowhere") == ()


def test_hit_beyond_the_cap_is_found_by_its_suffix() -> None:
    assert [hit.start for hit in SourceText("x", "yes, " * 1000 + "yes.").find("yes", suffix=".")] == [5000]


def test_words_inside_a_composed_character_are_not_found() -> None:
    text = SourceText("x", "cafe\u0301 \u0958")
    assert text.normalised == "caf\u00e9 \u0915\u093c"
    assert text.find("cafe") == text.find("\u0915") == ()
    assert [words_at(hit, text) for hit in text.find("café")] == ["cafe\u0301"]


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("It named noone — not then.", "It named nobody — not then."),
        ("the IDF hit ‘radical elements’ in the Ain", "The IDF struck ‘radical elements’ in the Ain"),
        ("the idf struck", "The IDF struck"),
        ("recent Israely military actions", "recent Israeli military actions"),
        ("lebanese oficials condemned the strike", "Lebanese  officials condemned the strike"),
        ("radical element’ in the Ain", "radical elements’ in the Ain"),
        ("Brazil's parliament met on Sunday", ""),
        ("", ""),
        ("?!", ""),
    ],
)  # fmt: skip
def test_nearest_passage_is_suggested_in_source_spelling(quote: str, nearest: str) -> None:
    assert TEXT.nearest(quote) == nearest


def test_nearest_passage_is_found_without_blanks() -> None:
    assert SourceText("x", "昨天以色列总理说，我们走吧。").nearest("以色列首相说") == "以色列总理说"


def test_text_without_words_has_no_nearest_passage() -> None:
    assert SourceText("x", "").nearest("a") == SourceText("x", "…").nearest("…a") == ""


def test_quote_found_once_is_anchored_in_any_text() -> None:
    other = SourceText("wire", "Nobody signed.")
    assert anchor("Nobody signed", "", "", [TEXT, other]) == Anchored(Passage("wire", 0, 13, 1, (0, 0)))


def test_quote_found_several_times_is_ambiguous() -> None:
    other = SourceText("wire", "The IDF struck.")
    assert isinstance(anchor("The talks", "", "", [TEXT]), Ambiguous)
    match anchor("The IDF struck", "", "", [TEXT, other]):
        case Ambiguous(passages):
            assert [passage.source for passage in passages] == ["article", "wire"]
        case unexpected:
            pytest.fail(str(unexpected))
    assert isinstance(anchor("The IDF struck", "", ".", [TEXT, other]), Anchored)


def test_orphan_has_its_nearest_passage_and_source() -> None:
    other = SourceText("wire", "The IDF struck nobody at all.")
    assert anchor("The IDF struck nobody of note", "", "", [TEXT, other]) == Orphan(
        "The IDF struck nobody at all", "wire"
    )
    assert (
        anchor("Unheard words", "", "", [TEXT, other])
        == anchor("", "", "", [TEXT])
        == anchor("a", "", "", [])
        == Orphan()
    )


def test_orphan_with_a_wrong_prefix_shows_its_context() -> None:
    assert anchor("condemned the strike", "Israeli officials ", "", [TEXT]) == Orphan(
        "Lebanese  officials condemned the strike", "article", stands=True
    )


def test_most_similar_context_is_shown() -> None:
    text = SourceText(
        "a", "A dam of Kaspian Hydro. Engineers at Kaspian Hydro warned. Kaspian Hydro was mute."
    )
    assert anchor("Kaspian Hydro", "Engineers", "", [text]) == Orphan(
        "Engineers at Kaspian Hydro", "a", stands=True
    )


@given(TEXTS)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(TEXTS)
def test_text_is_normalised_as_a_quote_is(text: str) -> None:
    assert SourceText("x", text).normalised == normalise(text)


@given(TEXTS, st.data())
def test_quote_cut_at_words_is_found_in_any_normal_form(text: str, data: st.DataObject) -> None:
    words = text.split()
    first = data.draw(st.integers(0, len(words)))
    quote = " ".join(words[first : data.draw(st.integers(first, len(words)))])
    form = data.draw(st.sampled_from(["NFC", "NFD"]))
    hits = SourceText("x", text).find(unicodedata.normalize(form, quote))  # type: ignore[arg-type]  # one of the two
    assert bool(hits) == bool(quote)


@given(TEXTS, TEXTS | st.sampled_from(["a", "b", "é", "e", "'", "-"]), TEXTS, TEXTS)
def test_words_at_an_anchor_are_the_quote_s(text: str, exact: str, prefix: str, suffix: str) -> None:
    source = SourceText("x", prefix + exact + suffix + text)
    for hit in (*source.find(exact), *source.find(exact, prefix, suffix)):
        assert normalise(words_at(hit, source)) == normalise(exact).strip()
        start, end = source.paragraphs[hit.paragraph - 1]
        assert start <= hit.start < end
        first, last = hit.sentences
        assert source.sentences[first][0] <= hit.start < source.sentences[first][1]
        assert source.sentences[last][0] < hit.end <= source.sentences[last][1]


@pytest.mark.parametrize("text", ["\u0344" * 3, "\u0308" + "\u0344" * 3, "e" + "\u0344" * 4])
def test_split_marks_are_found_inside_the_text_or_not(text: str) -> None:
    for hit in SourceText("x", text).find("\u0308\u0301"):
        assert 0 <= hit.start < hit.end <= len(text)


@given(TEXTS, TEXTS)
def test_nearest_passage_is_in_the_source(text: str, quote: str) -> None:
    assert SourceText("x", text).nearest(quote) in text


def test_long_text_is_read_and_quoted_from() -> None:
    line = "The  quick brown fox “jumps” over it. "
    source = SourceText("x", line * (1_000_000 // len(line)) + "The end is near.")
    assert len(source.find('fox "jumps" over it. The end')) == 1
    assert source.nearest("The end was near") == "The end is near"


def test_every_shipped_quote_is_found_once() -> None:
    path = Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml"
    briefing = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    article = SourceText("article", briefing["sources"]["article"]["text"])
    quotes = list(quotes_in(briefing))
    assert len(article.sentences) == len(article.paragraphs) == 20
    assert len(quotes) > 40
    assert [quote for quote in quotes if not isinstance(anchor(quote, "", "", [article]), Anchored)] == []


@given(
    st.lists(
        st.sampled_from(["aa", "ab", "strike", "strikes", "the", "talks", "é", "“x”", "-", "."]), min_size=3
    ),
    st.integers(0, 40),
    st.integers(1, 12),
)
def test_index_of_a_long_text_finds_the_same_as_a_search(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    exact = text[start : start + length].strip()
    with pytest.MonkeyPatch.context() as patch:
        short = SourceText("s", text).find(exact)
        patch.setattr(quotes, "LONG_TEXT", 0)
        assert SourceText("s", text).find(exact) == short
