"""Completion of quotes, cues and times with the words of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CURSOR, document_at
from tui.lsp.document import Document, parse_page
from tui.lsp.evidence_completion import complete_evidence
from tui.parse.yaml_scalars import block

if TYPE_CHECKING:
    from tui.lsp.completion import CompletionItem
    from tui.model.entries import Briefing

WIRE = """\
However, Lebanese officials condemned the strike: “a crime”, they said.
The army said it's "careful". - Nobody asked: why? #1 of 3 talks failed {sic} [so].
On the night of November 19, the IDF reportedly struck a camp, according to a source.
Just days later, on November 23, it announced another strike. It won't end 100% \\ soon.
The talks failed again, officials say. A truce
is near, the sentence is wrapped and
said to hold.
"""
OTHER = "Aid arrived on Monday. Officials claim it was late."
SOURCES = (
    "title: A\nactors: {idf: IDF}\nsources:\n"
    f"  wire:\n    publisher: x\n    published: 2025\n    text: {block(WIRE, 6)}\n"
    f"  other: {{publisher: y, published: 2025, text: {OTHER}}}\n"
)
CRIME = "Lebanese officials condemned the strike: “a crime”, they said."


def items(tail: str, head: str = SOURCES) -> list[CompletionItem]:
    return complete_evidence(*document_at(head + tail))


def labels(tail: str, head: str = SOURCES) -> list[str]:
    return [one.label for one in items(tail, head)]


def chosen(tail: str, number: int = 0) -> str:
    """Return the text after a completion was chosen, without the sources."""
    document, line, column = document_at(SOURCES + tail)
    return after(document, line, complete_evidence(document, line, column)[number])[len(SOURCES) :]


def after(document: Document, line: int, item: CompletionItem) -> str:
    old = document.lines[line]
    new = old[: item.start] + item.text + old[item.end :]
    return "\n".join([*document.lines[:line], new, *document.lines[line + 1 :]])


def quotes(briefing: Briefing | None) -> list[str]:
    assert briefing is not None
    return [quote.exact for claim in briefing.claims for quote in claim.quote]


# --- Quotes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "text"),
    [
        ("claims:\n  - quote: condemned▮", "condemned the strike: “a crime”, they said."),
        ("claims:\n  - quote: lebanese OFF▮", CRIME),
        ("claims:\n  - quote: 'lebanese off▮'", CRIME),
        ('claims:\n  - quote: "a crime▮', "a crime”, they said."),
        ("claims:\n  - quote: it's \"care▮", 'it\'s "careful".'),
        (
            "claims:\n  - quote: officials they▮",
            "However, Lebanese officials condemned the s … crime”, they said.",
        ),
        ("claims:\n  - quote: the sentence▮", "the sentence is wrapped and said to hold."),
        (
            "claims:\n  - quote: is near, the sentence is wrapped and said▮",
            "is near, the sentence is wrapped and said to hold.",
        ),
        ("claims:\n  - quote:\n      - condemned▮", "condemned the strike: “a crime”, they said."),
        ("claims:\n  - quote: [condemned▮", "condemned the strike: “a crime”, they said."),
        ("claims:\n  - {says: x, quote: condemned▮}", "condemned the strike: “a crime”, they said."),
        ("actors:\n  a:\n    quote: condemned▮", "condemned the strike: “a crime”, they said."),
        ("claims:\n  - quote: {exact: condemned▮}", "condemned the strike: “a crime”, they said."),
    ],
)
def test_first_words_complete_to_the_end_of_the_sentence(tail: str, text: str) -> None:
    documents = items(tail)
    assert documents[0].label == text
    assert documents[0].detail == f"wire ¶{documents[0].detail[-1]}"


def test_clauses_and_the_whole_sentence_are_offered_too() -> None:
    assert labels("claims:\n  - quote: the idf reportedly▮") == [
        "the IDF reportedly struck a camp, according to a source.",
        "the IDF reportedly struck a camp",
        "On the night of November 19, the IDF report … rding to a source.",
    ]


def test_empty_quote_offers_the_sentences_in_order() -> None:
    assert labels("claims:\n  - source: other\n    quote: ▮") == [
        "Aid arrived on Monday.",
        "Officials claim it was late.",
    ]
    assert len(items("claims:\n  - quote: ▮")) == 11


@pytest.mark.parametrize(
    "tail",
    [
        "claims:\n  - source: other\n    quote: officials▮",
        "claims:\n  - quote: officials▮\n    source: other",
        "claims:\n  - quote: officials▮\n    source: [other]",
        "claims:\n  - quote: officials▮\n    source:\n      - other?",
        "claims:\n  - {source: other, quote: officials▮",
        "claims:\n  - {quote: officials▮, source: other}",
        "claims:\n  - quote: \"officials▮\n    says: 'x\n    source: other",
        "claims:\n  - source: wire\n  - quote: 'officials▮\n    source: other\n  - source: wire",
    ],
)
def test_only_the_named_source_is_searched(tail: str) -> None:
    assert {one.detail for one in items(tail)} == {"other ¶1"}


@pytest.mark.parametrize(
    ("tail", "text"),
    [
        (
            "claims:\n  - quote: Lebanese▮",
            "  - quote: 'Lebanese officials condemned the strike: “a crime”, they said.'",
        ),
        ("claims:\n  - quote:▮", "  - quote: 'However,"),
        ("claims:\n  - quote: 'nobody▮'", "  - quote: 'Nobody asked: why?'"),
        ("claims:\n  - quote: nobody▮ # mine", '  - quote: "Nobody asked: why?" # mine'),
        ("claims:\n  - {quote: nobody▮, says: x}", '  - {quote: "Nobody asked: why?", says: x}'),
        ('claims:\n  - {quote: "nobody▮, says: "x"}', '  - {quote: "Nobody asked: why?", says: "x"}'),
        ('claims:\n  - {quote: "nobody▮", says: "x"}', '  - {quote: "Nobody asked: why?", says: "x"}'),
        ("claims:\n  - quote: >-\n      nobody▮", "      Nobody asked: why?"),
        ("claims:\n  - quote: |\n      However,\n      leb▮", f"      {CRIME}"),
        (
            "claims:\n  - quote: 'On the night\n      of ▮'",
            "      of November 19, the IDF reportedly struck a camp, according to a source.'",
        ),
        (
            "claims:\n  - quote: On the night\n      of ▮",
            "      of November 19, the IDF reportedly struck a camp, according to a source.",
        ),
    ],
)
def test_quote_is_written_as_its_place_demands(tail: str, text: str) -> None:
    line = chosen(tail).split("\n")[-1]
    assert line.replace('"', "'").startswith(text.replace('"', "'")[: len(text)])


def test_words_that_occur_twice_get_their_context() -> None:
    assert 'quote: {exact: talks failed, prefix: "of 3"}' not in chosen("claims:\n  - quote: the talks▮")
    texts = [one.text for one in items("claims:\n  - quote: officials▮")]
    assert all("officials" in text.lower() for text in texts)


LINES = [
    "    quote: {}",
    "    quote: '{}",
    '    quote: "{}',
    "    quote:\n      - {}",
    "    quote: >-\n      {}",
    "    quote: |\n      {}",
    "    quote: [{}",
    "    quote: {{exact: {}",
    "    quote:\n      exact: {}",
]


@pytest.mark.parametrize("line", LINES)
def test_every_prefix_of_every_sentence_completes(line: str) -> None:
    """What is chosen is read back as the words of the source, and found there once."""
    document = Document(SOURCES, "a.yaml")
    sentences = [one.text for finder in document.passage_finders().values() for one in finder.sentences()]
    for sentence in sentences:
        for length in range(len(sentence)):
            typed = sentence[:length]
            if "'" in line:
                typed = typed.replace("'", "''")
            elif '"' in line:
                typed = typed.replace("\\", "\\\\").replace('"', '\\"')
            tail = f"claims:\n  - says: x\n{line.format(typed)}"
            document, number, column = document_at(f"{SOURCES}{tail}{CURSOR}")
            found = complete_evidence(document, number, column)
            in_flow = "[" in line or "{{" in line
            is_plain = not any(mark in line for mark in "'\"|>")
            if is_plain and any(mark in typed for mark in (": ", " #", *",[]{}:?" * in_flow)):
                continue  # this is no plain text any more
            if is_plain and (typed.endswith(":") or typed[:1] in {"-", "#"}):
                continue
            assert found, typed
            for item in found[:4]:
                new = after(document, number, item)
                closing = (
                    "]" if "[" in line else "}" if "{{" in line and not item.text.startswith("{") else ""
                )
                page = parse_page(new + closing, "a.yaml")
                assert [one.message for one in page.diagnostics if one.severity == "error"] == [], new
                (quote,) = quotes(page.briefing)
                assert normal(sentence).lower() in normal(WIRE + OTHER).lower()
                assert normal(quote) in normal(WIRE + OTHER)


def normal(text: str) -> str:
    return " ".join(text.split())


# --- Cues and times ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        (
            "claims:\n  - quote: struck a camp\n    cue: ▮",
            ["reportedly", "according to a source", "according to"],
        ),
        (
            "claims:\n  - cue: ▮\n    quote: struck a camp",
            ["reportedly", "according to a source", "according to"],
        ),
        (
            "claims:\n  - {quote: struck a camp, cue: ▮",
            ["reportedly", "according to a source", "according to"],
        ),
        (
            "claims:\n  - {cue: ▮, quote: struck a camp}",
            ["reportedly", "according to a source", "according to"],
        ),
        ("claims:\n  - quote: struck a camp\n    cue: ac▮", ["according to a source", "according to"]),
        ("claims:\n  - quote: struck a camp\n    cue: 'so▮'", ["according to a source"]),
        ("positions:\n  - quote: it was late\n    cue: ▮", ["claim"]),
        (
            "claims:\n  - quote:\n      - it was late\n      - a crime\n    cue: ▮",
            ["condemned", "said", "claim"],
        ),
        ("claims:\n  - quote: {exact: it was late}\n    cue: ▮", ["claim"]),
        ("claims:\n  - quote: >-\n      said\n      to hold\n    cue: ▮", ["said to", "said"]),
        (
            "claims:\n  - quote: struck a camp\n    cue: night▮",
            ["night", "night of November 19, the IDF reportedly struck"],
        ),
    ],
)
def test_cue_completes_with_words_of_the_quoted_sentence(tail: str, words: list[str]) -> None:
    assert [one for one in labels(tail) if one in words] == words
    assert len(labels(tail)) <= len(words) + 1


@pytest.mark.parametrize(
    ("tail", "first"),
    [
        (
            "timeline:\n  a:\n    quote: announced another strike\n    when: ▮",
            "Just days later, on November 23",
        ),
        ("timeline:\n  a:\n    quote: struck a camp\n    when: ▮", "On the night of November 19"),
        ("timeline:\n  a: {quote: struck a camp, when: ▮}", "On the night of November 19"),
        ("timeline:\n  a:\n    when: just▮\n    quote: struck a camp", "Just days later, on November 23"),
        ("timeline:\n  a:\n    source: other\n    when: ▮", "on Monday"),
    ],
)
def test_time_completes_nearest_the_quote_first(tail: str, first: str) -> None:
    assert labels(tail)[0] == first


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("claims:\n  - quote: struck a camp\n    cue: {}", "according to a source"),
        ("claims:\n  - {{quote: struck a camp, cue: {}", "according to a source"),
        ("claims:\n  - {{quote: struck a camp, cue: '{}", "according to a source"),
        ("timeline:\n  a:\n    quote: struck a camp\n    when: {}", "On the night of November 19"),
        ("timeline:\n  a: {{when: {}", "On the night of November 19"),
        ('timeline:\n  a: {{when: "{}', "Just days later, on November 23"),
    ],
)
@pytest.mark.parametrize("rest", ["", "\nx-a: [\n", "\nunknowns:\n  - 'never closed\n"])
def test_every_prefix_of_a_cue_or_time_completes(line: str, words: str, rest: str) -> None:
    for end in range(len(words) + 1):
        assert words in labels(f"{line.format(words[:end])}▮{rest}"), words[:end]


def test_time_in_braces_is_quoted() -> None:
    assert (
        chosen("timeline:\n  a: {when: just▮") == 'timeline:\n  a: {when: "Just days later, on November 23"'
    )


# --- Broken and other texts -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tail",
    [
        "claims:\n  - quote: condemned▮\n    says: 'never closed\n",
        "claims:\n  - quote: 'condemned▮\n    by: [idf\n",
        "timeline:\n  a: {title: [\nclaims:\n  - quote: condemned▮",
        "what is: this: {\nclaims:\n  - quote: condemned▮",
    ],
)
def test_text_that_was_never_valid_still_completes(tail: str) -> None:
    assert labels(tail)[0] == "condemned the strike: “a crime”, they said."


def test_sources_of_the_last_valid_text_are_known() -> None:
    document = Document(SOURCES, "a.yaml")
    assert document.parse().briefing is not None
    text, line, column = document_at(SOURCES.replace("  other:", "  other: {") + "claims:\n  - quote: aid▮")
    document.update(text.text)
    assert [one.label for one in complete_evidence(document, line, column)] == ["Aid arrived on Monday."]


@pytest.mark.parametrize(
    "tail",
    [
        "claims:\n  - says: condemned▮",
        "claims:\n  - quote: zzz▮",
        "claims:\n  - quote: >▮",
        "claims:\n  - quote: {▮",
        "claims:\n  - quote: {prefix: cond▮}",
        "claims:\n  # quote: condemned▮",
        "claims:\n  - cue: qu▮",
        "x-own:\n  quote: condemned▮",
        "title: ▮",
    ],
)
def test_nothing_completes_elsewhere(tail: str) -> None:
    assert labels(tail) == []
    assert labels("title: A\n" + tail, head="") == []


@given(st.sampled_from([SHIPPED, HARD, SOURCES]), st.data())
def test_any_position_can_complete(text: str, data: st.DataObject) -> None:
    document = Document(text, "a.yaml")
    number = data.draw(st.integers(0, len(document.lines) - 1))
    column = data.draw(st.integers(0, len(document.lines[number])))
    for item in complete_evidence(document, number, column):
        assert 0 <= item.start <= column <= item.end <= len(document.lines[number])
